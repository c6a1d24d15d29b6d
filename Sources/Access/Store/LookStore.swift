import Kernel
import Storage

/// The SQL of looks.
enum LookStore {
    static func insert(
        at position: Position, by person: PersonID, _ subject: AnyID, field: String, reason: String,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO access_look (position, looked_at, person_id, subject_id, field, reason)
            VALUES (\(position), \(transaction.now), \(person), \(subject), \(field), \(reason))
            """)
    }

    /// Newest first, those before the cursor.
    static func looks(before position: Position, limit: Int, in reader: Reader) throws -> [Look] {
        try reader.all(
            """
            \(looks)
             WHERE l.position < \(position) ORDER BY l.position DESC LIMIT \(limit)
            """, Look.init)
    }

    /// Newest first.
    static func looks(at subject: AnyID, limit: Int, in reader: Reader) throws -> [Look] {
        try reader.all(
            """
            \(looks)
             WHERE l.subject_id = \(subject) ORDER BY l.position DESC LIMIT \(limit)
            """, Look.init)
    }

    private static let looks: Query =
        """
        SELECT l.position, l.looked_at, l.person_id, a.display_name, l.subject_id, s.display_name, l.field,
               l.reason
          FROM access_look AS l
          LEFT JOIN access_account AS a ON a.person_id = l.person_id
          LEFT JOIN access_account AS s ON s.person_id = l.subject_id
        """
}

extension Look {
    init(_ row: inout Row) throws {
        self.init(
            position: try row.next(), looked: try row.next(), person: try row.next(), name: try row.next(),
            subject: try row.next(), subjectName: try row.next(), field: try row.next(),
            reason: try row.next())
    }
}
