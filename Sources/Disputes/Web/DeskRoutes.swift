import Access
import Clocks
import Kernel
import People
import Places
import Sheets
import Storage
import Web

/// Which disputes of a place are listed.
enum DisputeFilter: String, Sendable, CaseIterable {
    case open, closed, received, choosing, mediating, agreed, late, visits, mine

    var states: [Dispute.State] {
        switch self {
        case .open, .late: [.received, .choosing, .mediating, .agreed]
        case .received: [.received]
        case .choosing: [.choosing]
        case .mediating: [.mediating]
        case .agreed: [.agreed]
        case .visits, .closed, .mine: []
        }
    }
}

/// The disputes that somebody may know of, with what is due first in each.
struct DisputeList: Sendable {
    /// Where the desk is; nil for those who have none and see their own disputes.
    let place: Place?
    let line: [Place]
    let filter: DisputeFilter
    let rows: [Entry]
    let kinds: [String: DisputeTerm]
    let places: [PlaceID: String]
    let mayReceive: Bool

    struct Entry: Sendable {
        let dispute: Dispute
        let face: ClockFace?
        let due: Instant?
    }

    static func read(_ visit: Visit, _ member: MemberCaller, in reader: Reader) throws -> DisputeList {
        let visitor = DisputeVisitor(visit, member)
        let wanted = visit.query["place"].flatMap(PlaceID.init)
        let named = visit.query["filter"].flatMap { DisputeFilter(rawValue: $0) }
        let officer = visitor.officer
        let place = try (wanted ?? officer?.homePlace).flatMap { try Places.find($0, in: reader) }
        let line = try place.map { try Places.lineage(of: $0.id, in: reader) } ?? []
        let isDesk = [.dispatch, .supervise].contains { officer?.may($0, at: line.map(\.id)) ?? false }
        if wanted != nil, !isDesk { throw AccessRefusal.notAllowed }
        let filter = isDesk ? named ?? .open : .mine
        let found = try disputes(filter, at: place?.id, visitor, in: reader)
        let rows = try entries(found, filter, in: reader)
        return DisputeList(
            place: isDesk ? place : nil, line: line, filter: filter, rows: rows,
            kinds: Dictionary(
                try Disputes.kinds(at: line.map(\.id), in: reader).map { ($0.code, $0) },
                uniquingKeysWith: { first, _ in first }),
            places: try Places.longNames(of: Set(found.map(\.place)), in: reader),
            mayReceive: officer.map { caller in
                [.dispatch, .work, .report].contains { caller.may($0, at: line.map(\.id)) }
            } ?? false)
    }

    private static func disputes(
        _ filter: DisputeFilter, at place: PlaceID?, _ visitor: DisputeVisitor, in reader: Reader
    ) throws -> [Dispute] {
        let limit = DisputeLimits.list_max
        guard filter != .mine, let place else {
            return try DisputeStore.of(
                visitor.person, organisation: visitor.officer?.organisation, limit: limit, in: reader)
        }
        return filter.states.isEmpty
            ? try DisputeStore.closed(at: place, limit: limit, in: reader)
            : try DisputeStore.at(place, states: filter.states, limit: limit, in: reader)
    }

    /// With the clock that is due first, the late ones in front.
    private static func entries(
        _ disputes: [Dispute], _ filter: DisputeFilter, in reader: Reader
    ) throws -> [Entry] {
        let owners = disputes.map { $0.id.as(Marks.Anything.self) }
        let calendar = try Clocks.calendar(in: reader)
        let urgent = try Clocks.mostUrgent(of: owners, in: reader)
        let rows = disputes.map { dispute in
            let kept = urgent[dispute.id.as(Marks.Anything.self)].flatMap { $0.isRunning ? $0 : nil }
            return Entry(
                dispute: dispute, face: kept?.face(at: reader.now, in: calendar),
                due: kept?.due(in: calendar)?.instant)
        }
        switch filter {
        case .late: return sorted(rows.filter { $0.face?.kind == .late })
        case .visits: return sorted(rows.filter { $0.due != nil })
        case .open, .received, .choosing, .mediating, .agreed: return sorted(rows)
        case .closed, .mine: return rows
        }
    }

    private static func sorted(_ rows: [Entry]) -> [Entry] {
        let far = Instant(milliseconds: .max)
        return rows.sorted { ($0.due ?? far, $0.dispute.id) < ($1.due ?? far, $1.dispute.id) }
    }

