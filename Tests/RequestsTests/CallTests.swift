import Access
import Cases
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// The hotline's page: what is typed is found, earlier calls are known again, and an answer ends the call.
struct CallTests {
    private func call(_ county: OfficerCounty, _ changes: [String: String?] = [:]) -> [String: String] {
        var form: [String: String?] = [
            "id": CaseID.minted(at: county.now).description, "phone": "13900002046", "name": "陈桂英",
            "place_words": "柳坪", "category_words": "路灯", "body": "村小门口的路灯不亮", "wish": "message",
            "began_at": county.now.adding(minutes: -3).iso,
        ]
        form.merge(changes) { $1 }
        return form.compactMapValues { $0 }
    }

    @Test(arguments: [
        ("石桥镇 柳坪村", ["2"]), ("柳坪村", ["2"]), ("柳坪", ["2"]), ("第一网格", ["3", "5"]), ("石门 第一网格", ["5"]),
        ("500199101201", ["2"]), ("500199101", ["1", "2"]), ("石桥", ["1"]), ("桥 网格", ["3", "5"]), ("无此地", []),
        ("", []),
    ])
    func `a place is found by what people type of it`(typed: String, ids: [String]) {
        let places = [
            ("1", "石桥镇", "石桥镇", "500199101000"), ("2", "柳坪村", "石桥镇 柳坪村", "500199101201"),
            ("3", "第一网格", "石桥镇 柳坪村 第一网格", ""), ("4", "石门村", "石桥镇 石门村", ""),
            ("5", "第一网格", "石桥镇 石门村 第一网格", ""),
        ].map { NamedChoice(id: $0.0, name: $0.1, path: $0.2, codes: $0.3.isEmpty ? [] : [$0.3]) }

        #expect(places.matching(typed).map(\.id) == ids)
    }

    @Test(arguments: TestEngine.all)
    func `a call becomes a request of the hotline from when it began, and its clerk is known`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        let form = call(county)

        let made = try await county.site.api(.post, "/calls", form, as: county.tokens[OfficerCounty.luo])
        let again = try await county.site.api(.post, "/calls", form, as: county.tokens[OfficerCounty.luo])
        let id = try #require(CaseID(made.json["id"] as? String ?? ""))
        let kept = try await county.ground.database.read { reader in
            (try RequestStore.find(id, in: reader), try CaseFile.read(id, in: reader))
        }
        let (request, file) = (try #require(kept.0), try #require(kept.1))

        #expect(made.status == 201 && again.status == 200)
        #expect(request.channel == .hotline && request.category == "lighting" && request.wish == .message)
        #expect(request.reporter == nil)
        #expect(file.matter.place == OfficerCounty.liuping && file.matter.state == .received)
        #expect(file.matter.opened == county.now.adding(minutes: -3))
        #expect(file.steps.first?.actor == OfficerCounty.luo && file.steps.first?.recorded == county.now)
    }

    @Test(arguments: TestEngine.all)
    func `what was answered on the telephone waits for a second person, with the answer's words`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        let luo = county.tokens[OfficerCounty.luo]

        let silent = try await county.site.api(.post, "/calls/answered", call(county), as: luo)
        let odd = try await county.site.api(
            .post, "/calls/answered", call(county, ["note": "说明了", "outcome": "shelved"]), as: luo)
        let made = try await county.site.api(
            .post, "/calls/answered", call(county, ["note": "高龄津贴八十岁起，带身份证到村里办。", "category_words": nil]),
            as: luo)
        let id = try #require(CaseID(made.json["id"] as? String ?? ""))
        #expect(try await county.state(of: id) == "done")
        let own = try await county.act("closure", on: id, by: OfficerCounty.luo)
        let second = try await county.act("closure", on: id, by: OfficerCounty.he)

