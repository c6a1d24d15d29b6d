import Kernel

/// The OpenAPI 3.1 description of the routes, made from the same declarations that are mounted.
package enum OpenAPI {
    /// JSON bytes; endpoints without a face for programs are left out.
    package static func document(of endpoints: [Endpoint], title: String) -> [UInt8] {
        var json = JSONText(capacity: 64 * 1024)
        let offered = endpoints.filter(\.isProgram)
        json.object { json in
            json.field("openapi", "3.1.0")
            json.key("info")
            json.object { json in
                json.field("title", title)
                json.field("version", "1")
            }
            json.key("servers")
            json.array(["/api/v1"]) { json, url in json.object { $0.field("url", url) } }
            json.key("paths")
            json.object { json in
                for (path, group) in Dictionary(grouping: offered, by: \.path).sorted(by: { $0.key < $1.key })
                {
                    json.key(named: "/\(path)")
                    json.object { json in
                        for endpoint in group.sorted(by: { $0.method.rawValue < $1.method.rawValue }) {
                            json.key(named: endpoint.method.rawValue.lowercased())
                            operation(endpoint, &json)
                        }
                    }
                }
            }
            json.key("components")
            components(&json)
        }
        return json.bytes
    }

    private static func operation(_ endpoint: Endpoint, _ json: inout JSONText) {
        json.object { json in
            json.field("summary", endpoint.summary)
            json.field("operationId", "\(endpoint.method.rawValue.lowercased()) \(endpoint.path)")
            json.field("x-caller", endpoint.callerName)
            if endpoint.callerName != Anyone.name {
                json.key("security")
                json.array(["session"]) { json, name in
                    json.object { json in
                        json.key(named: name)
                        json.array([String]()) { _, _ in }
                    }
                }
            }
            InputDescription.parameters(endpoint, &json)
            if !endpoint.fields.isEmpty { InputDescription.body(endpoint, &json) }
            responses(endpoint, &json)
        }
    }

    private static func responses(_ endpoint: Endpoint, _ json: inout JSONText) {
        json.key("responses")
        json.object { json in
            let success = endpoint.method == .post ? "201" : "200"
            json.key(named: success)
            json.object { json in
                json.field("description", endpoint.summary)
                json.key("content")
                json.object { json in
                    let type = mediaType(endpoint)
                    json.key(named: type)
                    json.object { json in
                        json.key("schema")
                        schema(type.hasSuffix("json") ? endpoint.output : .file(type), &json)
                    }
                }
            }
            json.key("default")
            json.object { json in
                json.field("description", "A refusal or a fault, as application/problem+json.")
                json.key("content")
                json.object { json in
                    json.key("application/problem+json")
                    json.object { json in
                        json.key("schema")
                        json.object { $0.field("$ref", "#/components/schemas/Problem") }
                    }
                }
            }
        }
    }

    /// What a route's own ending promises, or its output.
    private static func mediaType(_ endpoint: Endpoint) -> String {
        if case .file(let type) = endpoint.output { return type }
        return switch endpoint.path.split(separator: ".").last {
        case "csv": "text/csv"
        case "geojson": "application/geo+json"
        case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        default: "application/json"
        }
    }

    static func schema(_ shape: Shape, _ json: inout JSONText) {
        json.object { json in
            switch shape {
            case .nothing: json.field("type", "object")
            case .file:
                json.field("type", "string")
                json.field("contentEncoding", "binary")
            case .text: json.field("type", "string")
            case .id:
                json.field("type", "string")
                json.field("format", "uuid")
            case .instant:
                json.field("type", "string")
                json.field("format", "date-time")
            case .day:
                json.field("type", "string")
                json.field("format", "date")
            case .whole: json.field("type", "integer")
            case .number: json.field("type", "number")
            case .flag: json.field("type", "boolean")
            case .optional(let inner):
                json.key("anyOf")
                json.array([0, 1]) { json, index in
                    if index == 0 { schema(inner, &json) } else { json.object { $0.field("type", "null") } }
                }
            case .list(let inner):
                json.field("type", "array")
                json.key("items")
                schema(inner, &json)
            case .object(let fields): object(fields, &json)
            case .page(let inner):
                object([("items", .list(inner)), ("next", .optional(.text))], &json)
            case .named(let name, let inner):
                json.field("title", name)
                json.key("allOf")
                json.array([inner]) { json, inner in schema(inner, &json) }
            }
        }
    }

    private static func object(_ fields: [(String, Shape)], _ json: inout JSONText) {
        json.field("type", "object")
        json.key("properties")
        json.object { json in
            for (name, shape) in fields {
                json.key(named: name)
                schema(shape, &json)
            }
        }
    }

    private static func components(_ json: inout JSONText) {
        json.object { json in
            json.key("securitySchemes")
            json.object { json in
                json.key("session")
                json.object { json in
                    json.field("type", "http")
                    json.field("scheme", "bearer")
                }
            }
            json.key("schemas")
            json.object { json in
                json.key("Problem")
                schema(
                    .object([
                        ("type", .text), ("title", .text), ("status", .whole), ("code", .text),
                        ("detail", .text),
                        (
                            "errors",
                            .list(.object([("field", .optional(.text)), ("code", .text), ("detail", .text)]))
                        ),
                    ]), &json)
            }
        }
    }
}
