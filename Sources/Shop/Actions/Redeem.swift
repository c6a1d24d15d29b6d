import Kernel
import Ledger
import People
import Points
import Storage

extension Shop {
    package static func redemption(_ id: RedemptionID, in reader: Reader) throws -> Redemption? {
        try RedemptionStore.find(id, in: reader)
    }

    package static func lines(of id: RedemptionID, in reader: Reader) throws -> [Redemption.Line] {
        try RedemptionStore.lines(of: [id], in: reader)[id] ?? []
    }

    /// A shop's slips, newest first.
    package static func redemptions(
        of shop: ShopID, before position: Int64 = .max, limit: Int, in reader: Reader
    ) throws -> [Redemption] {
        try RedemptionStore.page(of: shop, before: position, limit: limit, in: reader)
    }

    /// What a household was given, newest first.
    package static func redemptions(
        of household: HouseholdID, limit: Int, in reader: Reader
    ) throws -> [Redemption] {
        try RedemptionStore.all(of: household, limit: limit, in: reader)
    }

    /// What a basket comes to for a household today, without giving anything out. Throws `RedeemingRefusal`.
    package static func quote(
        _ basket: Basket, for household: Household, at shop: PointsShop, in reader: Reader
    ) throws -> [Redemption.Line] {
        if !shop.isOpen { throw RedeemingRefusal.shopClosed }
        guard try villages(of: shop, in: reader).contains(household.village) else {
            throw RedeemingRefusal.householdElsewhere
        }
        let lines = try basket.priced(on: try numbered(shop.id, in: reader), today: reader.now.day)
        let balance = try Points.balance(of: household.id, in: household.village, reader)
        if lines.total > balance {
            throw RedeemingRefusal.notEnoughPoints(balance: balance, total: lines.total)
        }
        return lines
    }

    /// Gives goods out against points: both move in one transaction, or neither. Throws `RedeemingRefusal`.
    @discardableResult
    package static func redeem(
        _ draft: RedemptionDraft, in transaction: Transaction
    ) throws -> Redemption {
        guard let shop = try ShopStore.find(draft.shop, in: transaction) else {
            throw FoundingRefusal.unknown
        }
        guard let household = try People.household(draft.household, in: transaction) else {
            throw RedeemingRefusal.householdElsewhere
        }
        let own = try transaction.origin.actor.flatMap { try People.household(of: $0, in: transaction) }
        if own == household.id { throw RedeemingRefusal.ownHousehold }
        let lines = try quote(draft.basket, for: household, at: shop, in: transaction)
        let redemption = try fresh(
            draft.id, at: shop, for: household.id, in: household.village, total: lines.total,
            day: transaction.now.day, voucher: nil, in: transaction)
        try Points.spend(
            Spending(
                id: TransferID(reason: "shop.points:\(draft.id)"), village: household.village,
                reason: "shop.redemption", cause: draft.id.as(Marks.Anything.self),
                parts: [
                    .init(.household(household.id), -lines.total),
                    .init(.held(by: shop.id.as(Marks.Anything.self), kind: ShopBook.spent), lines.total),
                ]), in: transaction)
        try keep(redemption, lines, at: shop, from: ShopBook.stock, in: transaction)
        return redemption
    }

    /// Takes a redemption of today back, points and goods; a voucher can be used again. Throws `UndoingRefusal`.
    @discardableResult
    package static func undo(
        _ id: RedemptionID, because reason: String, in transaction: Transaction
    ) throws -> Redemption {
        guard let redemption = try RedemptionStore.find(id, in: transaction) else {
            throw UndoingRefusal.unknown
        }
        let reversed = try redemption.reversed(
            because: reason, by: transaction.origin.actor, at: transaction.now)
        let subject = id.as(Marks.Anything.self)
        for kind in ["points", "goods"] {
            do {
                try Ledger.reverse(
                    TransferID(reason: "shop.\(kind):\(id)"),
                    as: TransferID(reason: "shop.undone-\(kind):\(id)"),
                    day: transaction.now.day, reason: "shop.undone", cause: subject, in: transaction)
            } catch PostingRefusal.overdrawn {
                throw UndoingRefusal.restSpent
            }
        }
        try RedemptionStore.reverse(reversed, in: transaction)
        if let voucher = redemption.voucher { try reopen(voucher, in: transaction) }
        try transaction.record(
            RedemptionReversed(
                subject: subject, points: redemption.total,
                reason: try transaction.seal(reason, named: "reason", of: subject)))
        return reversed
    }

    static func numbered(_ shop: ShopID, in reader: Reader) throws -> [Int: ShelfGood] {
        Dictionary(
            try shelf(of: shop, in: reader).map { ($0.good.number, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    static func fresh(
        _ id: RedemptionID, at shop: PointsShop, for household: HouseholdID, in village: PlaceID,
        total: Int64,
        day: Day, voucher: VoucherID?, in transaction: Transaction
    ) throws -> Redemption {
        Redemption(
            id: id, shop: shop.id, village: village, household: household,
            number: try RedemptionStore.lastNumber(of: shop.id, year: day.year, in: transaction) + 1,
            total: total, day: day, entered: transaction.now, person: transaction.origin.actor,
            voucher: voucher, reversal: nil, position: transaction.nextPosition)
    }

    /// Writes the slip and moves its goods.
    static func keep(
        _ redemption: Redemption, _ lines: [Redemption.Line], at shop: PointsShop, from kind: String,
        in transaction: Transaction
    ) throws {
        let subject = redemption.id.as(Marks.Anything.self)
        try RedemptionStore.insert(redemption, lines: lines, in: transaction)
        try ShopBook.move(
            lines.map {
                ShopBook.Move(good: $0.good, count: Int64($0.count), from: kind, to: ShopBook.given)
            }, of: shop, as: TransferID(reason: "shop.goods:\(redemption.id)"), reason: "shop.redemption",
            cause: subject, in: transaction)
        try transaction.record(
            GoodsRedeemed(
                subject: subject, shop: shop.id, household: redemption.household, points: redemption.total,
                pieces: lines.pieces, voucher: redemption.voucher))
    }
}
