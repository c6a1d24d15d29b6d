import AdmittedTasks
import Duties
import Kernel
import People
import Places
import Storage
import TestGround
import TestTown
import Testing
import Web

@testable import CallOuts

/// Calls on those who answer for somebody, and on grid workers where the county's list binds.
struct HolderTests {
    /// 陈桂英 is head of ten households in the third grid, 王春梅 of none any more, 何志强 in 石门村.
    private func link(_ town: CallTown) async throws {
        try await town.write(by: CallTown.zhou) { transaction in
            try Duties.keep(
                LinkTemplate(
                    code: "ten-households", name: Wording("十联户", "ten linked households"),
                    holder: Wording("联户长", "head of linked households"), level: .grid, source: "",
                    isChecked: false, target: .person, count_min: nil, count_max: nil, holders_max: nil,
                    hasGapList: false), sequence: 1, in: transaction)
            let households = HouseholdRegister(
                places: { _, _, _ in [:] }, at: { _, _, _ in [] }, find: { _, _, _ in [] })
            let rows: [(PersonID, PlaceID, PersonID)] = [
                (CallTown.chen, CallTown.third, CallTown.xie), (CallTown.wang, CallTown.third, CallTown.luo),
                (CallTown.he, CallTown.first, CallTown.luo),
            ]
            for (index, row) in rows.enumerated() {
                try Duties.link(
                    Link(
                        id: LinkID(high: 14, low: UInt64(index)), template: "ten-households", place: row.1,
                        holder: row.0, target: .person(row.2),
                        period: Period(from: CallTown.day("2026-05-01"))), households: households,
                    in: transaction)
            }
            try Duties.endLink(
                LinkID(high: 14, low: 1), on: CallTown.day("2026-10-01"), in: transaction)
        }
    }

    private func bind(_ town: CallTown) async throws {
        try await town.write(by: nil) { transaction in
            try TownPlan.enter(
                "admitted-tasks.binds", "yes", of: AdmittedTasks.ruleKeys, in: transaction)
            try AdmittedTasks.enter(
                TaskList(code: "grid", chinese: "清单", english: "List", source: "样例"), sequence: 0,
                in: transaction)
            for (index, task) in [("call.help", CallTown.liuping), ("call.far", CallTown.shimen)].enumerated()
            {
                try AdmittedTasks.bring(
                    TaskDraft(
                        code: task.0, list: "grid", chinese: "临时叫来帮忙", english: "Called to help",
                        text: "能来就来",
                        nature: .assist, place: task.1, department: "县委社会工作部", basis: "样例第三条",
                        frequency: .asNeeded, from: transaction.now.day,
                        until: transaction.now.day.adding(days: 5)),
                    as: AdmittedTaskID(high: 13, low: UInt64(index)), in: transaction)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `who answers for ten households is called by it, says whether they come, and is counted when there`(
        engine: TestEngine
    ) async throws {
        let town = try await CallTown(engine)
        try await link(town)
        let (zhou, chen) = (town.tokens["zhou"], town.tokens["chen"])
        let blank = try await town.site.get("/callouts/new?place=\(CallTown.third)", as: zhou)
        let sent = try await town.site.post(
            "/callouts",
            form: [
                "id": "\(CallTown.call)", "place": "\(CallTown.third)", "purpose": "挨家看看取暖", "hours": "4",
                "groups": "link:ten-households",
            ], as: zhou)
        let mine = try await town.site.get("/callouts/mine", as: chen)
        let said = try await town.site.post(
            "/callouts/\(CallTown.call)/answers",
            form: ["id": "\(AnyID(high: 15, low: 1))", "answer": "come"], as: chen)
        let file = try await town.site.get("/callouts/\(CallTown.call)", as: zhou)
        let stranger = try await town.site.get("/callouts/\(CallTown.call)", as: town.tokens["he"])

        // Those whose link has ended, and those of another village, are not reached.
        #expect(blank.text.contains("联户长") && blank.text.contains("1 人"))
        #expect(sent.status == 303 && mine.text.contains("挨家看看取暖") && said.status == 303)
        #expect(file.text.contains("陈桂英") && stranger.status == 404)
        try await town.write(by: CallTown.zhou) { try CallOuts.count(arrived: 1, at: CallTown.call, in: $0) }
        try await town.end("都看过了")
        #expect(try await town.found()?.counts == .init(called: 1, coming: 1))
        #expect(CallOutGroup("link:ten-households")?.text == "link:ten-households")
        #expect(try await town.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `grid workers are called only to what the county admits there; neighbours need no list`(
        engine: TestEngine
    ) async throws {
        let town = try await CallTown(engine)
        try await link(town)
        try await bind(town)
        let workers: [CallOutGroup] = [.post("worker")]
        #expect(await town.codes { try await town.call(groups: workers) } == ["admitted-tasks.task-missing"])
        #expect(
            await town.codes { try await town.call(groups: workers, task: "call.none") }
                == ["admitted-tasks.not-listed"])
        #expect(
            await town.codes { try await town.call(groups: workers, task: "call.far") }
                == ["admitted-tasks.not-here"])
        try await town.call(groups: [.link("ten-households")])
        try await town.end()
        let zhou = town.tokens["zhou"]
        let form = [
            "id": "\(CallOutID(high: 6, low: 2))", "place": "\(CallTown.liuping)", "purpose": "扫雪",
            "hours": "4", "groups": "post:worker",
        ]
        let blank = try await town.site.get("/callouts/new?place=\(CallTown.liuping)", as: zhou)
        let missing = try await town.site.post("/callouts", form: form, as: zhou)
        let kept = try await town.site.post(
            "/callouts", form: form.merging(["task": "call.help"]) { $1 }, as: zhou)
        let page = try await town.site.get(kept.location ?? "", as: zhou)
        let wire = try await town.site.api(.get, kept.location ?? "", as: zhou)
        town.ground.time.advance(seconds: 8 * 86_400)

        #expect(blank.text.contains("准入事项") && blank.text.contains("call.help"))
        #expect(!blank.text.contains("call.far"))
        #expect(missing.status == 422 && missing.text.contains("请选这件事依据的准入事项"))
        #expect(kept.status == 303 && page.text.contains("/admitted-tasks/entries/call.help"))
        #expect(wire.json["task"] as? String == "call.help")
        #expect(
            await town.codes {
                try await town.call(CallOutID(high: 6, low: 3), groups: workers, task: "call.help")
            } == ["admitted-tasks.expired"])
    }
}
