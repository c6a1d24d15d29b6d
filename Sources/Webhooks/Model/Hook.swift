import Kernel
import Storage

extension Marks {
    package enum Hook {}
    package enum Delivery {}
}

package typealias HookID = ID<Marks.Hook>
package typealias DeliveryID = ID<Marks.Delivery>

/// A receiver that is told what happens.
struct Hook: Sendable {
    let id: HookID
    let name: String
    /// Who it is, without the rest of the address, which may hold a secret.
    let host: String
    let kinds: [PublicKind]
    var state: State
    /// Attempts in a row that failed.
    var failures: Int
    let registered: Instant
    let changed: Instant
    let addressSealed: [UInt8]
    let secretSealed: [UInt8]
    let formerSealed: [UInt8]?
    let formerUntil: Instant?

    enum State: String, Sendable, CaseIterable, StorableCode {
        case active, paused
        /// A message was given up, or the receiver said that it is gone; somebody looks, and resumes.
        case stopped
        case ended
    }
}

/// One message to one receiver; its id is the same at each attempt.
struct Delivery: Sendable {
    let id: DeliveryID
    let hook: HookID
    let kind: PublicKind
    let body: String
    var state: State
    /// All attempts, and those since it was put in line the last time.
    var attempts: Int
    var tries: Int
    /// When it is tried next; nil once it has ended.
    var next: Instant?
    let queued: Instant
    var ended: Instant?
    /// What the last attempt came to.
    var last: Outcome?

    enum State: String, Sendable, CaseIterable, StorableCode {
        case waiting, delivered
        case givenUp = "given-up"
    }

    /// What came of an attempt: a status, or why there is none.
    enum Outcome: Sendable, Equatable {
        case status(Int)
        case fault(String)
    }
}