    static let shape = Shape.page(
        .object([
            ("id", .id), ("number", .text), ("kind", .text), ("place", .id), ("place_name", .text),
            ("state", .text), ("outcome", .optional(.text)), ("channel", .text), ("received_at", .instant),
            ("due_at", .optional(.instant)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(rows) { json, row in
                json.object { json in
                    json.field("id", row.dispute.id)
                    json.field("number", row.dispute.number)
                    json.field("kind", row.dispute.kind)
                    json.field("place", row.dispute.place)
                    json.field("place_name", places[row.dispute.place] ?? "")
                    json.field("state", row.dispute.state.rawValue)
                    json.field("outcome", row.dispute.closure?.outcome.rawValue)
                    json.field("channel", row.dispute.channel.rawValue)
                    json.field("received_at", row.dispute.received)
                    json.field("due_at", row.due)
                }
            }
            json.field("next", nil as String?)
        }
    }

    func title(of dispute: Dispute, _ frame: Frame) -> String {
        let kind = kinds[dispute.kind]?.name(frame.language) ?? dispute.kind
        return frame(.disputeRow, ["number": dispute.number, "kind": kind])
    }

    func state(of dispute: Dispute, _ frame: Frame) -> String {
        dispute.closure.map { frame(.dispute($0.outcome)) } ?? frame(.dispute(dispute.state))
    }
}

/// How many disputes there are of each kind and state; no figure speaks of a person.
struct DisputeFigures: Sendable {
    let place: Place
    let line: [Place]
    let counts: [(kind: String, state: String, count: Int)]
    let kinds: [String: DisputeTerm]

    static func read(_ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws -> DisputeFigures {
        guard let id = visit.query["place"].flatMap(PlaceID.init) ?? officer.homePlace,
            let place = try Places.find(id, in: reader)
        else { throw DisputeRefusal.placeUnknown }
        let line = try Places.lineage(of: id, in: reader)
        let sees: [Permission] = [.oversee, .dispatch, .supervise]
        guard sees.contains(where: { officer.may($0, at: line.map(\.id)) }) else {
            throw AccessRefusal.notAllowed
        }
        return DisputeFigures(
            place: place, line: line, counts: try DisputeStore.counts(at: id, in: reader),
            kinds: Dictionary(
                try Disputes.kinds(at: line.map(\.id), in: reader).map { ($0.code, $0) },
                uniquingKeysWith: { first, _ in first }))
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(counts) { json, row in
                json.object { json in
                    json.field("kind", row.kind)
                    json.field("state", row.state)
                    json.field("count", row.count)
                }
            }
            json.field("next", nil as String?)
        }
    }
}

/// The reception desk: 一站式接收.
enum DeskRoutes {
    private static let query: [QueryField] = [
        .place("The place and what lies below it; the officer's own without it."),
        QueryField(
            "filter", .one(of: DisputeFilter.allCases.map(\.rawValue)),
            "Which disputes; all open ones without it, the first due first."),
    ]

    static let all: [Endpoint] =
        [
            Endpoint(
                .get, "disputes", for: MemberCaller.self,
                "Disputes at a desk's place; for others those that they mediate, received or help with.",
                query: query, output: DisputeList.shape
            ) { visit, member in
                let list = try await visit.county.database.read {
                    try DisputeList.read(visit, member, in: $0)
                }
                return Answer(json: { list.write(to: &$0) }, page: { disputeListPage(list, $0) })
            },
            Endpoint(
                .get, "disputes/figures", for: OfficerCaller.self,
                "How many disputes of each kind stand in each state, or ended so, at a place and below.",
                query: [.place("The place and what lies below it; the officer's own without it.")],
                output: .page(.object([("kind", .text), ("state", .text), ("count", .whole)]))
            ) { visit, officer in
                let figures = try await visit.county.database.read {
                    try DisputeFigures.read(visit, officer, in: $0)
                }
                return Answer(json: { figures.write(to: &$0) }, page: { disputeFiguresPage(figures, $0) })
            },
        ] + sheets

    /// The list as a file: no name, no word of what it is about.
    private static let sheets = ListSheet.Form.allCases.map { form in
        Endpoint(
            .get, "disputes.\(form.rawValue)", for: MemberCaller.self,
            "The list of disputes as a file, with the filters of /disputes.", query: query,
            output: .file(form.mediaType)
        ) { visit, member in
            let frame = visit.frame
            let list = try await visit.county.database.read { try DisputeList.read(visit, member, in: $0) }
            let sheet = ListSheet(
                frame(.disputesTitle),
                header: [
                    frame(.disputeNumber), frame(.disputeKind), frame(.disputePlace),
                    frame(.disputeStateWord),
                    frame(.disputeReceived), frame(.disputeDue),
                ],
                rows: list.rows.map { row in
                    [
                        .text(row.dispute.number),
                        .text(list.kinds[row.dispute.kind]?.name(frame.language) ?? row.dispute.kind),
                        .optional(list.places[row.dispute.place]), .text(list.state(of: row.dispute, frame)),
                        .text(frame.moment(row.dispute.received)),
                        .optional(row.due.map { frame.moment($0) }),
                    ]
                })
            return Answer(
                bytes: try sheet.bytes(as: form), type: form.mediaType,
                fileName: sheet.fileName(visit.now.day, as: form))
        }
    }
}
