import Access
import Assemblies
import Kernel
import Sheets
import Storage
import TestGround
import Testing
import Web

@testable import PartyOrganisations

struct PartyRouteTests {
    private func fresh(_ number: UInt64) -> String { "\(AnyID(high: 66, low: number))" }
    private func address(_ number: UInt64) -> String { "/party/organisations/\(PartyTown.party(number))" }
    private static let committee = "/party/committees/\(PartyTown.area)"

    @Test(arguments: TestEngine.all)
    func `an organisation is entered, staffed, changed and merged on the screen`(engine: TestEngine)
        async throws
    {
        let town = try await PartyTown(engine)
        try await town.tree()
        let (zhou, luo) = (town.tokens["zhou"], town.tokens["luo"])
        let form = try await town.site.get("/party/organisations/new?place=\(PartyTown.liuping)", as: zhou)
        let made = try await town.site.post(
            "/party/organisations",
            form: [
                "id": "\(PartyTown.party(9))", "name": "翠竹苑党支部", "kind": "branch",
                "place": "\(PartyTown.cuizhu)", "superior": "\(PartyTown.party(2))", "from": "2026-05-01",
            ], as: zhou)
        let again = try await town.site.post(
            "/party/organisations",
            form: [
                "id": fresh(1), "name": "", "kind": "group", "place": "\(PartyTown.cuizhu)",
                "from": "2026-05-01",
            ],
            as: zhou)
        let tie = try await town.site.post(
            "\(address(9))/ties",
            form: [
                "id": "\(PartyTown.tie(1))", "role": "secretary", "person_name": "孙大勇", "from": "2026-05-02",
            ],
            as: zhou)
        let guide = try await town.site.post(
            "\(address(4))/ties",
            form: [
                "id": "\(PartyTown.tie(2))", "role": "guide", "person": "\(PartyTown.luo)",
                "from": "2026-05-02",
            ],
            as: zhou)
        let served = try await town.site.post(
            "\(address(4))/ties/\(PartyTown.tie(2))/services",
            form: ["id": fresh(2), "on": "2026-06-01", "words": "一起排了组织生活会"], as: zhou)
        let strange = try await town.site.post(
            "\(address(9))/ties/\(PartyTown.tie(2))/services",
            form: ["id": fresh(3), "on": "2026-06-01", "words": "一起排了"], as: zhou)
        let covers = try await town.site.post(
            "\(address(2))/ties",
            form: ["id": fresh(4), "role": "covers", "place": "\(PartyTown.second)", "from": "2026-05-02"],
            as: zhou)
        let moved = try await town.site.post(
            "\(address(9))/descriptions",
            form: [
                "id": fresh(5), "name": "翠竹苑功能党支部", "kind": "branch", "place": "\(PartyTown.cuizhu)",
                "from": "2026-07-01",
            ], as: zhou)
        let left = try await town.site.post(
            "\(address(9))/ties/\(PartyTown.tie(1))/ending", form: ["id": fresh(6), "on": "2026-08-01"],
            as: zhou)
        let merged = try await town.site.post(
            "\(address(9))/ending",
            form: ["id": fresh(7), "on": "2026-09-01", "successor": "\(PartyTown.party(2))"], as: luo)
        let page = try await town.site.get(address(9), as: luo)
        let group = try await town.site.get(address(4), as: zhou)
        let village = try await town.site.get(address(2), as: zhou)

        #expect(form.text.contains("登记党组织") && form.text.contains("柳坪村党总支"))
        #expect(
            [made, tie, guide, served, covers, moved, left, merged].map(\.status)
                == Array(repeating: 303, count: 8))
        #expect(again.status == 422 && again.text.contains("这种党组织不设在这一级"))
        #expect(strange.status == 404)
        #expect(page.text.contains("并入柳坪村党总支") && page.text.contains("翠竹苑功能党支部"))
        #expect(group.text.contains("一起排了组织生活会") && group.text.contains("罗敏"))
        #expect(village.text.contains("村书记") && village.text.contains("周长林") && village.text.contains("第2网格"))
        #expect(try await town.broken() == [])
    }

    @Test func `the tree counts the chain, a day that was reads as it was, and the wire says the same`()
        async throws
    {
        let town = try await PartyTown()
        try await town.tree()
        let luo = town.tokens["luo"]
        let page = try await town.site.get("/party?place=\(PartyTown.liuping)", as: luo)
        let top = try await town.site.api(.get, "/party", as: luo)
        let before = try await town.site.api(.get, "/party?on=2026-02-01", as: luo)
        let file = try await town.site.api(.get, address(2), as: luo)
        let bad = try await town.site.api(.get, "/party?on=yesterday", as: luo)

        #expect(page.text.contains("柳坪村党总支") && page.text.contains("第1网格党小组"))
        #expect(page.text.contains("党员联系户") && !page.text.contains("石门村党支部"))
        #expect(top.json["total"] as? Int == 4 && before.json["total"] as? Int == 0)
        #expect(file.json["name"] as? String == "柳坪村党总支" && bad.status == 422)
    }

    @Test(arguments: TestEngine.all)
    func `what is covered, by what and what is not is counted, listed and taken away as a sheet`(
        engine: TestEngine
    ) async throws {
        let town = try await PartyTown(engine)
        try await town.tree()
        try await town.act { transaction in
            try PartyOrganisations.tie(
                PartyTown.tied(1, to: 2, .covers, at: PartyTown.cuizhu), in: transaction)
        }
        let luo = town.tokens["luo"]
        let page = try await town.site.get("/party/coverage", as: luo)
        let all = try await town.site.api(.get, "/party/coverage", as: luo)
        let open = try await town.site.api(.get, "/party/coverage?cover=nothing&unit=grid", as: luo)
        let before = try await town.site.api(.get, "/party/coverage?on=2026-03-15&cover=nothing", as: luo)
        let sheet = try await town.site.get("/party/coverage.csv?cover=nothing", as: luo)
        let book = try await town.site.get("/party/coverage.xlsx", as: luo)

        let covers = Dictionary(
            all.items.compactMap { item in
                (item["name"] as? String).map { ($0, item["cover"] as? String ?? "") }
            }, uniquingKeysWith: { first, _ in first })
        #expect(covers["柳坪村 第1网格"] == "own" && covers["柳坪村 第2网格"] == "nothing")
        #expect(covers["柳坪村 翠竹苑"] == "attached" && covers["柳坪村 翠竹苑 1栋"] == "above")
        #expect(covers["柳坪村 第1网格 坝上茶叶加工厂"] == "nothing")
        #expect(open.items.count == 1 && before.items.count == 4)
        #expect(page.text.contains("挂靠：柳坪村党总支") && page.text.contains("怎样算覆盖"))
        #expect(sheet.text.contains("柳坪村 第2网格,网格,还没有覆盖") && !sheet.text.contains("第1网格,"))
        #expect(book.status == 200 && !book.bytes.isEmpty)
    }

    @Test func `who speaks for one seat does not speak for another, and strangers know of nothing`()
        async throws
    {
        let town = try await PartyTown()
        try await town.tree()
        try await town.committee()
        let (li, zhou, tian) = (town.tokens["li"], town.tokens["zhou"], town.tokens["tian"])
        let other = try await town.site.api(
            .post, "\(Self.committee)/items",
            ["id": fresh(1), "seat": "\(PartyTown.seat(1))", "level": "area", "title": "题"], as: li)
        let keeper = try await town.site.api(
            .post, "\(Self.committee)/seats",
            ["id": fresh(2), "role": "member", "name": "某单位", "from": "2026-05-01"], as: li)
        let neighbour = try await town.site.api(
            .post, "\(address(2))/ending", ["id": fresh(3), "on": "2026-10-01"], as: li)
        let above = try await town.site.api(
            .post, "/party/organisations",
            [
                "id": fresh(4), "name": "委", "kind": "committee", "place": "\(PartyTown.shiqiao)",
                "from": "2026-05-01",
            ],
            as: zhou)
        let worker = try await town.site.get("/party", as: tian)
        try await town.act { transaction in
            try PartyOrganisations.found(
                PartyCommitteeID(high: 6, low: 9), as: "area", at: PartyTown.shiqiao, named: "别的片区联合党委",
                from: PartyTown.day("2026-04-01"), in: transaction)
        }
        let list = try await town.site.get("/party/committees", as: li)
        #expect(list.text.contains("石桥片区联合党委") && !list.text.contains("别的片区联合党委"))
        let statuses = [other.status, keeper.status, neighbour.status, above.status, worker.status]

        #expect(statuses == [403, 403, 404, 403, 403])
        #expect(try await town.told().filter { $0 == "party.organisation-founded" }.count == 4)
    }

    @Test(arguments: TestEngine.all)
    func `members stand masked, a look is kept with its reason, and only who keeps the register looks`(
        engine: TestEngine
    ) async throws {
        let town = try await PartyTown(engine)
        try await town.tree()
        let (zhou, li) = (town.tokens["zhou"], town.tokens["li"])
        _ = try await town.site.post(
            "\(address(2))/roll", form: ["id": fresh(1), "roll": "\(PartyTown.roll)"], as: zhou)
        let masked = try await town.site.get("\(address(2))/members", as: zhou)
        let wire = try await town.site.api(.get, "\(address(2))/members", as: zhou)
        let page = try await town.site.get(address(2), as: zhou)
        let silent = try await town.site.post("\(address(2))/looks", form: ["id": fresh(2)], as: zhou)
        let open = try await town.site.post(
            "\(address(2))/looks", form: ["id": fresh(3), "reason": "核对应到人数"], as: zhou)
        let stranger = try await town.site.get("\(address(2))/members", as: li)
        let looks = try await town.database.read {
            try Access.looks(at: PartyTown.party(2).as(Marks.Anything.self), limit: 10, in: $0)
        }

        #expect(masked.text.contains("陈*英") && !masked.text.contains("陈桂英"))
        #expect(!wire.text.contains("陈桂英") && wire.json["count"] as? Int == 1)
        #expect(page.text.contains("柳坪村党员名册") && !page.text.contains("陈"))
        #expect(silent.status == 422 && open.text.contains("陈桂英") && stranger.status == 404)
        #expect(looks.map(\.reason) == ["核对应到人数"] && looks.map(\.field) == ["party-members"])
    }

    @Test func `nothing of this room is open to residents or to anyone`() async throws {
        let town = try await PartyTown()
        try await town.tree()
        try await town.committee()
        let id = "01930000-0000-7000-8000-000000000001"

        #expect(PartyOrganisations.endpoints.allSatisfy { $0.callerName == OfficerCaller.name })
        for endpoint in PartyOrganisations.endpoints where endpoint.method == .get {
            let path =
                "/"
                + endpoint.path.split(separator: "/").map { $0.hasPrefix("{") ? id : String($0) }
                .joined(separator: "/")
            let resident = try await town.site.get(path, as: town.tokens["chen"])
            let nobody = try await town.site.get(path)
            #expect(resident.status == 403 && nobody.status == 303, "\(path)")
            #expect(!resident.text.contains("党支部") && !nobody.text.contains("党支部"), "\(path)")
        }
    }

    @Test func `a second sending is answered as the first, and each act writes its events alone`()
        async throws
    {
        let town = try await PartyTown()
        try await town.tree()
        let zhou = town.tokens["zhou"]
        let fields: [String: Any] = [
            "id": "\(PartyTown.tie(1))", "role": "secretary", "person": "\(PartyTown.tian)",
            "from": "2026-05-01",
        ]
        let first = try await town.site.api(.post, "\(address(4))/ties", fields, as: zhou)
        let second = try await town.site.api(.post, "\(address(4))/ties", fields, as: zhou)
        var other = fields
        other["from"] = "2026-06-01"
        let third = try await town.site.api(.post, "\(address(4))/ties", other, as: zhou)
        let none = try await town.site.api(
            .post, "\(address(4))/ties", ["id": fresh(1), "role": "covers", "from": "2026-05-01"], as: zhou)
        let nobody = try await town.site.api(
            .post, "\(address(4))/ties", ["id": fresh(2), "role": "member", "from": "2026-05-01"], as: zhou)

        #expect([first.status, second.status, third.status] == [201, 200, 409])
        #expect(none.code == "party.tie-place-unknown" && nobody.code == "party.tie-person-unknown")
        #expect(try await town.told().suffix(1) == ["party.tie-begun"])
    }
}
