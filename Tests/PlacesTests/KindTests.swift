import Foundation
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Places

/// 专属网格: what kind a grid is, from which day on.
@Suite struct KindTests {
    private static func trait(_ kind: PlaceKind, _ from: String, _ address: String? = nil) -> PlaceTrait {
        PlaceTrait(kind: kind, address: address, from: day(from))
    }

    /// What is said, of which level, whether the place is there, what was said before, and why not.
    @Test(arguments: [
        (trait(.school, "2026-05-01"), Level.grid, true, PlaceTrait?.none, KindRefusal?.none),
        (trait(.school, "2026-05-01"), .village, true, nil, .unfit),
        (trait(.shop, "2026-05-01"), .grid, true, nil, .unfit),
        (
            trait(.shop, "2026-05-01", String(repeating: "长", count: 101)), .premises, true, nil,
            .addressTooLong
        ),
        (trait(.school, "2026-05-01", "桥头"), .grid, true, nil, .addressOfGrid),
        (trait(.school, "2026-05-01"), .grid, false, nil, .notThere),
        (trait(.market, "2026-05-01"), .grid, true, trait(.school, "2026-06-01"), .beforeLast),
        (trait(.school, "2026-05-01"), .grid, true, trait(.school, "2026-04-01"), .same),
        (trait(.ordinary, "2026-05-01"), .grid, true, nil, .same),
        (trait(.ordinary, "2026-05-01"), .grid, true, trait(.school, "2026-04-01"), nil),
        (trait(.shop, "2026-05-01", "桥头"), .premises, true, trait(.shop, "2026-04-01"), nil),
    ])
    func `a kind fits its level, follows what was said before and changes something`(
        trait: PlaceTrait, level: Level, isThere: Bool, last: PlaceTrait?, refusal: KindRefusal?
    ) {
        var found: KindRefusal?
        do { try trait.check(of: level, isThere: isThere, after: last) } catch { found = error }

        #expect(found == refusal)
    }

    @Test(arguments: TestEngine.all)
    func `a grid becomes a school's from a day on, on its card and in the village's list, and not before`(
        _ engine: TestEngine
    ) async throws {
        let site = try await PlacesSite(engine)
        let grid = Yunling.liupingGrid1
        let form = [
            "id": "\(AnyID.minted(at: Instant(milliseconds: 1_795_000_000_400)))", "kind": "school",
            "on": "2026-11-01",
        ]

        let asked = try await site.site.post("/places/\(grid)/kind", form: form, as: site.luo)
        let untouched = try await site.yunling.read {
            try Places.traits(of: [grid], on: Yunling.today, in: $0)
        }
        let done = try await site.site.post(
            "/places/\(grid)/kind", form: form.merging(["_confirmed": "1"]) { $1 }, as: site.luo)
        let kinds = try await site.yunling.read { reader in
            try ["2026-10-31", "2026-11-01"].map {
                try Places.traits(of: [grid], on: day($0), in: reader)[grid]?.kind
            }
        }
        let card = try await site.site.get("/places/\(grid)")
        let village = try await site.site.get("/places/\(Yunling.liuping)")
        let json = try await site.site.api(.get, "/places/\(Yunling.liuping)/children")

        #expect(asked.text.contains("专属网格（学校）"))
        #expect(untouched.isEmpty)
        #expect(done.location == "/places/\(grid)")
        #expect(kinds == [nil, .school])
        #expect(card.text.contains("专属网格（学校）"))
        #expect(village.text.contains("专属网格（学校）"))
        #expect(json.items.compactMap { $0["kind"] as? String } == ["school"])
        #expect(try await site.events() == ["places.place-described"])
    }

    @Test func `a grid is founded as a market's, and a village is no kind of grid`() async throws {
        let site = try await PlacesSite()
        func found(_ level: String, _ kind: String, _ number: Int64) async throws -> TestSite.Reply {
            try await site.site.api(
                .post, "/places",
                [
                    "id": "\(AnyID.minted(at: Instant(milliseconds: 1_795_000_000_500 + number)))",
                    "parent": "\(level == "grid" ? Yunling.liuping : Yunling.shiqiao)", "level": level,
                    "name": "农贸市场\(number)", "kind": kind, "on": "2026-11-01",
                ], as: site.luo)
        }

        #expect(try await found("grid", "market", 1).json["kind"] as? String == "market")
        #expect(try await found("grid", "ordinary", 2).json["kind"] is NSNull)
        #expect(try await found("village", "market", 3).code == "places.kind-unfit")
        #expect(try await found("grid", "castle", 4).code == "places.kind-unfit")
    }

    @Test func `a shop founded without a kind is refused, and who works a grid changes none`() async throws {
        let site = try await PlacesSite()
        let id = "\(AnyID.minted(at: Instant(milliseconds: 1_795_000_000_600)))"

        let bare = try await site.site.api(
            .post, "/places",
            [
                "id": id, "parent": "\(Yunling.liupingGrid1)", "level": "premises", "name": "面馆",
                "on": "2026-11-01",
            ], as: site.zhou)
        let path = "/places/\(Yunling.liupingGrid1)/kind"
        let worker = try await site.site.api(
            .post, path, ["id": id, "kind": "school", "on": "2026-11-01"], as: site.tian)
        let missing = try await site.site.api(
            .post, path, ["id": id, "kind": "", "on": "2026-11-01"], as: site.luo)

        #expect(bare.code == "places.kind-missing")
        #expect(worker.status == 403)
        #expect(missing.status == 422)
        #expect(try await site.site.get(path, as: site.luo).status == 200)
        #expect(try await site.site.get("/places/\(Yunling.liuping)/kind", as: site.luo).status == 404)
        #expect(try await site.events() == [])
    }
}
