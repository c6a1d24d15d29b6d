import Access
import AdmittedTasks
import Kernel
import Places
import Rulebook
import Storage
import TestGround
import TestTown
import Testing
import Web

@testable import SeasonalChecks

/// Seasons that begin by themselves, once a year, and what keeps them from it. The ground stands at 20 November 2026.
struct SeasonTests {
    private static let other = CheckListID(high: 6, low: 2)

    private func rule(_ town: CheckTown, _ key: String, _ value: String) async throws {
        try await town.write(by: nil) {
            try TownPlan.enter(key, value, of: SeasonalChecks.ruleKeys, law: "云岭县应急预案", in: $0)
        }
    }

    /// What the house does once a day, however late.
    private func dawn(_ town: CheckTown, after days: Int64 = 0) async throws {
        if days > 0 { try await town.pass(days: days) }
        try await SeasonalChecks(town.ground.county).startSeasons()
    }

    private func begun(_ town: CheckTown) async throws -> Int {
        try await town.told().count { $0 == "seasonal-checks.round-begun" }
    }

    private func rounds(_ town: CheckTown, of list: CheckListID = CheckTown.list) async throws -> [CheckRound]
    {
        try await town.database.read { try RoundStore.all(of: list, limit: 9, in: $0) }
    }

    private func words(_ town: CheckTown, _ person: PersonID) async throws -> [SeasonWord] {
        try await town.database.read { reader in
            try SeasonalChecks.words(
                for: OfficerCaller(standingInFor: person, named: "", in: reader), in: reader)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a list that follows the rulebook begins by itself on its first day, in its grids, once a season`(
        engine: TestEngine
    ) async throws {
        let town = try await CheckTown(engine)
        try await rule(town, "checks.window.snow", "11-25 03-15")
        try await rule(town, "checks.round", "10")
        try await town.open(window: nil, followsRule: true)
        try await town.add(1)
        try await town.add(2, object: "house", at: CheckTown.first, spot: "", what: "屋檐的冰挂")

        try await dawn(town)
        #expect(try await begun(town) == 0)
        #expect(
            try await words(town, CheckTown.luo).map { $0.sentence(.chinese) } == ["“下雪要看的地方”2026年11月25日自动开始"]
        )
        // Nobody was there on the 25th and the 26th; on the 27th it begins.
        try await dawn(town, after: 7)
        try await dawn(town)
        let round = try #require(try await rounds(town).first)
        let tasks = try await town.database.read { try RoundStore.tasks(of: round.id, in: $0) }
        #expect(Set(tasks.map(\.grid)) == [CheckTown.third, CheckTown.first] && round.cause == .season)
        #expect(round.ends == CheckTown.day("2026-12-07") && round.begun.day == CheckTown.day("2026-11-27"))
        let told = try await words(town, CheckTown.luo)
        #expect(told.map(\.path) == ["/check-rounds/\(round.id)"] && told.allSatisfy { !$0.isLate })
        #expect(try await words(town, CheckTown.tian).map(\.path) == [])

        // Over the turn of the year it stays the same season; the next winter is another.
        for _ in 1...4 { try await dawn(town, after: 20) }
        #expect(try await begun(town) == 1)
        #expect(try await words(town, CheckTown.luo).map(\.path) == [])
        try await dawn(town, after: 290)
        #expect(try await begun(town) == 2)
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `who starts by hand has started the season, a warning is waited for, and who says later is heeded`(
        engine: TestEngine
    ) async throws {
        let town = try await CheckTown(engine)
        try await town.open()
        try await town.add(1)
        try await town.start(CheckTown.round, .warning, level: .yellow, source: "县气象台", days: 3)
        try await dawn(town)
        #expect(try await begun(town) == 1)
        try await dawn(town, after: 5)
        #expect(try await rounds(town).map(\.cause) == [.season, .warning])

        try await town.open(Self.other)
        try await town.add(2, to: Self.other)
        try await town.write(by: CheckTown.luo) {
            try SeasonalChecks.putOff(
                Self.other, until: CheckTown.day("2026-12-10"), because: "今年冷得晚", in: $0)
        }
        try await dawn(town, after: 2)
        #expect(try await rounds(town, of: Self.other) == [])
        try await dawn(town, after: 14)
        #expect(try await rounds(town, of: Self.other).count == 1)
        let late = await town.codes {
            try await town.write(by: CheckTown.luo) {
                try SeasonalChecks.putOff(
                    Self.other, until: CheckTown.day("2026-12-30"), because: "再等等", in: $0)
            }
        }
        #expect(late == ["checks.season-started"])
        let third = CheckListID(high: 6, low: 3)
        try await town.open(third)
        try await town.add(3, to: third)
        for (day, reason, codes) in [
            ("2026-12-01", "", ["checks.season-day-unfit", "checks.season-reason-missing"]),
            (
                "2027-03-17", String(repeating: "冷", count: 201),
                ["checks.season-day-unfit", "checks.season-reason-too-long"]
            ),
        ] {
            let refused = await town.codes {
                try await town.write(by: CheckTown.luo) {
                    try SeasonalChecks.putOff(third, until: CheckTown.day(day), because: reason, in: $0)
                }
            }
            #expect(refused == codes)
        }
        try await town.write(by: CheckTown.luo) {
            try SeasonalChecks.putOff(third, until: CheckTown.day("2027-03-16"), because: "今年不查", in: $0)
        }
        for _ in 1...4 { try await dawn(town, after: 30) }
        #expect(try await rounds(town, of: third) == [])
        #expect(try await town.told().count { $0 == "seasonal-checks.season-put-off" } == 2)
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `what hinders a season is kept and told, and it begins once that is gone`(engine: TestEngine)
        async throws
    {
        let town = try await CheckTown(engine)
        try await town.open()
        let flood = SeasonWindow(first: 1101, last: 1231)
        try await town.open(Self.other, season: .flood, window: flood, at: CheckTown.shiqiao)
        try await town.add(1, to: Self.other)
        try await dawn(town)
        try await dawn(town)
        let told = try await words(town, CheckTown.luo)
        #expect(told.map(\.isLate) == [true, true] && Set(told.map(\.path)).count == 2)
        #expect(told.contains { $0.sentence(.chinese).contains("清单上没有东西") })
        #expect(told.contains { $0.sentence(.english).contains("not admitted") })
        // In a grid where it is admitted it begins, in the other it does not.
        try await town.add(2, at: CheckTown.first, to: Self.other)
        try await town.add(3)
        try await dawn(town, after: 1)
        let round = try #require(try await rounds(town, of: Self.other).first)
        let tasks = try await town.database.read { try RoundStore.tasks(of: round.id, in: $0) }
        #expect(tasks.map(\.grid) == [CheckTown.first])
        #expect(try await rounds(town).count == 1)
        #expect(try await words(town, CheckTown.luo).map(\.isLate) == [false, false])
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `the page says when it begins, and takes a later day with its reason`(engine: TestEngine)
        async throws
    {
        let town = try await CheckTown(engine)
        try await rule(town, "checks.window.exams", "06-07 06-10")
        let luo = town.tokens["luo"]
        let blank = try await town.site.get("/checks/new?place=\(CheckTown.shiqiao)", as: luo)
        let path = "/checks/\(CheckTown.list)"
        let opened = try await town.site.post(
            "/checks",
            form: [
                "id": "\(CheckTown.list)", "place": "\(CheckTown.shiqiao)", "season": "exams",
                "title": "考点周围", "first": "", "last": "",
            ], as: luo)
        let page = try await town.site.get(path, as: luo)
        func delay(_ number: UInt64, _ day: String, _ reason: String) async throws -> TestSite.Reply {
            try await town.site.post(
                "\(path)/season-delays",
                form: ["id": "\(AnyID(high: 66, low: number))", "until": day, "reason": reason], as: luo)
        }
        let wrong = try await delay(1, "2027-06-20", "")
        let none = try await delay(2, "", "晚")
        let kept = try await delay(3, "2027-06-11", "今年考点不在本镇")
        let after = try await town.site.get(path, as: luo)
        let english = try await town.site.get(path, as: luo, TestSite.Browser(.english))
        let wire = try await town.site.api(.get, path, as: luo)
        let strange = try await town.site.post(
            "\(path)/season-delays",
            form: ["id": "\(AnyID(high: 66, low: 9))", "until": "2027-06-09", "reason": "x"],
            as: town.tokens["tian"])

        #expect(blank.text.contains("6月7日 到 6月10日，依据") && opened.status == 303)
        #expect(page.text.contains("2027年6月7日(周一)自动开始") && page.text.contains("依据"))
        #expect(wrong.status == 422 && wrong.text.contains("请写为什么推迟"))
        #expect(none.status == 422 && kept.status == 303 && strange.status == 403)
        #expect(after.text.contains("今年不自动开始") && after.text.contains("今年考点不在本镇"))
        #expect(english.text.contains("does not begin by itself this season"))
        let season = wire.json["this_season"] as? [String: Any]
        #expect(season?["put_off_until"] as? String == "2027-06-11" && season?["year"] as? Int == 2027)
        #expect(wire.json["follows_rule"] as? Bool == true && wire.json["first"] as? String == "06-07")
    }

    @Test func `a season lies in the year in which it begins, also over a leap day`() {
        let snow = SeasonWindow(first: 1115, last: 229)
        func said(_ day: String) -> [String] {
            let season = snow.season(around: CheckTown.day(day))
            return ["\(season.year)", "\(season.first)", "\(season.last)"]
        }
        #expect(said("2026-11-20") == ["2026", "2026-11-15", "2027-02-28"])
        #expect(said("2027-02-28") == ["2026", "2026-11-15", "2027-02-28"])
        #expect(said("2027-03-01") == ["2027", "2027-11-15", "2028-02-29"])
        #expect(SeasonWindow("11-15 03-15") == SeasonWindow(first: 1115, last: 315))
        #expect(["11-15", "11-15 13-01", "x y", ""].compactMap { SeasonWindow($0) } == [])
        let key = SeasonalChecks.ruleKeys.first { $0.code == "checks.window.snow" }
        #expect(key?.kind.mistake("11-15") != nil && key?.kind.mistake("11-15 03-15") == nil)
        #expect(key?.words("11-15 03-15")(.english) == "11-15 to 03-15")
        #expect(key?.words("x")(.chinese).contains("写成") == true)
        #expect(key?.kind.order("11-15 03-15", "11-15 03-15") == .same)
    }
}
