import Clocks
import Kernel
import Places
import Storage

/// Lists of cases, each one range of an index.
package enum Queue {
    private static let columns: Query = """
        c.id, c.number, c.kind, c.title, c.place_id, c.desk_id, c.state, c.urgency, c.opened_at, c.due_at,
        c.position, c.lead_person_id, c.lead_organisation_id, c.paused_for, c.outcome, c.warn_at, c.due_unit
        """

    /// Open cases at `place` and below, the most urgent first.
    package static func open(
        at place: PlaceID, _ filter: QueueFilter = .open, after cursor: QueueCursor? = nil, limit: Int,
        in reader: Reader
    ) throws -> [QueueRow] {
        let after = cursor.map { ($0.due ?? QueueStore.never, $0.position) } ?? (Instant(milliseconds: 0), -1)
        let condition: Query =
            switch filter {
            case .open: "q.place_id = \(place)"
            case .state(let state): "q.place_id = \(place) AND q.state = \(state)"
            case .late: "q.place_id = \(place) AND q.due_at < \(reader.now)"
            case .atDesk(let state): "q.place_id = \(place) AND q.desk_id = \(place) AND q.state = \(state)"
            case .disputed:
                """
                q.place_id = \(place) AND (c.is_disputed = \(true) OR EXISTS (SELECT 1 FROM cases_return r
                 WHERE r.case_id = q.case_id AND r.state = 'waiting' AND r.kind = 'disputed'))
                """
            case .returning:
                """
                q.place_id = \(place) AND q.case_id IN (SELECT r.case_id FROM cases_return r
                 WHERE r.state = 'waiting' AND r.kind = 'returned')
                """
            case .pleas(let person):
                """
                q.place_id = \(place) AND EXISTS (SELECT 1 FROM cases_plea p
                 WHERE p.case_id = q.case_id AND p.decision IS NULL AND p.by_id <> \(person))
                """
            }
        return try reader.all(
            """
            SELECT \(columns) FROM cases_queue q JOIN cases_case c ON c.position = q.position
             WHERE \(condition) AND (q.due_at, q.position) > (\(after.0), \(after.1))
             ORDER BY q.due_at, q.position LIMIT \(limit)
            """, QueueRow.init)
    }

    /// Open cases that were given to a unit or a person, the most urgent first; with a unit's own those in which it
    /// still has a part to do.
    package static func given(
        to lead: Case.Lead, after cursor: QueueCursor? = nil, limit: Int, in reader: Reader
    ) throws -> [QueueRow] {
        let after = cursor.map { ($0.due ?? QueueStore.never, $0.position) } ?? (Instant(milliseconds: 0), -1)
        let condition: Query
        if let person = lead.person {
            condition = "c.lead_person_id = \(person)"
        } else {
            condition = """
                c.id IN (SELECT g.id FROM cases_case g
                          WHERE g.lead_organisation_id = \(lead.organisation) AND g.state = \(Case.State.assigned)
                          UNION ALL
                         SELECT l.case_id FROM cases_leg l
                          WHERE l.organisation_id = \(lead.organisation) AND l.finished_at IS NULL AND l.is_lead = 0)
                """
        }
        return try reader.all(
            """
            SELECT \(columns) FROM cases_case c
             WHERE \(condition) AND c.state = \(Case.State.assigned)
               AND (c.due_at, c.position) > (\(after.0), \(after.1))
             ORDER BY c.due_at, c.position LIMIT \(limit)
            """, QueueRow.init)
    }

    /// All cases at `place` and below, newest first, closed ones among them.
    package static func newest(
        at place: PlaceID, kind: String, before position: Int64? = nil, limit: Int, in reader: Reader
    ) throws -> [QueueRow] {
        try reader.all(
            """
            SELECT \(columns) FROM cases_case c
             WHERE c.position < \(position ?? Int64.max) AND c.kind = \(kind)
               AND EXISTS (SELECT 1 FROM places_lineage l
                            WHERE l.place_id = c.place_id AND l.ancestor_id = \(place))
             ORDER BY c.position DESC LIMIT \(limit)
            """, QueueRow.init)
    }

    /// The rows at `positions`, newest first; those outside `place` are left out.
    package static func at(
        positions: [Int64], within place: PlaceID?, in reader: Reader
    ) throws -> [QueueRow] {
        let inside: Query =
            place.map {
                "AND c.place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \($0))"
            } ?? ""
        return try reader.all(
            """
            SELECT \(columns) FROM cases_case c
             WHERE c.position IN (\(list: positions)) \(inside) ORDER BY c.position DESC
            """, QueueRow.init)
    }

    /// Cases of one kind at `place` and below in one of `states`, the first due first; for kinds of which there
    /// are few.
    package static func ofKind(
        _ kind: String, at place: PlaceID, states: [Case.State], limit: Int, in reader: Reader
    ) throws -> [QueueRow] {
        try reader.all(
            """
            SELECT \(columns) FROM cases_case c
             WHERE c.kind = \(kind) AND c.state IN (\(list: states))
               AND c.place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))
             ORDER BY c.due_at, c.position LIMIT \(limit)
            """, QueueRow.init)
    }

    /// Closed cases of one kind at `place` and below, newest first.
    package static func closed(
        _ kind: String, at place: PlaceID, before position: Position?, limit: Int, in reader: Reader
    ) throws -> [QueueRow] {
        try reader.all(
            """
            SELECT \(columns) FROM cases_case c
             WHERE c.kind = \(kind) AND c.state = \(Case.State.closed)
               AND c.position < \(position ?? Position.max)
               AND c.place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))
             ORDER BY c.position DESC LIMIT \(limit)
            """, QueueRow.init)
    }

    /// Shelved cases of one kind at `place` and below with the day on which each is looked at again, those due first:
    /// 挂账.
    ///
    /// - Parameter cursor: its instant is the beginning of the review day.
    package static func shelved(
        _ kind: String, at place: PlaceID, after cursor: QueueCursor? = nil, limit: Int, in reader: Reader
    ) throws -> [(row: QueueRow, review: Day)] {
        let after = (cursor?.due?.day ?? Day(number: 0), cursor?.position ?? -1)
        return try reader.all(
            """
            SELECT c.review_on, \(columns) FROM cases_case c
             WHERE c.outcome = 'shelved' AND (c.review_on, c.position) > (\(after.0), \(after.1))
               AND c.kind = \(kind)
               AND c.place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))
             ORDER BY c.review_on, c.position LIMIT \(limit)
            """
        ) { row in
            let review: Day = try row.next()
            return (try QueueRow(&row), review)
        }
    }

    /// How many shelved cases at `place` and below are to be looked at again on `day` or before.
    package static func shelvedCount(
        _ kind: String, at place: PlaceID, until day: Day, in reader: Reader
    ) throws -> Int {
        try reader.value(
            """
            SELECT count(*) FROM cases_case c
             WHERE c.outcome = 'shelved' AND c.review_on <= \(day) AND c.kind = \(kind)
               AND EXISTS (SELECT 1 FROM places_lineage l
                            WHERE l.place_id = c.place_id AND l.ancestor_id = \(place))
            """, as: Int.self) ?? 0
    }

    /// The rows of some cases, in the journal's order; those that do not exist are absent.
    package static func of(_ ids: [CaseID], in reader: Reader) throws -> [QueueRow] {
        try reader.all(
            "SELECT \(columns) FROM cases_case c WHERE c.id IN (\(list: ids)) ORDER BY c.position",
            QueueRow.init)
    }

    /// How many cases of each state there are at each of `places` and below.
    package static func counts(
        at places: [PlaceID], in reader: Reader
    ) throws -> [PlaceID: [Case.State: Int]] {
        try QueueStore.counts(at: places, in: reader)
    }

    /// How many open cases at each of `places` and below are late; a place without one is absent.
    package static func lateCounts(at places: [PlaceID], in reader: Reader) throws -> [PlaceID: Int] {
        try DueStore.late(at: places, in: reader)
    }

    package static func lateCount(at place: PlaceID, in reader: Reader) throws -> Int {
        try lateCounts(at: [place], in: reader)[place] ?? 0
    }
}

extension QueueRow {
    init(_ row: inout Row) throws {
        let id: CaseID = try row.next()
        let number: String = try row.next()
        let kind: String = try row.next()
        let title: String = try row.next()
        let place: PlaceID = try row.next()
        let desk: PlaceID = try row.next()
        let state: Case.State = try row.next()
        let urgency: Case.Urgency = try row.next()
        let opened: Instant = try row.next()
        let due: Instant = try row.next()
        let position: Int64 = try row.next()
        let person: PersonID? = try row.next()
        let organisation: OrganisationID? = try row.next()
        let pausedFor: String? = try row.next()
        self.init(
            id: id, number: number, kind: kind, title: title, place: place, desk: desk, state: state,
            urgency: urgency,
            opened: opened, due: due >= QueueStore.never ? nil : due, position: position,
            lead: person == nil && organisation == nil
                ? nil : Case.Lead(person: person, organisation: organisation),
            pausedFor: pausedFor, outcome: try row.next(),
            clock: NearestClock(
                due: due >= QueueStore.never ? nil : due, warning: try row.next(), unit: try row.next()))
    }
}
