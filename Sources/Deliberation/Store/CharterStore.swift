import Assemblies
import Kernel
import Storage

/// Versions of village rules, and what became of each.
enum CharterStore {
    private static let columns: Query = """
        c.id, c.place_id, c.kind, c.version, c.title, c.wanted_on, c.written_at, c.writer_id, c.position,
        s.state, s.resolution_id, s.adopted_on, s.from_on, s.until_on, s.filing_number, s.filed_on, s.filer_id,
        s.order_reason, s.ordered_on, s.orderer_id
        """

    static func insert(_ charter: Charter, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO deliberation_charter (id, place_id, kind, version, title, wanted_on, written_at,
                                              writer_id, position)
            VALUES (\(charter.id), \(charter.place), \(charter.kind), \(charter.version), \(charter.title),
                    \(charter.wanted), \(charter.written), \(charter.by), \(charter.position))
            """)
        for (index, clause) in charter.clauses.enumerated() {
            try transaction.run(
                """
                INSERT INTO deliberation_clause (charter_id, number, words)
                VALUES (\(charter.id), \(index + 1), \(clause))
                """)
        }
        try transaction.run(
            """
            INSERT INTO deliberation_charter_standing (charter_id, state)
            VALUES (\(charter.id), \(charter.standing.state))
            """)
    }

    static func keep(
        _ standing: Charter.Standing, of id: CharterID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE deliberation_charter_standing
               SET state = \(standing.state), resolution_id = \(standing.resolution),
                   adopted_on = \(standing.adopted), from_on = \(standing.from), until_on = \(standing.until),
                   filing_number = \(standing.filing?.number), filed_on = \(standing.filing?.on),
                   filer_id = \(standing.filing?.by), order_reason = \(standing.order?.reason),
                   ordered_on = \(standing.order?.on), orderer_id = \(standing.order?.by)
             WHERE charter_id = \(id)
            """)
    }

    static func find(_ id: CharterID, in reader: Reader) throws -> Charter? {
        let charter = try reader.first(
            """
            SELECT \(columns) FROM deliberation_charter c
              JOIN deliberation_charter_standing s ON s.charter_id = c.id
             WHERE c.id = \(id)
            """, Charter.init)
        return try charter.map { try $0.with(clauses(of: id, in: reader)) }
    }

    /// All versions of a place, newest first.
    static func all(at place: PlaceID, in reader: Reader) throws -> [Charter] {
        try reader.all(
            """
            SELECT \(columns) FROM deliberation_charter c
              JOIN deliberation_charter_standing s ON s.charter_id = c.id
             WHERE c.place_id = \(place) ORDER BY c.position DESC
            """, Charter.init
        ).map { try $0.with(clauses(of: $0.id, in: reader)) }
    }

    /// What officers see in their places, newest first, without the clauses.
    static func page(
        of scope: DeliberationScope, before position: Int64, limit: Int, in reader: Reader
    ) throws -> [Charter] {
        try reader.all(
            """
            SELECT \(columns) FROM deliberation_charter c
              JOIN deliberation_charter_standing s ON s.charter_id = c.id
             WHERE \(scope.condition("c.place_id")) AND c.position < \(position)
             ORDER BY c.position DESC LIMIT \(limit)
            """, Charter.init)
    }

    static func clauses(of id: CharterID, in reader: Reader) throws -> [String] {
        try reader.all("SELECT words FROM deliberation_clause WHERE charter_id = \(id) ORDER BY number") {
            try $0.next(String.self)
        }
    }
}

extension Charter {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), place: try row.next(), kind: try row.next(), version: try row.next(),
            title: try row.next(), clauses: [], wanted: try row.next(), written: try row.next(),
            by: try row.next(), position: try row.next())
        standing = Standing(
            state: try row.next(), resolution: try row.next(), adopted: try row.next(),
            from: try row.next(), until: try row.next(),
            filing: try Filing(&row), order: try Order(&row))
    }

    fileprivate func with(_ clauses: [String]) -> Charter {
        Charter(
            id: id, place: place, kind: kind, version: version, title: title, clauses: clauses,
            wanted: wanted, written: written, by: by, standing: standing, position: position)
    }
}

extension Charter.Filing {
    fileprivate init?(_ row: inout Row) throws {
        let (number, on, by): (String?, Day?, PersonID?) = (try row.next(), try row.next(), try row.next())
        guard let number, let on else { return nil }
        self.init(number: number, on: on, by: by)
    }
}

extension Charter.Order {
    fileprivate init?(_ row: inout Row) throws {
        let (reason, on, by): (String?, Day?, PersonID?) = (try row.next(), try row.next(), try row.next())
        guard let reason, let on else { return nil }
        self.init(reason: reason, on: on, by: by)
    }
}
