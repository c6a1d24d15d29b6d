import Kernel

/// Why plans are refused.
extension Text {
    static let rewardsPlanUnknown = Text(
        "rewards.plan-unknown", "没有这个奖励办法，请核对地址。", "There is no such reward plan; check the address.")
    static let rewardsPlaceUnfit = Text(
        "rewards.place-unfit", "名次奖励由镇或村定，分配奖励预算由村定，请选对地方。",
        "Rewards by rank are a town's or a village's, a share-out is a village's; choose the place.")
    static let rewardsTitleMissing = Text("rewards.title-missing", "请写办法的名称。", "Give the plan a title.")
    static let rewardsTitleTooLong = Text(
        "rewards.title-too-long", "名称最多 {max} 个字，请写短一点。", "A title has at most {max} characters.")
    static let rewardsBasisMissing = Text(
        "rewards.basis-missing", "请写依据，例如村规民约第几条。", "Say what it stands on, such as the charter's article.")
    static let rewardsBasisTooLong = Text(
        "rewards.basis-too-long", "依据最多 {max} 个字，请写短一点。", "The basis has at most {max} characters.")
    static let rewardsYearUnfit = Text(
        "rewards.year-unfit", "请写哪一年的积分，不能晚于今年。", "Say which year's points, this year at the latest.")
    static let rewardsMinimumUnfit = Text(
        "rewards.minimum-unfit", "最低积分要是不小于 0 的数，请改正。",
        "The least points are a number not below 0; correct it.")
    static let rewardsScopeUnfit = Text(
        "rewards.scope-unfit", "镇的办法可以全镇排或各村排，村的办法可以全村排或各组排，请改选。",
        "A town ranks the town or each village, a village the village or each group; choose again.")
    static let rewardsTiersMissing = Text(
        "rewards.tiers-missing", "请写每一档的名次和奖励，一行一档。", "Write the tiers, one a line: ranks and reward.")
    static let rewardsTierUnreadable = Text(
        "rewards.tier-unreadable", "第 {line} 行看不懂，请写成“1-10：电饭煲一个”。",
        "Line {line} cannot be read; write it as “1-10: a rice cooker”.")
    static let rewardsTooManyTiers = Text(
        "rewards.too-many-tiers", "最多 {max} 档，请合并几档。", "There are at most {max} tiers; join some.")
    static let rewardsTiersGapped = Text(
        "rewards.tiers-gapped", "名次要从 1 开始，一档接一档，不能空也不能重，请改正。",
        "Tiers begin at 1 and follow one another without a gap or an overlap; correct them.")
    static let rewardsTopTooLarge = Text(
        "rewards.top-too-large", "最多奖到第 {max} 名，请改正。", "Rewards reach rank {max} at most; correct it.")
    static let rewardsWordsUnfit = Text(
        "rewards.words-unfit", "每一档都要写奖励，最多 {max} 个字。",
        "Each tier says its reward in at most {max} characters.")
    static let rewardsTouchesRights = Text(
        "rewards.touches-rights", "奖励里不能有“{word}”：积分不能碰法定权利和政策待遇，请改成实物或者荣誉。",
        "A reward cannot speak of {word}: points touch no right and no benefit. Choose goods or an honour.")
    static let rewardsLastTooMany = Text(
        "rewards.last-too-many", "末位告知最多 {max} 户，不告知就写 0。",
        "At most {max} last places are told; write 0 for none.")
    static let rewardsBudgetMissing = Text(
        "rewards.budget-missing", "请写奖励预算，大于 0 元。", "Give the reward budget, above 0 yuan.")
    static let rewardsBudgetTooLarge = Text(
        "rewards.budget-too-large", "奖励预算最多 {max}，请核对。", "The reward budget is at most {max}; check it.")
    static let rewardsSourceMissing = Text(
        "rewards.source-missing", "请写钱从哪里来，例如公益支出。", "Say what the money is taken from.")
    static let rewardsSourceTooLong = Text(
        "rewards.source-too-long", "钱的来源最多 {max} 个字，请写短一点。", "The source has at most {max} characters.")
    static let rewardsPlanNotDraft = Text(
        "rewards.plan-not-draft", "这个办法已经提交表决，不能再改；要改请另起一个。",
        "This plan was put to the vote and stays as it is; begin another one.")
    static let rewardsPlanChangedMeanwhile = Text(
        "rewards.plan-changed-meanwhile", "您打开以后别人改过这个办法。请先看它现在的文字，还要改再存一次。",
        "Somebody changed this plan after you opened it. Read it as it stands now, then save again if yours is to hold."
    )
    static let rewardsTooManyWordings = Text(
        "rewards.too-many-wordings", "一个办法最多改成 {max} 稿，请放弃它另写一个。",
        "A plan has at most {max} wordings; give it up and write another.")
    static let rewardsBodyUnruled = Text(
        "rewards.body-unruled", "规则库里还没有写由哪个会议表决奖励办法，请先填。",
        "The rulebook does not say yet which body votes on reward plans; enter it first.")
    static let rewardsPlanNotSubmitted = Text(
        "rewards.plan-not-submitted", "这个办法还没有提交表决，或者已经有了结果，请先看它现在的状态。",
        "This plan is not before a vote; look where it stands.")
    static let rewardsResolutionUnknown = Text(
        "rewards.resolution-unknown", "没有这个决议，请从列表里选。", "There is no such resolution; choose one of the list."
    )
    static let rewardsResolutionOfAnother = Text(
        "rewards.resolution-of-another", "这个决议不是表决这个办法的，请选对。",
        "That resolution is about something else; choose another.")
    static let rewardsResolutionNotPassed = Text(
        "rewards.resolution-not-passed", "这个决议没有通过，办法不能生效。",
        "That resolution did not pass; the plan cannot hold by it.")
    static let rewardsTextDiffers = Text(
        "rewards.text-differs", "会上表决的文字和这里的不一样，办法不能生效，请按这里的文字再表决。",
        "What was voted on differs from this text; put this very text to the vote.")
    static let rewardsBodyUnfit = Text(
        "rewards.body-unfit", "作出决议的会议不是规则库写的那一个，请由它表决。",
        "Another body decided than the rulebook names; put it to that one.")
    static let rewardsBodyNotCollective = Text(
        "rewards.body-not-collective", "动用集体的钱要由集体经济组织的成员大会或者成员代表大会表决，请提交给它。",
        "Money of the collective is voted by its members or their delegates; put it to them.")
    static let rewardsResolutionElsewhere = Text(
        "rewards.resolution-elsewhere", "这个决议是别的地方的，请选本地的。",
        "That resolution is of another place; choose one of this place.")
}
