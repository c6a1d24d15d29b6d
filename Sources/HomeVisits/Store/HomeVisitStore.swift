import Kernel
import Storage

extension HomeVisit.Outcome: StorableCode {}
extension HomeVisit.Manner: StorableCode {}
extension MajorChange.Kind: StorableCode {}

/// Visits, corrected ones too, and the changes after which somebody comes at once.
enum HomeVisitStore {
    /// What people said at the door, as it lies on the disk.
    struct Sealed: Sendable, Equatable {
        var answers: [UInt8]?
        var note: [UInt8]?
    }

    private static let columns: Query = """
        v.id, v.household_id, v.place_id, v.visitor_id, v.happened_at, v.recorded_at, v.outcome, v.manner, v.form_id,
        v.corrects_id, v.was_erased
        """
    /// No later entry puts it right.
    private static let stands: Query =
        "NOT EXISTS (SELECT 1 FROM homevisits_visit c WHERE c.corrects_id = v.id)"

    static func insert(_ visit: HomeVisit, _ sealed: Sealed, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO homevisits_visit (id, household_id, place_id, visitor_id, happened_at, recorded_at, outcome,
                                          manner, form_id, answers_sealed, note_sealed, corrects_id, was_erased)
            VALUES (\(visit.id), \(visit.household), \(visit.place), \(visit.visitor), \(visit.happened),
                    \(visit.recorded), \(visit.outcome), \(visit.manner), \(visit.form), \(sealed.answers),
                    \(sealed.note), \(visit.corrects), 0)
            """)
    }

    static func find(_ id: HomeVisitID, in reader: Reader) throws -> HomeVisit? {
        try reader.first("SELECT \(columns) FROM homevisits_visit v WHERE v.id = \(id)", HomeVisit.init)
    }

    static func sealed(of id: HomeVisitID, in reader: Reader) throws -> Sealed {
        try reader.first("SELECT answers_sealed, note_sealed FROM homevisits_visit WHERE id = \(id)") {
            Sealed(answers: try $0.next(), note: try $0.next())
        } ?? Sealed()
    }

    /// The entry that puts another right.
    static func follower(of id: HomeVisitID, in reader: Reader) throws -> HomeVisitID? {
        try reader.value("SELECT id FROM homevisits_visit WHERE corrects_id = \(id)")
    }

    /// A household's, newest first; entries that were put right too.
    static func all(of household: HouseholdID, limit: Int, in reader: Reader) throws -> [HomeVisit] {
        try reader.all(
            """
            SELECT \(columns) FROM homevisits_visit v
             WHERE v.household_id = \(household) ORDER BY v.happened_at DESC, v.id DESC LIMIT \(limit)
            """, HomeVisit.init)
    }

    /// When somebody of each household was last met, or turned a visitor away.
    static func last(of households: [HouseholdID], in reader: Reader) throws -> [HouseholdID: Instant] {
        var found: [HouseholdID: Instant] = [:]
        for part in households.parts {
            let query: Query = """
                SELECT v.household_id, max(v.happened_at) FROM homevisits_visit v
                 WHERE v.household_id IN (\(list: part)) AND v.outcome IN ('met', 'declined') AND \(stands)
                 GROUP BY v.household_id
                """
            try reader.each(query) { row in
                let household: HouseholdID = try row.next()
                found[household] = try row.next()
            }
        }
        return found
    }

    static func insert(_ change: MajorChange, by noter: PersonID?, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO homevisits_change (id, household_id, kind, changed_on, noted_at, noter_id)
            VALUES (\(change.id), \(change.household), \(change.kind), \(change.day), \(transaction.now), \(noter))
            """)
    }

    /// What happened in the households since a day, oldest first.
    static func changes(
        of households: [HouseholdID], since day: Day, in reader: Reader
    ) throws -> [HouseholdID: [MajorChange]] {
        var found: [HouseholdID: [MajorChange]] = [:]
        for part in households.parts {
            let query: Query = """
                SELECT id, household_id, kind, changed_on FROM homevisits_change
                 WHERE household_id IN (\(list: part)) AND changed_on >= \(day) ORDER BY changed_on, id
                """
            for change in try reader.all(query, MajorChange.init) {
                found[change.household, default: []].append(change)
            }
        }
        return found
    }

    /// The visits to a household in a stretch of days, of which something personal is still kept.
    static func personal(
        of household: HouseholdID, from: Instant, until: Instant, in reader: Reader
    ) throws -> [HomeVisitID] {
        try reader.all(
            """
            SELECT id FROM homevisits_visit
             WHERE household_id = \(household) AND was_erased = 0 AND happened_at >= \(from)
               AND happened_at < \(until)
             ORDER BY id
            """
        ) { try $0.next() }
    }

    static func erase(_ id: HomeVisitID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE homevisits_visit SET answers_sealed = NULL, note_sealed = NULL, was_erased = 1 WHERE id = \(id)
            """)
        try transaction.run("UPDATE homevisits_finding SET words = NULL WHERE visit_id = \(id)")
    }
}

extension HomeVisit {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), household: try row.next(), place: try row.next(), visitor: try row.next(),
            happened: try row.next(), recorded: try row.next(), outcome: try row.next(),
            manner: try row.next(), form: try row.next(), corrects: try row.next(),
            wasErased: try row.next())
    }
}

extension MajorChange {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), household: try row.next(), kind: try row.next(), day: try row.next())
    }
}
