import Clocks
import Kernel
import Ledger
import People
import Places
import Points
import Rulebook
import Sealing
import Storage

extension Shop {
    package static func voucher(_ id: VoucherID, in reader: Reader) throws -> Voucher? {
        try VoucherStore.find(id, in: reader)
    }

    /// The voucher of a secret address. Throws `VoucherRefusal.unknown`.
    package static func voucher(token: String, key: CountyKey, in reader: Reader) throws -> Voucher {
        guard let id = VoucherCode.voucher(in: token),
            Digest.equal(Array(VoucherCode.token(of: id, key: key).utf8), Array(token.utf8)),
            let voucher = try VoucherStore.find(id, in: reader)
        else { throw VoucherRefusal.unknown }
        return voucher
    }

    /// A household's vouchers, newest first.
    package static func vouchers(of household: HouseholdID, in reader: Reader) throws -> [Voucher] {
        try VoucherStore.all(of: household, limit: ShopLimits.open_max, in: reader)
    }

    /// What a counter without a network has to know: every voucher that is open, by its number.
    package static func openVouchers(of shop: ShopID, in reader: Reader) throws -> [Voucher] {
        try VoucherStore.open(of: shop, limit: ShopLimits.open_max, in: reader)
    }

    /// Puts points, and the good where one is named, aside for a voucher.
    ///
    /// Throws `VoucherRefusal`, or `RedeemingRefusal` for what a counter would refuse too.
    @discardableResult
    package static func issue(_ draft: VoucherDraft, in transaction: Transaction) throws -> Voucher {
        guard let shop = try ShopStore.find(draft.shop, in: transaction) else {
            throw FoundingRefusal.unknown
        }
        guard let household = try People.household(draft.household, in: transaction) else {
            throw RedeemingRefusal.householdElsewhere
        }
        try draft.check(open: try VoucherStore.openCount(of: household.id, in: transaction))
        let (worth, points) = try worth(of: draft.wish, for: household, at: shop, in: transaction)
        let today = transaction.now.day
        let expires = today.adding(
            days: try days(voucherKey, ShopLimits.voucher_days, of: shop, in: transaction))
        let voucher = Voucher(
            id: draft.id, shop: shop.id, village: household.village, household: household.id,
            serial: try VoucherStore.lastSerial(of: shop.id, in: transaction) + 1, worth: worth,
            points: points, issued: transaction.now, issuer: transaction.origin.actor, expires: expires,
            returns: expires.adding(
                days: 1 + (try days(entryKey, ShopLimits.entry_days, of: shop, in: transaction))),
            state: .issued, ended: nil)
        try VoucherStore.insert(voucher, in: transaction)
        try moveAside(voucher, isBack: false, at: shop, in: transaction)
        try startClock(of: voucher, in: transaction)
        try transaction.record(
            VoucherIssued(
                subject: voucher.id.as(Marks.Anything.self), shop: shop.id, household: household.id,
                points: points, expires: expires))
        return voucher
    }

    /// Gives a voucher up before it is used; its points are back at once. Throws `VoucherRefusal`.
    package static func cancel(_ id: VoucherID, in transaction: Transaction) throws {
        guard let voucher = try VoucherStore.find(id, in: transaction) else { throw VoucherRefusal.unknown }
        try end(try voucher.cancelled(at: transaction.now), in: transaction)
        try transaction.record(
            VoucherCancelled(subject: id.as(Marks.Anything.self), points: voucher.points))
    }

    /// For the reaction to `ClockReached`: what was not used in time gives its points back.
    package static func expire(_ reached: ClockReached, in transaction: Transaction) throws {
        guard reached.name == voucherClock, reached.stage == "due",
            let voucher = try VoucherStore.find(reached.subject.as(Marks.ShopVoucher.self), in: transaction),
            voucher.isOpen
        else { return }
        try end(voucher.moved(to: .expired, at: transaction.now), in: transaction)
        try transaction.record(VoucherExpired(subject: reached.subject, points: voucher.points))
    }

