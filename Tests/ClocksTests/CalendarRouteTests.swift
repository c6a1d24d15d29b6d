import Kernel
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import Access
@testable import Clocks

@Suite struct CalendarRouteTests {
    /// 罗敏 keeps the county's rules, 田小禾 works.
    private func desk(_ engine: TestEngine) async throws -> (
        tower: Tower, site: TestSite, luo: String, tian: String
    ) {
        let tower = try await Tower(engine, at: "2026-12-30T09:00:00+08:00")
        let hash = try await Access.hash("Yunling-2026", cost: .light)
        let tokens = (Randomness.token(), Randomness.token())
        try await tower.database.write(by: .system) { transaction in
            for (person, name, permission, token) in [
                (Tower.luo, "luo", Permission.rules, tokens.0), (Tower.tian, "tian", .work, tokens.1),
            ] {
                try Access.addAccount(
                    person: person, name: name, displayName: name, passwordHash: hash, in: transaction)
                let grant = DatedGrant(
                    Grant(permission, at: Tower.county), from: Town.day("2026-01-01"),
                    source: PostID(high: 3, low: person.low))
                try Access.setGrants(of: person, [grant], in: transaction)
                _ = try Access.beginSession(token: token, of: person, in: transaction)
            }
        }
        let site = TestSite(
            tower.ground.county, Clocks.endpoints, identify: Access.identify, viewer: Access.viewer)
        return (tower, site, tokens.0, tokens.1)
    }

    private let form = ["id": "00000000-0000-7000-8000-000000000021", "notice": CalendarStoreTests.notice]

    @Test(arguments: TestEngine.all)
    func `a missing year is shown, entered from its notice, and then shown day by day`(
        engine: TestEngine
    ) async throws {
        let (tower, site, luo, _) = try await desk(engine)
        try await tower.start()

        let before = try await site.get("/calendar/2027", as: luo)
        let list = try await site.api(.get, "/calendar")
        let sent = try await site.post("/calendar/2027", form: form, as: luo)
        let again = try await site.post("/calendar/2027", form: form, as: luo)
        let after = try await site.get("/calendar/2027")
        let api = try await site.api(.get, "/calendar/2027")

        #expect(before.text.contains("name=\"notice\""))
        #expect(list.items.first?["year"] as? Int == 2027)
        #expect(list.items.first?["isMissed"] as? Bool == true)
        #expect(sent.status == 303)
        #expect(sent.location == "/calendar/2027")
        #expect(again.status == 303)
        #expect(after.text.contains("春节") && !after.text.contains("name=\"notice\""))
        #expect(api.json["isEntered"] as? Bool == true)
        #expect(api.items.count == 9)
        #expect(try await tower.clockEvents() == ["clocks.year-unknown", "clocks.year-entered"])
    }

    @Test(arguments: TestEngine.all)
    func `a notice that cannot be read comes back with its words`(engine: TestEngine) async throws {
        let (tower, site, luo, _) = try await desk(engine)

        let refused = try await site.post(
            "/calendar/2027", form: form.merging(["notice": "春节放假七天"]) { $1 }, as: luo)
        let empty = try await site.post(
            "/calendar/2027", form: form.merging(["notice": "春节：2月6日放假。"]) { $1 }, as: luo)

        #expect(refused.status == 422)
        #expect(refused.text.contains("春节放假七天"))
        #expect(refused.text.contains("href=\"#notice\""))
        #expect(empty.status == 422)
        #expect(try await tower.clockEvents().isEmpty)
    }

    @Test func `only who keeps the county's rules enters a year, and only one that can be`() async throws {
        let (tower, site, luo, tian) = try await desk(.sqlite)

        #expect(try await site.api(.post, "/calendar/2027", form, as: tian).status == 403)
        #expect(try await site.api(.post, "/calendar/2027", form).status == 401)
        #expect(try await site.api(.post, "/calendar/1027", form, as: luo).status == 404)
        #expect(try await site.get("/calendar/spring").status == 404)
        #expect(try await site.api(.post, "/calendar/2027", form, as: luo).status == 201)
        #expect(try await tower.clockEvents() == ["clocks.year-entered"])
    }

    @Test(arguments: Language.allCases)
    func `the calendar's pages speak the reader's language`(language: Language) async throws {
        let (tower, site, luo, _) = try await desk(.sqlite)
        try await tower.start()

        for path in ["/calendar", "/calendar/2026", "/calendar/2027", "/calendar/2030"] {
            let page = try await site.get(path, as: luo, .init(language))
            #expect(page.status == 200)
            #expect(!page.text.contains("{year"))
            #expect(page.text.contains("lang=\"\(language.rawValue)\""))
        }
    }
}
