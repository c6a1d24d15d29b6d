import HomeVisits
import Kernel
import Notices
import Requests
import Web

/// The routes of other rooms that a phone's entries and what it reads go through.
enum Rooms {
    static let visit = find(.post, "visits", in: HomeVisits.endpoints)
    static let record = find(.post, "requests", in: Requests.residentEndpoints)
    static let spot = find(.post, "on-the-spot", in: officers)
    static let contact = find(.post, "requests/{id}/contact", in: officers)
    static let note = find(.post, "requests/{id}/notes", in: officers)
    static let solution = find(.post, "requests/{id}/solution", in: officers)

    static let visits = find(.get, "visits", in: HomeVisits.endpoints)
    static let households = find(.get, "visits/households", in: HomeVisits.endpoints)
    static let forms = find(.get, "visits/forms", in: HomeVisits.endpoints)
    static let today = find(.get, "today", in: officers)
    static let request = find(.get, "requests/{id}", in: officers)
    static let board = find(.get, "board/{place}", in: Notices.endpoints)
    static let notice = find(.get, "notices/{id}", in: Notices.endpoints)

    private static let officers = Requests.officerEndpoints(reminders: { _, _ in [] })

    private static func find(
        _ method: Endpoint.Method, _ path: String, in endpoints: [Endpoint]
    ) -> Endpoint {
        guard let endpoint = endpoints.first(where: { $0.method == method && $0.path == path }) else {
            preconditionFailure("the desk in the field goes through \(method.rawValue) /\(path)")
        }
        return endpoint
    }
}

extension FieldEntry.Kind {
    var route: Endpoint {
        switch self {
        case .visit: Rooms.visit
        case .record: Rooms.record
        case .spot: Rooms.spot
        case .contact: Rooms.contact
        case .note: Rooms.note
        case .solution: Rooms.solution
        }
    }

    /// The address as a page would send it, so that one entry is one act, whichever way it comes.
    func path(_ target: String?) -> String {
        "/" + route.path.replacing("{id}", with: target ?? "")
    }

    /// Whether it makes a request, of which a number and a code are told.
    var hasReceipt: Bool { self == .record || self == .spot }
}

extension FieldEntry.Kind {
    /// Where one is read once it was taken.
    func page(_ id: AnyID, _ target: CaseID?) -> String {
        switch self {
        case .visit: "/visits/\(id)"
        case .record, .spot: "/requests/\(id)"
        case .contact, .note, .solution: "/requests/\(target.map(\.description) ?? "")"
        }
    }
}