    /// A used voucher is open again; one whose days are over gives its points back with the next tick.
    static func reopen(_ id: VoucherID, in transaction: Transaction) throws {
        guard let voucher = try VoucherStore.find(id, in: transaction) else { throw VoucherRefusal.unknown }
        let open = voucher.moved(to: .issued, at: transaction.now)
        try VoucherStore.keep(open, in: transaction)
        try startClock(of: open, in: transaction)
    }

    private static func end(_ voucher: Voucher, in transaction: Transaction) throws {
        guard let shop = try ShopStore.find(voucher.shop, in: transaction) else {
            throw Fault("ending voucher \(voucher.id): its shop is not there")
        }
        try VoucherStore.keep(voucher, in: transaction)
        try Clocks.finishAll(
            of: voucher.id.as(Marks.Anything.self), at: transaction.now, in: transaction)
        try moveAside(voucher, isBack: true, at: shop, in: transaction)
    }

    private static func worth(
        of wish: VoucherDraft.Wish, for household: Household, at shop: PointsShop, in reader: Reader
    ) throws -> (Voucher.Worth, Int64) {
        switch wish {
        case .goods(let line):
            let lines = try quote(Basket([line]), for: household, at: shop, in: reader)
            guard let good = lines.first?.good else { throw RedeemingRefusal.basketEmpty }
            return (.goods(good, count: line.count), lines.total)
        case .points(let points):
            if !shop.isOpen { throw RedeemingRefusal.shopClosed }
            guard try villages(of: shop, in: reader).contains(household.village) else {
                throw RedeemingRefusal.householdElsewhere
            }
            let balance = try Points.balance(of: household.id, in: household.village, reader)
            if points > balance {
                throw RedeemingRefusal.notEnoughPoints(balance: balance, total: points)
            }
            return (.points, points)
        }
    }

    /// The voucher's points and good, from where they can be used to where they wait for it, or back.
    private static func moveAside(
        _ voucher: Voucher, isBack: Bool, at shop: PointsShop, in transaction: Transaction
    ) throws {
        let subject = voucher.id.as(Marks.Anything.self)
        let way = isBack ? "returned" : "voucher"
        let points = isBack ? -voucher.points : voucher.points
        try Points.spend(
            Spending(
                id: TransferID(reason: "shop.\(way)-points:\(voucher.id)"), village: voucher.village,
                reason: "shop.\(way)", cause: subject,
                parts: [
                    .init(.household(voucher.household), -points),
                    .init(.held(by: shop.id.as(Marks.Anything.self), kind: ShopBook.vouchers), points),
                ]), in: transaction)
        guard case .goods(let good, let count) = voucher.worth else { return }
        let (from, to) =
            isBack ? (ShopBook.reserve, ShopBook.stock) : (ShopBook.stock, ShopBook.reserve)
        try ShopBook.move(
            [ShopBook.Move(good: good, count: Int64(count), from: from, to: to)], of: shop,
            as: TransferID(reason: "shop.\(way)-goods:\(voucher.id)"), reason: "shop.\(way)", cause: subject,
            in: transaction)
    }

    /// In hours, which need no calendar: what is to come back to a household does so whatever holidays are entered.
    private static func startClock(of voucher: Voucher, in transaction: Transaction) throws {
        let seconds = voucher.returns.start.seconds(since: transaction.now)
        try Clocks.start(
            owner: voucher.id.as(Marks.Anything.self), name: voucherClock,
            limit: .hours(max(1, Int((seconds / 3_600).rounded(.up)))), warning: nil, at: transaction.now,
            in: transaction)
    }

    private static func days(
        _ key: String, _ usual: Int, of shop: PointsShop, in reader: Reader
    ) throws -> Int {
        let lineage = try Places.lineage(of: shop.place, in: reader).map(\.id)
        let rule = try Rulebook.rule(key, at: lineage, on: reader.now.day, in: reader)
        return min(max(rule?.whole ?? usual, 0), 366)
    }
}
