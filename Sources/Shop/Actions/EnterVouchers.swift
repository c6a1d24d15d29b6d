import Clocks
import Kernel
import Ledger
import Points
import Sealing
import Storage

extension Shop {
    /// Enters what a counter took without a network on `day`, all of it or nothing; each voucher once.
    ///
    /// Throws `Refusals` of `VoucherUseRefusal`, each with its line.
    @discardableResult
    package static func enter(
        _ uses: [VoucherUse], of id: ShopID, on day: Day, key: CountyKey, in transaction: Transaction
    ) throws -> [Redemption] {
        let shop = try open(id, in: transaction)
        if uses.isEmpty { throw VoucherUseRefusal(line: 1, reason: .codeUnknown) }
        var wrong: [VoucherUseRefusal] = []
        var seen: Set<Int> = []
        var entered: [Redemption] = []
        for (index, use) in uses.enumerated() {
            do {
                guard let serial = VoucherCode.serial(in: use.code, of: shop.id, key: key) else {
                    throw VoucherUseFailure(reason: .codeUnknown)
                }
                if !seen.insert(serial).inserted { throw VoucherUseFailure(reason: .twiceOnList) }
                let voucher = try usable(serial, on: day, at: shop, in: transaction)
                let lines = try voucher.lines(
                    for: use.basket, on: try numbered(shop.id, in: transaction), today: transaction.now.day)
                entered.append(try take(voucher, for: lines, on: day, at: shop, in: transaction))
            } catch let failure as VoucherUseFailure {
                wrong.append(VoucherUseRefusal(line: use.row ?? index + 1, reason: failure.reason))
            }
        }
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        return entered
    }

    private static func usable(
        _ serial: Int, on day: Day, at shop: PointsShop, in reader: Reader
    ) throws -> Voucher {
        guard let voucher = try VoucherStore.find(serial: serial, of: shop.id, in: reader) else {
            throw VoucherUseFailure(reason: .codeUnknown)
        }
        let former = try RedemptionStore.standing(of: voucher.id, in: reader).map {
            VoucherUseRefusal.Reason.used(shop: shop.name, day: $0.day, slip: $0.slip)
        }
        let reason = voucher.checkUse(on: day, today: reader.now.day, former: former)
        if let reason { throw VoucherUseFailure(reason: reason) }
        return voucher
    }

    /// Points that are left over go back to the household in the same transfer.
    private static func take(
        _ voucher: Voucher, for lines: [Redemption.Line], on day: Day, at shop: PointsShop,
        in transaction: Transaction
    ) throws -> Redemption {
        let redemption = try fresh(
            transaction.derivedID(), at: shop, for: voucher.household, in: voucher.village,
            total: lines.total, day: day, voucher: voucher.id, in: transaction)
        let owner = shop.id.as(Marks.Anything.self)
        var parts: [Spending.Part] = [
            .init(.held(by: owner, kind: ShopBook.vouchers), -voucher.points),
            .init(.held(by: owner, kind: ShopBook.spent), lines.total),
        ]
        let rest = voucher.points - lines.total
        if rest > 0 { parts.append(.init(.household(voucher.household), rest)) }
        try Points.spend(
            Spending(
                id: TransferID(reason: "shop.points:\(redemption.id)"), village: voucher.village,
                reason: "shop.redemption", cause: redemption.id.as(Marks.Anything.self), parts: parts),
            in: transaction)
        try VoucherStore.keep(voucher.moved(to: .used, at: transaction.now), in: transaction)
        try Clocks.finishAll(
            of: voucher.id.as(Marks.Anything.self), at: transaction.now, in: transaction)
        let from: String =
            switch voucher.worth {
            case .goods: ShopBook.reserve
            case .points: ShopBook.stock
            }
        try keep(redemption, lines, at: shop, from: from, in: transaction)
        return redemption
    }
}
