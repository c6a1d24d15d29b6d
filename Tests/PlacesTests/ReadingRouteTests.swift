import Foundation
import HTTPTypes
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Places

@Suite struct ReadingRouteTests {
    @Test(arguments: TestEngine.all)
    func `anyone sees the county, its places and what lies in them`(engine: TestEngine) async throws {
        let place = try await PlacesSite(engine)

        let list = try await place.site.api(.get, "/places")
        let town = try await place.site.api(.get, "/places/\(Yunling.shiqiao)")
        let villages = try await place.site.api(.get, "/places/\(Yunling.shiqiao)/children")

        #expect(list.items.map { $0["name"] as? String } == ["云岭县"])
        #expect(list.items.first?["childCount"] as? Int == 2)
        #expect(town.status == 200)
        #expect(town.json["name"] as? String == "石桥镇")
        #expect(town.json["level"] as? String == "town")
        #expect(town.json["code"] as? String == "990121101")
        #expect((town.json["above"] as? [[String: Any]])?.map { $0["name"] as? String } == ["云岭县"])
        #expect(villages.items.map { $0["name"] as? String } == ["柳坪村", "石门村"])
        #expect(villages.items.map { $0["childCount"] as? Int } == [2, 2])
        #expect(villages.json["next"] is NSNull)
    }

    @Test func `a list of children goes on from its cursor`() async throws {
        let place = try await PlacesSite()

        let first = try await place.site.api(.get, "/places/\(Yunling.shiqiao)/children?limit=1")
        let next = try #require(first.json["next"] as? String)
        let second = try await place.site.api(
            .get, "/places/\(Yunling.shiqiao)/children?limit=1&after=\(next)")

        #expect(first.items.map { $0["name"] as? String } == ["柳坪村"])
        #expect(second.items.map { $0["name"] as? String } == ["石门村"])
        #expect(second.json["next"] is NSNull)
    }

    @Test func `a day in the address shows the place as it was`() async throws {
        let place = try await PlacesSite()
        try await place.yunling.write { transaction in
            try Places.rename(Yunling.liuping, to: "柳坪社区", on: day("2026-07-01"), in: transaction)
        }

        let then = try await place.site.api(.get, "/places/\(Yunling.liuping)?on=2026-06-30")
        let now = try await place.site.get("/places/\(Yunling.liuping)")
        let page = try await place.site.get("/places/\(Yunling.liuping)?on=2026-06-30")
        let before = try await place.site.api(.get, "/places/\(Yunling.liuping)?on=2019-12-31")
        let never = try await place.site.api(.get, "/places/\(Yunling.liuping)?on=yesterday")

        #expect(then.json["name"] as? String == "柳坪村")
        #expect((then.json["history"] as? [[String: Any]])?.count == 2)
        #expect(now.text.contains("<h1>柳坪社区</h1>"))
        #expect(page.text.contains("<h1>柳坪村</h1>"))
        #expect(page.text.contains("回到今天"))
        #expect(before.status == 404)
        #expect(before.code == "places.not-on-day")
        #expect(never.status == 422)
    }

    @Test func `what is no place is not found`() async throws {
        let place = try await PlacesSite()

        for path in ["/places/\(Yunling.place(99))", "/places/nowhere"] {
            #expect(try await place.site.get(path).status == 404)
            #expect(try await place.site.api(.get, path + "/children").status == 404)
            #expect(try await place.site.api(.get, path + "/boundary.geojson").status == 404)
        }
    }

    @Test func `places are found by a part of their name and the beginning of their code`() async throws {
        let place = try await PlacesSite()

        let name = try await place.site.api(.get, "/places?q=" + "柳坪".addingPercent)
        let code = try await place.site.api(.get, "/places?q=99012110120")
        let none = try await place.site.get("/places?q=" + "天宫<b>".addingPercent)
        let wild = try await place.site.api(.get, "/places?q=%25%25")

        #expect(name.items.map { $0["name"] as? String } == ["柳坪村"])
        #expect(code.items.count == 4)
        #expect(none.text.contains("天宫&lt;b&gt;"))
        #expect(wild.items.isEmpty)
    }

    @Test func `the map's outlines are GeoJSON, and the page draws them`() async throws {
        let place = try await PlacesSite()
        let ring = "[[104.1,26.1],[104.2,26.1],[104.2,26.2],[104.1,26.1]]"
        let geometry = "{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}"
        try await place.yunling.write { try BoundaryStore.keep(geometry, of: Yunling.liuping, in: $0) }

        let map = try await place.site.api(.get, "/places/\(Yunling.shiqiao)/boundary.geojson")
        let page = try await place.site.get("/places/\(Yunling.shiqiao)")
        let other = try await place.site.get("/places/\(Yunling.qingxi)")

        let features = map.json["features"] as? [[String: Any]]
        #expect(map.headers[.contentType] == "application/geo+json")
        #expect(features?.map { $0["id"] as? String } == [Yunling.liuping.description])
        #expect(
            (features?.first?["properties"] as? [String: Any])?["path"] as? String
                == "/places/\(Yunling.liuping)")
        #expect(page.text.contains("data-geojson=\"/places/\(Yunling.shiqiao)/boundary.geojson\""))
        #expect(!other.text.contains("data-geojson"))
    }

    @Test func `every page is drawn in both languages`() async throws {
        let place = try await PlacesSite()
        try await place.yunling.write { transaction in
            try Places.merge([Yunling.shimen], into: Yunling.liuping, on: day("2026-07-01"), in: transaction)
            try Places.nameLevel(.village, chinese: "村居", english: "Village", in: transaction)
        }
        let own = "/places/\(Yunling.liuping)"
        let paths = [
            "/places", own, own + "/children", own + "?on=2026-01-01",
            "/places/new?parent=\(Yunling.shiqiao)",
            own + "/name", own + "/parent", own + "/merger", own + "/division", own + "/closure",
            "/places/\(Yunling.shimen)",
        ]

        for path in paths {
            let chinese = try await place.site.get(path, as: place.he)
            let english = try await place.site.get(path, as: place.he, TestSite.Browser(.english))

            #expect(chinese.status == 200, "\(path)")
            #expect(english.status == 200, "\(path)")
            #expect(chinese.text.contains("lang=\"zh-Hans\""), "\(path)")
            #expect(english.text.contains("lang=\"en\""), "\(path)")
            #expect(chinese.text != english.text, "\(path)")
            #expect(!chinese.text.contains("{"), "\(path) has an unfilled text")
            #expect(!english.text.contains("{"), "\(path) has an unfilled text")
        }
        #expect(try await place.site.get(own).text.contains("村居"))
    }
}

extension String {
    var addingPercent: String { addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
}
