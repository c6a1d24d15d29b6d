import Access
import Cases
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// Who sees what of a request, and that looking is kept.
struct OfficerSightTests {
    @Test func `An officer of another village does not learn that the request exists`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.report()
        let unknown = CaseID.minted(at: county.now)
        for target in [id, unknown] {
            let seen = try await county.file(target, by: OfficerCounty.shi)
            #expect(seen.status == 404)
            #expect(seen.code == "case.no-such-case")
            #expect(
                try await county.act("notes", on: target, by: OfficerCounty.shi, ["note": "看看"]).status == 404
            )
            #expect(
                try await county.act("looks", on: target, by: OfficerCounty.shi, ["reason": "call"]).status
                    == 404)
        }
        #expect(try await county.site.api(.get, "/requests/\(id)").status == 404)
        let list = try await county.site.api(
            .get, "/requests?place=\(OfficerCounty.liuping)", as: county.tokens[OfficerCounty.shi])
        #expect(list.status == 404)
        #expect(
            try await county.page("/desk?place=\(OfficerCounty.liuping)", by: OfficerCounty.shi).status == 404
        )
        #expect(!(try await county.page("/desk?open=\(id)", by: OfficerCounty.shi)).text.contains("路灯"))
    }

    @Test
    func `The holder of the receipt's code sees the public part, others only what is shown to neighbours`()
        async throws
    {
        let county = try await OfficerCounty()
        let id = try await county.report(isPublic: true)
        let code = ReceiptSecrets(of: id, key: county.ground.county.key).code
        #expect(try await county.site.api(.get, "/requests/\(id)?code=\(code)").status == 200)
        #expect(try await county.site.api(.get, "/requests/\(id)?code=22222222").status == 404)
        #expect(
            try await county.act("moderation", on: id, by: OfficerCounty.tian, ["decision": "shown"]).status
                == 403)
        #expect(try await county.site.api(.get, "/requests/\(id)").status == 404)
        #expect(
            try await county.act("moderation", on: id, by: OfficerCounty.zhou, ["decision": "shown"]).status
                == 201)
        let open = try await county.site.api(.get, "/requests/\(id)")
        #expect(open.status == 200)
        #expect(!open.text.contains("13900002046"))
        #expect(!open.text.contains("陈桂英"))
    }

    @Test func `Name and number stay masked until a reason is given, and every look is kept`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.report()
        let page = try await county.page("/requests/\(id)", by: OfficerCounty.tian)
        #expect(page.text.contains("陈*英 139****2046"))
        #expect(!page.text.contains("13900002046"))
        #expect(
            try await county.page("/requests/\(id)?look=1", by: OfficerCounty.tian).text.contains("/looks\""))
        #expect(try await county.act("looks", on: id, by: OfficerCounty.tian).code == "look.reason-missing")

        let opened = try await county.site.post(
            "/requests/\(id)/looks", form: ["id": "\(AnyID.minted(at: county.now))", "reason": "call"],
            as: county.tokens[OfficerCounty.tian])
        #expect(opened.status == 200)
        #expect(opened.text.contains("13900002046"))
        let api = try await county.act("looks", on: id, by: OfficerCounty.luo, ["reason": "核对地址"])
        let contact = api.json["contact"] as? [String: Any]
        #expect(contact?["phone"] as? String == "13900002046")
        let looks = try await county.ground.database.read {
            try Access.looks(at: id.as(Marks.Anything.self), limit: 10, in: $0)
        }
        #expect(looks.count == 2)
        #expect(Set(looks.map(\.reason)) == ["打电话问清情况", "核对地址"])
    }

    @Test func `Nobody signed in is sent to sign in`() async throws {
        let county = try await OfficerCounty()
        for path in ["/desk", "/today", "/requests", "/records/new", "/catalogue"] {
            let reply = try await county.site.get(path)
            #expect(reply.status == 303)
            #expect(reply.location?.hasPrefix("/sign-in") == true)
        }
    }
}
