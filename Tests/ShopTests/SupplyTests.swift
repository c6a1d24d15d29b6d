import Kernel
import People
import Rulebook
import Storage
import TestGround
import TestTown
import Testing

@testable import Shop

struct SupplyTests {
    @Test(arguments: TestEngine.all)
    func `deliveries keep below the ceiling, and the refusal says what is used`(engine: TestEngine)
        async throws
    {
        let village = try await ShopVillage(engine)
        let shop = ShopVillage.shop
        let found = try await village.database.read { try Shop.shop(shop, in: $0) }
        let used = try await village.database.read {
            try Shop.budget(of: #require(found), year: 2026, in: $0)
        }

        #expect(used.used == Money(fen: 698_00) && used.ceiling?.amount == Money(yuan: 6_000))
        let over = await #expect(throws: SupplyRefusal.self) {
            try await village.receive([(ShopVillage.soap, 1_000, 600)])
        }
        #expect(
            over
                == .overCeiling(
                    ceiling: Money(yuan: 6_000), used: Money(fen: 698_00), wanted: Money(yuan: 6_000)))
        #expect(over?.sentence(.chinese).contains("¥6,000.00") == true)
        #expect(over?.sentence(.chinese).contains("¥698.00") == true)
        try await village.setCeiling(yuan: 7_000)
        try await village.receive([(ShopVillage.soap, 1_000, 600)])
        #expect(try await village.left(ShopVillage.soap) == 1_020)
        #expect(try await village.told().suffix(2) == ["shop.ceiling-set", "shop.delivery-received"])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a delivery without supplier, invoice, day, goods or ceiling stays outside`(
        engine: TestEngine
    ) async throws {
        let village = try await ShopVillage(engine)
        let soap = ShopVillage.soap
        func codes(
            _ lines: [(GoodID, Int, Int64)], on day: String? = nil, supplier: String = "供销社",
            receipt: String = "1"
        ) async -> [String] {
            await village.codes {
                try await village.receive(lines, on: day, supplier: supplier, receipt: receipt)
            }
        }
        let long = String(repeating: "长", count: 61)

        #expect(
            await codes([], supplier: "", receipt: "")
                == ["shop.supplier-missing", "shop.receipt-missing", "shop.delivery-empty"])
        #expect(
            await codes([(soap, 1, 1)], supplier: long, receipt: long)
                == ["shop.supplier-too-long", "shop.receipt-too-long"])
        #expect(await codes([(soap, 1, 1)], on: "2026-11-21") == ["shop.delivery-day-unfit"])
        #expect(await codes([(soap, 1, 1)], on: "2026-10-01") == ["shop.delivery-day-unfit"])
        #expect(await codes([(soap, 0, 1)]) == ["shop.delivered-count"])
        #expect(await codes([(soap, 10_001, 1)]) == ["shop.delivered-count"])
        #expect(await codes([(soap, 1, -1)]) == ["shop.delivered-cost"])
        #expect(await codes([(GoodID(high: 1, low: 1), 1, 1)]) == ["shop.delivered-good-unknown"])
        #expect(await codes([(soap, 1, 1), (soap, 2, 1)]) == ["shop.delivered-twice"])
        #expect(
            await village.codes { try await village.setCeiling(yuan: 1, year: 2020, basis: "") }
                == ["shop.year-unfit", "shop.basis-missing"])
        #expect(
            await village.codes {
                try await village.setCeiling(yuan: 10_000_001, basis: String(repeating: "长", count: 151))
            }
                == ["shop.ceiling-out-of-range", "shop.basis-too-long"])
        #expect(SupplyRefusal.unknown.sentence(.english).hasSuffix("."))
        #expect(try await village.left(soap) == 20)
    }

    @Test(arguments: TestEngine.all)
    func `without a decision or a rule nothing is bought, and a rule of the place will do`(
        engine: TestEngine
    ) async throws {
        let village = try await ShopVillage(engine, isOpen: false)
        try await village.found()
        try await village.add(ShopVillage.soap, "香皂", "块", 300)
        let none = await village.codes { try await village.receive([(ShopVillage.soap, 1, 650)]) }
        try await village.write(nil) { transaction in
            let key = try #require(Shop.ruleKeys.first { $0.code == "shop.ceiling" })
            try Rulebook.enter(
                RuleDraft(
                    id: transaction.derivedID(), value: "10", place: ShopVillage.county,
                    from: ShopVillage.day("2026-01-01"),
                    source: RuleSource(law: "云岭县积分超市管理办法", edition: "2026"), isChecked: true, note: ""),
                as: key, in: transaction)
        }

        #expect(none == ["shop.no-ceiling"])
        try await village.receive([(ShopVillage.soap, 1, 650)])
        #expect(
            await village.codes { try await village.receive([(ShopVillage.soap, 1, 650)]) }
                == ["shop.over-ceiling"])
    }

    @Test(arguments: TestEngine.all)
    func `stock is put right by somebody else than the keeper, and says why`(engine: TestEngine) async throws
    {
        let village = try await ShopVillage(engine)
        try await village.award(30_00, to: 3)
        try await village.issue(.goods(.init(number: 1, count: 2)), for: 3)
        func correct(
            _ way: Correction.Way, _ count: Int, _ reason: String = "数了两遍",
            by person: PersonID = ShopVillage.zhou,
            _ good: GoodID = ShopVillage.soap
        ) async -> [String] {
            await village.codes {
                try await village.write(person) { transaction in
                    _ = try Shop.correct(
                        CorrectionDraft(
                            id: transaction.derivedID(), good: good, way: way, count: count, reason: reason),
                        in: transaction)
                }
            }
        }

        #expect(await correct(.stocktaking, 19, by: ShopVillage.tian) == ["shop.correction-by-keeper"])
        #expect(await correct(.stocktaking, 19, "") == ["shop.correction-reason-missing"])
        #expect(
            await correct(.stocktaking, 19, String(repeating: "长", count: 201))
                == ["shop.correction-reason-too-long"])
        #expect(await correct(.stocktaking, -1) == ["shop.correction-count"])
        #expect(await correct(.loss, 0) == ["shop.correction-count"])
        #expect(await correct(.stocktaking, 20) == ["shop.nothing-to-correct"])
        #expect(await correct(.stocktaking, 1) == ["shop.reserved-missing"])
        #expect(await correct(.loss, 19) == ["shop.loss-too-large"])
        #expect(
            await correct(.loss, 1, "坏了", by: ShopVillage.zhou, GoodID(high: 1, low: 1))
                == ["shop.corrected-good-unknown"])
        #expect(await correct(.stocktaking, 22) == [])
        #expect(try await village.left(ShopVillage.soap) == 20)
        #expect(await correct(.loss, 3, "受潮") == [])
        #expect(try await village.left(ShopVillage.soap) == 17)
        #expect(try await village.told().suffix(2) == ["shop.stock-corrected", "shop.stock-corrected"])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a price changes from a day on, and each slip names the one in force`(engine: TestEngine)
        async throws
    {
        let village = try await ShopVillage(engine)
        try await village.award(30_00, to: 3)
        func set(_ price: Int64, from day: String, _ good: GoodID = ShopVillage.soap) async -> [String] {
            await village.codes {
                try await village.write(ShopVillage.tian) {
                    try Shop.setPrice(price, of: good, from: ShopVillage.day(day), in: $0)
                }
            }
        }

        #expect(await set(400, from: "2026-11-19") == ["shop.price-backdated"])
        #expect(await set(400, from: "2026-11-20") == ["shop.price-twice"])
        #expect(await set(0, from: "2026-11-21") == ["shop.price-out-of-range"])
        #expect(await set(400, from: "2026-11-21", GoodID(high: 1, low: 1)) == ["shop.good-unknown"])
        #expect(await set(400, from: "2026-11-21") == [])
        let first = try await village.redeem("1x1", for: 3)
        try await village.pass(days: 1)
        let second = try await village.redeem("1x1", for: 3)

        #expect((first.total, second.total) == (300, 400))
        try await village.write(ShopVillage.tian) { try Shop.retire(ShopVillage.soap, in: $0) }
        #expect(await set(500, from: "2026-12-01") == ["shop.good-retired-already"])
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a good has a name of its own, a unit and a price`(engine: TestEngine) async throws {
        let village = try await ShopVillage(engine)
        func add(_ name: String, _ unit: String, _ price: Int64) async -> [String] {
            await village.codes { try await village.add(GoodID(high: 6, low: 99), name, unit, price) }
        }
        let long = String(repeating: "长", count: 41)

        #expect(
            await add("", "", 0)
                == ["shop.good-name-missing", "shop.good-unit-missing", "shop.price-out-of-range"])
        #expect(
            await add(long, long, 1_000_001)
                == ["shop.good-name-too-long", "shop.good-unit-too-long", "shop.price-out-of-range"])
        #expect(await add("香皂", "块", 300) == ["shop.good-name-taken"])
        for number in 4...60 {
            try await village.add(GoodID(high: 60, low: UInt64(number)), "商品\(number)", "件", 100)
        }
        #expect(await add("多一种", "件", 100) == ["shop.too-many-goods"])
        for refusal in GoodRefusal.allCases {
            #expect(refusal.sentence(.chinese).hasSuffix("。") && refusal.sentence(.english).hasSuffix("."))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a shop belongs to a village or a town, has a name and a keeper, and is the only one`(
        engine: TestEngine
    ) async throws {
        let village = try await ShopVillage(engine, isOpen: false)
        func found(
            _ place: PlaceID = ShopVillage.liuping, _ name: String = "超市", note: String = "",
            keeper: PersonID = ShopVillage.tian, _ id: UInt64 = 50
        ) async -> [String] {
            await village.codes {
                try await village.found(
                    at: place, as: ShopID(high: 6, low: id), name: name, note: note, keeper: keeper)
            }
        }
        let long = String(repeating: "长", count: 501)

        #expect(await found(ShopVillage.county) == ["shop.place-unfit"])
        #expect(
            await found(ShopVillage.liuping, "", note: long) == ["shop.name-missing", "shop.note-too-long"])
        #expect(await found(ShopVillage.liuping, String(repeating: "长", count: 41)) == ["shop.name-too-long"])
        #expect(await found(keeper: PersonID(high: 3, low: 3)) == ["shop.keeper-unknown"])
        #expect(await found() == [])
        #expect(await found(ShopVillage.liuping, "又一家", 51) == ["shop.place-has-one"])
        #expect(await found(ShopVillage.shiqiao, "镇超市", 52) == [])
        let keepers = try await village.database.read { try Shop.keepers(at: ShopVillage.liuping, in: $0) }
        #expect(keepers.map(\.name) == ["田小禾"])
        try await village.write(ShopVillage.zhou) {
            try Shop.giveTo(ShopVillage.wang, ShopID(high: 6, low: 50), in: $0)
        }
        try await village.pass(days: 1)
        let later = try await village.database.read { try Shop.keepers(at: ShopVillage.liuping, in: $0) }
        let serving = try await village.database.read { try Shop.serving(ShopVillage.shimen, in: $0) }
        #expect(later.map(\.name) == ["王春梅"])
        #expect(serving?.name == "镇超市", "a village without a shop of its own goes to the town's")
        #expect(
            await village.codes {
                try await village.write(nil) { try Shop.close(ShopID(high: 1, low: 1), in: $0) }
            } == ["shop.unknown"])
        for refusal in FoundingRefusal.allCases {
            #expect(refusal.sentence(.chinese).hasSuffix("。") && refusal.sentence(.english).hasSuffix("."))
        }
    }
}
