import Cases
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// One request through many hands, as the routes carry it.
struct OfficerWalkTests {
    @Test(arguments: TestEngine.all)
    func `A report goes up, is given out, disputed, done, and closed by a second person`(_ engine: TestEngine)
        async throws
    {
        let county = try await OfficerCounty(engine)
        let id = try await county.report()

        let contact = try await county.act("contact", on: id, by: OfficerCounty.tian, ["note": "一直不亮，不是时亮时灭"])
        #expect(contact.status == 201)
        let up = try await county.act(
            "handover", on: id, by: OfficerCounty.tian,
            OfficerCounty.up("灯杆里的线断了"))
        #expect(up.status == 201)
        #expect(
            try await county.act(
                "handover", on: id, by: OfficerCounty.zhou, OfficerCounty.up("村里没有电工")
            ).status == 201)
        let page = try await county.page("/requests/\(id)", by: OfficerCounty.luo)
        #expect(page.text.contains("派给经济发展办"))
        #expect(page.text.contains("派单目录第 18 项"))

        let given = try await county.act(
            "dispatch", on: id, by: OfficerCounty.luo, ["organisation": OfficerCounty.farming.description])
        #expect(given.json["state"] as? String == "assigned")
        #expect(given.json["lead"] as? String == "农业服务中心")
        #expect(
            try await county.act("dispute", on: id, by: OfficerCounty.feng, ["note": "路灯不归我们"]).status == 201)
        let judged = try await county.act(
            "adjudication", on: id, by: OfficerCounty.luo,
            ["organisation": OfficerCounty.economy.description, "note": "路灯归经济发展办"])
        #expect(judged.json["lead"] as? String == "经济发展办")
        #expect(
            try await county.act(
                "return", on: id, by: OfficerCounty.xie, ["reason": "joint", "note": "请镇上先看现场"]
            ).status == 201)
        try await county.must("returns/{return}/acceptance", on: id, by: OfficerCounty.luo)
        _ = try await county.act(
            "dispatch", on: id, by: OfficerCounty.luo, ["organisation": OfficerCounty.economy.description])
        let done = try await county.act(
            "solution", on: id, by: OfficerCounty.luo, ["outcome": "solved", "note": "换了线，三盏都亮了"])
        #expect(done.json["state"] as? String == "done")

        let same = try await county.act("closure", on: id, by: OfficerCounty.luo)
        #expect(same.status == 403)
        #expect(same.code == "case.same-hands")
        let click = AnyID.minted(at: county.now)
        #expect(try await county.act("closure", on: id, by: OfficerCounty.he, id: click).status == 201)
        let before = try await county.ground.events()
        let again = try await county.act("closure", on: id, by: OfficerCounty.he, id: click)
        #expect(again.status == 200)
        #expect(try await county.ground.events() == before)
        #expect(try await county.state(of: id) == "closed")
        #expect(try await county.act("closure", on: id, by: OfficerCounty.he).code == "case.already-closed")
    }

    @Test func `An act on a version that has passed is refused, and the page shows how it stands now`()
        async throws
    {
        let county = try await OfficerCounty()
        let id = try await county.report()
        let seen = try await county.file(id, by: OfficerCounty.tian).json["version"] as? Int ?? 0
        _ = try await county.act("notes", on: id, by: OfficerCounty.zhou, ["note": "明天去看"])
        let late = try await county.act(
            "notes", on: id, by: OfficerCounty.tian, ["note": "今天去看", "seen": seen])
        #expect(late.status == 409)
        #expect(late.code == "case.changed-meanwhile")

        let form = try await county.site.post(
            "/requests/\(id)/notes",
            form: ["id": "\(AnyID.minted(at: county.now))", "note": "今天去看", "seen": "\(seen)"],
            as: county.tokens[OfficerCounty.tian])
        #expect(form.status == 409)
        #expect(form.text.contains("今天去看"))
        #expect(form.text.contains("明天去看"))
        #expect(form.text.contains("name=\"seen\" value=\"\(seen + 1)\""))
    }

    @Test func `A form leads back to the file, or to the desk it stood on`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.report()
        let token = county.tokens[OfficerCounty.tian]
        let first = try await county.site.post(
            "/requests/\(id)/contact", form: ["id": "\(AnyID.minted(at: county.now))", "note": "问清了"],
            as: token)
        #expect(first.status == 303)
        #expect(first.location == "/requests/\(id)")
        let second = try await county.site.post(
            "/requests/\(id)/notes",
            form: ["id": "\(AnyID.minted(at: county.now))", "note": "去看过", "_back": "/desk?open=\(id)"],
            as: token)
        #expect(second.location == "/desk?open=\(id)")
        let elsewhere = try await county.site.post(
            "/requests/\(id)/notes",
            form: ["id": "\(AnyID.minted(at: county.now))", "note": "又去看过", "_back": "//example.org/desk"],
            as: token)
        #expect(elsewhere.location == "/requests/\(id)")
    }

    @Test func `The same id for another act is refused`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.report()
        let act = AnyID.minted(at: county.now)
        _ = try await county.act("notes", on: id, by: OfficerCounty.zhou, ["note": "看过"], id: act)
        let other = try await county.act("contact", on: id, by: OfficerCounty.zhou, ["note": "看过"], id: act)
        #expect(other.code == "id.used-for-another")
    }

    @Test func `What is mended on the spot still waits for a second person`() async throws {
        let county = try await OfficerCounty()
        let id = CaseID.minted(at: county.now)
        let body: [String: Any] = [
            "id": id.description, "body": "井盖歪了", "place": OfficerCounty.grid.description, "note": "当场扶正了",
        ]
        let reply = try await county.site.api(
            .post, "/on-the-spot", body, as: county.tokens[OfficerCounty.tian])
        #expect(reply.status == 201)
        #expect(try await county.state(of: id) == "done")
        let again = try await county.site.api(
            .post, "/on-the-spot", body, as: county.tokens[OfficerCounty.tian])
        #expect(again.status == 200)
        #expect(again.json["number"] as? String == reply.json["number"] as? String)
        #expect(try await county.act("closure", on: id, by: OfficerCounty.tian).code == "case.not-allowed")
        #expect(try await county.act("closure", on: id, by: OfficerCounty.zhou).status == 201)
    }

    @Test func `Nothing is received when what was done on the spot is not said`() async throws {
        let county = try await OfficerCounty()
        let id = CaseID.minted(at: county.now)
        let reply = try await county.site.api(
            .post, "/on-the-spot",
            ["id": id.description, "body": "井盖歪了", "place": OfficerCounty.grid.description],
            as: county.tokens[OfficerCounty.tian])
        #expect(reply.code == "case.evidence-missing")
        #expect(try await county.state(of: id) == "")
    }
}
