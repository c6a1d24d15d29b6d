import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Places

@Suite struct MapTilesTests {
    private static let address = "https://tiles.example/{z}/{x}/{y}.png"

    private static func id(_ number: UInt64) -> String { AnyID(high: 8, low: number).description }

    @Test(arguments: TestEngine.all)
    func `a county names the server of its map pictures, once for one id, and takes it away again`(
        engine: TestEngine
    ) async throws {
        let place = try await PlacesSite(engine)
        try await place.yunling.write {
            try Places.draw([(100, 30), (101, 30), (101, 31)], of: Yunling.liuping, in: $0)
        }
        let body = ["id": Self.id(1), "address": Self.address, "attribution": "云岭县自然资源局"]

        let set = try await place.site.api(.post, "/map-tiles", body, as: place.mou)
        let again = try await place.site.api(.post, "/map-tiles", body, as: place.mou)
        let events = try await place.events()
        let page = try await place.site.get("/places/\(Yunling.shiqiao)")
        _ = try await place.site.api(.post, "/map-tiles", ["id": Self.id(2)], as: place.mou)
        let without = try await place.site.get("/places/\(Yunling.shiqiao)")

        #expect(set.json["address"] as? String == Self.address)
        #expect(again.status == 200)
        #expect(events.count { $0 == "places.map-tiles-set" } == 1)
        #expect(page.text.contains("data-tiles=\"\(Self.address)\""))
        #expect(page.text.contains("data-attribution=\"云岭县自然资源局\""))
        #expect(!without.text.contains("data-tiles"))
    }

    @Test(arguments: [
        ("http://tiles.example/{z}/{x}/{y}.png", "places.tiles-not-secure"),
        ("https://tiles.example/{z}/ {x}/{y}.png", "places.tiles-not-secure"),
        ("https://tiles.example/{z}/{x}.png", "places.tiles-part-missing"),
    ])
    func `an address that no map can use is refused at its field`(address: String, code: String) async throws
    {
        let place = try await PlacesSite()

        let reply = try await place.site.api(
            .post, "/map-tiles", ["id": Self.id(1), "address": address], as: place.mou)
        let now = try await place.site.api(.get, "/map-tiles", as: place.mou)

        #expect(reply.status == 422)
        #expect(reply.code == code)
        #expect(now.json["address"] as? String == "")
    }

    @Test func `what is too long for a server or its name is refused by the rule`() {
        #expect(throws: MapTilesRefusal.tooLong) {
            try MapTiles(address: Self.address + String(repeating: "a", count: 400), attribution: "")
        }
        #expect(throws: MapTilesRefusal.attributionTooLong) {
            try MapTiles(address: Self.address, attribution: String(repeating: "长", count: 201))
        }
    }

    @Test func `only the system's administrator sets it`() async throws {
        let place = try await PlacesSite()

        let officer = try await place.site.api(
            .post, "/map-tiles", ["id": Self.id(1), "address": Self.address], as: place.he)
        let page = try await place.site.get("/map-tiles", as: place.mou)

        #expect(officer.status == 403)
        #expect(page.text.contains("地图底图"))
    }
}
