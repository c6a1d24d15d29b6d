import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Notices

struct OfficerRouteTests {
    private static func fields(
        _ town: NoticeTown, place: PlaceID = NoticeTown.liuping, more: [String: String] = [:]
    ) -> [String: String] {
        [
            "id": "\(NoticeID.minted(at: town.ground.time.now))", "place": "\(place)", "kind": "review",
            "title": "十一月积分评议", "body": "见表。", "table": "户主,得分\n陈桂英,95", "naming": "law",
            "ground": "柳坪村自治章程第十七条", "issuer": "柳坪村村民委员会", "contact": "王春梅 13912345678",
            "takes_objections": "1", "is_checked": "1",
        ].merging(more) { $1 }
    }

    @Test(arguments: TestEngine.all)
    func `an officer publishes once, however often it is sent`(engine: TestEngine) async throws {
        let town = try await NoticeTown(engine)
        let fields = Self.fields(town)
        let form = try await town.site.get("/notices/new", as: town.zhou)

        let sent = try await town.site.post("/notices", form: fields, as: town.zhou)
        let again = try await town.site.post("/notices", form: fields, as: town.zhou)
        let page = try await town.site.get(sent.location ?? "", as: town.zhou)
        let list = try await town.site.get("/notices", as: town.zhou)

        #expect(form.text.contains("柳坪村村民委员会") && form.text.contains("周长林"))
        #expect(sent.status == 303 && again.location == sent.location)
        #expect(page.text.contains("陈*英") && page.text.contains("重新张贴"))
        #expect(list.text.contains("十一月积分评议"))
        #expect(try await town.told() == ["notices.notice-published"])
    }

