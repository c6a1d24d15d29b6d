import Kernel
import Storage

/// Ceilings, deliveries and corrections; all of them only grow.
enum DeliveryStore {
    private static let columns: Query =
        "id, shop_id, supplier, delivered_on, receipt, cost_fen, entered_at, person_id"

    static func insert(
        _ ceiling: Ceiling, of shop: ShopID, by person: PersonID?, position: Int64,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO shop_ceiling (shop_id, year, position, amount_fen, basis, person_id)
            VALUES (\(shop), \(ceiling.year), \(position), \(ceiling.amount), \(ceiling.basis), \(person))
            """)
    }

    /// The newest that was entered.
    static func ceiling(of shop: ShopID, year: Int, in reader: Reader) throws -> Ceiling? {
        try reader.first(
            """
            SELECT year, amount_fen, basis FROM shop_ceiling
             WHERE shop_id = \(shop) AND year = \(year) ORDER BY position DESC LIMIT 1
            """
        ) { Ceiling(year: try $0.next(), amount: try $0.next(), basis: try $0.next()) }
    }

    static func insert(
        _ delivery: Delivery, lines: [Delivery.Line], under ceiling: Money, used: Money, position: Int64,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO shop_delivery (id, shop_id, supplier, delivered_on, receipt, cost_fen, ceiling_fen,
                                       used_fen, entered_at, person_id, position)
            VALUES (\(delivery.id), \(delivery.shop), \(delivery.supplier), \(delivery.day),
                    \(delivery.receipt), \(delivery.cost), \(ceiling), \(used), \(delivery.entered),
                    \(delivery.person), \(position))
            """)
        for (index, line) in lines.enumerated() {
            try transaction.run(
                """
                INSERT INTO shop_delivery_line (delivery_id, number, good_id, count, unit_cost_fen)
                VALUES (\(delivery.id), \(index + 1), \(line.good), \(line.count), \(line.unitCost))
                """)
        }
    }

    static func find(_ id: DeliveryID, in reader: Reader) throws -> Delivery? {
        try reader.first("SELECT \(columns) FROM shop_delivery WHERE id = \(id)", Delivery.init)
    }

    /// Newest first.
    static func all(of shop: ShopID, limit: Int, in reader: Reader) throws -> [Delivery] {
        try reader.all(
            """
            SELECT \(columns) FROM shop_delivery
             WHERE shop_id = \(shop) ORDER BY delivered_on DESC, id DESC LIMIT \(limit)
            """, Delivery.init)
    }

    static func lines(of delivery: DeliveryID, in reader: Reader) throws -> [Delivery.Line] {
        try reader.all(
            """
            SELECT good_id, count, unit_cost_fen FROM shop_delivery_line
             WHERE delivery_id = \(delivery) ORDER BY number
            """
        ) { Delivery.Line(good: try $0.next(), count: try $0.next(), unitCost: try $0.next()) }
    }

    static func cost(of shop: ShopID, year: Int, in reader: Reader) throws -> Money {
        try reader.value(
            """
            SELECT CAST(coalesce(sum(cost_fen), 0) AS BIGINT) FROM shop_delivery
             WHERE shop_id = \(shop) AND delivered_on >= \("\(year)-01-01")
               AND delivered_on <= \("\(year)-12-31")
            """) ?? Money(fen: 0)
    }

    static func insert(_ correction: Correction, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO shop_correction (id, good_id, way, difference, reason, entered_on, entered_at, person_id)
            VALUES (\(correction.id), \(correction.good), \(correction.way), \(correction.difference),
                    \(correction.reason), \(correction.entered.day), \(correction.entered),
                    \(correction.person))
            """)
    }

    /// Newest first.
    static func corrections(of good: GoodID, limit: Int, in reader: Reader) throws -> [Correction] {
        try reader.all(
            """
            SELECT id, good_id, way, difference, reason, person_id, entered_at FROM shop_correction
             WHERE good_id = \(good) ORDER BY entered_at DESC, id DESC LIMIT \(limit)
            """
        ) {
            Correction(
                id: try $0.next(), good: try $0.next(), way: try $0.next(), difference: try $0.next(),
                reason: try $0.next(), person: try $0.next(), entered: try $0.next())
        }
    }
}

extension Delivery {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), shop: try row.next(), supplier: try row.next(), day: try row.next(),
            receipt: try row.next(), cost: try row.next(), entered: try row.next(), person: try row.next())
    }
}
