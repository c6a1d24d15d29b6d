import Kernel
import Storage

/// Vouchers, whatever became of them.
enum VoucherStore {
    private static let columns: Query = """
        id, shop_id, village_id, household_id, serial, good_id, count, points, issued_at, issuer_id, expires_on,
        returns_on, state, ended_at
        """

    static func insert(_ voucher: Voucher, in transaction: Transaction) throws {
        let good: (GoodID, Int)? =
            switch voucher.worth {
            case .goods(let good, let count): (good, count)
            case .points: nil
            }
        try transaction.run(
            """
            INSERT INTO shop_voucher (id, shop_id, village_id, household_id, serial, good_id, count, points,
                                      issued_at, issuer_id, expires_on, returns_on, state)
            VALUES (\(voucher.id), \(voucher.shop), \(voucher.village), \(voucher.household),
                    \(voucher.serial), \(good?.0), \(good?.1), \(voucher.points), \(voucher.issued),
                    \(voucher.issuer), \(voucher.expires), \(voucher.returns), \(voucher.state))
            """)
    }

    static func keep(_ voucher: Voucher, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE shop_voucher SET state = \(voucher.state), ended_at = \(voucher.ended)
             WHERE id = \(voucher.id)
            """)
    }

    static func find(_ id: VoucherID, in reader: Reader) throws -> Voucher? {
        try reader.first("SELECT \(columns) FROM shop_voucher WHERE id = \(id)", Voucher.init)
    }

    static func find(serial: Int, of shop: ShopID, in reader: Reader) throws -> Voucher? {
        try reader.first(
            "SELECT \(columns) FROM shop_voucher WHERE shop_id = \(shop) AND serial = \(serial)",
            Voucher.init)
    }

    /// By their numbers.
    static func open(of shop: ShopID, limit: Int, in reader: Reader) throws -> [Voucher] {
        try reader.all(
            """
            SELECT \(columns) FROM shop_voucher
             WHERE shop_id = \(shop) AND state = 'issued' ORDER BY serial LIMIT \(limit)
            """, Voucher.init)
    }

    /// Newest first.
    static func all(of household: HouseholdID, limit: Int, in reader: Reader) throws -> [Voucher] {
        try reader.all(
            """
            SELECT \(columns) FROM shop_voucher
             WHERE household_id = \(household) ORDER BY issued_at DESC, id DESC LIMIT \(limit)
            """, Voucher.init)
    }

    static func openCount(of shop: ShopID, in reader: Reader) throws -> Int {
        try reader.count("SELECT count(*) FROM shop_voucher WHERE shop_id = \(shop) AND state = 'issued'")
    }

    static func openCount(of household: HouseholdID, in reader: Reader) throws -> Int {
        try reader.count(
            "SELECT count(*) FROM shop_voucher WHERE household_id = \(household) AND state = 'issued'")
    }

    static func lastSerial(of shop: ShopID, in reader: Reader) throws -> Int {
        try reader.value(
            "SELECT serial FROM shop_voucher WHERE shop_id = \(shop) ORDER BY serial DESC LIMIT 1") ?? 0
    }
}

extension Voucher {
    fileprivate init(_ row: inout Row) throws {
        let (id, shop): (VoucherID, ShopID) = (try row.next(), try row.next())
        let (village, household): (PlaceID, HouseholdID) = (try row.next(), try row.next())
        let serial: Int = try row.next()
        let (good, count): (GoodID?, Int?) = (try row.next(), try row.next())
        let worth: Worth = good.map { .goods($0, count: count ?? 1) } ?? .points
        self.init(
            id: id, shop: shop, village: village, household: household, serial: serial, worth: worth,
            points: try row.next(), issued: try row.next(), issuer: try row.next(), expires: try row.next(),
            returns: try row.next(), state: try row.next(), ended: try row.next())
    }
}
