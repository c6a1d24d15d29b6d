import Kernel
import Storage

/// Which procedures, charters and topics a list is of: those of the places, and of everything below some of them.
struct DeliberationScope: Sendable {
    let below: [PlaceID]

    /// - Parameter column: of the table that has the place.
    func condition(_ column: Query) -> Query {
        "\(column) IN (SELECT place_id FROM places_lineage WHERE ancestor_id IN (\(list: below)))"
    }
}

/// Procedures, their texts and where each is.
enum ProcedureStore {
    private static let columns: Query = """
        p.id, p.number, p.place_id, p.matter, p.proposer, p.budget_fen, p.funding, p.origin_id, p.is_merged,
        p.opened_at, p.opener_id, s.state, s.step, s.version, s.needs_text, s.round, s.notice_id, s.since_at,
        s.ended_at, p.position
        """

    /// The next number of a series: `2026-14`.
    static func nextNumber(_ series: String, year: Int, in transaction: Transaction) throws -> String {
        let key = "\(series)-\(year)"
        try transaction.run(
            """
            INSERT INTO deliberation_number (series, last) VALUES (\(key), 1)
            ON CONFLICT (series) DO UPDATE SET last = deliberation_number.last + 1
            """)
        let last = try transaction.count("SELECT last FROM deliberation_number WHERE series = \(key)")
        return "\(year)-\(last)"
    }

    static func insert(_ procedure: Procedure, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO deliberation_procedure (id, number, place_id, matter, proposer, budget_fen, funding,
                                                origin_id, is_merged, opened_at, opener_id, position)
            VALUES (\(procedure.id), \(procedure.number), \(procedure.place), \(procedure.matter),
                    \(procedure.proposer), \(procedure.budget), \(procedure.funding), \(procedure.origin),
                    \(procedure.isMerged), \(procedure.opened), \(procedure.opener), \(procedure.position))
            """)
        let standing = procedure.standing
        try transaction.run(
            """
            INSERT INTO deliberation_standing (procedure_id, place_id, position, state, step, version, needs_text,
                                               round, since_at)
            VALUES (\(procedure.id), \(procedure.place), \(procedure.position), \(standing.state),
                    \(standing.step), \(standing.version), \(standing.needsText), \(standing.round),
                    \(standing.since))
            """)
    }

    static func keep(
        _ standing: Procedure.Standing, of id: ProcedureID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE deliberation_standing
               SET state = \(standing.state), step = \(standing.step), version = \(standing.version),
                   needs_text = \(standing.needsText), round = \(standing.round),
                   notice_id = \(standing.notice), since_at = \(standing.since), ended_at = \(standing.ended)
             WHERE procedure_id = \(id)
            """)
    }

    static func find(_ id: ProcedureID, in reader: Reader) throws -> Procedure? {
        try reader.first(
            """
            SELECT \(columns)
              FROM deliberation_procedure p JOIN deliberation_standing s ON s.procedure_id = p.id
             WHERE p.id = \(id)
            """, Procedure.init)
    }

    /// In these states, newest first.
    static func page(
        of scope: DeliberationScope, _ states: [Procedure.State], before position: Int64 = .max, limit: Int,
        in reader: Reader
    ) throws -> [Procedure] {
        try reader.all(
            """
            SELECT \(columns)
              FROM deliberation_standing s JOIN deliberation_procedure p ON p.id = s.procedure_id
             WHERE \(scope.condition("s.place_id")) AND s.state IN (\(list: states))
               AND s.position < \(position)
             ORDER BY s.position DESC LIMIT \(limit)
            """, Procedure.init)
    }

    /// What everybody may read of a place's own procedures, newest first.
    static func published(at place: PlaceID, limit: Int, in reader: Reader) throws -> [Procedure] {
        try reader.all(
            """
            SELECT \(columns)
              FROM deliberation_standing s JOIN deliberation_procedure p ON p.id = s.procedure_id
             WHERE s.place_id = \(place)
               AND (s.state = 'closed'
                    OR (s.state = 'running' AND s.step IN ('publication', 'carrying', 'result')))
             ORDER BY s.position DESC LIMIT \(limit)
            """, Procedure.init)
    }

    static func insert(
        _ text: ProposalText, of id: ProcedureID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO deliberation_text (procedure_id, version, title, body, written_at, writer_id)
            VALUES (\(id), \(text.version), \(text.title), \(text.body), \(text.written), \(text.by))
            """)
    }

    /// The oldest first.
    static func texts(of id: ProcedureID, in reader: Reader) throws -> [ProposalText] {
        try reader.all(
            """
            SELECT version, title, body, written_at, writer_id FROM deliberation_text
             WHERE procedure_id = \(id) ORDER BY version
            """, ProposalText.init)
    }

    static func text(_ version: Int, of id: ProcedureID, in reader: Reader) throws -> ProposalText? {
        try reader.first(
            """
            SELECT version, title, body, written_at, writer_id FROM deliberation_text
             WHERE procedure_id = \(id) AND version = \(version)
            """, ProposalText.init)
    }

    static func insert(
        _ consultation: Consultation, of id: ProcedureID, sequence: Int, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO deliberation_consultation (procedure_id, sequence, held_on, manner, households, words)
            VALUES (\(id), \(sequence), \(consultation.on), \(consultation.manner), \(consultation.households),
                    \(consultation.words))
            """)
    }

    static func consultations(of id: ProcedureID, in reader: Reader) throws -> [Consultation] {
        try reader.all(
            """
            SELECT held_on, manner, households, words FROM deliberation_consultation
             WHERE procedure_id = \(id) ORDER BY sequence
            """
        ) { row in
            Consultation(
                on: try row.next(), manner: try row.next(), households: try row.next(), words: try row.next())
        }
    }

    static func consultationCount(of id: ProcedureID, in reader: Reader) throws -> Int {
        try reader.count("SELECT count(*) FROM deliberation_consultation WHERE procedure_id = \(id)")
    }
}

extension Procedure {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), number: try row.next(), place: try row.next(), matter: try row.next(),
            proposer: try row.next(), budget: try row.next(), funding: try row.next(),
            origin: try row.next(), isMerged: try row.next(), opened: try row.next(),
            opener: try row.next(), standing: try Standing(&row), position: try row.next())
    }
}

extension Procedure.Standing {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            state: try row.next(), step: try row.next(), version: try row.next(), needsText: try row.next(),
            round: try row.next(), notice: try row.next(), since: try row.next(), ended: try row.next())
    }
}

extension ProposalText {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            version: try row.next(), title: try row.next(), body: try row.next(), written: try row.next(),
            by: try row.next())
    }
}
