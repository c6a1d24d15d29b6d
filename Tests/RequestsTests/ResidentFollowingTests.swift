import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// What the holder of a receipt may do, and what neighbours see.
struct ResidentFollowingTests {
    @Test func `A wrong code shows nothing, whichever way it is asked`() async throws {
        let county = try await ResidentCounty()
        let made = try await county.report()
        let id = try #require(made.id)
        let asked = try await county.site.get("/follow?number=\(made.field("number"))&code=ABCDEFGH")
        #expect(asked.status == 404)
        #expect(asked.text.contains("编号或查询码不对"))
        #expect(!asked.text.contains("路灯"))
        #expect(try await county.site.get("/receipts/\(made.field("number"))?code=ABCDEFGH").status == 404)
        #expect(try await county.site.get("/receipts/\(made.field("number"))").status == 404)
        #expect(try await county.site.get("/q/0123456789abcdef").status == 404)
        for verb in ["rating", "reopening"] {
            let sent: [String: Any] = [
                "code": "ABCDEFGH", "is_solved": true, "satisfaction": "satisfied", "words": "没亮",
            ]
            #expect(
                try await county.site.api(.post, "/requests/\(id)/\(verb)", sent).code == "request.code-wrong"
            )
            let other = try await county.site.api(.post, "/requests/\(id)/\(verb)", sent, as: county.chen)
            #expect(other.status == 404)
        }
    }

    @Test(arguments: TestEngine.all)
    func `The result is rated once, after the end`(_ engine: TestEngine) async throws {
        let county = try await ResidentCounty(engine)
        let made = try await county.report()
        let id = try #require(made.id)
        let sent: [String: Any] = [
            "code": made.field("code"), "is_solved": true, "satisfaction": "fairly-satisfied", "words": "亮了",
        ]
        let path = "/requests/\(id)/rating"
        #expect(try await county.site.api(.post, path, sent).code == "request.not-closed")
        try await county.closed(id)
        let page = try await county.site.get("/q/\(made.field("token"))")
        #expect(page.text.contains("换了线，三盏都亮了"))
        #expect(page.text.contains("action=\"\(path)\""))
        #expect(page.text.contains("action=\"/requests/\(id)/reopening\""))

        let unread = sent.merging(["satisfaction": "delighted"]) { _, new in new }
        #expect(try await county.site.api(.post, path, unread).code == "field.unreadable")
        let empty = try await county.site.post(
            path, form: ["code": made.field("code"), "number": made.field("number")])
        #expect(empty.status == 422)
        #expect(empty.text.contains("href=\"#is_solved\""))
        #expect(try await county.site.api(.post, path, sent).status == 201)
        let second = try await county.site.api(.post, path, sent)
        #expect(second.status == 409)
        #expect(second.code == "request.rated-already")
        #expect(try await county.site.get("/q/\(made.field("token"))").text.contains("基本满意"))
        #expect(try await county.ground.events().count { $0 == "request.rated" } == 1)
    }

    @Test(arguments: TestEngine.all)
    func `It is taken up again within seven days, and not after`(_ engine: TestEngine) async throws {
        let county = try await ResidentCounty(engine)
        let made = try await county.report(as: county.chen)
        let id = try #require(made.id)
        let path = "/requests/\(id)/reopening"
        let early = try await county.site.api(.post, path, ["code": made.field("code"), "words": "没亮"])
        #expect(early.code == "request.not-closed")
        try await county.closed(id)
        #expect(
            try await county.site.api(.post, path, ["code": made.field("code")]).code
                == "request.words-missing")
        let other = try await county.report()
        let otherID = try #require(other.id)
        try await county.closed(otherID)
        county.ground.time.set("2026-11-27T23:59:00+08:00")
        let page = try await county.site.post(
            path, form: ["code": made.field("code"), "number": made.field("number"), "words": "又不亮了"])
        #expect(page.location == "/q/\(made.field("token"))")
        #expect(try await county.office.state(of: id) == "received")

        county.ground.time.set("2026-12-05T00:01:00+08:00")
        let late = try await county.site.api(
            .post, "/requests/\(otherID)/reopening", ["code": other.field("code"), "words": "又不亮了"])
        #expect(late.status == 409)
        #expect(late.code == "case.window-over")
        #expect(try await county.site.get("/q/\(other.field("token"))").text.contains("重新打开的期限过了"))
    }

    @Test func `Whoever reported while signed in finds it again and needs no code`() async throws {
        let county = try await ResidentCounty()
        let made = try await county.report(as: county.chen)
        let id = try #require(made.id)
        let mine = try await county.site.get("/mine", as: county.chen)
        #expect(mine.text.contains("/q/\(made.field("token"))"))
        #expect(try await county.site.api(.get, "/mine", as: county.neighbour).items.isEmpty)
        #expect(try await county.site.api(.get, "/mine").status == 401)
        try await county.closed(id)
        let rated = try await county.site.api(
            .post, "/requests/\(id)/rating", ["is_solved": false, "satisfaction": "dissatisfied"],
            as: county.chen)
        #expect(rated.status == 201)
    }

    @Test(arguments: TestEngine.all)
    func `Neighbours follow what is shown, each sending once`(_ engine: TestEngine) async throws {
        let county = try await ResidentCounty(engine)
        let made = try await county.report(["is_public": true])
        let id = try #require(made.id)
        let path = "/requests/\(id)/followers"
        let follower = AnyID.minted(at: county.now).description
        #expect(try await county.site.api(.post, path, ["id": follower]).code == "request.not-public")
        try await county.show(id)
        let first = try await county.site.api(.post, path, ["id": follower])
        #expect(first.status == 201)
        #expect(first.json["followers"] as? Int == 1)
        let again = try await county.site.api(.post, path, ["id": follower])
        #expect(again.status == 200)
        #expect(again.json["followers"] as? Int == 1)
        #expect(try await county.site.api(.post, path, [:]).code == "web.id-missing")
        try await county.show(id, .hidden)
        let hidden = try await county.site.api(.post, path, ["id": "\(AnyID.minted(at: county.now))"])
        #expect(hidden.status == 404)
    }

    @Test(arguments: TestEngine.all)
    func `Whoever is signed in counts once, not for their own, and finds what they follow`(
        _ engine: TestEngine
    )
        async throws
    {
        let county = try await ResidentCounty(engine)
        let made = try await county.report(["is_public": true], as: county.chen)
        let id = try #require(made.id)
        try await county.show(id)
        let path = "/requests/\(id)/followers"
        func follow(_ token: String) async throws -> TestSite.Reply {
            try await county.site.api(.post, path, ["id": "\(AnyID.minted(at: county.now))"], as: token)
        }
        #expect(try await county.site.get("/mine/followed", as: county.neighbour).text.contains("还没有跟着看的事"))

        let own = try await follow(county.chen)
        #expect(own.status == 200)
        #expect(own.json["followers"] as? Int == 0)
        #expect(try await follow(county.neighbour).status == 201)
        let again = try await follow(county.neighbour)
        #expect(again.status == 200)
        #expect(again.json["followers"] as? Int == 1)

        let followed = try await county.site.api(.get, "/mine/followed", as: county.neighbour)
        #expect(followed.items.compactMap { $0["id"] as? String } == [id.description])
        #expect(try await county.site.api(.get, "/mine/followed", as: county.chen).items.isEmpty)
        #expect(try await county.site.api(.get, "/mine/followed").status == 401)
        let mine = try await county.site.get("/mine", as: county.neighbour)
        #expect(mine.text.contains("href=\"/mine/followed\""))
        try await county.show(id, .hidden)
        #expect(try await county.site.api(.get, "/mine/followed", as: county.neighbour).items.isEmpty)
    }

    @Test(arguments: TestEngine.all)
    func `What is alike in the village is offered, and nothing that is not shown`(_ engine: TestEngine)
        async throws
    {
        let county = try await ResidentCounty(engine)
        let seen = try #require(try await county.report(["is_public": true, "body": "村小到卫生室，路灯坏了三盏"]).id)
        try await county.show(seen)
        _ = try await county.report(["is_public": true, "body": "村小旁边路灯坏了"])
        let shimen = try #require(
            try await county.report([
                "is_public": true, "body": "村小路灯坏了", "place": OfficerCounty.shimen.description,
            ]).id)
        try await county.show(shimen)
        let query = "/requests/similar?place=\(OfficerCounty.liuping)&text=" + Address.queryValue("路灯坏了")
        let found = try await county.site.api(.get, query)
        #expect(found.items.compactMap { $0["id"] as? String } == [seen.description])
        let fragment = try await county.site.get(query)
        #expect(fragment.text.contains("附近有 1 件差不多的"))
        #expect(fragment.text.contains("action=\"/requests/\(seen)/followers\""))
        #expect(!fragment.text.contains("<html"))
        let other = "/requests/similar?place=\(OfficerCounty.liuping)&text=" + Address.queryValue("自来水是黄的")
        #expect(try await county.site.get(other).text.isEmpty)
        #expect(try await county.site.get("/requests/similar?text=x").status == 404)
    }

    @Test(arguments: TestEngine.all)
    func `What lies a few steps away is offered on fewer words, and before what lies far`(
        _ engine: TestEngine
    )
        async throws
    {
        let county = try await ResidentCounty(engine)
        let spots = [("30.7012", "107.8001"), ("30.7500", "107.8001")]
        var made: [CaseID] = []
        for (north, east) in spots {
            let changes: [String: Any] = [
                "is_public": true, "body": "桥头的井盖翘起来了，晚上看不见，有人摔了", "latitude": north, "longitude": east,
            ]
            let id = try #require(try await county.report(changes).id)
            try await county.show(id)
            made.append(id)
        }
        func found(_ text: String, _ more: String = "") async throws -> [String] {
            let query =
                "/requests/similar?place=\(OfficerCounty.liuping)&text=" + Address.queryValue(text) + more
            return try await county.site.api(.get, query).items.compactMap { $0["id"] as? String }
        }

        let few = "路上井盖翘了一点"
        let here = "&latitude=30.702&longitude=107.800"
        #expect(try await found(few) == [])
        #expect(try await found(few, here) == [made[0].description])
        #expect(try await found("桥头的井盖翘起来了", here).first == made[0].description)
        #expect(
            try await found("桥头的井盖翘起来了", "&latitude=30.750&longitude=107.800").first == made[1].description)
        #expect(try await found(few, "&latitude=far&longitude=107.800") == [])
        #expect(try await found("谁家的狗没拴", here) == [])
    }

    @Test func `The public list walks backwards by cursor`() async throws {
        let county = try await ResidentCounty()
        var made: [String] = []
        for number in 1...3 {
            let id = try #require(try await county.report(["is_public": true, "body": "第\(number)盏灯"]).id)
            try await county.show(id)
            made.append(id.description)
        }
        _ = try await county.report(["body": "不公开的事"])
        let first = try await county.site.api(.get, "/requests/public?place=\(OfficerCounty.liuping)&limit=2")
        #expect(first.items.compactMap { $0["id"] as? String } == [made[2], made[1]])
        let next = try await county.site.api(.get, "/requests/public?limit=2&cursor=\(first.field("next"))")
        #expect(next.items.compactMap { $0["id"] as? String } == [made[0]])
        let page = try await county.site.get("/requests/public")
        #expect(page.text.contains("第3盏灯"))
        #expect(!page.text.contains("不公开的事"))
        #expect(try await county.site.get("/requests/public?place=x").status == 404)
    }

    @Test func `The public page tells no name and number, and what people typed stays text`() async throws {
        let county = try await ResidentCounty()
        let made = try await county.report([
            "is_public": true, "body": "<script>alert(1)</script>灯", "location": "\"><img src=x>",
            "name": "陈桂英", "phone": "13900002046",
        ])
        let id = try #require(made.id)
        try await county.show(id)
        let paths = [
            "/requests/\(id)", "/q/\(made.field("token"))", "/requests/public",
            "/receipts/\(made.field("number"))?code=\(made.field("code"))",
        ]
        for path in paths {
            let text = try await county.site.get(path).text
            #expect(text.contains("&lt;script&gt;"))
            #expect(!text.contains("<script>alert"))
            #expect(!text.contains("<img src=x"))
            #expect(!text.contains("陈桂英"))
            #expect(!text.contains("13900002046"))
        }
        let again = try await county.site.post(
            "/requests", form: county.form(nil, ["body": "</textarea><script>x()</script>", "phone": "1"]))
        #expect(again.text.contains("&lt;/textarea&gt;"))
        let json = try await county.site.api(.get, "/requests/\(id)")
        #expect(!json.text.contains("陈桂英"))
    }

    @Test(arguments: Language.allCases)
    func `Every page of residents stands in both languages`(_ language: Language) async throws {
        let county = try await ResidentCounty()
        for path in ["/", "/requests/new", "/follow", "/requests/public", "/accessibility"] {
            let page = try await county.site.get(path, TestSite.Browser(language))
            #expect(page.status == 200)
            #expect(page.text.contains("<html lang=\"\(language.rawValue)\""))
        }
    }

    @Test func `Language and size of type are kept in a cookie, and lead back to our own pages only`()
        async throws
    {
        let county = try await ResidentCounty()
        let english = try await county.site.get("/language/en?back=%2Ffollow%3Fnumber%3D1")
        #expect(english.location == "/follow?number=1")
        #expect(english.cookie("yuanba_language") == "en")
        let large = try await county.site.get("/type/large?back=%2F%2Fexample.org")
        #expect(large.location == "/")
        #expect(large.cookie("yuanba_type") == "large")
        #expect(try await county.site.get("/type/standard?back=https:%2F%2Fexample.org").location == "/")
        #expect(try await county.site.get("/type/huge").status == 404)
        #expect(try await county.site.get("/language/fr").status == 404)
    }
}
