import Kernel

/// Why a good or a price is not entered, first applicable reason first.
package enum GoodRefusal: String, Refusal, CaseIterable {
    case unknown = "shop.good-unknown"
    case nameMissing = "shop.good-name-missing"
    case nameTooLong = "shop.good-name-too-long"
    case nameTaken = "shop.good-name-taken"
    case unitMissing = "shop.good-unit-missing"
    case unitTooLong = "shop.good-unit-too-long"
    case priceUnreadable = "shop.price-unreadable"
    case priceOutOfRange = "shop.price-out-of-range"
    case tooMany = "shop.too-many-goods"
    case retired = "shop.good-retired-already"
    case backdated = "shop.price-backdated"
    case priceTwice = "shop.price-twice"
    case pictureMissing = "shop.picture-missing"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .nameTaken, .tooMany, .retired, .backdated, .priceTwice, .pictureMissing: .conflict
        case .nameMissing, .nameTooLong, .unitMissing, .unitTooLong, .priceUnreadable, .priceOutOfRange:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .nameMissing, .nameTooLong, .nameTaken: "name"
        case .unitMissing, .unitTooLong: "unit"
        case .priceUnreadable, .priceOutOfRange: "price"
        case .backdated, .priceTwice: "from"
        case .unknown, .tooMany, .retired, .pictureMissing: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.shopGoodUnknown)
        case .nameMissing: Sentence(.shopGoodNameMissing)
        case .nameTooLong: Sentence(.shopGoodNameTooLong, ["max": "\(ShopLimits.name_length_max)"])
        case .nameTaken: Sentence(.shopGoodNameTaken)
        case .unitMissing: Sentence(.shopGoodUnitMissing)
        case .unitTooLong: Sentence(.shopGoodUnitTooLong, ["max": "\(ShopLimits.unit_length_max)"])
        case .priceUnreadable: Sentence(.shopPriceUnreadable)
        case .priceOutOfRange: Sentence(.shopPriceOutOfRange, ["max": "\(ShopLimits.price_max / 100)"])
        case .tooMany: Sentence(.shopTooManyGoods, ["max": "\(ShopLimits.goods_max)"])
        case .retired: Sentence(.shopGoodRetiredAlready)
        case .backdated: Sentence(.shopPriceBackdated)
        case .priceTwice: Sentence(.shopPriceTwice)
        case .pictureMissing: Sentence(.shopPictureMissing)
        }
    }
}

extension GoodDraft {
    /// - Parameter others: the shop's goods, those that are given out no more too.
    func refusals(beside others: [Good]) -> [GoodRefusal] {
        var wrong: [GoodRefusal] = []
        if name.isEmpty { wrong.append(.nameMissing) }
        if name.count > ShopLimits.name_length_max { wrong.append(.nameTooLong) }
        if others.contains(where: { $0.name == name && $0.retired == nil }) { wrong.append(.nameTaken) }
        if unit.isEmpty { wrong.append(.unitMissing) }
        if unit.count > ShopLimits.unit_length_max { wrong.append(.unitTooLong) }
        if !(1...ShopLimits.price_max).contains(price) { wrong.append(.priceOutOfRange) }
        if others.count >= ShopLimits.goods_max { wrong.append(.tooMany) }
        return wrong
    }
}

extension GoodPrice {
    /// Nothing is thrown when the price may stand after `last`; one that began today may have been paid already.
    func check(after last: GoodPrice?, today: Day) throws(GoodRefusal) {
        if !(1...ShopLimits.price_max).contains(points) { throw .priceOutOfRange }
        if from < today { throw .backdated }
        if let last, from <= last.from { throw .priceTwice }
    }
}
