import Kernel
import Storage

/// What was told to the county about tasks, and what it answered.
enum ComplaintStore {
    private static let columns: Query =
        "id, place_id, person_id, words, made_at, answerer_id, answered_at, is_upheld, answer"

    static func insert(_ complaint: TaskComplaint, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO admittedtasks_complaint (id, place_id, person_id, words, made_at)
            VALUES (\(complaint.id), \(complaint.place), \(complaint.person), \(complaint.words),
                    \(complaint.made))
            """)
    }

    static func keep(_ complaint: TaskComplaint, in transaction: Transaction) throws {
        let answer = complaint.answer
        try transaction.run(
            """
            UPDATE admittedtasks_complaint
               SET answerer_id = \(answer?.person), answered_at = \(answer?.at), is_upheld = \(answer?.isUpheld),
                   answer = \(answer?.words)
             WHERE id = \(complaint.id)
            """)
    }

    static func find(_ id: TaskComplaintID, in reader: Reader) throws -> TaskComplaint? {
        try reader.first(
            "SELECT \(columns) FROM admittedtasks_complaint WHERE id = \(id)", TaskComplaint.init)
    }

    static func all(of person: PersonID, in reader: Reader) throws -> [TaskComplaint] {
        try reader.all(
            """
            SELECT \(columns) FROM admittedtasks_complaint WHERE person_id = \(person)
             ORDER BY made_at DESC, id DESC
            """, TaskComplaint.init)
    }

    /// Those without an answer first, the oldest of them first; then the others, the newest first.
    static func all(limit: Int, in reader: Reader) throws -> [TaskComplaint] {
        let open = try reader.all(
            """
            SELECT \(columns) FROM admittedtasks_complaint WHERE answered_at IS NULL
             ORDER BY made_at, id LIMIT \(limit)
            """, TaskComplaint.init)
        let rest = limit - open.count
        guard rest > 0 else { return open }
        return open
            + (try reader.all(
                """
                SELECT \(columns) FROM admittedtasks_complaint WHERE answered_at IS NOT NULL
                 ORDER BY made_at DESC, id DESC LIMIT \(rest)
                """, TaskComplaint.init))
    }

    static func erase(_ person: PersonID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE admittedtasks_complaint SET person_id = NULL, words = NULL, answer = NULL
             WHERE person_id = \(person)
            """)
    }
}

extension TaskComplaint {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), place: try row.next(), person: try row.next(), words: try row.next(),
            made: try row.next())
        let answerer: PersonID? = try row.next()
        let answered: Instant? = try row.next()
        let isUpheld: Bool? = try row.next()
        let said: String? = try row.next()
        if let answerer, let answered, let isUpheld {
            answer = Answer(person: answerer, at: answered, isUpheld: isUpheld, words: said)
        }
    }
}
