import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import Storage
import Synchronization
import TestGround

@testable import Web

/// A site of a few routes over an empty county, asked in memory as if from anywhere on a network.
struct Wire {
    let ground: Ground
    let gate: Gate
    let log = Lines()
    private let responder: any HTTPResponder<SiteContext>

    struct Reply {
        let status: Int
        let headers: HTTPFields
        let text: String
        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:]
        }
        var code: String? { json["code"] as? String }
    }

    init(
        settings: Site.Settings = Site.Settings(), gate: Gate = Gate(), adding endpoints: [Endpoint] = [],
        knows isKnown: @escaping @Sendable (String) -> Bool = { _ in true }, pages_max: Int? = nil
    ) async throws {
        let ground = try await Ground(.sqlite, [], pages_max: pages_max)
        self.ground = ground
        self.gate = gate
        let log = log
        let site = Site(
            endpoints: Wire.endpoints + endpoints, settings: settings, gate: gate,
            logger: Logger(label: "test") { _ in log.handler },
            counties: { host in isKnown(host) ? ground.county : nil }, identify: { _ in nil },
            viewer: { _ in nil })
        responder = site.router().buildResponder()
    }

    /// Sends a request and reads its answer whole.
    func send(
        _ method: HTTPRequest.Method, _ path: String, from peer: String = "memory",
        host: String = "county.test", _ headers: [String: String] = [:], body: RequestBody? = nil
    ) async throws -> Reply {
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        let head = HTTPRequest(
            method: method, scheme: "http", authority: host, path: path, headerFields: fields)
        let request = Request(head: head, body: body ?? RequestBody(buffer: ByteBuffer()))
        let context = SiteContext(
            logger: Logger(label: "quiet") { _ in SwiftLogNoOpLogHandler() }, remoteAddress: peer)
        let response = try await responder.respond(to: request, context: context)
        let collected = Collected()
        try await response.body.write(Collecting(into: collected))
        return Reply(
            status: response.status.code, headers: response.headers,
            text: String(decoding: collected.bytes, as: UTF8.self))
    }

    /// A program's write to `echoes`, with a JSON object of texts.
    func echo(
        _ fields: [String: String] = [:], from peer: String = "memory", host: String = "county.test",
        _ headers: [String: String] = [:]
    ) async throws -> Reply {
        let bytes = [UInt8](try JSONSerialization.data(withJSONObject: fields))
        var headers = headers
        headers["Content-Type"] = "application/json"
        headers["Content-Length"] = "\(bytes.count)"
        return try await send(
            .post, "/api/v1/echoes", from: peer, host: host, headers,
            body: RequestBody(buffer: ByteBuffer(bytes: bytes)))
    }

    static let body_bytes_max = 1_000

    private static let endpoints: [Endpoint] = [
        Endpoint(
            .post, "echoes", for: Anyone.self, "Tells what came in.", fields: [InputField("id", .id)],
            body_bytes_max: body_bytes_max
        ) { visit, _ in
            Answer(
                .created,
                json: { json in
                    json.object { json in
                        json.field("id", visit.input["id"])
                        json.field("address", visit.remoteAddress)
                        json.field("url", visit.publicURL)
                        json.field("private", visit.isPrivate)
                        json.field("now", visit.now)
                    }
                })
        },
        Endpoint(.get, "echoes/{id}", for: Anyone.self, "Tells the id.") { visit, _ in
            let id = visit.parameters["id"]
            return Answer(json: { json in json.object { $0.field("id", id) } }, page: { _ in "<p>it</p>" })
        },
        Endpoint(.get, "ready", .page, for: Anyone.self, "Whether it is ready.") { _, _ in
            Answer(bytes: Array("ready".utf8), type: "text/plain")
        },
        Endpoint(.get, "health", .page, for: Anyone.self, "Whether it runs.") { _, _ in
            Answer(bytes: Array("ok".utf8), type: "text/plain")
        },
    ]
}

/// Keeps what was logged.
final class Lines: Sendable {
    private let kept = Mutex<[[String: String]]>([])

    var all: [[String: String]] { kept.withLock { $0 } }
    var handler: any LogHandler { Keeper(lines: self) }

    private struct Keeper: LogHandler {
        let lines: Lines
        var logLevel = Logger.Level.info
        var metadata: Logger.Metadata = [:]

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            lines.kept.withLock { $0.append((event.metadata ?? [:]).mapValues { "\($0)" }) }
        }
    }
}

private final class Collected: @unchecked Sendable {
    var bytes: [UInt8] = []
}

private struct Collecting: ResponseBodyWriter {
    let collected: Collected

    init(into collected: Collected) { self.collected = collected }

    mutating func write(_ buffer: ByteBuffer) async throws { collected.bytes += Array(buffer: buffer) }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
