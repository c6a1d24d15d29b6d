import Kernel
import Storage

extension Marks {
    package enum ShortMessage {}
    package enum ShortMessageTemplate {}
}

package typealias ShortMessageID = ID<Marks.ShortMessage>
package typealias ShortMessageTemplateID = ID<Marks.ShortMessageTemplate>

/// When a requester is told; a fixed list.
package enum MessageMoment: String, Sendable, CaseIterable, StorableCode {
    case received, closed
    /// Somebody called back and reached nobody: 回访未接通.
    case unreached

    /// What a template may put in; the number must be there.
    var places: [String] {
        switch self {
        case .received: ["number", "code", "place"]
        case .closed: ["number", "code", "outcome"]
        case .unreached: ["number", "code"]
        }
    }
}

/// 验证码, 通知, 推广, as carriers class them.
enum MessageClass: String, Sendable, CaseIterable, StorableCode {
    case code, notice, promotion
}

/// A text that the provider and the carriers have approved, or will.
struct MessageTemplate: Sendable {
    let id: ShortMessageTemplateID
    let moment: MessageMoment
    /// With `#places#`, without the signature.
    let text: String
    let entered: Instant
    /// How the provider calls it, when it was approved and under which number; nil until then.
    var approval: Approval?
    /// When another one took its place.
    var retired: Instant?

    struct Approval: Sendable, Equatable {
        let code: String
        let on: Day
        let number: String
    }

    var isInForce: Bool { approval != nil && retired == nil }
}

/// How messages leave the county.
struct MessageSettings: Sendable {
    /// False: messages are kept and shown, and none is sent.
    var isLive: Bool
    var signature: String
    /// Who it is, without the rest of the address.
    var host: String
    var addressSealed: [UInt8]?
    var secretSealed: [UInt8]?

    static let dry = MessageSettings(isLive: false, signature: "", host: "")
}

/// One message to one requester; its id is the same at each attempt.
struct ShortMessage: Sendable {
    let id: ShortMessageID
    let request: CaseID
    let moment: MessageMoment
    var state: State
    /// Why it was not sent, or what the last attempt came to.
    var reason: String?
    var attempts: Int
    var next: Instant?
    let queued: Instant
    var ended: Instant?
    var template: ShortMessageTemplateID?

    enum State: String, Sendable, CaseIterable, StorableCode {
        case waiting, sent
        /// Would have been sent, had the county not set it to dry.
        case dry
        case dropped
        case givenUp = "given-up"
    }
}
