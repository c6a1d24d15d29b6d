import Foundation
import Kernel
import Testing

@testable import Outgoing

struct SendTests {
    private let here = [Network("127.0.0.0/8")].compactMap { $0 }

    private func call(
        _ server: SmallServer, _ path: String = "/", _ method: OutgoingCall.Method = .get, body: [UInt8] = [],
        headers: [(name: String, value: String)] = [], seconds: Int = 5
    ) -> OutgoingCall {
        OutgoingCall(
            method, "http://127.0.0.1:\(server.port)\(path)", headers: headers, body: body, seconds: seconds,
            networks: here)
    }

    private func fault(_ call: OutgoingCall, _ outgoing: Outgoing = Outgoing()) async -> OutgoingFault? {
        do {
            _ = try await outgoing.send(call)
            return nil
        } catch { return error }
    }

    @Test func `an answer brings its status, its headers and its body`() async throws {
        let server = try SmallServer { _ in
            "HTTP/1.1 503 Busy\r\nRetry-After:  30\r\nX-Two: a\r\nContent-Length: 6\r\n\r\n等等"
        }
        defer { server.close() }

        let answer = try await Outgoing().send(
            call(server, "/a?b=c", headers: [("X-Mine", "1"), ("X-None", "")]))

        #expect(answer.status == 503)
        #expect(!answer.isSuccess)
        #expect(answer.text == "等等")
        #expect(answer.header("Retry-After") == "30")
        #expect(answer.headers.map(\.name) == ["retry-after", "x-two", "content-length"])
        let request = try #require(server.seen.first)
        #expect(request.hasPrefix("GET /a?b=c HTTP/1.1\r\n"))
        #expect(request.contains("\r\nX-Mine: 1\r\n") && request.contains("\r\nX-None:\r\n"))
        #expect(request.contains("\r\nUser-Agent: Yuanba\r\n"))
    }

    @Test func `a body is sent as it is, and none is sent as none`() async throws {
        let server = try SmallServer { _ in "HTTP/1.1 204 Done\r\n\r\n" }
        defer { server.close() }
        let long = [UInt8](repeating: 0x61, count: 40_000)

        let first = try await Outgoing().send(call(server, "/x", .post, body: long))
        let second = try await Outgoing().send(call(server, "/x", .post))

        #expect(first.status == 204 && second.status == 204)
        #expect(server.seen[0].hasSuffix("\r\n\r\n" + String(decoding: long, as: UTF8.self)))
        #expect(!server.seen[0].lowercased().contains("expect:"))
        #expect(server.seen[1].hasSuffix("\r\n\r\n"))
        #expect(server.seen[1].contains("Content-Length: 0"))
    }

    @Test func `a redirect is an answer and is not followed`() async throws {
        let server = try SmallServer { request in
            request.hasPrefix("GET /there")
                ? "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
                : "HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n"
        }
        defer { server.close() }

        let answer = try await Outgoing().send(call(server))

        #expect(answer.status == 302)
        #expect(answer.header("location") == "/there")
        #expect(server.seen.count == 1)
    }

    @Test func `too much body, too many headers, silence and a cut line end the call`() async throws {
        let server = try SmallServer { request in
            if request.hasPrefix("GET /much") {
                return "HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n" + String(repeating: "x", count: 2000)
            }
            if request.hasPrefix("GET /heads") {
                let head = "X-A: " + String(repeating: "y", count: 8_000) + "\r\n"
                return "HTTP/1.1 200 OK\r\n" + String(repeating: head, count: 12) + "\r\n"
            }
            if request.hasPrefix("GET /short") { return "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nfour" }
            if request.hasPrefix("GET /slow") { Thread.sleep(forTimeInterval: 3) }
            return nil
        }
        defer { server.close() }
        var bounds = Outgoing.Bounds()
        bounds.body_bytes_max = 1_999

        #expect(await fault(call(server, "/much"), Outgoing(bounds)) == .answerTooLarge)
        #expect(await fault(call(server, "/much")) == nil)
        #expect(await fault(call(server, "/heads")) == .answerTooLarge)
        #expect(await fault(call(server, "/slow", seconds: 1)) == .timedOut)
        #expect(await fault(call(server, "/short")) == .cut)
        #expect(await fault(call(server, "/cut")) == .cut)
    }

