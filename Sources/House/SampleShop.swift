import Kernel
import Notices
import People
import Points
import Shop
import Storage

/// The points shop of the sample's first village: a keeper, a shelf, a delivery under a ceiling, slips and vouchers.
///
/// What the first clean-up days earned is in the books first, as points can be used only then.
struct SampleShop: Sendable {
    private let county: County
    private let village: SampleWorld.VillagePlan
    private let end: Instant
    private let shop: ShopID
    private let goods: [GoodID]
    private let ids: [AnyID]

    /// Name, unit, points in hundredths, pieces of the first delivery, cost of one in fen.
    private static let shelf: [(name: String, unit: String, price: Int64, count: Int, cost: Int64)] = [
        ("食盐 400克", "袋", 100, 60, 180), ("香皂 两块装", "盒", 300, 40, 650),
        ("毛巾", "条", 500, 30, 980), ("洗衣液 2千克", "瓶", 1_000, 24, 1_860),
        ("铁皮撮箕", "把", 800, 6, 1_450),
    ]

    init(_ county: County, village: SampleWorld.VillagePlan, end: Instant) {
        var numbers = SampleNumbers(state: 0x53_48_4F_50)
        let begin = end.adding(days: -6)
        self.county = county
        self.village = village
        self.end = end
        shop = ShopID.minted(at: begin, by: &numbers)
        goods = SampleShop.shelf.map { _ in GoodID.minted(at: begin, by: &numbers) }
        ids = (0..<16).map { _ in AnyID.minted(at: begin, by: &numbers) }
    }

    func moments() -> [SampleMoment] {
        let acts: [(Int64, @Sendable () async throws -> Void)] = [
            (-5, { try await book() }), (-5, { try await found() }), (-5, { try await fill() }),
            (-4, { try await redeem(0, "1x2,2x1", skipping: 0) }),
            (-4, { try await redeem(1, "3x1", skipping: 1) }),
            (-3, { try await redeem(2, "4x1", skipping: 2) }),
            (-3, { try await issue(3, .goods(Basket.Line(number: 2, count: 1)), skipping: 3) }),
            (-3, { try await issue(4, .points(400), skipping: 4) }),
            (-3, { try await issue(5, .goods(Basket.Line(number: 1, count: 2)), skipping: 5) }),
            (-2, { try await enter(5) }), (-2, { try await writeOff() }), (-2, { try await raise() }),
            (-1, { try await redeem(6, "1x1", skipping: 6) }), (-1, { try await undo(6) }),
        ]
        return acts.enumerated().map { index, act in
            SampleMoment(at: end.adding(days: act.0), number: 4_600 + index, act: act.1)
        }
    }

    private var keeper: PersonID? { village.grids.count > 2 ? village.grids[2].worker : nil }

    private func write(
        by person: PersonID?, _ act: @escaping @Sendable (Transaction) throws -> Void
    ) async throws {
        try await county.database.write(by: Origin(actor: person), act)
    }

    /// The window of the first publication has run out, and nobody objected.
    private func book() async throws {
        let village = village.id
        try await write(by: nil) { transaction in
            let acts = try Points.acts(in: village, .published, limit: 100, reader: transaction)
            let publications = try acts.compactMap(\.publication).compactMap {
                try Points.publication($0, in: transaction)
            }
            guard let first = publications.min(by: { $0.published < $1.published }) else { return }
            try Notices.endWindow(
                of: first.notice.as(Marks.Notice.self), at: transaction.now, in: transaction)
        }
    }

    private func found() async throws {
        guard let keeper else { return }
        let draft = ShopDraft(
            id: shop, place: village.id, name: "\(village.name)积分超市", note: "每周五上午9点到11点，村委会门口",
            keeper: keeper)
        let year = end.day.year
        try await write(by: village.secretary.person) { transaction in
            try Shop.found(draft, in: transaction)
            for year in Set([year, transaction.now.day.year]).sorted() {
                try Shop.set(
                    Ceiling(year: year, amount: Money(yuan: 6_000), basis: "村民代表会议2026年第3号决议"),
                    of: draft.id, in: transaction)
            }
        }
    }

