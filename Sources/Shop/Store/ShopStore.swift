import Kernel
import Storage

/// Shops, the closed ones too.
enum ShopStore {
    private static let columns: Query = "id, place_id, name, note, opened_on, founder_id, closed_on"

    static func insert(_ shop: PointsShop, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO shop_shop (id, place_id, name, note, opened_on, founder_id)
            VALUES (\(shop.id), \(shop.place), \(shop.name), \(shop.note), \(shop.opened), \(shop.founder))
            """)
    }

    static func close(_ shop: PointsShop, in transaction: Transaction) throws {
        try transaction.run("UPDATE shop_shop SET closed_on = \(shop.closed) WHERE id = \(shop.id)")
    }

    static func find(_ id: ShopID, in reader: Reader) throws -> PointsShop? {
        try reader.first("SELECT \(columns) FROM shop_shop WHERE id = \(id)", PointsShop.init)
    }

    /// The open one, else the one that was closed last.
    static func newest(at place: PlaceID, in reader: Reader) throws -> PointsShop? {
        try reader.first(
            """
            SELECT \(columns) FROM shop_shop WHERE place_id = \(place)
             ORDER BY CASE WHEN closed_on IS NULL THEN 0 ELSE 1 END, closed_on DESC, id DESC LIMIT 1
            """, PointsShop.init)
    }

    /// Every shop of the county that is open.
    static func open(in reader: Reader) throws -> [PointsShop] {
        try reader.all(
            "SELECT \(columns) FROM shop_shop WHERE closed_on IS NULL ORDER BY id LIMIT 1000", PointsShop.init
        )
    }
}

extension PointsShop {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), place: try row.next(), name: try row.next(), note: try row.next(),
            opened: try row.next(), founder: try row.next(), closed: try row.next())
    }
}
