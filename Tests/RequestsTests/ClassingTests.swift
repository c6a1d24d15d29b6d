import Access
import Cases
import Clocks
import Kernel
import Rulebook
import Storage
import TestGround
import Testing
import Web

@testable import Requests

private typealias Them = OfficerCounty

/// How urgent a matter is, what its limits are, what closes it and who decides a dispute about it.
struct ClassingTests {
    @Test(arguments: TestEngine.all)
    func
        `A category makes a matter as urgent as it is, and due by its limit from the receipt on, never later`(
            _ engine: TestEngine
        ) async throws
    {
        let county = try await OfficerCounty(engine)
        try await county.set("requests.resolve.pressing", "24h")
        try await county.set("requests.resolve.complex", "15d")
        try await county.set("requests.contact.pressing", "1h")
        try await county.enter("water", urgency: "pressing")
        try await county.enter("land", urgency: "complex")
        let id = try await county.report(category: nil)
        let opened = try await county.matter(id).opened
        #expect(try await county.matter(id).urgency == .ordinary)
        county.ground.time.advance(seconds: 600)

        let before = try await county.position()
        try await county.must("category", on: id, by: Them.tian, ["category": "water"])
        #expect(try await county.matter(id).urgency == .pressing)
        #expect(try await county.due(of: id) == opened.adding(minutes: 24 * 60))
        #expect(try await county.due(of: id, "contact") == opened.adding(minutes: 60))
        #expect(try await county.events(since: before) == ["request.classified"])
        #expect(try await county.lines(of: id).last == .classified)
        let sorted = try await county.ground.database.read {
            try Queue.open(at: Them.shiqiao, limit: 10, in: $0).map(\.due)
        }
        #expect(sorted == [opened.adding(minutes: 60)])

        try await county.must("category", on: id, by: Them.tian, ["category": "land"])
        #expect(try await county.matter(id).urgency == .complex)
        #expect(try await county.due(of: id) == opened.adding(minutes: 24 * 60))
        let payload = try await county.ground.database.read {
            try Journal.history(of: id.as(Marks.Anything.self), in: $0).last {
                $0.kind == "request.classified"
            }?
            .payload
        }
        #expect(payload?.contains("\"urgency\":\"complex\"") == true)
    }

