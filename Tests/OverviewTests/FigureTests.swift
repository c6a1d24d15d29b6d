import Access
import Cases
import Kernel
import Places
import Requests
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import Overview

extension OverviewSite {
    static let concern = BulletinConcern(
        id: "\(AnyID(high: 6, low: 1))", name: "路灯照明", place: "石桥镇", requests: 6, isWorkedOn: true)

    /// A request of 石桥镇 at the time that is held, with what it counts for in the rates of that day.
    @discardableResult
    func report(
        _ body: String, category: String? = "light", channel: Request.Channel = .web,
        rates: [RequestRate: Bool] = [:], excluded: Bool = false, contacted_hours: Int64? = nil
    ) async throws -> CaseID {
        let id = CaseID.minted(at: ground.time.now)
        var draft = Draft(id: id, body: body, channel: channel)
        draft.place = OverviewSite.shiqiao
        draft.category = category
        draft.name = "陈桂英"
        _ = try await Requests(ground.county).receive(
            draft, by: "anyone", origin: Origin(actor: nil), digest: Digest.sha256(Array(body.utf8)))
        try await ground.database.write(by: .system) { transaction in
            for (rate, isPart) in rates {
                try transaction.run(
                    """
                    INSERT INTO requests_count (request_id, rate, place_id, on_day, position, is_part, is_excluded)
                    SELECT id, \(rate.rawValue), place_id, \(transaction.now.day), position, \(isPart), \(excluded)
                      FROM cases_case WHERE id = \(id)
                    """)
            }
        }
        guard let contacted_hours else { return id }
        ground.time.advance(seconds: contacted_hours * 3_600)
        try await ground.database.write(by: .system) { transaction in
            try Cases.addStep(
                .contacted, to: id, note: "打过电话", isPublic: false, by: PersonID(high: 1, low: 2),
                in: transaction)
        }
        return id
    }

    /// A session of 2026-11-20; those that a member got before are over.
    func signedIn(_ number: UInt64) async throws -> String {
        let token = Randomness.token()
        try await ground.database.write(by: .system) { transaction in
            _ = try Access.beginSession(token: token, of: PersonID(high: 1, low: number), in: transaction)
        }
        return token
    }

    func enterCategories() async throws {
        try await ground.database.write(by: .system) { transaction in
            for (number, row) in [("urban", nil, "城乡建设"), ("light", "urban", "路灯"), ("farming", nil, "农业")]
                .enumerated()
            {
                try Categories.enter(
                    Category(
                        code: row.0, parent: row.1, chinese: row.2, english: row.0, urgency: "ordinary",
                        questions: []), sequence: number, in: transaction)
            }
        }
    }
}

struct FigureTests {
    @Test(arguments: TestEngine.all)
    func `rates and times stand by place and by topmost class, and each number is as long as its list`(
        engine: TestEngine
    ) async throws {
        let county = try await OverviewSite(engine, now: "2026-11-10T09:00:00+08:00")
        try await county.enterCategories()
        try await county.report("路灯一", rates: [.responded: true, .solved: true], contacted_hours: 24)
        try await county.report("路灯二", rates: [.responded: false, .solved: true], contacted_hours: 48)
        try await county.report("堰沟", category: "farming", channel: .hotline, rates: [.responded: true])
        try await county.report("没分类", category: nil, rates: [.responded: true], excluded: true)
        county.ground.time.set("2026-11-20T09:00:00+08:00")
        let token = try await county.signedIn(1)

        let reply = try await county.site.api(.get, "/figures?from=2026-11-10", as: token)

        let total = try #require(reply.json["total"] as? [String: Any])
        #expect(total["received"] as? Int == 4)
        let rates = try #require(total["rates"] as? [[String: Any]])
        #expect(rates.map { $0["denominator"] as? Int } == [3, 2, 0])
        #expect(rates.map { $0["numerator"] as? Int } == [2, 2, 0])
        #expect(rates.map { $0["excluded"] as? Int } == [1, 0, 0])
        #expect(rates.first?["is_small"] as? Bool == true)
        #expect(rates.first?["interval_low"] as? Int == 208)
        let contact = try #require(total["contact"] as? [String: Any])
        #expect(contact["count"] as? Int == 2)
        #expect((contact["median_day_tenths"] as? Int, contact["ninetieth_day_tenths"] as? Int) == (15, 19))
        let classes = try #require(reply.json["classes"] as? [[String: Any]])
        #expect(classes.map { $0["class"] as? String } == ["urban", "farming", "-"])
        #expect(classes.map { $0["received"] as? Int } == [2, 1, 1])
        let places = try #require(reply.json["places"] as? [[String: Any]])
        #expect(places.first { $0["name"] as? String == "石桥镇" }?["received"] as? Int == 4)
        for (path, count) in [
            ("received?", 4), ("received?class=urban&", 2), ("received?class=light&", 2),
            ("received?class=-&", 1), ("received?channel=hotline&", 1), ("contacted?", 2), ("closed?", 0),
            ("responded-part?", 2), ("responded-whole?", 3), ("responded-excluded?class=-&", 1),
            ("solved-whole?place=\(OverviewSite.qingxi)&", 0), ("problems-opened?", 0), ("returned?", 0),
            ("disputed?", 0), ("received?until=2026-11-19&", 4), ("received?limit=3&", 3),
        ] {
            let list = try await county.site.api(.get, "/figures/\(path)from=2026-11-10", as: token)
            #expect(list.items.count == count, "\(path)")
        }
        let first = try await county.site.api(.get, "/figures/received?limit=3", as: token)
        let next = try #require(first.json["next"] as? String)
        let rest = try await county.site.api(
            .get, "/figures/received?limit=3&cursor=\(next)", as: token)
        #expect(rest.items.count == 1)
    }

