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
    /// Whether the pace of strangers holds here; not where one address sends for thousands and signs what it sends.
    let isPaced: Bool
    /// How a protocol of others tells a no; nil where the house's own pages and problems do.
    let refused: (@Sendable (WireRefusal) -> Answer)?
    private(set) var respond: @Sendable (Visit) async throws -> Answer

    package enum Method: String, Sendable { case get = "GET", post = "POST", put = "PUT", delete = "DELETE" }

    package enum Faces: Sendable {
        case both, page, program
        /// At its bare path and for programs only, in the words of a protocol that others wrote: no cookies, no forms.
        case wire
    }

    /// Whether browsers come to it.
    package var isPage: Bool { faces == .both || faces == .page }
    /// Whether it stands under `/api/v1`, and in the OpenAPI description.
    package var isProgram: Bool { faces == .both || faces == .program }

    /// - Parameters:
    ///   - caller: who may come here; the handler gets the caller as proof.
    ///   - query: what the handler reads from the address.
    ///   - fields: checked before the handler runs.
    ///   - isPaced: false for a server of others that sends for everybody and proves by a signature who it is.
    ///   - refused: how a `wire` route tells a no.
    package init<Who: Caller>(
        _ method: Method, _ path: String, _ faces: Faces = .both, for caller: Who.Type, _ summary: String,
        query: [QueryField] = [], fields: [InputField] = [], output: Shape = .nothing, form: String? = nil,
        body_bytes_max: Int = 256 * 1024, isPaced: Bool = true,
        refused: (@Sendable (WireRefusal) -> Answer)? = nil,
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
        self.isPaced = isPaced
        self.refused = refused
        callerName = Who.name
        respond = { visit in
            let caller = try Who(visit)
            let wrong = fields.compactMap { $0.refusal(in: visit.input) }
            if !wrong.isEmpty { throw Kernel.Refusals(all: wrong) }
            return try await handler(visit, caller)
        }
    }

    /// Answers a visit that another route made of its own by `Visit.inside`, with every check of this one.
    package func answer(_ visit: Visit) async throws -> Answer { try await respond(visit) }

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

/// A no for a protocol that has a form of its own to tell it in.
package struct WireRefusal: Sendable {
    /// As HTTP would have it.
    package let status: Int
    /// What is wrong, each with its field, in the caller's language.
    package let errors: [(field: String?, sentence: String)]
    /// Of the request, without its query.
    package let path: String
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
