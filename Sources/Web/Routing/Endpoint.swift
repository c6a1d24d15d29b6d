import HTTPTypes
import Kernel

/// One verb on one resource, declared once and mounted twice: as a page, and under `/api/v1` for programs.
package struct Endpoint: Sendable {
    package let method: Method
    /// Without a leading slash, places in braces: `requests/{id}/closure`.
    package let path: String
    package let faces: Faces
    /// One sentence of English for the OpenAPI description.
    package let summary: String
    package let callerName: String
    /// What it reads from the address; a test hears whether these are all, and each is read.
    package let query: [QueryField]
    package let fields: [InputField]
    package let output: Shape
    /// The page that shows the form again when it was refused; places as in `path`.
    package let form: String?
    package let body_bytes_max: Int
    private(set) var respond: @Sendable (Visit) async throws -> Answer

    package enum Method: String, Sendable { case get = "GET", post = "POST", put = "PUT", delete = "DELETE" }
    package enum Faces: Sendable { case both, page, program }

    /// - Parameters:
    ///   - caller: who may come here; the handler gets the caller as proof.
    ///   - query: what the handler reads from the address.
    ///   - fields: checked before the handler runs.
    package init<Who: Caller>(
        _ method: Method, _ path: String, _ faces: Faces = .both, for caller: Who.Type, _ summary: String,
        query: [QueryField] = [], fields: [InputField] = [], output: Shape = .nothing, form: String? = nil,
        body_bytes_max: Int = 256 * 1024,
        handler: @escaping @Sendable (Visit, Who) async throws -> Answer
    ) {
        self.method = method
        self.path = path
        self.faces = faces
        self.summary = summary
        self.query = query
        self.fields = fields
        self.output = output
        self.form = form
        self.body_bytes_max = body_bytes_max
        callerName = Who.name
        respond = { visit in
            let caller = try Who(visit)
            let wrong = fields.compactMap { $0.refusal(in: visit.input) }
            if !wrong.isEmpty { throw Kernel.Refusals(all: wrong) }
            return try await handler(visit, caller)
        }
    }

    /// The same endpoint, which tells `listener` each name that its handler reads from the address.
    package func listened(by listener: @escaping @Sendable (Endpoint, String) -> Void) -> Endpoint {
        var endpoint = self
        endpoint.respond = { [self] visit in
            var visit = visit
            visit.query.listener = { listener(self, $0) }
            return try await respond(visit)
        }
        return endpoint
    }
}

/// The shape of a JSON answer, as OpenAPI describes it.
package indirect enum Shape: Sendable {
    case nothing
    case text, id, instant, day, whole, number, flag
    case optional(Shape)
    case list(Shape)
    case object([(String, Shape)])
    /// `{"items": […], "next": …}`
    case page(Shape)
    /// Described once under this name.
    case named(String, Shape)
    /// Bytes of this media type instead of JSON.
    case file(String)
}
