import Kernel
import Storage

/// Books and their seasons.
enum BookStore {
    static func insert(_ book: LedgerBook, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO ledger_book (id, owner_id, kind, opened_at)
            VALUES (\(book.id), \(book.owner), \(book.kind), \(book.opened))
            """)
    }

    static func find(_ id: BookID, in reader: Reader) throws -> LedgerBook? {
        try reader.first(
            "SELECT id, owner_id, kind, opened_at FROM ledger_book WHERE id = \(id)", LedgerBook.init)
    }

    static func owners(of kind: String, among owners: [AnyID], in reader: Reader) throws -> [AnyID] {
        try reader.all(
            """
            SELECT owner_id FROM ledger_book
             WHERE kind = \(kind) AND owner_id IN (\(list: owners)) ORDER BY owner_id
            """
        ) { try $0.next() }
    }

    static func find(of owner: AnyID, kind: String, in reader: Reader) throws -> LedgerBook? {
        try reader.first(
            """
            SELECT id, owner_id, kind, opened_at FROM ledger_book
             WHERE owner_id = \(owner) AND kind = \(kind)
            """, LedgerBook.init)
    }
}

extension LedgerBook {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), owner: try row.next(), kind: try row.next(), opened: try row.next())
    }
}

enum SeasonStore {
    private static let columns: Query = "s.book_id, s.number, s.from_on, s.until_on, s.state"

    static func insert(_ season: LedgerSeason, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO ledger_season (book_id, number, from_on, until_on, state, accounts)
            VALUES (\(season.book), \(season.number), \(season.from), \(season.until), \(season.state), 0)
            """)
    }

    static func all(of book: BookID, in reader: Reader) throws -> [LedgerSeason] {
        try reader.all(
            "SELECT \(columns) FROM ledger_season s WHERE s.book_id = \(book) ORDER BY s.number",
            LedgerSeason.init)
    }

    static func last(of book: BookID, in reader: Reader) throws -> LedgerSeason? {
        try reader.first(
            """
            SELECT \(columns) FROM ledger_season s
             WHERE s.book_id = \(book) ORDER BY s.number DESC LIMIT 1
            """, LedgerSeason.init)
    }

    static func find(_ number: Int, of book: BookID, in reader: Reader) throws -> LedgerSeason? {
        try reader.first(
            """
            SELECT \(columns) FROM ledger_season s
             WHERE s.book_id = \(book) AND s.number = \(number)
            """, LedgerSeason.init)
    }

    /// The season that contains `day`.
    static func find(on day: Day, of book: BookID, in reader: Reader) throws -> LedgerSeason? {
        try reader.first(
            """
            SELECT \(columns) FROM ledger_season s
             WHERE s.book_id = \(book) AND s.from_on <= \(day) AND s.until_on > \(day)
            """, LedgerSeason.init)
    }

    static func openCount(of book: BookID, in reader: Reader) throws -> Int {
        try reader.count(
            "SELECT count(*) FROM ledger_season WHERE book_id = \(book) AND state <> 'closed'")
    }

    /// The first season that is not closed; `nil` where all are.
    static func firstOpen(of book: BookID, in reader: Reader) throws -> Int? {
        try reader.value(
            """
            SELECT number FROM ledger_season
             WHERE book_id = \(book) AND state <> 'closed' ORDER BY number LIMIT 1
            """, as: Int.self)
    }

    static func progress(of book: BookID, season: Int, in reader: Reader) throws -> ClosingProgress? {
        try reader.first(
            """
            SELECT state, cursor_id, accounts FROM ledger_season
             WHERE book_id = \(book) AND number = \(season)
            """
        ) { ClosingProgress(state: try $0.next(), cursor: try $0.next(), accounts: try $0.next()) }
    }

    static func keep(
        _ progress: ClosingProgress, of book: BookID, season: Int, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE ledger_season
               SET state = \(progress.state), cursor_id = \(progress.cursor), accounts = \(progress.accounts)
             WHERE book_id = \(book) AND number = \(season)
            """)
    }
}

extension LedgerSeason {
    init(_ row: inout Row) throws {
        self.init(
            book: try row.next(), number: try row.next(), from: try row.next(), until: try row.next(),
            state: try row.next())
    }
}
