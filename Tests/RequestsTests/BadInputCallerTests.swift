import Access
import Cases
import Foundation
import HTTPTypes
import Kernel
import People
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// Forged ids, sessions that are over, another county's papers, forms from elsewhere.
struct BadInputCallerTests {
    @Test func `An id of nothing, or of something else, leads nowhere`() async throws {
        let bad = try await BadInput()
        let office = bad.county.office
        let id = try await office.stand(.joint)
        let forged = ["\(CaseID.minted(at: bad.now))", "\(OfficerCounty.luo)", "\(OfficerCounty.grid)"]
        for target in forged {
            for (verb, fields) in [
                ("notes", ["note": "看过"]), ("closure", [:]), ("looks", ["reason": "call"]),
            ] {
                try await bad.refused(404, "case.no-such-case") {
                    try await bad.send(
                        "/requests/\(target)/\(verb)",
                        fields.merging(["id": "\(AnyID.minted(at: bad.now))"]) { $1 }, as: bad.county.luo, $0)
                }
            }
            #expect(try await office.site.api(.get, "/requests/\(target)", as: bad.county.luo).status == 404)
        }
        try await bad.refused(404, "web.not-found") {
            try await bad.send(
                "/requests/1/notes", ["id": "\(AnyID.minted(at: bad.now))"], as: bad.county.luo, $0)
        }
        let other = try await office.stand(.joint)
        let leg = try await office.settled("legs/{leg}/result", of: other)
        try await bad.refused(404, "case.leg-unknown") {
            try await bad.send(
                "/requests/\(id)/\(leg)", ["id": "\(AnyID.minted(at: bad.now))", "note": "好了"],
                as: bad.county.luo, $0)
        }
        let plea = try await office.settled("pleas/{plea}/grant", of: try await office.stand(.pleaded))
        try await bad.refused(404, "case.plea-unknown") {
            try await bad.send(
                "/requests/\(id)/\(plea)", ["id": "\(AnyID.minted(at: bad.now))"], as: bad.county.luo, $0)
        }
    }

