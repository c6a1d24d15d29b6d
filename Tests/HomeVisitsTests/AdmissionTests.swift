import Access
import AdmittedTasks
import Kernel
import Places
import Rulebook
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import HomeVisits

/// Forms where the county hands grids only what is on its list (准入清单).
struct FormAdmissionTests {
    private static let task = AdmittedTaskID(high: 12, low: 1)

    /// The list binds; `visit.home` is admitted at 柳坪村 alone, until a day.
    private func bind(_ village: VisitVillage, until: String = "2027-05-31") async throws {
        try await village.write(nil) { transaction in
            guard let key = AdmittedTasks.ruleKeys.first(where: { $0.code == "admitted-tasks.binds" }) else {
                throw Fault("no such key")
            }
            try Rulebook.enter(
                RuleDraft(
                    id: transaction.derivedID(), value: "yes", place: VisitVillage.county,
                    from: VisitVillage.day("2026-03-01"),
                    source: RuleSource(law: "云岭县网格事项准入办法", edition: "2026"), isChecked: false, note: ""),
                as: key, in: transaction)
            try AdmittedTasks.enter(
                TaskList(code: "grid", chinese: "清单", english: "List", source: "样例"), sequence: 0,
                in: transaction)
            try AdmittedTasks.bring(
                TaskDraft(
                    code: "visit.home", list: "grid", chinese: "入户走访", english: "Home visits", text: "上门问一问",
                    nature: .visit, place: VisitVillage.liuping, department: "县委社会工作部", basis: "样例第三条",
                    frequency: .asNeeded, from: VisitVillage.day("2026-11-01"), until: VisitVillage.day(until)
                ),
                as: FormAdmissionTests.task, in: transaction)
        }
    }

    private func next(_ task: String?, from: String = "2026-11-20") throws -> VisitForm {
        VisitForm(
            id: VisitFormID(high: 6, low: 22), code: "home-visit", version: 1, chinese: "入户走访",
            english: "home visit", source: "样例", isChecked: true,
            questions: try VisitQuestion.read(lines: "文字 | 说了什么 | What was said"), task: task,
            from: VisitVillage.day(from))
    }

    private func visit(
        _ village: VisitVillage, _ id: UInt64, household: Int = 1, happened: Instant? = nil
    ) async throws {
        var draft = village.draft(household, id: id)
        (draft.form, draft.answers, draft.happened) = ("home-visit", ["q1": "好"], happened)
        try await village.make(draft)
    }

    private func refused(_ refusal: VisitingRefusal?, _ act: () async throws -> Void) async {
        if let refusal {
            await #expect(throws: refusal) { try await act() }
        } else {
            await #expect(throws: Never.self) { try await act() }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a form stands on an admitted task, is used where and as long as that holds, and never without`(
        engine: TestEngine
    ) async throws {
        let village = try await VisitVillage(engine)
        try await bind(village)
        var old = village.draft()
        (old.form, old.answers) = ("home-visit", ["q1": "yes"])
        let withoutTask = old
        await refused(.formNotAdmitted) { try await village.make(withoutTask) }
        for (task, code) in [
            (nil, "admitted-tasks.task-missing"), ("visit.other", "admitted-tasks.not-listed"),
        ] {
            let form = try next(task)
            let refusal = await #expect(throws: TaskBindingRefusal.self) {
                try await village.write(VisitVillage.wang) { try HomeVisits.enter(form, in: $0) }
            }
            #expect(refusal?.code == code && refusal?.field == "task")
        }
        let form = try next("visit.home")
        try await village.write(VisitVillage.wang) { try HomeVisits.enter(form, in: $0) }

        await refused(nil) { try await visit(village, 1) }
        // 石门村 is another village, for which it is not admitted.
        await refused(.formNotAdmitted) { try await visit(village, 2, household: 5) }
        let held = village.ground.time.now
        village.ground.time.advance(seconds: 3 * 86_400)
        try await village.write(VisitVillage.wang) {
            try AdmittedTasks.end("visit.home", by: VisitVillage.wang, because: "改用新表", in: $0)
        }
        await refused(.formNotAdmitted) { try await visit(village, 3) }
        // Who came while it held, and sends it later, is heard.
        await refused(nil) { try await visit(village, 4, household: 2, happened: held) }
        await refused(nil) { try await village.make(village.draft(3, id: 5)) }
        #expect(try await village.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `the screen asks for the task, says at the field what is wrong, and shows what may not be used`(
        engine: TestEngine
    ) async throws {
        let village = try await VisitVillage(engine)
        try await bind(village, until: "2026-11-25")
        let (wang, tian) = (village.tokens["wang"], village.tokens["tian"])
        let blank = try await village.site.get("/visits/forms/new?code=home-visit", as: wang)
        let sent = [
            "id": village.fresh(1), "code": "home-visit", "chinese": "入户走访", "english": "home visit",
            "source": "样例", "questions": "文字 | 说了什么 | What was said", "from": "2026-11-20",
        ]
        let missing = try await village.site.post("/visits/forms", form: sent, as: wang)
        let english = try await village.site.post(
            "/visits/forms", form: sent, as: wang, TestSite.Browser(.english))
        let before = try await village.site.get(
            "/visits/new?household=\(VisitVillage.household(1))", as: tian)
        let list = try await village.site.get("/visits/forms", as: tian)
        let page = try await village.site.get("/visits/forms/home-visit", as: tian)
        let kept = try await village.site.post(
            "/visits/forms", form: sent.merging(["task": "visit.home"]) { $1 }, as: wang)
        let after = try await village.site.get("/visits/new?household=\(VisitVillage.household(1))", as: tian)
        let shown = try await village.site.get("/visits/forms/home-visit", as: tian)
        village.ground.time.advance(seconds: 10 * 86_400)
        let later = Randomness.token()
        try await village.write(nil) {
            _ = try Access.beginSession(token: later, of: VisitVillage.zhou, in: $0)
        }
        let over = try await village.site.get("/visits/forms/home-visit", as: later)
        let wire = try await village.site.api(.get, "/visits/forms", as: later)

        #expect(blank.text.contains("准入事项") && blank.text.contains("入户走访"))
        #expect(missing.status == 422 && missing.text.contains("请选这件事依据的准入事项"))
        #expect(missing.text.contains("href=\"#task\""))
        #expect(english.text.contains("has to be proposed there first"))
        #expect(list.text.contains("没有准入，不能用") && page.text.contains("请选好准入事项"))
        #expect(!before.text.contains("form=home-visit") && after.text.contains("form=home-visit"))
        #expect(kept.status == 303 && shown.text.contains("/admitted-tasks/entries/visit.home"))
        #expect(over.text.contains("这张表不能用") && wire.items.first?["is_admitted"] as? Bool == false)
        #expect(wire.items.first?["task"] as? String == "visit.home")
    }
}
