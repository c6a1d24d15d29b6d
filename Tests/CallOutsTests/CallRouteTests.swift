import Access
import Kernel
import Storage
import TestGround
import TestTown
import Testing
import Web

@testable import CallOuts

struct CallRouteTests {
    private static let path = "/callouts/\(CallTown.call)"

    private func fresh(_ number: UInt64) -> String { "\(AnyID(high: 66, low: number))" }

    private static let form = [
        "id": "\(CallTown.call)", "place": "\(CallTown.liuping)", "purpose": "清村道的雪", "hours": "4",
        "groups": "post:worker", "request": "\(CallTown.request)",
    ]

    @Test(arguments: TestEngine.all)
    func `an officer calls, people answer with one tap, and the caller counts heads`(
        engine: TestEngine
    ) async throws {
        let town = try await CallTown(engine)
        let (zhou, tian) = (town.tokens["zhou"], town.tokens["tian"])
        let blank = try await town.site.get("/callouts/new?request=\(CallTown.request)", as: zhou)
        let nobody = try await town.site.post(
            "/callouts", form: Self.form.merging(["groups": "", "hours": "99"]) { $1 }, as: zhou)
        let called = try await town.site.post("/callouts", form: Self.form, as: zhou)
        let mine = try await town.site.get("/callouts/mine", as: tian)
        let seen = try await town.site.get(Self.path, as: tian)
        let silent = try await town.site.post("\(Self.path)/answers", form: ["id": fresh(1)], as: tian)
        let come = try await town.site.post(
            "\(Self.path)/answers", form: ["id": fresh(2), "answer": "come"], as: tian)
        let again = try await town.site.post(
            "\(Self.path)/answers", form: ["id": fresh(2), "answer": "come"], as: tian)
        let told = try await town.site.api(.get, Self.path, as: tian)
        let file = try await town.site.get(Self.path, as: zhou)
        let arrived = try await town.site.post(
            "\(Self.path)/arrivals", form: ["id": fresh(3), "arrived": "2"], as: zhou)
        let task = AnyID(high: 66, low: 4)
        let set = try await town.site.post(
            "\(Self.path)/tasks", form: ["id": "\(task)", "task": "撒沙"], as: zhou)
        let done = try await town.site.post(
            "\(Self.path)/done-tasks", form: ["id": fresh(5), "task": "\(task)"], as: zhou)
        let list = try await town.site.get("/callouts", as: zhou, TestSite.Browser(.english))
        let own = try await town.site.post(
            "\(Self.path)/end", form: ["id": fresh(6), "result": "好了"], as: tian)
        let bare = try await town.site.post("\(Self.path)/end", form: ["id": fresh(7)], as: zhou)
        let over = try await town.site.post(
            "\(Self.path)/end", form: ["id": fresh(8), "result": "扫通了"], as: zhou)
        let ended = try await town.site.get("/callouts?show=ended", as: zhou)
        let left = try await town.site.get(Self.path, as: zhou)

        #expect(blank.text.contains("路面结冰") && blank.text.contains("邻里小组") && blank.text.contains("不排名"))
        #expect(nobody.status == 422 && nobody.text.contains("请勾选叫哪些队伍"))
        #expect([called, come, arrived, set, done, over].map(\.status) == Array(repeating: 303, count: 6))
        #expect(mine.text.contains("清村道的雪") && seen.text.contains("我来不了") && !seen.text.contains("说来的是谁"))
        #expect(silent.status == 422 && again.status == 303 && told.json["own_answer"] as? String == "come")
        #expect(file.text.contains("说来的是谁") && file.text.contains("田小禾"))
        #expect(list.text.contains("1 called, 1 coming") && own.status == 403 && bare.status == 422)
        #expect(ended.text.contains("到了 2 人") && left.text.contains("名单已删") && !left.text.contains("田小禾"))
    }

