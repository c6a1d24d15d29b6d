import Foundation
import Kernel
import Outgoing
import Requests
import Storage
import TestGround
import Testing
import Web

@testable import ShortMessages

struct DispatchTests {
    private func json(_ call: OutgoingCall?) -> [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(call?.body ?? []))) as? [String: Any] ?? [:]
    }

    @Test(arguments: TestEngine.all)
    func `who asked for it is told once, by an approved template, with the signature first`(
        _ engine: TestEngine
    ) async throws {
        let county = try await TellingCounty(engine)
        try await county.template()
        try await county.goLive()
        let asked = try await county.report()
        let called = try await county.report("13900002047", .call)

        try await county.announce(.received, of: asked, at: 11)
        try await county.announce(.received, of: asked, at: 11)
        try await county.announce(.received, of: called, at: 12)
        try await county.dispatch()
        try await county.dispatch()

        let call = try #require(county.provider.calls.first)
        let body = json(call)
        let params = body["params"] as? [String: String] ?? [:]
        #expect(county.provider.calls.count == 1)
        #expect(call.address == "https://sms.example/send")
        #expect(call.headers.contains { $0 == ("authorization", "Bearer geheim") })
        #expect(call.headers.contains { $0.name == "idempotency-key" && $0.value == body["id"] as? String })
        #expect(body["to"] as? String == "13900002046" && body["template"] as? String == "T1")
        #expect(body["class"] as? String == "notice" && params["place"] == "柳坪村")
        let text = body["text"] as? String ?? ""
        #expect(text.hasPrefix("【云岭县基层治理】柳坪村收到您报的事，编号2026-") && !text.contains("#"))
        let line = try #require(try await county.desk().messages.first)
        #expect(line.message.state == .sent && line.phone == "139****2046")
        #expect(line.text?.contains("查询码＊＊＊＊") == true)
        #expect(params["code"].map { code in line.text?.contains(code) == true } == false)
        #expect(try await county.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `dry is the beginning: what would be said is shown, and nothing leaves`(
        _ engine: TestEngine
    ) async throws {
        let county = try await TellingCounty(engine)
        let request = try await county.report()
        try await county.announce(.unreached, of: request, at: 10)
        try await county.template()
        try await county.announce(.received, of: request, at: 11)

        try await county.dispatch()

        let desk = try await county.desk()
        #expect(county.provider.calls.isEmpty && !desk.settings.isLive)
        #expect(desk.messages.map(\.message.state) == [.dry, .dropped])
        #expect(desk.messages[0].text?.hasPrefix("柳坪村收到您报的事") == true)
        #expect(desk.messages[1].message.reason == "no-template")
        #expect(desk.counts == [.dry: 1, .dropped: 1])
        #expect(try await county.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a number has its quota a day, a night its quiet, and a landline no message`(
        _ engine: TestEngine
    ) async throws {
        let county = try await TellingCounty(engine)
        try await county.template()
        try await county.goLive()
        let request = try await county.report()
        let landline = try await county.report("023-53001200")
        for position in 1...6 {
            try await county.announce(.received, of: request, at: Int64(position))
        }
        try await county.announce(.received, of: landline, at: 7)

        try await county.dispatch()
        #expect(county.provider.calls.count == Limits.dailyQuota)
        let reasons = try await county.desk().messages.compactMap(\.message.reason)
        #expect(reasons == ["no-mobile", "quota"])
        county.ground.time.set("2026-11-21T22:00:00+08:00")
        try await county.announce(.received, of: request, at: 8)
        try await county.dispatch()
        #expect(county.provider.calls.count == Limits.dailyQuota)
        county.ground.time.set("2026-11-22T07:59:59+08:00")
        try await county.dispatch()
        #expect(county.provider.calls.count == Limits.dailyQuota)
        county.ground.time.set("2026-11-22T08:00:00+08:00")
        try await county.dispatch()

        #expect(county.provider.calls.count == Limits.dailyQuota + 1)
        #expect(try await county.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `what stumbles is sent again under the same id, also after a death between sending and recording`(
        _ engine: TestEngine
    ) async throws {
        let county = try await TellingCounty(engine)
        try await county.template()
        try await county.goLive()
        let request = try await county.report()
        try await county.announce(.received, of: request, at: 1)
        let provider = county.provider
        provider.say([.success(200), .success(500), .failure(.unreachable), .success(202)])

        try await county.messages.dispatch { call in
            _ = await provider.send(call)
            return .failure(.cancelled)
        }
        try await county.dispatch()
        try await county.dispatch()
        #expect(provider.calls.count == 2)
        county.ground.time.advance(seconds: 30)
        try await county.dispatch()
        county.ground.time.advance(seconds: 300)
        try await county.dispatch()

        #expect(provider.calls.count == 4)
        #expect(Set(provider.calls.map { json($0)["id"] as? String ?? "" }).count == 1)
        let message = try await county.desk().messages[0].message
        #expect(message.state == .sent && message.attempts == 3 && message.reason == nil)
    }

    @Test(arguments: TestEngine.all)
    func `nobody is told after their data are erased, and the log forgets whose number it was`(
        _ engine: TestEngine
    ) async throws {
        let county = try await TellingCounty(engine)
        try await county.template()
        let request = try await county.report()
        try await county.announce(.received, of: request, at: 1)
        try await county.dispatch()
        try await county.announce(.unreached, of: request, at: 2)

        _ = try await county.database.write(by: .system) { transaction in
            try ShortMessages.erase(of: request, in: transaction)
            try transaction.run(
                "UPDATE requests_request SET phone_sealed = NULL, phone_key = NULL WHERE case_id = \(request)"
            )
        }
        try await county.announce(.received, of: request, at: 3)
        try await county.dispatch()

        let desk = try await county.desk()
        #expect(desk.messages.map(\.message.state) == [.dropped, .dry])
        #expect(desk.messages[0].message.reason == "erased")
        #expect(desk.messages.map(\.phone) == ["＊＊＊", "＊＊＊"])
        #expect(try await county.broken() == [])
        county.ground.time.advance(seconds: 181 * 86_400)
        try await county.messages.prune()
        #expect(try await county.desk().messages.isEmpty)
    }
}