    private func fill() async throws {
        let (shop, goods, delivery) = (shop, goods, ids[8])
        try await write(by: keeper) { transaction in
            guard try Shop.shop(shop, in: transaction) != nil else { return }
            for (id, line) in zip(goods, SampleShop.shelf) {
                try Shop.add(
                    GoodDraft(id: id, name: line.name, unit: line.unit, price: line.price), to: shop,
                    in: transaction)
            }
            try Shop.receive(
                DeliveryDraft(
                    id: delivery.as(Marks.ShopDelivery.self), supplier: "石桥供销社",
                    day: transaction.now.day, receipt: "SQ-2026-0381",
                    lines: zip(goods, SampleShop.shelf).map {
                        Delivery.Line(good: $0, count: $1.count, unitCost: Money(fen: $1.cost))
                    }), at: shop, in: transaction)
        }
    }

    /// A household of the village that has the points, after some others.
    private func household(_ skipping: Int, with points: Int64) async throws -> HouseholdID? {
        let village = village.id
        return try await county.database.read { reader in
            try People.households(at: village, limit: 200, in: reader).map(\.household.id).filter {
                try Points.balance(of: $0, in: village, reader) >= points
            }.dropFirst(skipping).first
        }
    }

    private func redeem(_ number: Int, _ basket: String, skipping: Int) async throws {
        guard let basket = Basket(basket) else { return }
        let points = basket.lines.reduce(0) {
            $0 + Int64($1.count) * SampleShop.shelf[$1.number - 1].price
        }
        guard let household = try await household(skipping, with: points) else { return }
        let draft = RedemptionDraft(
            id: ids[number].as(Marks.ShopRedemption.self), shop: shop, household: household, basket: basket)
        try await write(by: keeper) { try Shop.redeem(draft, in: $0) }
    }

    private func issue(_ number: Int, _ wish: VoucherDraft.Wish, skipping: Int) async throws {
        guard let household = try await household(skipping, with: 500) else { return }
        let draft = VoucherDraft(
            id: ids[number].as(Marks.ShopVoucher.self), shop: shop, household: household, wish: wish)
        try await write(by: nil) { try Shop.issue(draft, in: $0) }
    }

    /// Taken at the counter without a network, typed in from the paper.
    private func enter(_ number: Int) async throws {
        let (shop, id, key) = (shop, ids[number].as(Marks.ShopVoucher.self), county.key)
        try await write(by: keeper) { transaction in
            guard let voucher = try Shop.voucher(id, in: transaction) else { return }
            try Shop.enter(
                [VoucherUse(code: VoucherCode(of: voucher, key: key).text)], of: shop,
                on: transaction.now.day, key: key, in: transaction)
        }
    }

    private func writeOff() async throws {
        let draft = CorrectionDraft(
            id: ids[9].as(Marks.ShopCorrection.self), good: goods[1], way: .loss, count: 1,
            reason: "受潮，盒子烂了")
        try await write(by: village.secretary.person) { transaction in
            guard try Shop.good(draft.good, in: transaction) != nil else { return }
            try Shop.correct(draft, in: transaction)
        }
    }

    /// Another price from the next month on.
    private func raise() async throws {
        let good = goods[2]
        let from = end.day.adding(days: 10)
        try await write(by: village.secretary.person) { transaction in
            guard try Shop.good(good, in: transaction) != nil else { return }
            try Shop.setPrice(600, of: good, from: from, in: transaction)
        }
    }

    private func undo(_ number: Int) async throws {
        let id = ids[number].as(Marks.ShopRedemption.self)
        try await write(by: village.secretary.person) { transaction in
            guard try Shop.redemption(id, in: transaction) != nil else { return }
            try Shop.undo(id, because: "拿错了，没有拿走", in: transaction)
        }
    }
}
