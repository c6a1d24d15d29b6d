import Kernel
import Storage

/// Goods and their prices.
enum GoodStore {
    private static let columns: Query = """
        id, shop_id, number, name, unit, from_on, retired_on,
        (SELECT p.file_id FROM shop_picture p WHERE p.good_id = shop_good.id)
        """

    static func insert(_ good: Good, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO shop_good (id, shop_id, number, name, unit, from_on)
            VALUES (\(good.id), \(good.shop), \(good.number), \(good.name), \(good.unit), \(good.from))
            """)
    }

    static func insert(_ price: GoodPrice, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO shop_price (good_id, from_on, points)
            VALUES (\(price.good), \(price.from), \(price.points))
            """)
    }

    static func retire(_ good: Good, in transaction: Transaction) throws {
        try transaction.run("UPDATE shop_good SET retired_on = \(good.retired) WHERE id = \(good.id)")
    }

    static func insert(_ picture: FileID, of good: GoodID, in transaction: Transaction) throws {
        try transaction.run("INSERT INTO shop_picture (good_id, file_id) VALUES (\(good), \(picture))")
    }

    static func deletePicture(of good: GoodID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM shop_picture WHERE good_id = \(good)")
    }

    static func find(_ id: GoodID, in reader: Reader) throws -> Good? {
        try reader.first("SELECT \(columns) FROM shop_good WHERE id = \(id)", Good.init)
    }

    static func all(of shop: ShopID, in reader: Reader) throws -> [Good] {
        try reader.all(
            "SELECT \(columns) FROM shop_good WHERE shop_id = \(shop) ORDER BY number", Good.init)
    }

    /// Oldest first.
    static func prices(of good: GoodID, in reader: Reader) throws -> [GoodPrice] {
        try reader.all(
            "SELECT good_id, from_on, points FROM shop_price WHERE good_id = \(good) ORDER BY from_on"
        ) { GoodPrice(good: try $0.next(), from: try $0.next(), points: try $0.next()) }
    }

    /// What each good of the shop costs on a day.
    static func prices(of shop: ShopID, on day: Day, in reader: Reader) throws -> [GoodID: Int64] {
        let found: [(GoodID, Int64)] = try reader.all(
            """
            SELECT p.good_id, p.points
              FROM shop_price p JOIN shop_good g ON g.id = p.good_id
             WHERE g.shop_id = \(shop) AND p.from_on <= \(day)
             ORDER BY p.good_id, p.from_on
            """
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(found, uniquingKeysWith: { _, last in last })
    }
}

extension Good {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), shop: try row.next(), number: try row.next(), name: try row.next(),
            unit: try row.next(), from: try row.next(), retired: try row.next(), picture: try row.next())
    }
}
