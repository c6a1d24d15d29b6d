import Kernel
import Storage

/// Promises and minutes.
enum PromiseStore {
    private static let columns: Query = """
        c.id, c.assembly_id, c.body_id, c.number, c.words, c.who, c.due_on, c.made_at, c.outcome, c.report,
        c.reported_at, c.reported_by_id
        """

    static func insert(_ commitment: Commitment, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO assemblies_commitment (id, assembly_id, body_id, number, words, who, due_on, made_at)
            VALUES (\(commitment.id), \(commitment.assembly), \(commitment.body), \(commitment.number),
                    \(commitment.words), \(commitment.who), \(commitment.due), \(commitment.made))
            """)
    }

    static func keep(_ commitment: Commitment, in transaction: Transaction) throws {
        let report = commitment.report
        try transaction.run(
            """
            UPDATE assemblies_commitment
               SET outcome = \(report?.outcome), report = \(report?.words), reported_at = \(report?.at),
                   reported_by_id = \(report?.by)
             WHERE id = \(commitment.id)
            """)
    }

    static func find(_ id: CommitmentID, in reader: Reader) throws -> Commitment? {
        try reader.first(
            "SELECT \(columns) FROM assemblies_commitment c WHERE c.id = \(id)", Commitment.init)
    }

    /// Of a body: what is open by its day, then what was reported on.
    static func all(of body: BodyID, limit: Int, in reader: Reader) throws -> [Commitment] {
        try reader.all(
            """
            SELECT \(columns) FROM assemblies_commitment c WHERE c.body_id = \(body)
             ORDER BY CASE WHEN c.outcome IS NULL THEN 0 ELSE 1 END, c.due_on, c.id LIMIT \(limit)
            """, Commitment.init)
    }

    static func all(at assembly: AssemblyID, in reader: Reader) throws -> [Commitment] {
        try reader.all(
            """
            SELECT \(columns) FROM assemblies_commitment c
             WHERE c.assembly_id = \(assembly) ORDER BY c.number
            """, Commitment.init)
    }

    /// What is read back at a meeting, by its day: what earlier meetings of the body still wait for, and what was
    /// reported on since the last of them.
    static func readBack(at meeting: Assembly, limit: Int, in reader: Reader) throws -> [Commitment] {
        let before: Query = """
            a.body_id = \(meeting.body) AND (a.meets_at, a.position) < (\(meeting.meets), \(meeting.position))
            """
        let last = try reader.value(
            """
            SELECT COALESCE(a.ended_at, a.meets_at) FROM assemblies_assembly a
             WHERE \(before) AND a.state <> 'cancelled' ORDER BY a.meets_at DESC, a.position DESC LIMIT 1
            """, as: Instant.self)
        return try reader.all(
            """
            SELECT \(columns) FROM assemblies_commitment c JOIN assemblies_assembly a ON a.id = c.assembly_id
             WHERE \(before) AND c.made_at <= \(meeting.ended ?? reader.now)
               AND (c.outcome IS NULL OR c.reported_at > \(last ?? Instant(milliseconds: 0)))
             ORDER BY c.due_on, c.id LIMIT \(limit)
            """, Commitment.init)
    }

    static func insert(
        minutes text: String, version: Int, of id: AssemblyID, keeper: PersonID?, at now: Instant,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO assemblies_minutes (assembly_id, version, body, keeper_id, kept_at)
            VALUES (\(id), \(version), \(text), \(keeper), \(now))
            """)
    }

    /// The minutes as they were kept last.
    static func minutes(
        of id: AssemblyID, in reader: Reader
    ) throws -> (version: Int, text: String, keeper: PersonID?, at: Instant)? {
        try reader.first(
            """
            SELECT version, body, keeper_id, kept_at FROM assemblies_minutes
             WHERE assembly_id = \(id) ORDER BY version DESC LIMIT 1
            """
        ) { (try $0.next(), try $0.next(), try $0.next(), try $0.next()) }
    }
}

extension Commitment {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), assembly: try row.next(), body: try row.next(), number: try row.next(),
            words: try row.next(), who: try row.next(), due: try row.next(), made: try row.next(),
            report: try Report(&row))
    }
}

extension Commitment.Report {
    fileprivate init?(_ row: inout Row) throws {
        let (outcome, words): (Commitment.Outcome?, String?) = (try row.next(), try row.next())
        let (at, person): (Instant?, PersonID?) = (try row.next(), try row.next())
        guard let outcome, let words, let at else { return nil }
        self.init(outcome: outcome, words: words, at: at, by: person)
    }
}
