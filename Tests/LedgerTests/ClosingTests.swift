import Kernel
import Ledger
import Storage
import TestGround
import Testing

struct ClosingTests {
    @Test(arguments: TestEngine.all)
    func `a closing takes out what does not pass on, writes the balances down and closes the season`(
        engine: TestEngine
    ) async throws {
        let village = try await Village.open(engine)
        try await village.post(village.award(80_00, to: village.chen))
        try await village.post(village.award(20_00, to: village.wang))
        try await newYear(village)
        try await village.post(
            village.transfer([(village.chen, -60_00), (village.till, 60_00)], day: "2027-01-05"))

        try await close(village, [sweep(.upTo(30_00), in: village)])

        // Chen had 80 at the year's end and keeps 30; of the other 50 only 20 are left.
        #expect(try await village.balance(village.chen) == 0)
        #expect(try await village.balance(village.wang) == 20_00)
        #expect(try await village.balance(village.budget) == -80_00)
        let turnovers = try await turnovers(1, village)
        #expect(turnovers[village.chen]?.closing == 60_00)
        #expect(turnovers[village.budget]?.credited == 20_00)
        #expect(turnovers[village.budget]?.debited == 100_00)
        #expect(turnovers[village.li]?.isEmpty == true)
        #expect(try await village.broken() == [])
        let events = try await village.ground.events()
        #expect(
            events.suffix(3) == ["ledger.closing-begun", "ledger.transfer-posted", "ledger.season-closed"])
    }

    @Test(arguments: TestEngine.all)
    func `nothing is posted to a season whose closing has begun, the next one stays open`(
        engine: TestEngine
    ) async throws {
        let village = try await Village.open(engine)
        try await newYear(village)
        try await village.database.write(by: .system) { transaction in
            try Ledger.beginClosing(of: village.book, season: 1, in: transaction)
        }

        let during = await #expect(throws: PostingRefusal.self) {
            try await village.post(village.award(1, to: village.chen, day: "2026-12-31"))
        }
        try await village.post(village.award(1, to: village.chen, day: "2027-01-01"))
        try await village.ledger.finishClosing(of: village.book, season: 1)
        let after = await #expect(throws: PostingRefusal.self) {
            try await village.post(village.award(1, to: village.chen, day: "2026-12-31"))
        }

        #expect([during?.code, after?.code] == ["ledger.season-closed", "ledger.season-closed"])
        #expect(try await village.balance(village.chen) == 1)
    }

    @Test(arguments: TestEngine.all)
    func `what the next season holds begins with what the closed one left`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        try await village.post(village.award(80_00, to: village.chen))
        try await newYear(village)
        try await village.post(village.award(5_00, to: village.chen, day: "2027-02-01"))
        let before = try await turnovers(2, village)
        try await close(village, [])

        let after = try await turnovers(2, village)
        let (first, second) = try await village.database.read { reader in
            (
                try Ledger.statement(of: village.chen, season: 1, limit: 9, in: reader),
                try Ledger.statement(of: village.chen, season: 2, limit: 9, in: reader)
            )
        }

        #expect(before == after)
        #expect(after[village.chen]?.opening == 80_00)
        #expect(after[village.chen]?.closing == 85_00)
        #expect(first.lines.map(\.balance) == [80_00])
        #expect(second.opening == 80_00)
        #expect(second.lines.map(\.balance) == [85_00])
    }

    @Test(arguments: TestEngine.all)
    func `a season's statement is paged and keeps to its own balance`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        try await newYear(village)
        for day in 1...5 {
            try await village.post(village.award(1_00, to: village.chen, day: "2027-01-0\(day)"))
            try await village.post(village.award(10_00, to: village.chen, day: "2026-12-0\(day)"))
        }

        let (first, second) = try await village.database.read { reader in
            let first = try Ledger.statement(of: village.chen, season: 2, limit: 3, in: reader)
            return (
                first,
                try Ledger.statement(
                    of: village.chen, season: 2, after: first.next ?? 0, limit: 3, in: reader)
            )
        }

        #expect(first.opening == 50_00)
        #expect(first.lines.map(\.balance) == [51_00, 52_00, 53_00])
        #expect(second.lines.map(\.balance) == [54_00, 55_00])
        #expect(second.next == nil)
    }

    @Test(arguments: TestEngine.all)
    func `a closing of many accounts runs in steps, and two servers at once do no harm`(
        engine: TestEngine
    ) async throws {
        let village = try await Village.open(engine)
        let households = try await open(600, in: village)
        try await village.post(
            village.transfer(households.map { ($0, 1_00) } + [(village.budget, -600_00)]))
        try await newYear(village)
        try await begin(village, [sweep(.nothing, in: village)])

        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 {
                group.addTask { try await village.ledger.finishClosing(of: village.book, season: 1) }
            }
            try await group.waitForAll()
        }

        #expect(try await village.balance(village.budget) == 0)
        #expect(try await village.balance(households[599]) == 0)
        let progress = try await village.database.read { reader in
            try Ledger.closingProgress(of: village.book, season: 1, in: reader)
        }
        #expect(progress?.state == .closed)
        #expect(progress?.accounts == 603)
        #expect(try await village.broken() == [])
        #expect(try await village.ground.events().count { $0 == "ledger.season-closed" } == 1)
    }

    @Test(arguments: TestEngine.all)
    func `a season is closed once, when it is over, after those before it`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)

        await expect(.notOver(Village.day("2027-01-01")), season: 1, village)
        try await newYear(village)
        await expect(.unknown, season: 9, village)
        village.ground.time.set("2028-01-01T00:00:00+08:00")
        await expect(.earlierOpen(1), season: 2, village)
        try await begin(village, [])
        await expect(.alreadyClosing, season: 1, village)
        try await village.ledger.finishClosing(of: village.book, season: 1)
        await expect(.alreadyClosed, season: 1, village)
        await #expect(throws: ClosingRefusal.unknown) {
            try await village.ledger.finishClosing(of: village.book, season: 9)
        }
    }

    @Test(arguments: TestEngine.all)
    func `sweeps are refused that could not be carried out`(engine: TestEngine) async throws {
        let village = try await Village.open(engine)
        try await newYear(village)
        let sound = sweep(.nothing, in: village)
        let many = (0...40).map {
            Sweep(kind: "k\($0)", unit: "points", into: village.budget, keeping: .nothing)
        }

        await expect(.tooManySweeps, many, village)
        await expect(.sweepTwice("household"), [sound, sound], village)
        await expect(.keepingMalformed, [sweep(.percent(101), in: village)], village)
        await expect(.keepingMalformed, [sweep(.upTo(-1), in: village)], village)
        await expect(.targetUnknown, [sweep(.nothing, into: AccountID(high: 1, low: 1))], village)
        await expect(.targetUnfit, [sweep(.nothing, into: village.stock)], village)
        await expect(.targetUnfit, [sweep(.nothing, into: village.wang)], village)
        try await village.database.write(by: .system) { try Ledger.close(village.till, in: $0) }
        await expect(.targetUnfit, [sweep(.nothing, into: village.till)], village)
    }

    // MARK: What the tests have in common

    private func sweep(_ keeping: Sweep.Keeping, in village: Village) -> Sweep {
        sweep(keeping, into: village.budget)
    }

    private func sweep(_ keeping: Sweep.Keeping, into account: AccountID) -> Sweep {
        Sweep(kind: "household", unit: Village.points.code, into: account, keeping: keeping)
    }

    /// Opens the year 2027 and goes there.
    private func newYear(_ village: Village) async throws {
        try await village.database.write(by: .system) { transaction in
            _ = try Ledger.openSeason(of: village.book, until: Village.day("2028-01-01"), in: transaction)
        }
        village.ground.time.set("2027-03-01T09:00:00+08:00")
    }

    private func begin(_ village: Village, _ sweeps: [Sweep], season: Int = 1) async throws {
        try await village.database.write(by: .system) { transaction in
            try Ledger.beginClosing(of: village.book, season: season, sweeps: sweeps, in: transaction)
        }
    }

    private func close(_ village: Village, _ sweeps: [Sweep]) async throws {
        try await begin(village, sweeps)
        try await village.ledger.finishClosing(of: village.book, season: 1)
    }

    private func turnovers(_ season: Int, _ village: Village) async throws -> [AccountID: Turnover] {
        try await village.database.read { reader in
            let turnovers = try Ledger.turnovers(of: village.book, season: season, limit: 99, in: reader)
            return Dictionary(uniqueKeysWithValues: turnovers.map { ($0.account, $0) })
        }
    }

    private func open(_ count: Int, in village: Village) async throws -> [AccountID] {
        let ids = (0..<count).map { _ in AccountID.minted(at: village.ground.time.now) }
        for half in [ids[..<300], ids[300...]] {
            try await village.database.write(by: .system) { transaction in
                try Ledger.open(
                    half.map {
                        AccountDraft(
                            id: $0, book: village.book, owner: $0.as(Marks.Anything.self),
                            kind: "household", unit: Village.points)
                    }, in: transaction)
            }
        }
        return ids
    }

    private func expect(
        _ refusal: ClosingRefusal, _ sweeps: [Sweep] = [], season: Int = 1, _ village: Village,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async {
        await #expect(throws: refusal, sourceLocation: sourceLocation) {
            try await begin(village, sweeps, season: season)
        }
    }
}
