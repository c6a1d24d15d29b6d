import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Rulebook

@Suite struct RouteTests {
    /// What a browser sends with the form of a proposal.
    private func form(
        _ number: UInt64, _ value: String, _ changes: [String: String] = [:]
    ) -> [String: String] {
        [
            "id": Desk.id(number).description, "value": value, "place": Desk.shiqiao.description,
            "role": "value",
            "from": "2026-12-01", "until": "", "law": "石桥镇议事办法", "edition": "2026", "article": "第三条",
            "note": "",
        ].merging(changes) { _, new in new }
    }

    @Test(arguments: TestEngine.all)
    func `anybody reads what applies at a place, with its source and whether it was checked`(
        engine: TestEngine
    ) async throws {
        let desk = try await Desk(engine)
        try await desk.enter(Desk.draft(1, "7", from: "2018-12-29", role: .min))
        try await desk.enter(Desk.draft(2, "15", at: Desk.shiqiao, from: "2026-01-01", isChecked: true))

        let page = try await desk.site.get("/rulebook?place=\(Desk.liuping)")
        let api = try await desk.site.api(.get, "/rulebook?place=\(Desk.liuping)")
        let one = try await desk.site.api(.get, "/rulebook/test.notice-days?place=\(Desk.liuping)")

        #expect(page.status == 200)
        #expect(page.text.contains("会前通知天数"))
        #expect(page.text.contains("15 天"))
        #expect(page.text.contains("石桥镇"))
        #expect(api.items.map { $0["key"] as? String } == ["test.notice-days"])
        #expect(api.items.first?["law"] as? String == "村民委员会组织法")
        #expect(api.items.first?["isChecked"] as? Bool == true)
        #expect((one.json["floors"] as? [[String: Any]])?.first?["value"] as? String == "7")
        #expect(one.items.count == 2)
    }

    @Test(arguments: TestEngine.all)
    func `the list is searched and narrowed, and says when it finds nothing`(
        engine: TestEngine
    ) async throws {
        let desk = try await Desk(engine)
        try await desk.enter(Desk.draft(1, "7", from: "2018-12-29"))

        let byTitle = try await desk.site.get("/rulebook?q=quorum", .init(.english))
        let byLaw = try await desk.site.get("/rulebook?q=%E7%BB%84%E7%BB%87%E6%B3%95")
        let byTopic = try await desk.site.get("/rulebook?topic=other")
        let nothing = try await desk.site.get("/rulebook?q=moon", .init(.english))

        #expect(byTitle.text.contains("Quorum") && !byTitle.text.contains("Days of notice"))
        #expect(byLaw.text.contains("会前通知天数") && !byLaw.text.contains("到会比例"))
        #expect(byTopic.text.contains("须表决的事") && !byTopic.text.contains("到会比例"))
        #expect(nothing.text.contains("Nothing found"))
    }

    @Test(arguments: [
        "/rulebook/test.unknown", "/rulebook?place=nowhere",
        "/rulebook?place=00000000-0000-7000-8000-000000000099",
    ])
    func `what does not exist is not found`(path: String) async throws {
        let desk = try await Desk(.sqlite)

        #expect(try await desk.site.get(path).status == 404)
        #expect(try await desk.site.api(.get, path).status == 404)
    }

    @Test(arguments: TestEngine.all)
    func `two officers change a rule on its pages, and a visitor sees nothing until it is confirmed`(
        engine: TestEngine
    ) async throws {
        let desk = try await Desk(engine, withAccounts: true)
        let (luo, he) = (try await desk.token(of: Desk.luo), try await desk.token(of: Desk.he))

        let empty = try await desk.site.get(
            "/rulebook/test.notice-days/proposal?place=\(Desk.shiqiao)", as: luo)
        let sent = try await desk.site.post(
            "/rulebook/test.notice-days/proposals", form: form(1, "12"), as: luo)
        let again = try await desk.site.post(
            "/rulebook/test.notice-days/proposals", form: form(1, "12"), as: luo)
        let own = try await desk.site.get("/rulebook/test.notice-days", as: luo)
        let other = try await desk.site.get("/rulebook/test.notice-days", as: he)
        let outside = try await desk.site.get("/rulebook/test.notice-days")
        let listed = try await desk.site.get("/rulebook", as: he)
        let confirmation = ["id": "00000000-0000-7000-8000-000000000011"]
        let byOwn = try await desk.site.post(
            "/rule-entries/\(Desk.id(1))/confirmation", form: confirmation, as: luo)
        let byOther = try await desk.site.post(
            "/rule-entries/\(Desk.id(1))/confirmation", form: confirmation, as: he)

        #expect(empty.status == 200 && empty.text.contains("提出新规定"))
        #expect(sent.status == 303)
        #expect(sent.location == "/rulebook/test.notice-days?place=\(Desk.shiqiao)")
        #expect(again.status == 303)
        #expect(own.text.contains("请另一位同志确认") && !own.text.contains("/confirmation"))
        #expect(other.text.contains("/rule-entries/\(Desk.id(1))/confirmation"))
        #expect(!outside.text.contains("12 天"))
        #expect(listed.text.contains("等第二人确认"))
        #expect(byOwn.status == 403)
        #expect(byOther.status == 303)
        #expect(try await desk.rule(on: "2026-12-01")?.value == "12")
        #expect(try await desk.rulebookEvents() == ["rulebook.entry-proposed", "rulebook.entry-confirmed"])
    }

