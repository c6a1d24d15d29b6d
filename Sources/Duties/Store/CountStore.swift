import Kernel
import Storage

/// Dated counts of groups' members and of grids' households; rows are only added.
enum CountStore {
    static func insert(_ count: DatedCount, of group: OnlineGroupID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO duties_group_count (id, group_id, counted_on, count, source, recorded_at)
            VALUES (\(count.id), \(group), \(count.on), \(count.number), \(count.source), \(transaction.now))
            """)
    }

    static func insert(_ count: DatedCount, of grid: PlaceID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO duties_grid_count (id, place_id, counted_on, count, source, recorded_at)
            VALUES (\(count.id), \(grid), \(count.on), \(count.number), \(count.source), \(transaction.now))
            """)
    }

    /// Newest first.
    static func counts(of group: OnlineGroupID, limit: Int, in reader: Reader) throws -> [DatedCount] {
        try reader.all(
            """
            SELECT id, counted_on, count, source FROM duties_group_count
             WHERE group_id = \(group) ORDER BY counted_on DESC, recorded_at DESC, id DESC LIMIT \(limit)
            """, DatedCount.init)
    }

    static func counts(of grid: PlaceID, limit: Int, in reader: Reader) throws -> [DatedCount] {
        try reader.all(
            """
            SELECT id, counted_on, count, source FROM duties_grid_count
             WHERE place_id = \(grid) ORDER BY counted_on DESC, recorded_at DESC, id DESC LIMIT \(limit)
            """, DatedCount.init)
    }

    /// What prevails of each group on `day`: the latest count, of two of one day the one entered later.
    static func latest(
        of groups: some Collection<OnlineGroupID>, on day: Day, in reader: Reader
    ) throws -> [OnlineGroupID: DatedCount] {
        let rows = try Parts.each(groups) { part in
            try reader.all(
                """
                SELECT group_id, id, counted_on, count, source FROM duties_group_count
                 WHERE group_id IN (\(list: part)) AND counted_on <= \(day)
                 ORDER BY group_id, counted_on, recorded_at, id
                """
            ) { (try $0.next(OnlineGroupID.self), try DatedCount(&$0)) }
        }
        return Dictionary(rows, uniquingKeysWith: { _, later in later })
    }

    static func latest(
        ofGrids grids: some Collection<PlaceID>, on day: Day, in reader: Reader
    ) throws -> [PlaceID: DatedCount] {
        let rows = try Parts.each(grids) { part in
            try reader.all(
                """
                SELECT place_id, id, counted_on, count, source FROM duties_grid_count
                 WHERE place_id IN (\(list: part)) AND counted_on <= \(day)
                 ORDER BY place_id, counted_on, recorded_at, id
                """
            ) { (try $0.next(PlaceID.self), try DatedCount(&$0)) }
        }
        return Dictionary(rows, uniquingKeysWith: { _, later in later })
    }
}

extension DatedCount {
    init(_ row: inout Row) throws {
        self.init(id: try row.next(), on: try row.next(), number: try row.next(), source: try row.next())
    }
}