    @Test(arguments: ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0", "[::ffff:127.0.0.1]"])
    func `an address inside is refused however it is written, unless its network is named`(
        host: String
    ) async throws {
        let server = try SmallServer { _ in "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" }
        defer { server.close() }
        var call = OutgoingCall(.get, "https://\(host):\(server.port)/", seconds: 3)

        #expect(await fault(call) == .privateAddress)
        call.networks = [Network("10.0.0.0/8")].compactMap { $0 }
        #expect(await fault(call) == .privateAddress)
        #expect(server.seen.isEmpty)

        call.address = "http://127.0.0.1:\(server.port)/"
        call.networks = here
        #expect(await fault(call) == nil)
    }

    @Test func `without TLS only a named network is reached, and with it a certificate is wanted`()
        async throws
    {
        let server = try SmallServer { _ in "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" }
        defer { server.close() }
        let plain = OutgoingCall(.get, "http://1.1.1.1:\(server.port)/", seconds: 1)
        let secure = OutgoingCall(.get, "https://127.0.0.1:\(server.port)/", seconds: 3, networks: here)

        #expect(await fault(plain) == .plainAddress)
        #expect(await fault(secure) == .insecure)
    }

    @Test func `nobody there, no such host and no address of the web are told apart`() async throws {
        let gone = try SmallServer { _ in nil }
        gone.close()
        try await Task.sleep(for: .milliseconds(50))

        #expect(await fault(call(gone)) == .unreachable)
        #expect(await fault(OutgoingCall(.get, "https://nobody.invalid/", seconds: 4)) == .unknownHost)
        for address in [
            "ftp://127.0.0.1/", "file:///etc/hostname", "https://", "https://a b/", "石桥", "https://x\n/",
        ] {
            #expect(await fault(OutgoingCall(.get, address, seconds: 2)) == .invalidCall, "\(address)")
        }
        let torn = OutgoingCall(.get, "https://127.0.0.1/", headers: [("X", "1\r\nY: 2")])
        #expect(await fault(torn) == .invalidCall)
    }

    @Test func `a cancelled call ends soon, a waiting one is never made, and too many are refused`()
        async throws
    {
        let server = try SmallServer { _ in
            Thread.sleep(forTimeInterval: 2.5)
            return "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
        }
        defer { server.close() }
        var bounds = Outgoing.Bounds()
        bounds.atOnce_max = 1
        bounds.waiting_max = 1
        let outgoing = Outgoing(bounds)
        let began = ContinuousClock.now

        let first = Task { await fault(call(server, "/first"), outgoing) }
        while server.seen.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        let second = Task { await fault(call(server, "/second"), outgoing) }
        try await Task.sleep(for: .milliseconds(50))
        #expect(await fault(call(server, "/third"), outgoing) == .busy)
        first.cancel()
        second.cancel()

        #expect(await first.value == .cancelled)
        #expect(await second.value == .cancelled)
        #expect(ContinuousClock.now - began < .seconds(2.4))
        #expect(server.seen.count == 1)
    }

    @Test func `a pool serves many calls in turn and starts again after it was idle`() async throws {
        let server = try SmallServer { _ in "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" }
        defer { server.close() }
        var bounds = Outgoing.Bounds()
        bounds.atOnce_max = 3
        let outgoing = Outgoing(bounds)

        for _ in 1...2 {
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 1...20 {
                    group.addTask { try await outgoing.send(call(server, "/\(number)")).status }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == Array(repeating: 200, count: 20))
        }

        #expect(server.seen.count == 40)
    }

    @Test func `what goes wrong has a word for the list`() {
        let faults: [OutgoingFault] = [
            .invalidCall, .plainAddress, .privateAddress, .unknownHost, .unreachable, .insecure, .timedOut,
            .answerTooLarge, .cut, .cancelled, .busy, .other(16),
        ]
        #expect(Set(faults.map(\.code)).count == faults.count)
        #expect("\(OutgoingFault.other(16))" == "curl-16")
    }
}
