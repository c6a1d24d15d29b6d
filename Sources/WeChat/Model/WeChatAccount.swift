import Kernel

extension Marks {
    package enum WeChatAccount {}
    package enum Follower {}
}

package typealias WeChatAccountID = ID<Marks.WeChatAccount>
package typealias FollowerID = ID<Marks.Follower>

/// How the county's official account is reached, and what it lets people do.
package struct WeChatAccount: Sendable, Equatable {
    package let id: WeChatAccountID
    package var appID: String
    package var mode: Mode
    package var entry: Entry
    /// Where WeChat's interface answers; another address where calls go through a relay of the county.
    package var interface: String
    /// Where people are sent to say to WeChat who they are.
    package var door: String
    package var secrets: Secrets
    package let kept: Instant

    /// How messages travel, as it was chosen at WeChat's side.
    package enum Mode: String, Sendable, CaseIterable {
        case plain
        /// Both forms in one message; the sealed one counts.
        case compatible
        case safe
    }

    /// Who comes in without a password once their WeChat is bound.
    package enum Entry: String, Sendable, CaseIterable { case nobody, residents, everybody }

    /// What only WeChat and the county know.
    package struct Secrets: Sendable, Equatable {
        package var token: String
        /// Forty-three characters; nil in plain mode.
        package var aesKey: String?
        /// Nil where nothing is ever asked of WeChat: then neither pictures nor sign-in.
        package var appSecret: String?
    }

    package static let usualInterface = "https://api.weixin.qq.com"
    package static let usualDoor = "https://open.weixin.qq.com"

    /// Whether pictures can be fetched.
    var fetchesPictures: Bool { secrets.appSecret != nil }
    var letsIn: Bool { entry != .nobody && secrets.appSecret != nil }
}

/// A WeChat user who has written to the county.
struct Follower: Sendable, Equatable {
    let id: FollowerID
    var person: PersonID?
    var language: Language
    /// Where their last matter was; offered for the next one.
    var place: PlaceID?
    var talk: Talk?
    /// Counts the changes; an answer that was thought of for an older state is thought of anew.
    var version: Int
}
