import Kernel

/// What plans and their previews say.
extension Text {
    static let planTitle = Text("rewards.plan.title", "名称", "Title")
    static let planTitleHint = Text(
        "rewards.plan.title-hint", "例如：2026年积分榜前20名奖励",
        "For instance: rewards for the first 20 of 2026")
    static let planBasis = Text("rewards.plan.basis", "依据", "Basis")
    static let planBasisHint = Text(
        "rewards.plan.basis-hint", "例如：村规民约第十五条",
        "For instance: article 15 of the charter")
    static let planYear = Text("rewards.plan.year", "哪一年的积分", "Points of the year")
    static let planMinimum = Text("rewards.plan.minimum", "最低积分", "Least points")
    static let planMinimumHint = Text(
        "rewards.plan.minimum-hint", "不满这个分数的户不参加；不设就写 0",
        "Households below it take no part; 0 for none")
    static let planKind = Text("rewards.plan.kind", "种类", "Kind")
    static let planState = Text("rewards.plan.state", "状态", "State")
    static let planScope = Text("rewards.plan.scope", "怎样排名", "Ranked among")
    static let planTiers = Text("rewards.plan.tiers", "各档奖励", "Tiers")
    static let planTiersHint = Text(
        "rewards.plan.tiers-hint", "一行一档，例如“1-10：电饭煲一个”。只能是实物或荣誉",
        "One a line, such as “1-10: a rice cooker”. Goods or honours only")
    static let planTiersTable = Text("rewards.plan.tiers-table", "奖励", "Rewards")
    static let planRanks = Text("rewards.plan.ranks", "名次", "Ranks")
    static let planReward = Text("rewards.plan.reward", "奖励", "Reward")
    static let planLast = Text("rewards.plan.last", "末位告知", "Last places told")
    static let planLastHint = Text(
        "rewards.plan.last-hint", "每村最后几名由村里单独告知、主动帮助，从不公布；不告知就写 0",
        "So many of each village are told privately and offered help, never listed; 0 for none")
    static let planLastNone = Text("rewards.plan.last-none", "不告知", "None")
    static let planLastWords = Text(
        "rewards.plan.last-words", "每村最后 {count} 名，单独告知，从不公布",
        "The last {count} of each village, privately; never listed")
    static let planTies = Text("rewards.plan.ties", "同分怎么办", "Ties")
    static let planTiesText = Text(
        "rewards.plan.ties-text", "同分同名次，后面的名次顺延；名次之内同分的都算。",
        "The same points, the same rank; the next rank comes after all of them, and all within a tier count.")
    static let planBudget = Text("rewards.plan.budget", "奖励预算", "Reward budget")
    static let planBudgetHint = Text("rewards.plan.budget-hint", "元，可以写到分", "In yuan, to the fen")
    static let planSource = Text("rewards.plan.source", "钱从哪里来", "Taken from")
    static let planSourceHint = Text(
        "rewards.plan.source-hint", "例如：2026年公益支出",
        "For instance: the public welfare spending of 2026")
    static let planResolution = Text("rewards.plan.resolution", "决议", "Resolution")
    static let planAdopted = Text(
        "rewards.plan.adopted-by", "第 {number} 号决议，{day}",
        "Resolution {number} of {day}")
    static let planFormRanks = Text("rewards.plan.form-ranks", "{place}：名次奖励办法", "{place}: rewards by rank")
    static let planFormShares = Text(
        "rewards.plan.form-shares", "{place}：奖励预算分配办法",
        "{place}: share-out of a reward budget")
    static let planFormRanksPurpose = Text(
        "rewards.plan.form-ranks-purpose", "写好以后交会议表决，通过了才生效。",
        "It holds once the body that the rulebook names has adopted it.")
    static let planFormSharesPurpose = Text(
        "rewards.plan.form-shares-purpose", "写好以后交集体经济组织的会议表决，通过了才有这笔预算。",
        "There is no budget before the collective's members have voted it.")
    static let planBegin = Text("rewards.plan.begin", "存为草稿", "Save the draft")
    static let planFormRevise = Text("rewards.plan.form-revise", "改这个办法", "Change the plan")
    static let planReviseNote = Text(
        "rewards.plan.revise-note", "现在是第 {number} 稿。存了以后是新的一稿，原来的文字留在办法页上。",
        "This is wording {number}. Saving makes a new one; what it said before stays on the plan's page.")
    static let planSave = Text("rewards.plan.save", "存成新的一稿", "Save as the new wording")
    static let planRevise = Text("rewards.plan.revise", "改这个办法", "Change it")
    static let planAnother = Text("rewards.plan.another", "照它另写一个", "Write another after it")
    static let planWording = Text("rewards.plan.wording", "文字", "Wording")
    static let planWordingNumber = Text("rewards.plan.wording-number", "第 {number} 稿", "No. {number}")
    static let planEarlier = Text(
        "rewards.plan.earlier", "以前的文字（{count} 稿）", "Earlier wordings ({count})")
    static let planWordingReplaced = Text(
        "rewards.plan.wording-replaced", "第 {number} 稿，{time}由{name}改掉",
        "No. {number}, replaced {time} by {name}")
    static let planReplacerNobody = Text("rewards.plan.replacer-nobody", "系统", "the system")
    static let planSubmit = Text("rewards.plan.submit", "文字定稿，提交表决", "Fix the text for the vote")
    static let planDrop = Text("rewards.plan.drop", "放弃这个办法", "Give the plan up")
    static let planPreview = Text("rewards.plan.preview", "按积分算名单", "Compute the list")
    static let planVote = Text("rewards.plan.vote", "要表决的文字", "The text to be voted on")
    static let planVoteNote = Text(
        "rewards.plan.vote-note", "会上要表决的就是这段文字，一字不改。",
        "This very text is put to the vote.")
    static let planConvene = Text("rewards.plan.convene", "请{body}表决", "Put it to {body}")
    static let planNoBody = Text(
        "rewards.plan.no-body", "这里还没有能表决它的会议组织，请先在“议事”里建立。",
        "No body that may decide it is registered here; found it under Assemblies first.")
    static let planNoVoteYet = Text("rewards.plan.no-vote-yet", "还没有表决过。", "It has not been voted on yet.")
    static let planAdopt = Text("rewards.plan.adopt", "凭决议生效", "Adopt by a resolution")
    static let planAdoptButton = Text("rewards.plan.adopt-button", "凭这个决议生效", "Adopt by this resolution")
    static let planVotePassed = Text(
        "rewards.plan.vote-passed", "第 {number} 号，{day}，通过",
        "{number} of {day}, passed")
    static let planVoteFailed = Text(
        "rewards.plan.vote-failed", "第 {number} 号，{day}，没有通过",
        "{number} of {day}, failed")
    static let planLists = Text("rewards.plan.lists", "各版名单", "Versions of the list")
    static let scopeWholeVillage = Text("rewards.scope.whole-village", "全村一起排", "The whole village")
    static let scopeWholeTown = Text("rewards.scope.whole-town", "全镇一起排", "The whole town")
    static let shareNoteTitle = Text("rewards.share.note-title", "这不是分红", "This is no dividend")
    static let shareNoteText = Text(
        "rewards.share.note-text", "这是表决通过的奖励预算，单独记账；集体可分配收益按份额分配（农村集体经济组织法第四十二条），与积分无关。",
        "A voted reward budget, booked apart. Distributable income goes by shares (农村集体经济组织法 Art. 42)."
    )
    static let previewTitle = Text("rewards.preview.title", "{title}：预览", "{title}: preview")
    static let previewPurpose = Text(
        "rewards.preview.purpose", "只是算给您看，定格以前什么都没有写下。",
        "Only computed; nothing is written before you freeze it.")
    static let previewUpTo = Text("rewards.preview.up-to", "积分算到哪一天", "Points up to")
    static let previewUpToHint = Text(
        "rewards.preview.up-to-hint", "年终结账以后可以不写，按整年算",
        "Leave it empty for the whole year, once it is closed")
    static let previewFreeze = Text("rewards.preview.freeze", "定格成名单", "Freeze the list")
    static let previewNone = Text("rewards.preview.none", "现在还算不出名单", "No list follows yet")
    static let previewLeadRanks = Text(
        "rewards.preview.lead-ranks", "有积分的 {households} 户里，{count} 户得奖。",
        "{count} of {households} households with points are rewarded.")
    static let previewLeadShares = Text(
        "rewards.preview.lead-shares", "{count} 户参加分配，共 {points} 分，合计 {sum}，每分 {rate} 元。",
        "{count} households share {points} points: {sum} in all, {rate} yuan a point.")
    static let previewLast = Text(
        "rewards.preview.last", "另有 {count} 户是末位，单独告知，不在任何公开名单上。",
        "{count} more are last places; they are told privately and stand on no list.")
}
