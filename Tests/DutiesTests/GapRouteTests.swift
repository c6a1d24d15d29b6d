import Access
import Foundation
import HTTPTypes
import Kernel
import People
import Sheets
import Storage
import TestGround
import Testing
import Web

@testable import Duties

@Suite struct GapRouteTests {
    @Test(arguments: TestEngine.all)
    func `the gap list counts by kind and place, and each line leads to where it is mended`(
        engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)
        let luo = try await yunling.token(of: Yunling.luo, [.register, .oversee], at: Yunling.shiqiao)

        let town = try await yunling.site.api(.get, "/duties/gaps", as: luo)
        let village = try await yunling.site.api(
            .get, "/duties/gaps?place=\(Yunling.liuping)&kind=team-missing", as: luo)

        #expect(town.json["total"] as? Int == 13)
        let counts = town.json["counts"] as? [[String: Any]]
        #expect(
            counts?.map { $0["kind"] as? String } == [
                "grid-without-worker", "team-missing", "households-unlinked", "place-unlinked",
                "grid-without-group",
            ])
        #expect(counts?.map { $0["count"] as? Int } == [3, 3, 2, 2, 3])
        let below = (town.json["children"] as? [[String: Any]])?.map { $0["count"] as? Int }
        #expect(below == [8, 5])
        #expect(village.json["total"] as? Int == 2)
        #expect(
            village.items.first?["path"] as? String == "/teams/new?place=\(Yunling.first)&template=grid")
        #expect(village.items.first?["placeName"] as? String == "柳坪村 第一网格")
    }

    /// Every kind of gap, made on purpose, with the page that mends it.
    @Test func `every kind of gap leads to a page that is there`() async throws {
        let yunling = try await Yunling()
        let luo = try await yunling.token(
            of: Yunling.luo, [.register, .oversee, .work], at: Yunling.county)
        try await yunling.manyGaps()

        let list = try await yunling.site.api(.get, "/duties/gaps?limit=200", as: luo)

        let kinds = Set(list.items.compactMap { $0["kind"] as? String })
        #expect(kinds == Set(Gap.Kind.allCases.map(\.rawValue)))
        for item in list.items {
            let path = try #require(item["path"] as? String)
            // The page of posts belongs to People.
            if path.hasSuffix("/posts") { continue }
            #expect(try await yunling.site.get(path, as: luo).status == 200, "\(path)")
        }
    }

    @Test func `the list goes on from its cursor, and comes whole as CSV and as a workbook`() async throws {
        let yunling = try await Yunling()
        let luo = try await yunling.token(of: Yunling.luo, [.oversee], at: Yunling.shiqiao)

        let first = try await yunling.site.api(.get, "/duties/gaps?limit=10", as: luo)
        let next = try #require(first.json["next"] as? String)
        let second = try await yunling.site.api(.get, "/duties/gaps?limit=10&after=\(next)", as: luo)
        let csv = try await yunling.site.get("/duties/gaps.csv?place=\(Yunling.shiqiao)", as: luo)
        let book = try await yunling.site.get("/duties/gaps.xlsx", as: luo)

        #expect(first.items.count == 10)
        #expect(second.items.count == 3)
        #expect(second.json["next"] is NSNull)
        #expect(csv.text.split(separator: "\r\n").count == 14)
        #expect(csv.text.contains("柳坪村 第一网格,没有专职网格员"))
        #expect(csv.headers[.contentType]?.hasPrefix("text/csv") == true)
        #expect(book.bytes.starts(with: Array("PK".utf8)))
    }

    @Test func `only those who oversee a place, or keep its register, see its gaps`() async throws {
        let yunling = try await Yunling()
        let tian = try await yunling.token(of: Yunling.tian, [.work], at: Yunling.first)
        let zhou = try await yunling.token(of: Yunling.zhou, [.oversee], at: Yunling.liuping)

        #expect(try await yunling.site.api(.get, "/duties/gaps", as: tian).status == 403)
        #expect(try await yunling.site.api(.get, "/duties/gaps").status == 401)
        #expect(try await yunling.site.api(.get, "/duties/gaps", as: zhou).json["total"] as? Int == 8)
        #expect(
            try await yunling.site.api(.get, "/duties/gaps?place=\(Yunling.shimen)", as: zhou).status == 403)
        #expect(try await yunling.site.api(.get, "/duties/gaps?place=\(mint())", as: zhou).status == 404)
        #expect(try await yunling.site.api(.get, "/duties/gaps?kind=weather", as: zhou).status == 404)
    }

    @Test func `every page is drawn in both languages`() async throws {
        let yunling = try await Yunling()
        let luo = try await yunling.token(
            of: Yunling.luo, [.register, .oversee, .work], at: Yunling.county)
        try await yunling.manyGaps()
        let paths = [
            "/duties/gaps?place=\(Yunling.county)", "/duties/gaps?place=\(Yunling.county)&kind=post-vacant",
            "/duties/mine", "/duties/people/\(Yunling.chen)", "/places/\(Yunling.first)/teams",
            "/places/\(Yunling.second)/teams", "/places/\(Yunling.shiqiao)/teams",
            "/teams/new?place=\(Yunling.first)", "/teams/\(Yunling.shownTeam)",
            "/places/\(Yunling.first)/links", "/places/\(Yunling.second)/links",
            "/links/new?place=\(Yunling.first)", "/links/new?place=\(Yunling.liuping)",
            "/grids/\(Yunling.first)", "/grids/\(Yunling.second)", "/grids/\(Yunling.first)/card",
            "/online-groups?place=\(Yunling.county)", "/online-groups?place=\(Yunling.county)&on=2026-03-01",
            "/online-groups/new?place=\(Yunling.liuping)", "/online-groups/\(Yunling.shownGroup)",
            "/duties/kinds",
        ]

        for path in paths {
            let chinese = try await yunling.site.get(path, as: luo)
            let english = try await yunling.site.get(path, as: luo, TestSite.Browser(.english))

            #expect(chinese.status == 200, "\(path)")
            #expect(english.status == 200, "\(path)")
            #expect(chinese.text.contains("lang=\"zh-Hans\""), "\(path)")
            #expect(english.text.contains("lang=\"en\""), "\(path)")
            #expect(!chinese.text.contains("{"), "\(path) has an unfilled text")
            #expect(!english.text.contains("{"), "\(path) has an unfilled text")
        }
        // What is public is drawn for anyone.
        #expect(try await yunling.site.get("/grids/\(Yunling.first)").status == 200)
        #expect(try await yunling.site.get("/places/\(Yunling.first)/teams").status == 200)
        #expect(try await yunling.site.get("/teams/\(Yunling.shownTeam)").status == 200)
    }

    @Test func `every refusal of the room says what to do in both languages`() {
        let refusals: [any Refusal] =
            TeamRefusal.allCases + JoiningRefusal.allCases + LinkRefusal.allCases + GroupRefusal.allCases
            + CountRefusal.allCases + CardRefusal.allCases

        #expect(Set(refusals.map(\.code)).count == refusals.count)
        for refusal in refusals {
            #expect(refusal.sentence.text.key == refusal.code)
            #expect(refusal.sentence(.chinese).hasSuffix("。"), "\(refusal.code)")
            #expect(refusal.sentence(.english).hasSuffix("."), "\(refusal.code)")
        }
    }
}
