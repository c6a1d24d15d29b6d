import Kernel

/// A fact in the past tense that an action records in its own transaction.
///
/// It holds ids, numbers, codes and days only; a personal value stands in it as the digest that
/// `Transaction.seal` gives. A kind is never renamed: a changed meaning is a new kind.
package protocol Event: Codable, Sendable {
    /// Room, noun, past participle: `case.closed`.
    static var kind: String { get }
    /// What the event is about, by which its history is found.
    var subject: AnyID { get }
}

/// The place of an entry in its county's journal; the order of commits.
package typealias Position = Int64

/// Who did it, and what the world may know of how it came in.
package struct Origin: Sendable, Hashable {
    package let actor: PersonID?
    /// When it happened by the claim of who entered it; the time of recording where nobody claims another.
    package let happened: Instant?
    /// Carried over from an older system: runs no clock, fires no reaction but indicators.
    package let isImported: Bool

    package init(actor: PersonID?, happened: Instant? = nil, isImported: Bool = false) {
        self.actor = actor
        self.happened = happened
        self.isImported = isImported
    }

    /// The system itself, by a clock or a command line.
    package static let system = Origin(actor: nil)
}

/// One line of the journal, as it was written.
package struct Entry: Sendable, Hashable {
    package let position: Position
    package let recorded: Instant
    package let happened: Instant
    package let kind: String
    package let actor: PersonID?
    package let subject: AnyID
    package let isImported: Bool
    /// JSON with sorted keys.
    package let payload: String
    /// SHA-256 over the previous entry's digest and everything above.
    package let digest: [UInt8]
}
