import Notices
import Rewards
import Storage

/// When the window of a list of rewards has settled, it can be handed out; what it owes is booked in steps.
///
/// - Source: domain-rules §3 (登记、审核、公示、讲评、分享).
let settledNoticeLetsRewardsOut = Reaction(to: NoticeSettled.self, recording: Rewards.settling) {
    settled, transaction in
    try Rewards.settle(settled, in: transaction)
}
