import Kernel
import Storage

/// Objections and their answers.
enum ObjectionStore {
    private static let columns: Query = """
        o.id, o.notice_id, o.number, o.line, o.words, o.person_id, o.raised_at, o.state, o.answer,
        o.answered_by_id, o.answered_at
        """

    static func insert(
        _ objection: Objection, contact: [UInt8]?, token: String, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO notices_objection (id, notice_id, number, line, words, person_id, contact, token,
                                           raised_at, state, answer)
            VALUES (\(objection.id), \(objection.notice), \(objection.number), \(objection.line),
                    \(objection.words), \(objection.person), \(contact), \(token), \(objection.raised),
                    \(objection.state), '')
            """)
    }

    static func keep(_ objection: Objection, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE notices_objection
               SET state = \(objection.state), answer = \(objection.answer?.words ?? ""),
                   answered_by_id = \(objection.answer?.by), answered_at = \(objection.answer?.at)
             WHERE id = \(objection.id)
            """)
    }

    static func find(_ id: ObjectionID, in reader: Reader) throws -> Objection? {
        try reader.first(
            "SELECT \(columns) FROM notices_objection o WHERE o.id = \(id)", Objection.init)
    }

    static func find(token: String, in reader: Reader) throws -> Objection? {
        try reader.first(
            "SELECT \(columns) FROM notices_objection o WHERE o.token = \(token)", Objection.init)
    }

    static func find(number: Int, of notice: NoticeID, in reader: Reader) throws -> Objection? {
        try reader.first(
            """
            SELECT \(columns) FROM notices_objection o
             WHERE o.notice_id = \(notice) AND o.number = \(number)
            """, Objection.init)
    }

    /// In the order in which they came.
    static func all(of notice: NoticeID, in reader: Reader) throws -> [Objection] {
        try reader.all(
            """
            SELECT \(columns) FROM notices_objection o WHERE o.notice_id = \(notice) ORDER BY o.number
            """, Objection.init)
    }

    /// Objections that wait for an answer, oldest first.
    static func open(of scope: NoticeScope, limit: Int, in reader: Reader) throws -> [Objection] {
        try reader.all(
            """
            SELECT \(columns)
              FROM notices_objection o JOIN notices_standing s ON s.notice_id = o.notice_id
             WHERE o.state = 'open' AND \(scope.condition)
             ORDER BY o.raised_at, o.id LIMIT \(limit)
            """, Objection.init)
    }

    /// What somebody signed in has raised, newest first.
    static func all(by person: PersonID, limit: Int, in reader: Reader) throws -> [Objection] {
        try reader.all(
            """
            SELECT \(columns) FROM notices_objection o
             WHERE o.person_id = \(person) ORDER BY o.raised_at DESC, o.id DESC LIMIT \(limit)
            """, Objection.init)
    }

    static func count(of notice: NoticeID, in reader: Reader) throws -> Int {
        try reader.count("SELECT count(*) FROM notices_objection WHERE notice_id = \(notice)")
    }

    /// How many there are against each of `notices`.
    static func counts(of notices: [NoticeID], in reader: Reader) throws -> [NoticeID: Int] {
        let found: [(NoticeID, Int)] = try reader.all(
            """
            SELECT notice_id, count(*) FROM notices_objection
             WHERE notice_id IN (\(list: notices)) GROUP BY notice_id
            """
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(uniqueKeysWithValues: found)
    }

    /// How the objector can be reached, sealed.
    static func contact(of id: ObjectionID, in reader: Reader) throws -> [UInt8]? {
        try reader.first("SELECT contact FROM notices_objection WHERE id = \(id)") {
            try $0.next([UInt8]?.self)
        } ?? nil
    }
}

extension Objection {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), notice: try row.next(), number: try row.next(), line: try row.next(),
            words: try row.next(), person: try row.next(), raised: try row.next(), state: try row.next(),
            answer: try Answer(words: try row.next(), by: try row.next(), at: try row.next()))
    }
}

extension Objection.Answer {
    /// `nil` while there is none.
    fileprivate init?(words: String, by: PersonID?, at: Instant?) throws {
        guard let at else { return nil }
        self.init(words: words, by: by, at: at)
    }
}
