import Assemblies
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Deliberation

struct CharterRouteTests {
    @Test(arguments: TestEngine.all)
    func `rules are written, voted on, filed, compared and printed`(engine: TestEngine) async throws {
        let village = try await DeliberationVillage(engine)
        let site = village.site
        try await village.adoptRules(["红白喜事不超过十桌。", "门前三包。"])
        let form = try await site.get("/charters/new", as: village.zhou)
        let fields = [
            "id": "\(CharterID(high: 6, low: 1))", "place": "\(DeliberationVillage.liuping)",
            "kind": "village-rules", "title": "柳坪村村规民约", "clauses": "1. 红白喜事不超过八桌。\n2. 门前三包。",
        ]
        let sent = try await site.post("/charters", form: fields, as: village.zhou)
        let path = sent.location ?? ""
        let draft = try await site.get(path, as: village.zhou)
        let hidden = try await site.get(path)
        let called = try await site.post(
            "\(path)/assemblies",
            form: [
                "id": "\(AssemblyID(high: 6, low: 2))", "body": "\(DeliberationVillage.bodies[1].id)",
                "meets": "2026-09-01T15:00", "venue": "村委会",
            ], as: village.zhou)
        village.ground.time.set("2026-09-01T15:00:00+08:00")
        let (zhou, luo) = (try await village.signIn("zhou"), try await village.signIn("luo"))
        try await village.hold(AssemblyID(high: 6, low: 2), yes: 3)
        let own = try await site.api(
            .post, "\(path)/filing", ["number": "3号", "on": "2026-09-01"], as: zhou)
        let filed = try await site.post(
            "\(path)/filing", form: ["number": "石桥备〔2026〕3号", "on": "2026-09-01"], as: luo)
        let page = try await site.get(path)
        let both = try await site.get("\(path)/comparison")
        let compared = try await site.api(.get, "\(path)/comparison")
        let sheet = try await site.get("\(path)/print")

        #expect(form.text.contains("1. 红白喜事不超过十桌。"))
        #expect(sent.status == 303 && draft.text.contains("村民会议") && hidden.status == 404)
        #expect(called.status == 303)
        #expect(own.code == "deliberation.charter-not-the-town" && own.status == 403)
        #expect(filed.status == 303)
        for text in ["第1条", "红白喜事不超过八桌", "石桥备〔2026〕3号"] {
            #expect(page.text.contains(text), "\(text)")
        }
        #expect(both.text.contains("修改") && both.text.contains("不超过十桌"))
        let changes = compared.json["changes"] as? [[String: Any]] ?? []
        #expect(changes.map { $0["change"] as? String } == ["changed", "same"])
        #expect(changes.first?["old_words"] as? String == "红白喜事不超过十桌。")
        #expect(changes.last?["new_clause"] as? Int == 2 && changes.last?["old_clause"] as? Int == 2)
        #expect(sheet.text.contains("红白喜事不超过八桌"))
        #expect(try await site.api(.get, path).json["clauses"] as? [String] == ["红白喜事不超过八桌。", "门前三包。"])
    }

    @Test func `a correction is the town's to order, and everybody reads it`() async throws {
        let village = try await DeliberationVillage()
        let id = try await village.adoptRules(["违者罚款。"])
        let path = "/charters/\(id)"

        let own = try await village.site.api(
            .post, "\(path)/correction", ["reason": "不得罚款"], as: village.zhou)
        let ordered = try await village.site.api(
            .post, "\(path)/correction", ["reason": "村规民约不得设定罚款"], as: village.luo)
        let page = try await village.site.get(path)

        #expect(own.status == 403 && ordered.json["correction"] as? String == "村规民约不得设定罚款")
        #expect(page.text.contains("责令改正") && page.text.contains("不得设定罚款"))
        #expect(try await village.site.get("/charters/\(CharterID(high: 1, low: 1))").status == 404)
        #expect(try await village.site.get("\(path)/comparison").status == 404)
        #expect(try await village.site.api(.get, "/charters", as: village.luo).items.count == 1)
        #expect(try await village.site.get("/charters?cursor=x", as: village.luo).status == 422)
    }

