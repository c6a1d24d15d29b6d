import Kernel

/// Why the year's end is refused.
extension Text {
    static let rewardsClosingUnknown = Text(
        "rewards.closing-unknown", "没有这次结账，请核对地址。", "There is no such closing; check the address.")
    static let rewardsClosingPlaceUnfit = Text(
        "rewards.closing-place-unfit", "请选一个村，或者一个镇、一个县，给它下面的村一起结账。",
        "Choose a village, or a town or county whose villages are closed together.")
    static let rewardsYearNotOver = Text(
        "rewards.year-not-over", "{year} 年还没有过完，{next} 年 1 月 1 日起才能结账。",
        "{year} is not over; it can be closed from 1 January {next} on.")
    static let rewardsNoBook = Text(
        "rewards.no-book", "这个村这一年没有积分账，不用结账。",
        "The village has no points of that year; there is nothing to close.")
    static let rewardsYearAlreadyClosed = Text(
        "rewards.year-already-closed", "{year} 年的积分已经结账，不用再结。", "The points of {year} are closed already.")
    static let rewardsClosingUnderway = Text(
        "rewards.closing-underway", "这一年的结账已经提出或者正在进行，请看那一次。",
        "A closing of that year is proposed or running; look at that one.")
    static let rewardsEarlierYearOpen = Text(
        "rewards.earlier-year-open", "{year} 年还没有结账，请按顺序结。", "{year} is still open; close the years in order."
    )
    static let rewardsActsWaiting = Text(
        "rewards.acts-waiting", "这一年还有 {count} 件没有办完（待审核、待公示、公示中或待决定），办完再结账。",
        "{count} acts of that year still wait for a check, a window or a hearing; finish them first.")
    static let rewardsNoList = Text(
        "rewards.no-list", "没有表决通过的积分清单，不知道结转多少，请先通过清单。",
        "No rule list is in force that says how much passes on; adopt one first.")
    static let rewardsTooManyVillages = Text(
        "rewards.too-many-villages", "一次最多 {max} 个村，请分镇结账。",
        "At most {max} villages at once; close town by town.")
    static let rewardsClosingNotProposed = Text(
        "rewards.closing-not-proposed", "这次结账已经确认过或者撤回了，请看它现在的状态。",
        "This closing was confirmed or given up already; look where it stands.")
    static let rewardsOwnClosing = Text(
        "rewards.own-closing", "结账要另一个人确认，请让没有提出它的人来确认。",
        "Another person confirms a closing; ask somebody who did not propose it.")
}
