import Access
import Cases
import Clocks
import Kernel
import TestGround
import Testing
import Web

@testable import Requests

private let village = PlaceID(high: 1, low: 2)
private let he = PersonID(high: 2, low: 4)
private let office = OrganisationID(high: 3, low: 1)
private let closing = Instant(iso: "2026-11-20T09:00:00+08:00") ?? Instant(milliseconds: 0)

private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

/// When a closed problem is taken up again, by whom, and on what ground.
struct ProblemReopeningRuleTests {
    private static func matter(_ state: Case.State = .closed) -> Case {
        Case(
            id: CaseID(high: 9, low: 9), number: "2026-0427", kind: Requests.problemKind, title: "柳坪村路灯不亮",
            place: village, desk: village, state: state, urgency: .complex, opened: closing, position: 1,
            lead: .init(person: nil, organisation: office),
            closure: state == .closed ? .init(outcome: .solved, by: he, at: closing, reviewOn: nil) : nil)
    }

    private static func stage(_ number: Int, doneAt: Instant?) -> Problem.Stage {
        Problem.Stage(
            id: Problem.StageID(high: 7, low: UInt64(number)), number: number, name: "换灯", workDays: 2,
            first: day("2026-11-10"), last: day("2026-11-11"), owner: nil,
            completion: doneAt.map { .init(by: he, at: $0, result: "换了三盏") })
    }

    private static func reopened(
        _ matter: Case = matter(), may: Set<Permission> = [.supervise], reason: String = "又灭了三盏",
        ground: String = "", finishOn: Day? = day("2026-12-31"), workDays: Int = 20,
        at now: Instant = closing.adding(days: 7)
    ) throws -> Problem {
        let problem = Problem(
            id: matter.id, goal: "夜里走路看得见", finishOn: day("2026-11-20"),
            stages: [stage(1, doneAt: closing.adding(days: -3)), stage(2, doneAt: nil)])
        return try problem.reopened(
            .init(finishOn: finishOn, reason: reason, ground: ground), of: matter,
            by: Hand(person: he, organisation: nil, permissions: may),
            windowEnd: matter.reopeningEnd(window_days: 7) ?? now, workDays: workDays, at: now)
    }

    @Test func `within the window a reason is enough; what was not done is planned anew`() throws {
        let problem = try Self.reopened()

        #expect(problem.finishOn == day("2026-12-31"))
        #expect(problem.stages.map(\.number) == [1])
        #expect(problem.needsPlan(since: closing.adding(days: 7)))
        #expect(!problem.needsPlan(since: nil))
    }

    @Test func `the window's last day counts whole, and after it a ground is named`() throws {
        let lastMoment = try #require(Instant(iso: "2026-11-27T23:59:59+08:00"))
        _ = try Self.reopened(at: lastMoment)
        #expect(throws: ProblemRefusal.groundMissing) {
            try Self.reopened(at: lastMoment.adding(seconds: 2))
        }
        let later = try Self.reopened(
            ground: "区督查〔2026〕8号", finishOn: day("2027-03-31"), at: closing.adding(days: 90))
        #expect(later.finishOn == day("2027-03-31"))
    }

    @Test func `nobody but a supervisor takes it up again, with a reason and a day that can be kept`() {
        let refused: [(String, () throws -> Problem)] = [
            ("case.not-closed", { try Self.reopened(Self.matter(.assigned)) }),
            ("problem.not-supervisor", { try Self.reopened(may: [.work, .dispatch, .verify]) }),
            ("problem.reason-missing", { try Self.reopened(reason: "") }),
            ("problem.finish-missing", { try Self.reopened(finishOn: nil) }),
            ("problem.finish-too-soon", { try Self.reopened(workDays: 0) }),
            ("problem.finish-too-far", { try Self.reopened(finishOn: day("2029-01-31")) }),
        ]
        for (code, act) in refused {
            let refusal = #expect(throws: (any Error).self) { try act() }
            #expect((refusal as? any Refusal)?.code == code)
        }
    }

    @Test func `the plan that did not solve it does not solve it twice`() throws {
        let problem = Problem(
            id: CaseID(high: 9, low: 9), goal: "都亮", finishOn: day("2026-12-31"),
            stages: [Self.stage(1, doneAt: closing.adding(days: -3))])

        try problem.checkEnding(.solved)
        #expect(throws: ProblemRefusal.planMissing) {
            try problem.checkEnding(.solved, since: closing.adding(days: 2))
        }
        try problem.checkEnding(.explained, since: closing.adding(days: 2))
    }
}

/// The same as the routes carry it.
struct ProblemReopeningTests {
    /// A problem that 罗敏 finished and 何文 closed.
    private func closed(_ county: OfficerCounty, _ requests: [CaseID] = []) async throws -> CaseID {
        let id = try await county.finishedProblem(of: requests)
        _ = try await county.work("solution", on: id, by: OfficerCounty.luo, ["note": "全村的灯都亮了"])
        let reply = try await county.work("closure", on: id, by: OfficerCounty.he)
        #expect(reply.json["state"] as? String == "closed")
        return id
    }

    @Test(arguments: TestEngine.all)
    func `A closed problem is taken up again with its history, planned anew and closed once more`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        let id = try await closed(county)
        let before = try await county.problemFile(id, by: OfficerCounty.he).list("steps").count
        county.ground.time.advance(seconds: 1_200)

