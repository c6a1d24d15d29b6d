import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

extension Site {
    /// Hummingbird's router with every endpoint mounted on its faces.
    package func router() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Fallback(site: self))
        for endpoint in endpoints {
            let path = "/" + endpoint.path.replacing("{", with: ":").replacing("}", with: "")
            let method = HTTPRequest.Method(rawValue: endpoint.method.rawValue) ?? .get
            if !endpoint.isProgram || endpoint.isPage {
                let face: Visit.Face = endpoint.isPage ? .page : .program
                router.on(RouterPath(path), method: method) { request, context in
                    await respond(request, context, endpoint, face)
                }
            }
            if endpoint.isProgram {
                router.on(RouterPath("/api/v1" + path), method: method) { request, context in
                    await respond(request, context, endpoint, .program)
                }
            }
        }
        router.get("/assets/:version/**") { request, context in asset(context) }
        return router
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

/// Answers what no route took, with a sentence where the framework would say nothing.
private struct Fallback: RouterMiddleware {
    typealias Context = SiteContext
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return site.nowhere(request, context)
        }
    }
}

/// The paths of all routes, asked by an address that none of them took.
struct Paths: Sendable {
    /// By how many parts a path has.
    private let patterns: [Int: [Pattern]]
    /// What stands before the last part of a protocol's paths, with how it tells a no.
    private let protocols: [(stem: String, refused: @Sendable (WireRefusal) -> Answer)]

    private struct Pattern {
        /// `nil` for a part that any value fits.
        let parts: [String?]
        let method: String
        let isProgram: Bool
        let isBeside: Bool
    }

    init(_ endpoints: [Endpoint]) {
        let all = endpoints.map { endpoint in
            Pattern(
                parts: endpoint.path.split(separator: "/").map { $0.hasPrefix("{") ? nil : String($0) },
                method: endpoint.method.rawValue, isProgram: endpoint.isProgram,
                isBeside: endpoint.faces != .program)
        }
        patterns = Dictionary(grouping: all, by: \.parts.count)
        protocols = endpoints.compactMap { endpoint in
            let end = endpoint.path.lastIndex(of: "/") ?? endpoint.path.startIndex
            return endpoint.refused.map { ("/\(endpoint.path[..<end])/", $0) }
        }
    }

    /// The methods that routes at `path` take, in alphabetical order; empty where there is no route.
    func methods(at path: String) -> [String] {
        let parts = path.split(separator: "/")
        let program =
            parts.starts(with: ["api", "v1"]) ? fitting(parts.dropFirst(2)).filter(\.isProgram) : []
        return Set((program + fitting(parts[...]).filter(\.isBeside)).map(\.method)).sorted()
    }

    /// How a protocol of others tells a no at `path`, where it has a route beside it.
    func refused(at path: String) -> (@Sendable (WireRefusal) -> Answer)? {
        protocols.first { path.hasPrefix($0.stem) }?.refused
    }

    private func fitting(_ parts: ArraySlice<Substring>) -> [Pattern] {
        (patterns[parts.count] ?? []).filter { pattern in
            zip(pattern.parts, parts).allSatisfy { wanted, part in wanted.map { $0 == part } ?? true }
        }
    }
}
