import Access
import Storage
import WeChat

/// Who may not sign in any more has no WeChat to come in by; after a reopening it is bound anew.
let closedAccountHasNoWeChat = Reaction(to: AccountDisabled.self, recording: [PersonUnbound.self]) {
    closed, transaction in try WeChat.unbindClosed(closed.person, in: transaction)
}
