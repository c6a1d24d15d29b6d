import Kernel

/// The clause of a village's charter on which a rule list stands: one edition, one number, never another text.
package struct ClauseReference: Sendable, Hashable {
    /// The edition's id; the room that keeps charters stands beside this one.
    package let charter: AnyID
    /// From one.
    package let number: Int

    package init(charter: AnyID, number: Int) {
        self.charter = charter
        self.number = number
    }

    /// As forms and programs write it: the edition's id, a stroke, the clause's number.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let charter = AnyID(String(parts[0])), let number = Int(parts[1]), number > 0
        else { return nil }
        self.init(charter: charter, number: number)
    }

    package var text: String { "\(charter)/\(number)" }
    var path: String { "/charters/\(charter)#clause-\(number)" }
}

/// A clause in force of a place's charter, as the form for a rule list offers it.
package struct OfferedClause: Sendable {
    let reference: ClauseReference
    let words: String

    package init(_ reference: ClauseReference, words: String) {
        self.reference = reference
        self.words = words
    }
}
