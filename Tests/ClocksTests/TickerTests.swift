import Kernel
import Storage
import Synchronization
import TestGround
import Testing

@testable import Clocks

@Suite struct TickerTests {
    private func ticker(_ tower: Tower, _ holder: String = "one") -> Ticker {
        Ticker(tower.database, lease: Lease(name: "county", holder: holder))
    }

    @Test(arguments: TestEngine.all)
    func `each stage is reached once, at the first tick after its instant, in order`(
        engine: TestEngine
    ) async throws {
        let tower = try await Tower(engine)
        let ticker = ticker(tower)
        try await tower.start(limit: "4h", warning: .last(Town.limit("1h")), escalations: ["1h"])

        let counts = [
            try await ticker.tick(),
            try await tick(ticker, tower, "2026-11-20T12:00:00+08:00"),
            try await tick(ticker, tower, "2026-11-20T12:59:59+08:00"),
            try await tick(ticker, tower, "2026-11-20T13:00:02+08:00"),
            try await ticker.tick(),
            try await tick(ticker, tower, "2026-11-20T14:00:00+08:00"),
            try await tick(ticker, tower, "2026-11-21T14:00:00+08:00"),
        ]

        #expect(counts == [0, 1, 0, 1, 0, 1, 0])
        #expect(
            try await tower.reached() == [
                "1 warning 2026-11-20T12:00", "1 due 2026-11-20T13:00", "1 escalation-1 2026-11-20T14:00",
            ])
        #expect(try await tower.waiting().isEmpty)
    }

    @Test(arguments: TestEngine.all)
    func `after downtime what was missed is reached once, in order, marked late`(
        engine: TestEngine
    ) async throws {
        let tower = try await Tower(engine)
        try await tower.start(
            Tower.owner(1), limit: "4h", warning: .last(Town.limit("1h")), escalations: ["1h"])
        try await tower.start(Tower.owner(2), limit: "210m", warning: nil)
        tower.time.set("2026-11-23T09:00:00+08:00")
        let database = try await tower.ground.reopened(Tower.schema)

        let count = try await Ticker(database, lease: Lease(name: "county", holder: "two")).tick()
        let again = try await Ticker(database, lease: Lease(name: "county", holder: "two")).tick()

        #expect(count == 4)
        #expect(again == 0)
        #expect(
            try await tower.reached(in: database) == [
                "1 warning 2026-11-20T12:00 late", "2 due 2026-11-20T12:30 late",
                "1 due 2026-11-20T13:00 late", "1 escalation-1 2026-11-20T14:00 late",
            ])
        try await database.close()
    }

    @Test(arguments: TestEngine.all)
    func `more than one write's worth is reached whole`(engine: TestEngine) async throws {
        let tower = try await Tower(engine)
        for number in 1...130 {
            try await tower.start(Tower.owner(UInt64(number)), limit: "1h", warning: nil)
        }
        tower.time.set("2026-11-20T10:00:00+08:00")

        #expect(try await ticker(tower).tick() == 130)
        #expect(try await tower.reached().count == 130)
    }

    @Test(arguments: TestEngine.all)
    func `of two tickers the one with the lease ticks, the other when that has ended`(
        engine: TestEngine
    ) async throws {
        let tower = try await Tower(engine)
        let (first, second) = (ticker(tower, "first"), ticker(tower, "second"))
        try await tower.start(Tower.owner(1), limit: "1h", warning: nil)
        try await tower.start(Tower.owner(2), limit: "2h", warning: nil)

        let begun = [try await first.tick(), try await second.tick()]
        tower.time.set("2026-11-20T10:00:00+08:00")
        let later = [try await first.tick(), try await second.tick()]
        tower.time.set("2026-11-20T11:00:20+08:00")
        let taken = [try await second.tick(), try await first.tick()]

        #expect(begun == [0, 0])
        #expect(later == [1, 0])
        #expect(taken == [1, 0])
        #expect(try await tower.reached().count == 2)
    }

    @Test(arguments: TestEngine.all)
    func `two tickers that both believe to hold the lease still reach a stage once`(
        engine: TestEngine
    ) async throws {
        let tower = try await Tower(engine)
        for number in 1...40 {
            try await tower.start(Tower.owner(UInt64(number)), limit: "1h", warning: nil)
        }
        tower.time.set("2026-11-20T10:00:00+08:00")
        let tickers = (0..<4).map { Ticker(tower.database, lease: Lease(name: "lease-\($0)", holder: "one")) }

        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for ticker in tickers { group.addTask { try await ticker.tick() } }
            return try await group.reduce(0, +)
        }

        #expect(counts == 40)
        #expect(
            Set(
                try await tower.database.read { try Journal.entries(after: 0, limit: 1000, in: $0) }
                    .filter { $0.kind == ClockReached.kind }.map(\.subject)
            ).count == 40)
        #expect(try await tower.reached().count == 40)
    }

    @Test(arguments: TestEngine.all)
    func `a stage whose reaction fails is tried again and keeps no other back`(
        engine: TestEngine
    ) async throws {
        let isBroken = Mutex(true)
        let tower = try await Tower(
            engine,
            reactions: [
                Reaction(to: ClockReached.self) { reached, _ in
                    if reached.subject == Tower.owner(2), isBroken.withLock({ $0 }) {
                        throw Fault("telling the village: the line is down")
                    }
                }
            ])
        let ticker = ticker(tower)
        for number in 1...3 {
            try await tower.start(Tower.owner(UInt64(number)), limit: "1h", warning: nil)
        }
        tower.time.set("2026-11-20T10:00:00+08:00")

        await #expect(throws: Fault.self) { try await ticker.tick() }
        #expect(try await tower.reached().count == 2)
        isBroken.withLock { $0 = false }
        #expect(try await ticker.tick() == 1)
        #expect(try await tower.reached().count == 3)
    }

    @Test(arguments: TestEngine.all)
    func `a stage that was reached does not come again when the clock gets more time`(
        engine: TestEngine
    ) async throws {
        let tower = try await Tower(engine)
        let ticker = ticker(tower)
        try await tower.start(limit: "4h", warning: .last(Town.limit("1h")))
        _ = try await tick(ticker, tower, "2026-11-20T12:10:00+08:00")

        try await tower.act {
            _ = try Clocks.extend(
                owner: Tower.lamp, name: "handling", by: .hours(4), requestedBy: Tower.tian,
                approvedBy: Tower.luo, in: $0)
        }

        #expect(try await tower.waiting() == ["due 2026-11-20T17:00"])
    }

    private func tick(_ ticker: Ticker, _ tower: Tower, _ moment: String) async throws -> Int {
        tower.time.set(moment)
        return try await ticker.tick()
    }
}
