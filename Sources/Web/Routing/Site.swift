import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import Storage

/// All routes of the house over the counties that this process serves.
package struct Site: Sendable {
    let counties: @Sendable (_ host: String) -> County?
    let endpoints: [Endpoint]
    let paths: Paths
    let identify: @Sendable (Visit) async throws -> (any Identity)?
    let viewer: @Sendable (any Identity) -> Frame.Viewer?
    let settings: Settings
    let gate: Gate
    let pace = Pace()
    let traffic = Traffic()
    /// Gets a line for each request; nil where nobody reads along.
    let logger: Logger?

    /// - Parameters:
    ///   - gate: shared with whoever stops the process.
    ///   - counties: which county a Host header means.
    ///   - identify: finds the session behind a visit's token.
    ///   - viewer: what the mast shows of a signed-in person.
    package init(
        endpoints: [Endpoint], settings: Settings = Settings(), gate: Gate = Gate(), logger: Logger? = nil,
        counties: @escaping @Sendable (String) -> County?,
        identify: @escaping @Sendable (Visit) async throws -> (any Identity)?,
        viewer: @escaping @Sendable (any Identity) -> Frame.Viewer?
    ) {
        self.endpoints = endpoints
        paths = Paths(endpoints)
        self.settings = settings
        self.gate = gate
        self.logger = logger
        self.counties = counties
        self.identify = identify
        self.viewer = viewer
    }

    /// One request on its way to its endpoint.
    struct Call {
        let request: Request
        let context: SiteContext
        let endpoint: Endpoint
        let face: Visit.Face
        let county: County
        let cookies: RequestCookies
        var language: Language { cookies.language ?? RequestCookies.accepted(request) }
        var host: String { request.head.authority ?? "" }
    }

    /// Answers every request, whatever goes wrong on the way.
    func respond(_ request: Request, _ context: SiteContext, _ endpoint: Endpoint, _ face: Visit.Face) async
        -> Response
    {
        let began = ContinuousClock.now
        let trace = Trace(request.headers)
        let context = context.traced(trace)
        let county = counties(request.head.authority ?? "")
        var response: Response
        if let county {
            let call = Call(
                request: request, context: context, endpoint: endpoint, face: face, county: county,
                cookies: RequestCookies(request))
            response = await answer(call)
        } else {
            response = withoutCounty(request, context, endpoint, face)
        }
        let prefix = face == .program && endpoint.isProgram ? "/api/v1/" : "/"
        if let name = Trace.answerHeader { response.headers[name] = trace.answer }
        note(request.method, prefix + endpoint.path, response.status, county, trace, since: began)
        return response
    }

    private func answer(_ call: Call) async -> Response {
        let body = BodyReading(
            call.request, bytes_max: call.endpoint.body_bytes_max, patience_seconds: settings.patience_seconds
        )
        do {
            return try await gate.pass(bytes: call.endpoint.method == .get ? 0 : body.reserved_bytes) {
                let sender = try Sender(
                    peer: call.context.remoteAddress, headers: call.request.headers, settings: settings)
                let bytes = call.endpoint.method == .get ? [] : try await body.read(call.request)
                let visit = try visit(call, sender, bytes)
                return await answer(visit, call)
            }
        } catch {
            if call.endpoint.method != .get { call.context.hangUp() }
            return alone(Failure(error, logger: call.context.logger), call)
        }
    }

    private func answer(_ visit: Visit, _ call: Call) async -> Response {
        var visit = visit
        do {
            if call.endpoint.path == "ready", gate.isStopping { throw WebRefusal.stopping }
            try await admit(&visit, call)
            let answer = try await call.endpoint.respond(visit)
            return Replies.answer(
                answer, to: visit, settings: settings, visitor: call.cookies.fresh(for: visit))
        } catch {
            return await refuse(error, visit, call)
        }
    }

    private func visit(_ call: Call, _ sender: Sender, _ bytes: [UInt8]) throws -> Visit {
        let request = call.request
        var parameters: [String: String] = [:]
        for (name, value) in call.context.parameters { parameters[String(name)] = String(value) }
        let query = try Bodies.pairs(request.uri.query ?? "")
        // No text of a county holds a zero byte, and PostgreSQL takes none: such an address leads nowhere.
        if parameters.values.contains(where: { $0.utf8.contains(0) })
            || query.values.joined().contains(where: { $0.utf8.contains(0) })
        {
            throw WebRefusal.notFound
        }
        var input = try Bodies.input(
            bytes, contentType: request.headers[.contentType], isWire: call.endpoint.faces == .wire)
        if call.endpoint.method != .get { try IdempotencyKey.enter(request.headers, into: &input) }
        return Visit(
            county: call.county, face: call.face, language: call.language, isLarge: call.cookies.isLarge,
            now: call.county.database.now, parameters: parameters,
            query: AddressQuery(query), input: input,
            path: request.uri.string, remoteAddress: sender.address, host: call.host,
            headers: request.headers, isPrivate: sender.isPrivate || !settings.isInsecure,
            token: call.face == .page ? call.cookies.session : call.cookies.bearer,
            publicURL: settings.publicURL(at: call.host), traffic: traffic)
    }

    /// Finds who it is, and refuses forms that did not come from our own pages.
    private func admit(_ visit: inout Visit, _ call: Call) async throws {
        if visit.token != nil, let identity = try await identify(visit) {
            visit.identity = identity
            visit.viewer = viewer(identity)
        }
        if visit.face == .page { visit.formToken = FormToken.of(call.cookies.visitor, key: visit.county.key) }
        if call.endpoint.method != .get {
            if call.endpoint.isPaced, visit.identity == nil, !pace.allows(visit.remoteAddress, now: visit.now)
            {
                throw WebRefusal.tooOften
            }
            guard visit.face == .page else { return }
            try FormToken.check(visit, call.request, call.cookies)
        }
    }

    /// Shows the form again with what was typed and why it was refused; or the refusal alone.
    private func refuse(_ error: any Error, _ visit: Visit, _ call: Call) async -> Response {
        let failure = Failure(error, logger: call.context.logger)
        if let refused = call.endpoint.refused {
            return Replies.wire(refused(failure.wire(call.request.uri.path, visit.language)), failure)
        }
        guard visit.face == .page else { return Replies.problem(failure, visit.language) }
        if failure.status == .unauthorized {
            let next = visit.path.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return Replies.redirect("/sign-in?next=\(next)")
        }
        var shown = visit
        shown.errors = failure.errors
        if call.endpoint.method != .get, let form = call.endpoint.form,
            let page = endpoints.first(where: { $0.method == .get && $0.path == form }),
            let answer = try? await page.respond(shown)
        {
            return Replies.answer(
                answer, to: shown, settings: settings, status: failure.status,
                visitor: call.cookies.fresh(for: visit))
        }
        return Replies.page(failure.page(visit.frame), failure)
    }

    /// What was refused before anybody knew who came.
    private func alone(_ failure: Failure, _ call: Call) -> Response {
        if let refused = call.endpoint.refused {
            return Replies.wire(refused(failure.wire(call.request.uri.path, call.language)), failure)
        }
        guard call.face == .page else { return Replies.problem(failure, call.language) }
        return Replies.page(failure.page(frame(call.county, call.request, call.cookies)), failure)
    }

    private func frame(_ county: County, _ request: Request, _ cookies: RequestCookies) -> Frame {
        Frame(
            language: cookies.language ?? RequestCookies.accepted(request), isLarge: cookies.isLarge,
            now: county.database.now, countyName: county.name, isSample: county.isSample)
    }
}

