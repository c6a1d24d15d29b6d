import Access
import Foundation
import Kernel
import People
import Storage
import TestGround
import Testing
import Web

@testable import Duties

@Suite struct LinkRouteTests {
    private static let houses = Yunling.households.map { "\($0.id)" }

    private static func form(_ targets: [String], id: String = mint(), person: PersonID = Yunling.chen)
        -> [String: Any]
    {
        [
            "id": id, "place": "\(Yunling.first)", "template": "ten", "person": "\(person)",
            "target": targets, "from": "2026-11-01",
        ]
    }

    @Test(arguments: TestEngine.all)
    func `links are entered together, seen by their holder, and ended one by one`(
        engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)
        let luo = try await yunling.token(of: Yunling.luo, [.register], at: Yunling.shiqiao)
        let chen = try await yunling.token(of: Yunling.chen, [], at: Yunling.first)
        let (form, first) = (Self.form(Array(Self.houses[0...2])), mint())
        var named = form
        named["id"] = first

        let made = try await yunling.site.api(.post, "/links", named, as: luo)
        let again = try await yunling.site.api(.post, "/links", named, as: luo)
        let mine = try await yunling.site.api(.get, "/duties/mine", as: chen)
        let ended = try await yunling.site.api(
            .post, "/links/\(first)/ending", ["id": mint(), "on": "2026-11-20"], as: luo)

        #expect(made.status == 201)
        #expect(again.status == 200)
        #expect(lists(made).first?["finding"] as? String == "too-many")
        #expect(names(mine) == ["1 号", "2 号", "3 号"])
        #expect(names(ended) == ["2 号", "3 号"])
        #expect(lists(ended).first?["finding"] is NSNull)
        #expect(
            try await yunling.events() == [
                "duties.link-begun", "duties.link-begun", "duties.link-begun", "duties.link-ended",
            ])
    }

    @Test func `one target that is refused leaves none entered`() async throws {
        let yunling = try await Yunling()
        let luo = try await yunling.token(of: Yunling.luo, [.register], at: Yunling.shiqiao)

        let outside = try await yunling.site.api(
            .post, "/links", Self.form([Self.houses[0], Self.houses[3]]), as: luo)
        let none = try await yunling.site.api(.post, "/links", Self.form([]), as: luo)
        let many = try await yunling.site.api(
            .post, "/links", Self.form((0..<61).map { _ in mint() }), as: luo)
        let nobody = try await yunling.site.api(
            .post, "/links",
            [
                "id": mint(), "place": "\(Yunling.first)", "template": "ten", "target": [Self.houses[0]],
                "from": "2026-11-01",
            ], as: luo)
        let unknown = try await yunling.site.api(
            .post, "/links/\(mint())/ending", ["id": mint(), "on": "2026-11-20"], as: luo)

        #expect(outside.code == "link.target-outside")
        #expect(none.code == "link.target-missing")
        #expect(many.status == 422)
        #expect(nobody.code == "link.holder-unknown")
        #expect(unknown.code == "link.unknown")
        #expect(try await yunling.events() == [])
    }

    @Test func `whom somebody looks after is shown to them and to officers of the place alone`() async throws
    {
        let yunling = try await Yunling()
        let luo = try await yunling.token(of: Yunling.luo, [.register], at: Yunling.shiqiao)
        let tian = try await yunling.token(of: Yunling.tian, [.work], at: Yunling.shimenGrid)
        let he = try await yunling.token(of: Yunling.he, [], at: Yunling.first)
        _ = try await yunling.site.api(.post, "/links", Self.form([Self.houses[0]]), as: luo)
        try await yunling.write { transaction in
            try People.appoint(
                Post(
                    id: PostID(high: 5, low: 9), person: Yunling.zhou, kind: "village-secretary",
                    place: Yunling.liuping, period: period("2026-02-01")), in: transaction)
        }
        let path = "/duties/people/\(Yunling.chen)"
        let holder = "/duties/people/\(Yunling.zhou)"

        #expect(try await yunling.site.api(.get, path, as: luo).status == 200)
        #expect(try await yunling.site.get(holder, as: luo).status == 200)
        #expect(try await yunling.site.get(holder, as: tian).status == 404)
        #expect(try await yunling.site.api(.get, path, as: tian).status == 404)
        #expect(try await yunling.site.api(.get, path, as: he).status == 404)
        #expect(try await yunling.site.api(.get, path).status == 401)
        #expect(try await yunling.site.api(.get, "/duties/people/\(mint())", as: luo).status == 404)
        #expect(
            try await yunling.site.api(.get, "/places/\(Yunling.first)/links", as: tian).code
                == "access.not-allowed")
        #expect(
            try await yunling.site.api(.post, "/links", Self.form([Self.houses[1]]), as: tian).status == 403)
    }

    @Test func `the form offers what nobody answers for, and the page the names`() async throws {
        let yunling = try await Yunling()
        let luo = try await yunling.token(of: Yunling.luo, [.register], at: Yunling.shiqiao)
        _ = try await yunling.site.api(.post, "/links", Self.form([Self.houses[0]]), as: luo)

        let form = try await yunling.site.get("/links/new?place=\(Yunling.first)&template=ten", as: luo)
        let town = try await yunling.site.get("/links/new?place=\(Yunling.shiqiao)", as: luo)
        let list = try await yunling.site.get("/places/\(Yunling.first)/links", as: luo)

        #expect(!form.text.contains("value=\"\(Self.houses[0])\""))
        #expect(form.text.contains("value=\"\(Self.houses[1])\""))
        #expect(form.text.contains("陈桂英"))
        #expect(town.text.contains("柳坪村"))
        #expect(list.text.contains("陈桂英"))
        #expect(list.text.contains("还差 1"))
    }

    private func lists(_ reply: TestSite.Reply) -> [[String: Any]] {
        reply.json["lists"] as? [[String: Any]] ?? []
    }

    private func names(_ reply: TestSite.Reply) -> [String] {
        lists(reply).flatMap { ($0["links"] as? [[String: Any]]) ?? [] }.compactMap { $0["name"] as? String }
    }
}
