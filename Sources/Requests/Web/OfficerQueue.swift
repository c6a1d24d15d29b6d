import Access
import Cases
import Clocks
import Kernel
import People
import Places
import Storage
import Web

/// Which cases a list shows, as its address says.
enum OfficerFilter: String, Sendable, CaseIterable {
    case all, received, assigned, done, late
    /// What waits for a decision: on a dispute, on a plea, on showing it to neighbours.
    case disputed, returns, pleas, moderation
    /// Passed up by this desk: those below keep sight.
    case passedUp = "passed-up"
    /// Ended without a solution, to be looked at again: 挂账.
    case shelved

    /// The filter of the queue; nil for lists that hold closed matters, too.
    func queue(_ officer: OfficerCaller) -> QueueFilter? {
        switch self {
        case .all: .open
        case .received: .state(.received)
        case .assigned: .state(.assigned)
        case .done: .state(.done)
        case .late: .late
        case .disputed: .disputed
        case .returns: .returning
        case .pleas: .pleas(notBy: officer.person)
        case .moderation, .shelved, .passedUp: nil
        }
    }

    /// The lists that a desk offers: a grid has no decisions to take.
    static func offered(at place: Place?) -> [OfficerFilter] {
        place?.level == .grid ? [.all, .received, .assigned, .done, .late, .passedUp] : allCases
    }
}

/// Rows of cases with the names and clocks that a list shows beside them.
struct OfficerRows: Sendable {
    let rows: [QueueRow]
    /// Where the next page begins; nil at the end.
    let next: QueueCursor?
    let places: [PlaceID: String]
    let people: [PersonID: String]
    let organisations: [OrganisationID: String]
    let clocks: [CaseID: ClockFace]
    /// When shelved ones are looked at again.
    var reviews: [CaseID: Day] = [:]

    /// - Parameters:
    ///   - found: the page's rows, and one more if more follow.
    ///   - next: of a list whose end `found` does not tell.
    ///   - withClocks: pages show badges, programs compute from `due_at`.
    init(
        _ found: [QueueRow], limit: Int, next: QueueCursor? = nil, withClocks: Bool, in reader: Reader
    ) throws {
        rows = found.count > limit ? Array(found.prefix(limit)) : found
        self.next = found.count > limit ? rows.last?.cursor : next
        let places = Set(rows.map(\.place))
        self.places =
            places.count > 1 && withClocks
            ? try Places.longNames(of: places, in: reader) : try Places.names(of: places, in: reader)
        people = try People.names(of: Set(rows.compactMap { $0.lead?.person }), in: reader)
        organisations = try People.organisationNames(
            of: Set(rows.compactMap { $0.lead?.organisation }), in: reader)
        clocks = withClocks ? try OfficerRows.clocks(of: rows, in: reader) : [:]
    }

    private static func clocks(of rows: [QueueRow], in reader: Reader) throws -> [CaseID: ClockFace] {
        let running = rows.filter { $0.state != .done && $0.state != .closed && $0.pausedFor == nil }
        if running.isEmpty { return [:] }
        let calendar = try Clocks.calendar(in: reader)
        var faces = [CaseID: ClockFace](minimumCapacity: running.count)
        var unsaid: [AnyID] = []
        for row in running {
            if let face = row.clock.face(at: reader.now, in: calendar) {
                faces[row.id] = face
            } else {
                unsaid.append(row.id.as(Marks.Anything.self))
            }
        }
        for (owner, face) in try Clocks.faces(of: unsaid, in: reader) {
            faces[owner.as(Marks.Case.self)] = face
        }
        return faces
    }

    /// Who has the case, by name.
    func lead(of row: QueueRow) -> String? {
        row.lead.flatMap { lead in
            lead.person.flatMap { people[$0] } ?? lead.organisation.flatMap { organisations[$0] }
        }
    }
}

/// Reads the lists of officers; each within one read.
enum OfficerQueue {
    /// Whether any of the officer's grants covers the place.
    static func covers(_ officer: OfficerCaller, _ lineage: [PlaceID]) -> Bool {
        officer.grants.contains { lineage.contains($0.place) }
    }

    /// Where the next page begins, as the address says; an address that was cut is refused, not read as the first.
    static func cursor(_ visit: Visit) throws(FieldRefusal) -> QueueCursor? {
        guard let text = visit.query["cursor"] else { return nil }
        guard let cursor = QueueCursor(text) else { throw FieldRefusal(.unreadable, at: "cursor") }
        return cursor
    }

