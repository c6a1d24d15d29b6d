import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Places

@Suite struct ChangingRouteTests {
    private static let id = "01930000-0000-7000-8000-000000000001"

    @Test(arguments: TestEngine.all)
    func `a form first shows what would happen, then does it, and twice sent is once done`(
        engine: TestEngine
    ) async throws {
        let place = try await PlacesSite(engine)
        let path = "/places/\(Yunling.liuping)/name"
        var form = [
            "id": Self.id, "name": "柳坪社区", "code": "990121101001", "edition": "2024", "on": "2026-11-20",
        ]

        let shown = try await place.site.get(path, as: place.luo)
        let check = try await place.site.post(path, form: form, as: place.luo)
        let unchanged = try await place.yunling.name(Yunling.liuping)
        form["_confirmed"] = "1"
        let done = try await place.site.post(path, form: form, as: place.luo)
        let again = try await place.site.post(path, form: form, as: place.luo)

        #expect(shown.text.contains("value=\"柳坪村\""))
        #expect(check.status == 200)
        #expect(check.text.contains("改成这个名称？"))
        #expect(check.text.contains("name=\"_confirmed\" value=\"1\""))
        #expect(check.text.contains("name=\"id\" value=\"\(Self.id)\""))
        #expect(unchanged == "柳坪村")
        #expect(done.status == 303)
        #expect(done.location == "/places/\(Yunling.liuping)")
        #expect(again.status == 303)
        #expect(try await place.yunling.name(Yunling.liuping) == "柳坪社区")
        #expect(try await place.events() == ["places.place-renamed"])
    }

    @Test func `a refused form comes back with what was typed and the reason at its field`() async throws {
        let place = try await PlacesSite()
        let path = "/places/\(Yunling.liuping)/name"

        let taken = try await place.site.post(
            path, form: ["id": Self.id, "name": "石门村", "on": "2026-11-20"], as: place.luo)
        let late = try await place.site.post(
            path, form: ["id": Self.id, "name": "新村", "on": "2029-01-01"], as: place.luo)
        let founding = try await place.site.post(
            "/places",
            form: [
                "id": Self.id, "parent": "\(Yunling.shiqiao)", "level": "village", "name": "桃园村", "code": "1",
                "on": "2026-11-20",
            ], as: place.luo)

        #expect(taken.status == 409)
        #expect(taken.text.contains("id=\"name-error\""))
        #expect(taken.text.contains("value=\"石门村\""))
        #expect(late.status == 422)
        #expect(late.text.contains("id=\"on-error\""))
        #expect(founding.status == 422)
        #expect(founding.text.contains("id=\"code-error\""))
        #expect(founding.text.contains("value=\"桃园村\""))
        #expect(try await place.events().isEmpty)
    }

    @Test func `a program founds a place; the same again is answered, another under its id is not`()
        async throws
    {
        let place = try await PlacesSite()
        var village: [String: Any] = [
            "id": Self.id, "parent": "\(Yunling.shiqiao)", "level": "village", "name": "桃园村",
            "code": "990121101203", "edition": 2024, "on": "2026-11-20",
        ]

        let first = try await place.site.api(.post, "/places", village, as: place.luo)
        let again = try await place.site.api(.post, "/places", village, as: place.luo)
        village["name"] = "李园村"
        let other = try await place.site.api(.post, "/places", village, as: place.luo)
        let stranger = try await place.site.api(.post, "/places", village, as: place.he)

        #expect(first.status == 201)
        #expect(first.json["id"] as? String == Self.id)
        #expect(first.json["name"] as? String == "桃园村")
        #expect(again.status == 200)
        #expect(again.json["name"] as? String == "桃园村")
        #expect(other.status == 409)
        #expect(stranger.status == 404)
        #expect(try await place.events() == ["places.place-founded"])
    }

