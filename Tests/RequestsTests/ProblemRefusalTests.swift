import Kernel
import TestGround
import Testing
import Web

@testable import Requests

/// What the routes of problems say no to.
struct ProblemRefusalTests {
    @Test(arguments: TestEngine.all)
    func `A problem is not opened`(_ engine: TestEngine) async throws {
        let county = try await OfficerCounty(engine)
        let (mine, other) = (
            try await county.report(), try await county.report("石门村的井盖坏了", at: OfficerCounty.shimen)
        )
        let taken = try await county.report("桥头的灯不亮")
        _ = try await county.problem(of: [taken])
        let refused: [([CaseID], [String: Any], String)] = [
            ([], ["title": ""], "problem.title-missing"), ([], ["goal": ""], "problem.goal-missing"),
            ([], ["place": ""], "problem.place-unknown"), ([], ["organisation": ""], "case.nobody-named"),
            ([], ["finish_on": ""], "problem.finish-missing"),
            ([], ["finish_on": "2026-11-22"], "problem.finish-too-soon"),
            ([], ["finish_on": "2030-01-01"], "problem.finish-too-far"),
            ([], ["organisation": "\(OrganisationID(high: 1, low: 1))"], "request.organisation-unknown"),
            ([other], [:], "problem.request-elsewhere"), ([taken], [:], "problem.request-gathered"),
            ([CaseID(high: 1, low: 1)], [:], "problem.request-unknown"),
            ([], ["requests": ["x"]], "field.unreadable"),
            ([mine], ["place": OfficerCounty.county.description], "access.not-allowed"),
        ]

        let events = try await county.events {
            for (requests, changed, code) in refused {
                let reply = try await county.open(requests, changed)
                #expect(reply.code == code, "\(changed) \(reply.text)")
            }
        }

        #expect(events == [])
        #expect(try await county.open([mine], by: OfficerCounty.tian).code == "access.not-allowed")
        #expect(
            try await county.site.api(.post, "/problems", ["title": "灯"]).status == 401)
    }

    @Test func `A closed request is not gathered, and one that is not the officer's is not known`()
        async throws
    {
        let county = try await OfficerCounty()
        let closed = try await county.stand(.closed)
        #expect(try await county.open([closed]).code == "problem.request-closed")
        let other = try await county.report("石门村的井盖坏了", at: OfficerCounty.shimen)
        let id = try await county.problem(of: [])
        let reply = try await county.work(
            "requests", on: id, by: OfficerCounty.zhou, ["requests": [other.description], "note": "一样的"])
        #expect(reply.code == "problem.request-unknown")
    }

    /// Acts that a problem whose plan has just begun is not ready for, or that say too little.
    private static var tooSoon: [(String, PersonID, [String: Any], String)] {
        [
            ("closure", OfficerCounty.he, [:], "case.not-done"),
            ("dispatch", OfficerCounty.luo, [:], "case.nobody-named"),
            ("notes", OfficerCounty.luo, [:], "case.note-missing"),
            ("notes", OfficerCounty.shi, ["note": "看看"], "case.no-such-case"),
        ]
    }

    @Test func `Work on a problem is refused`() async throws {
        let county = try await OfficerCounty()
        let (request, loose) = (try await county.report(), try await county.report("桥头的灯不亮"))
        let id = try await county.problem(of: [request])
        let planned = try await county.work("plan", on: id, by: OfficerCounty.luo, OfficerCounty.plan)
        let stage = "stages/\(planned.stages[1])/completion"
        var plan = OfficerCounty.plan
        plan["note"] = "重排"
        let refused: [(String, PersonID, [String: Any], String)] = [
            ("plan", OfficerCounty.luo, OfficerCounty.plan, "problem.reason-missing"),
            ("plan", OfficerCounty.feng, plan, "case.not-yours"),
            ("plan", OfficerCounty.luo, ["finish_on": ""], "problem.finish-missing"),
            (
                "plan", OfficerCounty.luo, ["finish_on": "2026-12-18", "note": "重排"],
                "clocks.plan-without-steps"
            ),
            ("plan", OfficerCounty.luo, ["stage_1_name": "踏勘"], "field.missing"),
            ("plan", OfficerCounty.luo, ["stage_1_work_days": 2], "field.missing"),
            (
                "plan", OfficerCounty.zhou, plan.merging(["finish_on": "2026-12-31"]) { $1 },
                "problem.postponement"
            ),
            (
                "plan", OfficerCounty.luo, plan.merging(["finish_on": "2026-11-24"]) { $1 },
                "clocks.plan-starts-before-today"
            ),
            (
                "stages/\(planned.stages[0])/completion", OfficerCounty.feng, ["note": "好"],
                "problem.not-your-stage"
            ),
            (stage, OfficerCounty.feng, [:], "problem.result-missing"),
            (
                "stages/\(Problem.StageID(high: 1, low: 1))/completion", OfficerCounty.luo, ["note": "好"],
                "problem.stage-unknown"
            ),
            ("requests", OfficerCounty.luo, ["note": "一样的"], "problem.nothing-chosen"),
            ("requests", OfficerCounty.luo, ["requests": [loose.description]], "problem.reason-missing"),
            (
                "requests", OfficerCounty.luo, ["requests": [request.description], "note": "一样的"],
                "problem.request-gathered"
            ),
            (
                "requests/\(loose)/removal", OfficerCounty.luo, ["note": "不是"],
                "problem.request-not-gathered"
            ),
            ("requests/\(request)/removal", OfficerCounty.luo, [:], "problem.reason-missing"),
            ("solution", OfficerCounty.luo, ["note": "好了"], "problem.stages-open"),
            ("solution", OfficerCounty.luo, ["outcome": "merged", "note": "好了"], "field.unreadable"),
            (
                "solution", OfficerCounty.luo,
                ["outcome": "explained", "note": "好了", "requests": [request.description]],
                "problem.reply-missing"
            ),
            (
                "solution", OfficerCounty.luo,
                ["outcome": "explained", "note": "好", "reply": "好", "requests": [loose.description]],
                "problem.request-not-gathered"
            ),
        ]

        let events = try await county.events {
            for (verb, person, fields, code) in refused + ProblemRefusalTests.tooSoon {
                let reply = try await county.work(verb, on: id, by: person, fields)
                #expect(reply.code == code, "\(verb) \(fields) \(reply.text)")
            }
        }

        #expect(events == [])
    }

    @Test func `What is said to be done waits, and a step is done once`() async throws {
        let county = try await OfficerCounty()
        let bare = try await county.problem(of: [])
        #expect(
            try await county.work("solution", on: bare, by: OfficerCounty.luo, ["note": "好了"]).code
                == "problem.plan-missing")
        let id = try await county.finishedProblem(of: [])
        let stages = try await county.problemFile(id, by: OfficerCounty.luo).stages
        let twice = try await county.work(
            "stages/\(stages[0])/completion", on: id, by: OfficerCounty.luo, ["note": "好"])
        #expect(twice.code == "problem.stage-done")
        _ = try await county.work("solution", on: id, by: OfficerCounty.luo, ["note": "都好了"])
        var plan = OfficerCounty.plan
        plan["note"] = "重排"
        #expect(
            try await county.work("plan", on: id, by: OfficerCounty.luo, plan).code
                == "problem.not-open-for-work")
    }

    @Test func `A problem is seen within its place, and is no request`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.problem(of: [])
        #expect(try await county.problemFile(id, by: OfficerCounty.zhou).status == 200)
        #expect(try await county.problemFile(id, by: OfficerCounty.shi).status == 404)
        #expect(try await county.site.api(.get, "/problems/\(id)").status == 401)
        #expect(try await county.problemFile(CaseID(high: 1, low: 1), by: OfficerCounty.luo).status == 404)
        let foreign = try await county.site.api(
            .get, "/problems?place=\(OfficerCounty.liuping)", as: county.tokens[OfficerCounty.shi])
        #expect(foreign.status == 404)
        let wrong = try await county.act(
            "solution", on: id, by: OfficerCounty.luo, ["outcome": "solved", "note": "好了"])
        #expect(wrong.code == "case.no-such-case")
        #expect(
            try await county.work("notes", on: try await county.report(), by: OfficerCounty.luo).status == 404
        )
    }
}
