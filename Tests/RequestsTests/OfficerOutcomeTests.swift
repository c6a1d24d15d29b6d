import Cases
import Clocks
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// How matters end, begin again, stand still and climb, as their files tell afterwards.
struct OfficerOutcomeTests {
    @Test(arguments: [
        (Outcome.solved, ""), (.explained, ""), (.beyondLaw, ""), (.shelved, "2027-03-01"),
    ])
    func `Each way to end is kept, with the day of the next look where it is shelved`(
        _ outcome: Outcome, _ review: String
    ) async throws {
        let county = try await OfficerCounty()
        let id = try await county.stand(.given)
        let fields = ["outcome": outcome.rawValue, "note": "按规定答复了", "review_on": review]
        let done = try await county.perform("solution", on: id, by: OfficerCounty.xie, fields)
        #expect(done.json["outcome"] as? String == outcome.rawValue)
        try await county.must("closure", on: id, by: OfficerCounty.he)

        let closure = try #require(try await county.matter(id).closure)
        #expect(closure.outcome == outcome)
        #expect(closure.by == OfficerCounty.he)
        #expect(closure.reviewOn == Day(review))
        let page = try await county.page("/requests/\(id)", by: OfficerCounty.luo)
        #expect(page.text.contains("按规定答复了"))
    }

    @Test(arguments: ["merged", "answered-imported", "gone"])
    func `Nobody proposes an ending that comes about otherwise`(_ outcome: String) async throws {
        let county = try await OfficerCounty()
        let id = try await county.stand(.given)
        let before = try await county.position()
        let reply = try await county.perform(
            "solution", on: id, by: OfficerCounty.xie, ["outcome": outcome, "note": "好了"])
        #expect(reply.status == 422)
        #expect(reply.code == "field.unreadable")
        #expect(try await county.position() == before)
    }

    @Test(arguments: TestEngine.all)
    func
        `What is sent back runs against the time that stood, and the first claim of being done does not count`(
            _ engine: TestEngine
        ) async throws
    {
        let county = try await OfficerCounty(engine)
        let id = try await county.stand(.given)
        let due = try await county.due(of: id)
        #expect(due != nil)
        try await county.must("solution", on: id, by: OfficerCounty.xie, ["note": "换了灯泡"])
        #expect(try await county.due(of: id) == nil)
        try await county.must("sending-back", on: id, by: OfficerCounty.he, ["note": "还是不亮"])

        #expect(try await county.matter(id).state == .assigned)
        #expect(try await county.due(of: id) == due)
        let late = try await county.ground.database.read {
            try Queue.open(at: OfficerCounty.shiqiao, limit: 10, in: $0).map(\.due)
        }
        #expect(late == [due])
        county.ground.time.set("2026-12-20T09:00:00+08:00")
        let xie = try await county.newToken(of: OfficerCounty.xie)
        let he = try await county.newToken(of: OfficerCounty.he)
        for (verb, token) in [("solution", xie), ("closure", he)] {
            let reply = try await county.site.api(
                .post, "/requests/\(id)/\(verb)", ["id": "\(AnyID.minted(at: county.now))", "note": "换了线"],
                as: token)
            #expect(reply.status == 201, "\(reply.text.prefix(300))")
        }
        let payload = try await county.ground.database.read {
            try Journal.history(of: id.as(Marks.Anything.self), in: $0).last { $0.kind == "case.closed" }?
                .payload
        }
        #expect(payload?.contains("\"wasInTime\":false") == true)
    }

    @Test func `Duplicates end in the older case, whose number the file tells`() async throws {
        let county = try await OfficerCounty()
        let first = try await county.stand(.received)
        let second = try await county.stand(.given)
        let number = try await county.matter(first).number
        let reply = try await county.perform("merger", on: second, by: OfficerCounty.luo, ["into": number])
        #expect(reply.json["outcome"] as? String == "merged")
        #expect(try await county.page("/requests/\(second)", by: OfficerCounty.luo).text.contains(number))
        for wrong in [try await county.matter(second).number, "2026-9999", "路灯"] {
            let into = try await county.perform("merger", on: first, by: OfficerCounty.luo, ["into": wrong])
            #expect([404, 422].contains(into.status), "\(wrong): \(into.text.prefix(200))")
        }
        #expect(try await county.state(of: first) == "received")
    }

    @Test func `Who said it is done does not end the case by merging it`() async throws {
        let county = try await OfficerCounty()
        let other = try await county.matter(try await county.stand(.received)).number
        let id = try await county.stand(.done)
        let reply = try await county.perform("merger", on: id, by: OfficerCounty.luo, ["into": other])
        #expect(reply.status == 409)
        #expect(reply.code == "case.not-waiting")
    }

    @Test func `A part is on its unit's desk until it is done, and late with its case`() async throws {
        let county = try await OfficerCounty()
        let id = try await county.stand(.joint)
        let list = try await county.site.api(.get, "/desk", as: county.tokens[OfficerCounty.feng])
        #expect(list.items.compactMap { $0["id"] as? String } == [id.description])
        #expect(try await county.page("/desk?open=\(id)", by: OfficerCounty.feng).text.contains("先把树枝修掉"))

        county.ground.time.set("2026-12-20T09:00:00+08:00")
        let feng = try await county.newToken(of: OfficerCounty.feng)
        #expect(try await county.site.get("/desk", as: feng).text.contains("超时"))
        let leg = try await county.settled("legs/{leg}/result", of: id)
        let done = try await county.site.api(
            .post, "/requests/\(id)/\(leg)", ["id": "\(AnyID.minted(at: county.now))", "note": "树枝修了"],
            as: feng)
        #expect(done.status == 201)
        #expect(try await county.site.api(.get, "/desk", as: feng).items.isEmpty)
        let legs = try await county.ground.database.read { try CaseFile.read(id, in: $0)?.legs ?? [] }
        #expect(legs.filter { !$0.isLead }.map(\.result) == ["树枝修了"])
    }

