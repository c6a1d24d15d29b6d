import Access
import Cases
import Kernel
import Places
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// The map draws what the list says, and no more.
struct OfficerMapTests {
    private static let square: [(longitude: Double, latitude: Double)] = [
        (100.1, 30.1), (100.2, 30.1), (100.2, 30.2), (100.1, 30.2),
    ]

    private func county(_ engine: TestEngine) async throws -> OfficerCounty {
        let county = try await OfficerCounty(engine)
        try await county.ground.database.write(by: .system) {
            try Places.draw(OfficerMapTests.square, of: OfficerCounty.liuping, in: $0)
        }
        return county
    }

    private func report(_ county: OfficerCounty, at position: Coordinate?) async throws -> CaseID {
        let id = CaseID.minted(at: county.now)
        var draft = Draft(id: id, body: "堰沟垮了半米", channel: .web)
        draft.place = OfficerCounty.grid
        draft.category = "lighting"
        draft.position = position
        _ = try await Requests(county.ground.county).receive(
            draft, by: "anyone", origin: Origin(actor: nil), digest: Digest.sha256(Array("\(id)".utf8)))
        return id
    }

    @Test(arguments: TestEngine.all)
    func `villages have their counts, and a matter its point where the reporter gave one`(
        _ engine: TestEngine
    )
        async throws
    {
        let county = try await county(engine)
        let here = try await report(county, at: Coordinate(latitude: 30.15, longitude: 100.15))
        let nowhere = try await report(county, at: nil)

        let json = try await county.site.api(
            .get, "/desk/map.geojson?place=\(OfficerCounty.shiqiao)", as: county.tokens[OfficerCounty.luo])
        let page = try await county.page("/desk/map?place=\(OfficerCounty.shiqiao)", by: OfficerCounty.luo)

        let features = try #require(json.json["features"] as? [[String: Any]])
        let properties = features.compactMap { $0["properties"] as? [String: Any] }
        #expect(properties.map { $0["name"] as? String } == ["柳坪村", "堰沟垮了半米"])
        #expect(properties.first?["open"] as? Int == 2)
        #expect(properties.last?["id"] as? String == here.description)
        let point = features.last?["geometry"] as? [String: Any]
        #expect(point?["coordinates"] as? [Double] == [100.15, 30.15])
        #expect(page.text.contains("data-feature=\"\(here)\""))
        #expect(!page.text.contains("data-feature=\"\(nowhere)\""))
        #expect(page.text.contains("data-feature=\"\(OfficerCounty.liuping)\""))
    }

    @Test func `another village's map is nobody's business, and a forged place is none`() async throws {
        let county = try await county(.sqlite)

        let other = try await county.site.api(
            .get, "/desk/map.geojson?place=\(OfficerCounty.shimen)", as: county.tokens[OfficerCounty.zhou])
        let forged = try await county.site.api(
            .get, "/desk/map.geojson?place=nowhere", as: county.tokens[OfficerCounty.zhou])
        let nobody = try await county.site.get("/desk/map?place=\(OfficerCounty.shimen)")

        #expect(other.status == 404)
        #expect(forged.status == 404)
        #expect(nobody.location?.hasPrefix("/sign-in") == true)
    }

    @Test func `without outlines and matters the page says so and leads back to the list`() async throws {
        let county = try await OfficerCounty()

        let page = try await county.page("/desk/map?place=\(OfficerCounty.shimen)", by: OfficerCounty.shi)

        #expect(page.text.contains("这里没有可画的"))
        #expect(page.text.contains("/desk?place=\(OfficerCounty.shimen)"))
    }
}
