import Kernel
import Ledger
import Storage
import TestGround
import Testing

struct PostingTests {
    @Test(arguments: TestEngine.all)
    func `an award moves points from the budget to a household, and is told once`(
        engine: TestEngine
    ) async throws {
        let village = try await Village.open(engine)

        let posting = try await village.post(village.award(5_00, to: village.chen))

        #expect(!posting.isRepeated)
        #expect(try await village.balance(village.chen) == 5_00)
        #expect(try await village.balance(village.budget) == -5_00)
        #expect(try await village.ground.events().suffix(1) == ["ledger.transfer-posted"])
        let kept = try await village.database.read { reader in
            try Ledger.transfer(posting.transfer.id, in: reader)
        }
        #expect(kept == posting.transfer)
        let account = try await village.database.read { try Ledger.account(village.chen, in: $0) }
        #expect(account?.position == posting.transfer.position)
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `the same transfer sent again writes nothing, another one under its id is refused`(
        engine: TestEngine
    ) async throws {
        let village = try await Village.open(engine)
        let award = village.award(5_00, to: village.chen)
        let first = try await village.post(award)
        let events = try await village.ground.events()

        let again = try await village.post(award)
        await #expect(throws: PostingRefusal.idUsedForAnother) {
            try await village.post(
                village.transfer([(village.budget, -5_00), (village.wang, 5_00)], id: award.id))
        }

        #expect(again.isRepeated)
        #expect(again.transfer == first.transfer)
        #expect(try await village.balance(village.chen) == 5_00)
        #expect(try await village.balance(village.wang) == 0)
        #expect(try await village.ground.events() == events)
    }

    @Test(arguments: TestEngine.all)
    func `a refused transfer changes nothing and is told to nobody`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        let events = try await village.ground.events()

        let refusal = await #expect(throws: PostingRefusal.self) {
            try await village.post(village.redemption(by: village.chen, points: 1))
        }

        #expect(refusal?.code == "ledger.overdrawn")
        #expect(try await village.balance(village.stock) == 10)
        #expect(try await village.ground.events() == events)
    }

    @Test(arguments: TestEngine.all)
    func `a budget is given out to its last point and no further`(engine: TestEngine) async throws {
        let village = try await Village.open(engine, budget: 10_00)
        try await village.post(village.award(10_00, to: village.chen))

        let refusal = await #expect(throws: PostingRefusal.self) {
            try await village.post(village.award(1, to: village.wang))
        }
        try await village.database.write(by: .system) { transaction in
            try Ledger.set(.budget(20_00), of: village.budget, in: transaction)
        }
        try await village.post(village.award(1, to: village.wang))

        #expect(refusal?.code == "ledger.overdrawn")
        #expect(try await village.balance(village.budget) == -10_01)
        #expect(try await village.ground.events().contains("ledger.account-bounded"))
    }

    @Test(arguments: TestEngine.all)
    func `an account that may be overdrawn goes below zero by that much`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        try await village.database.write(by: .system) { transaction in
            try Ledger.set(.overdraft(upTo: 3_00), of: village.chen, in: transaction)
        }

        try await village.post(village.transfer([(village.chen, -3_00), (village.wang, 3_00)]))
        let refusal = await #expect(throws: PostingRefusal.self) {
            try await village.post(village.transfer([(village.chen, -1), (village.wang, 1)]))
        }

        #expect(refusal?.code == "ledger.overdrawn")
        #expect(try await village.balance(village.chen) == -3_00)
    }

    @Test(arguments: TestEngine.all)
    func `a transfer has as many as ten thousand legs`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        let households = try await open(4_999, in: village)

        let posting = try await village.post(
            village.transfer(
                households.map { ($0, 2) } + households.map { ($0, -1) }
                    + [(village.budget, -4_998), (village.budget, -1)]))

        #expect(posting.transfer.legCount == 10_000)
        #expect(try await village.balance(village.budget) == -4_999)
        #expect(try await village.balance(households[4_998]) == 1)
        #expect(try await village.broken() == [])
    }

    /// Households with ids of their own, at zero.
    private func open(_ count: Int, in village: Village) async throws -> [AccountID] {
        let ids = (0..<count).map { _ in AccountID.minted(at: village.ground.time.now) }
        for start in stride(from: 0, to: count, by: LedgerLimits.openedAccounts_max) {
            let some = ids[start..<min(count, start + LedgerLimits.openedAccounts_max)]
            try await village.database.write(by: .system) { transaction in
                try Ledger.open(
                    some.map {
                        AccountDraft(
                            id: $0, book: village.book, owner: $0.as(Marks.Anything.self),
                            kind: "household", unit: Village.points)
                    }, in: transaction)
            }
        }
        return ids
    }
}
