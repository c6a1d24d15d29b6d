import Access
import Cases
import Kernel
import Places
import Requests
import Storage
import TestGround
import Testing
import Web

@testable import Topics

struct RouteTests {
    /// 柳坪村 with a concern of six about lights and one of three about dogs.
    private func talking(_ engine: TestEngine = .sqlite, rules: [String: String] = [:]) async throws -> (
        TalkTown, light: Concern, dog: Concern
    ) {
        let town = try await TalkTown(engine, rules: rules)
        try await town.report(TalkTown.lights, category: "light")
        try await town.report(TalkTown.dogs)
        try await town.group()
        let concerns = try await town.concerns()
        let light = try #require(concerns.first { $0.category == "light" })
        return (town, light, try #require(concerns.first { $0.category == nil }))
    }

    @Test(arguments: TestEngine.all)
    func `the page shows a place's concerns with their weeks, and each number opens its requests`(
        engine: TestEngine
    ) async throws {
        let (town, light, _) = try await talking(engine)

        let board = try await town.site.api(
            .get, "/concerns?place=\(TalkTown.shiqiao)", as: town.tokens["luo"])
        let file = try await town.site.api(.get, "/concerns/\(light.id)?span=0", as: town.tokens["zhou"])
        let page = try await town.site.get("/concerns", as: town.tokens["zhou"])

        #expect(board.items.map { $0["window"] as? Int } == [6, 3])
        #expect(board.items.first?["weeks"] as? [Int] == [6, 0, 0, 0])
        #expect(board.items.first?["task"] as? String == light.task?.description)
        #expect((file.json["requests"] as? [Any])?.count == 6)
        let before = try await town.site.api(
            .get, "/concerns/\(light.id)?span=before", as: town.tokens["zhou"])
        #expect((before.json["requests"] as? [Any])?.isEmpty == true)
        #expect(page.text.contains("/concerns/\(light.id)?span=window"))
        for path in [
            "/concerns/print", "/concerns.xlsx", "/concerns.csv", "/concerns/\(light.id)",
            "/concerns?show=dismissed",
        ] {
            #expect(try await town.site.get(path, as: town.tokens["luo"]).status == 200, "\(path)")
        }
        for language in [TestSite.Browser(.english), TestSite.Browser(.chinese)] {
            let page = try await town.site.get("/concerns/\(light.id)", as: town.tokens["luo"], language)
            #expect(page.text.contains(light.name) && !page.text.contains("陈桂英"))
        }
    }

    @Test func `whoever has no post over the place is told that there is no such concern`() async throws {
        let (town, light, _) = try await talking()

        for login in ["tian", "shi"] {
            let reply = try await town.site.api(.get, "/concerns/\(light.id)", as: town.tokens[login])
            #expect((reply.status, reply.code) == (404, "topics.unknown"))
            let board = try await town.site.api(
                .get, "/concerns?place=\(TalkTown.liuping)", as: town.tokens[login])
            #expect(board.status == 404)
            #expect(try await town.act("dismissal", on: light.id, by: login).code == "topics.unknown")
        }
        #expect(
            try await town.act("dismissal", on: light.id, by: "zhou").status == 403, "who does not supervise")
        #expect(try await town.site.get("/concerns").status != 200)
        let missing = try await town.act("dismissal", on: ConcernID(high: 9, low: 9))
        #expect(missing.code == "topics.unknown")
    }

    @Test(arguments: TestEngine.all)
    func `a supervisor names, merges, splits, dismisses and takes up again, each with a reason that stays`(
        engine: TestEngine
    ) async throws {
        let (town, light, dog) = try await talking(engine)
        let before = try await town.ground.events().count
        let chosen = try await town.members(of: light.id).sorted().prefix(2).map(\.description)

        #expect(try await town.act("naming", on: dog.id, ["name": "流浪狗"]).status == 201)
        let split = try await town.act("splitting", on: light.id, ["name": "桥头路灯", "requests": chosen])
        #expect(split.status == 201)
        let new = try #require(
            ((split.json["topic"] ?? split.json["concern"]) as? [String: Any])?["id"] as? String
        )
        let part = try #require(ConcernID(new))
        #expect(try await town.members(of: part).count == 2)
        try await town.group()
        #expect(try await town.members(of: part).count == 2, "no run takes back what an officer split off")
        #expect(try await town.act("merging", on: part, ["other": light.id.description]).status == 201)
        #expect(try await town.act("dismissal", on: light.id).status == 201)
        try await town.report(["又有路灯不亮了，请来修路灯"])
        try await town.group()
        #expect(try await town.concerns().first { $0.id == light.id }?.state == .dismissed)
        #expect(try await town.act("reinstatement", on: light.id).status == 201)

