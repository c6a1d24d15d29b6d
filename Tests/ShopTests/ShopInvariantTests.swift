import Kernel
import Storage
import TestGround
import TestTown
import Testing

@testable import Shop

struct ShopInvariantTests {
    private static let breaks: [(query: Query, sentence: String)] = [
        ("UPDATE shop_delivery_line SET count = count + 1 WHERE number = 1", "What is left of a good"),
        (
            "UPDATE shop_redemption SET total = total + 100 WHERE voucher_id IS NULL",
            "points that a shop took"
        ),
        ("UPDATE shop_voucher SET points = points + 100 WHERE state = 'issued'", "put aside"),
        ("UPDATE shop_voucher SET state = 'cancelled' WHERE state = 'used'", "used by one slip"),
        ("UPDATE shop_redemption_line SET price = price + 100", "total is what its lines"),
        ("UPDATE shop_price SET points = points + 100", "prices that were in force"),
        (
            "UPDATE shop_redemption SET reversed_at = 1, reversal_reason = 'x' WHERE voucher_id IS NULL",
            "took both back"
        ),
        ("UPDATE shop_delivery SET cost_fen = cost_fen + 1", "costs what its lines"),
    ]

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the room's back breaks the invariant that speaks of it`(
        engine: TestEngine, index: Int
    ) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(90_00, to: 3)
        try await village.redeem("1x1", for: 3)
        try await village.issue(.points(5_00), for: 3)
        let voucher = try await village.issue(.goods(.init(number: 2, count: 1)), for: 3)
        try await village.enter([VoucherUse(code: village.code(voucher))])
        #expect(try await village.broken() == [])

        let query = Self.breaks[index].query
        try await village.database.write(by: .system) { _ = try $0.run(query) }

        let found = try await village.broken()
        #expect(found.contains { $0.contains(Self.breaks[index].sentence) }, "\(found)")
    }

    @Test func `every invariant has a row that breaks it`() {
        #expect(ShopInvariants.all.count == Self.breaks.count)
    }

    @Test(arguments: TestEngine.all)
    func `the tables refuse by themselves what the rules refuse`(engine: TestEngine) async throws {
        let village = try await ShopVillage(engine)
        try await village.award(90_00, to: 3)
        try await village.redeem("1x1", for: 3)
        let voucher = try await village.issue(.goods(.init(number: 2, count: 1)), for: 3)
        try await village.enter([VoucherUse(code: village.code(voucher))])

        for (query, constraint) in [
            ("UPDATE shop_redemption SET total = 0", "redemption_takes_points"),
            ("UPDATE shop_redemption_line SET count = 100", "redeemed_count_is_bounded"),
            ("UPDATE shop_delivery SET used_fen = ceiling_fen + 1", "delivery_keeps_below_the_ceiling"),
            ("UPDATE shop_voucher SET state = 'issued'", "voucher_ends_once"),
            ("UPDATE shop_price SET points = 0", "price_is_bounded"),
        ] as [(Query, String)] {
            let broken = await #expect(throws: Broken.self) {
                try await village.database.write(by: .system) { _ = try $0.run(query) }
            }
            #expect(broken?.detail.contains(constraint) == true, "\(broken?.detail ?? "")")
        }
        let (id, used) = (RedemptionID(high: 1, low: 1), voucher.id)
        let twice = await #expect(throws: Broken.self) {
            try await village.database.write(by: .system) { transaction in
                _ = try transaction.run(
                    """
                    INSERT INTO shop_redemption (id, shop_id, village_id, household_id, number, year, total,
                                                 happened_on, entered_at, voucher_id, position)
                    SELECT \(id), shop_id, village_id, household_id, 999, year, total, happened_on, entered_at,
                           \(used), position
                      FROM shop_redemption WHERE voucher_id IS NOT NULL
                    """)
            }
        }
        #expect(twice?.kind == .unique, "a voucher is used once, whoever writes")
    }
}
