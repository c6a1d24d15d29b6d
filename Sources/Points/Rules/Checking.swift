import Kernel

/// Why acts are not checked, first applicable reason first.
package enum CheckingRefusal: Refusal, Equatable {
    case unknown
    case alreadyChecked
    case ownDeclaration
    case ownHousehold(String)
    case reasonMissing
    case reasonTooLong

    package var code: String {
        switch self {
        case .unknown: "points.declaration-unknown"
        case .alreadyChecked: "points.already-checked"
        case .ownDeclaration: "points.own-declaration"
        case .ownHousehold: "points.own-household"
        case .reasonMissing: "points.reason-missing"
        case .reasonTooLong: "points.reason-too-long"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .alreadyChecked: .conflict
        case .ownDeclaration, .ownHousehold: .forbidden
        case .reasonMissing, .reasonTooLong: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .reasonMissing, .reasonTooLong: "reason"
        case .unknown, .alreadyChecked, .ownDeclaration, .ownHousehold: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.pointsDeclarationUnknown)
        case .alreadyChecked: Sentence(.pointsAlreadyChecked)
        case .ownDeclaration: Sentence(.pointsOwnDeclaration)
        case .ownHousehold(let code): Sentence(.pointsOwnHousehold, ["code": code])
        case .reasonMissing: Sentence(.pointsReasonMissing)
        case .reasonTooLong: Sentence(.pointsReasonTooLong, ["max": "\(PointsLimits.reason_length_max)"])
        }
    }
}

/// Who checks, and what of.
package struct Check: Sendable, Hashable {
    package let checker: PersonID
    /// The checker's own, which somebody else checks.
    package let household: HouseholdID?
    package let accepted: Set<PointsActID>
    /// Why the others are turned down.
    package let reason: String

    package init(
        checker: PersonID, household: HouseholdID?, accepted: Set<PointsActID>, reason: String
    ) {
        self.checker = checker
        self.household = household
        self.accepted = accepted
        self.reason = reason
    }
}

extension Declaration {
    /// The acts as the check leaves them.
    ///
    /// - Parameter ownCode: the number of the checker's household, for the sentence that refuses it.
    package func checked(
        _ acts: [PointsAct], _ check: Check, ownCode: String, at now: Instant
    ) throws(CheckingRefusal) -> [PointsAct] {
        let waiting = acts.filter { $0.state == .declared }
        if waiting.isEmpty { throw .alreadyChecked }
        if person == check.checker { throw .ownDeclaration }
        if waiting.contains(where: { $0.household == check.household }) { throw .ownHousehold(ownCode) }
        let isWhole = waiting.allSatisfy { check.accepted.contains($0.id) }
        if !isWhole && check.reason.isEmpty { throw .reasonMissing }
        if check.reason.count > PointsLimits.reason_length_max { throw .reasonTooLong }
        return waiting.map { act in
            var next = act
            let isAccepted = check.accepted.contains(act.id)
            next.state = isAccepted ? .checked : .rejected
            next.checker = check.checker
            next.changed = now
            next.reason = isAccepted ? "" : check.reason
            return next
        }
    }
}
