import Interop
import People
import Storage

/// The secret address of a calendar is no good any more once its person is erased.
let erasedPersonHasNoCalendar = Reaction(to: PersonErased.self, recording: [FeedRevoked.self]) {
    erased, transaction in try Interop.revokeFeed(of: erased.person, in: transaction)
}
