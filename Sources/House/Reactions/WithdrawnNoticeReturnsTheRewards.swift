import Notices
import Rewards
import Storage

/// When a notice of rewards is taken back, its list waits to be published anew.
let withdrawnNoticeReturnsTheRewards = Reaction(to: NoticeWithdrawn.self, recording: Rewards.reopening) {
    withdrawn, transaction in
    try Rewards.reopen(withdrawn, in: transaction)
}
