import Kernel
import Requests
import Storage
import TestGround
import Testing
import Web

@testable import Overview

struct OverviewTests {
    @Test(arguments: TestEngine.all)
    func `Sums, rates and late cases stand in the answer for programs`(engine: TestEngine) async throws {
        let county = try await OverviewSite(engine)
        try await county.open(1, "路灯不亮", due: "2026-11-18T09:00:00+08:00")
        try await county.open(2, "水井浑", due: "2026-12-18T09:00:00+08:00")
        try await county.count(RequestIndicators.received, 5)
        try await county.count(RequestIndicators.received, 3, daysAgo: 2)
        try await county.count(RequestIndicators.received, 100, daysAgo: 40)
        try await county.count(RequestIndicators.solved, 9, of: 10)
        let reply = try await county.site.api(.get, "/overview?days=30", as: county.county)
        #expect(reply.status == 200)
        #expect(reply.json["received"] as? Int == 8)
        #expect(reply.json["open"] as? Int == 2)
        #expect(reply.json["late"] as? Int == 1)
        let solved = try #require(reply.json["solved"] as? [String: Any])
        #expect(solved["thousandths"] as? Int == 900)
        #expect(solved["interval_low"] as? Int == 596)
        #expect(solved["interval_high"] as? Int == 982)
        let satisfied = try #require(reply.json["satisfied"] as? [String: Any])
        #expect(satisfied["denominator"] as? Int == 0)
        #expect((reply.json["points"] as? [Any])?.count == 30)
        let places = try #require(reply.json["places"] as? [[String: Any]])
        #expect(Set(places.compactMap { $0["name"] as? String }) == ["石桥镇", "青溪镇"])
        #expect(places.first { $0["name"] as? String == "石桥镇" }?["open"] as? Int == 2)
        let late = try #require(reply.json["late_cases"] as? [[String: Any]])
        #expect(late.map { $0["title"] as? String } == ["路灯不亮"])
        #expect(late.map { $0["place_name"] as? String } == ["石桥镇"])
        #expect(late.map { $0["path"] as? String } == ["/requests/\(CaseID(high: 8, low: 1))"])
    }

    @Test(arguments: Language.allCases)
    func `Each rate says how many were left out, and its numbers lead to the days that it counts`(
        language: Language
    ) async throws {
        let county = try await OverviewSite()
        try await county.count(RequestRate.solved.indicator, 9, of: 10)
        try await county.count(RequestRate.solved.exclusions, 3)

        let reply = try await county.site.api(.get, "/overview?days=90", as: county.county)
        let page = try await county.site.get(
            "/overview?days=90", as: county.county, TestSite.Browser(language)
        ).text

        let solved = try #require(reply.json["solved"] as? [String: Any])
        #expect(solved["excluded"] as? Int == 3)
        #expect((reply.json["responded"] as? [String: Any])?["excluded"] as? Int == 0)
        let span = "place=\(OverviewSite.root)&amp;days=91"
        for list in ["part", "whole", "excluded"] {
            #expect(page.contains("/rates/solved?\(span)&amp;of=\(list)"), "\(list)")
        }
        #expect(!page.contains("/rates/responded?"))
        #expect(page.contains("href=\"/rates?\(span)\""))
        #expect(page.contains(language == .chinese ? "不计入 3 件" : "3 left out"))
    }

    @Test func `A late matter stands with the way to its place, and leads to the page of its kind`()
        async throws
    {
        let county = try await OverviewSite()
        try await county.open(1, "路灯不亮", due: "2026-11-18T09:00:00+08:00")
        try await county.open(3, "沟渠多处塌方", due: "2026-11-17T09:00:00+08:00", kind: Requests.problemKind)

        let page = try await county.site.get("/overview", as: county.county).text

        #expect(page.contains("href=\"/requests/\(CaseID(high: 8, low: 1))\""))
        #expect(page.contains("href=\"/problems/\(CaseID(high: 8, low: 3))\""))
        #expect(page.contains("石桥镇，2026-"))
    }

