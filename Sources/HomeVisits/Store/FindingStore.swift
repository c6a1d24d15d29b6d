import Kernel
import Storage

extension VisitFinding.Kind: StorableCode {}

/// What visits found, with what was opened because of it.
enum FindingStore {
    private static let columns: Query =
        "id, visit_id, household_id, place_id, kind, words, found_at, request_id"

    static func insert(_ finding: VisitFinding, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO homevisits_finding (id, visit_id, household_id, place_id, kind, words, found_at)
            VALUES (\(finding.id), \(finding.visit), \(finding.household), \(finding.place), \(finding.kind),
                    \(finding.words), \(finding.found))
            """)
    }

    static func answer(
        _ id: VisitFindingID, with request: CaseID, in transaction: Transaction
    ) throws {
        try transaction.run("UPDATE homevisits_finding SET request_id = \(request) WHERE id = \(id)")
    }

    static func find(_ id: VisitFindingID, in reader: Reader) throws -> VisitFinding? {
        try reader.first("SELECT \(columns) FROM homevisits_finding WHERE id = \(id)", VisitFinding.init)
    }

    static func all(of visit: HomeVisitID, in reader: Reader) throws -> [VisitFinding] {
        try reader.all(
            "SELECT \(columns) FROM homevisits_finding WHERE visit_id = \(visit) ORDER BY kind, id",
            VisitFinding.init)
    }

    /// The requests that were opened because of what was found at households.
    static func requests(of households: [HouseholdID], in reader: Reader) throws -> [(CaseID, HouseholdID)] {
        try households.parts.flatMap { part in
            try reader.all(
                """
                SELECT request_id, household_id FROM homevisits_finding
                 WHERE household_id IN (\(list: part)) AND request_id IS NOT NULL
                """
            ) { (try $0.next(), try $0.next()) }
        }
    }

    /// What was found at some places, newest first.
    static func all(
        at places: [PlaceID], of kind: VisitFinding.Kind?, limit: Int, in reader: Reader
    ) throws -> [VisitFinding] {
        let only: Query = kind.map { " AND kind = \($0)" } ?? ""
        var found: [VisitFinding] = []
        for part in places.parts {
            found += try reader.all(
                """
                SELECT \(columns) FROM homevisits_finding
                 WHERE place_id IN (\(list: part))\(only)
                 ORDER BY found_at DESC, id DESC LIMIT \(limit)
                """, VisitFinding.init)
        }
        return Array(found.sorted { ($0.found, $0.id) > ($1.found, $1.id) }.prefix(limit))
    }
}

extension VisitFinding {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), visit: try row.next(), household: try row.next(), place: try row.next(),
            kind: try row.next(), words: try row.next(), found: try row.next(), request: try row.next())
    }
}
