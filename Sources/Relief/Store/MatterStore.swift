import Kernel
import Storage

/// Matters of relief and where each stands.
enum MatterStore {
    private static let columns: Query = """
        id, number, place_id, household_id, person_id, kind, path, source, finder_id, step, is_proxy, is_minor,
        has_kin, opened_at, applied_at, reviewed_at, round, notice_id, position
        """

    /// The next number of the year: `J2026-14`.
    static func nextNumber(year: Int, in transaction: Transaction) throws -> String {
        try transaction.run(
            """
            INSERT INTO relief_number (year, last) VALUES (\(year), 1)
            ON CONFLICT (year) DO UPDATE SET last = relief_number.last + 1
            """)
        return "J\(year)-\(try transaction.count("SELECT last FROM relief_number WHERE year = \(year)"))"
    }

    static func insert(
        _ matter: ReliefMatter, _ applicant: SealedApplicant, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO relief_matter (id, number, place_id, household_id, person_id, kind, path, source, finder_id,
                                       step, is_proxy, is_minor, has_kin, opened_at, applied_at, round, name_sealed,
                                       details_sealed, position)
            VALUES (\(matter.id), \(matter.number), \(matter.place), \(matter.household), \(matter.person),
                    \(matter.kind), \(matter.path), \(matter.source), \(matter.finder), \(matter.step),
                    \(matter.isProxy), \(matter.isMinor), \(matter.hasKin), \(matter.opened), \(matter.applied),
                    \(matter.round), \(applicant.name), \(applicant.particulars), \(matter.position))
            """)
    }

    static func keep(_ matter: ReliefMatter, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE relief_matter
               SET household_id = \(matter.household), person_id = \(matter.person), kind = \(matter.kind),
                   path = \(matter.path), step = \(matter.step), is_proxy = \(matter.isProxy),
                   is_minor = \(matter.isMinor), has_kin = \(matter.hasKin), applied_at = \(matter.applied),
                   reviewed_at = \(matter.reviewed), round = \(matter.round), notice_id = \(matter.notice)
             WHERE id = \(matter.id)
            """)
    }

    static func keep(
        _ applicant: SealedApplicant, of id: ReliefID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE relief_matter
               SET name_sealed = \(applicant.name), details_sealed = \(applicant.particulars) WHERE id = \(id)
            """)
    }

    static func find(_ id: ReliefID, in reader: Reader) throws -> ReliefMatter? {
        try reader.first("SELECT \(columns) FROM relief_matter WHERE id = \(id)", ReliefMatter.init)
    }

    static func find(number: String, in reader: Reader) throws -> ReliefMatter? {
        try reader.first("SELECT \(columns) FROM relief_matter WHERE number = \(number)", ReliefMatter.init)
    }

    static func sealed(
        _ id: ReliefID, in reader: Reader
    ) throws -> (name: [UInt8]?, details: [UInt8]?) {
        try reader.first("SELECT name_sealed, details_sealed FROM relief_matter WHERE id = \(id)") {
            (try $0.next(), try $0.next())
        } ?? (nil, nil)
    }

    /// Of one kind and household, on its way or paid.
    static func running(
        _ kind: String, of household: HouseholdID, in reader: Reader
    ) throws -> Int {
        try reader.count(
            """
            SELECT count(*) FROM relief_matter
             WHERE household_id = \(household) AND kind = \(kind)
               AND step NOT IN ('ended', 'refused', 'declined', 'withdrawn')
            """)
    }

    /// The first of those.
    static func runningID(
        _ kind: String, of household: HouseholdID, in reader: Reader
    ) throws -> ReliefID? {
        try reader.value(
            """
            SELECT id FROM relief_matter
             WHERE household_id = \(household) AND kind = \(kind)
               AND step NOT IN ('ended', 'refused', 'declined', 'withdrawn')
             ORDER BY position LIMIT 1
            """, as: ReliefID.self)
    }

    /// In these steps, newest first.
    static func page(
        _ scope: ReliefScope, _ steps: [ReliefMatter.Step], before position: Int64 = .max, limit: Int,
        in reader: Reader
    ) throws -> [ReliefMatter] {
        try reader.all(
            """
            SELECT \(columns) FROM relief_matter
             WHERE \(scope.condition) AND step IN (\(list: steps)) AND position < \(position)
             ORDER BY position DESC LIMIT \(limit)
            """, ReliefMatter.init)
    }

    static func counts(_ scope: ReliefScope, in reader: Reader) throws -> [ReliefMatter.Step: Int] {
        Dictionary(
            try reader.all(
                "SELECT step, count(*) FROM relief_matter WHERE \(scope.condition) GROUP BY step ORDER BY step"
            ) { (try $0.next(ReliefMatter.Step.self), try $0.next(Int.self)) },
            uniquingKeysWith: { first, _ in first })
    }

    static func all(of person: PersonID, in reader: Reader) throws -> [ReliefMatter] {
        try reader.all(
            "SELECT \(columns) FROM relief_matter WHERE person_id = \(person) ORDER BY position",
            ReliefMatter.init)
    }

    /// Of households in which the person alone is left to be found by.
    static func all(
        of household: HouseholdID, limit: Int, in reader: Reader
    ) throws -> [ReliefMatter] {
        try reader.all(
            """
            SELECT \(columns) FROM relief_matter WHERE household_id = \(household)
             ORDER BY position DESC LIMIT \(limit)
            """, ReliefMatter.init)
    }
}

/// Whose matters are listed.
enum ReliefScope: Sendable {
    case county
    case places([PlaceID])
    /// What somebody found.
    case finder(PersonID)

    var condition: Query {
        switch self {
        case .county: "1 = 1"
        case .places(let places): places.isEmpty ? "1 = 0" : "place_id IN (\(list: places))"
        case .finder(let person): "finder_id = \(person)"
        }
    }
}

extension ReliefMatter {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), number: try row.next(), place: try row.next(), household: try row.next(),
            person: try row.next(), kind: try row.next(), path: try row.next(), source: try row.next(),
            finder: try row.next(), step: try row.next(), isProxy: try row.next(), isMinor: try row.next(),
            hasKin: try row.next(), opened: try row.next(), applied: try row.next(),
            reviewed: try row.next(), round: try row.next(), notice: try row.next(),
            position: try row.next())
    }
}