    @Test func `Long spans are counted by the week`() async throws {
        let county = try await OverviewSite()
        try await county.count(RequestIndicators.closed, 4, daysAgo: 40)
        let reply = try await county.site.api(.get, "/overview?days=90", as: county.county)
        let points = try #require(reply.json["points"] as? [[String: Any]])
        #expect(points.count == 13)
        #expect(points.allSatisfy { $0["days"] as? Int == 7 })
        #expect(points.compactMap { $0["closed"] as? Int }.reduce(0, +) == 4)
    }

    @Test func `A day given with on is the last one counted, and every link counts through it too`()
        async throws
    {
        let county = try await OverviewSite()
        try await county.count(RequestIndicators.received, 5)
        try await county.count(RequestIndicators.received, 3, daysAgo: 5)
        try await county.count(RequestRate.solved.indicator, 9, of: 10, daysAgo: 5)

        let reply = try await county.site.api(.get, "/overview?days=7&on=2026-11-18", as: county.county)
        let page = try await county.site.get("/overview?days=7&on=2026-11-18", as: county.county).text
        let today = try await county.site.api(.get, "/overview?days=7&on=2026-11-20", as: county.county)

        #expect(reply.json["received"] as? Int == 3)
        #expect(reply.json["from"] as? String == "2026-11-12")
        #expect(reply.json["until"] as? String == "2026-11-18")
        #expect(today.json["received"] as? Int == 8)
        #expect(page.contains("&amp;days=7&amp;on=2026-11-18&amp;of=whole"))
        #expect(page.contains("&amp;days=30&amp;on=2026-11-18"))
    }

    @Test func `A last day that is none, or is to come, is refused at its field`() async throws {
        let county = try await OverviewSite()

        let unreadable = try await county.site.api(.get, "/overview?on=2026-13-01", as: county.county)
        let ahead = try await county.site.api(.get, "/overview?on=2026-11-21", as: county.county)

        #expect((unreadable.status, unreadable.code) == (422, "field.unreadable"))
        #expect((ahead.status, ahead.code) == (422, "request.last-day-ahead"))
    }

    @Test(arguments: Language.allCases)
    func `The page links what is open and late to the desk`(language: Language) async throws {
        let county = try await OverviewSite()
        try await county.open(1, "路灯<b>不亮", due: "2026-11-18T09:00:00+08:00")
        let page = try await county.site.get(
            "/overview", as: county.county, TestSite.Browser(language))
        #expect(page.status == 200)
        #expect(page.text.contains("/desk?place=\(OverviewSite.root)&amp;filter=late"))
        #expect(page.text.contains("/desk?place=\(OverviewSite.shiqiao)"))
        #expect(page.text.contains("路灯&lt;b>不亮") || page.text.contains("路灯&lt;b&gt;不亮"))
        #expect(page.text.contains(language == .chinese ? "超时 48 小时" : "48 hours overdue"))
        #expect(!page.text.contains("<b>不亮"))
    }

    @Test func `An overseer of a town sees that town and no other`() async throws {
        let county = try await OverviewSite()
        let own = try await county.site.api(.get, "/overview", as: county.town)
        #expect(own.json["name"] as? String == "石桥镇")
        let other = try await county.site.api(.get, "/overview?place=\(OverviewSite.qingxi)", as: county.town)
        #expect((other.status, other.code) == (403, "access.not-allowed"))
        #expect(try await county.site.api(.get, "/overview", as: county.grid).status == 403)
        #expect(try await county.site.api(.get, "/overview").status == 401)
        #expect(try await county.site.api(.get, "/overview?place=nowhere", as: county.county).status == 404)
        let missing = PlaceID(high: 7, low: 99)
        #expect(
            try await county.site.api(.get, "/overview?place=\(missing)", as: county.county).status == 404)
    }
}
