import Foundation
import Kernel
import Sealing
import Storage

/// Notices as they were published, and where each is.
enum NoticeStore {
    private static let columns: Query = """
        n.id, n.number, n.place_id, n.kind, n.title, n.body, n.columns, n.naming, n.ground, n.contact,
        n.issuer, n.takes_objections, n.owner_id, n.owner_kind, n.replaces_id, n.publisher_id,
        n.published_at, s.state, s.round, s.posted_at, s.window_ended_at, s.outcome, s.settled_at,
        s.withdrawn_at, s.reason, s.names_persons, n.position
        """

    /// The next number of the year: `2026-14`.
    static func nextNumber(year: Int, in transaction: Transaction) throws -> String {
        try transaction.run(
            """
            INSERT INTO notices_number (year, last) VALUES (\(year), 1)
            ON CONFLICT (year) DO UPDATE SET last = notices_number.last + 1
            """)
        let last = try transaction.count("SELECT last FROM notices_number WHERE year = \(year)")
        return "\(year)-\(last)"
    }

    static func insert(_ notice: Notice, digest: [UInt8], in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO notices_notice (id, number, place_id, kind, title, body, columns, naming, ground,
                                        contact, issuer, takes_objections, owner_id, owner_kind, replaces_id,
                                        publisher_id, published_at, position, digest)
            VALUES (\(notice.id), \(notice.number), \(notice.place), \(notice.kind), \(notice.title),
                    \(notice.body), \(try JSONCells.text(of: notice.columns)), \(notice.naming.code),
                    \(notice.naming.ground ?? ""), \(notice.contact), \(notice.issuer),
                    \(notice.takesObjections), \(notice.owner), \(notice.ownerKind), \(notice.replaces),
                    \(notice.publisher), \(notice.published), \(notice.position), \(digest))
            """)
        let standing = notice.standing
        try transaction.run(
            """
            INSERT INTO notices_standing (notice_id, place_id, position, state, round, posted_at, reason)
            VALUES (\(notice.id), \(notice.place), \(notice.position), \(standing.state), \(standing.round),
                    \(standing.posted), \(standing.reason))
            """)
    }

    static func insert(
        _ line: NoticeLine, of notice: NoticeID, consent: String?, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO notices_line (notice_id, number, cells, item_id, consent)
            VALUES (\(notice), \(line.number), \(try JSONCells.text(of: line.cells)), \(line.item),
                    \(consent))
            """)
    }

    static func find(_ id: NoticeID, in reader: Reader) throws -> Notice? {
        try reader.first(
            """
            SELECT \(columns) FROM notices_notice n JOIN notices_standing s ON s.notice_id = n.id
             WHERE n.id = \(id)
            """, Notice.init)
    }

    static func find(number: String, in reader: Reader) throws -> Notice? {
        try reader.first(
            """
            SELECT \(columns) FROM notices_notice n JOIN notices_standing s ON s.notice_id = n.id
             WHERE n.number = \(number)
            """, Notice.init)
    }

    /// What was published about `owner`, newest first.
    static func find(about owner: AnyID, in reader: Reader) throws -> [Notice] {
        try reader.all(
            """
            SELECT \(columns) FROM notices_notice n JOIN notices_standing s ON s.notice_id = n.id
             WHERE n.owner_id = \(owner) ORDER BY n.position DESC LIMIT \(NoticeLimits.board_max)
            """, Notice.init)
    }

    /// Notices in these states, newest first.
    static func page(
        of scope: NoticeScope, _ states: [Notice.State], before position: Int64 = .max, limit: Int,
        in reader: Reader
    ) throws -> [Notice] {
        try reader.all(
            """
            SELECT \(columns) FROM notices_standing s JOIN notices_notice n ON n.id = s.notice_id
             WHERE \(scope.condition) AND s.state IN (\(list: states)) AND s.position < \(position)
             ORDER BY s.position DESC LIMIT \(limit)
            """, Notice.init)
    }

    static func lines(of id: NoticeID, in reader: Reader) throws -> [NoticeLine] {
        try reader.all(
            "SELECT number, cells, item_id FROM notices_line WHERE notice_id = \(id) ORDER BY number"
        ) { row in
            NoticeLine(
                number: try row.next(), cells: try JSONCells.read([String].self, try row.next()),
                item: try row.next())
        }
    }

    static func lineCount(of id: NoticeID, in reader: Reader) throws -> Int {
        try reader.count("SELECT count(*) FROM notices_line WHERE notice_id = \(id)")
    }

    static func item(of id: NoticeID, line: Int, in reader: Reader) throws -> AnyID? {
        try reader.first(
            "SELECT item_id FROM notices_line WHERE notice_id = \(id) AND number = \(line)"
        ) { try $0.next(AnyID?.self) } ?? nil
    }

    /// The consents of the rows that name persons in full, by row.
    static func consents(of id: NoticeID, in reader: Reader) throws -> [(line: Int, consent: String)] {
        try reader.all(
            """
            SELECT number, consent FROM notices_line
             WHERE notice_id = \(id) AND consent IS NOT NULL ORDER BY number
            """
        ) { (try $0.next(), try $0.next()) }
    }

    static func spare(_ words: Set<String>, of id: NoticeID, in transaction: Transaction) throws {
        for word in words.sorted() {
            try transaction.run("INSERT INTO notices_spared (notice_id, word) VALUES (\(id), \(word))")
        }
    }

    /// Words of the notice that are somebody's name and speak of nobody.
    static func spared(of id: NoticeID, in reader: Reader) throws -> Set<String> {
        Set(
            try reader.all("SELECT word FROM notices_spared WHERE notice_id = \(id)") {
                try $0.next(String.self)
            })
    }

    static func digest(of id: NoticeID, in reader: Reader) throws -> [UInt8]? {
        try reader.value("SELECT digest FROM notices_notice WHERE id = \(id)")
    }

    /// The newest notice that corrects this one.
    static func replacement(of id: NoticeID, in reader: Reader) throws -> NoticeID? {
        try reader.value(
            "SELECT id FROM notices_notice WHERE replaces_id = \(id) ORDER BY position DESC LIMIT 1")
    }

    static func keep(
        _ standing: Notice.Standing, of id: NoticeID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE notices_standing
               SET state = \(standing.state), round = \(standing.round), posted_at = \(standing.posted),
                   window_ended_at = \(standing.windowEnded), outcome = \(standing.outcome),
                   settled_at = \(standing.settled), withdrawn_at = \(standing.withdrawn),
                   reason = \(standing.reason), names_persons = \(standing.namesPersons)
             WHERE notice_id = \(id)
            """)
    }
}

extension Notice {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), number: try row.next(), place: try row.next(), kind: try row.next(),
            title: try row.next(), body: try row.next(),
            columns: try JSONCells.read([NoticeTable.Column].self, try row.next()),
            naming: Naming(try row.next(), ground: try row.next()), contact: try row.next(),
            issuer: try row.next(), takesObjections: try row.next(), owner: try row.next(),
            ownerKind: try row.next(), replaces: try row.next(), publisher: try row.next(),
            published: try row.next(), standing: try Standing(&row), position: try row.next())
    }
}

extension Notice.Standing {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            state: try row.next(), round: try row.next(), posted: try row.next(),
            windowEnded: try row.next(), outcome: try row.next(), settled: try row.next(),
            withdrawn: try row.next(), reason: try row.next(), namesPersons: try row.next())
    }
}

/// Cells and columns as they stand in one column of the database.
enum JSONCells {
    static func text(of value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func read<Value: Decodable>(_: Value.Type, _ text: String) throws -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
        } catch {
            throw Fault("reading a notice's cells: \(error)")
        }
    }
}
