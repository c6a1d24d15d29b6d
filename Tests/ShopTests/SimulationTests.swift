import Foundation
import Kernel
import Points
import Storage
import TestGround
import TestTown
import Testing

@testable import Shop

/// Random market days from a seed with several counters at once, and an auditor who adds up by the journal alone.
struct ShopSimulationTests {
    /// A failure says its seed; `YUANBA_SEED=17 swift test --filter ShopSimulationTests` runs that one again.
    private static let seeds: [UInt64] = {
        let wanted = ProcessInfo.processInfo.environment["YUANBA_SEED"].flatMap { UInt64($0) }
        return wanted.map { [$0] } ?? [1, 2, 3]
    }()

    @Test(arguments: TestEngine.all, seeds)
    func `whatever four counters do at once, nothing is spent or given out twice`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        let village = try await ShopVillage(engine)
        let awards: [Int: Int64] = [3: 60_00, 4: 35_00, 5: 80_00, 6: 12_00]
        for (number, points) in awards { try await village.award(points, to: number) }
        let other = try Database(
            village.ground.address, schema: Schema(ShopVillage.steps),
            reactions: Reactions(ShopVillage.reactions), time: village.ground.time)

        for day in 0..<6 {
            await withTaskGroup(of: Void.self) { group in
                for counter in 0..<4 {
                    let seeded = seed &* 1_000 &+ UInt64(day * 10 + counter)
                    let clerk = Clerk(
                        village, database: counter % 2 == 0 ? village.database : other, seed: seeded)
                    group.addTask { await clerk.work() }
                }
            }
            try await village.pass(days: 9)
        }
        try await village.pass(days: 40)

        let audit = try await Audit(village)
        for (number, points) in awards {
            let household = ShopVillage.household(number)
            #expect(
                try await village.balance(number) == points - audit.spent[household, default: 0],
                "seed \(seed)")
            #expect(audit.spent[household, default: 0] <= points, "seed \(seed): overspent")
        }
        let till = try await village.till()
        #expect(till.spent == audit.taken && till.vouchers == 0, "seed \(seed)")
        #expect(audit.doubled == [], "seed \(seed): a voucher was used twice")
        #expect(audit.slips > 8 && audit.vouchers > 3, "seed \(seed): the days were too quiet")
        for good in [ShopVillage.soap, ShopVillage.lotion, ShopVillage.towel] {
            #expect((0...20).contains(try await village.left(good)), "seed \(seed)")
        }
        #expect(try await village.broken() == [], "seed \(seed)")
        try await other.close()
    }
}

/// Stands at one of the counters for a day; what is refused, is refused.
private final class Clerk: @unchecked Sendable {
    private let village: ShopVillage
    private let database: Database
    private var dice: Dice

    init(_ village: ShopVillage, database: Database, seed: UInt64) {
        self.village = village
        self.database = database
        dice = Dice(seed: seed)
    }

    func work() async {
        for _ in 0..<(4 + draw(5)) {
            switch draw(6) {
            case 0, 1: await redeem()
            case 2: await issue()
            case 3: await enter()
            case 4: await undo()
            default: await cancel()
            }
        }
    }

    private func redeem() async {
        let lines = (0...draw(2)).map { _ in Basket.Line(number: 1 + draw(3), count: 1 + draw(3)) }
        let draft = RedemptionDraft(
            id: RedemptionID.minted(at: village.ground.time.now, by: &dice), shop: ShopVillage.shop,
            household: ShopVillage.household(3 + draw(4)), basket: Basket(lines))
        await write { _ = try Shop.redeem(draft, in: $0) }
    }

    private func issue() async {
        let wish: VoucherDraft.Wish =
            draw(2) == 0 ? .points(Int64(100 * (1 + draw(12)))) : .goods(.init(number: 1 + draw(3), count: 1))
        let draft = VoucherDraft(
            id: VoucherID.minted(at: village.ground.time.now, by: &dice), shop: ShopVillage.shop,
            household: ShopVillage.household(3 + draw(4)), wish: wish)
        await write { _ = try Shop.issue(draft, in: $0) }
    }

    private func enter() async {
        let (picked, number, key) = (draw(8), 1 + draw(3), village.ground.county.key)
        await write { transaction in
            let open = try Shop.openVouchers(of: ShopVillage.shop, in: transaction)
            guard let voucher = open.dropFirst(picked).first ?? open.first else { return }
            let basket: Basket? = voucher.worth == .points ? Basket([.init(number: number, count: 1)]) : nil
            _ = try Shop.enter(
                [VoucherUse(code: VoucherCode(of: voucher, key: key).text, basket: basket)],
                of: ShopVillage.shop, on: transaction.now.day, key: key, in: transaction)
        }
    }

    private func undo() async {
        let picked = draw(4)
        await write { transaction in
            let slips = try Shop.redemptions(of: ShopVillage.shop, limit: 5, in: transaction)
            guard let slip = slips.dropFirst(picked).first else { return }
            _ = try Shop.undo(slip.id, because: "拿错了", in: transaction)
        }
    }

    private func cancel() async {
        let picked = draw(6)
        await write { transaction in
            let open = try Shop.openVouchers(of: ShopVillage.shop, in: transaction)
            guard let voucher = open.dropFirst(picked).first else { return }
            try Shop.cancel(voucher.id, in: transaction)
        }
    }

    private func write(_ act: @escaping @Sendable (Transaction) throws -> Void) async {
        _ = await village.codes {
            try await database.write(by: Origin(actor: ShopVillage.tian), act)
        }
    }

    private func draw(_ bound: Int) -> Int { Int(dice.next() % UInt64(bound)) }
}

/// Adds up what the journal tells, event by event, and knows no table of the room.
private struct Audit {
    var spent: [HouseholdID: Int64] = [:]
    var doubled: [VoucherID] = []
    var taken: Int64 = 0
    var slips = 0
    var vouchers = 0

    init(_ village: ShopVillage) async throws {
        let entries = try await village.database.read {
            try Journal.entries(after: 0, limit: 100_000, in: $0)
        }
        var known: [AnyID: GoodsRedeemed] = [:]
        var standing: [VoucherID: Int] = [:]
        for entry in entries {
            let data = Data(entry.payload.utf8)
            switch entry.kind {
            case GoodsRedeemed.kind:
                let fact = try JSONDecoder().decode(GoodsRedeemed.self, from: data)
                known[fact.subject] = fact
                slips += 1
                taken += fact.points
                spent[fact.household, default: 0] += fact.points
                if let voucher = fact.voucher {
                    standing[voucher, default: 0] += 1
                    if standing[voucher, default: 0] > 1 { doubled.append(voucher) }
                }
            case RedemptionReversed.kind:
                guard let fact = known[entry.subject] else { continue }
                taken -= fact.points
                spent[fact.household, default: 0] -= fact.points
                if let voucher = fact.voucher { standing[voucher, default: 0] -= 1 }
            case VoucherIssued.kind: vouchers += 1
            default: continue
            }
        }
    }
}

/// A small generator with a seed (SplitMix64), so that a failure can be had again.
struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}
