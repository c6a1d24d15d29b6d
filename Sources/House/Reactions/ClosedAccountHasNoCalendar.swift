import Access
import Interop
import Storage

/// Who may not sign in any more reads no due times in a calendar either.
let closedAccountHasNoCalendar = Reaction(to: AccountDisabled.self, recording: [FeedRevoked.self]) {
    closed, transaction in try Interop.revokeFeed(of: closed.person, in: transaction)
}
