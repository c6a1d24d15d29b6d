import Kernel

/// What the home and the year's end say.
extension Text {
    static let rewardsHomeTitle = Text(
        "rewards.home.title", "{place}的年终和奖励",
        "Year's end and rewards, {place}")
    static let rewardsHomePurpose = Text(
        "rewards.home.purpose", "一年的积分怎样结账、怎样奖励：办法先表决，名单先公示，再发放。",
        "How a year's points are closed and rewarded: voted first, published next, then handed out.")
    static let homeLists = Text("rewards.home.lists", "名单", "Lists")
    static let homePlans = Text("rewards.home.plans", "奖励办法", "Reward plans")
    static let homeNoPlans = Text("rewards.home.no-plans", "还没有奖励办法", "No reward plan yet")
    static let homeNoPlansText = Text(
        "rewards.home.no-plans-text", "先写一个办法，交会议表决。",
        "Write one and put it to the vote.")
    static let homeClosings = Text("rewards.home.closings", "年终结账", "Year ends")
    static let homeNoClosings = Text("rewards.home.no-closings", "还没有结过账", "No year was closed yet")
    static let homeNoClosingsText = Text(
        "rewards.home.no-closings-text", "一年过完以后，在这里结账。",
        "Once a year is over it is closed here.")
    static let homeClose = Text("rewards.home.close", "给 {year} 年结账", "Close {year}")
    static let homeNewRanks = Text("rewards.home.new-ranks", "写名次奖励办法", "New plan: rewards by rank")
    static let homeNewShares = Text("rewards.home.new-shares", "写奖励预算分配办法", "New plan: share out a budget")
    static let homeRanking = Text("rewards.home.ranking", "积分排名", "Ranking")
    static let homePoints = Text("rewards.home.points", "积分", "Points")
    static let homeBelow = Text("rewards.home.below", "下面的地方", "Places below")
    static let listMeta = Text("rewards.home.list-meta", "第 {number} 版，{day}", "Version {number}, {day}")
    static let planMeta = Text("rewards.home.plan-meta", "{year} 年，{kind}", "{year}, {kind}")
    static let closingRow = Text("rewards.home.closing-row", "{year} 年积分结账", "Year's end of {year}")
    static let closingTitle = Text(
        "rewards.closing.title", "{place} {year} 年积分结账",
        "Year's end of {year}, {place}")
    static let closingPurpose = Text(
        "rewards.closing.purpose", "先看会怎样，提出以后由另一个人确认，确认了才动账。",
        "See what would happen; another person confirms before anything moves.")
    static let closingLead = Text(
        "rewards.closing.lead", "{villages} 个村可以结账：{households} 户共 {points} 分，转到下年 {kept} 分，清零 {lapsing} 分。",
        "{villages} villages can be closed: {households} households, {points} points; {kept} pass on, {lapsing} lapse."
    )
    static let closingVillages = Text("rewards.closing.villages", "各村", "Village by village")
    static let closingVillage = Text("rewards.closing.village", "村", "Village")
    static let closingMatter = Text("rewards.closing.matter", "情况", "State")
    static let closingPoints = Text("rewards.closing.points", "积分", "Points")
    static let closingCarries = Text(
        "rewards.closing.carries", "{households} 户有积分，结转 {percent}%",
        "{households} households, {percent}% carried over")
    static let closingKept = Text("rewards.closing.kept", "转下年", "Passes on")
    static let closingLapsing = Text("rewards.closing.lapsing", "清零", "Lapses")
    static let closingReady = Text("rewards.closing.ready", "可以结账", "Can be closed")
    static let closingNothing = Text("rewards.closing.nothing", "这里没有村记过积分。", "No village here has points.")
    static let closingPropose = Text(
        "rewards.closing.propose", "提出结账，等另一人确认",
        "Propose; another person confirms")
    static let closingConfirm = Text(
        "rewards.closing.confirm", "核对无误，开始结账",
        "I have checked it: close the year")
    static let closingDrop = Text("rewards.closing.drop", "撤回，不结了", "Give it up")
    static let closingWaits = Text(
        "rewards.closing.waits", "这是您提出的，请另一个人来确认。",
        "You proposed it; ask another person to confirm.")
    static let closingState = Text("rewards.closing.state", "状态", "State")
    static let closingProposed = Text("rewards.closing.proposed-by", "提出", "Proposed")
    static let closingConfirmed = Text("rewards.closing.confirmed-by", "确认", "Confirmed")
    static let closingEnded = Text("rewards.closing.ended", "结束", "Ended")
    static let closingProgress = Text("rewards.closing.progress", "结账进度", "Progress")
    static let closingProgressText = Text(
        "rewards.closing.progress-text", "{all} 个村里已完成 {done} 个，当前这个村已定格 {accounts} 户。",
        "{done} of {all} villages are done; {accounts} accounts of the present one are fixed.")
    static let closingStuckWhy = Text(
        "rewards.closing.stuck-why", "没有结成：确认以后又有没办完的事，请再提一次。",
        "Not closed: something came up after the confirmation; propose it again.")
    static let closingRuleTitle = Text("rewards.closing.rule", "结账怎么算", "How a year is closed")
    static let closingRuleCarry = Text("rewards.closing.rule-carry", "结转多少", "What passes on")
    static let closingRuleCarryText = Text(
        "rewards.closing.rule-carry-text", "按表决通过的积分清单写的比例转到下年，小数舍去；其余清零。跨年以后已经花掉的，不再扣。",
        "The part that the adopted list says, rounded down; the rest lapses. What was spent since is not taken again."
    )
    static let closingRuleAfter = Text("rewards.closing.rule-after", "结账以后", "Afterwards")
    static let closingRuleAfterText = Text(
        "rewards.closing.rule-after-text", "这一年不能再登记、再扣分；以前的错，用今年的冲正来改。",
        "Nothing can be entered in that year; mistakes are reversed in the present one.")
    static let closingRuleDebt = Text("rewards.closing.rule-debt", "负分", "Below zero")
    static let closingRuleDebtText = Text(
        "rewards.closing.rule-debt-text", "负的积分原样转到下年，不清零。",
        "What a household owes passes on whole.")
}
