import Access
import Hazards
import Kernel
import Storage
import TestGround
import TestTown
import Testing

@testable import SeasonalChecks

/// Lists of objects: opened, started, looked at, ended by themselves, and refused.
struct CheckLifeTests {
    @Test(arguments: TestEngine.all)
    func `a started list gives each object to its grid, what is dangerous goes on, and it ends by itself`(
        engine: TestEngine
    ) async throws {
        let town = try await CheckTown(engine)
        try await town.running()
        let tasks = try await town.database.read { try RoundStore.tasks(of: CheckTown.round, in: $0) }
        #expect(Set(tasks.map(\.grid)) == [CheckTown.third, CheckTown.first, nil])

        try await town.look(1, .hazard, words: "路面结冰，坡陡")
        try await town.look(2, .unchecked, words: "没人在家", by: CheckTown.he)
        let hazard = try await town.database.read { [id = try await town.task(1)] in
            try Hazards.hazard(id.as(Marks.Hazard.self), in: $0)
        }
        #expect(hazard?.source == .check && hazard?.object == "road" && hazard?.spot == "桥头")
        #expect(await town.codes { try await town.look(1, .inOrder) } == ["checks.task-done"])
        try await town.pass(days: 11)

        #expect(try await town.states() == [.hazard, .lapsed, .unchecked])
        #expect(
            try await town.told() == [
                "seasonal-checks.list-opened", "seasonal-checks.entry-added", "seasonal-checks.entry-added",
                "seasonal-checks.entry-added", "seasonal-checks.round-begun", "seasonal-checks.check-done",
                "seasonal-checks.hazard-found", "hazards.hazard-found", "seasonal-checks.check-done",
                "seasonal-checks.round-ended",
            ])
        #expect(
            await town.codes { try await town.look(3, .inOrder, by: CheckTown.zhou) } == ["checks.task-over"])
        try await town.look(
            3, .inOrder, happened: town.ground.time.now.adding(days: -3), isFromPaper: true,
            by: CheckTown.zhou)
        let counts = try await town.database.read {
            try SeasonalChecks.counts(at: CheckTown.county, since: Instant(milliseconds: 0), in: $0)
        }
        #expect(counts == [.hazard: 1, .unchecked: 1, .inOrder: 1])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func
        `a list is started once, in its season or by a declared warning, and only with what a grid may be given`(
            engine: TestEngine
        ) async throws
    {
        let town = try await CheckTown(engine)
        try await town.open()
        #expect(await town.codes { try await town.start() } == ["checks.list-empty"])
        try await town.add(1)
        #expect(
            await town.codes { try await town.start(CheckTown.round, nil, days: 0) }
                == ["checks.cause-missing", "checks.days-unfit"])
        #expect(
            await town.codes { try await town.start(CheckTown.round, .warning, days: 61) }
                == ["checks.level-missing", "checks.source-missing", "checks.days-unfit"])
        #expect(
            await town.codes {
                try await town.start(
                    CheckTown.round, .warning, level: .red, source: String(repeating: "气", count: 101))
            } == ["checks.source-too-long"])
        try await town.start(CheckTown.round, .warning, level: .yellow, source: "县气象台")
        #expect(await town.codes { try await town.start() } == ["checks.round-running"])
        #expect(
            await town.codes {
                try await town.write(by: CheckTown.luo) { try SeasonalChecks.retire(CheckTown.list, in: $0) }
            }
                == ["checks.list-running"])

        let flood = CheckListID(high: 6, low: 2)
        try await town.open(flood, season: .flood, window: CheckList.Season.flood.usual, at: CheckTown.county)
        try await town.add(7, at: CheckTown.third, to: flood)
        let other = CheckRoundID(high: 6, low: 101)
        #expect(await town.codes { try await town.start(other, of: flood) } == ["checks.out-of-season"])
        #expect(
            await town.codes {
                try await town.start(other, .warning, level: .blue, source: "县气象台", of: flood)
            }
                == ["admitted-tasks.not-here"])
        let heat = CheckListID(high: 6, low: 3)
        try await town.open(heat, season: .heat, at: CheckTown.county)
        try await town.add(8, to: heat)
        #expect(
            await town.codes { try await town.start(other, .warning, level: .blue, source: "县气象台", of: heat) }
                == ["admitted-tasks.not-listed"])
    }

    @Test(arguments: TestEngine.all)
    func `lists hold objects within their place, and never people`(engine: TestEngine) async throws {
        let town = try await CheckTown(engine)
        let long = String(repeating: "长", count: 121)
        #expect(await town.codes { try await town.open(at: CheckTown.third) } == ["checks.place-unfit"])
        #expect(
            await town.codes { try await town.open(season: nil, title: "", window: nil) }
                == ["checks.season-unknown", "checks.title-missing", "checks.window-unfit"])
        #expect(
            await town.codes { try await town.open(title: String(long.prefix(61))) } == [
                "checks.title-too-long"
            ])
        #expect(await town.codes { try await town.add(1) } == ["checks.list-unknown"])
        try await town.open(at: CheckTown.liuping)

        for what in ["看独居老人取暖", "重点人员在不在家", "上访户门口"] {
            #expect(
                await town.codes { try await town.add(1, what: what) } == ["checks.about-persons"], "\(what)")
        }
        #expect(await town.codes { try await town.add(1, at: CheckTown.first) } == ["checks.entry-elsewhere"])
        #expect(
            await town.codes { try await town.add(1, object: "moon", what: "") }
                == ["checks.object-unknown", "checks.what-missing"])
        #expect(await town.codes { try await town.add(1, what: long) } == ["checks.entry-too-long"])
        for number in 1...UInt64(CheckLimits.entries_max) { try await town.add(number) }
        #expect(await town.codes { try await town.add(999) } == ["checks.entries-too-many"])
        let id = CheckEntryID(high: 6, low: 1)
        try await town.write(by: CheckTown.zhou) { try SeasonalChecks.remove(id, in: $0) }
        #expect(
            await town.codes {
                try await town.write(by: CheckTown.zhou) { try SeasonalChecks.remove(id, in: $0) }
            }
                == ["checks.entry-unknown"])
        try await town.write(by: CheckTown.zhou) { try SeasonalChecks.retire(CheckTown.list, in: $0) }
        #expect(await town.codes { try await town.start() } == ["checks.list-retired"])
        #expect(try await town.told().last == "seasonal-checks.list-retired")
    }

    @Test(arguments: TestEngine.all)
    func `what came of a look is told whole, in its time, once`(engine: TestEngine) async throws {
        let town = try await CheckTown(engine)
        try await town.running()
        let now = town.ground.time.now

        #expect(await town.codes { try await town.look(9, .inOrder) } == ["checks.task-unknown"])
        #expect(await town.codes { try await town.look(1, nil) } == ["checks.result-missing"])
        #expect(await town.codes { try await town.look(1, .lapsed) } == ["checks.result-missing"])
        #expect(await town.codes { try await town.look(1, .hazard) } == ["checks.words-missing"])
        #expect(
            await town.codes { try await town.look(1, .inOrder, words: String(repeating: "字", count: 501)) }
                == ["checks.words-too-long"])
        for at in [now.adding(hours: 1), now.adding(days: -1)] {
            #expect(
                await town.codes { try await town.look(1, .inOrder, happened: at) } == ["checks.time-unfit"])
        }
        try await town.write(by: CheckTown.luo) { try SeasonalChecks.end(CheckTown.round, in: $0) }
        #expect(
            await town.codes {
                try await town.write(by: CheckTown.luo) { try SeasonalChecks.end(CheckTown.round, in: $0) }
            }
                == ["checks.round-over"])
        #expect(
            await town.codes {
                try await town.write(by: CheckTown.luo) {
                    try SeasonalChecks.end(CheckRoundID(high: 1, low: 1), in: $0)
                }
            } == ["checks.round-unknown"])
        #expect(try await town.states() == [.lapsed, .lapsed, .lapsed])
    }

    @Test(arguments: TestEngine.all, [UInt64(1), 2])
    func `whatever is tried, a round's tasks are as many as its list had objects, each done once`(
        engine: TestEngine, seed: UInt64
    ) async throws {
        let town = try await CheckTown(engine)
        try await town.open()
        for number in 1...6 {
            try await town.add(UInt64(number), at: number < 4 ? CheckTown.third : CheckTown.first)
        }
        var state = seed
        func draw(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        var strange: [String] = []
        for round in 0..<3 {
            let id = CheckRoundID(high: 7, low: UInt64(round + 1))
            try await town.start(id, days: 2 + draw(5))
            for _ in 0..<20 {
                let task = try await town.task(UInt64(1 + draw(7)), of: id)
                let result = CheckResult(
                    [CheckTask.State.inOrder, .hazard, .unchecked][draw(3)], words: draw(3) == 0 ? "" : "看了")
                strange += await town.codes {
                    try await town.write(by: CheckTown.tian) {
                        try SeasonalChecks.keep(result, of: task, in: $0)
                    }
                }.filter { !$0.hasPrefix("checks.") }
            }
            try await town.pass(days: 9)
        }

        // The auditor knows the journal alone.
        let kinds = try await town.told()
        let done = kinds.filter { $0 == "seasonal-checks.check-done" }.count
        let found = kinds.filter { $0 == "seasonal-checks.hazard-found" }.count
        let kept = try await town.database.read {
            try SeasonalChecks.counts(at: CheckTown.county, since: Instant(milliseconds: 0), in: $0)
        }
        #expect(
            strange == [] && kinds.filter { $0 == "seasonal-checks.round-ended" }.count == 3, "seed \(seed)")
        #expect(kept.values.reduce(0, +) == 18 && 18 - (kept[.lapsed] ?? 0) == done, "seed \(seed)")
        #expect(kept[.hazard] ?? 0 == found && found == kinds.filter { $0 == "hazards.hazard-found" }.count)
        #expect(try await town.broken() == [], "seed \(seed)")
    }

    private static let breaks: [(query: Query, sentence: String)] = [
        ("UPDATE seasonalchecks_round SET ended_at = 99", "open exactly"),
        ("UPDATE seasonalchecks_task SET happened_at = 1 WHERE state = 'in-order'", "before its round"),
        (
            "UPDATE seasonalchecks_round SET list_id = (SELECT id FROM seasonalchecks_list WHERE season = 'heat')",
            "its round's list"
        ),
        (
            "UPDATE seasonalchecks_round SET cause = 'warning', level = 'red', source = '台'",
            "A season's round"
        ),
    ]

    @Test(arguments: TestEngine.all, breaks.indices)
    func `a row changed behind the room's back breaks the invariant that speaks of it`(
        engine: TestEngine, index: Int
    ) async throws {
        let town = try await CheckTown(engine)
        try await town.running()
        try await town.look(1, .inOrder)
        try await town.open(CheckListID(high: 6, low: 5), season: .heat)
        #expect(try await town.broken() == [])

        let query = Self.breaks[index].query
        try await town.database.write(by: .system) { _ = try $0.run(query) }

        let broken = try await town.broken()
        #expect(broken.contains { $0.contains(Self.breaks[index].sentence) }, "\(broken)")
        #expect(CheckInvariants.all.count == Self.breaks.count)
        let refused = await #expect(throws: Broken.self) {
            try await town.database.write(by: .system) {
                _ = try $0.run("UPDATE seasonalchecks_round SET level = 'red', cause = 'season'")
            }
        }
        #expect(refused?.detail.contains("check_warning_has_level_and_source") == true)
    }

    @Test func `a season's window may go over the turn of the year`() {
        let snow = CheckList.Season.snow.usual
        let days = ["2026-11-15", "2026-12-31", "2027-01-01", "2027-03-15", "2027-03-16", "2026-11-14"]
        #expect(days.map { snow.contains(CheckTown.day($0)) } == [true, true, true, true, false, false])
        #expect(
            ["11-15", "02-29", "13-01", "2-30", "x"].map { SeasonWindow.number($0) } == [
                1115, 229, nil, nil, nil,
            ])
        #expect(SeasonWindow.text(315) == "03-15")
    }
}
