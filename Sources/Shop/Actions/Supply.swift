import Kernel
import Ledger
import People
import Places
import Rulebook
import Storage

extension Shop {
    /// What a shop may buy in a year, and what it has bought: the newest resolution that was entered, else the rule.
    package static func budget(of shop: PointsShop, year: Int, in reader: Reader) throws -> BudgetUse {
        let used = try DeliveryStore.cost(of: shop.id, year: year, in: reader)
        if let ceiling = try DeliveryStore.ceiling(of: shop.id, year: year, in: reader) {
            return BudgetUse(year: year, ceiling: ceiling, used: used)
        }
        let lineage = try Places.lineage(of: shop.place, in: reader).map(\.id)
        let rule = try Rulebook.rule(ceilingKey, at: lineage, on: reader.now.day, in: reader)
        let ceiling = rule.flatMap { rule in
            rule.whole.map { Ceiling(year: year, amount: Money(yuan: Int64($0)), basis: "\(rule.source)") }
        }
        return BudgetUse(year: year, ceiling: ceiling, used: used)
    }

    /// Enters the ceiling of a year with the resolution that it rests on. Throws `Refusals` of `SupplyRefusal`.
    package static func set(_ ceiling: Ceiling, of id: ShopID, in transaction: Transaction) throws {
        let shop = try open(id, in: transaction)
        let wrong = ceiling.refusals(today: transaction.now.day)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        try DeliveryStore.insert(
            ceiling, of: shop.id, by: transaction.origin.actor, position: transaction.nextPosition,
            in: transaction)
        let subject = id.as(Marks.Anything.self)
        try transaction.record(
            CeilingSet(
                subject: subject, year: ceiling.year, ceiling_fen: ceiling.amount.fen,
                basis: try transaction.seal(ceiling.basis, named: "basis", of: subject)))
    }

    /// Brings a delivery onto the shelf, under the ceiling. Throws `Refusals` of `SupplyRefusal`, or one.
    @discardableResult
    package static func receive(
        _ draft: DeliveryDraft, at id: ShopID, in transaction: Transaction
    ) throws -> Delivery {
        let shop = try open(id, in: transaction)
        let goods = try GoodStore.all(of: id, in: transaction)
        let wrong = draft.refusals(
            goods: Dictionary(goods.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            today: transaction.now.day)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        let budget = try budget(of: shop, year: draft.day.year, in: transaction)
        let ceiling = try draft.check(budget)
        let delivery = Delivery(
            id: draft.id, shop: id, supplier: draft.supplier, day: draft.day, receipt: draft.receipt,
            cost: draft.cost, entered: transaction.now, person: transaction.origin.actor)
        try DeliveryStore.insert(
            delivery, lines: draft.lines, under: ceiling.amount,
            used: Money(fen: budget.used.fen + delivery.cost.fen), position: transaction.nextPosition,
            in: transaction)
        let subject = draft.id.as(Marks.Anything.self)
        try ShopBook.move(
            draft.lines.map {
                ShopBook.Move(
                    good: $0.good, count: Int64($0.count), from: ShopBook.supplied, to: ShopBook.stock)
            }, of: shop, as: TransferID(reason: "shop.delivery:\(draft.id)"), reason: "shop.delivery",
            cause: subject, in: transaction)
        try transaction.record(
            DeliveryReceived(
                subject: subject, shop: id, day: draft.day, lines: draft.lines.count,
                cost_fen: delivery.cost.fen,
                supplier: try transaction.seal(draft.supplier, named: "supplier", of: subject)))
        return delivery
    }

    /// Puts stock right after a count, or writes a loss off; never by the keeper. Throws `CorrectionRefusal`.
    @discardableResult
    package static func correct(
        _ draft: CorrectionDraft, in transaction: Transaction
    ) throws -> Correction {
        guard let good = try GoodStore.find(draft.good, in: transaction),
            let shop = try ShopStore.find(good.shop, in: transaction)
        else { throw CorrectionRefusal.goodUnknown }
        let keepers = try keepers(at: shop.place, in: transaction).map(\.id)
        let book = try ShopBook.book(of: shop.id, in: transaction)
        let difference = try draft.difference(
            on: ShelfGood(
                good: good, price: nil,
                left: try ShopBook.balance(ShopBook.stock, of: good.id, in: book, transaction),
                reserved: try ShopBook.balance(ShopBook.reserve, of: good.id, in: book, transaction)),
            isKeeper: transaction.origin.actor.map(keepers.contains) ?? false)
        let subject = draft.id.as(Marks.Anything.self)
        let isMore = difference > 0
        try ShopBook.move(
            [
                ShopBook.Move(
                    good: good.id, count: abs(difference),
                    from: isMore ? ShopBook.corrected : ShopBook.stock,
                    to: isMore ? ShopBook.stock : ShopBook.corrected)
            ], of: shop, as: TransferID(reason: "shop.correction:\(draft.id)"),
            reason: draft.way == .loss ? "shop.loss" : "shop.stocktaking", cause: subject, in: transaction)
        let correction = Correction(
            id: draft.id, good: good.id, way: draft.way, difference: difference, reason: draft.reason,
            person: transaction.origin.actor, entered: transaction.now)
        try DeliveryStore.insert(correction, in: transaction)
        try transaction.record(
            StockCorrected(
                subject: subject, good: good.id, way: draft.way, difference: difference,
                reason: try transaction.seal(draft.reason, named: "reason", of: subject)))
        return correction
    }
}
