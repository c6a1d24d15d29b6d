import HTTPTypes
import Kernel
import Web

/// How Open311 answers, and how it says no.
enum WireAnswer {
    static func of(_ text: WireText, _ status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status, bytes: text.bytes, type: text.format.type)
    }

    /// An array of what is wrong, in the form that was asked for.
    ///
    /// What does not exist is 404 and a key that opens nothing 403; every other no is 400, but too many calls and
    /// the world's own failures, for which it is worth asking again.
    ///
    /// - Source: Open311 GeoReport v2, Errors.
    @Sendable static func refused(_ refusal: WireRefusal) -> Answer {
        let status: HTTPResponse.Status =
            switch refusal.status {
            case 401, 403: .forbidden
            case 404: .notFound
            case 405: .methodNotAllowed
            case 429: .tooManyRequests
            case 500...: HTTPResponse.Status(code: refusal.status)
            default: .badRequest
            }
        var text = WireText(WireText.Format(path: refusal.path))
        text.document("errors", of: "error", refusal.errors) { text, error in
            text.field("code", status.code)
            text.field("description", error.field.map { "\($0): \(error.sentence)" } ?? error.sentence)
        }
        return of(text, status)
    }

    /// Both forms of one resource.
    static func pair<Who: Caller>(
        _ method: Endpoint.Method, _ name: String, for caller: Who.Type, _ summary: String,
        query: [QueryField] = [], fields: [InputField] = [],
        handler: @escaping @Sendable (Visit, WireText.Format) async throws -> Answer
    ) -> [Endpoint] {
        WireText.Format.allCases.map { format in
            Endpoint(
                method, "open311/v2/\(name).\(format.rawValue)", .wire, for: caller, summary, query: query,
                fields: fields, body_bytes_max: Limits.form_bytes_max, refused: refused
            ) { visit, _ in try await handler(visit, format) }
        }
    }

    /// One thing by its name, whose form is the name's ending.
    static func one(
        _ name: String, _ summary: String, query: [QueryField] = [],
        handler: @escaping @Sendable (Visit, String, WireText.Format) async throws -> Answer
    ) -> Endpoint {
        Endpoint(
            .get, "open311/v2/\(name)/{file}", .wire, for: Anyone.self, summary, query: query,
            refused: refused
        ) { visit, _ in
            let file = visit.parameters["file"] ?? ""
            guard let dot = file.lastIndex(of: "."),
                let format = WireText.Format(rawValue: String(file[file.index(after: dot)...]))
            else { throw WebRefusal.notFound }
            return try await handler(visit, String(file[..<dot]), format)
        }
    }

    static let key = QueryField("api_key", "A programme's key, which shows its own reports.")

    /// A value of the address; an empty one counts as absent.
    static func asked(_ name: String, _ visit: Visit) -> String? {
        visit.query[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
