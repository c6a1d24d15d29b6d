import Cases
import Kernel
import Storage

extension Requests {
    /// Whose requests a list is about.
    package enum Circle: Sendable {
        /// What neighbours may see.
        case shown
        /// Requests whose ids a query of the asking room selects; it answers for who may see them.
        case some(Query)
    }

    /// Requests as their public pages show them, the newest first, in one query.
    package static func neighbours(
        _ circle: Circle, _ filter: NeighbourFilter, limit: Int, offset: Int = 0, in reader: Reader
    ) throws -> [NeighbourRow] {
        try NeighbourStore.rows(circle, filter, limit: limit, offset: offset, in: reader)
    }

    /// What happened to requests in a time, the oldest first, in one query.
    package static func neighbourSteps(
        _ circle: Circle, of kinds: [Step.Kind], from: Instant, to: Instant, limit: Int, in reader: Reader
    ) throws -> [NeighbourStep] {
        try NeighbourStore.steps(circle, of: kinds, from: from, to: to, limit: limit, in: reader)
    }

    /// The request whose receipt has this address; nil where there is none.
    package static func request(token: String, in reader: Reader) throws -> CaseID? {
        try RequestStore.find(token: token, in: reader)
    }
}
