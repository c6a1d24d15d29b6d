import People
import Storage
import WeChat

/// Whose WeChat it was is known of nobody who is erased.
let erasedPersonHasNoWeChat = Reaction(to: PersonErased.self, recording: [PersonUnbound.self]) {
    erased, transaction in try WeChat.erase(erased.person, in: transaction)
}
