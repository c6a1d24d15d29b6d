import Kernel
import Storage

/// What the closing of a season asks and writes down.
enum ClosingStore {
    static func insert(
        _ sweeps: [Sweep], of book: BookID, season: Int, in transaction: Transaction
    ) throws {
        for sweep in sweeps {
            try transaction.run(
                """
                INSERT INTO ledger_sweep (book_id, season, kind, unit, into_id, keeping, kept)
                VALUES (\(book), \(season), \(sweep.kind), \(sweep.unit), \(sweep.into),
                        \(sweep.keeping.code), \(sweep.keeping.kept))
                """)
        }
    }

    static func sweeps(of book: BookID, season: Int, in reader: Reader) throws -> [Sweep] {
        try reader.all(
            """
            SELECT kind, unit, into_id, keeping, kept FROM ledger_sweep
             WHERE book_id = \(book) AND season = \(season) ORDER BY kind, unit
            """
        ) { row in
            Sweep(
                kind: try row.next(), unit: try row.next(), into: try row.next(),
                keeping: try Sweep.Keeping(code: try row.next(), kept: try row.next()))
        }
    }

    /// What a page of the book's accounts did in `season`, in the order of their ids, the idle ones too.
    ///
    /// - Parameter lastClosed: the last closed season before it, whose closing balances are taken as they stand.
    static func turnovers(
        of book: BookID, season: Int, lastClosed: Int, after last: AccountID?, limit: Int,
        in reader: Reader
    ) throws -> [Turnover] {
        try reader.all(
            """
            SELECT a.id, a.kind, a.owner_id, a.unit, u.scale,
                   CAST(coalesce(c.closing, 0)
                        + coalesce(sum(CASE WHEN e.season < \(season) THEN e.amount END), 0) AS BIGINT),
                   CAST(coalesce(sum(CASE WHEN e.season = \(season) AND e.amount > 0
                                          THEN e.amount END), 0) AS BIGINT),
                   CAST(coalesce(sum(CASE WHEN e.season = \(season) AND e.amount < 0
                                          THEN -e.amount END), 0) AS BIGINT),
                   count(CASE WHEN e.season = \(season) THEN 1 END)
              FROM (SELECT id, kind, owner_id, unit FROM ledger_account
                     WHERE book_id = \(book) AND id > \(last ?? AccountID(high: 0, low: 0))
                     ORDER BY id LIMIT \(limit)) a
              JOIN ledger_unit u ON u.code = a.unit
              LEFT JOIN ledger_closing c ON c.account_id = a.id AND c.season = \(lastClosed)
              LEFT JOIN ledger_entry e ON e.account_id = a.id
                                      AND e.season > \(lastClosed) AND e.season <= \(season)
             GROUP BY a.id, a.kind, a.owner_id, a.unit, u.scale, c.closing
             ORDER BY a.id
            """
        ) { row in
            Turnover(
                account: try row.next(), kind: try row.next(), owner: try row.next(),
                unit: LedgerUnit(try row.next(), scale: try row.next()), opening: try row.next(),
                credited: try row.next(), debited: try row.next(), entries: try row.next())
        }
    }

    /// What the accounts of a kind have at the season's end, in one look.
    static func outlook(
        of book: BookID, season: Int, lastClosed: Int, kind: String, unit: String, percent: Int,
        in reader: Reader
    ) throws -> SeasonOutlook {
        let found = try reader.first(
            """
            SELECT count(*), count(CASE WHEN b.closing > 0 THEN 1 END),
                   CAST(coalesce(sum(CASE WHEN b.closing > 0 THEN b.closing END), 0) AS BIGINT),
                   CAST(coalesce(sum(CASE WHEN b.closing > 0
                                          THEN b.closing / 100 * \(percent) + b.closing % 100 * \(percent) / 100
                                     END), 0) AS BIGINT),
                   count(CASE WHEN b.closing < 0 THEN 1 END)
              FROM (SELECT a.id,
                           CAST(coalesce(c.closing, 0) + coalesce(sum(e.amount), 0) AS BIGINT) AS closing
                      FROM ledger_account a
                      LEFT JOIN ledger_closing c ON c.account_id = a.id AND c.season = \(lastClosed)
                      LEFT JOIN ledger_entry e ON e.account_id = a.id
                                              AND e.season > \(lastClosed) AND e.season <= \(season)
                     WHERE a.book_id = \(book) AND a.kind = \(kind) AND a.unit = \(unit)
                     GROUP BY a.id, c.closing) b
            """
        ) { row in
            SeasonOutlook(
                accounts: try row.next(), filled: try row.next(), total: try row.next(), kept: try row.next(),
                indebted: try row.next())
        }
        return found ?? SeasonOutlook(accounts: 0, filled: 0, total: 0, kept: 0, indebted: 0)
    }

    static func insert(_ turnovers: [Turnover], season: Int, in transaction: Transaction) throws {
        for piece in turnovers.rowPieces() {
            let rows = Rows.values(piece) { row, turnover in
                row.add(turnover.account)
                row.add(season)
                row.add(turnover.opening)
                row.add(turnover.credited)
                row.add(turnover.debited)
                row.add(turnover.closing)
                row.add(turnover.entries)
            }
            try transaction.run(
                """
                INSERT INTO ledger_closing (account_id, season, opening, credited, debited, closing, entries)
                \(rows)
                """)
        }
    }

    /// What was written down when the season closed; `nil` for an account that had nothing in it.
    static func closing(
        of account: AccountID, season: Int, in reader: Reader
    ) throws -> Int64? {
        try reader.value(
            "SELECT closing FROM ledger_closing WHERE account_id = \(account) AND season = \(season)")
    }
}

extension Sweep.Keeping {
    fileprivate var code: String {
        switch self {
        case .nothing: "nothing"
        case .upTo: "up-to"
        case .percent: "percent"
        }
    }

    fileprivate var kept: Int64 {
        switch self {
        case .nothing: 0
        case .upTo(let amount): amount
        case .percent(let percent): Int64(percent)
        }
    }

    fileprivate init(code: String, kept: Int64) throws {
        switch code {
        case "nothing": self = .nothing
        case "up-to": self = .upTo(kept)
        case "percent": self = .percent(Int(kept))
        default: throw Fault("reading a sweep: \(code) is no way of keeping")
        }
    }
}
