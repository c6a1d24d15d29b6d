import Assemblies
import Kernel
import TestGround
import Testing
import Web

@testable import PartyOrganisations

struct PartyCommitteeRouteTests {
    private func fresh(_ number: UInt64) -> String { "\(AnyID(high: 66, low: number))" }
    private static let committee = "/party/committees/\(PartyTown.area)"

    @Test(arguments: TestEngine.all)
    func `a committee is set up, seated, meets, shares a matter and keeps its lists on the screen`(
        engine: TestEngine
    ) async throws {
        let town = try await PartyTown(engine)
        let (luo, li) = (town.tokens["luo"], town.tokens["li"])
        let form = try await town.site.get("/party/committees/new", as: luo)
        let path = Self.committee
        var replies: [TestSite.Reply] = []
        func send(_ name: String, _ fields: [String: String], as token: String?) async throws {
            replies.append(
                try await town.site.post(
                    name.isEmpty ? "/party/committees" : path + name, form: fields, as: token))
        }
        try await send(
            "",
            [
                "id": "\(PartyTown.area)", "place": "\(PartyTown.shiqiao)", "kind": "area",
                "name": "石桥片区联合党委",
                "from": "2026-04-01",
            ], as: luo)
        for (number, place, name) in [(1, PartyTown.liuping, "柳坪村党组织"), (2, PartyTown.shimen, "石门村党组织")]
            as [(UInt64, PlaceID, String)]
        {
            try await send(
                "/seats",
                [
                    "id": "\(PartyTown.seat(number))", "role": number == 1 ? "chair" : "member", "name": name,
                    "place": "\(place)", "from": "2026-04-01",
                ], as: luo)
        }
        try await send(
            "/items",
            ["id": "\(PartyTown.item)", "seat": "\(PartyTown.seat(2))", "level": "community", "title": "停车"],
            as: li)
        try await send("/items/\(PartyTown.item)/escalation", ["id": fresh(1), "words": "定不了"], as: li)
        try await town.convene()
        try await send(
            "/items/\(PartyTown.item)/meeting", ["id": fresh(2), "assembly": "\(PartyTown.meeting)"], as: luo)
        try await send("/items/\(PartyTown.item)/settlement", ["id": fresh(3)], as: li)
        try await send(
            "/matters", ["id": "\(PartyTown.matter)", "title": "修停车场", "item": "\(PartyTown.item)"], as: luo)
        let matter = "/matters/\(PartyTown.matter)"
        try await send(
            "\(matter)/parts",
            ["id": "\(PartyTown.part)", "seat": "\(PartyTown.seat(2))", "words": "平场地", "due": "2026-12-20"],
            as: li)
        try await send(
            "\(matter)/parts/\(PartyTown.part)/progress", ["id": fresh(4), "words": "平好了", "is_done": "1"],
            as: li)
        try await send("\(matter)/closure", ["id": fresh(5), "words": "可以停六十辆"], as: luo)
        try await send(
            "/entries",
            ["id": "\(PartyTown.entry(1))", "seat": "\(PartyTown.seat(1))", "list": "need", "title": "缺铲车"],
            as: luo)
        try await send(
            "/entries/\(PartyTown.entry(1))/claim", ["id": fresh(6), "seat": "\(PartyTown.seat(2))"], as: li)
        try await send("/entries/\(PartyTown.entry(1))/result", ["id": fresh(7), "words": "借到了"], as: li)

        #expect(form.text.contains("片区联合党委"))
        #expect(
            replies.map(\.status) == Array(repeating: 303, count: replies.count),
            "\(replies.map(\.text).last ?? "")")
        try await read(town, path, matter, as: li)
    }

    private func read(_ town: PartyTown, _ path: String, _ matter: String, as li: String?) async throws {
        let page = try await town.site.get(path, as: li)
        let file = try await town.site.get(path + matter, as: li)
        let lists = try await town.site.get(path + "/lists", as: li)
        let wire = try await town.site.api(.get, path + "/lists", as: li)
        let index = try await town.site.get("/party/committees", as: li)

        #expect(page.text.contains("停车") && page.text.contains("已议") && page.text.contains("还没有定人"))
        #expect(file.text.contains("可以停六十辆") && file.text.contains("石门村党组织"))
        #expect(lists.text.contains("石门村党组织办成") && wire.items.first?["state"] as? String == "done")
        #expect(index.text.contains("石桥片区联合党委"))
        #expect(try await town.broken() == [])
    }
}
