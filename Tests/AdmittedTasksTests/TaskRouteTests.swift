import Kernel
import Sheets
import Storage
import TestGround
import Testing
import Web

@testable import AdmittedTasks

struct TaskRouteTests {
    private func fresh(_ number: UInt64) -> String { "\(AnyID(high: 66, low: number))" }

    private static let form = [
        "code": "check.snow", "list": "grid", "chinese": "雨雪冰冻巡查", "english": "Looking round in snow",
        "text": "看屋顶和路面，发现险情就上报。", "nature": "look", "department": "县应急管理局",
        "basis": "云岭县低温雨雪冰冻灾害应急预案（2026）第三条", "frequency": "season", "minutes": "30",
        "from": "2026-11-20", "until": "2027-03-31",
    ]

    @Test(arguments: TestEngine.all)
    func `a department proposes on the screen, the county admits, and everybody reads the list`(
        engine: TestEngine
    ) async throws {
        let county = try await TaskCounty(engine)
        let (site, wen, deng) = (county.site, county.tokens["wen"], county.tokens["deng"])
        let named = try await site.get("/admitted-tasks/new?code=gather.sources", as: wen)
        let empty = try await site.get("/admitted-tasks")
        let blank = try await site.post("/admitted-tasks", form: ["id": fresh(1)], as: wen)
        var fields = Self.form
        fields["id"] = fresh(2)
        let sent = try await site.post("/admitted-tasks", form: fields, as: wen)
        let own = try await site.get(sent.location ?? "", as: wen)
        let before = try await site.api(.get, "/admitted-tasks/entries/check.snow")
        let desk = try await site.get("/admitted-tasks/desk", as: deng)
        let file = try await site.get(sent.location ?? "", as: deng)
        let barred = try await site.post(
            "/admitted-tasks/admissions", form: ["id": fresh(3), "entries": fresh(2)], as: wen)
        let admitted = try await site.post(
            "/admitted-tasks/admissions", form: ["id": fresh(4), "entries": fresh(2)], as: deng)
        let again = try await site.post(
            "/admitted-tasks/admissions", form: ["id": fresh(4), "entries": fresh(2)], as: deng)
        let list = try await site.get("/admitted-tasks")
        let task = try await site.get("/admitted-tasks/entries/check.snow", .init(.english))
        let sheet = try await site.get("/admitted-tasks/print")
        let past = try await site.get("/admitted-tasks?on=2026-11-19&list=grid")

        #expect(named.text.contains("源头信息采集") && named.text.contains("云岭县网格事项准入办法"))
        #expect(empty.text.contains("清单上还没有事项"))
        #expect(blank.status == 422 && blank.text.contains("请写依据"))
        #expect([sent, admitted, again].map(\.status) == [303, 303, 303] && barred.status == 403)
        #expect(before.status == 404 && own.text.contains("等县里准入"))
        #expect(desk.text.contains("雨雪冰冻巡查") && desk.text.contains("源头信息采集"))
        #expect(file.text.contains("准入并公布") && file.text.contains("文建华"))
        #expect(list.text.contains("雨雪冰冻巡查") && list.text.contains("县应急管理局"))
        #expect(task.text.contains("Looking round in snow") && task.text.contains("In force"))
        #expect(sheet.text.contains("应急预案") && past.text.contains("清单上还没有事项"))
        #expect(await county.require() == [])
    }

    @Test func `who proposed it is told that somebody else decides, and a no is told with its reason`()
        async throws
    {
        let county = try await TaskCounty()
        let deng = county.tokens["deng"]
        try await county.propose(by: TaskCounty.deng)
        let path = "/admitted-tasks/proposals/\(TaskCounty.task(1))"
        let own = try await county.site.get(path, as: deng)
        let hands = try await county.site.api(
            .post, "/admitted-tasks/admissions", ["id": fresh(1), "entries": ["\(TaskCounty.task(1))"]],
            as: deng)
        let odd = try await county.site.api(
            .post, "/admitted-tasks/admissions", ["id": fresh(2), "entries": ["x"]], as: deng)
        try await county.propose(TaskCounty.snow(code: "check.heat"), 2)
        let no = try await county.site.post(
            "/admitted-tasks/proposals/\(TaskCounty.task(2))/refusal",
            form: ["id": fresh(3), "reason": "和应急队重了"], as: deng)
        let told = try await county.site.get(
            "/admitted-tasks/proposals/\(TaskCounty.task(2))", as: county.tokens["wen"])
        let desk = try await county.site.api(.get, "/admitted-tasks/desk", as: deng)

        #expect(own.text.contains("要由另一人准入") && !own.text.contains("准入并公布"))
        #expect(hands.code == "admitted-tasks.same-hands" && odd.status == 422)
        #expect(no.status == 303 && told.text.contains("和应急队重了") && told.text.contains("没有准入"))
        #expect(desk.items.compactMap { $0["code"] as? String } == ["check.snow"])
    }

