import Cases
import Clocks
import Kernel
import Sheets
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// Clocks that are wrong, cursors that were cut, limits that are none, tables with other columns.
struct BadInputListTests {
    @Test(arguments: TestEngine.all)
    func `A server's clock that is set back keeps the journal's order, and work goes on`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        let id = try await county.stand(.given)
        county.ground.time.advance(seconds: -7_200)
        let token = try await county.newToken(of: OfficerCounty.xie)
        for (verb, fields) in [
            ("contact", ["note": "问清了"]), ("pleas", ["kind": "pause", "amount": "papers", "reason": "等报价单"]),
            ("solution", ["note": "换了线"]),
        ] {
            let body = fields.merging(["id": "\(AnyID.minted(at: county.now))"]) { $1 }
            let reply = try await county.site.api(.post, "/requests/\(id)/\(verb)", body, as: token)
            #expect(reply.status == 201, "\(reply.text.prefix(300))")
        }
        let entries = try await county.ground.database.read {
            try Journal.entries(after: 0, limit: 1_000, in: $0)
        }
        #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.recorded <= $1.recorded })
        _ = try await Verification.ofChain(in: county.ground.database)
        let steps = try await county.ground.database.read { try CaseFile.read(id, in: $0)?.steps ?? [] }
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.recorded <= $1.recorded })
    }

    @Test func `A client's clock decides nothing: ids from any year are taken, lists go by the journal`()
        async throws
    {
        let bad = try await BadInput()
        var numbers: [String] = []
        for year in ["2099-01-01T00:00:00+08:00", "1971-01-01T00:00:00+08:00", "2026-11-20T09:00:00+08:00"] {
            let instant = try #require(Instant(iso: year))
            let reply = try await bad.send("/requests", bad.report(["id": "\(CaseID.minted(at: instant))"]))
            #expect(reply.status == 201)
            numbers.append(reply.field("number"))
        }
        #expect(numbers == ["2026-0001", "2026-0002", "2026-0003"])
        let list = try await bad.county.site.api(.get, "/requests", as: bad.county.luo)
        #expect(list.items.compactMap { $0["number"] as? String } == numbers.reversed())
    }

    @Test(arguments: [
        ("2026-11-20T09:06:00+08:00", "request.received-in-future"),
        ("2026-10-20T08:00:00+08:00", "request.received-too-early"),
        ("2026-11-31T08:00:00+08:00", "field.unreadable"), ("1700000000", "field.unreadable"),
    ])
    func `A counter cannot have heard it later than now, or long ago`(_ at: String, _ code: String)
        async throws
    {
        let bad = try await BadInput()
        try await bad.refused(422, code, at: "received_at") {
            try await bad.send(
                "/requests", bad.report(["channel": "counter", "received_at": at]), as: bad.county.luo, $0)
        }
    }

    @Test(arguments: ["x", "1", "-1", "1-", "n-", "n-x", "--", "99999999999999999999-1", "n-1-2", "灯"])
    func `A cursor that was cut is refused, not read as the first page`(_ cursor: String) async throws {
        let bad = try await BadInput()
        _ = try await bad.county.office.report()
        let escaped = Address.queryValue(cursor)
        for path in [
            "/requests?cursor=", "/requests?state=received&cursor=", "/requests?q=1&cursor=", "/desk?cursor=",
        ] {
            let reply = try await bad.county.site.api(.get, path + escaped, as: bad.county.luo)
            #expect(reply.status == 422, "\(path)\(cursor)")
            #expect(reply.code == "field.unreadable")
            let page = try await bad.county.site.get(path + escaped, as: bad.county.luo)
            #expect(page.status == 422)
        }
        if Int64(cursor) == nil {
            let shown = try await bad.county.site.api(.get, "/requests/public?cursor=" + escaped)
            #expect(shown.status == 422, "\(cursor)")
        }
    }

    @Test func `A zero byte in an address leads nowhere`() async throws {
        let bad = try await BadInput()
        for path in ["/requests?cursor=%00", "/desk?q=%00", "/requests/public?cursor=%00"] {
            #expect(try await bad.county.site.api(.get, path, as: bad.county.luo).status == 404, "\(path)")
        }
    }

    @Test(arguments: [("0", 1), ("-1", 1), ("100000", 3), ("x", 3), ("", 3), ("99999999999999999999", 3)])
    func `A limit that is none gives a page all the same`(_ limit: String, _ count: Int) async throws {
        let bad = try await BadInput()
        for _ in 1...3 { _ = try await bad.county.office.report() }
        for path in ["/requests?limit=", "/requests?state=received&limit="] {
            let reply = try await bad.county.site.api(.get, path + limit, as: bad.county.luo)
            #expect(reply.status == 200)
            #expect(reply.items.count == count, "\(path)\(limit)")
        }
    }

    @Test func `A list of a place that is none, or not one's own, is not found`() async throws {
        let bad = try await BadInput()
        for place in ["柳坪", "1", "\(OfficerCounty.luo)", "\(OfficerCounty.county)"] {
            for path in ["/requests", "/desk"] {
                let value = Address.queryValue(place)
                let reply = try await bad.county.site.api(.get, "\(path)?place=\(value)", as: bad.county.luo)
                #expect(reply.status == 404, "\(path) \(place)")
            }
        }
    }

    @Test(arguments: [
        ("id,user,subject,body,reply\n1,A,题,内容,答复\n", "sheet.column-missing"),
        ("编号;内容;答复\n1;水;好\n", "sheet.column-missing"),
        (
            "id,id,submitted_at,body,reply,replied_at\n1,1,2019-04-25,水,好,2019-04-26\n",
            "sheet.duplicate-column"
        ),
        ("", "sheet.empty"), ("\n\n", "sheet.empty"),
        ("id,submitted_at,body,reply,replied_at\n1,2019-04-25,\"水,好,2019-04-26\n", "sheet.unclosed-quote"),
    ])
    func `A table with other columns is no table of messages, and says which are missing`(
        _ text: String, _ code: String
    ) async throws {
        let county = try await ImportGround()
        let before = try await county.ground.events()
        do {
            let report = try await county.import(text)
            Issue.record("taken: \(report)")
        } catch let refusal as SheetRefusal {
            #expect(refusal.code == code)
            #expect(!refusal.sentence(.chinese).isEmpty)
            #expect(!refusal.sentence(.english).isEmpty)
            if code == "sheet.column-missing" { #expect(refusal.sentence(.chinese).contains("submitted_at")) }
        }
        #expect(try await county.ground.events() == before)
        #expect(try await county.requestCount() == 0)
    }

    @Test(arguments: [
        ("messages.csv", [UInt8](repeating: 0xFF, count: 64), "sheet.unknown-encoding"),
        ("messages.xlsx", Array("PK\u{3}\u{4} and nothing more".utf8), "sheet.broken"),
        ("messages.pdf", Array("%PDF-1.7\n".utf8) + [0, 1, 2], "sheet.not-a-sheet"),
    ])
    func `A file that is no table is refused by what is wrong with it`(
        _ name: String, _ bytes: [UInt8], _ code: String
    ) async throws {
        let county = try await ImportGround()
        do {
            _ = try await MessagesImport(county.ground.county).run(file: (name, bytes))
            Issue.record("\(name) was taken")
        } catch let refusal as SheetRefusal {
            #expect(refusal.code == code)
        }
        #expect(try await county.requestCount() == 0)
    }
}
