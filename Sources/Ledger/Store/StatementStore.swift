import Kernel
import Storage

/// What statements ask.
enum StatementStore {
    private static let columns: Query = """
        e.number, e.transfer_id, e.leg, t.valued_on, t.posted_at, t.reason, t.cause_id, e.amount, e.balance,
        t.reverses_id, r.id
        """

    /// An account's entries before the one of `number`, newest first.
    static func lines(
        of account: AccountID, before number: Int, limit: Int, in reader: Reader
    ) throws -> [Statement.Line] {
        try reader.all(
            """
            SELECT \(columns)
              FROM ledger_entry e
              JOIN ledger_transfer t ON t.id = e.transfer_id
              LEFT JOIN ledger_transfer r ON r.reverses_id = t.id
             WHERE e.account_id = \(account) AND e.number < \(number)
             ORDER BY e.number DESC LIMIT \(limit)
            """, Statement.Line.init)
    }

    /// An account's entries of a season after the one of `number`, oldest first.
    static func lines(
        of account: AccountID, season: Int, after number: Int, limit: Int, in reader: Reader
    ) throws -> [Statement.Line] {
        try reader.all(
            """
            SELECT \(columns)
              FROM ledger_entry e
              JOIN ledger_transfer t ON t.id = e.transfer_id
              LEFT JOIN ledger_transfer r ON r.reverses_id = t.id
             WHERE e.account_id = \(account) AND e.season = \(season) AND e.number > \(number)
             ORDER BY e.number LIMIT \(limit)
            """, Statement.Line.init)
    }

    /// What an account's entries come to in the seasons before `season`, and in it up to entry `number`.
    static func sum(
        of account: AccountID, before season: Int, orInItUpTo number: Int, in reader: Reader
    ) throws -> Int64 {
        try reader.value(
            """
            SELECT CAST(coalesce(sum(amount), 0) AS BIGINT) FROM ledger_entry
             WHERE account_id = \(account)
               AND (season < \(season) OR season = \(season) AND number <= \(number))
            """) ?? 0
    }

    /// What an account's entries come to that count for `day` or an earlier one.
    static func sum(of account: AccountID, upTo day: Day, in reader: Reader) throws -> Int64 {
        try reader.value(
            """
            SELECT CAST(coalesce(sum(e.amount), 0) AS BIGINT)
              FROM ledger_entry e JOIN ledger_transfer t ON t.id = e.transfer_id
             WHERE e.account_id = \(account) AND t.valued_on <= \(day)
            """) ?? 0
    }

    /// What an account's entries come to in each season of its book, idle ones too.
    static func turnovers(
        of account: LedgerAccount, in reader: Reader
    ) throws -> [(season: LedgerSeason, credited: Int64, debited: Int64, swept: Int64)] {
        try reader.all(
            """
            SELECT s.book_id, s.number, s.from_on, s.until_on, s.state,
                   CAST(coalesce(sum(CASE WHEN e.amount > 0 THEN e.amount END), 0) AS BIGINT),
                   CAST(coalesce(sum(CASE WHEN e.amount < 0 AND t.reason <> \(Ledger.sweepReason)
                                          THEN -e.amount END), 0) AS BIGINT),
                   CAST(coalesce(sum(CASE WHEN e.amount < 0 AND t.reason = \(Ledger.sweepReason)
                                          THEN -e.amount END), 0) AS BIGINT)
              FROM ledger_season s
              LEFT JOIN ledger_entry e ON e.account_id = \(account.id) AND e.season = s.number
              LEFT JOIN ledger_transfer t ON t.id = e.transfer_id
             WHERE s.book_id = \(account.book)
             GROUP BY s.book_id, s.number, s.from_on, s.until_on, s.state
             ORDER BY s.number
            """
        ) { row in
            (try LedgerSeason(&row), try row.next(), try row.next(), try row.next())
        }
    }

    /// What accounts of a kind were given for some reasons, of transfers that stood at a moment; the most first.
    static func sums(
        of book: BookID, kind: String, for reasons: [String], on days: Period, at moment: Instant, limit: Int,
        in reader: Reader
    ) throws -> [(owner: AnyID, amount: Int64, transfers: Int)] {
        let end: Query = days.until.map { "AND t.valued_on < \($0)" } ?? ""
        return try reader.all(
            """
            SELECT a.owner_id, CAST(sum(e.amount) AS BIGINT), count(*)
              FROM ledger_transfer t
              JOIN ledger_entry e ON e.transfer_id = t.id
              JOIN ledger_account a ON a.id = e.account_id
              LEFT JOIN ledger_transfer r ON r.reverses_id = t.id AND r.posted_at <= \(moment)
             WHERE t.book_id = \(book) AND t.reason IN (\(list: reasons)) AND t.posted_at <= \(moment)
               AND t.valued_on >= \(days.from) \(end)
               AND a.kind = \(kind) AND r.id IS NULL
             GROUP BY a.owner_id
             ORDER BY sum(e.amount) DESC, a.owner_id DESC LIMIT \(limit)
            """
        ) { (try $0.next(), try $0.next(), try $0.next()) }
    }

    /// When an entry was posted, and the balance after it.
    static func moment(
        of account: AccountID, entry number: Int, in reader: Reader
    ) throws -> (posted: Instant, balance: Int64) {
        let found: (Instant, Int64)? = try reader.first(
            """
            SELECT t.posted_at, e.balance
              FROM ledger_entry e JOIN ledger_transfer t ON t.id = e.transfer_id
             WHERE e.account_id = \(account) AND e.number = \(number)
            """
        ) { (try $0.next(), try $0.next()) }
        guard let found else { throw Fault("reading account \(account): its entry \(number) is not there") }
        return found
    }
}

extension Statement.Line {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            number: try row.next(), transfer: try row.next(), leg: try row.next(), day: try row.next(),
            posted: try row.next(), reason: try row.next(), cause: try row.next(), amount: try row.next(),
            balance: try row.next(), reverses: try row.next(), reversedBy: try row.next())
    }
}
