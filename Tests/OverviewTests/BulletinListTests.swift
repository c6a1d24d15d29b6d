import Cases
import Kernel
import Places
import Requests
import Storage
import TestGround
import Testing
import Web

@testable import Overview

struct BulletinListTests {
    /// October with three requests, of which a concern has two.
    private func october(_ engine: TestEngine) async throws -> OverviewSite {
        let members = Members()
        let county = try await OverviewSite(
            engine,
            topics: { _, from, _, _ in
                guard from.month == 10 else { return [] }
                var concern = OverviewSite.concern
                (concern.requests, concern.cases) = (members.cases.count, members.cases)
                return [concern]
            }, now: "2026-10-10T09:00:00+08:00")
        try await county.enterCategories()
        let first = try await county.report(
            "十月 1", rates: [.responded: true, .satisfied: true], contacted_hours: 6)
        let second = try await county.report("十月 2", channel: .hotline, rates: [.responded: false])
        members.cases = [first, second]
        try await county.report("十月 3", category: nil)
        county.ground.time.set("2026-11-20T09:00:00+08:00")
        return county
    }

    /// What the other room would find; set before anybody asks.
    private final class Members: @unchecked Sendable {
        var cases: [CaseID] = []
    }

    private func lists(_ county: OverviewSite) async throws -> [(path: String, count: Int)] {
        let sheet = try await county.site.api(.get, "/bulletins/2026-10", as: county.signedIn(1))
        return try #require(sheet.json["lists"] as? [[String: Any]]).map {
            ($0["path"] as? String ?? "", $0["count"] as? Int ?? -1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the lists of an issued bulletin stay those of its day, whatever is corrected later`(
        engine: TestEngine
    ) async throws {
        let county = try await october(engine)
        let token = try await county.signedIn(1)
        let reply = try await county.site.api(
            .post, "/bulletins",
            [
                "id": AnyID.minted(at: county.ground.time.now).description,
                "place": "\(OverviewSite.root)", "month": "2026-10",
            ], as: token)
        #expect(reply.status == 201)
        let issued = try await lists(county)

        _ = try await MessagesImport(county.ground.county).run(
            file: (
                "late.csv",
                Array(
                    "id,submitted_at,body,reply,replied_at\n1,2026-10-12 08:00,补录,好,2026-10-13 08:00\n".utf8)
            ), place: OverviewSite.shiqiao)
        try await county.ground.database.write(by: .system) { transaction in
            try transaction.run("UPDATE requests_count SET is_excluded = \(true) WHERE is_part = \(false)")
            try transaction.run("UPDATE requests_request SET category = 'farming' WHERE category IS NULL")
        }

        #expect(try await lists(county).map(\.count) == issued.map(\.count))
        #expect(issued.contains { $0.path.contains("lists/open") && $0.count == 3 })
        #expect(issued.contains { $0.path.contains("lists/concern") && $0.count == 2 })
        #expect(issued.contains { $0.path.contains("lists/responded-whole") && $0.count == 2 })
        #expect(issued.contains { $0.path.contains("lists/contacted") && $0.count == 1 })
        for list in issued {
            let opened = try await county.site.api(.get, list.path, as: token)
            #expect(opened.items.count == list.count, "\(list.path)")
            #expect(opened.json["is_kept"] as? Bool == true && opened.json["count"] as? Int == list.count)
        }
        let live = try await county.site.api(
            .get, "/figures/received?from=2026-10-01&until=2026-10-31", as: token)
        #expect(live.items.count == 4, "what is counted now has the late one")
    }

    @Test func `a list is cut into pages, told in both languages, and open to those of the place alone`()
        async throws
    {
        let county = try await october(.sqlite)
        let token = try await county.signedIn(1)
        let path = "/bulletins/2026-10/lists/received"

        let first = try await county.site.api(.get, "\(path)?limit=2", as: token)
        let next = try #require(first.json["next"] as? String)
        let rest = try await county.site.api(.get, "\(path)?limit=2&cursor=\(next)", as: token)
        #expect((first.items.count, rest.items.count) == (2, 1))
        #expect(first.json["is_kept"] as? Bool == false)
        for language in Language.allCases {
            let page = try await county.site.get(
                "\(path)?class=light&channel=hotline", as: token, TestSite.Browser(language))
            #expect(page.status == 200 && page.text.contains("十月 2") && !page.text.contains("十月 1"))
            #expect(page.text.contains(language == .chinese ? "共 1 件" : "1 in all"))
            #expect(page.text.contains(language == .chinese ? "还没发布" : "not issued yet"))
        }
        let print = try await county.site.get("/bulletins/2026-10/print", as: token)
        #expect(print.text.contains("每个数的清单"))
        let file = try await county.site.get("/bulletins/2026-10/figures.csv", as: token)
        #expect(file.text.contains("/bulletins/2026-10/lists/responded-whole?place=\(OverviewSite.root)"))
        #expect(
            file.text.contains("/bulletins/2026-10/lists/concern?place=\(OverviewSite.root)&concern="))
        for wrong in ["/bulletins/2026-10/lists/none", "\(path)?place=\(OverviewSite.qingxi)"] {
            #expect(try await county.site.api(.get, wrong, as: county.signedIn(2)).status == 404, "\(wrong)")
        }
        #expect(try await county.site.api(.get, path, as: county.signedIn(3)).status == 403)
    }

    @Test(arguments: TestEngine.all)
    func `a bulletin from before lists were kept says that its list is counted now`(engine: TestEngine)
        async throws
    {
        let county = try await october(engine)
        let token = try await county.signedIn(1)
        _ = try await county.site.api(
            .post, "/bulletins",
            [
                "id": AnyID.minted(at: county.ground.time.now).description,
                "place": "\(OverviewSite.root)", "month": "2026-10",
            ], as: token)
        _ = try await county.ground.database.write(by: .system) {
            try $0.run("DELETE FROM overview_bulletin_list")
        }

        let list = try await county.site.get("/bulletins/2026-10/lists/received", as: token)

        #expect(list.text.contains("还没有留清单") && list.text.contains("十月 3"))
    }

    @Test func `a packed list is what went into it`() {
        let lists: [[Position]] = [
            [], [1], [Position.max - 1, 9, 8, 0], Array(stride(from: 900_000, to: 0, by: -7)),
        ]

        for list in lists { #expect(BulletinListStore.unpacked(BulletinListStore.packed(list)) == list) }
        #expect(BulletinListStore.packed(lists[3]).count < lists[3].count + 3, "a byte each")
    }

    @Test(arguments: TestEngine.all)
    func `closed in time counts those said to be done before their time was over`(engine: TestEngine)
        async throws
    {
        let county = try await OverviewSite(engine, now: "2026-10-10T09:00:00+08:00")
        try await county.open(1, "按时", due: "2026-10-11T09:00:00+08:00", asRequest: true)
        try await county.open(2, "晚了", due: "2026-10-11T09:00:00+08:00", asRequest: true)
        try await county.open(3, "还在办", due: "2026-10-11T09:00:00+08:00", asRequest: true)
        county.ground.time.set("2026-10-11T08:00:00+08:00")
        try await county.end(1)
        county.ground.time.set("2026-10-12T08:00:00+08:00")
        try await county.end(2)
        let token = try await county.signedIn(1)

        for (figure, count) in [
            ("in-time-whole", 2), ("in-time-part", 1), ("open", 1), ("late", 1), ("closed-here", 2),
        ] {
            let list = try await county.site.api(
                .get, "/figures/\(figure)?from=2026-10-01&until=2026-10-31", as: token)
            #expect(list.items.count == count, "\(figure)")
        }
    }
}
