import Kernel
import Ledger
import Points
import Storage

/// Where goods and points of a shop lie in the ledger.
enum ShopBook {
    /// What can be given out.
    static let stock = "stock"
    /// Put aside for vouchers.
    static let reserve = "reserved"
    /// What suppliers brought, below zero.
    static let supplied = "supplied"
    /// What households carried away.
    static let given = "given"
    /// What was counted otherwise, or lost.
    static let corrected = "corrected"

    /// Points that were spent here, in each village's book.
    static let spent = "shop-spent"
    /// Points that are put aside for vouchers.
    static let vouchers = "shop-vouchers"

    /// Ten years of a shelf are one season: what is left passes on, and budgets are counted by the year.
    private static let season_years = 10

    static func unit(of good: GoodID) -> LedgerUnit { LedgerUnit("goods.\(good)") }

    /// How one good moves from one account to another.
    struct Move: Sendable {
        let good: GoodID
        let count: Int64
        let from: String
        let to: String
    }

    /// Moves goods in one transfer.
    @discardableResult
    static func move(
        _ moves: [Move], of shop: PointsShop, as id: TransferID, reason: String, cause: AnyID,
        in transaction: Transaction
    ) throws -> TransferID {
        let today = transaction.now.day
        let book = try opened(for: shop, on: today, in: transaction)
        var legs: [TransferLeg] = []
        for move in moves {
            let from = try account(move.from, of: move.good, in: book, transaction)
            let to = try account(move.to, of: move.good, in: book, transaction)
            legs += [TransferLeg(from.id, -move.count), TransferLeg(to.id, move.count)]
        }
        return try Ledger.post(
            TransferDraft(id: id, book: book, day: today, reason: reason, cause: cause, legs: legs),
            in: transaction
        ).transfer.id
    }

    /// What lies in one of a good's accounts.
    static func balance(
        _ kind: String, of good: GoodID, in book: BookID?, _ reader: Reader
    ) throws -> Int64 {
        guard let book else { return 0 }
        return try Ledger.account(
            of: good.as(Marks.Anything.self), kind: kind, unit: unit(of: good), in: book, reader: reader)?
            .balance ?? 0
    }

    static func book(of shop: ShopID, in reader: Reader) throws -> BookID? {
        try Ledger.book(of: shop.as(Marks.Anything.self), kind: Shop.book, in: reader)?.id
    }

    private static func account(
        _ kind: String, of good: GoodID, in book: BookID, _ transaction: Transaction
    ) throws -> LedgerAccount {
        let bounds: LedgerAccount.Bounds =
            switch kind {
            case supplied: .atMostZero
            case corrected: .either
            default: .atLeastZero
            }
        return try Ledger.openedAccount(
            of: good.as(Marks.Anything.self), kind: kind, unit: unit(of: good), in: book, bounds: bounds,
            in: transaction)
    }

    private static func opened(
        for shop: PointsShop, on day: Day, in transaction: Transaction
    ) throws -> BookID {
        let owner = shop.id.as(Marks.Anything.self)
        let first = newYear(min(shop.opened.year, day.year))
        let id: BookID
        if let book = try Ledger.book(of: owner, kind: Shop.book, in: transaction) {
            id = book.id
        } else {
            id = transaction.derivedID()
            try Ledger.open(
                book: id, of: owner, kind: Shop.book, from: first,
                until: newYear(first.year + season_years), in: transaction)
        }
        while let last = try Ledger.seasons(of: id, in: transaction).last, last.until <= day {
            try Ledger.openSeason(of: id, until: newYear(last.until.year + season_years), in: transaction)
        }
        return id
    }

    private static func newYear(_ year: Int) -> Day { Day(year: year, month: 1, day: 1) ?? Day(number: 0) }
}