    @Test(arguments: TestEngine.all)
    func `More time that was granted stands when the matter turns out to be more urgent`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        try await county.set("requests.resolve.pressing", "24h")
        try await county.enter("water", urgency: "pressing")
        let id = try await county.stand(.given)
        try await county.must(
            "pleas", on: id, by: Them.xie, ["kind": "extension", "amount": "3wd", "reason": "等灯"])
        try await county.must("pleas/{plea}/grant", on: id, by: Them.luo)
        let due = try await county.due(of: id)
        try await county.must("category", on: id, by: Them.xie, ["category": "water"])
        #expect(try await county.matter(id).urgency == .pressing)
        #expect(try await county.due(of: id) == due)
    }

    @Test(arguments: TestEngine.all)
    func `A limit for a category is entered on screen and sets when its matters and those below it are due`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        try await county.enter("lighting.pole", urgency: "ordinary", parent: "lighting")
        let site = TestSite(
            county.ground.county, Rulebook.endpoints(Them.keys), identify: Access.identify,
            viewer: Access.viewer)
        let (luo, he) = (county.tokens[Them.luo], county.tokens[Them.he])
        let path = "/rulebook/requests.resolve.category.lighting"
        let list = try await site.get("/rulebook?topic=requests", as: luo)
        #expect(list.text.contains("href=\"\(path)"))
        #expect(list.text.contains("办结：路灯、照明"))
        #expect(try await site.get(path, as: luo).status == 200)
        #expect(try await site.get("\(path)/proposal?place=\(Them.shiqiao)", as: luo).status == 200)
        #expect(try await site.get("/rulebook/requests.resolve.category.nothing", as: luo).status == 404)

        let rule = RuleID.minted(at: county.now)
        let fields: [String: Any] = [
            "id": "\(rule)", "value": "5h", "place": "\(Them.shiqiao)", "from": "\(county.now.day)",
            "law": "石桥镇路灯维护约定", "edition": "2026", "article": "三",
        ]
        let nothing = try await site.api(
            .post, "/rulebook/requests.resolve.category.nothing/proposals", fields, as: luo)
        #expect(nothing.status == 404)
        #expect(try await site.api(.post, "\(path)/proposals", fields, as: luo).status == 201)
        let confirmed = try await site.api(
            .post, "/rule-entries/\(rule)/confirmation", ["id": "\(AnyID.minted(at: county.now))"], as: he)
        #expect(confirmed.status == 201, "\(confirmed.text.prefix(300))")
        for category in ["lighting", "lighting.pole"] {
            let id = try await county.report(category: category)
            let opened = try await county.matter(id).opened
            #expect(try await county.due(of: id) == opened.adding(minutes: 300), "\(category)")
        }
    }

    @Test(arguments: ["requests.contact.pressing", "requests.contact.complex"])
    func `Every limit that a request asks for can be entered`(_ code: String) async throws {
        let county = try await OfficerCounty()
        try await county.enter("one", urgency: String(code.split(separator: ".")[2]))
        try await county.set(code, "1h")
        let id = try await county.report(category: "one")
        let opened = try await county.matter(id).opened
        #expect(try await county.due(of: id, "contact") == opened.adding(minutes: 60))
    }

    @Test(arguments: TestEngine.all)
    func
        `Only where the county asks for a photo does solving a matter need one, and explaining it never does`(
            _ engine: TestEngine
        ) async throws
    {
        let county = try await OfficerCounty(engine)
        let free = try await county.stand(.given)
        try await county.must("solution", on: free, by: Them.xie, ["outcome": "solved", "note": "换了线"])

        try await county.set("requests.evidence.category.lighting", "photo")
        let id = try await county.stand(.given)
        let before = try await county.position()
        let refused = try await county.perform(
            "solution", on: id, by: Them.xie, ["outcome": "solved", "note": "换了线"])
        #expect(refused.status == 422)
        #expect(refused.code == "case.photo-missing")
        #expect(try await county.position() == before)
        try await county.must("solution", on: id, by: Them.xie, ["outcome": "explained", "note": "灯杆要等县里"])

        let unclassed = try await county.report(category: nil)
        try await county.must("solution", on: unclassed, by: Them.tian, ["outcome": "solved", "note": "换了线"])
        #expect(RuleKind.evidence.mistake("none") != nil)
        #expect(RuleKind.evidence.mistake("photo") == nil)
    }

    @Test(arguments: TestEngine.all)
    func
        `A dispute runs against its own limit until it is decided, and the decision can be kept in the catalogue`(
            _ engine: TestEngine
        ) async throws
    {
        let county = try await OfficerCounty(engine)
        try await county.set("requests.adjudication", "2h")
        let id = try await county.stand(.disputed)
        #expect(try await county.due(of: id, "adjudication") == county.now.adding(minutes: 120))
        let page = try await county.page("/requests/\(id)", by: Them.luo)
        #expect(page.text.contains("keep_in_catalogue"))

        let before = try await county.position()
        let nobody = try await county.perform(
            "adjudication", on: id, by: Them.luo,
            ["person": "\(Them.feng)", "note": "归冯志刚", "keep_in_catalogue": "1"])
        #expect(nobody.code == "request.nothing-to-keep")
        #expect(nobody.status == 422)
        #expect(try await county.position() == before)

        try await county.must(
            "adjudication", on: id, by: Them.luo,
            ["organisation": "\(Them.farming)", "note": "归农业服务中心", "keep_in_catalogue": "1"])
        #expect(try await county.due(of: id, "adjudication") == nil)
        #expect(
            try await county.events(since: before) == ["case.dispatched", "request.catalogue-entered"])
        let kept = try await county.ground.database.read {
            try Categories.owner(of: "lighting", at: [Them.grid, Them.liuping, Them.shiqiao], in: $0)
        }
        #expect(kept?.organisation == Them.farming)
        #expect(kept?.basis == "裁定 \(try await county.matter(id).number)")
    }

    @Test
    func `A decision that is not to be kept leaves the catalogue as it is, and a moot dispute has no clock`()
        async throws
    {
        let county = try await OfficerCounty()
        try await county.set("requests.adjudication", "2h")
        let id = try await county.stand(.disputed)
        try await county.must(
            "adjudication", on: id, by: Them.luo, ["organisation": "\(Them.farming)", "note": "这一次归它"])
        let kept = try await county.ground.database.read {
            try Categories.assignments(of: "lighting", in: $0).map(\.organisation)
        }
        #expect(kept == [Them.economy])

        let other = try await county.stand(.disputed)
        try await county.ground.database.write(by: .system) { try Requests.passUp(other, in: $0) }
        #expect(try await county.due(of: other, "adjudication") == nil)
    }
}

extension OfficerCounty {
    static let keys = RuleKeys(Requests.ruleKeys, families: Requests.ruleFamilies)

    /// Enters a value for the whole county.
    func set(_ code: String, _ value: String) async throws {
        guard let key = OfficerCounty.keys[code] else { throw Fault("no rule key \(code)") }
        let id = RuleID.minted(at: now)
        try await ground.database.write(by: .system) { transaction in
            _ = try Rulebook.enter(
                RuleDraft(
                    id: id, value: value, place: OfficerCounty.county, from: OfficerCounty.since,
                    source: RuleSource(law: "云岭县网格事项办理办法", edition: "2026", article: "第十条"),
                    isChecked: true),
                as: key, in: transaction)
        }
    }

    /// Adds a category.
    func enter(_ code: String, urgency: String, parent: String? = nil) async throws {
        try await ground.database.write(by: .system) { transaction in
            try Categories.enter(
                Category(
                    code: code, parent: parent, chinese: "类别\(code)", english: "Category \(code)",
                    urgency: urgency, questions: []), sequence: 9, in: transaction)
        }
    }

    /// When what the clock measures has to be done; nil while it does not run.
    func due(of id: CaseID, _ name: String) async throws -> Instant? {
        try await ground.database.read { reader in
            let calendar = try Clocks.calendar(in: reader)
            return try Clocks.of(id.as(Marks.Anything.self), in: reader)
                .first { $0.name == name && $0.isRunning }?.due(in: calendar)?.instant
        }
    }
}
