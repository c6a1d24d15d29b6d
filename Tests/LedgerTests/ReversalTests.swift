import Kernel
import Ledger
import Storage
import TestGround
import Testing

struct ReversalTests {
    @Test(arguments: TestEngine.all)
    func `a reversal takes back every leg and each names the other`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        try await village.post(village.award(20_00, to: village.chen))
        let sale = try await village.post(village.redemption(by: village.chen, points: 15_00)).transfer

        let reversal = try await reverse(sale.id, in: village).transfer

        #expect(try await village.balance(village.chen) == 20_00)
        #expect(try await village.balance(village.stock) == 10)
        #expect(reversal.reverses == sale.id)
        let original = try await village.database.read { try Ledger.transfer(sale.id, in: $0) }
        #expect(original?.reversedBy == reversal.id)
        #expect(original?.isReversed == true)
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a transfer is reversed once, and asking again with the same id is no second time`(
        engine: TestEngine
    ) async throws {
        let village = try await Village.open(engine)
        let award = try await village.post(village.award(5_00, to: village.chen)).transfer
        let id = TransferID.minted(at: village.ground.time.now)
        try await reverse(award.id, as: id, in: village)

        let again = try await reverse(award.id, as: id, in: village)
        await #expect(throws: ReversingRefusal.alreadyReversed) { try await reverse(award.id, in: village) }
        await #expect(throws: ReversingRefusal.isReversal) { try await reverse(id, in: village) }
        await #expect(throws: ReversingRefusal.unknown) {
            try await reverse(TransferID(high: 1, low: 1), in: village)
        }

        #expect(again.isRepeated)
        #expect(try await village.balance(village.chen) == 0)
    }

    @Test(arguments: TestEngine.all)
    func `a reversal counts for no earlier day than the original`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        let award = try await village.post(village.award(5_00, to: village.chen, day: "2026-03-02")).transfer

        await #expect(throws: ReversingRefusal.beforeOriginal) {
            try await reverse(award.id, day: "2026-03-01", in: village)
        }
        try await reverse(award.id, day: "2026-03-02", in: village)

        #expect(try await village.balance(village.budget) == 0)
    }

    @Test(arguments: TestEngine.all)
    func `what was spent meanwhile cannot be taken back`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        let award = try await village.post(village.award(15_00, to: village.chen)).transfer
        try await village.post(village.redemption(by: village.chen, points: 10_00))

        let refusal = await #expect(throws: PostingRefusal.self) { try await reverse(award.id, in: village) }

        #expect(refusal?.code == "ledger.overdrawn")
        #expect(try await village.balance(village.chen) == 5_00)
    }

    @discardableResult
    private func reverse(
        _ original: TransferID, as id: TransferID? = nil, day: String = "2026-11-20", in village: Village
    ) async throws -> Posting {
        let id = id ?? TransferID.minted(at: village.ground.time.now)
        return try await village.database.write(by: .system) { transaction in
            try Ledger.reverse(
                original, as: id, day: Village.day(day), reason: "points.corrected", cause: village.id,
                in: transaction)
        }
    }
}