        #expect(try await town.members(of: light.id).count == 7)
        #expect(try await town.concerns().first { $0.id == dog.id }?.name == "流浪狗")
        let course = try await town.site.api(.get, "/concerns/\(light.id)", as: town.tokens["luo"])
        let kinds = (course.json["course"] as? [[String: Any]] ?? []).compactMap { $0["kind"] as? String }
        #expect(kinds == ["reinstated", "dismissed", "merged", "split", "tasked", "found"])
        let events = try await town.ground.events().dropFirst(before)
        #expect(events.count { $0 == "topics.concern-changed" } == 5)
        #expect(try await town.brokenInvariants() == [])
    }

    @Test func `every no of a change is told with its reason, and nothing is kept`() async throws {
        let (town, light, dog) = try await talking()
        let all = try await town.members(of: light.id).map(\.description)
        let other = try await town.members(of: dog.id).map(\.description)
        try await town.report(Array(TalkTown.lights.prefix(3)), at: TalkTown.shimen, category: "light")
        try await town.group()
        let elsewhere = try #require(try await town.concerns(at: TalkTown.shimen).first)
        let many = (1...51).map { CaseID(high: 6, low: UInt64($0)).description }
        let before = try await town.ground.events().count
        let refused: [(String, [String: Any], ConcernRefusal)] = [
            ("naming", ["name": "灯", "note": ""], .noteMissing), ("naming", [:], .nameMissing),
            ("naming", ["name": String(repeating: "灯", count: 41)], .nameTooLong),
            ("naming", ["name": "打13900002046"], .nameHasNumber), ("merging", [:], .otherMissing),
            ("merging", ["other": light.id.description], .otherMissing),
            ("merging", ["other": elsewhere.id.description], .otherElsewhere),
            ("splitting", ["name": "灯"], .nothingChosen),
            ("splitting", ["name": "灯", "requests": all], .everythingChosen),
            ("splitting", ["name": "灯", "requests": [other[0]]], .notMember),
            ("reinstatement", [:], .notDismissed),
        ]

        for (verb, fields, refusal) in refused {
            let reply = try await town.act(verb, on: light.id, fields)
            #expect(reply.code == refusal.code, "\(verb): \(reply.text.prefix(200))")
        }
        #expect(throws: ConcernRefusal.tooManyChosen) {
            try Concern.checkSplitting(Set(many.compactMap { CaseID($0) }), of: [])
        }
        #expect(try await town.ground.events().count == before)
        #expect(try await town.act("dismissal", on: dog.id).status == 201)
        #expect(try await town.act("dismissal", on: dog.id).code == ConcernRefusal.notOpen.code)
        #expect(try await town.act("merging", on: dog.id, ["other": light.id.description]).status == 201)
        #expect(try await town.act("naming", on: dog.id, ["name": "狗"]).code == ConcernRefusal.merged.code)
        let same = AnyID.minted(at: town.ground.time.now).description
        #expect(try await town.act("naming", on: light.id, ["name": "路灯", "id": same]).status == 201)
        #expect(try await town.act("naming", on: light.id, ["name": "路灯", "id": same]).status == 200)
    }

    @Test func `everybody reads names and numbers of enough requests, where the county shows them`()
        async throws
    {
        let (closed, _, _) = try await talking()
        let (town, light, dog) = try await talking(rules: [Topics.publicKey: "yes"])

        let hidden = try await closed.site.api(.get, "/talk")
        let shown = try await town.site.api(.get, "/talk")
        let page = try await town.site.get("/talk")

        #expect((hidden.json["is_shown"] as? Bool, hidden.items.count) == (false, 0))
        #expect(shown.items.map { $0["name"] as? String } == [light.name])
        #expect(shown.items.first?["requests"] as? Int == 6)
        #expect(page.text.contains(light.name) && !page.text.contains(dog.name))
        #expect(!page.text.contains("晒坝") && !page.text.contains("/requests/0"))
        #expect(try await town.site.get("/talk.csv").text.contains(light.name))
        #expect(try await town.site.get("/talk?place=\(TalkTown.shimen)").status == 200)
        #expect(try await town.site.get("/talk?place=x").status == 404)
        #expect(try await closed.site.get("/talk").status == 200)
    }
}
