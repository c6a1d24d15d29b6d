import Kernel

/// Why an act on a concern is refused, first applicable reason first.
package enum ConcernRefusal: String, Refusal, CaseIterable {
    case unknown = "topics.unknown"
    case merged = "topics.merged-already"
    case notOpen = "topics.not-open"
    case notDismissed = "topics.not-dismissed"
    case nameMissing = "topics.name-missing"
    case nameTooLong = "topics.name-too-long"
    case nameHasNumber = "topics.name-has-number"
    case noteMissing = "topics.note-missing"
    case otherMissing = "topics.other-missing"
    case otherElsewhere = "topics.other-elsewhere"
    case nothingChosen = "topics.nothing-chosen"
    case tooManyChosen = "topics.too-many-chosen"
    case everythingChosen = "topics.everything-chosen"
    case notMember = "topics.not-member"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .merged, .notOpen, .notDismissed, .notMember: .conflict
        case .nameMissing, .nameTooLong, .nameHasNumber, .noteMissing, .otherMissing, .otherElsewhere,
            .nothingChosen, .tooManyChosen, .everythingChosen:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .unknown, .merged, .notOpen, .notDismissed: nil
        case .nameMissing, .nameTooLong, .nameHasNumber: "name"
        case .noteMissing: "note"
        case .otherMissing, .otherElsewhere: "other"
        case .nothingChosen, .tooManyChosen, .everythingChosen, .notMember: "requests"
        }
    }

    package var sentence: Sentence { Sentence(.concernRefusal(self)) }
}

extension Concern {
    static func checkName(_ name: String) throws(ConcernRefusal) {
        if name.isEmpty { throw .nameMissing }
        if name.count > ConcernLimits.name_length_max { throw .nameTooLong }
        if Masking.text(name) != name { throw .nameHasNumber }
    }

    /// Dismissed ones may still be named, merged and split; merged ones are no more.
    func checkChange(note: String) throws(ConcernRefusal) {
        if state == .merged { throw .merged }
        if note.isEmpty { throw .noteMissing }
    }

    func checkMerging(with other: Concern?) throws(ConcernRefusal) {
        guard let other, other.id != id, other.state != .merged else { throw .otherMissing }
        if other.place != place { throw .otherElsewhere }
    }

    static func checkSplitting(_ chosen: Set<CaseID>, of members: Set<CaseID>) throws(ConcernRefusal) {
        if chosen.isEmpty { throw .nothingChosen }
        if chosen.count > ConcernLimits.split_max { throw .tooManyChosen }
        if !chosen.isSubset(of: members) { throw .notMember }
        if chosen.count == members.count { throw .everythingChosen }
    }
}