    @Test(arguments: Language.allCases)
    func `the pages open in both languages, and are files, too`(language: Language) async throws {
        let county = try await OverviewSite()
        try await county.enterCategories()
        try await county.report("路灯一", rates: [.responded: true, .solved: true], contacted_hours: 0)

        let page = try await county.site.get("/figures", as: county.county, TestSite.Browser(language))
        let list = try await county.site.get(
            "/figures/received?class=light&channel=web", as: county.county, TestSite.Browser(language))
        let file = try await county.site.get("/figures.csv", as: county.county, TestSite.Browser(language))

        let (from, until) = (Day("2026-10-22") ?? Day(number: 0), Day("2026-11-20") ?? Day(number: 0))
        let span = "place=\(OverviewSite.shiqiao)&amp;from=\(from)&amp;until=\(until)"
        #expect(page.text.contains("/figures/responded-part?\(span)"))
        #expect(page.text.contains(language == .chinese ? "件数少" : "few"))
        #expect(list.status == 200 && list.text.contains("路灯一"))
        #expect(file.text.contains("石桥镇"))
        #expect(try await county.site.get("/figures.xlsx", as: county.county).status == 200)
    }

    @Test func `days that are none, spans the wrong way round and places of others are refused`() async throws
    {
        let county = try await OverviewSite()

        for path in ["?from=x", "?until=2026-99-01", "?from=2026-11-20&until=2026-11-01", "?from=2020-01-01"]
        {
            #expect(
                try await county.site.api(.get, "/figures\(path)", as: county.county).status == 422, "\(path)"
            )
        }
        for path in ["/figures?place=x", "/figures/none", "/figures?place=\(OverviewSite.qingxi)"] {
            #expect(try await county.site.api(.get, path, as: county.town).status == 404, "\(path)")
        }
        #expect(try await county.site.api(.get, "/figures", as: county.audit).status == 403)
    }
}

struct BulletinTests {
    /// October with three requests, September with two, the year before nothing.
    private func october(_ engine: TestEngine = .sqlite) async throws -> OverviewSite {
        let county = try await OverviewSite(
            engine, topics: { _, from, _, _ in from.month == 10 ? [OverviewSite.concern] : [] },
            now: "2026-09-10T09:00:00+08:00")
        try await county.enterCategories()
        for number in 1...2 { try await county.report("九月 \(number)", rates: [.responded: true]) }
        county.ground.time.set("2026-10-10T09:00:00+08:00")
        try await county.report("十月 1", rates: [.responded: true, .satisfied: true], contacted_hours: 6)
        try await county.report("十月 2", channel: .hotline, rates: [.responded: false])
        try await county.report("十月 3", category: "farming")
        county.ground.time.set("2026-11-20T09:00:00+08:00")
        return county
    }

    private func issue(
        _ county: OverviewSite, _ month: String, at place: PlaceID = OverviewSite.root,
        as token: String? = nil,
        id: String? = nil
    ) async throws -> TestSite.Reply {
        let own = try await county.signedIn(1)
        return try await county.site.api(
            .post, "/bulletins",
            [
                "id": id ?? AnyID.minted(at: county.ground.time.now).description, "place": "\(place)",
                "month": month,
            ], as: token ?? own)
    }

