import Kernel

/// Why something that a phone sent is not taken, before the room that it is for is asked.
package enum EntryRefusal: String, Refusal, CaseIterable {
    case unreadable = "field-desk.unreadable"
    case tooMany = "field-desk.too-many"
    case otherPerson = "field-desk.other-person"
    case kindUnknown = "field-desk.kind-unknown"
    case targetMissing = "field-desk.target-missing"
    case happenedInFuture = "field-desk.happened-in-future"
    case happenedTooEarly = "field-desk.happened-too-early"
    case changedMeanwhile = "field-desk.changed-meanwhile"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .otherPerson: .forbidden
        case .changedMeanwhile: .conflict
        case .unreadable, .tooMany, .kindUnknown, .targetMissing, .happenedInFuture, .happenedTooEarly:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .happenedInFuture, .happenedTooEarly: "happened_at"
        case .unreadable, .tooMany, .otherPerson, .kindUnknown, .targetMissing, .changedMeanwhile: nil
        }
    }

    package var sentence: Sentence { Sentence(.fieldDesk(self)) }
}
