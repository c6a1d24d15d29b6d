import Kernel
import Ledger
import Storage
import TestGround
import Testing

struct OpeningTests {
    @Test(arguments: TestEngine.all)
    func `opening the same book, season and accounts again changes nothing`(
        engine: TestEngine
    ) async throws {
        let village = try await Village.open(engine)
        let events = try await village.ground.events()

        try await village.database.write(by: .system) { transaction in
            try Ledger.open(
                book: village.book, of: village.id, kind: "points", from: Village.year.from,
                until: Village.day("2027-01-01"), in: transaction)
            try Ledger.open([draft(village.chen, in: village)], in: transaction)
        }

        #expect(try await village.ground.events() == events)
        #expect(
            events.count { $0 == "ledger.book-opened" } == 1
                && events.count { $0 == "ledger.account-opened" } == 7)
    }

    @Test(arguments: TestEngine.all)
    func `an owner's account is found, or opened where there is none`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        let owner = AnyID.minted(at: village.ground.time.now)
        let open: @Sendable (Transaction) throws -> LedgerAccount = { transaction in
            try Ledger.openedAccount(
                of: owner, kind: "household", unit: Village.points, in: village.book, in: transaction)
        }

        let first = try await village.database.write(by: .system, open)
        let second = try await village.database.write(by: .system, open)

        #expect(first == second)
        #expect(try await village.database.read { try Ledger.accounts(of: owner, in: $0) } == [first])
    }

    @Test(arguments: TestEngine.all)
    func `a book has its owner and kind, and one of each`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        let other = BookID.minted(at: village.ground.time.now)

        await expect(.idUsedForAnother, in: village) { try open(village.book, kind: "yuan", village, $0) }
        await expect(.ownerHasOne, in: village) { try open(other, kind: "points", village, $0) }
        await expect(.kindMalformed, in: village) { try open(other, kind: "Points", village, $0) }
        await expect(.seasonEmpty, in: village) {
            try open(other, kind: "yuan", until: "2026-01-01", village, $0)
        }
        await expect(.seasonTooLong, in: village) {
            try open(other, kind: "yuan", until: "2037-01-01", village, $0)
        }
        let found = try await village.database.read { reader in
            try Ledger.book(of: village.id, kind: "points", in: reader)
        }
        #expect(found?.id == village.book)
    }

    @Test(arguments: TestEngine.all)
    func `accounts are refused that the book cannot hold`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        let id = AccountID.minted(at: village.ground.time.now)
        let nowhere = BookID.minted(at: village.ground.time.now)

        await expect(.kindMalformed, in: village) {
            try Ledger.open([draft(id, in: village, kind: "户")], in: $0)
        }
        await expect(.unitMalformed, in: village) {
            try Ledger.open([draft(id, in: village, unit: LedgerUnit("u", scale: 7))], in: $0)
        }
        await expect(.unitMalformed, in: village) {
            try Ledger.open([draft(id, in: village, unit: LedgerUnit("U"))], in: $0)
        }
        await expect(.unitOfOtherScale(Village.points), in: village) {
            try Ledger.open([draft(id, in: village, unit: LedgerUnit("points"))], in: $0)
        }
        await expect(.boundsEmpty, in: village) {
            try Ledger.open([draft(id, in: village, bounds: .init(floor: 1, ceiling: nil))], in: $0)
        }
        await expect(.bookUnknown, in: village) {
            try Ledger.open([draft(id, in: village, book: nowhere)], in: $0)
        }
        await expect(.idUsedForAnother, in: village) {
            try Ledger.open([draft(village.chen, in: village, kind: "till")], in: $0)
        }
        await expect(.ownerHasOne, in: village) {
            try Ledger.open([draft(id, in: village, owner: village.chen.as(Marks.Anything.self))], in: $0)
        }
        await expect(.tooMany, in: village) {
            try Ledger.open([AccountDraft](repeating: draft(id, in: village), count: 501), in: $0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `seasons follow one another, two years of months at most stand open`(
        engine: TestEngine
    ) async throws {
        let village = try await Village.open(engine)
        let next = try await village.database.write(by: .system) { transaction in
            try Ledger.openSeason(of: village.book, until: Village.day("2027-02-01"), in: transaction)
        }

        #expect(next.number == 2)
        #expect(next.from == Village.day("2027-01-01"))
        await expect(.seasonEmpty, in: village) {
            _ = try Ledger.openSeason(of: village.book, until: next.from, in: $0)
        }
        await expect(.bookUnknown, in: village) {
            _ = try Ledger.openSeason(of: BookID(high: 1, low: 1), until: next.until, in: $0)
        }
        await expect(.tooManyOpen, in: village) { transaction in
            for day in 1...23 {
                let until = next.until.adding(days: day)
                _ = try Ledger.openSeason(of: village.book, until: until, in: transaction)
            }
        }
        let found = try await village.database.read { reader in
            try Ledger.season(of: village.book, on: Village.day("2027-01-31"), in: reader)
        }
        #expect(found == next)
    }

    @Test(arguments: TestEngine.all)
    func `an account is closed empty, once, and keeps its bounds while they would not hold`(
        engine: TestEngine
    ) async throws {
        let village = try await Village.open(engine)
        try await village.post(village.award(5_00, to: village.chen))

        await refuse(.notEmpty, in: village) { try Ledger.close(village.chen, in: $0) }
        await refuse(.balanceOutside, in: village) {
            try Ledger.set(.init(floor: 0, ceiling: 4_99), of: village.chen, in: $0)
        }
        await refuse(.outOfLimits, in: village) {
            try Ledger.set(.init(floor: .min, ceiling: nil), of: village.chen, in: $0)
        }
        await refuse(.unknown, in: village) { try Ledger.close(AccountID(high: 1, low: 1), in: $0) }
        try await village.post(village.transfer([(village.chen, -5_00), (village.wang, 5_00)]))
        try await village.database.write(by: .system) { try Ledger.close(village.chen, in: $0) }
        await refuse(.alreadyClosed, in: village) { try Ledger.close(village.chen, in: $0) }
        await refuse(.alreadyClosed, in: village) { try Ledger.set(.either, of: village.chen, in: $0) }

        let refusal = await #expect(throws: PostingRefusal.self) {
            try await village.post(village.award(1, to: village.chen))
        }
        #expect(refusal == .accountClosed(village.chen))
        #expect(try await village.ground.events().last == "ledger.account-closed")
    }

    private func draft(
        _ id: AccountID, in village: Village, kind: String = "household", unit: LedgerUnit = Village.points,
        bounds: LedgerAccount.Bounds = .atLeastZero, book: BookID? = nil, owner: AnyID? = nil
    ) -> AccountDraft {
        AccountDraft(
            id: id, book: book ?? village.book, owner: owner ?? id.as(Marks.Anything.self), kind: kind,
            unit: unit, bounds: bounds)
    }

    private func open(
        _ book: BookID, kind: String, until: String = "2027-01-01", _ village: Village,
        _ transaction: Transaction
    ) throws {
        try Ledger.open(
            book: book, of: village.id, kind: kind, from: Village.year.from, until: Village.day(until),
            in: transaction)
    }

    private func expect(
        _ refusal: OpeningRefusal, in village: Village, sourceLocation: SourceLocation = #_sourceLocation,
        _ body: @escaping @Sendable (Transaction) throws -> Void
    ) async {
        await #expect(throws: refusal, sourceLocation: sourceLocation) {
            try await village.database.write(by: .system, body)
        }
    }

    private func refuse(
        _ refusal: AccountRefusal, in village: Village, sourceLocation: SourceLocation = #_sourceLocation,
        _ body: @escaping @Sendable (Transaction) throws -> Void
    ) async {
        await #expect(throws: refusal, sourceLocation: sourceLocation) {
            try await village.database.write(by: .system, body)
        }
    }
}
