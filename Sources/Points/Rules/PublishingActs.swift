import Kernel
import Ledger

/// Why a period's acts are not published, first applicable reason first.
package enum ActsRefusal: Refusal, Equatable {
    case nothing
    case lastAhead
    case noList
    case overBudget(left: Int64)

    package var code: String {
        switch self {
        case .nothing: "points.nothing-to-publish"
        case .lastAhead: "points.last-ahead"
        case .noList: "points.no-list"
        case .overBudget: "points.over-budget"
        }
    }

    package var kind: RefusalKind { self == .lastAhead ? .invalid : .conflict }
    package var field: String? { self == .lastAhead ? "until" : nil }

    package var sentence: Sentence {
        switch self {
        case .nothing: Sentence(.pointsNothingToPublish)
        case .lastAhead: Sentence(.pointsLastAhead)
        case .noList: Sentence(.pointsNoList)
        case .overBudget(let left): Sentence(.pointsOverBudget, ["left": Points.unit.text(max(0, left))])
        }
    }
}

/// What a year's budget has to bear.
package struct YearBudget: Sendable, Hashable {
    package let budget: Int64
    /// In the ledger already, or in a window that is open.
    package let given: Int64

    package init(budget: Int64, given: Int64) {
        self.budget = budget
        self.given = given
    }

    package var left: Int64 { budget - given }
}

extension [PointsAct] {
    /// The acts of one publication: the oldest that fit on it.
    package func forPublication(
        until last: Day, today: Day, budget: YearBudget?
    ) throws(ActsRefusal) -> [PointsAct] {
        if last > today { throw .lastAhead }
        guard let budget else { throw .noList }
        let chosen = filter { $0.state == .checked && $0.day <= last }
            .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
            .prefix(PointsLimits.published_max)
        if chosen.isEmpty { throw .nothing }
        if chosen.reduce(0, { $0 + $1.points }) > budget.left { throw .overBudget(left: budget.left) }
        return Array(chosen)
    }
}
