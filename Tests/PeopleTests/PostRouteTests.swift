import Access
import Foundation
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import People

@Suite struct PostRouteTests {
    private static let posts = "/places/\(Liuping.liuping)/posts"

    @Test(arguments: TestEngine.all)
    func `somebody is appointed after a second look, and the post ends on its day`(engine: TestEngine)
        async throws
    {
        let register = try await RegisterSite(engine)
        let site = register.site
        let id = register.id()
        let form = ["id": id, "kind": "village-desk", "name": "陈桂英", "from": "2026-11-20"]

        let empty = try await site.get(Self.posts, as: register.luo)
        let asked = try await site.post(Self.posts, form: form, as: register.luo)
        let before = try await register.news()
        var confirmed = form
        confirmed["_confirmed"] = "1"
        confirmed["person"] = "\(Liuping.guiying)"
        let done = try await site.post(Self.posts, form: confirmed, as: register.luo)
        let held = try await site.api(.get, Self.posts, as: register.luo)
        let ask = try await site.get("/posts/\(id)/ending", as: register.luo)
        let ended = try await site.post(
            "/posts/\(id)/ending", form: ["id": register.id(), "until": "2026-12-01"], as: register.luo)

        #expect(empty.text.contains("空缺"))
        #expect(asked.status == 200)
        #expect(asked.text.contains("登记在册的居民") && asked.text.contains("新登记"))
        #expect(before.isEmpty)
        #expect(done.location == Self.posts)
        #expect(held.items.map { $0["name"] as? String } == ["陈桂英"])
        #expect(ask.text.contains("陈桂英离任吗"))
        #expect(ended.location == Self.posts)
        #expect(try await register.news() == ["people.post-begun", "people.post-ended"])
        let grants = try await register.liuping.read {
            (
                try Access.grants(of: Liuping.guiying, on: day("2026-11-30"), in: $0).count,
                try Access.grants(of: Liuping.guiying, on: day("2026-12-01"), in: $0).count
            )
        }
        #expect(grants == (2, 0))
    }

    @Test func `whoever is new is entered with the post`() async throws {
        let register = try await RegisterSite()

        let reply = try await register.site.api(
            .post, "/places/\(Liuping.grid1)/posts",
            [
                "id": register.id(), "kind": "grid-worker", "person": "new", "name": "冉海燕",
                "from": "2026-11-20",
            ],
            as: register.luo)

        #expect(reply.status == 201)
        #expect(reply.items.map { $0["name"] as? String } == ["冉海燕"])
        #expect(try await register.news() == ["people.person-registered", "people.post-begun"])
    }

    @Test(arguments: [
        (Liuping.liuping, "watch", "new", 403, "post.administration"),
        (Liuping.shiqiao, "town-desk", "\(RegisterSite.luoPerson)", 403, "post.own"),
        (Liuping.liuping, "grid-worker", "new", 422, "post.level-wrong"),
        (Liuping.liuping, "nothing", "new", 422, "post.kind-unknown"),
        (Liuping.liuping, "village-desk", "\(Liuping.person(99))", 422, "post.person-unknown"),
        (Liuping.otherLiuping, "village-desk", "new", 403, "access.not-allowed"),
        (Liuping.place(99), "village-desk", "new", 404, "web.not-found"),
    ])
    func `an appointment that cannot be is refused`(
        place: PlaceID, kind: String, person: String, status: Int, code: String
    ) async throws {
        let register = try await RegisterSite()

        let reply = try await register.site.api(
            .post, "/places/\(place)/posts",
            ["id": register.id(), "kind": kind, "person": person, "name": "冉海燕", "from": "2026-11-20"],
            as: register.luo)

        #expect(reply.status == status)
        #expect(reply.code == code)
        #expect(try await register.news().isEmpty)
    }