    @Test(arguments: TestEngine.all)
    func `a bulletin once issued stands, and what is corrected later is written beside it`(engine: TestEngine)
        async throws
    {
        let county = try await october(engine)
        let before = try await county.ground.events().count
        let id = AnyID.minted(at: county.ground.time.now).description

        let issued = try await issue(county, "2026-10", id: id)
        #expect(issued.status == 201)
        #expect(issued.json["issued_by"] as? String == "罗敏")
        #expect(try await issue(county, "2026-10", id: id).status == 200)
        #expect(
            try await county.ground.events().dropFirst(before).filter { !$0.hasPrefix("access.") }
                == ["overview.bulletin-issued"])
        _ = try await MessagesImport(county.ground.county).run(
            file: (
                "late.csv",
                Array(
                    "id,submitted_at,body,reply,replied_at\n1,2026-10-12 08:00,补录,好,2026-10-13 08:00\n".utf8)
            ),
            place: OverviewSite.shiqiao)

        let later = try await county.site.api(.get, "/bulletins/2026-10", as: county.signedIn(1))
        let page = try await county.site.get("/bulletins/2026-10", as: county.signedIn(1))

        func received(_ key: String) -> Int? {
            ((later.json[key] as? [String: Any])?["month"] as? [String: Any])?["received"] as? Int
        }
        #expect((received("figures"), received("now")) == (3, 4))
        let figures = try #require(later.json["figures"] as? [String: Any])
        #expect((figures["month_before"] as? [String: Any])?["received"] as? Int == 2)
        #expect(figures["year_before"] is [String: Any] == false)
        #expect((figures["concerns"] as? [[String: Any]])?.first?["name"] as? String == "路灯照明")
        #expect(page.text.contains("后来更正为 1"), "a channel that got another request")
        #expect(page.text.contains("比上月上升 50.0%（2 件）") && page.text.contains("上年同月没有数"))
        #expect(
            page.text.contains(
                "/bulletins/2026-10/lists/received?place=\(OverviewSite.root)"))
    }

    @Test(arguments: Language.allCases)
    func `a month that is not issued says so; every face of a bulletin opens`(language: Language) async throws
    {
        let county = try await october()
        let browser = TestSite.Browser(language)

        let list = try await county.site.get("/bulletins", as: county.signedIn(1), browser)
        let page = try await county.site.get("/bulletins/2026-10", as: county.signedIn(1), browser)

        #expect(list.text.contains("/bulletins/2026-10?place=\(OverviewSite.root)"))
        #expect(page.text.contains(language == .chinese ? "还没发布" : "Not issued"))
        #expect(page.text.contains("/concerns/\(OverviewSite.concern.id)"))
        #expect(page.text.contains("name=\"month\"") && page.text.contains("50.0%"))
        for path in [
            "/bulletins/2026-10/print", "/bulletins/2026-10/figures.xlsx", "/bulletins/2026-10/figures.csv",
            "/bulletins/2026-11", "/bulletins/2025-02",
        ] {
            #expect(try await county.site.get(path, as: county.signedIn(1), browser).status == 200, "\(path)")
        }
        let running = try await county.site.get("/bulletins/2026-11", as: county.signedIn(1), browser)
        #expect(!running.text.contains("name=\"month\""), "a month that runs cannot be issued")
        #expect(
            try await county.site.api(.get, "/bulletins", as: county.signedIn(2)).json["place"] as? String
                == "\(OverviewSite.shiqiao)")
    }

    @Test func `every no of issuing is told, and nothing is kept`() async throws {
        let county = try await october()
        let village = PlaceID(high: 7, low: 9)
        _ = try await county.ground.database.write(by: .system) { transaction in
            try Places.found(
                village, level: .village, name: "柳坪村", parent: OverviewSite.shiqiao,
                from: Day("2020-01-01") ?? Day(number: 0), in: transaction)
        }

        #expect(try await issue(county, "2026-13").code == BulletinRefusal.monthUnfit.code)
        #expect(try await issue(county, "2026-11").code == BulletinRefusal.monthRunning.code)
        #expect(try await issue(county, "2026-10", at: village).code == BulletinRefusal.placeUnfit.code)
        #expect(try await issue(county, "2026-10", as: county.signedIn(2)).status == 404)
        #expect(
            try await issue(county, "2026-10", at: OverviewSite.shiqiao, as: county.signedIn(4)).status == 403
        )
        #expect(try await issue(county, "2026-10").status == 201)
        #expect(try await issue(county, "2026-10").code == BulletinRefusal.issuedAlready.code)
        #expect(
            try await issue(county, "2026-10", at: OverviewSite.shiqiao, as: county.signedIn(2)).status == 201
        )
        let wrong = try await county.site.api(.get, "/bulletins/2026-1", as: county.signedIn(1))
        #expect(wrong.code == BulletinRefusal.monthUnfit.code)
    }
}
