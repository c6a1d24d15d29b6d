import Kernel
import Storage

/// What a shop took in and gave out between two days.
enum ReportStore {
    /// Pieces of each good that households carried away.
    static func given(
        of shop: ShopID, from: Day, until: Day, in reader: Reader
    ) throws -> [GoodID: Int64] {
        try sums(
            """
            SELECT l.good_id, CAST(sum(l.count) AS BIGINT)
              FROM shop_redemption r JOIN shop_redemption_line l ON l.redemption_id = r.id
             WHERE r.shop_id = \(shop) AND r.reversed_at IS NULL
               AND r.happened_on >= \(from) AND r.happened_on < \(until)
             GROUP BY l.good_id ORDER BY l.good_id
            """, in: reader)
    }

    /// Points that they came to, by good.
    static func points(
        of shop: ShopID, from: Day, until: Day, in reader: Reader
    ) throws -> [GoodID: Int64] {
        try sums(
            """
            SELECT l.good_id, CAST(sum(l.count * l.price) AS BIGINT)
              FROM shop_redemption r JOIN shop_redemption_line l ON l.redemption_id = r.id
             WHERE r.shop_id = \(shop) AND r.reversed_at IS NULL
               AND r.happened_on >= \(from) AND r.happened_on < \(until)
             GROUP BY l.good_id ORDER BY l.good_id
            """, in: reader)
    }

    static func taken(of shop: ShopID, from: Day, until: Day, in reader: Reader) throws -> Int64 {
        try reader.value(
            """
            SELECT CAST(coalesce(sum(total), 0) AS BIGINT) FROM shop_redemption
             WHERE shop_id = \(shop) AND reversed_at IS NULL
               AND happened_on >= \(from) AND happened_on < \(until)
            """) ?? 0
    }

    static func households(of shop: ShopID, from: Day, until: Day, in reader: Reader) throws -> Int {
        try reader.count(
            """
            SELECT count(DISTINCT household_id) FROM shop_redemption
             WHERE shop_id = \(shop) AND reversed_at IS NULL
               AND happened_on >= \(from) AND happened_on < \(until)
            """)
    }

    static func delivered(
        of shop: ShopID, from: Day, until: Day, in reader: Reader
    ) throws -> [GoodID: Int64] {
        try sums(
            """
            SELECT l.good_id, CAST(sum(l.count) AS BIGINT)
              FROM shop_delivery d JOIN shop_delivery_line l ON l.delivery_id = d.id
             WHERE d.shop_id = \(shop) AND d.delivered_on >= \(from) AND d.delivered_on < \(until)
             GROUP BY l.good_id ORDER BY l.good_id
            """, in: reader)
    }

    /// In fen.
    static func cost(of shop: ShopID, from: Day, until: Day, in reader: Reader) throws -> [GoodID: Int64] {
        try sums(
            """
            SELECT l.good_id, CAST(sum(l.count * l.unit_cost_fen) AS BIGINT)
              FROM shop_delivery d JOIN shop_delivery_line l ON l.delivery_id = d.id
             WHERE d.shop_id = \(shop) AND d.delivered_on >= \(from) AND d.delivered_on < \(until)
             GROUP BY l.good_id ORDER BY l.good_id
            """, in: reader)
    }

    static func corrected(
        of shop: ShopID, from: Day, until: Day, in reader: Reader
    ) throws -> [GoodID: Int64] {
        try sums(
            """
            SELECT c.good_id, CAST(sum(c.difference) AS BIGINT)
              FROM shop_correction c JOIN shop_good g ON g.id = c.good_id
             WHERE g.shop_id = \(shop) AND c.entered_on >= \(from) AND c.entered_on < \(until)
             GROUP BY c.good_id ORDER BY c.good_id
            """, in: reader)
    }

    private static func sums(_ query: Query, in reader: Reader) throws -> [GoodID: Int64] {
        let found: [(GoodID, Int64)] = try reader.all(query) { (try $0.next(), try $0.next()) }
        return Dictionary(found, uniquingKeysWith: +)
    }
}
