import Cases
import Clocks
import Kernel
import Places
import Requests
import Rulebook
import Sealing
import Storage
import TestGround
import Testing

@testable import House

/// 小事不出网格, 大事不出社区: the ticker and the house's own reactions, nothing called by hand.
struct EscalationTests {
    private static let grid = PlaceID(high: 7, low: 4)
    private static let village = PlaceID(high: 7, low: 3)
    static let request = CaseID(high: 0x0198_0000_0000_7000, low: 0x8000_0000_0000_0002)

    static func county(_ engine: TestEngine, time: HeldTime = HeldTime()) async throws -> Ground {
        let own = Set(Schema([]).steps.map(\.name))
        let steps = House.schema.steps.filter { !own.contains($0.name) }
        let ground = try await Ground(engine, steps, reactions: House.reactions, time: time)
        let key = try #require(House.ruleKeys["requests.rung.grid"])
        try await ground.database.write(by: .system) { transaction in
            try Clocks.seedCalendar(in: transaction)
            let since = Day("2020-01-01") ?? Day(number: 0)
            let rows: [(UInt64, Level, String, UInt64?)] = [
                (1, .county, "云岭县", nil), (2, .town, "石桥镇", 1), (3, .village, "柳坪村", 2),
                (4, .grid, "第一网格", 3),
            ]
            for (id, level, name, parent) in rows {
                try Places.found(
                    PlaceID(high: 7, low: id), level: level, name: name,
                    parent: parent.map { PlaceID(high: 7, low: $0) }, from: since, in: transaction)
            }
            try Rulebook.enter(
                RuleDraft(
                    id: RuleID(high: 5, low: 1), value: "1wd", place: PlaceID(high: 7, low: 1), from: since,
                    source: RuleSource(law: "网格事项办理（样例）", edition: "2026", article: "D-08"),
                    isChecked: true), as: key, in: transaction)
        }
        var draft = Draft(id: request, body: "门口的路灯坏了", channel: .web)
        draft.place = grid
        draft.phone = "13900002046"
        _ = try await Requests(ground.county).receive(
            draft, by: "anyone", origin: Origin(actor: nil), digest: Digest.sha256(Array("1".utf8)))
        return ground
    }

    @Test(arguments: TestEngine.all)
    func `a request that the grid lets lie stands at the village's desk once its time is out`(
        _ engine: TestEngine
    ) async throws {
        let time = HeldTime("2026-11-17T09:00:00+08:00")
        let ground = try await Self.county(engine, time: time)
        let ticker = Ticker(ground.database, lease: Lease(name: "county", holder: "one"))
        func desk() async throws -> PlaceID? {
            try await ground.database.read { try CaseFile.read(Self.request, in: $0)?.matter.desk }
        }

        try await ticker.tick()
        let first = try await desk()
        time.set("2026-11-18T08:59:00+08:00")
        try await ticker.tick()
        let before = try await desk()
        time.set("2026-11-19T18:00:00+08:00")
        try await ticker.tick()
        let after = try await desk()

        #expect(first == Self.grid)
        #expect(before == Self.grid)
        #expect(after == Self.village)
        #expect(try await ground.events().contains(CaseHandedOver.kind))
        let file = try await ground.database.read { try CaseFile.read(Self.request, in: $0) }
        #expect(file?.escalations.values.map(\.ground) == [.time])
        let sight = try await ground.database.read { try Queue.passedUp(from: Self.grid, limit: 9, in: $0) }
        #expect(sight.rows.map(\.id) == [Self.request])
        let open = try await ground.database.read { try Invariants.broken(in: $0) }
        #expect(open == [])
    }
}
