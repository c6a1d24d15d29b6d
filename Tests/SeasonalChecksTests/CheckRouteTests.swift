import Access
import Kernel
import Storage
import TestGround
import TestTown
import Testing
import Web

@testable import SeasonalChecks

struct CheckRouteTests {
    private func fresh(_ number: UInt64) -> String { "\(AnyID(high: 66, low: number))" }

    private static let path = "/checks/\(CheckTown.list)"

    @Test(arguments: TestEngine.all)
    func `a list is opened, filled, started by a warning, looked through, and ended on the screen`(
        engine: TestEngine
    ) async throws {
        let town = try await CheckTown(engine)
        let (luo, tian, zhou) = (town.tokens["luo"], town.tokens["tian"], town.tokens["zhou"])
        let blank = try await town.site.get("/checks/new", as: luo)
        let opened = try await town.site.post(
            "/checks",
            form: [
                "id": "\(CheckTown.list)", "place": "\(CheckTown.shiqiao)", "season": "snow",
                "title": "下雪要看的",
                "first": "11-15", "last": "3-15",
            ], as: luo)
        let entry = [
            "id": fresh(1), "object": "road", "place": "\(CheckTown.third)", "spot": "桥头", "what": "结冰没有",
        ]
        let added = try await town.site.post("\(Self.path)/entries", form: entry, as: luo)
        let persons = try await town.site.post(
            "\(Self.path)/entries", form: entry.merging(["id": fresh(2), "what": "看独居老人"]) { $1 }, as: luo)
        _ = try await town.site.post(
            "\(Self.path)/entries",
            form: entry.merging(["id": fresh(3), "place": "\(CheckTown.liuping)", "what": "护栏"]) { $1 },
            as: luo)
        let list = try await town.site.get(Self.path, as: luo)
        let started = try await town.site.post(
            "\(Self.path)/rounds",
            form: [
                "id": "\(CheckTown.round)", "cause": "warning", "level": "orange", "source": "县气象台",
                "days": "3",
            ],
            as: luo)
        let mine = try await town.site.get("/check-tasks", as: tian)
        let task = try await town.site.api(.get, "/check-tasks", as: tian).items.first?["id"] as? String ?? ""
        let page = try await town.site.get("/check-tasks/\(task)", as: tian)
        let silent = try await town.site.post(
            "/check-tasks/\(task)/result", form: ["id": fresh(4), "result": "hazard"], as: tian)
        let done = try await town.site.post(
            "/check-tasks/\(task)/result", form: ["id": fresh(5), "result": "hazard", "words": "结冰"], as: tian
        )
        let after = try await town.site.get("/check-tasks/\(task)", as: tian)
        let rest = try await town.site.api(.get, "/check-tasks", as: zhou).items.first?["id"] as? String ?? ""
        let paper = try await town.site.get("/check-tasks/\(rest)?paper=1", as: zhou)
        let typed = try await town.site.post(
            "/check-tasks/\(rest)/result", form: ["id": fresh(6), "result": "in-order", "is_paper": "1"],
            as: zhou)
        let round = "/check-rounds/\(CheckTown.round)"
        let board = try await town.site.get("\(round)?village=\(CheckTown.liuping)", as: luo)
        let sheet = try await town.site.get("\(round)/print?village=\(CheckTown.liuping)", as: tian)
        let ended = try await town.site.post("\(round)/end", form: ["id": fresh(7)], as: luo)

        #expect(blank.text.contains("冰雪低温"))
        #expect(
            [opened, added, started, done, typed, ended].map(\.status) == Array(repeating: 303, count: 6))
        #expect(persons.status == 422 && persons.text.contains("不列人"))
        #expect(list.text.contains("村里自己看") && list.text.contains("网格事项准入清单"))
        #expect(started.location == round && mine.text.contains("结冰没有"))
        #expect(page.text.contains("看过了，没问题") && silent.status == 422)
        #expect(after.text.contains("/hazards/\(task)") && paper.text.contains("照纸上补录"))
        #expect(typed.location == round)
        #expect(board.text.contains("橙色预警") && board.text.contains("不数人") && sheet.text.contains("□"))
    }

    @Test(arguments: TestEngine.all)
    func `programs get the same, each act is who may do it's, and strangers learn nothing`(
        engine: TestEngine
    ) async throws {
        let town = try await CheckTown(engine)
        try await town.running()
        let (luo, tian, he) = (town.tokens["luo"], town.tokens["tian"], town.tokens["he"])
        let lists = try await town.site.api(.get, "/checks?place=\(CheckTown.county)", as: town.tokens["xie"])
        let own = try await town.site.get("/checks", as: tian, TestSite.Browser(.english))
        let list = try await town.site.api(.get, Self.path, as: tian)
        let keep = try await town.site.api(.post, "\(Self.path)/retirement", ["id": fresh(1)], as: tian)
        let end = try await town.site.api(
            .post, "/check-rounds/\(CheckTown.round)/end", ["id": fresh(2)], as: tian)
        let removed = try await town.site.api(
            .post, "\(Self.path)/removals", ["id": fresh(3), "entry": "\(CheckEntryID(high: 6, low: 3))"],
            as: luo)
        let gone = try await town.site.api(
            .post, "\(Self.path)/removals", ["id": fresh(4), "entry": "\(CheckEntryID(high: 6, low: 3))"],
            as: luo)
        let none = try await town.site.api(.post, "\(Self.path)/removals", ["id": fresh(5)], as: luo)
        let homeless = try await town.site.api(.post, "\(Self.path)/entries", ["id": fresh(6)], as: luo)
        let placeless = try await town.site.api(.post, "/checks", ["id": fresh(7)], as: luo)
        let task = try await town.task(1)
        let foreign = try await town.site.api(.get, "/check-tasks/\(task)", as: he)
        let other = try await town.site.api(
            .post, "/check-tasks/\(task)/result", ["id": fresh(11), "result": "in-order"], as: he)
        let nothing = try await town.site.api(.get, "/check-tasks/\(fresh(12))", as: he)
        let looked = try await town.site.api(
            .post, "/check-tasks/\(task)/result", ["id": fresh(8), "result": "in-order"], as: tian)
        let again = try await town.site.api(
            .post, "/check-tasks/\(task)/result", ["id": fresh(8), "result": "in-order"], as: tian)
        let board = try await town.site.api(.get, "/check-rounds/\(CheckTown.round)", as: he)
        let watched = try await town.site.api(
            .post, "/check-tasks/\(task)/result", ["id": fresh(9), "result": "in-order"],
            as: town.tokens["xie"])
        let resident = try await town.site.api(.get, "/checks", as: town.tokens["chen"])
        let village = CheckListID(high: 6, low: 9)
        try await town.open(village, at: CheckTown.liuping)
        let hidden = try await town.site.api(.get, "/checks/\(village)", as: he)
        let denied = try await town.site.api(
            .post, "/checks", ["id": fresh(10), "place": "\(CheckTown.shiqiao)"], as: town.tokens["zhou"])
        let new = try await town.site.get("/checks/new", as: tian)
        let reminder = try await town.database.read { reader in
            try SeasonalChecks.reminder(
                for: OfficerCaller(standingInFor: CheckTown.he, named: "何志强", in: reader), in: reader)
        }

        #expect(lists.items.count == 1 && own.text.contains("running"))
        #expect((list.json["entries"] as? [[String: Any]])?.count == 3)
        #expect([keep, end, denied].map(\.status) == [403, 403, 403] && new.status == 403)
        #expect(
            removed.status == 201 && gone.code == "checks.entry-unknown"
                && none.code == "checks.entry-unknown")
        #expect(homeless.code == "checks.entry-elsewhere" && placeless.code == "checks.place-unfit")
        #expect(foreign.status == 200 && other.status == 403 && nothing.code == "checks.task-unknown")
        #expect([looked.status, again.status] == [201, 200])
        #expect((board.json["villages"] as? [[String: Any]])?.count == 2)
        #expect(watched.status == 403 && resident.status == 403 && hidden.code == "checks.list-unknown")
        #expect(reminder?(.english) == "Seasonal checks: 1 to look at")
    }
}
