import Access
import Foundation
import HTTPTypes
import House
import Hummingbird
import Kernel
import Logging
import NIOCore
import Storage
import TestGround
import Testing
import Web

/// The house as `serve --insecure-lan` mounts it: words travel in plain over a network.
private struct Network {
    private let responder: any HTTPResponder<SiteContext>

    init(_ sample: SampleGround) {
        let county = sample.county
        responder = House.site(settings: Site.Settings(isInsecure: true)) { _ in county }.router()
            .buildResponder()
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, from peer: String, token: String? = nil,
        body: String = ""
    ) async throws -> Int {
        var fields = HTTPFields()
        fields[.contentType] = "application/json"
        if let token { fields[.authorization] = "Bearer \(token)" }
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "10.0.0.1:8080", path: "/api/v1" + path,
            headerFields: fields)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
        let context = SiteContext(
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, remoteAddress: peer)
        return try await responder.respond(to: request, context: context).status.code
    }

    func signIn(_ name: String, from peer: String) async throws -> Int {
        let body = "{\"name\": \"\(name)\", \"password\": \"\(Access.samplePassword)\"}"
        return try await send(.post, "/sessions", from: peer, body: body)
    }

}

struct NetworkTests {
    @Test func `officers sign in on the machine itself only, residents from everywhere`() async throws {
        let network = Network(try await SampleGround.of(.sqlite))

        #expect(try await network.signIn("resident", from: "192.168.1.9") == 201)
        #expect(try await network.signIn("town", from: "192.168.1.9") == 403)
        #expect(try await network.signIn("town", from: "127.0.0.1") == 201)
    }

    @Test func `an officer's session that was begun elsewhere opens nothing from the network`() async throws {
        let sample = try await SampleGround.of(.sqlite)
        let network = Network(sample)
        let (town, resident) = (try await sample.token("town"), try await sample.token("resident"))

        #expect(try await network.send(.get, "/today", from: "127.0.0.1", token: town) == 200)
        #expect(try await network.send(.get, "/today", from: "192.168.1.9", token: town) == 401)
        #expect(try await network.send(.get, "/mine", from: "192.168.1.9", token: resident) == 200)
    }
}

struct LineLogTests {
    /// What a log in `form` writes of one line.
    private func line(_ form: LineLog.Form) throws -> String {
        let pipe = Pipe()
        let queue = LineQueue(to: pipe.fileHandleForWriting.fileDescriptor)
        let logger = Logger(label: "test") { _ in LineLog(form, to: queue) { Instant(milliseconds: 0) } }
        logger.info(
            "request",
            metadata: [
                "route": "/places/{id}", "status": .stringConvertible(200), "county": "云岭 县",
                "ms": .stringConvertible(1.5),
            ])
        queue.flush(seconds: 5)
        return String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
    }

    @Test func `a line is an object whose numbers are numbers, or words that a person reads`() throws {
        #expect(
            try line(.json) == """
                {"at":"1970-01-01T08:00:00+08:00","level":"info","message":"request","county":"云岭 县","ms":1.5,\
                "route":"/places/{id}","status":200}

                """)
        #expect(
            try line(.text) == """
                1970-01-01T08:00:00+08:00 info request county="云岭 县" ms=1.5 route=/places/{id} status=200

                """)
    }

    @Test func `a reader who does not read holds nobody up, and is told what he missed`() throws {
        let pipe = Pipe()
        let queue = LineQueue(to: pipe.fileHandleForWriting.fileDescriptor)
        let logger = Logger(label: "test") { _ in LineLog(.text, to: queue) { Instant(milliseconds: 0) } }
        let began = ContinuousClock.now

        for number in 1...30_000 { logger.info("line \(number)") }

        #expect(ContinuousClock.now - began < .seconds(20))
        // The pipe closes only once the last line is through: whoever writes into a closed one is killed.
        Thread.detachNewThread {
            queue.flush(seconds: 60)
            try? pipe.fileHandleForWriting.close()
        }
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(text.contains("lines were dropped"))
        #expect(text.contains("nobody read the log"))
    }
}