    @Test func `publishing is for those who dispatch at the place`() async throws {
        let town = try await NoticeTown()

        let stranger = try await town.site.post("/notices", form: Self.fields(town))
        let worker = try await town.site.api(.post, "/notices", Self.fields(town), as: town.tian)
        let neighbour = try await town.site.api(
            .post, "/notices", Self.fields(town, place: NoticeTown.shimen), as: town.zhou)
        let watcher = try await town.site.api(.post, "/notices", Self.fields(town), as: town.luo)

        #expect(stranger.location?.hasPrefix("/sign-in") == true)
        #expect([worker.status, neighbour.status, watcher.status] == [403, 403, 403])
        #expect(try await town.site.get("/notices/new", as: town.tian).status == 403)
        #expect(
            try await town.site.get("/notices/new?place=\(NoticeTown.shimen)", as: town.zhou).status == 403)
        #expect(try await town.told() == [])
    }

    @Test func `a refused notice comes back with what was typed and every sentence`() async throws {
        let town = try await NoticeTown()
        let wrong = Self.fields(
            town, more: ["title": "", "body": "身份证 11010519491231002X", "naming": "nobody", "ground": ""])

        let page = try await town.site.post("/notices", form: wrong, as: town.zhou)
        let program = try await town.site.api(.post, "/notices", wrong, as: town.zhou)
        let unchecked = try await town.site.post(
            "/notices", form: Self.fields(town, more: ["is_checked": ""]), as: town.zhou)
        let unreadable = try await town.site.api(
            .post, "/notices", Self.fields(town, more: ["kind": "party"]), as: town.zhou)

        #expect(page.status == 422)
        for text in ["请写标题", "里面有身份证号", "请写明依据", "11010519491231002X"] {
            #expect(page.text.contains(text), "\(text)")
        }
        let codes = (program.json["errors"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
        #expect(
            codes == ["notices.title-missing", "notices.identity-number", "notices.ground-missing"])
        #expect(unchecked.status == 422 && unreadable.code == "field.unreadable")
        #expect(try await town.told() == [])
    }

    @Test func `an officer posts again and takes back, with a reason for everybody`() async throws {
        let town = try await NoticeTown()
        let notice = try await town.publish(town.draft())
        let path = "/notices/\(notice.id)"

        let silent = try await town.site.api(.post, "\(path)/republication", [:], as: town.zhou)
        let posted = try await town.site.post(
            "\(path)/republication", form: ["id": "\(AnyID(high: 4, low: 1))", "reason": "被雨淋坏"],
            as: town.zhou)
        let twice = try await town.site.post(
            "\(path)/republication", form: ["id": "\(AnyID(high: 4, low: 1))", "reason": "被雨淋坏"],
            as: town.zhou)
        let worker = try await town.site.api(
            .post, "\(path)/withdrawal", ["reason": "有误"], as: town.tian)
        let watcher = try await town.site.api(
            .post, "\(path)/withdrawal", ["reason": "金额写错"], as: town.luo)
        let page = try await town.site.get(path)

        #expect(silent.code == "notices.reason-missing")
        #expect([posted.status, twice.status] == [303, 303])
        #expect(worker.status == 403)
        #expect(watcher.json["state"] as? String == "withdrawn")
        #expect(page.text.contains("金额写错") && !page.text.contains("铺碎石"))
        #expect(
            try await town.told() == [
                "notices.notice-published", "notices.notice-republished", "notices.notice-withdrawn",
            ])
    }

    @Test func `objections are answered at the desk of their place, in public`() async throws {
        let town = try await NoticeTown()
        let notice = try await town.publish(town.draft())
        let objection = try await town.object(to: notice.id, "碎石厚度不够", reachedAt: "13800001111")
        let path = "/notices/\(notice.id)/objections/\(objection.id)"

        let desk = try await town.site.get("/notices/objections", as: town.zhou)
        let file = try await town.site.get(path, as: town.zhou)
        let worker = try await town.site.get(path, as: town.tian)
        let empty = try await town.site.api(
            .post, "\(path)/answer", ["verdict": "upheld", "answer": ""], as: town.zhou)
        let unknown = try await town.site.api(
            .post, "\(path)/answer", ["verdict": "maybe", "answer": "对"], as: town.zhou)
        let answered = try await town.site.post(
            "\(path)/answer",
            form: ["id": "\(AnyID(high: 4, low: 1))", "verdict": "upheld", "answer": "补铺 3 厘米"],
            as: town.zhou)
        let again = try await town.site.api(
            .post, "\(path)/answer", ["verdict": "upheld", "answer": "补铺"], as: town.zhou)

        #expect(desk.text.contains("碎石厚度不够"))
        #expect(file.text.contains("碎石厚度不够") && !file.text.contains("13800001111"))
        #expect(worker.status == 404)
        #expect(empty.code == "notices.answer-missing" && unknown.code == "field.unreadable")
        #expect(answered.status == 303)
        #expect(again.code == "notices.objection-already-answered")
        #expect(try await town.site.get("/notices/objections", as: town.zhou).text.contains("没有等答复的意见"))
        #expect(
            try await town.told() == [
                "notices.notice-published", "notices.objection-raised", "notices.objection-answered",
                "notices.objection-upheld",
            ])
    }

    @Test func `who looks how to reach an objector says why, and it is kept`() async throws {
        let town = try await NoticeTown()
        let notice = try await town.publish(town.draft())
        let objection = try await town.object(to: notice.id, reachedAt: "13800001111")
        let path = "/notices/\(notice.id)/objections/\(objection.id)/looks"

        let silent = try await town.site.api(.post, path, [:], as: town.zhou)
        let looked = try await town.site.api(.post, path, ["reason": "check"], as: town.zhou)
        let worker = try await town.site.api(.post, path, ["reason": "check"], as: town.tian)

        #expect(silent.code == "look.reason-missing")
        #expect(looked.json["contact"] as? String == "13800001111")
        #expect(worker.status == 404)
        #expect(try await town.ground.events().filter { $0.hasPrefix("access.look") }.count == 1)
    }

    @Test(arguments: [
        (Language.chinese, ["公示", "发布公示", "等答复的意见"]), (.english, ["Notices", "Publish a notice"]),
    ])
    func `the officers' pages speak both languages`(language: Language, texts: [String]) async throws {
        let town = try await NoticeTown()
        let notice = try await town.publish(town.draft())
        let objection = try await town.object(to: notice.id)
        let pages = [
            "/notices", "/notices?state=ended", "/notices?state=withdrawn", "/notices/new",
            "/notices/new?replaces=\(notice.id)", "/notices/objections", "/notices/\(notice.id)",
            "/notices/\(notice.id)/objections/\(objection.id)",
        ]

        var whole = ""
        for path in pages {
            let page = try await town.site.get(path, as: town.zhou, .init(language))
            #expect(page.status == 200, "\(path)")
            whole += page.text
        }

        for text in texts { #expect(whole.contains(text), "\(text)") }
        #expect(!whole.contains("{"), "a place in a text was left empty")
        #expect(try await town.site.get("/notices?state=lost", as: town.zhou).status == 422)
        #expect(try await town.site.get("/notices?cursor=x", as: town.zhou).status == 422)
    }

    @Test func `lists are paged by place`() async throws {
        let town = try await NoticeTown()
        for number in 1...3 { try await town.publish(town.draft(title: "公告\(number)")) }
        try await town.publish(town.draft(at: NoticeTown.shimen, title: "别村"))

        let first = try await town.site.api(.get, "/notices?limit=2", as: town.zhou)
        let next = first.json["next"] as? String ?? ""
        let second = try await town.site.api(.get, "/notices?limit=2&cursor=\(next)", as: town.zhou)
        let whole = try await town.site.api(.get, "/notices", as: town.luo)

        #expect(first.items.map { $0["title"] as? String } == ["公告3", "公告2"])
        #expect(second.items.map { $0["title"] as? String } == ["公告1"])
        #expect(whole.items.count == 4)
        #expect(try await town.site.api(.get, "/notices").status == 401)
    }
}
