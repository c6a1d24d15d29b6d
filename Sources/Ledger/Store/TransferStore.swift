import Kernel
import Storage

/// Transfers and their entries; both only grow.
enum TransferStore {
    private static let columns: Query = """
        t.id, t.book_id, t.season, t.valued_on, t.reason, t.cause_id, t.legs, t.reverses_id, r.id,
        t.posted_at, t.position, t.digest
        """

    static func find(_ id: TransferID, in reader: Reader) throws -> Transfer? {
        try reader.first(
            """
            SELECT \(columns)
              FROM ledger_transfer t LEFT JOIN ledger_transfer r ON r.reverses_id = t.id
             WHERE t.id = \(id)
            """, Transfer.init)
    }

    /// In the order of posting.
    static func find(causedBy cause: AnyID, in reader: Reader) throws -> [Transfer] {
        try reader.all(
            """
            SELECT \(columns)
              FROM ledger_transfer t LEFT JOIN ledger_transfer r ON r.reverses_id = t.id
             WHERE t.cause_id = \(cause) ORDER BY t.position LIMIT \(LedgerLimits.lines_max)
            """, Transfer.init)
    }

    /// A book's transfers before `position`, newest first.
    static func page(
        of book: BookID, before position: Int64, limit: Int, in reader: Reader
    ) throws -> [Transfer] {
        try reader.all(
            """
            SELECT \(columns)
              FROM ledger_transfer t LEFT JOIN ledger_transfer r ON r.reverses_id = t.id
             WHERE t.book_id = \(book) AND t.position < \(position)
             ORDER BY t.position DESC LIMIT \(limit)
            """, Transfer.init)
    }

    /// In order.
    static func legs(of id: TransferID, in reader: Reader) throws -> [TransferLeg] {
        try reader.all(
            "SELECT account_id, amount FROM ledger_entry WHERE transfer_id = \(id) ORDER BY leg"
        ) { TransferLeg(try $0.next(), try $0.next() as Int64) }
    }

    static func insert(_ transfer: Transfer, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO ledger_transfer (id, book_id, season, valued_on, reason, cause_id, legs, digest,
                                         reverses_id, posted_at, position)
            VALUES (\(transfer.id), \(transfer.book), \(transfer.season), \(transfer.day),
                    \(transfer.reason), \(transfer.cause), \(transfer.legCount), \(transfer.digest),
                    \(transfer.reverses), \(transfer.posted), \(transfer.position))
            """)
    }

    static func insert(
        _ entries: [PlannedEntry], of transfer: Transfer, in transaction: Transaction
    ) throws {
        for piece in entries.rowPieces() {
            let rows = Rows.values(piece) { row, entry in
                row.add(entry.account)
                row.add(entry.number)
                row.add(transfer.id)
                row.add(entry.leg)
                row.add(transfer.season)
                row.add(entry.amount)
                row.add(entry.balance)
            }
            try transaction.run(
                """
                INSERT INTO ledger_entry (account_id, number, transfer_id, leg, season, amount, balance)
                \(rows)
                """)
        }
    }
}

extension Transfer {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), book: try row.next(), season: try row.next(), day: try row.next(),
            reason: try row.next(), cause: try row.next(), legCount: try row.next(),
            reverses: try row.next(), reversedBy: try row.next(), posted: try row.next(),
            position: try row.next(), digest: try row.next())
    }
}