    @Test func `turns are set up by a form, shown masked, swapped and printed`() async throws {
        let village = try await DeliberationVillage()
        let rules = try await village.adoptRules(["各户轮流打扫院坝。"])
        let form = try await village.site.get("/rosters/new?charter=\(rules)", as: village.zhou)
        let sent = try await village.site.post(
            "/rosters",
            form: [
                "id": "\(RosterID(high: 6, low: 1))", "place": "\(DeliberationVillage.liuping)",
                "charter": "\(rules)", "clause": "1", "title": "轮流打扫", "kind": "persons",
                "members": "张三\n李四四\n 王五 ", "start": "2026-09-07", "every": "week",
            ], as: village.zhou)
        let path = sent.location ?? ""
        let swapped = try await village.site.post(
            "\(path)/swaps", form: ["first": "1", "second": "2", "words": "当面说好"], as: village.zhou)
        let (inside, outside) = (
            try await village.site.get(path, as: village.zhou), try await village.site.get(path)
        )
        let foreign = try await village.site.api(.post, "\(path)/closure", [:], as: village.tian)

        #expect(form.text.contains("各户轮流打扫院坝"))
        #expect(sent.status == 303 && swapped.status == 303 && foreign.status == 403)
        #expect(inside.text.contains("李四四") && inside.text.contains("换过"))
        #expect(!outside.text.contains("李四四") && outside.text.contains("李*四"))
        #expect(outside.text.contains("第1条"))
        #expect(try await village.site.get("\(path)/print").text.contains("轮流打扫"))
        let place = DeliberationVillage.liuping
        let listed = try await village.site.get("/rosters?place=\(place)")
        #expect(listed.text.contains("轮流打扫") && !listed.text.contains("/rosters/new"))
        #expect(
            try await village.site.get("/rosters?place=\(place)", as: village.zhou).text.contains(
                "/rosters/new"))
        let rows = try await village.site.api(.get, "/rosters?place=\(place)").items
        #expect(rows.map { $0["title"] as? String } == ["轮流打扫"])
        let board = try await village.site.api(.get, "/decisions/\(place)")
        #expect((board.json["rosters"] as? [[String: Any]])?.count == 1)
        #expect((board.json["charters"] as? [[String: Any]])?.first?["id"] as? String == "\(rules)")
        #expect(try await village.site.get("/rosters").code == nil)
        #expect(try await village.site.api(.get, "/rosters").code == "field.missing")
        #expect(try await village.site.api(.get, "/rosters?place=x").code == "field.unreadable")
        #expect(try await village.site.get("/rosters?place=\(PlaceID(high: 1, low: 1))").status == 404)
        let turns = try await village.site.api(.get, path).json["turns"] as? [[String: Any]]
        #expect(turns?.first?["from"] as? String == "2026-09-07")
        #expect(try await village.site.api(.post, "\(path)/closure", [:], as: village.zhou).status == 200)
        #expect(try await village.site.get("/rosters/\(RosterID(high: 1, low: 1))").status == 404)
        let bad = try await village.site.api(
            .post, "/rosters",
            [
                "id": "\(RosterID(high: 6, low: 2))", "place": "\(DeliberationVillage.liuping)",
                "title": "轮流打扫", "members": "999", "start": "2026-09-07",
            ], as: village.zhou)
        #expect(bad.code == "deliberation.roster-household-unknown")
    }

    @Test func `a resident's topic goes its way, and its words stay with the officers`() async throws {
        let village = try await DeliberationVillage()
        let site = village.site
        let place = DeliberationVillage.liuping
        let form = try await site.get("/topics/new?place=\(place)", as: village.chen)
        let sent = try await site.post(
            "/topics",
            form: [
                "id": "\(TopicID(high: 6, low: 1))", "place": "\(place)", "forum": "courtyard",
                "title": "晒坝要不要加灯", "words": "我家门口最黑",
            ], as: village.chen)
        let path = sent.location ?? ""
        let (mine, others) = (try await site.get(path, as: village.chen), try await site.get(path))
        let scheduled = try await site.post("\(path)/agenda", form: ["on": "2026-09-01"], as: village.zhou)
        let shown = try await site.get(path)
        let settled = try await site.post(
            "\(path)/agreement", form: ["on": "2026-09-01", "agreement": "月底前装两盏灯。"], as: village.zhou)
        let closed = try await site.api(.post, "\(path)/outcome", ["outcome": "装好了"], as: village.zhou)
        let board = try await site.get("/decisions/\(place)")
        let program = try await site.api(.get, "/decisions/\(place)").json["topics"] as? [[String: Any]]
        let own = try await site.api(.get, "/topics/mine", as: village.chen).items
        #expect(
            program?.first?["title"] as? String == "晒坝要不要加灯" && program?.first?["words"] is String == false)
        #expect(own.map { $0["words"] as? String } == ["我家门口最黑"])
        #expect(try await site.api(.get, "/topics/mine").status == 401)

        #expect(form.text.contains("院坝会") && sent.status == 303)
        #expect(mine.text.contains("我家门口最黑") && others.status == 404)
        #expect(scheduled.status == 303 && settled.status == 303)
        #expect(shown.text.contains("晒坝要不要加灯") && !shown.text.contains("我家门口最黑"))
        #expect(closed.json["state"] as? String == "closed")
        #expect(board.text.contains("晒坝要不要加灯"))
        #expect(try await site.get("/topics?state=closed", as: village.zhou).text.contains("晒坝要不要加灯"))
        #expect(try await site.get("/topics?state=lost", as: village.zhou).status == 422)
        #expect(try await site.get("/topics/new", as: village.chen).status == 404)
        #expect(try await site.get("/topics/new?place=\(place)").location?.hasPrefix("/sign-in") == true)
    }

    @Test func `a topic of a case is the officers' to bring, and it may be declined`() async throws {
        let village = try await DeliberationVillage()
        let fields = [
            "id": "\(TopicID(high: 6, low: 1))", "place": "\(DeliberationVillage.liuping)",
            "forum": "three-parties", "title": "充电桩", "words": "没地方充电",
        ]

        let resident = try await village.site.api(
            .post, "/topics", fields.merging(["case": "\(CaseID(high: 1, low: 1))"]) { $1 },
            as: village.chen)
        let raised = try await village.site.api(.post, "/topics", fields, as: village.zhou)
        let declined = try await village.site.api(
            .post, "/topics/\(TopicID(high: 6, low: 1))/refusal", ["outcome": "先找物业"], as: village.zhou)
        let watcher = try await village.site.api(
            .post, "/topics/\(TopicID(high: 6, low: 1))/agenda", ["on": "2026-09-01"], as: village.tian)

        #expect(resident.status == 403)
        #expect(raised.status == 201 && raised.json["source"] as? String == "officer")
        #expect(declined.json["state"] as? String == "declined" && watcher.status == 403)
    }

    @Test(arguments: [Language.chinese, .english])
    func `the pages speak both languages`(language: Language) async throws {
        let village = try await DeliberationVillage()
        let first = try await village.propose()
        try await village.decide(first)
        try await village.publish(first)
        try await village.tick("2026-10-09")
        try await village.carryOut(first)
        let second = try await village.propose(
            DeliberationVillage.draft(id: ProcedureID(high: 9, low: 2)))
        try await village.meet(.proposal, second, on: "2026-10-09")
        let rules = try await village.adoptRules(["门前三包。"])
        let drafted = try await village.draftRules(["门前三包，不乱倒。"])
        let place = DeliberationVillage.liuping

        let zhou = try await village.signIn("zhou")
        var whole = ""
        for path in [
            "/procedures", "/procedures?state=late", "/procedures?state=closed", "/procedures/new",
            "/procedures/\(first)", "/procedures/\(second)", "/procedures/\(first)/print",
            "/decisions/\(place)", "/decisions/\(DeliberationVillage.shiqiao)", "/charters", "/charters/new",
            "/charters/\(rules)", "/charters/\(drafted)", "/charters/\(drafted)/comparison",
            "/charters/\(rules)/print", "/rosters/new", "/topics", "/topics/new?place=\(place)",
        ] {
            let page = try await village.site.get(path, as: zhou, .init(language))
            #expect(page.status == 200, "\(path)")
            whole += page.text
        }

        #expect(!whole.contains("{"), "a place in a text was left empty")
        #expect(whole.contains(language == .chinese ? "四议两公开" : "The seven steps"))
    }
}
