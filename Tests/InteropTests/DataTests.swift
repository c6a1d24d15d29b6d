import Foundation
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Interop

struct DataTests {
    /// The features of a collection as RFC 7946 wants them; nil for what is none.
    private static func features(_ reply: TestSite.Reply) -> [[String: Any]]? {
        guard reply.contentType == "application/geo+json",
            reply.json["type"] as? String == "FeatureCollection",
            let features = reply.json["features"] as? [[String: Any]],
            features.allSatisfy({
                $0["type"] as? String == "Feature" && $0["properties"] is [String: Any]
                    && $0["geometry"] is [String: Any]
            })
        else { return nil }
        return features
    }

    @Test(arguments: TestEngine.all)
    func `what neighbours may see is a map of points to a kilometre, without words or names`(
        _ engine: TestEngine
    ) async throws {
        let town = try await InteropTown(engine)
        let key = try await town.key()
        let shown = try await town.shown(key, ["description": "看过了"])
        _ = try await town.report(key, ["description": "没人看过"])
        _ = try await town.shown(key, ["lat": nil, "long": nil, "address_string": "石桥镇柳坪村"])

        let reply = try await town.site.get("/places/\(InteropTown.shiqiao)/requests.geojson")
        let elsewhere = try await town.site.get("/places/\(InteropTown.nanxi)/requests.geojson")
        let program = try await town.site.api(.get, "/places/\(InteropTown.county)/requests.geojson")
        let nowhere = try await town.site.get("/places/\(PlaceID(high: 1, low: 1))/requests.geojson")
        let features = try #require(DataTests.features(reply))

        #expect(features.count == 1)
        let geometry = features[0]["geometry"] as? [String: Any]
        #expect(geometry?["type"] as? String == "Point")
        #expect(geometry?["coordinates"] as? [Double] == [106.12, 30.12])
        #expect((features[0]["properties"] as? [String: Any])?["number"] as? String == shown)
        #expect(!reply.text.contains("看过"))
        #expect(DataTests.features(elsewhere)?.isEmpty == true)
        #expect(DataTests.features(program)?.count == 1)
        #expect(nowhere.status == 404)
    }

    @Test(arguments: TestEngine.all)
    func `grids that have an outline are a map of closed rings`(_ engine: TestEngine) async throws {
        let town = try await InteropTown(engine)

        let reply = try await town.site.get("/places/\(InteropTown.county)/grids.geojson")
        let elsewhere = try await town.site.get("/places/\(InteropTown.nanxi)/grids.geojson")
        let nowhere = try await town.site.get("/places/\(PlaceID(high: 1, low: 1))/grids.geojson")
        let features = try #require(DataTests.features(reply))

        #expect(features.count == 1)
        let rings = (features[0]["geometry"] as? [String: Any])?["coordinates"] as? [[[Double]]] ?? []
        #expect(rings.count == 1 && rings[0].first == rings[0].last && rings[0].count >= 4)
        #expect(rings[0].allSatisfy { (106...107).contains($0[0]) && (30...31).contains($0[1]) })
        #expect((features[0]["properties"] as? [String: Any])?["name"] as? String == "第一网格")
        #expect(DataTests.features(elsewhere)?.isEmpty == true)
        #expect(nowhere.status == 404)
    }

    @Test func `one page says where everything is, for the county or a place`() async throws {
        let town = try await InteropTown()

        let page = try await town.site.get("/data")
        let village = try await town.site.get(
            "/data?place=\(InteropTown.liuping)", TestSite.Browser(.english))
        let wrong = try await town.site.get("/data?place=x")
        let nowhere = try await town.site.get("/data?place=\(PlaceID(high: 1, low: 1))")

        #expect(page.text.contains("/places/\(InteropTown.county)/grids.geojson"))
        #expect(page.text.contains("https://yunling.example/open311/v2/discovery.json"))
        #expect(village.text.contains("/places/\(InteropTown.liuping)/assemblies.ics"))
        #expect(village.text.contains("Open data and interfaces"))
        #expect(wrong.status == 404 && nowhere.status == 404)
    }
}
