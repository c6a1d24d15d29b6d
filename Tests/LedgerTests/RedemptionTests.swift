import Kernel
import Ledger
import Storage
import TestGround
import Testing

struct RedemptionTests {
    @Test(arguments: TestEngine.all)
    func `thirty at once at two counters buy the ten bottles there are, and no more`(
        engine: TestEngine
    ) async throws {
        let village = try await Village.open(engine)
        for household in [village.chen, village.wang, village.li] {
            try await village.post(village.award(100_00, to: household))
        }

        let outcomes = try await redeem(
            (0..<30).map { [village.chen, village.wang, village.li][$0 % 3] }, points: 10_00, in: village)

        #expect(outcomes.count { $0 == nil } == 10)
        #expect(outcomes.count { $0 == "ledger.overdrawn" } == 20)
        #expect(try await village.balance(village.stock) == 0)
        #expect(try await village.balance(village.till) == 100_00)
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a household cannot spend its points twice, however fast it is`(engine: TestEngine) async throws {
        let village = try await Village.open(engine, bottles: 100)
        try await village.post(village.award(35_00, to: village.chen))

        let outcomes = try await redeem(
            [AccountID](repeating: village.chen, count: 20), points: 10_00, in: village)

        #expect(outcomes.count { $0 == nil } == 3)
        #expect(try await village.balance(village.chen) == 5_00)
        #expect(try await village.balance(village.stock) == 97)
    }

    @Test(arguments: TestEngine.all)
    func `one voucher sent by two counters at once is redeemed once`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        try await village.post(village.award(35_00, to: village.chen))
        let voucher = village.redemption(by: village.chen, points: 10_00)
        let other = try Database(
            village.ground.address, schema: Schema(Ledger.schema), time: village.ground.time)

        let repeated = try await withThrowingTaskGroup(of: Bool.self) { group in
            for counter in 0..<8 {
                let database = counter % 2 == 0 ? village.database : other
                group.addTask {
                    try await database.write(by: .system) { try Ledger.post(voucher, in: $0) }.isRepeated
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(repeated.count { !$0 } == 1)
        #expect(try await village.balance(village.chen) == 25_00)
        try await other.close()
    }

    /// Everybody at once, at two servers; answers the refusals' codes.
    private func redeem(
        _ households: [AccountID], points: Int64, in village: Village
    ) async throws -> [String?] {
        let other = try Database(
            village.ground.address, schema: Schema(Ledger.schema), time: village.ground.time)
        let outcomes = try await withThrowingTaskGroup(of: String?.self) { group in
            for (index, household) in households.enumerated() {
                let database = index % 2 == 0 ? village.database : other
                let draft = village.redemption(by: household, points: points)
                group.addTask {
                    do {
                        _ = try await database.write(by: .system) { try Ledger.post(draft, in: $0) }
                        return nil
                    } catch let refusal as PostingRefusal {
                        return refusal.code
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        try await other.close()
        return outcomes
    }
}