    /// What a filter names at a place: open cases, the most urgent first; shelved ones by their review day; what
    /// waits to be shown, the first come first.
    static func filtered(
        at place: PlaceID, _ filter: OfficerFilter, for officer: OfficerCaller, after cursor: QueueCursor?,
        limit: Int, withClocks: Bool, in reader: Reader
    ) throws -> OfficerRows {
        if let queue = filter.queue(officer) {
            let found = try Queue.open(at: place, queue, after: cursor, limit: limit + 1, in: reader)
            return try OfficerRows(found, limit: limit, withClocks: withClocks, in: reader)
        }
        if filter == .shelved {
            return try shelved(at: place, after: cursor, limit: limit, withClocks: withClocks, in: reader)
        }
        if filter == .passedUp {
            let found = try Queue.passedUp(
                from: place, before: cursor?.position, limit: limit + 1, in: reader)
            let next = found.positions.count > limit ? found.positions[limit - 1] : nil
            return try byPosition(
                Array(found.rows.prefix(limit)), limit, next, withClocks, in: reader)
        }
        let positions = try ModerationStore.waiting(
            at: place, after: cursor?.position, limit: limit + 1, in: reader)
        let some = Array(positions.prefix(limit))
        let rows = some.isEmpty ? [] : try Queue.at(positions: some, within: place, in: reader)
        let next = positions.count > limit ? some.last : nil
        return try byPosition(rows.reversed(), limit, next, withClocks, in: reader)
    }

    private static func shelved(
        at place: PlaceID, after cursor: QueueCursor?, limit: Int, withClocks: Bool, in reader: Reader
    ) throws -> OfficerRows {
        let found = try Queue.shelved(
            Requests.kind, at: place, after: cursor, limit: limit + 1, in: reader)
        let shown = found.prefix(limit)
        let next = shown.last.map { QueueCursor(due: $0.review.start, position: $0.row.position) }
        var rows = try OfficerRows(
            shown.map(\.row), limit: limit, next: found.count > limit ? next : nil, withClocks: withClocks,
            in: reader)
        rows.reviews = Dictionary(uniqueKeysWithValues: shown.map { ($0.row.id, $0.review) })
        return rows
    }

    /// How many shelved requests at a place are to be looked at again.
    static func reviewsDue(at place: PlaceID, in reader: Reader) throws -> Int {
        try Queue.shelvedCount(Requests.kind, at: place, until: reader.now.day, in: reader)
    }

    /// What was given to a unit or a person.
    static func given(
        to lead: Case.Lead, after cursor: QueueCursor?, limit: Int, withClocks: Bool, in reader: Reader
    ) throws -> OfficerRows {
        let found = try Queue.given(to: lead, after: cursor, limit: limit + 1, in: reader)
        return try OfficerRows(found, limit: limit, withClocks: withClocks, in: reader)
    }

    /// All requests at a place, newest first; with a state only those in it.
    static func newest(
        at place: PlaceID, state: Case.State?, before cursor: QueueCursor?, limit: Int, withClocks: Bool,
        in reader: Reader
    ) throws -> OfficerRows {
        let page = try Queue.newest(
            at: place, kind: Requests.kind, before: cursor?.position, limit: limit + 1, in: reader)
        guard let state else { return try byPosition(page, limit, nil, withClocks, in: reader) }
        let next = page.count > limit ? page[limit - 1].position : nil
        let found = page.prefix(limit).filter { $0.state == state }
        return try byPosition(found, limit, next, withClocks, in: reader)
    }

    /// Cases in which every word of `words` stands, newest first.
    static func search(
        _ words: String, within place: PlaceID, before cursor: QueueCursor?, limit: Int, withClocks: Bool,
        in reader: Reader
    ) throws -> OfficerRows {
        // Hits elsewhere in the county fall away, so more are asked for than are shown.
        let asked = limit * 4
        let positions = try SearchIndex.positions(
            of: words, before: cursor?.position, limit: asked, in: reader)
        let found = positions.isEmpty ? [] : try Queue.at(positions: positions, within: place, in: reader)
        let next = positions.count == asked ? positions.last : nil
        return try byPosition(found, limit, next, withClocks, in: reader)
    }

    private static func byPosition(
        _ found: [QueueRow], _ limit: Int, _ next: Int64?, _ withClocks: Bool, in reader: Reader
    ) throws -> OfficerRows {
        let last = found.count > limit ? found[limit - 1].position : next
        return try OfficerRows(
            Array(found.prefix(limit)), limit: limit, next: last.map { QueueCursor(due: nil, position: $0) },
            withClocks: withClocks, in: reader)
    }

    /// How many open cases there are at each place and below.
    static func counts(
        at places: [PlaceID], in reader: Reader
    ) throws -> [PlaceID: [Case.State: Int]] {
        try Queue.counts(at: places, in: reader)
    }

    static func late(at place: PlaceID, in reader: Reader) throws -> Int {
        try Queue.lateCount(at: place, in: reader)
    }
}
