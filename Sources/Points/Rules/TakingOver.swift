import Kernel
import Ledger

/// Why points counted on paper are not taken over, first applicable reason first.
package enum PaperRefusal: String, Refusal, CaseIterable {
    case villageUnfit = "points.paper-village-unfit"
    case yearNotPast = "points.paper-year-not-past"
    case nobody = "points.paper-nobody"
    case tooMany = "points.paper-too-many"
    case namedTwice = "points.paper-named-twice"
    case outOfRange = "points.paper-out-of-range"
    case householdElsewhere = "points.paper-household-elsewhere"
    case takenOver = "points.paper-taken-over"
    case bookBegan = "points.paper-book-began"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .takenOver, .bookBegan: .conflict
        case .tooMany: .tooLarge
        case .villageUnfit, .yearNotPast, .nobody, .namedTwice, .outOfRange, .householdElsewhere: .invalid
        }
    }

    package var sentence: Sentence {
        switch self {
        case .villageUnfit: Sentence(.pointsPaperVillageUnfit)
        case .yearNotPast: Sentence(.pointsPaperYearNotPast)
        case .nobody: Sentence(.pointsPaperNobody)
        case .tooMany: Sentence(.pointsPaperTooMany, ["max": "\(PointsLimits.paper_max)"])
        case .namedTwice: Sentence(.pointsPaperNamedTwice)
        case .outOfRange:
            Sentence(.pointsPaperOutOfRange, ["max": Points.unit.text(PointsLimits.budget_max)])
        case .householdElsewhere: Sentence(.pointsPaperHouseholdElsewhere)
        case .takenOver: Sentence(.pointsPaperTakenOver)
        case .bookBegan: Sentence(.pointsPaperBookBegan)
        }
    }
}

extension [PaperPoints] {
    /// What can be said of them before anything is read.
    func check(year: Int, today: Day) throws(PaperRefusal) {
        if year >= today.year { throw .yearNotPast }
        if isEmpty { throw .nobody }
        if count > PointsLimits.paper_max { throw .tooMany }
        if Set(map(\.household)).count < count { throw .namedTwice }
        if contains(where: { !(1...PointsLimits.budget_max).contains($0.points) }) { throw .outOfRange }
    }
}
