import HTTPTypes
import Kernel
import Storage

/// Who a session belongs to; the room Access has the one type of it.
package protocol Identity: Sendable {}

/// One request, as far as a handler may know it.
package struct Visit: Sendable {
    package let county: County
    package let face: Face
    package let language: Language
    package let isLarge: Bool
    package let now: Instant
    /// What stands in the path's `{name}` places.
    package let parameters: [String: String]
    package internal(set) var query: AddressQuery
    package let input: Input
    /// Path and query as they came.
    package let path: String
    package let remoteAddress: String
    /// The Host header, with its port; empty where there was none.
    package let host: String
    package let headers: HTTPFields
    /// False where words travel in plain over a network; officers then sign in on the machine itself.
    package let isPrivate: Bool
    /// The session's token, from the cookie of a page or the bearer header of a program.
    package let token: String?
    package internal(set) var identity: (any Identity)?
    package internal(set) var formToken = ""
    package internal(set) var errors: [Frame.FieldError] = []
    package internal(set) var viewer: Frame.Viewer?
    /// When the act was, by the word of who did it and sent it later; nil where it is done now.
    package private(set) var happened: Instant?
    /// Where pages may be reached from outside, for printed addresses; on this machine, the Host header's address.
    /// Nil when nobody has said.
    package let publicURL: String?
    /// What the process has answered so far, for those who watch it.
    package let traffic: Traffic

    /// The two faces of every route.
    package enum Face: Sendable { case page, program }

    /// The id in the path at `{name}`; what is no id is something that does not exist.
    package func id<Kind>(_ name: String, of _: Kind.Type = Kind.self) throws(WebRefusal) -> ID<Kind> {
        guard let text = parameters[name], let id = ID<Kind>(text) else { throw .notFound }
        return id
    }

    /// The same caller at another route with an input of its own: how one sending carries several acts.
    ///
    /// - Parameters:
    ///   - path: as the route declares it, with the places filled in.
    ///   - parameters: what was filled in.
    ///   - happened: when the act was, by the caller's word; the caller of this has limited it.
    package func inside(
        _ path: String, parameters: [String: String] = [:], query: AddressQuery = AddressQuery(),
        input: Input = Input(), happened: Instant? = nil
    ) -> Visit {
        var visit = Visit(
            county: county, face: .page, language: language, isLarge: isLarge, now: now,
            parameters: parameters, query: query, input: input, path: path, remoteAddress: remoteAddress,
            host: host, headers: headers, isPrivate: isPrivate, token: token, publicURL: publicURL,
            traffic: traffic)
        visit.identity = identity
        visit.viewer = viewer
        visit.happened = happened
        return visit
    }

    /// The rows of one page of a list, 1 ... 200.
    package var limit: Int { query["limit"].flatMap { Int($0) }.map { min(max($0, 1), 200) } ?? 50 }

    /// The frame that pages of this visit are drawn in.
    package var frame: Frame {
        Frame(
            language: language, isLarge: isLarge, now: now, path: path, countyName: county.name,
            viewer: viewer,
            formToken: formToken, errors: errors, typed: face == .page ? input.single : [:],
            isSample: county.isSample)
    }
}

/// Who may take a route; a handler that takes an `OfficerCaller` cannot be reached without one.
package protocol Caller: Sendable {
    /// Stands in the OpenAPI description and in the list of routes.
    static var name: String { get }
    /// Throws a refusal when the visit's session is not of this kind.
    init(_ visit: Visit) throws
}

/// Anybody, signed in or not; the routes open to anyone are a checked-in list.
package struct Anyone: Caller {
    package static let name = "anyone"
    package init(_ visit: Visit) {}
}
