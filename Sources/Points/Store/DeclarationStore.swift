import Kernel
import Storage

/// What was declared, by whom.
enum DeclarationStore {
    private static let columns: Query = """
        d.id, d.village_id, d.item_id, d.happened_on, d.times, d.role, d.person_id, d.note, d.witness, d.declared_at,
        d.position
        """

    static func insert(_ declaration: Declaration, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO points_declaration (id, village_id, item_id, happened_on, times, role, person_id, note,
                                            witness, declared_at, position)
            VALUES (\(declaration.id), \(declaration.village), \(declaration.item), \(declaration.day),
                    \(declaration.times), \(declaration.role), \(declaration.person), \(declaration.note),
                    \(declaration.witness), \(declaration.declared), \(declaration.position))
            """)
    }

    static func find(_ id: DeclarationID, in reader: Reader) throws -> Declaration? {
        try reader.first(
            "SELECT \(columns) FROM points_declaration d WHERE d.id = \(id)", Declaration.init)
    }

    static func find(
        _ ids: some Collection<DeclarationID>, in reader: Reader
    ) throws -> [DeclarationID: Declaration] {
        let found = try reader.all(
            """
            SELECT \(columns) FROM points_declaration d
             WHERE d.id IN (\(list: Set(ids).sorted())) ORDER BY d.id
            """, Declaration.init)
        return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What a person declared as `role` in a village, newest first.
    static func declared(
        by person: PersonID, as role: ItemTerms.Declarer, in village: PlaceID, limit: Int, _ reader: Reader
    ) throws -> [Declaration] {
        try reader.all(
            """
            SELECT \(columns) FROM points_declaration d
             WHERE d.person_id = \(person) AND d.role = \(role) AND d.village_id = \(village)
             ORDER BY d.position DESC LIMIT \(limit)
            """, Declaration.init)
    }

    /// Those that wait for their check, oldest first, with how many households.
    static func waiting(
        in village: PlaceID, limit: Int, _ reader: Reader
    ) throws -> [(declaration: Declaration, households: Int)] {
        try reader.all(
            """
            SELECT \(columns), w.households
              FROM (SELECT declaration_id, count(*) AS households FROM points_act
                     WHERE village_id = \(village) AND state = 'declared' GROUP BY declaration_id) w
              JOIN points_declaration d ON d.id = w.declaration_id
             ORDER BY d.position LIMIT \(limit)
            """
        ) { (try Declaration(&$0), try $0.next()) }
    }
}

extension Declaration {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), village: try row.next(), item: try row.next(), day: try row.next(),
            times: try row.next(), role: try row.next(), person: try row.next(), note: try row.next(),
            witness: try row.next(), declared: try row.next(), position: try row.next())
    }
}
