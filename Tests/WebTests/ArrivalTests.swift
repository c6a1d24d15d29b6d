import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Storage
import TestGround
import Testing

@testable import Web

struct ArrivalTests {
    private static func proxies(_ ranges: String...) -> Site.Settings {
        Site.Settings(proxies: ranges.compactMap(AddressRange.init))
    }

    @Test func `X-Forwarded-For is believed from the proxy alone, and only its nearest stranger`()
        async throws
    {
        let wire = try await Wire(settings: ArrivalTests.proxies("10.0.0.0/24", "127.0.0.1"))
        let table: [(peer: String, header: String?, address: String)] = [
            ("10.0.0.7", "203.0.113.9", "203.0.113.9"),
            ("10.0.0.7", "1.1.1.1, 203.0.113.9", "203.0.113.9"),
            ("10.0.0.7", "203.0.113.9, 10.0.0.8", "203.0.113.9"),
            ("10.0.0.7", "10.0.0.9", "10.0.0.9"),
            ("10.0.0.7", nil, "10.0.0.7"),
            ("127.0.0.1", "203.0.113.9", "203.0.113.9"),
            ("::1", "203.0.113.9", "::1"),
        ]

        for row in table {
            let headers = row.header.map { ["X-Forwarded-For": $0] } ?? [:]
            let reply = try await wire.echo(from: row.peer, headers)
            #expect(reply.json["address"] as? String == row.address, "\(row)")
        }
    }

    @Test func `whoever goes past the proxy is turned away`() async throws {
        let wire = try await Wire(settings: ArrivalTests.proxies("10.0.0.7"))

        let stranger = try await wire.echo(from: "10.0.0.8", ["X-Forwarded-For": "203.0.113.9"])

        #expect(stranger.status == 403 && stranger.code == "web.not-through-proxy")
    }

    @Test func `without a proxy nobody's X-Forwarded-For is believed`() async throws {
        let wire = try await Wire()

        let reply = try await wire.echo(from: "10.0.0.8", ["X-Forwarded-For": "203.0.113.9"])

        #expect(reply.json["address"] as? String == "10.0.0.8")
    }

    @Test func `on a network in plain only this machine is private`() async throws {
        let wire = try await Wire(settings: Site.Settings(isInsecure: true))

        #expect(try await wire.echo(from: "192.168.1.9").json["private"] as? Bool == false)
        #expect(try await wire.echo(from: "127.0.0.1").json["private"] as? Bool == true)
    }

    @Test func `a body beyond the route's limit is refused, said or found`() async throws {
        let wire = try await Wire()
        let large = RequestBody(buffer: ByteBuffer(repeating: 0x20, count: Wire.body_bytes_max + 1))
        let plain = ["Content-Type": "application/json"]

        let said = try await wire.send(
            .post, "/api/v1/echoes", ["Content-Length": "\(1 << 40)", "Content-Type": "application/json"])
        let found = try await wire.send(.post, "/api/v1/echoes", plain, body: large)

        #expect(said.status == 413 && said.code == "web.body-too-large")
        #expect(found.status == 413 && found.code == "web.body-too-large")
    }

    @Test func `a body that does not come is given up in time`() async throws {
        var settings = Site.Settings()
        settings.patience_seconds = 0.05
        let wire = try await Wire(settings: settings)
        let (body, source) = RequestBody.makeStream()
        await source.yield(ByteBuffer(string: "{\"a\": "))

        let reply = try await wire.send(
            .post, "/api/v1/echoes", ["Content-Length": "20", "Content-Type": "application/json"], body: body)

        #expect(reply.status == 408 && reply.code == "web.body-slow")
        source.finish()
    }

    @Test func `a body that breaks off is refused, however complete it looks`() async throws {
        let wire = try await Wire()
        let (body, source) = RequestBody.makeStream()
        await source.yield(ByteBuffer(string: "{}"))
        source.finish()

        let reply = try await wire.send(
            .post, "/api/v1/echoes", ["Content-Length": "20", "Content-Type": "application/json"], body: body)

        #expect(reply.status == 400 && reply.code == "web.body-cut")
    }

    @Test func `beyond so many requests at once, or so many bytes, the next is asked to come again`()
        async throws
    {
        let hold = Hold()
        let slow = Endpoint(.post, "slow", .program, for: Anyone.self, "Waits.") { _, _ in
            await hold.wait()
            return Answer(.created, json: { json in json.object { _ in } })
        }
        let wire = try await Wire(
            gate: Gate(requests_max: 1, bodyBytes_max: Wire.body_bytes_max), adding: [slow])

        async let first = wire.send(.post, "/api/v1/slow", ["Content-Length": "0"])
        await hold.untilEntered()
        let second = try await wire.echo()
        await hold.open()

        #expect(second.status == 503 && second.code == "web.busy" && second.headers[.retryAfter] == "5")
        #expect(try await first.status == 201)
        #expect(try await wire.echo().status == 201)
        #expect(wire.gate.requestsUnderWay == 0)
    }

    @Test func `an address that nobody signed in from posts thirty times, then every other second`()
        async throws
    {
        let wire = try await Wire()
        let peer = "203.0.113.9"

        for _ in 1...30 { #expect(try await wire.echo(from: peer).status == 201) }
        let tooOften = try await wire.echo(from: peer)
        let other = try await wire.echo(from: "203.0.113.10")
        wire.ground.time.advance(seconds: 2)
        let later = try await wire.echo(from: peer)

        #expect(tooOften.status == 429 && tooOften.code == "web.too-often")
        #expect(tooOften.headers[.retryAfter] == "60")
        #expect(other.status == 201 && later.status == 201)
    }
}

/// Holds a request inside its handler until the test lets it go.
private actor Hold {
    private var isOpen = false
    private var hasEntered = false
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var watching: [CheckedContinuation<Void, Never>] = []

    func wait() async {
        hasEntered = true
        for watcher in watching { watcher.resume() }
        watching = []
        if !isOpen { await withCheckedContinuation { waiting.append($0) } }
    }

    func untilEntered() async {
        if !hasEntered { await withCheckedContinuation { watching.append($0) } }
    }

    func open() {
        isOpen = true
        for waiter in waiting { waiter.resume() }
        waiting = []
    }
}