        let events = try await county.events {
            let reply = try await county.work(
                "reopening", on: id, by: OfficerCounty.he, ["note": "又灭了三盏", "finish_on": "2026-12-25"])
            #expect(reply.status == 201, "\(reply.text)")
            #expect(reply.json["state"] as? String == "assigned")
            #expect(reply.json["lead"] as? String == "经济发展办")
            #expect(reply.json["finish_on"] as? String == "2026-12-25")
            #expect(reply.json["reopenings"] as? Int == 1)
            #expect(reply.json["outcome"] as? String == nil)
            #expect(reply.list("steps").count == before + 1)
            #expect(reply.list("stages").count == 3)
        }
        #expect(events == ["case.reopened", "request.problem-reopened"])

        let open = try await county.site.api(.get, "/problems", as: county.tokens[OfficerCounty.luo])
        #expect(open.items.map { $0["id"] as? String } == [id.description])
        #expect(
            try await county.work("solution", on: id, by: OfficerCounty.luo, ["note": "好了"]).code
                == "problem.plan-missing")
        let planned = try await county.work(
            "plan", on: id, by: OfficerCounty.luo,
            ["finish_on": "2026-12-25", "note": "换电缆", "stage_1_name": "换电缆", "stage_1_work_days": 3])
        let stage = try #require(planned.list("stages").last?["id"] as? String)
        #expect(planned.list("stages").map { $0["number"] as? Int } == [1, 2, 3, 4])
        _ = try await county.work(
            "stages/\(stage)/completion", on: id, by: OfficerCounty.luo, ["note": "换了两百米"])
        _ = try await county.work("solution", on: id, by: OfficerCounty.luo, ["note": "都亮了"])
        let again = try await county.work("closure", on: id, by: OfficerCounty.he)
        #expect(again.json["state"] as? String == "closed")
        #expect(try await county.brokenInvariants() == [])
    }

    @Test func `After the window it is taken up again on a ground, which stands in its file`() async throws {
        let county = try await OfficerCounty()
        let id = try await closed(county)
        county.ground.time.set("2027-01-11T09:00:00+08:00")
        let token = try await county.newToken(of: OfficerCounty.he)
        func reopen(_ fields: [String: Any]) async throws -> TestSite.Reply {
            var body = fields
            body["id"] = AnyID.minted(at: county.now).description
            return try await county.site.api(.post, "/problems/\(id)/reopening", body, as: token)
        }

        let late = try await reopen(["note": "又灭了", "finish_on": "2027-01-29"])
        #expect((late.status, late.code) == (422, "problem.ground-missing"))
        let page = try await county.site.get("/problems/\(id)", as: token).text
        #expect(page.contains("销号已过 7\u{00A0}天"))
        let taken = try await reopen(
            ["note": "又灭了", "finish_on": "2027-01-29", "ground": "区督查〔2027〕3号"])
        #expect(taken.json["state"] as? String == "assigned")
        #expect(taken.list("steps").contains { ($0["note"] as? String)?.contains("区督查〔2027〕3号") == true })
        let twice = try await reopen(["note": "又灭了", "finish_on": "2027-01-29"])
        #expect(twice.code == "case.not-closed")
    }

    @Test func `Those who do not supervise are refused, and see no form`() async throws {
        let county = try await OfficerCounty()
        let id = try await closed(county)
        let fields: [String: Any] = ["note": "又灭了", "finish_on": "2026-12-31"]

        let events = try await county.events {
            let village = try await county.work("reopening", on: id, by: OfficerCounty.zhou, fields)
            #expect((village.status, village.code) == (403, "problem.not-supervisor"))
            let other = try await county.work("reopening", on: id, by: OfficerCounty.shi, fields)
            #expect(other.code == "case.no-such-case")
            let silent = try await county.work(
                "reopening", on: id, by: OfficerCounty.he, ["finish_on": "2026-12-31"])
            #expect(silent.code == "problem.reason-missing")
            let dayless = try await county.work("reopening", on: id, by: OfficerCounty.he, ["note": "又灭了"])
            #expect(dayless.code == "problem.finish-missing")
        }

        #expect(events == [])
        let form = "/problems/\(id)/reopening"
        #expect(try await !county.page("/problems/\(id)", by: OfficerCounty.zhou).text.contains(form))
        let page = try await county.page("/problems/\(id)", by: OfficerCounty.he, .english).text
        #expect(page.contains(form))
        #expect(page.contains("Take up again"))
        #expect(page.contains("Not needed until"))
    }

    @Test func `Sent back, the steps that were not done run on`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.problem(of: [])
        _ = try await county.work("plan", on: id, by: OfficerCounty.luo, OfficerCounty.plan)
        let done = try await county.work(
            "solution", on: id, by: OfficerCounty.luo, ["outcome": "explained", "note": "归供电所管"])
        #expect(done.list("stages").map { $0["clock"] as? String } == ["done", "done", "done"])

        let back = try await county.work("sending-back", on: id, by: OfficerCounty.he, ["note": "村里也有份"])

        #expect(back.list("stages").map { $0["clock"] as? String } == ["plain", "plain", "plain"])
        #expect(try await county.brokenInvariants() == [])
    }

    @Test func `A printed sheet says when it was printed, and its code leads to the page`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.problem(of: [])
        let token = county.tokens[OfficerCounty.luo]

        let known = TestSite(
            county.ground.county, Requests.officerEndpoints(),
            settings: Site.Settings(publicURL: "https://yunling.example"), identify: Access.identify,
            viewer: Access.viewer)

        for path in ["/problems/\(id)/print", "/problems/print"] {
            let sheet = try await known.get(path, as: token).text
            #expect(sheet.contains("class=\"qr\""), "\(path)")
            #expect(sheet.contains("扫码看进展"), "\(path)")
            let nameless = try await county.site.get(path, as: token).text
            #expect(!nameless.contains("class=\"qr\""), "\(path)")
            #expect(nameless.contains("打的"), "\(path)")
        }
    }
}
