import Kernel

/// Why an entry does not end, first applicable reason first.
package enum EndingRefusal: String, Refusal, CaseIterable {
    case notStanding = "rulebook.not-standing"
    case isFloor = "rulebook.floor-does-not-end"
    case inThePast = "rulebook.ends-in-the-past"
    case nothingAbove = "rulebook.nothing-above"

    package var code: String { rawValue }

    package var sentence: Sentence {
        switch self {
        case .notStanding: Sentence(.rulebookNotStanding)
        case .isFloor: Sentence(.rulebookFloorDoesNotEnd)
        case .inThePast: Sentence(.rulebookEndsInThePast)
        case .nothingAbove: Sentence(.rulebookNothingAbove)
        }
    }

    package var field: String? { self == .inThePast ? "until" : nil }
}

extension Rule {
    /// A value ends on `day` without another in its place, so that the rule of a higher place applies again.
    ///
    /// One person may do this, because that rule was entered by two.
    ///
    /// - Parameter others: the confirmed entries of the key.
    func checkEnding(
        on day: Day, among others: [Rule], lineage: [PlaceID], today: Day
    ) throws(EndingRefusal) {
        if state != .confirmed || until != nil { throw .notStanding }
        if isFloor { throw .isFloor }
        if day < today || day <= from { throw .inThePast }
        let rest = others.filter { $0.id != id }
        if Rule.applying(rest, at: lineage, on: day) == nil { throw .nothingAbove }
    }
}
