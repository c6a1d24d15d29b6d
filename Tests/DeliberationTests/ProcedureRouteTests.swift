import Assemblies
import Kernel
import Notices
import Storage
import TestGround
import Testing
import Web

@testable import Deliberation

struct ProcedureRouteTests {
    private static func fields(more: [String: String] = [:]) -> [String: String] {
        [
            "id": "\(ProcedureID(high: 9, low: 1))", "place": "\(DeliberationVillage.liuping)",
            "matter": "village.public-works", "title": "修复三组机耕道", "body": "铺碎石 800 米。",
            "budget": "86,000", "funding": "村集体收入", "proposer": "柳坪村党总支",
        ].merging(more) { $1 }
    }

    @Test(arguments: TestEngine.all)
    func `an officer takes a road from the proposal to its published decision by forms`(
        engine: TestEngine
    ) async throws {
        let village = try await DeliberationVillage(engine)
        let site = village.site
        let form = try await site.get("/procedures/new", as: village.zhou)
        let sent = try await site.post("/procedures", form: Self.fields(), as: village.zhou)
        let again = try await site.post("/procedures", form: Self.fields(), as: village.zhou)
        let path = sent.location ?? ""
        let post = { (name: String, fields: [String: String]) in
            let id = ["id": "\(AnyID.minted(at: village.ground.time.now))"]
            return try await site.post("\(path)/\(name)", form: id.merging(fields) { $1 }, as: village.zhou)
        }
        let meeting = [
            "on": "2026-09-01", "due": "7", "present": "6", "in_favour": "6", "against": "0",
            "abstaining": "0", "chair": "周长林", "recorder": "王春梅",
        ]
        let first = try await post("meetings", meeting.merging(["step": "proposal"]) { $1 })
        let early = try await post("meetings", meeting.merging(["step": "discussion"]) { $1 })
        let asked = try await post(
            "consultations",
            ["on": "2026-09-01", "manner": "院坝会", "households": "42", "words": "都说要修"])
        let second = try await post("meetings", meeting.merging(["step": "discussion"]) { $1 })
        let called = try await post(
            "assemblies",
            [
                "body": "\(DeliberationVillage.bodies[0].id)", "meets": "2026-09-01T15:00", "venue": "村委会",
            ])
        let page = try await site.get(path, as: village.zhou)

        #expect(form.text.contains("公益事业") && form.text.contains("柳坪村党组织"))
        #expect(sent.status == 303 && again.location == sent.location)
        #expect([first.status, asked.status, second.status, called.status] == [303, 303, 303, 303])
        #expect(early.status == 409 && early.text.contains("还没有征求意见"))
        #expect(called.location?.hasPrefix("/assemblies/") == true)
        for text in ["修复三组机耕道", "第 3 步", "党员大会审议", "院坝会，问了 42 户", "¥86,000.00", "应到 7 人"] {
            #expect(page.text.contains(text), "\(text)")
        }
        #expect(
            try await village.told() == ["procedure-opened", "step-done", "villagers-consulted", "step-done"])
    }

    @Test func `decision and result are published by the forms that are offered`() async throws {
        let village = try await DeliberationVillage()
        let id = try await village.propose()
        try await village.decide(id)
        let path = "/procedures/\(id)"
        let zhou = try await village.signIn("zhou")
        let form = try await village.site.get(path, as: zhou)
        let fields = [
            "id": "\(NoticeID(high: 6, low: 1))", "title": "关于修路的决议", "body": "铺碎石 800 米。",
            "issuer": "柳坪村村民委员会", "contact": "王春梅",
        ]

        let unchecked = try await village.site.post("\(path)/publications", form: fields, as: zhou)
        let sent = try await village.site.post(
            "\(path)/publications", form: fields.merging(["is_checked": "1"]) { $1 }, as: zhou)
        let named = try await village.site.api(
            .post, "\(path)/publications", fields.merging(["id": "\(NoticeID(high: 6, low: 2))"]) { $1 },
            as: zhou)

        #expect(form.text.contains("name=\"is_checked\"") && form.text.contains("经村民会议"))
        #expect(unchecked.status == 422)
        #expect(sent.status == 303)
        #expect(named.code == "deliberation.notice-stands")
        #expect(try await village.procedure(id).standing.notice == AnyID(high: 6, low: 1))
    }

    @Test func `work is given, followed and accepted by forms`() async throws {
        let village = try await DeliberationVillage()
        let id = try await village.propose()
        try await village.decide(id)
        try await village.publish(id)
        try await village.tick("2026-10-09")
        let (path, task) = ("/procedures/\(id)", ProcedureTaskID(high: 4, low: 1))
        let zhou = try await village.signIn("zhou")
        let post = { (name: String, fields: [String: String]) in
            try await village.site.post("\(path)/\(name)", form: fields, as: zhou)
        }

        let given = try await post(
            "tasks", ["id": "\(task)", "title": "铺碎石", "owner": "王春梅", "due": "2026-10-20"])
        let contract = try await post(
            "contract", ["contractor": "石桥建筑队", "manner": "三家比价", "amount": "85,400"])
        let early = try await post(
            "acceptance", ["on": "2026-10-09", "by": "村委会", "words": "合格", "supervision": "清楚"])
        let progress = try await post("tasks/\(task)/progress", ["percent": "100", "note": "铺完了"])
        let accepted = try await post(
            "acceptance",
            [
                "on": "2026-10-09", "by": "村委会", "words": "合格", "supervision": "清楚", "account": "85400",
            ])
        let lost = try await village.site.api(
            .post, "\(path)/tasks/\(ProcedureTaskID(high: 1, low: 1))/progress",
            ["percent": "5", "note": "x"], as: zhou)

        #expect([given.status, contract.status, progress.status, accepted.status] == [303, 303, 303, 303])
        #expect(early.text.contains("还有任务没有做完"))
        #expect(lost.code == "deliberation.not-this-step")
        let page = try await village.site.get(path, as: zhou)
        #expect(page.text.contains("石桥建筑队") && page.text.contains("决算：¥85,400.00"))
    }

    @Test func `everybody reads what is published, masked; before that nobody knows of it`() async throws {
        let village = try await DeliberationVillage()
        let id = try await village.propose()
        let hidden = try await village.site.get("/procedures/\(id)")
        try await village.decide(id)
        try await village.publish(id)
        try await village.tick("2026-10-09")
        try await village.carryOut(id)

        let page = try await village.site.get("/procedures/\(id)")
        let board = try await village.site.get("/decisions/\(DeliberationVillage.liuping)")
        let sheet = try await village.site.get("/procedures/\(id)/print")
        let program = try await village.site.api(.get, "/procedures/\(id)")

        #expect(hidden.status == 404)
        #expect(page.status == 200 && page.text.contains("铺碎石") && page.text.contains("石桥建筑队"))
        for secret in ["希望加宽会车台", "王春梅", "逐条商议", "退回"] {
            #expect(!page.text.contains(secret), "\(secret)")
        }
        #expect(board.text.contains("修复三组机耕道") && board.text.contains("/procedures/\(id)"))
        #expect(sheet.text.contains("四议两公开记录") && !sheet.text.contains("王春梅"))
        #expect((program.json["tasks"] as? [[String: Any]])?.first?["owner"] is String == false)
        #expect(try await village.site.get("/decisions/\(PlaceID(high: 1, low: 1))").status == 404)
    }

    @Test func `the town sees all of its villages and what is late, and who only watches does not act`()
        async throws
    {
        let village = try await DeliberationVillage()
        let id = try await village.propose()
        try await village.decide(id)
        village.at("2026-10-20")

        let (zhou, luo) = (try await village.signIn("zhou"), try await village.signIn("luo"))
        let (tian, chen) = (try await village.signIn("tian"), try await village.signIn("chen"))
        let town = try await village.site.api(.get, "/procedures?state=late", as: luo)
        let page = try await village.site.get("/procedures?state=late", as: luo)
        let watcher = try await village.site.get("/procedures/\(id)", as: tian)
        let act = try await village.site.api(
            .post, "/procedures/\(id)/returns", ["to": "review", "reason": "再议"], as: tian)
        let stranger = try await village.site.api(
            .post, "/procedures/\(id)/returns", ["to": "review", "reason": "再议"], as: chen)
        let elsewhere = try await village.site.api(
            .post, "/procedures", Self.fields(more: ["place": "\(DeliberationVillage.shimen)"]),
            as: zhou)

        #expect(town.items.map { $0["is_late"] as? Bool } == [true])
        #expect(page.text.contains("决议 21 天了还没有公开"))
        #expect(watcher.status == 200 && watcher.text.contains("希望加宽会车台"))
        #expect(!watcher.text.contains("/returns"))
        #expect([act.status, stranger.status, elsewhere.status] == [403, 403, 403])
        #expect(try await village.site.api(.get, "/procedures?state=lost", as: luo).status == 422)
        #expect(try await village.site.api(.get, "/procedures?cursor=x", as: luo).status == 422)
        #expect(try await village.site.get("/procedures/new", as: chen).status == 403)
    }

    @Test func `what is wrong comes back at its field, with what was typed`() async throws {
        let village = try await DeliberationVillage()
        let wrong = Self.fields(more: ["title": "", "budget": "86000", "funding": "", "matter": "war"])

        let page = try await village.site.post("/procedures", form: wrong, as: village.zhou)
        let program = try await village.site.api(.post, "/procedures", wrong, as: village.zhou)
        let sum = try await village.site.api(
            .post, "/procedures", Self.fields(more: ["budget": "八万"]), as: village.zhou)

        #expect(page.status == 422 && page.text.contains("请写标题") && page.text.contains("铺碎石 800 米"))
        let codes = (program.json["errors"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
        #expect(
            codes == [
                "deliberation.matter-unknown", "deliberation.title-missing", "deliberation.funding-missing",
            ])
        #expect(sum.code == "field.unreadable")
        #expect(try await village.told() == [])
    }
}