    @Test(arguments: TestEngine.all)
    func `A granted extension moves the due instant, a declined one does not`(_ engine: TestEngine)
        async throws
    {
        let county = try await OfficerCounty(engine)
        for (verb, isGranted) in [("grant", true), ("refusal", false)] {
            let id = try await county.stand(.given)
            let due = try #require(try await county.due(of: id))
            try await county.must(
                "pleas", on: id, by: OfficerCounty.xie,
                ["kind": "extension", "amount": "3wd", "reason": "等灯"])
            let reply = try await county.perform(
                "pleas/{plea}/\(verb)", on: id, by: OfficerCounty.luo, ["note": "看过了"])
            #expect(reply.status == 201)
            let later = try #require(try await county.due(of: id))
            #expect((later > due) == isGranted)
            let again = try await county.perform(
                "pleas/{plea}/\(verb)", on: id, by: OfficerCounty.he, ["note": "看过了"])
            #expect(again.status == 404)
            #expect(again.code == "case.plea-unknown")
        }
    }

    @Test func `A plea about a case that ended is open no more when the case begins again`() async throws {
        let county = try await OfficerCounty()
        let other = try await county.matter(try await county.stand(.received)).number
        let id = try await county.stand(.paused)
        try await county.must(
            "pleas", on: id, by: OfficerCounty.xie, ["kind": "extension", "amount": "3wd", "reason": "等灯"])
        try await county.must("merger", on: id, by: OfficerCounty.luo, ["into": other])
        try await Requests(county.ground.county).reopen(id, words: "不是同一盏", origin: Origin(actor: nil))

        let file = try #require(try await county.ground.database.read { try CaseFile.read(id, in: $0) })
        #expect(file.matter.state == .received)
        #expect(file.matter.pausedFor == nil)
        #expect(file.pleas.isEmpty)
        #expect(try await county.due(of: id) != nil)
    }

    @Test func `A dispute is moot once the case climbs by itself, and its new desk gives it out anew`()
        async throws
    {
        let county = try await OfficerCounty()
        let id = try await county.stand(.disputed)
        try await county.ground.database.write(by: .system) { try Requests.passUp(id, in: $0) }
        let matter = try await county.matter(id)
        #expect(matter.desk == OfficerCounty.county)
        #expect(matter.state == .received)
        #expect(!matter.isDisputed)
        #expect(matter.lead == nil)
    }

    @Test
    func `A case taken up again within the window starts anew; after it the resident is told to report anew`()
        async throws
    {
        let county = try await ResidentCounty()
        let id = try await county.office.stand(.closed)
        let code = ReceiptSecrets(of: id, key: county.ground.county.key).code
        let click = AnyID.minted(at: county.now)
        let body = ["id": "\(click)", "code": code, "words": "又不亮了"]
        for status in [201, 200] {
            let reply = try await county.site.api(.post, "/requests/\(id)/reopening", body)
            #expect(reply.status == status, "\(reply.text.prefix(300))")
        }
        let matter = try await county.office.matter(id)
        #expect((matter.state, matter.reopenings) == (.received, 1))
        #expect(try await county.office.due(of: id) != nil)
        let other = try await county.site.api(
            .post, "/requests/\(id)/reopening", ["id": "\(click)", "code": code, "words": "别的话"])
        #expect(other.code == "id.used-for-another")

        let old = try await county.office.stand(.closed)
        let oldCode = ReceiptSecrets(of: old, key: county.ground.county.key).code
        county.ground.time.advance(seconds: 9 * 86_400)
        let before = try await county.office.position()
        let late = try await county.site.api(
            .post, "/requests/\(old)/reopening", ["code": oldCode, "words": "又不亮了"])
        #expect(late.status == 409)
        #expect(late.code == "case.window-over")
        #expect(try await county.office.position() == before)
    }

    @Test func `A rating sent twice counts once, and another one is refused`() async throws {
        let county = try await ResidentCounty()
        let id = try await county.office.stand(.closed)
        let code = ReceiptSecrets(of: id, key: county.ground.county.key).code
        let body: [String: Any] = [
            "id": "\(AnyID.minted(at: county.now))", "code": code, "is_solved": true,
            "satisfaction": "satisfied",
        ]
        for status in [201, 200] {
            #expect(try await county.site.api(.post, "/requests/\(id)/rating", body).status == status)
        }
        let before = try await county.office.position()
        var other = body
        other["id"] = "\(AnyID.minted(at: county.now))"
        let again = try await county.site.api(.post, "/requests/\(id)/rating", other)
        #expect(again.code == "request.rated-already")
        #expect(try await county.office.position() == before)
    }
}

extension OfficerCounty {
    /// When the matter is to be done; nil while nothing runs.
    func due(of id: CaseID) async throws -> Instant? {
        try await ground.database.read { reader in
            let calendar = try Clocks.calendar(in: reader)
            return try Clocks.of(id.as(Marks.Anything.self), in: reader)
                .first { $0.name == "resolve" && $0.isRunning }?.due(in: calendar)?.instant
        }
    }
}
