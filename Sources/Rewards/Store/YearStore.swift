import Kernel
import Storage

/// Closings of years, and what each village has in them.
enum YearStore {
    private static let columns: Query = """
        c.id, c.place_id, c.year, c.state, c.proposer_id, c.proposed_at, c.confirmer_id, c.confirmed_at, c.ended_at,
        c.position
        """

    static func insert(_ closing: YearClosing, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO rewards_closing (id, place_id, year, state, proposer_id, proposed_at, position)
            VALUES (\(closing.id), \(closing.place), \(closing.year), \(closing.state), \(closing.proposer),
                    \(closing.proposed), \(closing.position))
            """)
    }

    static func keep(_ closing: YearClosing, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE rewards_closing
               SET state = \(closing.state), confirmer_id = \(closing.confirmer),
                   confirmed_at = \(closing.confirmed), ended_at = \(closing.ended)
             WHERE id = \(closing.id)
            """)
    }

    static func find(_ id: YearClosingID, in reader: Reader) throws -> YearClosing? {
        try reader.first("SELECT \(columns) FROM rewards_closing c WHERE c.id = \(id)", YearClosing.init)
    }

    /// A place's own, newest first.
    static func all(at place: PlaceID, in reader: Reader) throws -> [YearClosing] {
        try reader.all(
            """
            SELECT \(columns) FROM rewards_closing c WHERE c.place_id = \(place)
             ORDER BY c.position DESC LIMIT \(RewardLimits.queue_max)
            """, YearClosing.init)
    }

    /// Those that a village had a part in, newest first.
    static func all(of village: PlaceID, in reader: Reader) throws -> [YearClosing] {
        try reader.all(
            """
            SELECT \(columns) FROM rewards_closing c
             WHERE c.id IN (SELECT closing_id FROM rewards_village WHERE village_id = \(village))
             ORDER BY c.position DESC LIMIT \(RewardLimits.queue_max)
            """, YearClosing.init)
    }

    /// The closing that runs now, the oldest first.
    static func running(in reader: Reader) throws -> YearClosing? {
        try reader.first(
            """
            SELECT \(columns) FROM rewards_closing c
             WHERE c.state = 'running' ORDER BY c.position LIMIT 1
            """, YearClosing.init)
    }

    /// Whether a closing of the village's year is proposed or has begun.
    static func isUnderway(_ village: PlaceID, year: Int, in reader: Reader) throws -> Bool {
        try reader.count(
            """
            SELECT count(*) FROM rewards_village v JOIN rewards_closing c ON c.id = v.closing_id
             WHERE v.village_id = \(village) AND c.year = \(year) AND c.state IN ('proposed', 'running')
               AND v.state <> 'stuck'
            """) > 0
    }
}

extension YearClosing {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), place: try row.next(), year: try row.next(), state: try row.next(),
            proposer: try row.next(), proposed: try row.next(), confirmer: try row.next(),
            confirmed: try row.next(), ended: try row.next(), position: try row.next())
    }
}

/// One village of a closing.
enum VillageStore {
    private static let columns: Query = """
        closing_id, village_id, book_id, season, list_id, carry_percent, accounts, filled, total, kept, state, reason
        """

    static func insert(_ village: VillageClosing, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO rewards_village (closing_id, village_id, book_id, season, list_id, carry_percent,
                                         accounts, filled, total, kept, state, reason)
            VALUES (\(village.closing), \(village.village), \(village.book), \(village.season),
                    \(village.list), \(village.carry_percent), \(village.accounts), \(village.filled),
                    \(village.total), \(village.kept), \(village.state), \(village.reason))
            """)
    }

    static func keep(_ village: VillageClosing, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE rewards_village SET state = \(village.state), reason = \(village.reason)
             WHERE closing_id = \(village.closing) AND village_id = \(village.village)
            """)
    }

    static func all(of closing: YearClosingID, in reader: Reader) throws -> [VillageClosing] {
        try reader.all(
            "SELECT \(columns) FROM rewards_village WHERE closing_id = \(closing) ORDER BY village_id",
            VillageClosing.init)
    }

    /// The first village that is not done.
    static func next(of closing: YearClosingID, in reader: Reader) throws -> VillageClosing? {
        try reader.first(
            """
            SELECT \(columns) FROM rewards_village
             WHERE closing_id = \(closing) AND state IN ('waiting', 'running')
             ORDER BY village_id LIMIT 1
            """, VillageClosing.init)
    }
}

extension VillageClosing {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            closing: try row.next(), village: try row.next(), book: try row.next(), season: try row.next(),
            list: try row.next(), carry_percent: try row.next(), accounts: try row.next(),
            filled: try row.next(), total: try row.next(), kept: try row.next(), state: try row.next(),
            reason: try row.next())
    }
}
