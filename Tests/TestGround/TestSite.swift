import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import Storage
import Web

/// The routes of one county, walked in memory: as a browser with its cookie and forms, and as a program.
package final class TestSite: Sendable {
    private let responder: any HTTPResponder<SiteContext>

    /// - Parameters:
    ///   - endpoints: of the rooms under test.
    ///   - identify: `Access.identify`; nobody is signed in without it.
    ///   - viewer: `Access.viewer`.
    package init(
        _ county: County, _ endpoints: [Endpoint], settings: Site.Settings = Site.Settings(),
        identify: @escaping @Sendable (Visit) async throws -> (any Identity)? = { _ in nil },
        viewer: @escaping @Sendable (any Identity) -> Frame.Viewer? = { _ in nil }
    ) {
        let site = Site(
            endpoints: endpoints + [TestSite.formToken], settings: settings, counties: { _ in county },
            identify: identify, viewer: viewer)
        responder = site.router().buildResponder()
    }

    /// A site that is put together already, for what programs send.
    package init(_ site: Site) { responder = site.router().buildResponder() }

    /// How a browser is set, beside who sits before it.
    package struct Browser: Sendable {
        package var language: Language
        package var isLarge: Bool
        package var headers: [String: String]

        package init(_ language: Language = .chinese, isLarge: Bool = false, headers: [String: String] = [:])
        {
            self.language = language
            self.isLarge = isLarge
            self.headers = headers
        }
    }

    /// A file of a multipart form.
    package struct File: Sendable {
        let field: String
        let name: String
        let bytes: [UInt8]

        package init(_ field: String, name: String, bytes: [UInt8]) {
            self.field = field
            self.name = name
            self.bytes = bytes
        }
    }

    /// A page, as the person whose session has `token`.
    package func get(_ path: String, as token: String? = nil, _ browser: Browser = Browser()) async throws
        -> Reply
    {
        try await send(.get, path, headers(browser, token), [])
    }

    /// A form of a page, sent with this browser's cookie and the form's token, as a browser does.
    package func post(
        _ path: String, form: [String: String], as token: String? = nil, _ browser: Browser = Browser()
    ) async throws -> Reply {
        var fields = form
        if fields["_token"] == nil { fields["_token"] = try await get(TestSite.formTokenPath).text }
        let pairs = fields.map { "\(Address.queryValue($0.key))=\(Address.queryValue($0.value))" }
        var headers = headers(browser, token)
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await send(.post, path, headers, Array(pairs.sorted().joined(separator: "&").utf8))
    }

    /// The same with files.
    package func post(
        _ path: String, form: [String: String], files: [File], as token: String? = nil,
        _ browser: Browser = Browser()
    ) async throws -> Reply {
        var fields = form
        if fields["_token"] == nil { fields["_token"] = try await get(TestSite.formTokenPath).text }
        var body: [UInt8] = []
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            body += Array(
                "--test\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            let names = "name=\"\(file.field)\"; filename=\"\(file.name)\""
            body += Array("--test\r\nContent-Disposition: form-data; \(names)\r\n\r\n".utf8) + file.bytes
            body += Array("\r\n".utf8)
        }
        var headers = headers(browser, token)
        headers[.contentType] = "multipart/form-data; boundary=test"
        return try await send(.post, path, headers, body + Array("--test--\r\n".utf8))
    }

    /// A program's call under `/api/v1`, with the bearer `token`.
    ///
    /// - Parameter json: what JSONSerialization can write; none is sent for nil.
    package func api(
        _ method: Endpoint.Method, _ path: String, _ json: [String: Any]? = nil, as token: String? = nil
    ) async throws -> Reply {
        var headers = HTTPFields()
        if let token { headers[.authorization] = "Bearer \(token)" }
        var body: [UInt8] = []
        if let json {
            headers[.contentType] = "application/json"
            body = [UInt8](try JSONSerialization.data(withJSONObject: json))
        }
        let method = HTTPRequest.Method(rawValue: method.rawValue) ?? .get
        return try await send(method, "/api/v1" + path, headers, body)
    }

    private func headers(_ browser: Browser, _ token: String?) -> HTTPFields {
        var cookies = ["yuanba_visitor=test-browser", "yuanba_language=\(browser.language.rawValue)"]
        if browser.isLarge { cookies.append("yuanba_type=large") }
        if let token { cookies.append("yuanba_session=\(token)") }
        var headers = HTTPFields()
        headers[.cookie] = cookies.joined(separator: "; ")
        for (name, value) in browser.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return headers
    }

    /// Any request at all, for what no browser and no honest program sends.
    package func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields, _ body: [UInt8]
    ) async throws -> Reply {
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "county.test", path: path, headerFields: headers)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let context = SiteContext(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        do {
            let response = try await responder.respond(to: request, context: context)
            let collected = Collected()
            try await response.body.write(CollectingWriter(into: collected))
            return Reply(status: response.status.code, headers: response.headers, bytes: collected.bytes)
        } catch let error as any HTTPResponseError {
            return Reply(status: error.status.code, headers: HTTPFields(), bytes: [])
        }
    }

    private static let formTokenPath = "/form-token-of-the-test"

    /// Hands out what every page with a form carries.
    private static let formToken = Endpoint(
        .get, "form-token-of-the-test", .page, for: Anyone.self, "The token of this browser's forms."
    ) { _, _ in Answer { "\($0.formToken)" } }
}

extension TestSite {
    /// What came back.
    package struct Reply: Sendable {
        package let status: Int
        package let headers: HTTPFields
        package let bytes: [UInt8]

        package var text: String { String(decoding: bytes, as: UTF8.self) }

        /// Where a redirect leads.
        package var location: String? { headers[.location] }

        package var contentType: String? { headers[.contentType] }

        /// What a file that is downloaded is called.
        package var fileName: String? {
            headers[.contentDisposition]?.split(separator: "''").last.flatMap {
                String($0).removingPercentEncoding
            }
        }

        /// The JSON object; empty for anything else.
        package var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] ?? [:]
        }

        /// The `items` of a list.
        package var items: [[String: Any]] { json["items"] as? [[String: Any]] ?? [] }

        /// The code of a refusal, of the API's problem document.
        package var code: String? { json["code"] as? String }

        /// The `Set-Cookie` lines, as they came.
        package var cookies: [String] { headers[values: .setCookie] }

        /// What the answer sets the cookie `name` to; nil when it does not.
        package func cookie(_ name: String) -> String? {
            for field in cookies where field.hasPrefix(name + "=") {
                return String(field.dropFirst(name.count + 1).prefix { $0 != ";" })
            }
            return nil
        }
    }
}

/// The body as it is written, piece by piece, on one task after another.
private final class Collected: @unchecked Sendable {
    var bytes: [UInt8] = []
}

private struct CollectingWriter: ResponseBodyWriter {
    let collected: Collected

    init(into collected: Collected) { self.collected = collected }

    mutating func write(_ buffer: ByteBuffer) async throws { collected.bytes += Array(buffer: buffer) }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