        #expect(silent.code == ActRefusal.evidenceMissing.code && odd.status == 422)
        #expect(made.status == 201 && own.status >= 400 && second.status == 201)
        let outcome = try await county.ground.database.read {
            try CaseFile.read(id, in: $0)?.matter.closure?.outcome
        }
        #expect(outcome == .explained)
    }

    @Test(arguments: TestEngine.all)
    func `who rang before is known again within the clerk's places, and each look is logged`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        let first = try await county.report()
        let elsewhere = try await county.report("石门村井盖松动", at: OfficerCounty.shimen)
        let zhou = county.tokens[OfficerCounty.zhou]

        let all = try await county.site.api(
            .post, "/hotline/callers", call(county, ["phone": "139 0000 2046"]),
            as: county.tokens[OfficerCounty.luo])
        let own = try await county.site.post("/hotline/callers", form: call(county), as: zhou)
        let nobody = try await county.site.post(
            "/hotline/callers", form: call(county, ["phone": "13900009999"]), as: zhou)
        let looks = try await county.ground.database.read {
            try Access.looks(at: first.as(Marks.Anything.self), limit: 9, in: $0)
        }

        #expect(Set(all.items.compactMap { $0["id"] as? String }) == ["\(first)", "\(elsewhere)"])
        #expect(own.text.contains("这个号码以前报过") && own.text.contains("村小门口的路灯不亮"))
        #expect(!own.text.contains("石门村井盖松动"))
        #expect(own.text.contains("value=\"柳坪\"") && own.text.contains("value=\"13900002046\""))
        #expect(nobody.text.contains("这个号码以前没有报过事"))
        #expect(looks.map(\.person).contains(OfficerCounty.zhou) && looks.count == 2)
    }

    @Test func `the page says its keys, keeps what was typed, and asks which when a name means several`()
        async throws
    {
        let county = try await OfficerCounty()
        let luo = county.tokens[OfficerCounty.luo]
        try await county.ground.database.write(by: .system) { transaction in
            for (code, name) in [("water-tap", "水管漏水"), ("water-bill", "水费")] {
                try Categories.enter(
                    Category(
                        code: code, parent: nil, chinese: name, english: code, urgency: "ordinary",
                        questions: [
                            Category.Question(
                                id: "meter", chinese: "水表号", english: "Meter", choices: [], isRequired: true)
                        ]), sequence: 9, in: transaction)
            }
        }

        let page = try await county.site.get("/hotline", as: luo)
        let english = try await county.site.get("/hotline", as: luo, TestSite.Browser(.english))
        let several = try await county.site.post(
            "/calls", form: call(county, ["place_words": "村", "body": "灯不亮"]), as: luo)
        let none = try await county.site.post(
            "/calls", form: call(county, ["place_words": "无此村"]), as: luo)
        let category = try await county.site.post(
            "/calls", form: call(county, ["category_words": "水"]), as: luo)
        let unknown = try await county.site.post(
            "/calls", form: call(county, ["category_words": "飞碟"]), as: luo)
        let asked = try await county.site.post(
            "/calls", form: call(county, ["category_words": "water-tap"]), as: luo)
        let empty = try await county.site.post("/calls", form: call(county, ["place_words": nil]), as: luo)
        let chosen = try await county.site.post(
            "/calls", form: call(county, ["place_words": "村", "place": "\(OfficerCounty.shimen)"]), as: luo)
        let done = try await county.site.get(chosen.location ?? "", as: luo)

        #expect(page.text.contains("Ctrl+Enter") && page.text.contains("data-keys=\"phone look place_words"))
        #expect(page.text.contains("<option value=\"石桥镇 柳坪村\"") && english.text.contains("Alt+3"))
        #expect(several.status == 422 && several.text.contains("灯不亮"))
        #expect(several.text.contains(TypedRefusal.placeAmbiguous.sentence(.chinese)))
        #expect(several.text.contains("value=\"\(OfficerCounty.shimen)\""))
        #expect(none.text.contains(TypedRefusal.placeUnknown.sentence(.chinese)))
        #expect(category.text.contains(TypedRefusal.categoryAmbiguous.sentence(.chinese)))
        #expect(unknown.text.contains(TypedRefusal.categoryUnknown.sentence(.chinese)))
        #expect(asked.status == 422 && asked.text.contains("水表号"))
        #expect(empty.status == 422 && empty.text.contains("id=\"place_words-error\""))
        #expect(chosen.location?.hasPrefix("/hotline?done=") == true)
        #expect(done.text.contains("记下了，编号 2026-") || done.text.contains("记下了，编号"))
        #expect(done.text.contains("请念给对方听"))
    }

    @Test func `whoever takes no calls is turned away, and nobody records where they hold no post`()
        async throws
    {
        let county = try await OfficerCounty()
        let zhou = county.tokens[OfficerCounty.zhou]

        let worker = try await county.page("/hotline", by: OfficerCounty.tian)
        let elsewhere = try await county.site.api(
            .post, "/calls", call(county, ["place_words": nil, "place": "\(OfficerCounty.shimen)"]), as: zhou)
        let typed = try await county.site.api(.post, "/calls", call(county, ["place_words": "石门"]), as: zhou)
        let future = try await county.site.api(
            .post, "/calls", call(county, ["began_at": county.now.adding(hours: 1).iso]), as: zhou)

        #expect(worker.status == 403)
        #expect(elsewhere.status == 403)
        #expect(typed.code == TypedRefusal.placeUnknown.code)
        #expect(future.code == ReceivingRefusal.receivedInFuture.code)
    }
}
