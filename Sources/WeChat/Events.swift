import Kernel
import Storage

/// How the county speaks with WeChat was set; no secret stands here.
package struct AccountKept: Event {
    package static let kind = "wechat.account-kept"
    package let subject: AnyID
    /// A code of `WeChatAccount.Mode`.
    package let mode: String
    /// A code of `WeChatAccount.Entry`.
    package let entry: String
    /// Which secrets were given anew: `token`, `aes_key`, `secret`.
    package let renewed: [String]
}

/// The county speaks with WeChat no more, and its secrets are gone.
package struct AccountRemoved: Event {
    package static let kind = "wechat.account-removed"
    package let subject: AnyID
}

/// A request came from a WeChat user.
package struct LetterTaken: Event {
    package static let kind = "wechat.letter-taken"
    package let subject: AnyID
    package let follower: AnyID
    /// Pictures that are still to be fetched.
    package let pictures: Int
}

/// A picture was never got from WeChat.
package struct PictureLost: Event {
    package static let kind = "wechat.picture-lost"
    package let subject: AnyID
    package let picture: FileID
}

/// A signed-in person said which WeChat user they are.
package struct PersonBound: Event {
    package static let kind = "wechat.person-bound"
    package let subject: AnyID
    package let person: PersonID
}

/// A WeChat user is nobody's any more.
package struct PersonUnbound: Event {
    package static let kind = "wechat.person-unbound"
    package let subject: AnyID
    package let person: PersonID
}

/// A bound WeChat user did not come in.
package struct EntryRefused: Event {
    package static let kind = "wechat.entry-refused"
    package let subject: AnyID
    package let person: PersonID
    /// A code of `EntryRefusal`.
    package let reason: String
}
