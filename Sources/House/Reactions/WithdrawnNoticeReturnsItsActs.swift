import Notices
import Points
import Storage

/// When a notice of points is taken back, its acts wait to be published anew.
let withdrawnNoticeReturnsItsActs = Reaction(
    to: NoticeWithdrawn.self, recording: [PublicationWithdrawn.self]
) { withdrawn, transaction in try Points.reopen(withdrawn, in: transaction) }
