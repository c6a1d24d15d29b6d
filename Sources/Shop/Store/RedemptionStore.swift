import Kernel
import Storage

/// Slips and their lines.
enum RedemptionStore {
    private static let columns: Query = """
        id, shop_id, village_id, household_id, number, total, happened_on, entered_at, person_id, voucher_id,
        reversed_at, reverser_id, reversal_reason, position
        """

    static func insert(
        _ redemption: Redemption, lines: [Redemption.Line], in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO shop_redemption (id, shop_id, village_id, household_id, number, year, total, happened_on,
                                         entered_at, person_id, voucher_id, position)
            VALUES (\(redemption.id), \(redemption.shop), \(redemption.village), \(redemption.household),
                    \(redemption.number), \(redemption.day.year), \(redemption.total), \(redemption.day),
                    \(redemption.entered), \(redemption.person), \(redemption.voucher),
                    \(redemption.position))
            """)
        for (index, line) in lines.enumerated() {
            try transaction.run(
                """
                INSERT INTO shop_redemption_line (redemption_id, number, good_id, count, price)
                VALUES (\(redemption.id), \(index + 1), \(line.good), \(line.count), \(line.price))
                """)
        }
    }

    static func reverse(_ redemption: Redemption, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE shop_redemption
               SET reversed_at = \(redemption.reversal?.at), reverser_id = \(redemption.reversal?.person),
                   reversal_reason = \(redemption.reversal?.reason)
             WHERE id = \(redemption.id)
            """)
    }

    static func find(_ id: RedemptionID, in reader: Reader) throws -> Redemption? {
        try reader.first("SELECT \(columns) FROM shop_redemption WHERE id = \(id)", Redemption.init)
    }

    /// The one that used a voucher and stands.
    static func standing(of voucher: VoucherID, in reader: Reader) throws -> Redemption? {
        try reader.first(
            """
            SELECT \(columns) FROM shop_redemption
             WHERE voucher_id = \(voucher) AND reversed_at IS NULL
            """, Redemption.init)
    }

    /// Newest first.
    static func page(
        of shop: ShopID, before position: Int64, limit: Int, in reader: Reader
    ) throws -> [Redemption] {
        try reader.all(
            """
            SELECT \(columns) FROM shop_redemption
             WHERE shop_id = \(shop) AND position < \(position)
             ORDER BY position DESC, id LIMIT \(limit)
            """, Redemption.init)
    }

    /// Newest first.
    static func all(of household: HouseholdID, limit: Int, in reader: Reader) throws -> [Redemption] {
        try reader.all(
            """
            SELECT \(columns) FROM shop_redemption
             WHERE household_id = \(household) ORDER BY position DESC, id LIMIT \(limit)
            """, Redemption.init)
    }

    static func lines(
        of ids: some Collection<RedemptionID>, in reader: Reader
    ) throws -> [RedemptionID: [Redemption.Line]] {
        if ids.isEmpty { return [:] }
        let found: [(RedemptionID, Redemption.Line)] = try reader.all(
            """
            SELECT redemption_id, good_id, count, price FROM shop_redemption_line
             WHERE redemption_id IN (\(list: ids)) ORDER BY redemption_id, number
            """
        ) {
            (
                try $0.next(),
                Redemption.Line(good: try $0.next(), count: try $0.next(), price: try $0.next())
            )
        }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }

    static func lastNumber(of shop: ShopID, year: Int, in reader: Reader) throws -> Int {
        try reader.value(
            """
            SELECT number FROM shop_redemption
             WHERE shop_id = \(shop) AND year = \(year) ORDER BY number DESC LIMIT 1
            """) ?? 0
    }
}

extension Redemption {
    fileprivate init(_ row: inout Row) throws {
        let (id, shop): (RedemptionID, ShopID) = (try row.next(), try row.next())
        let (village, household): (PlaceID, HouseholdID) = (try row.next(), try row.next())
        let (number, total): (Int, Int64) = (try row.next(), try row.next())
        let (day, entered): (Day, Instant) = (try row.next(), try row.next())
        let (person, voucher): (PersonID?, VoucherID?) = (try row.next(), try row.next())
        let (at, reverser): (Instant?, PersonID?) = (try row.next(), try row.next())
        let reason: String? = try row.next()
        self.init(
            id: id, shop: shop, village: village, household: household, number: number, total: total,
            day: day,
            entered: entered, person: person, voucher: voucher,
            reversal: at.map { Reversal(at: $0, person: reverser, reason: reason ?? "") },
            position: try row.next())
    }
}
