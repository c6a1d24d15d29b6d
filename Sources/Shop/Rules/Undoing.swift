import Kernel

/// Why a redemption is not taken back, first applicable reason first.
package enum UndoingRefusal: String, Refusal, CaseIterable {
    case unknown = "shop.undone-unknown"
    case already = "shop.undone-already"
    case anotherDay = "shop.undone-too-late"
    case reasonMissing = "shop.undoing-reason-missing"
    case reasonTooLong = "shop.undoing-reason-too-long"
    case restSpent = "shop.rest-spent"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .reasonMissing, .reasonTooLong: .invalid
        case .already, .anotherDay, .restSpent: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .reasonMissing, .reasonTooLong: "reason"
        case .unknown, .already, .anotherDay, .restSpent: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.shopRedemptionUnknown)
        case .already: Sentence(.shopUndoneAlready)
        case .anotherDay: Sentence(.shopUndoneTooLate)
        case .reasonMissing: Sentence(.shopUndoingReasonMissing)
        case .reasonTooLong: Sentence(.shopReasonTooLong, ["max": "\(ShopLimits.reason_length_max)"])
        case .restSpent: Sentence(.shopRestSpent)
        }
    }
}

extension Redemption {
    /// The redemption once it was taken back, on the day on which it was entered.
    func reversed(
        because reason: String, by person: PersonID?, at now: Instant
    ) throws(UndoingRefusal) -> Redemption {
        if reversal != nil { throw .already }
        if now.day != entered.day { throw .anotherDay }
        if reason.isEmpty { throw .reasonMissing }
        if reason.count > ShopLimits.reason_length_max { throw .reasonTooLong }
        var next = self
        next.reversal = Reversal(at: now, person: person, reason: reason)
        return next
    }
}
