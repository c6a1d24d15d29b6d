import Kernel
import Storage
import TestGround
import Testing
import Web

@testable import Webhooks

struct HookPageTests {
    private func form(_ county: ReceiversCounty, _ changes: [String: String] = [:]) -> [String: String] {
        [
            "id": "\(HookID.minted(at: county.now))", "name": "市热线平台",
            "address": "https://receiver.example/in?token=geheim", "kinds": "request.closed",
        ].merging(changes) { $1 }
    }

    @Test(arguments: TestEngine.all)
    func `a receiver is registered once, its secret told once, its address shown to nobody`(
        _ engine: TestEngine
    ) async throws {
        let county = try await ReceiversCounty(engine)
        let form = form(county)

        let empty = try await county.site.get("/webhooks", as: county.sun)
        let made = try await county.site.post("/webhooks", form: form, as: county.sun)
        let again = try await county.site.post("/webhooks", form: form, as: county.sun)
        let list = try await county.site.api(.get, "/webhooks", as: county.sun)
        let page = try await county.site.get("/webhooks/\(form["id"] ?? "")", as: county.sun)
        let english = try await county.site.get("/webhooks", as: county.sun, TestSite.Browser(.english))
        let rows: [[UInt8]] = try await county.database.read { reader in
            try reader.all("SELECT secret_sealed FROM webhooks_hook") { try $0.next() }
        }

        #expect(empty.text.contains("还没有登记接收系统"))
        #expect(made.text.contains("<code>whsec_"))
        #expect(again.status == 200 && !again.text.contains("whsec_"))
        #expect(list.items.count == 1 && list.items[0]["host"] as? String == "receiver.example")
        #expect(list.items[0]["secret"] is String == false)
        for reply in [list, page, english] { #expect(!reply.text.contains("geheim")) }
        #expect(page.status == 200 && page.text.contains("诉求销号"))
        #expect(english.text.contains("A request was closed"))
        #expect(rows.count == 1 && !String(decoding: rows[0], as: UTF8.self).contains("whsec_"))
        #expect(try await county.ground.events().filter { $0.hasPrefix("webhooks.") }.count == 1)
    }

    @Test func `what was typed stays when it is refused, and others are turned away`() async throws {
        let county = try await ReceiversCounty()

        let refused = try await county.site.post(
            "/webhooks", form: form(county, ["address": "http://receiver.example/"]), as: county.sun)
        let inside = try await county.site.post(
            "/webhooks", form: form(county, ["address": "https://192.168.1.9/"]), as: county.sun)
        let luo = try await county.site.get("/webhooks", as: county.luo)
        let stranger = try await county.site.get("/webhooks")

        #expect(refused.status == 422 && refused.text.contains("value=\"http://receiver.example/\""))
        #expect(refused.text.contains(HookRefusal.addressWithoutTLS.sentence(.chinese)))
        #expect(inside.text.contains(HookRefusal.addressPrivate.sentence(.chinese)))
        #expect(luo.status == 404 || luo.status == 403)
        #expect(stranger.location?.hasPrefix("/sign-in") == true)
    }

    @Test func `what does not fit the receiver's state is refused`() async throws {
        let county = try await ReceiversCounty()
        let (id, _) = try await county.hook()
        func act(_ noun: String, on hook: HookID? = nil) async throws -> String? {
            let reply = try await county.site.api(
                .post, "/webhooks/\(hook ?? id)/\(noun)", ["id": "\(AnyID.minted(at: county.now))"],
                as: county.sun)
            return reply.status < 300 ? nil : reply.code
        }
        let nobody = HookID(high: 7, low: 7)

        #expect(try await act("resumption") == HookRefusal.activeAlready.code)
        #expect(try await act("test") == nil)
        let waiting = try #require(try await county.file(id).deliveries.first)
        #expect(try await act("deliveries/\(waiting.id)/repetition") == HookRefusal.deliveryWaits.code)
        #expect(try await act("deliveries/\(nobody)/repetition") == HookRefusal.deliveryUnknown.code)
        #expect(try await act("pause") == nil)
        #expect(try await act("pause") == HookRefusal.pausedAlready.code)
        #expect(try await act("test") == HookRefusal.notActive.code)
        #expect(try await act("pause", on: nobody) == HookRefusal.unknown.code)
        #expect(try await county.site.get("/webhooks/\(nobody)", as: county.sun).status == 404)
        #expect(try await act("end") == nil)
        #expect(try await act("resumption") == HookRefusal.ended.code)
    }

    @Test func `a county has as many receivers as the limit says`() async throws {
        let county = try await ReceiversCounty()
        for _ in 1...Limits.hooks_max { _ = try await county.hook() }

        await #expect(throws: HookRefusal.tooMany) { _ = try await county.hook() }
    }

    @Test func `the line is bounded, and what comes beyond goes out by hand`() async throws {
        let county = try await ReceiversCounty()
        let (id, _) = try await county.hook()
        _ = try await county.database.write(by: .system) { transaction in
            try transaction.run(
                """
                INSERT INTO webhooks_delivery (id, hook_id, position, kind, body, state, attempts, tries, next_at,
                                               queued_at)
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
                SELECT randomblob(16), \(id), i, 'request.closed', '{}', 'waiting', 0, 0, 1, 1 FROM n
                """)
        }

        try await county.announce(10_001...10_001)

        let newest = try #require(try await county.file(id).deliveries.first)
        #expect(newest.state == .givenUp && newest.attempts == 0)
    }
}
