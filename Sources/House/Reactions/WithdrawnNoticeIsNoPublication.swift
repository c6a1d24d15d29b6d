import Deliberation
import Notices
import Storage

/// A notice that is taken back publishes nothing: the step waits for another one.
let withdrawnNoticeIsNoPublication = Reaction(
    to: NoticeWithdrawn.self, recording: [PublicationLost.self]
) { withdrawn, transaction in try Deliberation.lose(withdrawn, in: transaction) }