    @Test func `places move, merge, divide and close over the interface of programs`() async throws {
        let place = try await PlacesSite()
        let api = place.site

        let moved = try await api.api(
            .post, "/places/\(Yunling.songlin)/parent",
            ["id": "\(Yunling.place(71))", "parent": "\(Yunling.shiqiao)", "on": "2026-07-01"], as: place.he)
        let merged = try await api.api(
            .post, "/places/\(Yunling.liuping)/merger",
            [
                "id": "\(Yunling.place(72))", "sources": ["\(Yunling.shimen)"], "name": "柳石村",
                "code": "990121101204", "edition": 2026, "on": "2026-08-01",
            ], as: place.he)
        let divided = try await api.api(
            .post, "/places/\(Yunling.place(72))/division",
            [
                "id": "\(Yunling.place(73))", "parts": ["上村", "下村"], "stays": true,
                "children": ["\(Yunling.liupingGrid1)": 2], "on": "2026-09-01",
            ], as: place.he)
        let closed = try await api.api(
            .post, "/places/\(Yunling.songlin)/closure", ["id": "\(Yunling.place(74))", "on": "2026-10-01"],
            as: place.he)

        #expect([moved.status, merged.status, divided.status, closed.status] == [201, 201, 201, 201])
        #expect(merged.json["name"] as? String == "柳石村")
        #expect(merged.json["id"] as? String == "\(Yunling.place(72))")
        #expect((divided.json["successions"] as? [[String: Any]])?.count == 4)
        #expect(closed.json["closed"] as? String == "2026-10-01")
        let names = try await place.yunling.read { reader in
            try Places.lineage(of: Yunling.liupingGrid1, in: reader).map(\.name)
        }
        #expect(names == ["第一网格", "下村", "石桥镇", "云岭县"])
        #expect(
            try await place.events() == [
                "places.place-moved", "places.place-founded", "places.place-merged", "places.place-founded",
                "places.place-founded", "places.place-split", "places.place-closed",
            ])
    }

    @Test func `a merger and a division are asked back before they are done`() async throws {
        let place = try await PlacesSite()
        let merger = ["id": Self.id, "sources": "\(Yunling.shimen)", "name": "柳石村", "on": "2026-11-20"]
        let division = [
            "id": Self.id, "part1": "上柳坪村", "stays": "1", "children.\(Yunling.liupingGrid1)": "1",
            "on": "2026-11-20",
        ]

        let merging = try await place.site.post(
            "/places/\(Yunling.liuping)/merger", form: merger, as: place.luo)
        let dividing = try await place.site.post(
            "/places/\(Yunling.liuping)/division", form: division, as: place.luo)
        let wrong = try await place.site.post(
            "/places/\(Yunling.liuping)/division",
            form: division.merging(["children.\(Yunling.liupingGrid1)": "2"]) { $1 }, as: place.luo)

        #expect(merging.text.contains("柳坪村、石门村"))
        #expect(merging.text.contains("name=\"sources\" value=\"\(Yunling.shimen)\""))
        #expect(dividing.text.contains("上柳坪村"))
        #expect(dividing.text.contains("第一网格"))
        #expect(wrong.status == 422)
        #expect(try await place.events().isEmpty)
    }

    @Test(arguments: [
        ("name", ["name": "新村"]), ("parent", ["parent": "\(Yunling.qingxi)"]),
        ("merger", ["sources": "\(Yunling.shimen)"]), ("division", ["part1": "上村", "stays": "1"]),
        ("closure", [:]),
    ])
    func `only who may change the rules of a place changes it`(act: String, fields: [String: String])
        async throws
    {
        let place = try await PlacesSite()
        let path = "/places/\(Yunling.liuping)/\(act)"
        let form = fields.merging(["id": Self.id, "on": "2026-11-20", "_confirmed": "1"]) { $1 }

        let nobody = try await place.site.post(path, form: form)
        let worker = try await place.site.post(path, form: form, as: place.tian)
        let program = try await place.site.api(.post, path, form)
        let seen = try await place.site.get(path, as: place.tian)

        #expect(nobody.location?.hasPrefix("/sign-in") == true)
        #expect(worker.status == 403)
        #expect(program.status == 401)
        #expect(seen.status == 403)
        #expect(try await place.events().isEmpty)
    }

    @Test func `a town's officer moves nothing into another town, and founds nothing there`() async throws {
        let place = try await PlacesSite()

        let move = try await place.site.api(
            .post, "/places/\(Yunling.liuping)/parent",
            ["id": Self.id, "parent": "\(Yunling.qingxi)", "on": "2026-11-20"], as: place.luo)
        let founding = try await place.site.api(
            .post, "/places",
            [
                "id": Self.id, "parent": "\(Yunling.qingxi)", "level": "village", "name": "新村",
                "on": "2026-11-20",
            ],
            as: place.luo)
        let nowhere = try await place.site.api(
            .post, "/places/\(Yunling.liuping)/parent",
            ["id": Self.id, "parent": "\(Yunling.place(99))", "on": "2026-11-20"], as: place.he)
        let level = try await place.site.api(
            .post, "/places",
            [
                "id": Self.id, "parent": "\(Yunling.shiqiao)", "level": "hamlet", "name": "新村",
                "on": "2026-11-20",
            ],
            as: place.luo)

        #expect(move.status == 403)
        #expect(founding.status == 403)
        #expect(nowhere.status == 404)
        #expect(level.status == 422)
        #expect(try await place.events().isEmpty)
    }

    @Test func `the card offers changes to who may make them`() async throws {
        let place = try await PlacesSite()
        let path = "/places/\(Yunling.liuping)"

        let officer = try await place.site.get(path, as: place.luo)
        let worker = try await place.site.get(path, as: place.tian)
        let elsewhere = try await place.site.get("/places/\(Yunling.songlin)", as: place.luo)

        #expect(officer.text.contains("\(path)/merger"))
        #expect(!worker.text.contains("\(path)/merger"))
        #expect(!elsewhere.text.contains("/merger"))
    }
}
