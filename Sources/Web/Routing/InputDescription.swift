import Kernel

/// What a route takes, in the words of OpenAPI: parameters and body.
enum InputDescription {
    private struct Parameter {
        let name: String
        let place: String
        var kind = QueryField.Kind.text
        var sentence: String?
    }

    /// The path's places; what is read from the address; the header that names what a write creates.
    static func parameters(_ endpoint: Endpoint, _ json: inout JSONText) {
        var all = endpoint.path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
            Parameter(name: String($0.dropFirst().dropLast()), place: "path")
        }
        all += endpoint.query.map {
            Parameter(name: $0.name, place: "query", kind: $0.kind, sentence: $0.sentence)
        }
        if endpoint.method != .get, endpoint.fields.contains(where: { $0.name == "id" }) {
            all.append(
                Parameter(
                    name: "Idempotency-Key", place: "header", kind: .id,
                    sentence: "The `id` of what is made, where the body does not name it."))
        }
        guard !all.isEmpty else { return }
        json.key("parameters")
        json.array(all) { json, parameter in
            json.object { json in
                json.field("name", parameter.name)
                json.field("in", parameter.place)
                json.field("required", parameter.place == "path")
                if let sentence = parameter.sentence { json.field("description", sentence) }
                json.key("schema")
                schema(parameter.kind, &json)
            }
        }
    }

    private static func schema(_ kind: QueryField.Kind, _ json: inout JSONText) {
        switch kind {
        case .text: OpenAPI.schema(.text, &json)
        case .id: OpenAPI.schema(.id, &json)
        case .ids: OpenAPI.schema(.list(.id), &json)
        case .day: OpenAPI.schema(.day, &json)
        case .number: OpenAPI.schema(.whole, &json)
        case .flag: OpenAPI.schema(.flag, &json)
        case .one(let values):
            json.object { json in
                json.field("type", "string")
                json.key("enum")
                json.array(values) { json, value in json.write(value) }
            }
        }
    }

    /// As JSON, unless a file must come along; with files as a multipart form.
    static func body(_ endpoint: Endpoint, _ json: inout JSONText) {
        let files = endpoint.fields.filter { $0.kind == .file }
        json.key("requestBody")
        json.object { json in
            json.field("required", endpoint.fields.contains(where: \.isRequired))
            json.key("content")
            json.object { json in
                if !files.contains(where: \.isRequired) {
                    json.key("application/json")
                    media(endpoint.fields.filter { $0.kind != .file }, &json)
                }
                if !files.isEmpty {
                    json.key("multipart/form-data")
                    media(endpoint.fields, &json)
                }
            }
        }
    }

    private static func media(_ fields: [InputField], _ json: inout JSONText) {
        json.object { json in
            json.key("schema")
            json.object { json in
                json.field("type", "object")
                json.key("required")
                json.array(fields.filter(\.isRequired)) { json, field in json.write(field.name) }
                json.key("properties")
                json.object { json in
                    for field in fields {
                        json.key(named: field.name)
                        property(field, &json)
                    }
                }
            }
        }
    }

    private static func property(_ field: InputField, _ json: inout JSONText) {
        json.object { json in
            switch field.kind {
            case .text:
                json.field("type", "string")
                json.field("maxLength", field.limit)
            case .id:
                json.field("type", "string")
                json.field("format", "uuid")
            case .number: json.field("type", "integer")
            case .day:
                json.field("type", "string")
                json.field("format", "date")
            case .instant:
                json.field("type", "string")
                json.field("format", "date-time")
            case .flag: json.field("type", "boolean")
            case .file:
                if field.limit == 1 { return file(&json) }
                json.field("type", "array")
                json.field("maxItems", field.limit)
                json.key("items")
                json.object { file(&$0) }
            case .list:
                json.field("type", "array")
                json.field("maxItems", field.limit)
                json.key("items")
                json.object { $0.field("type", "string") }
            }
        }
    }

    private static func file(_ json: inout JSONText) {
        json.field("type", "string")
        json.field("contentMediaType", "application/octet-stream")
    }
}
