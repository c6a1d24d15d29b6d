import Cases
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// Several requests become one problem, which is planned, done and closed; as the routes carry it.
struct ProblemWalkTests {
    @Test(arguments: TestEngine.all)
    func `A problem goes from several requests to its closing, and takes along only what was chosen`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        let (first, second) = (try await county.report(), try await county.report("桥头的灯也不亮"))

        let id = try await county.problem(of: [first, second])
        let planned = try await county.work("plan", on: id, by: OfficerCounty.luo, OfficerCounty.plan)
        #expect(planned.status == 201)
        #expect(
            planned.list("stages").map { $0["first_on"] as? String } == [
                "2026-12-09", "2026-12-11", "2026-12-18",
            ])
        #expect(planned.list("stages")[1]["organisation_name"] as? String == "农业服务中心")
        #expect(planned.list("stages")[0]["clock"] as? String == "plain")
        #expect(
            try await county.work("notes", on: id, by: OfficerCounty.xie, ["note": "灯杆到了"]).status == 201)
        let byUnit = try await county.work(
            "stages/\(planned.stages[1])/completion", on: id, by: OfficerCounty.feng, ["note": "换了三盏"])
        #expect(byUnit.list("stages")[1]["clock"] as? String == "done")
        for stage in [planned.stages[0], planned.stages[2]] {
            #expect(
                try await county.work(
                    "stages/\(stage)/completion", on: id, by: OfficerCounty.xie, ["note": "做完了"]
                ).status == 201)
        }
        let done = try await county.work(
            "solution", on: id, by: OfficerCounty.luo,
            ["note": "全村的灯都亮了", "requests": [first.description], "reply": "您报的灯亮了，晚上可以看看"])
        #expect(done.json["state"] as? String == "done")
        #expect(try await county.state(of: first) == "done")
        #expect(try await county.state(of: second) == "received")

        let same = try await county.work("closure", on: id, by: OfficerCounty.luo)
        #expect(same.code == "case.same-hands")
        let closed = try await county.work(
            "closure", on: id, by: OfficerCounty.he, ["requests": [first.description]])
        #expect(closed.json["state"] as? String == "closed")
        #expect(try await county.state(of: first) == "closed")
        #expect(try await county.state(of: second) == "received")
        #expect(
            try await county.work("notes", on: id, by: OfficerCounty.luo, ["note": "再看看"]).code
                == "case.already-closed")
        #expect(try await county.brokenInvariants() == [])
    }

    @Test(arguments: TestEngine.all)
    func `Every act says in the journal what it did, and nothing else`(_ engine: TestEngine) async throws {
        let county = try await OfficerCounty(engine)
        let request = try await county.report()
        let id = CaseID.minted(at: county.now)

        let opened = try await county.events { _ = try await county.open([request], id: id) }
        #expect(
            opened == ["case.opened", "case.dispatched", "request.problem-opened", "request.gathered"])
        let again = try await county.events {
            let reply = try await county.open([request], id: id)
            #expect(reply.status == 200)
        }
        #expect(again == [])
        let planned = try await county.events {
            _ = try await county.work("plan", on: id, by: OfficerCounty.luo, OfficerCounty.plan)
        }
        #expect(planned == ["request.problem-planned"])
        let released = try await county.events {
            let reply = try await county.work(
                "requests/\(request)/removal", on: id, by: OfficerCounty.luo, ["note": "不是一回事"])
            #expect(reply.list("requests").isEmpty)
        }
        #expect(released == ["request.released"])
        let gathered = try await county.events {
            let reply = try await county.act(
                "problem", on: request, by: OfficerCounty.luo, ["problem": id.description, "note": "是一回事"])
            #expect((reply.json["problem"] as? [String: Any])?["id"] as? String == id.description)
        }
        #expect(gathered == ["request.gathered"])
    }

    @Test func `A problem sorts by its next step, is late with it, and is put off by who supervises`()
        async throws
    {
        let county = try await OfficerCounty()
        let id = try await county.problem(of: [])
        _ = try await county.work("plan", on: id, by: OfficerCounty.luo, OfficerCounty.plan)

        let early = try await county.site.api(
            .get, "/problems?show=late", as: county.tokens[OfficerCounty.luo])
        #expect(early.items.isEmpty)
        county.ground.time.set("2026-12-11T09:00:00+08:00")
        let token = try await county.newToken(of: OfficerCounty.luo)
        let late = try await county.site.api(.get, "/problems?show=late", as: token)
        #expect(late.items.map { $0["current_stage"] as? String } == ["踏勘"])
        #expect(late.items.map { $0["current_until"] as? String } == ["2026-12-10"])
        #expect(late.items.map { $0["stages_done"] as? Int } == [0])

        var later = OfficerCounty.plan
        later["finish_on"] = "2026-12-31"
        later["note"] = "下雪，工期顺延"
        later["id"] = AnyID.minted(at: county.now).description
        let put = try await county.site.api(.post, "/problems/\(id)/plan", later, as: token)
        #expect(put.json["finish_on"] as? String == "2026-12-31")
        #expect(put.list("stages").map { $0["number"] as? Int } == [4, 5, 6])
        let open = try await county.site.api(.get, "/problems", as: token)
        #expect(open.items.map { $0["finish_on"] as? String } == ["2026-12-31"])
        #expect(try await county.site.api(.get, "/problems?show=late", as: token).items.isEmpty)
        #expect(try await county.brokenInvariants() == [])
    }

    @Test func `Sent back, a problem is worked on again; shelved, it ends without a plan`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.finishedProblem(of: [])
        _ = try await county.work("solution", on: id, by: OfficerCounty.luo, ["note": "都好了"])
        let back = try await county.work("sending-back", on: id, by: OfficerCounty.he, ["note": "还有一盏不亮"])
        #expect(back.json["state"] as? String == "assigned")

        let shelved = try await county.work(
            "solution", on: id, by: OfficerCounty.luo,
            ["outcome": "shelved", "note": "等明年的钱", "review_on": "2027-03-01"])
        #expect(shelved.json["outcome"] as? String == "shelved")
        #expect(shelved.json["review_on"] as? String == "2027-03-01")
    }

    @Test func `The owner may be changed, urged and supervised`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.problem(of: [])
        let given = try await county.work(
            "dispatch", on: id, by: OfficerCounty.luo, ["organisation": OfficerCounty.farming.description])
        #expect(given.json["lead"] as? String == "农业服务中心")
        #expect(try await county.work("urging", on: id, by: OfficerCounty.luo, ["note": "请快些"]).status == 201)
        #expect(
            try await county.work("supervision", on: id, by: OfficerCounty.he, ["note": "镇上盯着"]).status == 201
        )
    }
}
