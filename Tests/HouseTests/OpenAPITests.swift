import Foundation
import House
import Kernel
import TestGround
import Testing
import Web

struct OpenAPITests {
    private struct Operation {
        let method: String
        let path: String
        let fields: [String: Any]
        var name: String { "\(method) \(path)" }
    }

    private let document: [String: Any]
    private let operations: [Operation]

    init() {
        let bytes = OpenAPI.document(of: House.endpoints, title: "Yuanba")
        document = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] ?? [:]
        let paths = document["paths"] as? [String: [String: [String: Any]]] ?? [:]
        operations = paths.flatMap { path, methods in
            methods.map { Operation(method: $0.key, path: path, fields: $0.value) }
        }.sorted { $0.name < $1.name }
    }

    @Test func `the description stands at its two addresses`() async throws {
        let sample = try await SampleGround.of(.sqlite)

        let usual = try await sample.site.get("/api/openapi.json")
        let beside = try await sample.site.api(.get, "/openapi.json")

        #expect(usual.status == 200 && beside.status == 200)
        #expect(usual.json["openapi"] as? String == "3.1.0")
        #expect(usual.bytes == beside.bytes)
    }

    @Test func `the description and the routes for programs are the same, in both directions`() {
        let mounted = House.endpoints.filter { $0.isProgram }.map {
            "\($0.method.rawValue.lowercased()) /\($0.path)"
        }

        #expect(operations.map(\.name) == mounted.sorted())
    }

    @Test func `every operation has a summary, an id of its own, its path's parameters and its answers`() {
        let ids = operations.compactMap { $0.fields["operationId"] as? String }
        #expect(Set(ids).count == operations.count)

        for operation in operations {
            let summary = operation.fields["summary"] as? String ?? ""
            #expect(summary.hasSuffix("."), "\(operation.name): \(summary)")
            let inPath = operation.path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
                String($0.dropFirst().dropLast())
            }
            let parameters = operation.fields["parameters"] as? [[String: Any]] ?? []
            let declared = parameters.filter { $0["in"] as? String == "path" }
            #expect(declared.compactMap { $0["name"] as? String } == inPath, "\(operation.name)")
            #expect(declared.allSatisfy { $0["required"] as? Bool == true && $0["schema"] is [String: Any] })
            let responses = operation.fields["responses"] as? [String: [String: Any]] ?? [:]
            #expect(responses["default"] != nil, "\(operation.name)")
            let success = responses.filter { $0.key.hasPrefix("2") }
            #expect(!success.isEmpty, "\(operation.name)")
            for (status, response) in success {
                let content = response["content"] as? [String: [String: Any]] ?? [:]
                #expect(!content.isEmpty, "\(operation.name) \(status): no content")
                for (type, media) in content {
                    #expect(isSchema(media["schema"]), "\(operation.name) \(status) \(type)")
                }
            }
        }
    }

    @Test func `every body is described, with its required fields among its properties`() {
        for endpoint in House.endpoints where endpoint.isProgram && !endpoint.fields.isEmpty {
            let name = "\(endpoint.method.rawValue.lowercased()) /\(endpoint.path)"
            let operation = operations.first { $0.name == name }
            let content =
                (operation?.fields["requestBody"] as? [String: Any])?["content"] as? [String: [String: Any]]
            for schema in (content ?? [:]).values.compactMap({ $0["schema"] as? [String: Any] }) {
                let properties = schema["properties"] as? [String: Any] ?? [:]
                let required = schema["required"] as? [String] ?? []
                let files = Set(endpoint.fields.filter { $0.kind == .file }.map(\.name))
                let words = Set(endpoint.fields.map(\.name)).subtracting(files)
                #expect(Set(properties.keys).subtracting(files) == words, "\(name)")
                #expect(Set(required).isSubset(of: properties.keys), "\(name)")
                #expect(properties.values.allSatisfy(isSchema), "\(name)")
            }
            #expect(content?.isEmpty == false, "\(name): no body")
        }
    }

    @Test func `a write that names what it creates takes the name in the header too`() {
        for endpoint in House.endpoints where endpoint.isProgram && endpoint.method != .get {
            let name = "\(endpoint.method.rawValue.lowercased()) /\(endpoint.path)"
            let operation = operations.first { $0.name == name }
            let parameters = operation?.fields["parameters"] as? [[String: Any]] ?? []
            let hasHeader = parameters.contains { $0["name"] as? String == "Idempotency-Key" }
            #expect(hasHeader == endpoint.fields.contains { $0.name == "id" }, "\(name)")
        }
    }

    @Test func `what needs a session says so, and every reference leads somewhere`() throws {
        let components = document["components"] as? [String: [String: Any]] ?? [:]
        let schemas = components["schemas"] ?? [:]
        #expect(components["securitySchemes"]?["session"] != nil)
        #expect(isSchema(schemas["Problem"]))

        for endpoint in House.endpoints where endpoint.isProgram {
            let name = "\(endpoint.method.rawValue.lowercased()) /\(endpoint.path)"
            let operation = operations.first { $0.name == name }
            #expect((operation?.fields["security"] != nil) == (endpoint.callerName != Anyone.name), "\(name)")
        }
        let text = String(decoding: OpenAPI.document(of: House.endpoints, title: "Yuanba"), as: UTF8.self)
        for match in text.matches(of: /"\$ref":"#\/components\/schemas\/([A-Za-z]+)"/) {
            #expect(schemas[String(match.1)] != nil, "\(match.1)")
        }
    }

    /// Routes that a crawl of pages does not come to: asked by scripts, or by programs alone.
    private static func asks(_ sample: SampleGround) async throws {
        let county = try await sample.token("county")
        let home = try await sample.site.api(.get, "/places").items.first?["id"] as? String ?? ""
        for path in [
            "/requests/similar?place=\(home)&text=%E8%B7%AF%E7%81%AF", "/desk/map.geojson",
            "/places/\(home)/children", "/language/en?back=/", "/type/large?back=/", "/field/pack?have=none",
            "/relief/erasures/new?number=none",
        ] {
            let reply = try await sample.site.get(path, as: county)
            #expect(reply.status < 400, "\(path): \(reply.status)")
        }
        // The sample has no account at WeChat's side, and says so.
        for path in ["/sign-in/wechat?next=/", "/sign-in/wechat/return?code=c&state=s&next=/"] {
            #expect(try await sample.site.get(path).status == 404)
        }
        // A stranger without a receipt's code, and a file that is not there; a counter's basket comes from its form.
        for row in try await sample.site.api(.get, "/requests?limit=10", as: county).items {
            let id = row["id"] as? String ?? ""
            for path in ["", "/photos/\(id)", "/thumbnails/\(id)"] {
                #expect(try await sample.site.get("/requests/\(id)\(path)?code=none").status < 500)
            }
        }
        for page in try await Crawl.of(.chinese).pages where page.route == "shops/{id}/counter" {
            guard page.role != "stranger" else { continue }
            let path = "\(page.path.prefix { $0 != "?" })/check?card=none&basket=1x1"
            _ = try await sample.site.get(path, as: try await sample.token(page.role))
        }
        for endpoint in House.endpoints where endpoint.method == .get && endpoint.faces == .wire {
            _ = try await sample.site.get("/" + endpoint.path.replacing("{file}", with: "none.json"))
        }
        for endpoint in House.endpoints where endpoint.method == .get && endpoint.faces == .program {
            _ = try await sample.site.api(.get, "/\(endpoint.path)", as: county)
        }
    }

    @Test func `what a route reads from the address it declares, and what it declares it reads`()
        async throws
    {
        let sample = try await SampleGround.of(.sqlite)
        _ = try await Crawl.of(.chinese)
        try await Self.asks(sample)

        for endpoint in House.endpoints where endpoint.method == .get {
            let declared = Set(endpoint.query.map(\.name))
            let read = Reads.names(of: endpoint)
            #expect(declared.count == endpoint.query.count, "\(endpoint.path): a name is declared twice")
            #expect(read.subtracting(declared).sorted() == [], "\(endpoint.path) reads these undeclared")
            #expect(declared.subtracting(read).sorted() == [], "\(endpoint.path) never reads these")
        }
        #expect(House.endpoints.count { !$0.query.isEmpty } > 40)
    }

    @Test func `what is declared of an address is printed with its type and one sentence`() throws {
        for endpoint in House.endpoints where endpoint.isProgram && !endpoint.query.isEmpty {
            let name = "\(endpoint.method.rawValue.lowercased()) /\(endpoint.path)"
            let operation = try #require(operations.first { $0.name == name })
            let parameters = (operation.fields["parameters"] as? [[String: Any]] ?? []).filter {
                $0["in"] as? String == "query"
            }
            #expect(parameters.compactMap { $0["name"] as? String } == endpoint.query.map(\.name), "\(name)")
            for parameter in parameters {
                let sentence = parameter["description"] as? String ?? ""
                #expect(sentence.hasSuffix(".") && sentence.count <= 100, "\(name): \(sentence)")
                #expect(isSchema(parameter["schema"]), "\(name)")
                #expect(parameter["required"] as? Bool == false)
            }
        }
    }

    /// Names that pages alone send begin so: the second press of a confirmation, the way back.
    private static let ofPages: Character = "_"

    @Test func `what a room reads of a body, one of its routes declares`() {
        let rooms = Dictionary(grouping: SourceTypes.files.filter { $0.module != "Web" }, by: \.module)
        var count = 0
        for (room, files) in rooms {
            let text = files.map(\.text).joined(separator: "\n")
            let read = text.matches(
                of: /\binput(?:\.(?:required|day|number|id|isChecked|all))?[\[(]"([A-Za-z_]+)"/)
            let declared = Set(text.matches(of: /InputField\(\s*"([^"]+)"/).map(\.1))
            let undeclared = Set(read.map(\.1)).subtracting(declared).filter {
                $0.first != Self.ofPages && $0 != "id"
            }
            count += read.count
            #expect(undeclared.isEmpty, "\(room): \(undeclared.sorted())")
        }
        #expect(count > 200)
    }

    @Test func `a report is described as JSON, and as a form with photos`() throws {
        let report = try #require(operations.first { $0.name == "post /requests" })
        let body = try #require(report.fields["requestBody"] as? [String: Any])
        let content = try #require(body["content"] as? [String: [String: Any]])

        let json = content["application/json"]?["schema"] as? [String: Any]
        let form = content["multipart/form-data"]?["schema"] as? [String: Any]
        let words = json?["properties"] as? [String: [String: Any]] ?? [:]
        let parts = form?["properties"] as? [String: [String: Any]] ?? [:]

        #expect(body["required"] is Bool)
        #expect(words["body"]?["type"] as? String == "string" && words["photos"] == nil)
        #expect(Set(parts.keys) == Set(words.keys).union(["photos"]))
        #expect(parts["photos"]?["type"] as? String == "array")
    }

    /// Whether `value` is a JSON schema of 2020-12 as far as ours use it.
    private func isSchema(_ value: Any?) -> Bool {
        guard let schema = value as? [String: Any], !schema.isEmpty else { return false }
        if schema["$ref"] is String { return true }
        if let any = (schema["anyOf"] ?? schema["allOf"]) as? [Any] {
            return !any.isEmpty && any.allSatisfy(isSchema)
        }
        switch schema["type"] as? String {
        case "object": return (schema["properties"] as? [String: Any] ?? [:]).values.allSatisfy(isSchema)
        case "array": return isSchema(schema["items"])
        case "string", "integer", "number", "boolean", "null": return true
        default: return false
        }
    }
}
