import Clocks
import Kernel
import Storage

extension Case.State: StorableCode {}
extension Case.Urgency: StorableCode {}
extension Outcome: StorableCode {}

/// Reads and writes the cases themselves.
enum CaseStore {
    static let columns: Query = """
        c.id, c.number, c.kind, c.title, c.place_id, c.desk_id, c.state, c.urgency, c.opened_at, c.position,
        c.lead_person_id, c.lead_organisation_id, c.proposed_outcome, c.proposed_by_id, c.proposed_at, c.outcome,
        c.closed_by_id, c.closed_at, c.review_on, c.paused_for, c.is_disputed, c.is_returning, c.reopenings,
        c.version
        """

    static func find(_ id: CaseID, in reader: Reader) throws -> Case? {
        try reader.first("SELECT \(columns) FROM cases_case c WHERE c.id = \(id)", Case.init)
    }

    static func find(number: String, in reader: Reader) throws -> Case? {
        try reader.first("SELECT \(columns) FROM cases_case c WHERE c.number = \(number)", Case.init)
    }

    /// The next running number of the year, unique and without gaps.
    static func nextNumber(in year: Int, _ transaction: Transaction) throws -> String {
        let last =
            try transaction.value(
                """
                INSERT INTO cases_number (year, last) VALUES (\(year), 1)
                ON CONFLICT (year) DO UPDATE SET last = cases_number.last + 1
                RETURNING last
                """, as: Int.self) ?? 1
        let digits = String(last)
        return "\(year)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }

    static func insert(_ matter: Case, isImported: Bool, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO cases_case (id, number, kind, title, place_id, desk_id, state, urgency, opened_at, position,
                                    lead_person_id, lead_organisation_id, proposed_outcome, proposed_by_id, proposed_at,
                                    outcome, closed_by_id, closed_at, review_on, paused_for, is_disputed,
                                    is_returning, reopenings, version, due_at, is_imported)
            VALUES (\(matter.id), \(matter.number), \(matter.kind), \(matter.title), \(matter.place), \(matter.desk),
                    \(matter.state), \(matter.urgency), \(matter.opened), \(matter.position), \(matter.lead?.person),
                    \(matter.lead?.organisation), \(matter.proposal?.outcome), \(matter.proposal?.by),
                    \(matter.proposal?.at), \(matter.closure?.outcome), \(matter.closure?.by), \(matter.closure?.at),
                    \(matter.closure?.reviewOn ?? matter.proposal?.reviewOn), \(matter.pausedFor), \(matter.isDisputed),
                    \(matter.isReturning), \(matter.reopenings), \(matter.version), \(QueueStore.never), \(isImported))
            """)
    }

    /// Writes the case as it stands now, over the version that was read.
    static func update(_ matter: Case, _ clock: NearestClock?, in transaction: Transaction) throws {
        let changed = try transaction.run(
            """
            UPDATE cases_case
               SET title = \(matter.title), place_id = \(matter.place), desk_id = \(matter.desk),
                   state = \(matter.state), urgency = \(matter.urgency), lead_person_id = \(matter.lead?.person),
                   lead_organisation_id = \(matter.lead?.organisation),
                   proposed_outcome = \(matter.proposal?.outcome), proposed_by_id = \(matter.proposal?.by),
                   proposed_at = \(matter.proposal?.at), outcome = \(matter.closure?.outcome),
                   closed_by_id = \(matter.closure?.by), closed_at = \(matter.closure?.at),
                   review_on = \(matter.closure?.reviewOn ?? matter.proposal?.reviewOn),
                   paused_for = \(matter.pausedFor), is_disputed = \(matter.isDisputed),
                   is_returning = \(matter.isReturning), reopenings = \(matter.reopenings),
                   version = \(matter.version + 1),
                   due_at = \(QueueStore.due(matter, clock?.due)), warn_at = \(clock?.warning),
                   due_unit = \(clock?.unit)
             WHERE id = \(matter.id) AND version = \(matter.version)
            """)
        guard changed == 1 else { throw ActRefusal.changedMeanwhile }
    }
}

extension Case {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), number: try row.next(), kind: try row.next(), title: try row.next(),
            place: try row.next(), desk: try row.next(), state: try row.next(), urgency: try row.next(),
            opened: try row.next(), position: try row.next())
        let person: PersonID? = try row.next()
        let organisation: OrganisationID? = try row.next()
        if person != nil || organisation != nil { lead = Lead(person: person, organisation: organisation) }
        let proposed: (Outcome?, PersonID?, Instant?) = (try row.next(), try row.next(), try row.next())
        let closed: (Outcome?, PersonID?, Instant?) = (try row.next(), try row.next(), try row.next())
        let reviewOn: Day? = try row.next()
        if let outcome = proposed.0, let by = proposed.1, let at = proposed.2 {
            proposal = Proposal(outcome: outcome, by: by, at: at, reviewOn: reviewOn)
        }
        if let outcome = closed.0, let at = closed.2 {
            closure = Closure(outcome: outcome, by: closed.1, at: at, reviewOn: reviewOn)
        }
        pausedFor = try row.next()
        isDisputed = try row.next()
        isReturning = try row.next()
        reopenings = try row.next()
        version = try row.next()
    }
}