    @Test func `the same post is not given twice, ended twice, or ended by others`() async throws {
        let register = try await RegisterSite()
        let id = register.id()
        func appoint(_ id: String) async throws -> TestSite.Reply {
            try await register.site.api(
                .post, Self.posts,
                [
                    "id": id, "kind": "village-desk", "person": "\(RegisterSite.tianPerson)",
                    "from": "2026-01-01",
                ],
                as: register.luo)
        }
        func end(_ day: String, as token: String) async throws -> String? {
            try await register.site.api(
                .post, "/posts/\(id)/ending", ["id": register.id(), "until": day], as: token
            ).code
        }

        #expect(try await appoint(id).status == 201)
        #expect(try await appoint(register.id()).code == "post.held-already")
        #expect(try await end("2026-12-01", as: register.zhou) == "post.unknown")
        #expect(try await end("2026-01-01", as: register.luo) == "post.ends-before-it-begins")
        #expect(try await end("2026-06-01", as: register.luo) == nil)
        #expect(try await end("2026-12-01", as: register.luo) == "post.ended-already")
        let backwards = try await register.site.api(
            .post, Self.posts,
            [
                "id": register.id(), "kind": "village-desk", "person": "new", "name": "何卓",
                "from": "2026-11-20",
                "until": "2026-11-01",
            ], as: register.luo)
        #expect(backwards.code == "post.ends-before-it-begins")
    }

    @Test func `who keeps nothing here sees no posts, and only appointers appoint`() async throws {
        let register = try await RegisterSite()

        #expect(try await register.site.get(Self.posts, as: register.shi).status == 403)
        #expect(try await register.site.get(Self.posts, as: register.tian).status == 200)
        #expect(try await register.site.get(Self.posts, as: register.zhou).status == 200)
        #expect(try await register.site.get("\(Self.posts)/new", as: register.zhou).status == 403)
        #expect(
            try await register.site.get("\(Self.posts)/new", as: register.luo, .init(.english)).status == 200)
    }

    @Test func `a colleague's page shows the posts and nothing of the household`() async throws {
        let register = try await RegisterSite()
        _ = try await register.site.api(
            .post, Self.posts,
            [
                "id": register.id(), "kind": "village-desk", "person": "\(Liuping.guiying)",
                "from": "2026-01-01",
            ],
            as: register.luo)
        _ = try await register.liuping.write {
            try Access.setGrants(
                of: RegisterSite.tianPerson,
                [
                    DatedGrant(
                        Grant(.work, at: Liuping.liuping), from: Liuping.since,
                        source: PostID(high: 3, low: 9))
                ],
                in: $0)
        }
        let token = register.tian

        let page = try await register.site.api(.get, "/people/\(Liuping.guiying)", as: token)

        #expect(page.status == 200)
        #expect((page.json["households"] as? [Any])?.isEmpty == true)
        #expect(page.json["phone"] is NSNull)
    }

    @Test func `units are listed by place and entered by those who appoint`() async throws {
        let register = try await RegisterSite()
        let unit = ["id": register.id(), "place": "\(Liuping.shiqiao)", "name": "经济发展办", "kind": "office"]

        let refused = try await register.site.api(.post, "/organisations", unit, as: register.zhou)
        let form = try await register.site.get(
            "/organisations/new?place=\(Liuping.shiqiao)", as: register.luo)
        let made = try await register.site.post("/organisations", form: unit, as: register.luo)
        var odd = unit
        odd["id"] = register.id()
        odd["kind"] = "gang"
        let wrong = try await register.site.api(.post, "/organisations", odd, as: register.luo)
        let page = try await register.site.get(made.location ?? "", as: register.luo)

        #expect(refused.status == 403)
        #expect(form.status == 200)
        #expect(page.text.contains("经济发展办") && page.text.contains("办公室"))
        #expect(wrong.status == 422)
        #expect(
            try await register.site.get("/organisations?place=\(Liuping.qingxi)", as: register.luo).status
                == 403)
        #expect(try await register.news() == ["people.organisation-founded"])
    }

    @Test func `a post at a place that is not there is none`() async throws {
        let register = try await RegisterSite()

        await #expect(throws: AppointingRefusal.placeUnknown) {
            try await register.liuping.write {
                try People.appoint(
                    Post(
                        id: PostID(high: 3, low: 99), person: Liuping.guiying, kind: "village-desk",
                        place: Liuping.place(99), period: Period(from: Liuping.today)), in: $0)
            }
        }
    }
}