    @Test func `the desk is the county's, and nobody else's`() async throws {
        let county = try await TaskCounty()
        for path in ["desk", "new", "imports/new", "complaints"] {
            let luo = try await county.site.get("/admitted-tasks/\(path)", as: county.tokens["luo"])
            #expect(luo.status == 403, "\(path)")
            #expect(try await county.site.get("/admitted-tasks/\(path)").status == 303)
        }
        #expect(
            try await county.site.get("/admitted-tasks/complaints", as: county.tokens["wen"]).status == 403)
        #expect(
            try await county.site.get("/admitted-tasks/new?code=none", as: county.tokens["wen"]).status == 404
        )
    }

    @Test(arguments: TestEngine.all)
    func `an ending is public with its reason`(engine: TestEngine) async throws {
        let county = try await TaskCounty(engine)
        try await county.propose()
        try await county.admit(1)
        let path = "/admitted-tasks/entries/check.snow"
        let blank = try await county.site.post(
            "\(path)/ending", form: ["id": fresh(1)], as: county.tokens["deng"])
        let ended = try await county.site.post(
            "\(path)/ending", form: ["id": fresh(2), "reason": "应急队接过去了"], as: county.tokens["deng"])
        let file = try await county.site.get(path)
        let json = try await county.site.api(.get, path)

        #expect(blank.status == 422 && ended.status == 303)
        #expect(file.text.contains("已停用") && file.text.contains("应急队接过去了"))
        #expect(json.json["state"] as? String == "ended")
        #expect(try await county.site.api(.get, "/admitted-tasks").items.isEmpty)
    }

    private static let header = "代码,清单,事项,英文名,内容,性质,部门,依据,频次,每次分钟,起,止\n"
    private static let row =
        "check.snow,网格事项清单,雨雪冰冻巡查,Snow,看屋顶和路面,巡查发现,县应急管理局,应急预案第三条,季节性,30,,2027-03-31\n"

    @Test(arguments: TestEngine.all)
    func `a sheet with a wrong row is refused by line and column, and one without is taken whole`(
        engine: TestEngine
    ) async throws {
        let county = try await TaskCounty(engine)
        let wen = county.tokens["wen"]
        let bad =
            Self.header + Self.row
            + "check.fine,,罚款,Fine,罚款,执法,县城管局,,每天,abc,x,2026-01-01\n" + Self.row
        let page = try await county.site.post(
            "/admitted-tasks/imports", form: ["id": fresh(1)],
            files: [.init("file", name: "a.csv", bytes: Array(bad.utf8))], as: wen)
        let api = try await county.site.api(
            .post, "/admitted-tasks/imports", ["id": fresh(2), "text": bad], as: wen)
        let headless = try await county.site.api(
            .post, "/admitted-tasks/imports", ["id": fresh(3), "text": "代码\na\n"], as: wen)
        let none = try await county.site.api(.post, "/admitted-tasks/imports", ["id": fresh(4)], as: wen)
        let good = try await county.site.api(
            .post, "/admitted-tasks/imports", ["id": fresh(5), "text": Self.header + Self.row], as: wen)
        let twice = try await county.site.api(
            .post, "/admitted-tasks/imports", ["id": fresh(6), "text": Self.header + Self.row], as: wen)

        #expect(page.status == 200 && page.text.contains("表格没有收下") && page.text.contains("执法"))
        let reasons = api.json["reasons"] as? [[String: Any]] ?? []
        #expect(
            reasons.compactMap { $0["line"] as? Int } == [3, 3, 3, 3, 3, 4],
            "\(reasons.compactMap { $0["detail"] })")
        #expect(Set(reasons.compactMap { $0["column"] as? String }) == ["性质", "依据", "每次分钟", "起", "止", "代码"])
        #expect(headless.status == 422 && none.status == 422)
        #expect(good.json["added"] as? Int == 1 && good.status == 201)
        #expect(twice.json["unchanged"] as? Int == 1 && twice.json["added"] as? Int == 0)
    }

    @Test(arguments: ["csv", "xlsx"])
    func `the list that is taken away is the list that can be brought back`(ending: String) async throws {
        let county = try await TaskCounty()
        try await county.propose()
        try await county.admit(1)
        for browser in [TestSite.Browser(), .init(.english)] {
            let file = try await county.site.get("/admitted-tasks.\(ending)?list=grid", browser)
            let table = try SheetReader.read(file.bytes, name: "list.\(ending)")
            #expect(table.rows.map { $0.cells.first } == ["check.snow"])
            let back = try await county.site.post(
                "/admitted-tasks/imports", form: ["id": fresh(browser.language == .chinese ? 1 : 2)],
                files: [.init("file", name: "list.\(ending)", bytes: file.bytes)], as: county.tokens["wen"])
            #expect(back.text.contains("表格已收下"), "\(back.status)")
        }
        #expect(try await county.events().count == 2)
    }

    @Test(arguments: TestEngine.all)
    func `a grid worker says that a task is not listed, and reads the answer; the county sees no name`(
        engine: TestEngine
    ) async throws {
        let county = try await TaskCounty(engine)
        let (tian, deng) = (county.tokens["tian"], county.tokens["deng"])
        let form = try await county.site.get("/admitted-tasks/complaints/new", as: tian)
        let sent = try await county.site.post(
            "/admitted-tasks/complaints", form: ["id": fresh(1), "words": "叫我们去收停车费"], as: tian)
        let list = try await county.site.get("/admitted-tasks/complaints", as: deng)
        let json = try await county.site.api(.get, "/admitted-tasks/complaints", as: deng)
        let answered = try await county.site.post(
            "/admitted-tasks/complaints/\(fresh(1))/answer",
            form: ["id": fresh(2), "is_upheld": "1", "answer": "不在清单上，已叫停"], as: deng)
        let mine = try await county.site.get("/admitted-tasks/complaints/mine", as: tian)
        let chen = try await county.site.post(
            "/admitted-tasks/complaints", form: ["id": fresh(3), "words": "要我们交表"], as: county.tokens["chen"])
        let others = try await county.site.get("/admitted-tasks/complaints/mine", as: county.tokens["luo"])

        #expect(form.status == 200 && [sent, answered, chen].map(\.status) == [303, 303, 303])
        #expect(list.text.contains("收停车费") && list.text.contains("第3网格") && !list.text.contains("田小禾"))
        #expect(json.items.count == 1 && !json.text.contains("\(TaskCounty.tian)"))
        #expect(mine.text.contains("已叫停") && mine.text.contains("不在清单上，已要求停止"))
        #expect(others.text.contains("还没有反映"))
    }
}
