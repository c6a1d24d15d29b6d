import Access
import Kernel
import People
import Storage
import TestGround
import Testing
import Web

@testable import Duties

@Suite struct TeamRouteTests {
    @Test(arguments: TestEngine.all)
    func `a village's desk forms a team, adds somebody new by name, and sees what is missing`(
        engine: TestEngine
    ) async throws {
        let yunling = try await Yunling(engine)
        let luo = try await yunling.token(of: Yunling.luo, [.register, .oversee], at: Yunling.shiqiao)
        let (team, member) = (mint(), mint())
        let form: [String: Any] = [
            "id": team, "place": "\(Yunling.first)", "template": "grid", "from": "2026-11-01",
        ]

        let made = try await yunling.site.api(.post, "/teams", form, as: luo)
        let again = try await yunling.site.api(.post, "/teams", form, as: luo)
        let joined = try await yunling.site.api(
            .post, "/teams/\(team)/members",
            ["id": member, "slot": "guide", "name": "向春梅", "from": "2026-11-10"], as: luo)
        let anyone = try await yunling.site.api(.get, "/teams/\(team)")
        let left = try await yunling.site.api(
            .post, "/teams/\(team)/members/\(member)/ending", ["id": mint(), "on": "2026-11-20"], as: luo)

        #expect(made.status == 201)
        #expect(again.status == 200)
        #expect(joined.status == 201)
        #expect(holders(joined, "guide") == ["向春梅"])
        #expect(holders(anyone, "guide") == ["向*梅"])
        #expect(finding(joined, "worker") == "too-few")
        #expect(finding(joined, "helper") == nil)
        #expect(left.status == 201)
        #expect((left.json["left"] as? [[String: Any]])?.count == 1)
        #expect(
            try await yunling.events() == [
                "duties.team-formed", "duties.member-joined", "duties.member-left",
            ])
    }

    @Test func `who may not keep the register of the place changes nothing there`() async throws {
        let yunling = try await Yunling()
        let tian = try await yunling.token(of: Yunling.tian, [.work], at: Yunling.first)
        let zhou = try await yunling.token(of: Yunling.zhou, [.register], at: Yunling.shimen)
        let chen = try await yunling.token(of: Yunling.chen, [], at: Yunling.first)
        let form: [String: Any] = [
            "id": mint(), "place": "\(Yunling.first)", "template": "grid", "from": "2026-11-01",
        ]

        for token in [tian, zhou, chen] {
            #expect(try await yunling.site.api(.post, "/teams", form, as: token).code == "access.not-allowed")
            #expect(try await yunling.site.get("/teams/new?place=\(Yunling.first)", as: token).status == 403)
        }
        #expect(try await yunling.site.api(.post, "/teams", form).status == 401)
        #expect(try await yunling.events() == [])
    }

    @Test func `an id that another used, or for something else, is refused`() async throws {
        let yunling = try await Yunling()
        let luo = try await yunling.token(of: Yunling.luo, [.register], at: Yunling.shiqiao)
        let he = try await yunling.token(of: Yunling.he, [.register], at: Yunling.shiqiao)
        let id = mint()
        func form(_ place: String) -> [String: Any] {
            ["id": id, "place": place, "template": "grid", "from": "2026-11-01"]
        }
        _ = try await yunling.site.api(.post, "/teams", form("\(Yunling.first)"), as: luo)

        let other = try await yunling.site.api(.post, "/teams", form("\(Yunling.second)"), as: luo)
        let stranger = try await yunling.site.api(.post, "/teams", form("\(Yunling.first)"), as: he)

        #expect(other.code == "id.used-for-another")
        #expect(stranger.code == "id.unknown")
    }

    @Test func `a refused form comes back with its sentence, and what is no team is not found`() async throws
    {
        let yunling = try await Yunling()
        let luo = try await yunling.token(of: Yunling.luo, [.register], at: Yunling.shiqiao)
        let team = mint()
        _ = try await yunling.site.api(
            .post, "/teams",
            ["id": team, "place": "\(Yunling.first)", "template": "grid", "from": "2026-11-01"], as: luo)

        let page = try await yunling.site.post(
            "/teams/\(team)/members", form: ["id": mint(), "slot": "guide", "from": "2026-11-10"], as: luo)
        let wrong = try await yunling.site.post(
            "/teams",
            form: ["id": mint(), "place": "\(Yunling.liuping)", "template": "grid", "from": "2026-11-01"],
            as: luo)
        let unknown = try await yunling.site.api(
            .post, "/teams/\(mint())/ending", ["id": mint(), "on": "2026-11-20"], as: luo)
        let foreign = try await yunling.site.api(
            .post, "/teams/\(team)/members/\(mint())/ending", ["id": mint(), "on": "2026-11-20"], as: luo)
        let ended = try await yunling.site.post(
            "/teams/\(team)/ending", form: ["id": mint(), "on": "2026-11-20"], as: luo)

        #expect(page.status == 422)
        #expect(page.text.contains("查不到这个人或单位"))
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("这种队伍不建在这一级"))
        #expect(unknown.code == "team.unknown")
        #expect(foreign.code == "member.unknown")
        #expect(ended.location == "/teams/\(team)")
        #expect(try await yunling.site.get("/teams/\(mint())").status == 404)
        #expect(try await yunling.site.get("/places/\(mint())/teams").status == 404)
    }

    private func slot(_ reply: TestSite.Reply, _ code: String) -> [String: Any]? {
        (reply.json["slots"] as? [[String: Any]])?.first { $0["code"] as? String == code }
    }

    private func holders(_ reply: TestSite.Reply, _ code: String) -> [String]? {
        (slot(reply, code)?["holders"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
    }

    private func finding(_ reply: TestSite.Reply, _ code: String) -> String? {
        slot(reply, code)?["finding"] as? String
    }
}
