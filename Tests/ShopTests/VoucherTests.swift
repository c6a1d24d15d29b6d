import Kernel
import Points
import Rulebook
import Storage
import TestGround
import TestTown
import Testing

@testable import Shop

extension ShopVillage {
    @discardableResult
    func issue(_ wish: VoucherDraft.Wish, for number: Int, by person: PersonID? = nil) async throws -> Voucher
    {
        let draft = VoucherDraft(
            id: VoucherID.minted(at: ground.time.now), shop: ShopVillage.shop,
            household: ShopVillage.household(number), wish: wish)
        return try await write(person) { try Shop.issue(draft, in: $0) }
    }

    func code(_ voucher: Voucher) -> String { VoucherCode(of: voucher, key: ground.county.key).text }

    @discardableResult
    func enter(
        _ uses: [VoucherUse], on day: String? = nil, by person: PersonID = ShopVillage.tian
    ) async throws -> [Redemption] {
        let (key, used) = (ground.county.key, day.map(ShopVillage.day) ?? ground.time.now.day)
        return try await write(person) {
            try Shop.enter(uses, of: ShopVillage.shop, on: used, key: key, in: $0)
        }
    }
}

struct VoucherTests {
    @Test(arguments: TestEngine.all)
    func `a voucher puts points and its good aside, and is used once`(engine: TestEngine) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(30_00, to: 3)
        let voucher = try await village.issue(.goods(.init(number: 2, count: 2)), for: 3)

