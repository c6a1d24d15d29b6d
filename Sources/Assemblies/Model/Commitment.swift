import Kernel
import Storage

/// What somebody promised at a meeting, to be read back at the body's next one.
package struct Commitment: Sendable, Hashable {
    package let id: CommitmentID
    package let assembly: AssemblyID
    package let body: BodyID
    /// From one, within the meeting.
    package let number: Int
    package let words: String
    package let who: String
    package let due: Day
    package let made: Instant
    package var report: Report?

    /// What became of it, as told to the body.
    package struct Report: Sendable, Hashable {
        package let outcome: Outcome
        package let words: String
        package let at: Instant
        package let by: PersonID?
    }

    package enum Outcome: String, StorableCode, CaseIterable, Codable { case kept, partly, broken }

    package var isOpen: Bool { report == nil }

    /// How it stands, as it is read back to the body.
    package enum Standing: String, Sendable, CaseIterable { case open, late, kept, partly, broken }

    /// - Parameter today: a promise is late from the day after the one it was made for.
    package func standing(on today: Day) -> Standing {
        switch report?.outcome {
        case .kept: .kept
        case .partly: .partly
        case .broken: .broken
        case nil: due < today ? .late : .open
        }
    }
}
