import Cases
import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Requests

/// What officers search for is posted: a name stands in no address.
struct SoughtWordsTests {
    private typealias Them = OfficerCounty

    @Test(arguments: TestEngine.all)
    func `A posted name leads to an address that finds the same and does not say it`(
        _ engine: TestEngine
    ) async throws {
        let county = try await OfficerCounty(engine)
        let found = try await county.report("陈桂英家门口的灯不亮", category: nil)
        _ = try await county.report("桥头的灯不亮", category: nil)
        let luo = county.tokens[Them.luo]

        for (path, back) in [("/desk/searches", "/desk?"), ("/requests/searches", "/requests?")] {
            let sent = try await county.site.post(
                path, form: ["q": "陈桂英", "place": "\(Them.shiqiao)"], as: luo)
            #expect(sent.status == 303, "\(sent.text.prefix(200))")
            let location = try #require(sent.location)
            #expect(location.hasPrefix(back) && location.contains("sought="))
            #expect(!location.contains("陈") && !location.contains(Address.queryValue("陈桂英")))
            let list = try await county.site.get(location, as: luo)
            #expect(list.status == 200)
            #expect(list.text.contains("陈桂英家门口的灯不亮") && !list.text.contains("桥头的灯不亮"))
            #expect(!list.text.contains("q=\(Address.queryValue("陈桂英"))"))
        }
        let rows = try await county.site.api(.post, "/requests/searches", ["q": "陈桂英"], as: luo)
        #expect(rows.items.compactMap { $0["id"] as? String } == [found.description])
        #expect(try await county.page("/desk", by: Them.luo).text.contains("action=\"/desk/searches\""))
        #expect(try await county.site.post("/desk/searches", form: [:], as: luo).location == "/desk")
    }

    @Test func `A telephone number in an address is refused, and so is a search that was cut`() async throws {
        let county = try await OfficerCounty()
        let luo = county.tokens[Them.luo]
        for path in ["/requests?q=13900002046", "/desk?q=139%200000%202046"] {
            let reply = try await county.site.api(.get, path, as: luo)
            #expect(reply.code == "request.number-in-address", "\(path)")
            #expect(reply.status == 422)
        }
        for path in ["/requests?sought=abc", "/desk?sought=abc", "/requests?sought=AAAA"] {
            #expect(try await county.site.api(.get, path, as: luo).code == "field.unreadable", "\(path)")
        }
        #expect(try await county.site.api(.get, "/requests?q=2026-0001", as: luo).status == 200)
    }

    @Test func `What waits to be shown is found by an index of those alone`() async throws {
        let county = try await OfficerCounty()
        let plan = try await county.ground.database.read { reader in
            try reader.all(
                """
                EXPLAIN QUERY PLAN SELECT c.position FROM requests_request r JOIN cases_case c ON c.id = r.case_id
                 WHERE r.is_public = 1 AND r.moderation = 'waiting' ORDER BY c.position
                """
            ) { row -> String in
                _ = try row.next(Int.self)
                _ = try row.next(Int.self)
                _ = try row.next(Int.self)
                return try row.next()
            }
        }
        #expect(plan.contains { $0.contains("requests_request_waiting") }, "\(plan)")
    }
}