        #expect(voucher.points == 20_00 && voucher.expires == ShopVillage.day("2026-12-20"))
        #expect(try await village.balance(3) == 10_00)
        #expect(try await village.left(ShopVillage.lotion) == 18)
        #expect(try await village.till() == (0, 20_00))
        let slips = try await village.enter([VoucherUse(code: village.code(voucher))])
        #expect(slips.map(\.total) == [20_00])
        #expect(try await village.till() == (20_00, 0))
        #expect(try await village.left(ShopVillage.lotion) == 18)
        let again = await #expect(throws: Refusals.self) {
            try await village.enter([VoucherUse(code: village.code(voucher))])
        }
        #expect(again?.all.map(\.code) == ["shop.voucher-used-before"])
        let sentence = again?.all.first?.sentence(.chinese) ?? ""
        #expect(sentence.contains("2026年11月20日") && sentence.contains("柳坪村积分超市"))
        #expect(sentence.contains("2026-0001"), "when and where, and by which slip")
        #expect(try await village.told().suffix(2) == ["shop.voucher-issued", "shop.goods-redeemed"])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a voucher of points pays for what was given, and the rest goes back`(engine: TestEngine)
        async throws
    {
        let village = try await ShopVillage(engine)
        try await village.award(30_00, to: 3)
        let voucher = try await village.issue(.points(20_00), for: 3, by: ShopVillage.tian)
        func codes(_ basket: String?) async -> [String] {
            await village.codes {
                try await village.enter([
                    VoucherUse(code: village.code(voucher), basket: basket.flatMap { Basket($0) })
                ])
            }
        }

        #expect(await codes(nil) == ["shop.voucher-goods-missing"])
        #expect(await codes("2x3") == ["shop.voucher-too-dear"])
        #expect(await codes("1x21") == ["shop.not-enough-stock"])
        #expect(await codes("1x2,2x1") == [])
        #expect(try await village.balance(3) == 14_00)
        #expect(try await village.till() == (16_00, 0))
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `what is not used in time gives its points back, after the days in which lists are still entered`(
        engine: TestEngine
    ) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(30_00, to: 3)
        let used = try await village.issue(.goods(.init(number: 1, count: 1)), for: 3)
        let idle = try await village.issue(.goods(.init(number: 1, count: 2)), for: 3)
        try await village.pass(days: 35)

        // Taken on its last day without a network, typed in five days later.
        try await village.enter([VoucherUse(code: village.code(used))], on: "2026-12-20")
        let late = await village.codes {
            try await village.enter([VoucherUse(code: village.code(idle))], on: "2026-12-21")
        }
        #expect(try await village.balance(3) == 21_00)
        try await village.pass(days: 4)

        #expect(late == ["shop.voucher-was-expired"])
        #expect(try await village.balance(3) == 27_00)
        #expect(try await village.left(ShopVillage.soap) == 19)
        #expect(
            await village.codes { try await village.enter([VoucherUse(code: village.code(idle))]) }
                == ["shop.voucher-was-expired"])
        #expect(try await village.told().last == "shop.voucher-expired")
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a voucher is given up before it is used, and never after`(engine: TestEngine) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(30_00, to: 3)
        let idle = try await village.issue(.points(10_00), for: 3)
        let used = try await village.issue(.goods(.init(number: 1, count: 1)), for: 3)
        try await village.enter([VoucherUse(code: village.code(used))])
        func cancel(_ id: VoucherID) async -> [String] {
            await village.codes { try await village.write(nil) { try Shop.cancel(id, in: $0) } }
        }

        #expect(await cancel(used.id) == ["shop.voucher-used"])
        #expect(await cancel(idle.id) == [])
        #expect(await cancel(idle.id) == ["shop.voucher-ended"])
        #expect(await cancel(VoucherID(high: 1, low: 1)) == ["shop.voucher-unknown"])
        #expect(
            await village.codes {
                try await village.enter([VoucherUse(code: village.code(idle), basket: Basket("1x1"))])
            } == ["shop.voucher-was-cancelled"])
        #expect(try await village.balance(3) == 27_00)
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a used voucher that was undone can be used again, and its rest must still be there`(
        engine: TestEngine
    ) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(20_00, to: 3)
        let voucher = try await village.issue(.points(20_00), for: 3)
        let use = VoucherUse(code: village.code(voucher), basket: Basket("2x1"))
        func undo(_ slip: Redemption) async -> [String] {
            await village.codes {
                try await village.write(ShopVillage.zhou) {
                    _ = try Shop.undo(slip.id, because: "写错了", in: $0)
                }
            }
        }
        let first = try #require(try await village.enter([use]).first)
        #expect(await undo(first) == [])
        let second = try #require(try await village.enter([use]).first)
        try await village.redeem("1x1", for: 3)

        #expect(await undo(second) == ["shop.rest-spent"])
        #expect(try await village.till() == (13_00, 0))
        #expect(try await village.balance(3) == 7_00)
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a list is entered whole or not at all, and each wrong row is named`(engine: TestEngine) async throws
    {
        let village = try await ShopVillage(engine)
        try await village.award(60_00, to: 3)
        let good = try await village.issue(.goods(.init(number: 1, count: 1)), for: 3)
        let other = try await village.issue(.goods(.init(number: 1, count: 1)), for: 3)
        let right = village.code(good)
        let forged = right.dropLast() + (right.last == "0" ? "1" : "0")

        let wrong = await #expect(throws: Refusals.self) {
            try await village.enter([
                VoucherUse(code: right), VoucherUse(code: right.lowercased()),
                VoucherUse(code: String(forged)),
                VoucherUse(code: "9999-ABCD"), VoucherUse(code: "不是"),
                VoucherUse(code: village.code(other), basket: Basket("1x1"), row: 9),
            ])
        }
        let found = wrong?.all.compactMap { $0 as? VoucherUseRefusal } ?? []
        #expect(found.map(\.line) == [2, 3, 4, 5, 9])
        #expect(
            found.map(\.code) == [
                "shop.voucher-twice-on-list", "shop.voucher-code-unknown", "shop.voucher-code-unknown",
                "shop.voucher-code-unknown", "shop.voucher-goods-unwanted",
            ])
        #expect(found.last?.field == "code_9")
        #expect(try await village.till() == (0, 6_00), "nothing of the list was kept")
        #expect(await village.codes { try await village.enter([]) } == ["shop.voucher-code-unknown"])
        #expect(
            await village.codes { try await village.enter([VoucherUse(code: right)], on: "2026-11-19") }
                == ["shop.voucher-day-unfit"])
        try await village.enter([
            VoucherUse(code: right.replacing("-", with: " ")), VoucherUse(code: village.code(other)),
        ])
        #expect(try await village.till() == (6_00, 0))
        for refusal in found {
            #expect(refusal.sentence(.chinese).hasSuffix("。") && refusal.sentence(.english).hasSuffix("."))
        }
    }

    @Test(arguments: TestEngine.all)
    func `no voucher is made of points or goods that are not there`(engine: TestEngine) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(300_00, to: 3)
        func codes(_ wish: VoucherDraft.Wish, for number: Int = 3) async -> [String] {
            await village.codes { try await village.issue(wish, for: number) }
        }

        #expect(await codes(.points(0)) == ["shop.voucher-points"])
        #expect(await codes(.points(-5)) == ["shop.voucher-points"])
        #expect(await codes(.points(1_000_001)) == ["shop.voucher-points"])
        #expect(await codes(.points(301_00)) == ["shop.not-enough-points"])
        #expect(await codes(.goods(.init(number: 2, count: 21))) == ["shop.not-enough-stock"])
        #expect(await codes(.points(1), for: 9) == ["shop.household-elsewhere"])
        for _ in 1...20 { try await village.issue(.points(1_00), for: 3) }
        #expect(await codes(.points(1_00)) == ["shop.too-many-vouchers"])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `one voucher on the lists of two counters at once is used once`(engine: TestEngine) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(30_00, to: 3)
        let voucher = try await village.issue(.goods(.init(number: 1, count: 1)), for: 3)
        let other = try Database(
            village.ground.address, schema: Schema(ShopVillage.steps), time: village.ground.time)
        let (code, key, day) = (village.code(voucher), village.ground.county.key, village.ground.time.now.day)

        let outcomes = await withTaskGroup(of: [String].self) { group in
            for index in 0..<8 {
                let database = index % 2 == 0 ? village.database : other
                group.addTask {
                    await village.codes {
                        try await database.write(by: Origin(actor: ShopVillage.tian)) {
                            _ = try Shop.enter(
                                [VoucherUse(code: code)], of: ShopVillage.shop, on: day, key: key, in: $0)
                        }
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(outcomes.count { $0.isEmpty } == 1)
        #expect(outcomes.count { $0 == ["shop.voucher-used-before"] } == 7)
        #expect(try await village.till() == (3_00, 0))
        try await other.close()
    }
}
