import Access
import Foundation
import Kernel
import Places
import Points
import Reviews
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import House

/// What `yuanba init --preset NAME --sample` makes of the presets that are not the whole county's, and that their
/// parameters are at work there.
struct PresetCountyTests {
    /// A county of one preset, served in memory.
    private struct Made: Sendable {
        let site: TestSite
        let county: County

        func token(_ role: String) async throws -> String {
            let reply = try await site.api(
                .post, "/sessions", ["name": role, "password": Access.samplePassword])
            return try #require(reply.json["token"] as? String, "\(role): \(reply.text)")
        }

        /// 柳坪村, and 大坡村, which is still writing its list.
        func villages() async throws -> [Place] {
            try await county.database.read { reader in
                let root = try #require(try Places.root(in: reader))
                let town = try #require(
                    try Places.children(of: root.id, in: reader).first { $0.name == "石桥镇" })
                let found = try Places.children(of: town.id, in: reader)
                return ["柳坪村", "大坡村"].compactMap { name in found.first { $0.name == name } }
            }
        }

        func town(of village: Place) async throws -> PlaceID {
            let line = try await county.database.read { try Places.lineage(of: village.id, in: $0) }
            return try #require(line.first { $0.level == .town }?.id)
        }
    }

    private static let xinhua = Task { try await made("xinhua") }
    private static let liupanshui = Task { try await made("liupanshui") }

    private static func made(_ name: String) async throws -> Made {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "yuanba-\(name)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (time, preset) = (SampleTime(), try Preset.named(name))
        let database = try House.open(.sqlite(path: folder.appending(path: "county.sqlite").path), time: time)
        let county = try await Founding(database, preset: preset, key: CountyKey(), name: SampleCounty.name)
            .run(isSample: true)
        try await SampleCounty(county, preset: preset, time: time).fill { _ in }
        try await Relay(database).catchUp()
        // The file is open; nothing else needs its name.
        try FileManager.default.removeItem(at: folder)
        return Made(
            site: TestSite(
                county, House.endpoints, identify: Access.identify, viewer: Doors.viewer), county: county)
    }

    @Test func `in 新化 a head of a courtyard registers for its own households, and checks nothing`()
        async throws
    {
        let county = try await Self.xinhua.value
        let (head, village) = (try await county.token("courtyard"), try await county.token("village"))
        let home = try await county.site.api(.get, "/points", as: head)
        let form = try await county.site.get("/points/declarations/new", as: head)
        let waiting = try await county.site.api(.get, "/points", as: village)

        let declared = (waiting.json["checks"] as? [[String: Any]] ?? []).filter {
            $0["households"] as? Int == 6
        }
        let id = try #require(declared.first?["id"] as? String)
        let own = (home.json["checks"] as? [[String: Any]] ?? []).first { $0["id"] as? String == id }
        let checked = try await county.site.api(
            .post, "/points/declarations/\(id)/check",
            ["id": "\(AnyID.minted(at: SystemTime().now))", "accepted": [String]()], as: head)

        #expect(home.status == 200 && form.status == 200)
        #expect(form.text.contains("201") && !form.text.contains("001 "))
        #expect(own?["may_check"] as? Bool == false && declared.first?["may_check"] as? Bool == true)
        #expect(checked.status == 403 || checked.status == 404, "\(checked.text)")
    }

    @Test func `新化 ranks a town's first 200, offers five last places, and talks lists over`() async throws {
        let county = try await Self.xinhua.value
        let (town, village) = (try await county.token("town"), try await county.token("village"))
        let place = try #require(try await county.villages().first)
        let own = try await county.town(of: place)

        let ranking = try await county.site.api(.get, "/rewards/rankings?place=\(own)", as: town)
        let form = try await county.site.get("/rewards/plans/new?place=\(place.id)", as: village)
        let talk = try await county.site.get("/rulebook/rewards.talk?place=\(place.id)", as: village)
        let board = try await county.site.get("/rulebook/points.board?place=\(place.id)", as: village)

        #expect(ranking.status == 200, "\(ranking.text)")
        #expect(form.text.contains("name=\"last_places\"") && form.text.contains("value=\"5\""))
        #expect(talk.text.contains("屋场会") && talk.text.contains("油溪桥村积分制做法"))
        #expect(board.text.contains("200"))
    }

    @Test(arguments: [("xinhua", "义务投工", "油溪桥村"), ("liupanshui", "改厕改圈", "新农屋")])
    func `a village begins its list with the preset's own sample, as a draft that waits for its vote`(
        name: String, item: String, place: String
    ) async throws {
        let county = try await (name == "xinhua" ? Self.xinhua : Self.liupanshui).value
        let town = try await county.token("town")
        let second = try #require(try await county.villages().dropFirst().first)

        let form = try await county.site.get("/points/lists/new?place=\(second.id)", as: town)
        let lists = try await county.site.api(.get, "/points/lists?place=\(second.id)", as: town)
        let holds = try await county.county.database.read {
            try Points.list(at: second.id, on: $0.now.day, in: $0)
        }

        let radios = form.text.components(separatedBy: "name=\"sample\"").dropFirst().map {
            String($0.prefix(60))
        }
        #expect(radios.first { $0.contains("checked") }?.contains("value=\"\(name)\"") == true, "\(radios)")
        #expect(form.text.contains(place))
        #expect(lists.items.first?["state"] as? String == "draft" && lists.text.contains(item))
        #expect(holds == nil)
    }

    @Test func `六盘水 weighs the three reviews alike, and shows them with the shop`() async throws {
        let county = try await Self.liupanshui.value
        let village = try await county.token("village")
        let place = try #require(try await county.villages().first)
        let other = try #require(try await county.villages().dropFirst().first)
        let town = try await county.token("town")

        let form = try await county.site.get("/reviews/rules/new?place=\(other.id)", as: town)
        let rule = try await county.county.database.read {
            try Reviews.rule(at: place.id, on: $0.now.day, in: $0)
        }
        let home = try await county.site.get("/reviews?place=\(place.id)", as: village)
        let shop = try await county.site.get("/points/shops/\(place.id)")
        let ranking = try await county.site.api(
            .get, "/rewards/rankings?place=\(try await county.town(of: place))", as: town)
        let holders = try await county.site.get("/duties/kinds", as: try await county.token("county"))

        #expect(form.text.components(separatedBy: "33.33").count >= 3 && form.text.contains("33.34"))
        #expect(home.status == 200)
        #expect(rule?.terms.weights == ReviewTerms.Weights(points: 3_334, residents: 3_333, squires: 3_333))
        #expect(shop.status == 200 && shop.text.contains("积分超市"))
        #expect(ranking.code == "rewards.ranking-off")
        #expect(holders.text.contains("十联户"))
    }
}
