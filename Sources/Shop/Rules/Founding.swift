import Kernel

/// Why a shop is not opened, closed or given to another keeper, first applicable reason first.
package enum FoundingRefusal: String, Refusal, CaseIterable {
    case unknown = "shop.unknown"
    case placeUnfit = "shop.place-unfit"
    case placeHasOne = "shop.place-has-one"
    case nameMissing = "shop.name-missing"
    case nameTooLong = "shop.name-too-long"
    case noteTooLong = "shop.note-too-long"
    case keeperUnknown = "shop.keeper-unknown"
    case closed = "shop.closed"
    case vouchersOpen = "shop.vouchers-open"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .placeUnfit, .nameMissing, .nameTooLong, .noteTooLong, .keeperUnknown: .invalid
        case .placeHasOne, .closed, .vouchersOpen: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .nameMissing, .nameTooLong: "name"
        case .noteTooLong: "note"
        case .keeperUnknown: "keeper"
        case .unknown, .placeUnfit, .placeHasOne, .closed, .vouchersOpen: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.shopUnknown)
        case .placeUnfit: Sentence(.shopPlaceUnfit)
        case .placeHasOne: Sentence(.shopPlaceHasOne)
        case .nameMissing: Sentence(.shopNameMissing)
        case .nameTooLong: Sentence(.shopNameTooLong, ["max": "\(ShopLimits.name_length_max)"])
        case .noteTooLong: Sentence(.shopNoteTooLong, ["max": "\(ShopLimits.note_length_max)"])
        case .keeperUnknown: Sentence(.shopKeeperUnknown)
        case .closed: Sentence(.shopClosed)
        case .vouchersOpen: Sentence(.shopVouchersOpen)
        }
    }
}

extension ShopDraft {
    /// What is wrong with the words; all of it, so that it is mended in one go.
    var refusals: [FoundingRefusal] {
        var wrong: [FoundingRefusal] = []
        if name.isEmpty { wrong.append(.nameMissing) }
        if name.count > ShopLimits.name_length_max { wrong.append(.nameTooLong) }
        if note.count > ShopLimits.note_length_max { wrong.append(.noteTooLong) }
        return wrong
    }
}
