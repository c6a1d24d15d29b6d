import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import Sealing
import Storage

/// All routes of the house over the counties that this process serves.
package struct Site: Sendable {
    let counties: @Sendable (_ host: String) -> County?
    let endpoints: [Endpoint]
    let identify: @Sendable (Visit) async throws -> (any Identity)?
    let viewer: @Sendable (any Identity) -> Frame.Viewer?
    let settings: Settings
    let pace: Pace

    /// How this process is reached.
    package struct Settings: Sendable {
        package var publicURL: String?
        /// Cookies are sent over TLS only; set behind a proxy that speaks it.
        package var isSecure: Bool
        /// Addresses of proxies whose `X-Forwarded-For` is believed.
        package var trustsForwarding: Bool

        package init(publicURL: String? = nil, isSecure: Bool = false, trustsForwarding: Bool = false) {
            self.publicURL = publicURL
            self.isSecure = isSecure
            self.trustsForwarding = trustsForwarding
        }
    }

    /// - Parameters:
    ///   - counties: which county a Host header means.
    ///   - identify: finds the session behind a visit's token.
    ///   - viewer: what the mast shows of a signed-in person.
    package init(
        endpoints: [Endpoint], settings: Settings = Settings(),
        counties: @escaping @Sendable (String) -> County?,
        identify: @escaping @Sendable (Visit) async throws -> (any Identity)?,
        viewer: @escaping @Sendable (any Identity) -> Frame.Viewer?
    ) {
        self.endpoints = endpoints
        self.settings = settings
        self.counties = counties
        self.identify = identify
        self.viewer = viewer
        pace = Pace()
    }

    /// Hummingbird's router with every endpoint mounted on its faces.
    package func router() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self)
        for endpoint in endpoints {
            let path = "/" + endpoint.path.replacing("{", with: ":").replacing("}", with: "")
            let method = HTTPRequest.Method(rawValue: endpoint.method.rawValue) ?? .get
            if endpoint.faces != .program {
                router.on(RouterPath(path), method: method) { request, context in
                    await respond(request, context, endpoint, .page)
                }
            }
            if endpoint.faces != .page {
                router.on(RouterPath("/api/v1" + path), method: method) { request, context in
                    await respond(request, context, endpoint, .program)
                }
            }
        }
        router.get("/assets/:version/**") { request, context in asset(context) }
        return router
    }

    /// Answers every request, whatever goes wrong on the way.
    func respond(_ request: Request, _ context: SiteContext, _ endpoint: Endpoint, _ face: Visit.Face) async
        -> Response
    {
        let cookies = RequestCookies(request)
        guard let county = counties(request.head.authority ?? "") else {
            return Replies.problem(Failure(WebRefusal.notFound, logger: context.logger), .chinese)
        }
        let language = cookies.language ?? RequestCookies.accepted(request)
        do {
            var visit = try await visit(request, context, endpoint, face, county, cookies, language)
            do {
                try await admit(&visit, request, endpoint, cookies)
                let answer = try await endpoint.respond(visit)
                return Replies.answer(
                    answer, to: visit, settings: settings, visitor: cookies.fresh(for: visit))
            } catch {
                return await refuse(error, visit, context, endpoint, cookies)
            }
        } catch {
            let failure = Failure(error, logger: context.logger)
            guard face == .page else { return Replies.problem(failure, language) }
            let frame = Frame(
                language: language, isLarge: cookies.isLarge, now: Instant(milliseconds: 0),
                countyName: county.name,
                isSample: county.isSample)
            return Replies.page(failure.page(frame), failure.status)
        }
    }

    private func visit(
        _ request: Request, _ context: SiteContext, _ endpoint: Endpoint, _ face: Visit.Face,
        _ county: County,
        _ cookies: RequestCookies, _ language: Language
    ) async throws -> Visit {
        var bytes: [UInt8] = []
        if endpoint.method != .get {
            var request = request
            do {
                bytes = Array(buffer: try await request.collectBody(upTo: endpoint.body_bytes_max))
            } catch {
                throw WebRefusal.bodyTooLarge
            }
        }
        let query = try Bodies.pairs(request.uri.query ?? "").compactMapValues(\.first)
        var parameters: [String: String] = [:]
        for (name, value) in context.parameters { parameters[String(name)] = String(value) }
        return Visit(
            county: county, face: face, language: language, isLarge: cookies.isLarge, now: SystemTime().now,
            parameters: parameters, query: query,
            input: try Bodies.input(bytes, contentType: request.headers[.contentType]),
            path: request.uri.string, remoteAddress: remote(request, context),
            token: face == .page ? cookies.session : cookies.bearer, publicURL: settings.publicURL)
    }

    /// Finds who it is, and refuses forms that did not come from our own pages.
    private func admit(
        _ visit: inout Visit, _ request: Request, _ endpoint: Endpoint, _ cookies: RequestCookies
    ) async throws {
        if visit.token != nil, let identity = try await identify(visit) {
            visit.identity = identity
            visit.viewer = viewer(identity)
        }
        visit.formToken = FormToken.of(cookies.visitor, key: visit.county.key)
        if endpoint.method != .get {
            if visit.identity == nil, !pace.allows(visit.remoteAddress, now: visit.now) {
                throw WebRefusal.tooOften
            }
            guard visit.face == .page else { return }
            try FormToken.check(visit, request, cookies)
        }
    }

    /// Shows the form again with what was typed and why it was refused; or the refusal alone.
    private func refuse(
        _ error: any Error, _ visit: Visit, _ context: SiteContext, _ endpoint: Endpoint,
        _ cookies: RequestCookies
    ) async -> Response {
        let failure = Failure(error, logger: context.logger)
        guard visit.face == .page else { return Replies.problem(failure, visit.language) }
        if failure.status == .unauthorized {
            return Replies.redirect(
                "/sign-in?next=\(visit.path.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
            )
        }
        var shown = visit
        shown.errors = failure.errors
        if endpoint.method != .get, let form = endpoint.form,
            let page = endpoints.first(where: { $0.method == .get && $0.path == form }),
            let answer = try? await page.respond(shown)
        {
            return Replies.answer(
                answer, to: shown, settings: settings, status: failure.status,
                visitor: cookies.fresh(for: visit))
        }
        return Replies.page(failure.page(visit.frame), failure.status)
    }

    private func remote(_ request: Request, _ context: SiteContext) -> String {
        if settings.trustsForwarding, let name = HTTPField.Name("X-Forwarded-For"),
            let value = request.headers[name],
            let last = value.split(separator: ",").last
        {
            return last.trimmingCharacters(in: .whitespaces)
        }
        return context.remoteAddress
    }

    private func asset(_ context: SiteContext) -> Response {
        let name = context.parameters.getCatchAll().joined(separator: "/")
        guard let found = Asset.find(name) else { return Response(status: .notFound) }
        var headers = HTTPFields()
        headers[.contentType] = found.type
        headers[.cacheControl] = "public, max-age=31536000, immutable"
        return Response(
            status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: found.bytes)))
    }
}
