import Kernel
import Ledger
import Points

/// Why goods are not given out, first applicable reason first.
package enum RedeemingRefusal: Refusal, Equatable {
    case unknown
    case shopClosed
    case householdElsewhere
    case ownHousehold
    case basketUnreadable
    case basketEmpty
    case tooManyLines
    case countOutOfRange
    case goodUnknown
    case goodTwice(String)
    case goodRetired(String)
    case notEnoughStock(String, left: Int64)
    case notEnoughPoints(balance: Int64, total: Int64)

    package var code: String {
        switch self {
        case .unknown: "shop.redemption-unknown"
        case .shopClosed: "shop.counter-closed"
        case .householdElsewhere: "shop.household-elsewhere"
        case .ownHousehold: "shop.own-household"
        case .basketUnreadable: "shop.basket-unreadable"
        case .basketEmpty: "shop.basket-empty"
        case .tooManyLines: "shop.too-many-lines"
        case .countOutOfRange: "shop.count-out-of-range"
        case .goodUnknown: "shop.basket-good-unknown"
        case .goodTwice: "shop.good-twice"
        case .goodRetired: "shop.good-retired"
        case .notEnoughStock: "shop.not-enough-stock"
        case .notEnoughPoints: "shop.not-enough-points"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .ownHousehold: .forbidden
        case .basketUnreadable, .basketEmpty, .tooManyLines, .countOutOfRange, .goodUnknown, .goodTwice:
            .invalid
        case .shopClosed, .householdElsewhere, .goodRetired, .notEnoughStock, .notEnoughPoints: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .householdElsewhere, .ownHousehold: "card"
        case .basketUnreadable, .basketEmpty, .tooManyLines, .countOutOfRange, .goodUnknown, .goodTwice,
            .goodRetired, .notEnoughStock, .notEnoughPoints:
            "basket"
        case .unknown, .shopClosed: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.shopRedemptionUnknown)
        case .shopClosed: Sentence(.shopClosed)
        case .householdElsewhere: Sentence(.shopHouseholdElsewhere)
        case .ownHousehold: Sentence(.shopOwnHousehold)
        case .basketUnreadable: Sentence(.shopBasketUnreadable)
        case .basketEmpty: Sentence(.shopBasketEmpty)
        case .tooManyLines: Sentence(.shopTooManyLines, ["max": "\(ShopLimits.lines_max)"])
        case .countOutOfRange: Sentence(.shopCountOutOfRange, ["max": "\(ShopLimits.count_max)"])
        case .goodUnknown: Sentence(.shopBasketGoodUnknown)
        case .goodTwice(let name): Sentence(.shopGoodTwice, ["good": name])
        case .goodRetired(let name): Sentence(.shopGoodRetired, ["good": name])
        case .notEnoughStock(let name, let left):
            Sentence(.shopNotEnoughStock, ["good": name, "left": "\(left)"])
        case .notEnoughPoints(let balance, let total):
            Sentence(
                .shopNotEnoughPoints,
                [
                    "balance": Points.unit.text(max(0, balance)), "total": Points.unit.text(total),
                    "missing": Points.unit.text(total - max(0, balance)),
                ])
        }
    }
}

extension Basket {
    /// The basket at the prices in force; what is not there, or is given out no more, is refused.
    ///
    /// - Parameter shelf: by the goods' numbers, as they stand today.
    func priced(on shelf: [Int: ShelfGood], today: Day) throws(RedeemingRefusal) -> [Redemption.Line] {
        if lines.isEmpty { throw .basketEmpty }
        if lines.count > ShopLimits.lines_max { throw .tooManyLines }
        if lines.contains(where: { !(1...ShopLimits.count_max).contains($0.count) }) {
            throw .countOutOfRange
        }
        var seen: Set<Int> = []
        var priced: [Redemption.Line] = []
        for line in lines {
            guard let offer = shelf[line.number] else { throw .goodUnknown }
            if !seen.insert(line.number).inserted { throw .goodTwice(offer.good.name) }
            guard offer.good.isActive(on: today), let price = offer.price else {
                throw .goodRetired(offer.good.name)
            }
            if Int64(line.count) > offer.left { throw .notEnoughStock(offer.good.name, left: offer.left) }
            priced.append(Redemption.Line(good: offer.good.id, count: line.count, price: price))
        }
        return priced
    }
}

extension [Redemption.Line] {
    /// In hundredths.
    package var total: Int64 { reduce(0) { $0 + Int64($1.count) * $1.price } }
    package var pieces: Int { reduce(0) { $0 + $1.count } }
}
