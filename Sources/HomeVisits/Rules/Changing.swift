import Kernel

/// Why a major change is not noted, first applicable reason first.
package enum MajorChangeRefusal: String, Refusal, CaseIterable {
    case householdUnknown = "visit-change.household-unknown"
    case inFuture = "visit-change.in-future"
    case tooEarly = "visit-change.too-early"
    case notedAlready = "visit-change.noted-already"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .householdUnknown: .missing
        case .inFuture, .tooEarly: .invalid
        case .notedAlready: .conflict
        }
    }

    package var field: String? { self == .householdUnknown ? nil : "on" }
}

extension MajorChange {
    package func check(beside others: [MajorChange], today: Day) throws(MajorChangeRefusal) {
        if day > today { throw .inFuture }
        if day < today.adding(days: -HomeVisitLimits.change_days_max) { throw .tooEarly }
        if others.contains(where: { $0.kind == kind && $0.day == day }) { throw .notedAlready }
    }
}
