import Kernel
import Storage

/// Accounts, and the units that they count.
enum AccountStore {
    private static let columns: Query = """
        a.id, a.book_id, a.owner_id, a.kind, a.unit, u.scale, a.floor, a.ceiling, a.balance, a.entries,
        a.position, a.opened_at, a.closed_at
        """

    static func unit(_ code: String, in reader: Reader) throws -> LedgerUnit? {
        try reader.value("SELECT scale FROM ledger_unit WHERE code = \(code)", as: Int.self)
            .map { LedgerUnit(code, scale: $0) }
    }

    static func insert(_ unit: LedgerUnit, in transaction: Transaction) throws {
        try transaction.run(
            "INSERT INTO ledger_unit (code, scale) VALUES (\(unit.code), \(unit.scale))")
    }

    static func insert(_ drafts: [AccountDraft], in transaction: Transaction) throws {
        for piece in drafts.rowPieces() {
            let rows = Rows.values(piece) { row, draft in
                row.add(draft.id)
                row.add(draft.book)
                row.add(draft.owner)
                row.add(draft.kind)
                row.add(draft.unit.code)
                row.add(draft.bounds.floor)
                row.add(draft.bounds.ceiling)
                row.add(0)
                row.add(0)
                row.add(0)
                row.add(transaction.now)
            }
            try transaction.run(
                """
                INSERT INTO ledger_account (id, book_id, owner_id, kind, unit, floor, ceiling, balance,
                                            entries, position, opened_at) \(rows)
                """)
        }
    }

    static func find(_ id: AccountID, in reader: Reader) throws -> LedgerAccount? {
        try reader.first(
            """
            SELECT \(columns) FROM ledger_account a JOIN ledger_unit u ON u.code = a.unit
             WHERE a.id = \(id)
            """, LedgerAccount.init)
    }

    /// Those of `ids` that there are.
    static func find(_ ids: [AccountID], in reader: Reader) throws -> [AccountID: LedgerAccount] {
        var found: [AccountID: LedgerAccount] = [:]
        for piece in ids.rowPieces() {
            try reader.each(
                """
                SELECT \(columns) FROM ledger_account a JOIN ledger_unit u ON u.code = a.unit
                 WHERE a.id IN (\(list: Array(piece)))
                """
            ) { row in
                let account = try LedgerAccount(&row)
                found[account.id] = account
            }
        }
        return found
    }

    static func find(
        of owner: AnyID, kind: String, unit: String, in book: BookID, reader: Reader
    ) throws -> LedgerAccount? {
        try reader.first(
            """
            SELECT \(columns) FROM ledger_account a JOIN ledger_unit u ON u.code = a.unit
             WHERE a.book_id = \(book) AND a.owner_id = \(owner) AND a.kind = \(kind) AND a.unit = \(unit)
            """, LedgerAccount.init)
    }

    /// In the order of their opening.
    static func all(of owner: AnyID, in reader: Reader) throws -> [LedgerAccount] {
        try reader.all(
            """
            SELECT \(columns) FROM ledger_account a JOIN ledger_unit u ON u.code = a.unit
             WHERE a.owner_id = \(owner) ORDER BY a.id LIMIT \(LedgerLimits.lines_max)
            """, LedgerAccount.init)
    }

    /// A page of a book's accounts.
    static func page(
        of book: BookID, after last: AccountID?, limit: Int, in reader: Reader
    ) throws -> [LedgerAccount] {
        try reader.all(
            """
            SELECT \(columns) FROM ledger_account a JOIN ledger_unit u ON u.code = a.unit
             WHERE a.book_id = \(book) AND a.id > \(last ?? AccountID(high: 0, low: 0))
             ORDER BY a.id LIMIT \(limit)
            """, LedgerAccount.init)
    }

    /// Takes each account's balance from its last entry.
    static func settle(_ ids: [AccountID], at position: Int64, in transaction: Transaction) throws {
        for piece in ids.rowPieces() {
            try transaction.run(
                """
                UPDATE ledger_account
                   SET (balance, entries) = (SELECT e.balance, e.number FROM ledger_entry e
                                              WHERE e.account_id = ledger_account.id
                                              ORDER BY e.number DESC LIMIT 1),
                       position = \(position)
                 WHERE id IN (\(list: Array(piece)))
                """)
        }
    }

    static func set(
        _ bounds: LedgerAccount.Bounds, of id: AccountID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE ledger_account SET floor = \(bounds.floor), ceiling = \(bounds.ceiling)
             WHERE id = \(id)
            """)
    }

    static func close(_ id: AccountID, in transaction: Transaction) throws {
        try transaction.run("UPDATE ledger_account SET closed_at = \(transaction.now) WHERE id = \(id)")
    }
}

extension LedgerAccount {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), book: try row.next(), owner: try row.next(), kind: try row.next(),
            unit: LedgerUnit(try row.next(), scale: try row.next()),
            bounds: Bounds(floor: try row.next(), ceiling: try row.next()), balance: try row.next(),
            entries: try row.next(), position: try row.next(), opened: try row.next(),
            closed: try row.next())
    }
}
