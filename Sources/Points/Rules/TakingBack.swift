import Kernel
import Ledger

/// Why a confirmed act is not taken back, first applicable reason first.
package enum TakingBackRefusal: Refusal, Equatable {
    case unknown
    case notConfirmed
    case reasonMissing
    case reasonTooLong
    case ownHousehold
    case spent(Int64)

    package var code: String {
        switch self {
        case .unknown: "points.reversed-act-unknown"
        case .notConfirmed: "points.not-confirmed"
        case .reasonMissing: "points.reversal-reason-missing"
        case .reasonTooLong: "points.reversal-reason-too-long"
        case .ownHousehold: "points.own-reversal"
        case .spent: "points.spent"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .ownHousehold: .forbidden
        case .notConfirmed, .spent: .conflict
        case .reasonMissing, .reasonTooLong: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .reasonMissing, .reasonTooLong: "reason"
        case .unknown, .notConfirmed, .ownHousehold, .spent: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.pointsReversedActUnknown)
        case .notConfirmed: Sentence(.pointsNotConfirmed)
        case .reasonMissing: Sentence(.pointsReversalReasonMissing)
        case .reasonTooLong:
            Sentence(.pointsReversalReasonTooLong, ["max": "\(PointsLimits.reason_length_max)"])
        case .ownHousehold: Sentence(.pointsOwnReversal)
        case .spent(let balance): Sentence(.pointsSpent, ["balance": Points.unit.text(max(0, balance))])
        }
    }
}

extension PointsAct {
    /// The act once its points are taken back, or given back where they were deducted.
    package func takenBack(
        because reason: String, ownHousehold: HouseholdID?, bearing: Bearing, at now: Instant
    ) throws(TakingBackRefusal) -> PointsAct {
        if !state.isBooked { throw .notConfirmed }
        if reason.isEmpty { throw .reasonMissing }
        if reason.count > PointsLimits.reason_length_max { throw .reasonTooLong }
        if household == ownHousehold { throw .ownHousehold }
        if points > 0, !bearing.bears(points) { throw .spent(bearing.balance) }
        return moved(to: .reversed, because: reason, at: now)
    }

    /// As an objection that was found right leaves it.
    package func upheld(bearing: Bearing, at now: Instant) -> PointsAct {
        switch state {
        case .published: moved(to: .rejected, because: "objection", at: now)
        case .confirmed where points > 0 && !bearing.bears(points):
            moved(to: .contested, because: "objection", at: now)
        case .confirmed: moved(to: .reversed, because: "objection", at: now)
        case .declared, .checked, .noticed, .contested, .rejected, .reversed, .expired: self
        }
    }

    package func moved(to state: State, because reason: String = "", at now: Instant) -> PointsAct {
        var next = self
        next.state = state
        next.changed = now
        next.reason = reason
        return next
    }
}