extension Site {
    /// The process's own health needs no county; everything else does.
    private func withoutCounty(
        _ request: Request, _ context: SiteContext, _ endpoint: Endpoint, _ face: Visit.Face
    ) -> Response {
        if endpoint.path == "health" { return Replies.plain("ok\n") }
        let isListed = settings.publicURLs[Host.name(request.head.authority ?? "")] != nil
        let refusal = isListed ? WebRefusal.countyClosed : .hostUnknown
        let failure = Failure(refusal, logger: context.logger)
        let language = RequestCookies(request).language ?? RequestCookies.accepted(request)
        return face == .page ? Replies.plain(failure, language) : Replies.problem(failure, language)
    }

    /// An address that no route has, or a method that the address does not take.
    func nowhere(_ request: Request, _ context: SiteContext) -> Response {
        let began = ContinuousClock.now
        let trace = Trace(request.headers)
        let path = request.uri.path
        let methods = paths.methods(at: path)
        let refusal = methods.isEmpty ? WebRefusal.notFound : .methodNotAllowed
        let failure = Failure(refusal, logger: context.logger)
        let cookies = RequestCookies(request)
        let county = counties(request.head.authority ?? "")
        let language = cookies.language ?? RequestCookies.accepted(request)
        var response: Response
        if let refused = paths.refused(at: path) {
            response = Replies.wire(refused(failure.wire(path, language)), failure)
        } else if !path.hasPrefix("/api/"), let county {
            response = Replies.page(failure.page(frame(county, request, cookies)), failure)
        } else {
            response = Replies.problem(failure, language)
        }
        if !methods.isEmpty { response.headers[.allow] = methods.joined(separator: ", ") }
        if let name = Trace.answerHeader { response.headers[name] = trace.answer }
        note(request.method, "-", response.status, county, trace, since: began)
        return response
    }

    /// One line a request: the route's pattern, never its ids, and nothing of who came.
    func note(
        _ method: HTTPRequest.Method, _ route: String, _ status: HTTPResponse.Status, _ county: County?,
        _ trace: Trace, since began: ContinuousClock.Instant
    ) {
        let hundredths = Int((ContinuousClock.now - began) / .microseconds(10))
        traffic.note(method, status.code, milliseconds: Double(hundredths) / 100)
        guard let logger else { return }
        var metadata: Logger.Metadata = [
            "method": "\(method.rawValue)", "route": "\(route)",
            "status": .stringConvertible(status.code),
            "ms": .stringConvertible(Double(hundredths) / 100), "county": "\(county?.name ?? "")",
            "trace_id": "\(trace.id)", "span_id": "\(trace.span)",
        ]
        if let parent = trace.parent { metadata["parent_span_id"] = "\(parent)" }
        logger.info("request", metadata: metadata)
    }
}