    @Test(arguments: TestEngine.all)
    func `programs get the same, and whom a call is nothing does not learn of it`(engine: TestEngine)
        async throws
    {
        let town = try await CallTown(engine)
        let zhou = town.tokens["zhou"]
        let fields: [String: Any] = Self.form.merging(["groups": "post:worker"]) { $1 }
        let made = try await town.site.api(.post, "/callouts", fields, as: zhou)
        let unknown = try await town.site.api(
            .post, "/callouts", fields.merging(["id": fresh(1), "request": fresh(2)]) { $1 }, as: zhou)
        let placeless = try await town.site.api(.post, "/callouts", ["id": fresh(3)], as: zhou)
        let worker = try await town.site.api(
            .post, "/callouts", fields.merging(["id": fresh(4)]) { $1 }, as: town.tokens["tian"])
        let stranger = try await town.site.api(.get, Self.path, as: town.tokens["chen"])
        let neighbour = try await town.site.api(.get, Self.path, as: town.tokens["he"])
        let watcher = try await town.site.api(.get, Self.path, as: town.tokens["xie"])
        let mine = try await town.site.api(.get, "/callouts/mine", as: town.tokens["chen"])
        let list = try await town.site.api(.get, "/callouts?place=\(CallTown.third)", as: town.tokens["tian"])
        let foreign = try await town.site.api(
            .get, "/callouts?place=\(CallTown.liuping)", as: town.tokens["he"])
        let nowhere = try await town.site.api(.get, "/callouts?place=\(PlaceID(high: 1, low: 1))", as: zhou)
        let county = try await town.site.get("/callouts/new?place=\(CallTown.county)", as: town.tokens["luo"])
        let hazard = try await town.site.get("/callouts/new?hazard=\(fresh(9))", as: zhou)
        let count = try await town.site.api(.post, "\(Self.path)/arrivals", ["id": fresh(5)], as: zhou)
        let task = try await town.site.api(.post, "\(Self.path)/done-tasks", ["id": fresh(6)], as: zhou)

        #expect(made.status == 201 && (made.json["call"] as? [String: Any])?["called"] as? Int == 1)
        #expect(unknown.code == "call-outs.cause-unknown" && placeless.code == "call-outs.place-unfit")
        #expect(worker.status == 403 && stranger.code == "call-outs.unknown" && neighbour.status == 404)
        #expect(watcher.status == 200 && mine.items.isEmpty && list.items.count == 1)
        #expect(foreign.status == 403 && nowhere.code == "call-outs.place-unfit")
        #expect(county.status == 403 && hazard.status == 404)
        #expect(count.code == "call-outs.count-unfit" && task.code == "call-outs.task-unknown")
    }

    @Test(arguments: TestEngine.all)
    func `the four answers say what each means, with figures that open their lists`(
        engine: TestEngine
    ) async throws {
        let town = try await CallTown(engine)
        try await town.call()
        try await town.write(by: nil) {
            try CallOuts.noteSolvedOnTheSpot(
                CallTown.request.as(Marks.Case.self), at: CallTown.third, on: $0.now, in: $0)
        }
        let page = try await town.site.get("/answers", as: town.tokens["zhou"])
        let english = try await town.site.get("/answers", as: town.tokens["luo"], TestSite.Browser(.english))
        let figures = try await town.site.api(
            .get, "/answers?place=\(CallTown.county)", as: town.tokens["xie"])
        let spot = try await town.site.api(.get, "/answers/on-the-spot", as: town.tokens["luo"])
        let list = try await town.site.get("/answers/on-the-spot", as: town.tokens["tian"])
        let elsewhere = try await town.site.get("/answers/on-the-spot", as: town.tokens["he"])
        let foreign = try await town.site.api(
            .get, "/answers?place=\(CallTown.liuping)", as: town.tokens["he"])
        let reminder = try await town.database.read { reader in
            try CallOuts.reminder(
                for: OfficerCaller(standingInFor: CallTown.tian, named: "田小禾", in: reader), in: reader)
        }

        for word in ["有呼必应", "即呼即应", "一呼百应", "未呼先应", "28 / 29", "7 / 8"] {
            #expect(page.text.contains(word), "\(word)")
        }
        #expect(page.text.contains("/requests?place=\(CallTown.liuping)&amp;state=open"))
        #expect(english.text.contains("Answered before anybody asks"))
        #expect(figures.json["on_the_spot"] as? Int == 1 && figures.json["calls"] as? Int == 1)
        #expect(spot.items.first?["number"] as? String == "2026-7" && list.text.contains("路面结冰"))
        #expect(elsewhere.text.contains("最近没有") && foreign.status == 403)
        #expect(reminder?(.chinese) == "1 次叫您去帮忙，等您回一声")
    }
}
