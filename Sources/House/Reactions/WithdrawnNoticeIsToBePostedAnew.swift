import Notices
import Relief
import Storage

/// A posting of relief that was taken back is to be made anew.
let withdrawnNoticeIsToBePostedAnew = Reaction(to: NoticeWithdrawn.self, recording: Relief.settling) {
    withdrawn, transaction in
    try Relief.unpost(withdrawn, in: transaction)
}
