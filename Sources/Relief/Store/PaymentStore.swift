import Kernel
import Storage

/// What was recorded as paid.
enum PaymentStore {
    private static let columns: Query =
        "p.id, p.matter_id, p.month, p.amount_fen, p.is_aid, p.person_id, p.recorded_at"

    static func insert(_ payment: ReliefPayment, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO relief_payment (id, matter_id, month, amount_fen, is_aid, person_id, recorded_at)
            VALUES (\(payment.id), \(payment.matter), \(payment.month.number), \(payment.amount.fen),
                    \(payment.isAid), \(payment.person), \(payment.recorded))
            """)
    }

    static func all(of matter: ReliefID, in reader: Reader) throws -> [ReliefPayment] {
        try reader.all(
            """
            SELECT \(columns) FROM relief_payment p WHERE p.matter_id = \(matter)
             ORDER BY p.month, p.is_aid DESC, p.id
            """, ReliefPayment.init)
    }

    static func all(
        in month: ReliefMonth, _ scope: ReliefScope, limit: Int, reader: Reader
    ) throws -> [ReliefPayment] {
        try reader.all(
            """
            SELECT \(columns) FROM relief_payment p
             WHERE p.month = \(month.number)
               AND p.matter_id IN (SELECT id FROM relief_matter WHERE \(scope.condition))
             ORDER BY p.recorded_at, p.id LIMIT \(limit)
            """, ReliefPayment.init)
    }
}

extension ReliefPayment {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), matter: try row.next(), month: ReliefMonth(number: try row.next()),
            amount: Money(fen: try row.next()), isAid: try row.next(), person: try row.next(),
            recorded: try row.next())
    }
}