    @Test func `A unit or a person that is none is not given anything`() async throws {
        let bad = try await BadInput()
        let id = try await bad.county.office.stand(.received)
        let answers: [([String: Any], String, String)] = [
            (["organisation": "\(OfficerCounty.grid)"], "request.organisation-unknown", "organisation"),
            (["organisation": "经济发展办"], "field.unreadable", "organisation"),
            (["person": "\(OfficerCounty.economy)"], "case.nobody-named", "organisation"),
            (
                ["organisation": "\(OfficerCounty.economy)", "parts": ["\(OfficerCounty.luo)"]],
                "request.organisation-unknown", "organisation"
            ),
            (
                ["organisation": "\(OfficerCounty.economy)", "parts": Array(repeating: "x", count: 21)],
                "field.too-many", "parts"
            ),
        ]
        for (fields, code, field) in answers {
            try await bad.refused(422, code, at: field) {
                try await bad.send(
                    "/requests/\(id)/dispatch", fields.merging(["id": "\(AnyID.minted(at: bad.now))"]) { $1 },
                    as: bad.county.luo, $0)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `Another county's session and cases are worth nothing here`(_ engine: TestEngine) async throws {
        let here = try await BadInput(engine)
        let there = try await BadInput(engine)
        let id = try await there.county.office.stand(.given)
        let own = try await here.county.office.stand(.given)
        for _ in 1...2 {
            try await here.refused(401, "access.not-signed-in") {
                try await here.send(
                    "/requests/\(own)/notes", ["id": "\(AnyID.minted(at: here.now))", "note": "看过"],
                    as: there.county.luo, $0)
            }
            #expect(try await there.county.office.file(id, by: OfficerCounty.luo).status == 200)
        }
        try await here.refused(404, "case.no-such-case") {
            try await here.send(
                "/requests/\(id)/notes", ["id": "\(AnyID.minted(at: here.now))", "note": "看过"],
                as: here.county.luo, $0)
        }
        let page = try await here.county.site.get("/requests/\(id)", as: there.county.luo)
        #expect(page.status == 404)
        let act = AnyID.minted(at: here.now)
        for county in [here, there] {
            let target = county.county.ground === here.county.ground ? own : id
            let reply = try await county.county.office.act(
                "notes", on: target, by: OfficerCounty.luo, ["note": "各写各的"], id: act)
            #expect(reply.status == 201)
        }
    }

    @Test func `A session that is over opens nothing: ended, idle, too old, or never begun`() async throws {
        let bad = try await BadInput()
        let id = try await bad.county.office.stand(.given)
        func expectClosed(_ token: String?) async throws {
            try await bad.refused(401, "access.not-signed-in") {
                try await bad.send(
                    "/requests/\(id)/notes", ["id": "\(AnyID.minted(at: bad.now))", "note": "看过"], as: token,
                    $0)
            }
            let page = try await bad.county.site.get("/requests?state=received", as: token)
            #expect(page.status == 303)
            #expect(page.location?.hasPrefix("/sign-in?next=") == true)
        }
        for token in [nil, "", "forged", Randomness.token(), String(repeating: "x", count: 10_000)] {
            try await expectClosed(token)
        }
        let ended = try await bad.county.office.newToken(of: OfficerCounty.xie)
        let session = try await bad.county.ground.database.write(by: .system) { transaction in
            try Access.beginSession(token: ended + "2", of: OfficerCounty.xie, in: transaction)
        }
        try await Access(bad.county.ground.county).signOut(session)
        try await expectClosed(ended + "2")
        #expect(try await bad.county.site.api(.get, "/today", as: ended).status == 200)
        bad.county.ground.time.advance(seconds: 31 * 60)
        try await expectClosed(ended)
        let busy = try await bad.county.office.newToken(of: OfficerCounty.xie)
        for _ in 1...26 {
            bad.county.ground.time.advance(seconds: 29 * 60)
            _ = try await bad.county.site.api(.get, "/today", as: busy)
        }
        try await expectClosed(busy)
    }

    @Test func `A form without its token, with another browser's, or from another site is refused`()
        async throws
    {
        let bad = try await BadInput()
        let id = try await bad.county.office.stand(.given)
        let form = ["id": "\(AnyID.minted(at: bad.now))", "note": "看过"]
        let before = try await bad.county.office.position()
        for token in ["", "0", String(repeating: "0", count: 32)] {
            for language in Language.allCases {
                let reply = try await bad.county.site.post(
                    "/requests/\(id)/notes", form: form.merging(["_token": token]) { $1 }, as: bad.county.luo,
                    TestSite.Browser(language))
                #expect(reply.status == 403)
                #expect(reply.text.contains("看过"))
            }
        }
        for header in [["Origin": "https://elsewhere.example"], ["Sec-Fetch-Site": "cross-site"]] {
            let reply = try await bad.county.site.post(
                "/requests/\(id)/notes", form: form, as: bad.county.luo, TestSite.Browser(headers: header))
            #expect(reply.status == 403)
        }
        #expect(try await bad.county.office.position() == before)
        let mine = try await bad.county.site.post("/requests/\(id)/notes", form: form, as: bad.county.luo)
        #expect(mine.status == 303)
    }

    @Test func `A cookie is no bearer, and a bearer no cookie`() async throws {
        let bad = try await BadInput()
        let id = try await bad.county.office.stand(.given)
        var headers = HTTPFields()
        headers[.cookie] = "yuanba_session=\(bad.county.luo ?? "")"
        headers[.contentType] = "application/json"
        let body = Array("{\"id\": \"\(AnyID.minted(at: bad.now))\", \"note\": \"看过\"}".utf8)
        let before = try await bad.county.office.position()
        let reply = try await bad.county.site.send(.post, "/api/v1/requests/\(id)/notes", headers, body)
        #expect(reply.status == 401)
        headers = HTTPFields()
        headers[.authorization] = "Bearer \(bad.county.luo ?? "")"
        #expect(try await bad.county.site.send(.get, "/desk", headers, []).status == 303)
        #expect(try await bad.county.office.position() == before)
    }

    @Test(arguments: TestEngine.all)
    func `A report sent again is one report; other words, or another sender, are told so`(
        _ engine: TestEngine
    ) async throws {
        let bad = try await BadInput(engine)
        let report = bad.report()
        let first = try await bad.send("/requests", report, as: bad.county.chen)
        #expect(first.status == 201)
        let before = try await bad.county.office.position()
        let again = try await bad.send("/requests", report, as: bad.county.chen)
        #expect(again.status == 200)
        #expect(again.field("number") == first.field("number"))
        #expect(try await bad.county.office.position() == before)
        try await bad.refused(409, "id.used-for-another") {
            try await bad.send("/requests", report.merging(["body": "别的事"]) { $1 }, as: bad.county.chen, $0)
        }
        for token in [nil, bad.county.neighbour] {
            try await bad.refused(404, "id.unknown") {
                try await bad.send("/requests", report, as: token, $0)
            }
        }
        var person = report
        person["id"] = "\(OfficerCounty.luo)"
        let odd = try await bad.send("/requests", person)
        #expect(odd.status < 500, "\(odd.text.prefix(200))")
    }
}