    @Test(arguments: TestEngine.all)
    func `a form that was refused comes back with what was typed and the sentence at its field`(
        engine: TestEngine
    ) async throws {
        let desk = try await Desk(engine, withAccounts: true)
        try await desk.enter(Desk.draft(1, "7", from: "2018-12-29", isChecked: true, role: .min))
        let luo = try await desk.token(of: Desk.luo)

        let refused = try await desk.site.post(
            "/rulebook/test.notice-days/proposals", form: form(2, "5", ["note": "雨季前要开会"]), as: luo)
        let unread = try await desk.site.post(
            "/rulebook/test.notice-days/proposals", form: form(2, "five", ["law": ""]), as: luo)

        #expect(refused.status == 409)
        #expect(refused.text.contains("规定不得少于：7 天"))
        #expect(refused.text.contains("雨季前要开会"))
        #expect(refused.text.contains("href=\"#value\""))
        #expect(unread.status == 422)
        #expect(unread.text.contains("value=\"five\""))
    }

    @Test(arguments: TestEngine.all)
    func `programs do the same, and the same id twice does nothing twice`(engine: TestEngine) async throws {
        let desk = try await Desk(engine, withAccounts: true)
        let (luo, he) = (try await desk.token(of: Desk.luo), try await desk.token(of: Desk.he))
        let path = "/rulebook/test.matters/proposals"
        let entry = form(1, " 修路 \r\n\r\n用水 ")

        let first = try await desk.site.api(.post, path, entry, as: luo)
        let second = try await desk.site.api(.post, path, entry, as: luo)
        let changed = try await desk.site.api(.post, path, form(1, "修路"), as: luo)
        let stolen = try await desk.site.api(.post, path, entry, as: he)
        let confirmed = try await desk.site.api(
            .post, "/rule-entries/\(Desk.id(1))/confirmation", ["id": "00000000-0000-7000-8000-000000000011"],
            as: he)
        let ended = try await desk.site.api(
            .post, "/rule-entries/\(Desk.id(1))/ending",
            ["id": "00000000-0000-7000-8000-000000000012", "until": "2027-01-01"], as: he)

        #expect(first.status == 201)
        #expect(first.json["value"] as? String == "修路\n用水")
        #expect(first.json["state"] as? String == "proposed")
        #expect(second.status == 200)
        #expect(changed.status == 409)
        #expect(stolen.status == 404)
        #expect(confirmed.status == 201)
        #expect(confirmed.json["state"] as? String == "confirmed")
        #expect(ended.status == 409)
        #expect(ended.code == "rulebook.nothing-above")
    }

    @Test(arguments: TestEngine.all)
    func `who may not change a place's rules is refused, and learns nothing of proposals`(
        engine: TestEngine
    ) async throws {
        let desk = try await Desk(engine, withAccounts: true)
        let (zhou, tian) = (try await desk.token(of: Desk.zhou), try await desk.token(of: Desk.tian))
        try await desk.propose(Desk.draft(1, "12"))
        let act: [String: Any] = ["id": "00000000-0000-7000-8000-000000000011"]

        let elsewhere = try await desk.site.api(
            .post, "/rulebook/test.notice-days/proposals", form(2, "9"), as: zhou)
        let nobody = try await desk.site.api(.post, "/rulebook/test.notice-days/proposals", form(2, "9"))
        let worker = try await desk.site.api(
            .post, "/rulebook/test.notice-days/proposals", form(2, "9"), as: tian)
        let hidden = try await desk.site.api(.post, "/rule-entries/\(Desk.id(1))/rejection", act, as: zhou)
        let unknown = try await desk.site.api(.post, "/rule-entries/\(Desk.id(7))/rejection", act, as: zhou)
        let formPage = try await desk.site.get(
            "/rulebook/test.notice-days/proposal?place=\(Desk.shiqiao)", as: zhou)
        let shown = try await desk.site.get("/rulebook/test.notice-days", as: tian)

        #expect(elsewhere.status == 403)
        #expect(nobody.status == 401)
        #expect(worker.status == 403)
        #expect(hidden.status == 404)
        #expect(unknown.status == 404)
        #expect(formPage.status == 403)
        #expect(!shown.text.contains("等第二人确认"))
        #expect(try await desk.rulebookEvents() == ["rulebook.entry-proposed"])
    }

    @Test(arguments: Language.allCases)
    func `every page of the rulebook speaks the reader's language`(language: Language) async throws {
        let desk = try await Desk(.sqlite, withAccounts: true)
        let luo = try await desk.token(of: Desk.luo)
        try await desk.enter(Desk.draft(1, "7", from: "2018-12-29", role: .min))
        try await desk.enter(Desk.draft(2, "10", from: "2026-01-01"))
        try await desk.propose(Desk.draft(3, "12", at: Desk.liuping), by: Desk.he)

        for path in [
            "/rulebook", "/rulebook/test.notice-days", "/rulebook/test.matters",
            "/rulebook/test.notice-days/proposal",
        ] {
            let page = try await desk.site.get(path, as: luo, .init(language))
            #expect(page.status == 200)
            #expect(!page.text.contains("{value}") && !page.text.contains("{title}"))
            #expect(page.text.contains("lang=\"\(language.rawValue)\""))
        }
    }
}
