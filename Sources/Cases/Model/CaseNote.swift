import Kernel

/// Words that an officer wrote into a case, wherever they are kept.
package struct CaseNote: Equatable, Sendable {
    package let source: Source
    package let id: AnyID
    package let words: String
    package let by: PersonID?
    package let at: Instant

    package enum Source: String, Sendable, CaseIterable {
        case step
        /// Of a unit's part: what it was to do, and what came of it.
        case task, result
        case plea
        /// Of a return: why it was asked, and why it was decided so.
        case returned = "return"
        case decision
    }

    /// Names it among the notes of its case: `step:0198…`.
    package var key: String { "\(source.rawValue):\(id)" }
}
