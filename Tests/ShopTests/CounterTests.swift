import Kernel
import Points
import Storage
import TestGround
import TestTown
import Testing
import Web

@testable import Shop

extension ShopVillage {
    @discardableResult
    func redeem(
        _ basket: String, for number: Int, by person: PersonID = ShopVillage.tian, id: RedemptionID? = nil
    ) async throws -> Redemption {
        let draft = RedemptionDraft(
            id: id ?? RedemptionID.minted(at: ground.time.now), shop: ShopVillage.shop,
            household: ShopVillage.household(number), basket: Basket(basket) ?? Basket([]))
        return try await write(person) { try Shop.redeem(draft, in: $0) }
    }
}

struct CounterTests {
    @Test(arguments: TestEngine.all)
    func `points and goods change hands together, at the prices of the day`(engine: TestEngine) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(30_00, to: 3)
        let before = try await village.told().count

        let slip = try await village.redeem("1x2,2x1", for: 3)

        #expect(slip.total == 16_00 && slip.slip == "2026-0001")
        #expect(try await village.balance(3) == 14_00)
        #expect(try await village.left(ShopVillage.soap) == 18)
        #expect(try await village.left(ShopVillage.lotion) == 19)
        #expect(try await village.till() == (16_00, 0))
        #expect(try await village.told(after: before) == ["shop.goods-redeemed"])
        #expect(try await village.broken() == [])
    }

    @Test
    func `nobody pays: no sending of a counter, card or voucher has money in it, and no account is in yuan`()
        async throws
    {
        let sendings = Shop.endpoints.filter { endpoint in
            endpoint.method == .post
                && ["cards/", "vouchers", "redemptions", "baskets"].contains { endpoint.path.contains($0) }
        }
        let village = try await ShopVillage()
        try await village.award(30_00, to: 3)
        try await village.redeem("1x2,2x1", for: 3)

        let names = Set(sendings.flatMap(\.fields).map { $0.name.prefix { $0.isLetter } })
        let yuan = try await village.database.read {
            try $0.count("SELECT count(*) FROM ledger_account WHERE unit = 'yuan'")
        }

        #expect(sendings.count >= 5)
        #expect(
            names.isDisjoint(with: ["price", "cost", "amount", "money", "yuan", "fen", "paid", "payment"]))
        #expect(yuan == 0)
    }

    @Test(arguments: TestEngine.all)
    func `what a counter cannot give is refused, and nothing moves`(engine: TestEngine) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(400_00, to: 3)
        try await village.award(7_00, to: 4)
        try await village.award(50_00, to: 2)
        try await village.award(50_00, to: 9, at: ShopVillage.shimen)
        try await village.write(ShopVillage.tian) {
            try Shop.retire(ShopVillage.towel, in: $0)
        }
        let told = try await village.told().count
        func refused(_ basket: String, for number: Int = 3) async -> [String] {
            await village.codes { try await village.redeem(basket, for: number) }
        }

        #expect(await refused("2x1", for: 4) == ["shop.not-enough-points"])
        #expect(await refused("1x21") == ["shop.not-enough-stock"])
        #expect(await refused("3x1") == ["shop.good-retired"])
        #expect(await refused("9x1") == ["shop.basket-good-unknown"])
        #expect(await refused("1x0") == ["shop.count-out-of-range"])
        #expect(await refused("1x-1") == ["shop.count-out-of-range"])
        #expect(await refused("1x100") == ["shop.count-out-of-range"])
        #expect(await refused("1x1,1x1") == ["shop.good-twice"])
        #expect(await refused("") == ["shop.basket-empty"])
        #expect(await refused((1...21).map { "\($0)x1" }.joined(separator: ",")) == ["shop.too-many-lines"])
        #expect(await refused("1x1", for: 2) == ["shop.own-household"])
        #expect(await refused("1x1", for: 9) == ["shop.household-elsewhere"])
        #expect(await refused("1x1", for: 77) == ["shop.household-elsewhere"])
        #expect(Basket("1x") == nil && Basket("ax1") == nil && Basket("1x2,3x1")?.text == "1x2,3x1")
        #expect(try await village.balance(3) == 400_00)
        #expect(try await village.balance(4) == 7_00)
        #expect(try await village.told().count == told)
        #expect(try await village.broken() == [])
    }

    @Test func `who has too little is told what is missing, and how many are left`() {
        let points = RedeemingRefusal.notEnoughPoints(balance: 7_00, total: 10_00)
        let stock = RedeemingRefusal.notEnoughStock("香皂", left: 2)

        #expect(points.sentence(.chinese) == "积分不够：有 7 分，要 10 分，还差 3 分。")
        #expect(stock.sentence(.chinese) == "“香皂”只剩 2 件，请少换一些。")
        #expect(stock.sentence(.english).hasSuffix("."))
    }

    @Test(arguments: TestEngine.all)
    func `a closed shop gives nothing out, and it closes only without open vouchers`(
        engine: TestEngine
    ) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(30_00, to: 3)
        let voucher = try await village.issue(.points(5_00), for: 3)

        let early = await village.codes {
            try await village.write(ShopVillage.zhou) { try Shop.close(ShopVillage.shop, in: $0) }
        }
        try await village.write(nil) { try Shop.cancel(voucher.id, in: $0) }
        try await village.write(ShopVillage.zhou) { try Shop.close(ShopVillage.shop, in: $0) }
        let late = await village.codes { try await village.redeem("1x1", for: 3) }
        let twice = await village.codes {
            try await village.write(ShopVillage.zhou) { try Shop.close(ShopVillage.shop, in: $0) }
        }
        let asked = await village.codes { _ = try await village.issue(.points(5_00), for: 3) }

        #expect(early == ["shop.vouchers-open"])
        #expect(late == ["shop.counter-closed"] && twice == ["shop.closed"])
        #expect(asked == ["shop.counter-closed"])
        #expect(try await village.database.read { try Shop.serving(ShopVillage.third, in: $0) } == nil)
    }

    @Test(arguments: TestEngine.all)
    func `a slip is taken back on its day, once and with a reason, points and goods`(
        engine: TestEngine
    ) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(30_00, to: 3)
        let slip = try await village.redeem("1x2", for: 3)
        func undo(_ reason: String, _ id: RedemptionID? = nil) async -> [String] {
            await village.codes {
                try await village.write(ShopVillage.wang) {
                    _ = try Shop.undo(id ?? slip.id, because: reason, in: $0)
                }
            }
        }

        #expect(await undo("") == ["shop.undoing-reason-missing"])
        #expect(await undo(String(repeating: "长", count: 201)) == ["shop.undoing-reason-too-long"])
        #expect(await undo("拿错了", RedemptionID(high: 1, low: 1)) == ["shop.undone-unknown"])
        #expect(await undo("拿错了") == [])
        #expect(await undo("拿错了") == ["shop.undone-already"])
        #expect(try await village.balance(3) == 30_00)
        #expect(try await village.left(ShopVillage.soap) == 20)
        let later = try await village.redeem("1x1", for: 3)
        try await village.pass(days: 1)
        #expect(await undo("拿错了", later.id) == ["shop.undone-too-late"])
        #expect(try await village.told().suffix(2) == ["shop.redemption-reversed", "shop.goods-redeemed"])
        #expect(later.number == 2)
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `points that are spent stay in the year's standing`(engine: TestEngine) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(30_00, to: 3)
        let before = try await village.database.read {
            try Points.ranks(in: ShopVillage.liuping, year: 2026, $0)
        }

        try await village.redeem("2x3", for: 3)

        let after = try await village.database.read {
            try Points.ranks(in: ShopVillage.liuping, year: 2026, $0)
        }
        #expect(before == after)
        #expect(try await village.balance(3) == 0)
    }

    @Test(arguments: TestEngine.all)
    func `thirty at once at two servers carry away the twenty bottles there are, and no more`(
        engine: TestEngine
    ) async throws {
        let village = try await ShopVillage(engine)
        for number in [3, 4, 5] { try await village.award(100_00, to: number) }
        try await village.award(15_00, to: 6)
        let other = try Database(
            village.ground.address, schema: Schema(ShopVillage.steps), time: village.ground.time)

        let outcomes = await withTaskGroup(of: [String].self) { group in
            for index in 0..<40 {
                let number = [3, 4, 5, 6][index % 4]
                let database = index % 2 == 0 ? village.database : other
                let draft = RedemptionDraft(
                    id: RedemptionID.minted(at: village.ground.time.now), shop: ShopVillage.shop,
                    household: ShopVillage.household(number), basket: Basket([.init(number: 2, count: 1)]))
                group.addTask {
                    await village.codes {
                        try await database.write(by: Origin(actor: ShopVillage.tian)) {
                            _ = try Shop.redeem(draft, in: $0)
                        }
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }

        let given = outcomes.count { $0.isEmpty }
        #expect(given == 20)
        #expect(try await village.left(ShopVillage.lotion) == 0)
        #expect(try await village.till().spent == 200_00)
        #expect(try await village.balance(6) >= 5_00)
        #expect(
            Set(outcomes.flatMap { $0 }).isSubset(of: ["shop.not-enough-stock", "shop.not-enough-points"]))
        #expect(try await village.broken() == [])
        try await other.close()
    }
}
