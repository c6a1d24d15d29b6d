import Kernel

/// Why lists are refused.
extension Text {
    static let rewardsListUnknown = Text(
        "rewards.list-unknown", "没有这份名单，请核对地址。", "There is no such list; check the address.")
    static let rewardsPlanNotAdopted = Text(
        "rewards.plan-not-adopted", "办法还没有表决通过，不能照它算名单。",
        "The plan is not adopted yet; no list follows from it.")
    static let rewardsDayUnfit = Text(
        "rewards.day-unfit", "截止日要在办法写的那一年里，不能晚于今天。",
        "The day is within the plan's year, today at the latest.")
    static let rewardsYearOpen = Text(
        "rewards.year-open", "这一年的积分还没有结账。请先年终结账，或者写一个截止日。",
        "The year's points are not closed. Close the year first, or give a day up to which they count.")
    static let rewardsNobody = Text(
        "rewards.nobody", "没有一户够条件，名单是空的，请核对积分和办法。", "No household qualifies; check the points and the plan.")
    static let rewardsTooMany = Text(
        "rewards.too-many", "名单超过 {max} 户，请把办法定得窄一些。",
        "The list has more than {max} households; narrow the plan.")
    static let rewardsWindowRuns = Text(
        "rewards.window-runs", "上一版名单还在公示，等公示期满再重算。",
        "The last version is still published; wait until its window ends.")
    static let rewardsAlreadySettled = Text(
        "rewards.already-settled", "这个办法的名单已经定了，不能再算一次；要再奖励，请另定办法。",
        "The plan's list is settled and stays; make another plan for another reward.")
    static let rewardsListNotFrozen = Text(
        "rewards.list-not-frozen", "这份名单已经公示过，或者已被新的一版代替，请看最新的一版。",
        "This list was published already or replaced; look at the newest version.")
    static let rewardsContactMissing = Text(
        "rewards.contact-missing", "请写谁来解答，带上电话。", "Say who answers, with a telephone number.")
    static let rewardsListNotSettled = Text(
        "rewards.list-not-settled", "名单公示期满、没有异议以后才能发放，请等一等。",
        "Rewards are handed out once the window has ended without objection; please wait.")
    static let rewardsListNotBooked = Text(
        "rewards.list-not-booked", "应发的钱正在记账，过一会儿再试。", "What is owed is being booked; try again in a moment.")
    static let rewardsLinesMissing = Text(
        "rewards.lines-missing", "一户也没有勾，请先勾选。", "No household is ticked; tick some first.")
    static let rewardsTooManyLines = Text(
        "rewards.too-many-lines", "一次最多勾 {max} 户，请分几次。", "Tick at most {max} households at once.")
    static let rewardsNotTalkedOver = Text(
        "rewards.not-talked-over", "发放前要先讲评：这份名单算出以后还没有开过讲评的会，请先开会，再来登记发放。",
        "A list is talked over before anything is handed out: no such meeting was held since it was computed. Hold it "
            + "first, then enter what is handed out.")
    static let listTalk = Text("rewards.list.talk", "讲评", "Talking it over")
    static let listTalkNeeded = Text(
        "rewards.list.talk-needed", "公示以后，名单要在{kinds}上讲评，才能发放。还没有开过。",
        "After its window the list is talked over at one of these before anything is handed out: {kinds}. None was "
            + "held yet.")
    static let listTalkDone = Text(
        "rewards.list.talk-done", "已经讲评，可以发放：", "Talked over, and may be handed out:")
    static let rewardsLineElsewhere = Text(
        "rewards.line-elsewhere", "勾选的户不在这份名单上，请重新打开名单。",
        "A ticked household is not on this list; open the list again.")
    static let rewardsAlreadyReceived = Text(
        "rewards.already-received", "勾选的户里有的已经领过了，请重新打开名单。",
        "A ticked household has it already; open the list again.")
    static let rewardsNotReceived = Text(
        "rewards.not-received", "这一户还没有领，不用撤回。",
        "This household has not had it yet; there is nothing to take back.")
    static let rewardsReceiptDayAhead = Text(
        "rewards.receipt-day-ahead", "领取日期还没到，请写实际那一天。",
        "That day has not come; give the day on which it was.")
    static let rewardsSignerMissing = Text(
        "rewards.signer-missing", "请写谁签收。", "Say who signed for it.")
    static let rewardsSignerTooLong = Text(
        "rewards.signer-too-long", "签收人最多 {max} 个字，请写短一点。", "Who signed has at most {max} characters.")
    static let rewardsReasonMissing = Text("rewards.reason-missing", "请写原因。", "Say why.")
    static let rewardsReasonTooLong = Text(
        "rewards.reason-too-long", "原因最多 {max} 个字，请写短一点。", "The reason has at most {max} characters.")
    static let rewardsRankingOff = Text(
        "rewards.ranking-off", "这里没有开全镇排名；要开，请在规则库填“全镇排名”。",
        "Ranking across villages is off here; enter it in the rulebook to switch it on.")
}
