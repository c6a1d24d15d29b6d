import Access
import Foundation
import Kernel
import Storage
import TestGround
import TestTown
import Testing
import Web

@testable import Hazards

struct HazardRouteTests {
    private static let path = "/hazards/\(HazardTown.hazard)"

    private func fresh(_ number: UInt64) -> String { "\(AnyID(high: 66, low: number))" }

    private static let form = [
        "id": "\(HazardTown.hazard)", "place": "\(HazardTown.third)", "object": "fire-lane",
        "words": "通道停了三轮车", "spot": "东门", "measure": "warned", "latitude": "30.5", "longitude": "107.8",
    ]

    @Test(arguments: TestEngine.all)
    func `the whole way is gone on the screen, each act by who may do it`(engine: TestEngine) async throws {
        let town = try await HazardTown(engine)
        let (tian, zhou, wang) = (town.tokens["tian"], town.tokens["zhou"], town.tokens["wang"])
        let blank = try await town.site.get("/hazards/new", as: tian)
        let found = try await town.site.post("/hazards", form: Self.form, as: tian)
        let again = try await town.site.post("/hazards", form: Self.form, as: tian)
        let early = try await town.site.post(
            "\(Self.path)/order", form: ["id": fresh(1), "grade": "general"], as: wang)
        let form = try await town.site.get(Self.path, as: zhou)
        let half = try await town.site.post("\(Self.path)/order", form: ["id": fresh(2)], as: zhou)
        let order = try await town.site.post(
            "\(Self.path)/order",
            form: [
                "id": fresh(3), "object": "house", "grade": "general", "holder": "household",
                "household": "001",
                "words": "请工匠修",
            ], as: zhou)
        let file = try await town.site.get(Self.path, as: tian)
        let printed = try await town.site.get("\(Self.path)/print", as: zhou)
        let handed = try await town.site.post(
            "\(Self.path)/handover",
            form: ["id": fresh(4), "department": "消防救援大队", "basis": "消防法第二十八条"], as: zhou)
        let righted = try await town.site.post(
            "\(Self.path)/righting", form: ["id": fresh(5), "words": "修好了"], as: tian)
        let own = try await town.site.post(
            "\(Self.path)/recheck", form: ["id": fresh(6), "is_gone": "1"], as: tian)
        let gone = try await town.site.post(
            "\(Self.path)/recheck", form: ["id": fresh(7), "is_gone": "1"], as: wang)

        #expect(blank.text.contains("当场做了什么") && blank.text.contains("写东西和地方"))
        #expect(
            [found, again, order, handed, righted, gone].map(\.status) == Array(repeating: 303, count: 6))
        #expect(early.status == 403 && own.status == 403)
        #expect(form.text.contains("能马上整改的") && form.text.contains("不罚款") && form.text.contains("还没有核对"))
        #expect(half.status == 422 && half.text.contains("请选由谁整改"))
        #expect(file.text.contains("001 陈*英") && !file.text.contains("陈桂英"))
        #expect(printed.text.contains("陈桂英") && printed.text.contains("隐患整改通知"))
        let looks = try await town.database.read {
            try Access.looks(at: HazardTown.hazard.as(Marks.Anything.self), limit: 9, in: $0)
        }
        #expect(looks.map(\.field) == ["name"])
        #expect(try await town.state() == .closed)
    }

    @Test(arguments: TestEngine.all)
    func `programs get the same, lists filter, the map has points, and strangers learn nothing`(
        engine: TestEngine
    ) async throws {
        let town = try await HazardTown(engine)
        let luo = town.tokens["luo"]
        let made = try await town.site.api(.post, "/hazards", Self.form, as: town.tokens["tian"])
        let request = try await town.site.api(
            .post, "/hazards",
            [
                "id": fresh(1), "place": "\(HazardTown.shimen)", "object": "road", "words": "塌了",
                "request": "\(AnyID(high: 4, low: 4))",
            ], as: luo)
        let all = try await town.site.api(.get, "/hazards?place=\(HazardTown.county)", as: town.tokens["xie"])
        let ended = try await town.site.api(.get, "/hazards?show=ended&limit=1", as: luo)
        let page = try await town.site.get("/hazards?show=found", as: luo, TestSite.Browser(.english))
        let map = try await town.site.get("/hazards/map", as: luo)
        let points = try await town.site.api(.get, "/hazards/map.geojson", as: luo)
        let stranger = try await town.site.api(.get, Self.path, as: town.tokens["he"])
        let resident = try await town.site.api(.get, "/hazards", as: town.tokens["chen"])
        let elsewhere = try await town.site.api(
            .get, "/hazards?place=\(HazardTown.liuping)", as: town.tokens["he"])
        let nowhere = try await town.site.api(.get, "/hazards?place=\(PlaceID(high: 1, low: 1))", as: luo)
        let notice = try await town.site.get("\(Self.path)/print", as: luo)
        let form = try await town.site.get("/hazards/new?request=\(AnyID(high: 4, low: 4))", as: luo)
        let unfit = try await town.site.api(
            .post, "/hazards", Self.form.merging(["id": fresh(3), "latitude": "900"]) { $1 }, as: luo)
        let far = try await town.site.api(
            .post, "/hazards", Self.form.merging(["id": fresh(4)]) { $1 }, as: town.tokens["he"])
        let noPhoto = try await town.site.get("\(Self.path)/photos/\(FileID(high: 1, low: 1))", as: luo)
        let noThumbnail = try await town.site.get(
            "\(Self.path)/thumbnails/\(FileID(high: 1, low: 1))", as: luo)

        #expect(made.status == 201 && made.json["state"] as? String == "found")
        #expect(request.json["source"] as? String == "report")
        #expect(all.items.count == 2 && ended.items.isEmpty)
        #expect(page.text.contains("Fire lane") && page.text.contains("To be graded"))
        #expect(map.text.contains("map.geojson") && points.text.contains("107.8"))
        #expect(stranger.status == 404 && stranger.code == "hazard.unknown")
        #expect(resident.status == 403 && elsewhere.status == 403 && nowhere.code == "hazard.place-unfit")
        #expect(notice.status == 409 && form.text.contains("石门村"))
        #expect(
            unfit.status == 422 && far.status == 403 && noPhoto.status == 404 && noThumbnail.status == 404)
    }

    @Test func `shelving, dismissal and a broken photo are told on the page`() async throws {
        let town = try await HazardTown()
        try await town.report()
        let (luo, zhou) = (town.tokens["luo"], town.tokens["zhou"])
        let bare = try await town.site.post(
            "\(Self.path)/shelving", form: ["id": fresh(1), "words": "等资金"], as: luo)
        let village = try await town.site.post(
            "\(Self.path)/shelving", form: ["id": fresh(2), "words": "等资金"], as: zhou)
        let shelved = try await town.site.post(
            "\(Self.path)/shelving",
            form: ["id": fresh(3), "words": "等资金", "guard": "围挡", "until": "2026-12-20"], as: luo)
        let file = try await town.site.get(Self.path, as: zhou)
        let second = HazardID(high: 6, low: 2)
        try await town.report(second)
        let silent = try await town.site.post(
            "/hazards/\(second)/dismissal", form: ["id": fresh(4)], as: zhou)
        let none = try await town.site.post(
            "/hazards/\(second)/dismissal", form: ["id": fresh(5), "words": "看过，不是"], as: zhou)
        let broken = try await town.site.post(
            "/hazards", form: Self.form.merging(["id": fresh(6)]) { $1 },
            files: [.init("photos", name: "a.jpg", bytes: [1, 2, 3])], as: town.tokens["tian"])

        #expect(bare.status == 422 && bare.text.contains("怎样看住") && village.status == 403)
        #expect(shelved.status == 303 && file.text.contains("挂账管控") && file.text.contains("可以整改了"))
        #expect(silent.status == 422 && none.status == 303)
        #expect(broken.status == 422 && broken.text.contains("打不开"))
    }

    /// A grey square of eight by eight pixels.
    private static let square = [UInt8](
        Data(
            base64Encoded:
                "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////"
                + "////////////////////////////////wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAA"
                + "AAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z") ?? Data())

    @Test(arguments: TestEngine.all)
    func `photos of a hazard, and of what was put right, are seen by who may see the file`(
        engine: TestEngine
    ) async throws {
        let town = try await HazardTown(engine)
        let (tian, zhou, he) = (town.tokens["tian"], town.tokens["zhou"], town.tokens["he"])
        let found = try await town.site.post(
            "/hazards", form: Self.form, files: [.init("photos", name: "a.jpg", bytes: Self.square)], as: tian
        )
        try await town.order()
        let righted = try await town.site.post(
            "\(Self.path)/righting", form: ["id": fresh(1), "words": "修好了"],
            files: [.init("photos", name: "b.jpg", bytes: Self.square)], as: tian)
        let ids = try await town.site.api(.get, Self.path, as: zhou).json["photos"] as? [String] ?? []
        let page = try await town.site.get(Self.path, as: zhou)

        #expect([found.status, righted.status] == [303, 303] && ids.count == 2)
        for id in ids {
            #expect(page.text.contains("\(Self.path)/thumbnails/\(id)"))
            for kind in ["photos", "thumbnails"] {
                let picture = try await town.site.get("\(Self.path)/\(kind)/\(id)", as: zhou)
                #expect(picture.status == 200 && picture.bytes.starts(with: [0xFF, 0xD8]))
            }
            #expect(try await town.site.get("\(Self.path)/photos/\(id)", as: he).status == 404)
        }
    }
}
