import Kernel

/// Why stock is not put right, first applicable reason first.
package enum CorrectionRefusal: Refusal, Equatable {
    case goodUnknown
    case byKeeper
    case reasonMissing
    case reasonTooLong
    case countOutOfRange
    case nothingToCorrect
    case reserved(Int64)
    case moreThanThere(Int64)

    package var code: String {
        switch self {
        case .goodUnknown: "shop.corrected-good-unknown"
        case .byKeeper: "shop.correction-by-keeper"
        case .reasonMissing: "shop.correction-reason-missing"
        case .reasonTooLong: "shop.correction-reason-too-long"
        case .countOutOfRange: "shop.correction-count"
        case .nothingToCorrect: "shop.nothing-to-correct"
        case .reserved: "shop.reserved-missing"
        case .moreThanThere: "shop.loss-too-large"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .goodUnknown: .missing
        case .byKeeper: .forbidden
        case .reasonMissing, .reasonTooLong, .countOutOfRange: .invalid
        case .nothingToCorrect, .reserved, .moreThanThere: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .reasonMissing, .reasonTooLong: "reason"
        case .countOutOfRange, .nothingToCorrect, .reserved, .moreThanThere: "count"
        case .goodUnknown, .byKeeper: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .goodUnknown: Sentence(.shopGoodUnknown)
        case .byKeeper: Sentence(.shopCorrectionByKeeper)
        case .reasonMissing: Sentence(.shopCorrectionReasonMissing)
        case .reasonTooLong: Sentence(.shopReasonTooLong, ["max": "\(ShopLimits.reason_length_max)"])
        case .countOutOfRange: Sentence(.shopCorrectionCount, ["max": "\(ShopLimits.delivered_max)"])
        case .nothingToCorrect: Sentence(.shopNothingToCorrect)
        case .reserved(let count): Sentence(.shopReservedMissing, ["count": "\(count)"])
        case .moreThanThere(let left): Sentence(.shopLossTooLarge, ["left": "\(left)"])
        }
    }
}

extension CorrectionDraft {
    /// By how much the stock changes.
    func difference(on shelf: ShelfGood, isKeeper: Bool) throws(CorrectionRefusal) -> Int64 {
        if isKeeper { throw .byKeeper }
        if reason.isEmpty { throw .reasonMissing }
        if reason.count > ShopLimits.reason_length_max { throw .reasonTooLong }
        if !(0...ShopLimits.delivered_max).contains(count) { throw .countOutOfRange }
        let count = Int64(count)
        switch way {
        case .stocktaking:
            if count < shelf.reserved { throw .reserved(shelf.reserved) }
            let difference = count - shelf.left - shelf.reserved
            if difference == 0 { throw .nothingToCorrect }
            return difference
        case .loss:
            if count == 0 { throw .countOutOfRange }
            if count > shelf.left { throw .moreThanThere(shelf.left) }
            return -count
        }
    }
}
