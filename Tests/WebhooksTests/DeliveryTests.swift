import Kernel
import Outgoing
import Sealing
import Storage
import TestGround
import Testing
import Web

@testable import Webhooks

struct DeliveryTests {
    @Test(arguments: TestEngine.all)
    func `facts arrive in order, signed, each once, and only where they were asked for`(
        _ engine: TestEngine
    ) async throws {
        let county = try await ReceiversCounty(engine)
        let (id, secret) = try await county.hook()
        let other = try await county.hook([.noticePublished], at: "https://other.example/")

        try await county.announce(1...3)
        try await county.announce(2...3)
        try await county.announce(4...4, .requestReceived)
        try await county.announce(5...5, .requestRated)
        try await county.deliver()
        try await county.deliver()

        let calls = county.receiver.calls
        let file = try await county.file(id)
        #expect(calls.map { $0.text.contains("request.closed") } == [true, true, true, false])
        #expect(calls.map { $0.text.firstMatch(of: /number ([0-9])/)?.1 ?? "" } == ["1", "2", "3", "4"])
        for call in calls {
            #expect(call.address == "https://receiver.example/in" && call.method == .post)
            let stamp = Int64(call.header("webhook-timestamp")) ?? 0
            #expect(stamp == county.now.milliseconds / 1_000)
            #expect(
                call.header("webhook-signature")
                    == HookSignature.header(
                        id: call.header("webhook-id"), at: stamp, body: call.text, secrets: [secret]))
        }
        #expect(Set(calls.map { $0.header("webhook-id") }).count == 4)
        #expect(file.deliveries.map(\.state) == Array(repeating: .delivered, count: 4))
        #expect(file.deliveries.map(\.last) == Array(repeating: .status(204), count: 4))
        #expect(try await county.file(other.id).deliveries.isEmpty)
        #expect(try await county.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `what fails is tried again later under the same id, and the others wait behind it`(
        _ engine: TestEngine
    ) async throws {
        let county = try await ReceiversCounty(engine)
        let (id, _) = try await county.hook()
        county.receiver.say([.success(500), .failure(.timedOut), .success(200)])

        try await county.announce(1...2)
        try await county.deliver()
        try await county.deliver()
        #expect(county.receiver.calls.count == 1)
        county.ground.time.advance(seconds: 5)
        try await county.deliver()
        #expect(try await county.file(id).hook.failures == 2)
        county.ground.time.advance(seconds: 299)
        try await county.deliver()
        #expect(county.receiver.calls.count == 2)
        county.ground.time.advance(seconds: 1)
        try await county.deliver()

        let calls = county.receiver.calls
        #expect(calls.count == 4)
        #expect(Set(calls.prefix(3).map { $0.header("webhook-id") }).count == 1)
        #expect(Set(calls.map { $0.header("webhook-timestamp") }).count == 3)
        let file = try await county.file(id)
        #expect(file.deliveries.map(\.attempts) == [1, 3] && file.hook.failures == 0)
        #expect(try await county.broken() == [])
    }

    @Test(arguments: TestEngine.all)
    func `a message that was sent and not recorded is sent again under the same id`(
        _ engine: TestEngine
    ) async throws {
        let county = try await ReceiversCounty(engine)
        let (id, _) = try await county.hook()
        try await county.announce(1...1)
        let receiver = county.receiver

        let dying = Task {
            try await county.webhooks.deliver { call in
                _ = await receiver.send(call)
                return .failure(.cancelled)
            }
        }
        try await dying.value
        #expect(try await county.file(id).deliveries.map(\.attempts) == [0])
        try await county.deliver()

        let ids = receiver.calls.map { $0.header("webhook-id") }
        #expect(ids.count == 2 && ids[0] == ids[1])
        #expect(try await county.file(id).deliveries.map(\.state) == [.delivered])
    }

    @Test(arguments: TestEngine.all)
    func `a receiver that never answers is stopped, and goes on where it stood once somebody resumes it`(
        _ engine: TestEngine
    ) async throws {
        let county = try await ReceiversCounty(engine)
        let (id, _) = try await county.hook()
        county.receiver.say(Array(repeating: .failure(.unreachable), count: 10))

        try await county.announce(1...2)
        for pause in [0] + RetryPlan.patient.pauses_seconds {
            county.ground.time.advance(seconds: Int64(pause))
            try await county.deliver()
        }
        let stopped = try await county.file(id)
        let told = try await county.database.read { try Webhooks.stopped(in: $0) }
        let page = try await county.site.get("/webhooks", as: try await county.token())
        try await county.announce(3...3)
        try await county.deliver()
        #expect(county.receiver.calls.count == 10)
        try await act(county, id, "resumption")
        try await county.deliver()
        let lost = stopped.deliveries[1]
        try await act(county, id, "deliveries/\(lost.id)/repetition")
        try await county.deliver()

        #expect(stopped.hook.state == .stopped && told.map(\.path) == ["/webhooks/\(id)"])
        #expect(told.map { $0.sentence(.english) } == ["市热线平台 was stopped"])
        #expect(stopped.deliveries.map(\.state) == [.waiting, .givenUp])
        #expect(page.text.contains("市热线平台：推送停了"))
        let after = try await county.file(id)
        #expect(after.deliveries.map(\.state) == [.delivered, .delivered, .delivered])
        #expect(after.deliveries.map(\.attempts) == [1, 1, 11])
        #expect(county.receiver.calls.last?.header("webhook-id") == lost.id.description)
        #expect(
            try await county.ground.events().filter { $0.hasPrefix("webhooks.") } == [
                "webhooks.hook-registered", "webhooks.hook-stopped", "webhooks.hook-resumed",
                "webhooks.delivery-repeated",
            ])
        #expect(try await county.broken() == [])
    }

    @Test func `a paused receiver loses nothing, an ended one hears nothing`() async throws {
        let county = try await ReceiversCounty()
        let (id, _) = try await county.hook()

        try await act(county, id, "pause")
        try await county.announce(1...2)
        try await county.deliver()
        #expect(county.receiver.calls.isEmpty)
        try await act(county, id, "resumption")
        try await county.deliver()
        #expect(county.receiver.calls.count == 2)
        try await county.announce(3...3)
        try await act(county, id, "end")
        try await county.announce(4...4)
        try await county.deliver()

        #expect(county.receiver.calls.count == 2)
        let file = try await county.file(id)
        #expect(file.deliveries.map(\.state) == [.givenUp, .delivered, .delivered] && file.waiting == 0)
        #expect(try await county.broken() == [])
    }

    @Test func `a new secret signs at once, the former one for a day beside it`() async throws {
        let county = try await ReceiversCounty()
        let (id, former) = try await county.hook()
        func signatures() async throws -> [Substring] {
            try await act(county, id, "test")
            try await county.deliver()
            return county.receiver.calls.last?.header("webhook-signature").split(separator: " ") ?? []
        }

        let reply = try await county.site.api(
            .post, "/webhooks/\(id)/secret", ["id": "\(AnyID.minted(at: county.now))"], as: county.sun)
        let both = try await signatures()
        county.ground.time.advance(seconds: 24 * 3_600)
        let one = try await signatures()

        let secret = reply.json["secret"] as? String ?? ""
        #expect(reply.status == 201 && secret.hasPrefix("whsec_") && secret != HookSignature.text(of: former))
        #expect(both.count == 2 && one.count == 1)
        let call = try #require(county.receiver.calls.first)
        let stamp = Int64(call.header("webhook-timestamp")) ?? 0
        let expected = HookSignature.header(
            id: call.header("webhook-id"), at: stamp, body: call.text, secrets: [former])
        #expect(both.last.map(String.init) == expected)
        #expect(call.text.contains("\"type\":\"webhook.test\""))
    }

    @Test(arguments: TestEngine.all)
    func `what ended a month ago goes, what waits stays`(_ engine: TestEngine) async throws {
        let county = try await ReceiversCounty(engine)
        let (id, _) = try await county.hook()
        try await county.announce(1...250)
        for _ in 1...3 { try await county.deliver() }
        try await act(county, id, "pause")
        try await county.announce(251...251)

        county.ground.time.advance(seconds: 31 * 86_400)
        try await county.webhooks.prune()

        let left = try await county.file(id).deliveries
        #expect(left.map(\.state) == [.waiting])
        #expect(try await county.broken() == [])
    }

    private func act(_ county: ReceiversCounty, _ id: HookID, _ noun: String) async throws {
        let reply = try await county.site.api(
            .post, "/webhooks/\(id)/\(noun)", ["id": "\(AnyID.minted(at: county.now))"],
            as: try await county.token())
        #expect(reply.status == 201, "\(noun): \(reply.text)")
    }
}
