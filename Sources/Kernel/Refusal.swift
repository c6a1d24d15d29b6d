/// A no that a person may be told: what is so, and what to do next.
///
/// One enum per operation, its cases in order of precedence. Rules return codes and values; the sentence is looked up
/// when somebody reads it, in the reader's language.
package protocol Refusal: Error, Sendable {
    /// Stable, lower case, with dots: `case.already-closed`. Programs branch on it.
    var code: String { get }
    var sentence: Sentence { get }
    var kind: RefusalKind { get }
    /// The form field the sentence belongs to, where it belongs to one.
    var field: String? { get }
}

extension Refusal {
    package var kind: RefusalKind { .conflict }
    package var field: String? { nil }
}

/// How a refusal is told over HTTP; nothing else in the program asks for it.
package enum RefusalKind: Sendable {
    /// What was sent cannot be right whatever the state of the world: 422.
    case invalid
    /// It would be right, were things not as they are: 409.
    case conflict
    /// It does not exist, or the asker may not know that it does: 404.
    case missing
    /// It exists publicly, and the asker may not do this to it: 403.
    case forbidden
    /// Nobody is signed in, and somebody must be: 401.
    case anonymous
    /// Too much at once: 413.
    case tooLarge
    /// Too often: 429.
    case tooOften
}

/// Several refusals of one form, so that a person mends all fields in one go.
package struct Refusals: Error, Sendable {
    package let all: [any Refusal]

    /// Nothing is thrown when nothing was refused.
    package static func check(_ refusals: [(any Refusal)?]) throws(Refusals) {
        let all = refusals.compactMap { $0 }
        if !all.isEmpty { throw Refusals(all: all) }
    }

    package init(all: [any Refusal]) { self.all = all }
}

/// The world failed: a disk, a network, a broken row. Logged whole, shown as a reference number.
@usableFromInline
package struct Fault: Error, Sendable, CustomStringConvertible {
    @usableFromInline package let description: String

    /// Name the operation and the object: `reading voucher 2026-118: column amount_fen is not an integer`.
    package init(_ description: String) { self.description = description }
}
