import Cases
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// The lists: order, counts, paging, words.
struct OfficerListTests {
    @Test(arguments: TestEngine.all)
    func `The page and the program read the same list in the same order`(_ engine: TestEngine) async throws {
        let county = try await OfficerCounty(engine)
        for body in ["路灯不亮", "水管漏水", "路面塌了", "狗没拴"] {
            _ = try await county.report(body, category: nil)
            county.ground.time.advance(seconds: 60)
        }
        for path in ["/desk", "/requests", "/requests?state=received", "/today"] {
            let items = try await county.site.api(.get, path, as: county.tokens[OfficerCounty.tian]).items
            let text = try await county.page(path, by: OfficerCounty.tian).text
            let places = items.compactMap {
                ($0["title"] as? String).flatMap { text.firstRange(of: ">\($0)<")?.lowerBound }
            }
            #expect(places.count == 4, "\(path)")
            #expect(places == places.sorted(), "\(path)")
        }
        let newest = try await county.site.api(.get, "/requests", as: county.tokens[OfficerCounty.luo]).items
        #expect(newest.compactMap { $0["title"] as? String } == ["狗没拴", "路面塌了", "水管漏水", "路灯不亮"])
    }

    @Test(arguments: ["/requests?", "/requests?state=received&", "/requests?q=路灯&"])
    func `Cursors walk a list without gap or repetition`(_ path: String) async throws {
        let county = try await OfficerCounty()
        for number in 1...7 {
            _ = try await county.report("第\(number)盏路灯不亮", category: nil)
            county.ground.time.advance(seconds: 60)
        }
        var titles: [String] = []
        var next: String?
        repeat {
            let cursor = next.map { "&cursor=\($0)" } ?? ""
            let escaped = path.replacing("路灯", with: "%E8%B7%AF%E7%81%AF")
            let page = try await county.site.api(
                .get, "\(escaped)limit=3\(cursor)", as: county.tokens[OfficerCounty.luo])
            titles += page.items.compactMap { $0["title"] as? String }
            next = page.json["next"] as? String
        } while next != nil && titles.count < 20
        #expect(titles.count == 7)
        #expect(Set(titles).count == 7)
    }

    @Test func `The desk counts what is open at each place and shows the late ones apart`() async throws {
        let county = try await OfficerCounty()
        _ = try await county.report()
        let second = try await county.report("自来水浑", at: OfficerCounty.shimen, category: nil)
        county.ground.time.set("2026-12-20T09:00:00+08:00")
        let token = try await county.newToken(of: OfficerCounty.luo)
        let late = try await county.site.api(.get, "/desk?filter=late", as: token)
        #expect(late.items.count == 2)
        let page = try await county.site.get("/desk?open=\(second)", as: token)
        #expect(page.text.contains("石桥镇，2\u{00A0}件在办"))
        #expect(page.text.contains("石门村"))
        #expect(page.text.contains("<h2 class=\"file-title\">自来水浑</h2>"))
        #expect(page.text.contains("超时"))
        let english = try await county.site.get("/desk", as: token, TestSite.Browser(.english))
        #expect(english.text.contains("石桥镇: 2 open"))
    }

    @Test func `A unit's desk holds what was given to it`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.report(at: OfficerCounty.shimen)
        _ = try await county.report("别的事", category: nil)
        _ = try await county.act("handover", on: id, by: OfficerCounty.shi, OfficerCounty.up("请镇上办"))
        _ = try await county.act(
            "dispatch", on: id, by: OfficerCounty.luo, ["organisation": OfficerCounty.economy.description])
        let given = try await county.site.api(.get, "/desk", as: county.tokens[OfficerCounty.xie])
        #expect(given.items.compactMap { $0["id"] as? String } == [id.description])
        #expect(try await county.page("/desk", by: OfficerCounty.xie).text.contains("派给经济发展办的事"))
        #expect(try await county.page("/today", by: OfficerCounty.xie).text.contains("村小门口的路灯不亮"))
    }

    @Test func `The catalogue is read by officers and written by those who keep the rules`() async throws {
        let county = try await OfficerCounty()
        #expect(try await county.page("/catalogue", by: OfficerCounty.tian).text.contains("派单目录第 18 项"))
        let line: [String: Any] = [
            "id": AnyID.minted(at: county.now).description, "category": "lighting",
            "place": OfficerCounty.liuping.description, "organisation": OfficerCounty.farming.description,
            "basis": "柳坪村的灯归农业服务中心",
        ]
        let refused = try await county.site.api(
            .post, "/catalogue", line, as: county.tokens[OfficerCounty.tian])
        #expect(refused.status == 403)
        #expect(
            try await county.site.api(.post, "/catalogue", line, as: county.tokens[OfficerCounty.luo]).status
                == 201)
        #expect(
            try await county.site.api(.post, "/catalogue", line, as: county.tokens[OfficerCounty.luo]).status
                == 200)
        var unknown = line
        unknown["id"] = AnyID.minted(at: county.now).description
        unknown["organisation"] = OrganisationID(high: 4, low: 99).description
        let nobody = try await county.site.api(
            .post, "/catalogue", unknown, as: county.tokens[OfficerCounty.luo])
        #expect(nobody.code == "request.organisation-unknown")
        let id = try await county.report()
        let file = try await county.file(id, by: OfficerCounty.luo)
        #expect(file.json["catalogue_owner"] as? String == OfficerCounty.farming.description)
    }
}
