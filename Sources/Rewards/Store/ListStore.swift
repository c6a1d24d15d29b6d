import Kernel
import Storage

/// Lists, version by version.
enum ListStore {
    private static let columns: Query = """
        id, plan_id, place_id, number, up_to_on, is_year_closed, frozen_at, households, points, sum_fen, state,
        notice_id, position
        """

    static func insert(_ list: RewardList, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO rewards_list (id, plan_id, place_id, number, up_to_on, is_year_closed, frozen_at,
                                      households, points, sum_fen, state, position)
            VALUES (\(list.id), \(list.plan), \(list.place), \(list.number), \(list.upTo),
                    \(list.isYearClosed), \(list.frozen), \(list.households), \(list.points), \(list.sum),
                    \(list.state), \(list.position))
            """)
    }

    static func keep(_ list: RewardList, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE rewards_list SET state = \(list.state), notice_id = \(list.notice) WHERE id = \(list.id)")
    }

    static func find(_ id: RewardListID, in reader: Reader) throws -> RewardList? {
        try reader.first("SELECT \(columns) FROM rewards_list WHERE id = \(id)", RewardList.init)
    }

    /// A plan's, newest first.
    static func all(of plan: RewardPlanID, in reader: Reader) throws -> [RewardList] {
        try reader.all(
            "SELECT \(columns) FROM rewards_list WHERE plan_id = \(plan) ORDER BY number DESC",
            RewardList.init)
    }

    /// A place's, newest first.
    static func all(at place: PlaceID, in reader: Reader) throws -> [RewardList] {
        try reader.all(
            """
            SELECT \(columns) FROM rewards_list WHERE place_id = \(place)
             ORDER BY position DESC LIMIT \(RewardLimits.queue_max)
            """, RewardList.init)
    }

    /// The first settled list that owes what is not in the ledger yet.
    static func unbooked(in reader: Reader) throws -> RewardList? {
        try reader.first(
            """
            SELECT \(columns) FROM rewards_list
             WHERE state = 'settled' AND sum_fen > 0
               AND EXISTS (SELECT 1 FROM rewards_line l
                            WHERE l.list_id = rewards_list.id AND l.fen > 0 AND l.transfer_id IS NULL)
             ORDER BY position LIMIT 1
            """, RewardList.init)
    }
}

extension RewardList {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), plan: try row.next(), place: try row.next(), number: try row.next(),
            upTo: try row.next(), isYearClosed: try row.next(), frozen: try row.next(),
            households: try row.next(), points: try row.next(), sum: try row.next(), state: try row.next(),
            notice: try row.next(), position: try row.next())
    }
}

/// The lines of lists.
enum LineStore {
    private static let columns: Query = """
        id, list_id, number, household_id, village_id, group_id, rank, points, role, words, fen, transfer_id,
        payment_id, received_at, received_on, signer, giver_id
        """

    static func insert(_ line: RewardLine, in transaction: Transaction) throws {
        let entry = line.entry
        try transaction.run(
            """
            INSERT INTO rewards_line (id, list_id, number, household_id, village_id, group_id, rank, points,
                                      role, words, fen, signer)
            VALUES (\(line.id), \(line.list), \(line.number), \(entry.household), \(entry.village),
                    \(entry.group), \(entry.rank), \(entry.points), \(entry.role), \(entry.words),
                    \(entry.fen), '')
            """)
    }

    static func keep(_ line: RewardLine, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE rewards_line
               SET transfer_id = \(line.transfer), payment_id = \(line.payment),
                   received_at = \(line.receipt?.at), received_on = \(line.receipt?.on),
                   signer = \(line.receipt?.signer ?? ""), giver_id = \(line.receipt?.giver)
             WHERE id = \(line.id)
            """)
    }

    static func all(of list: RewardListID, in reader: Reader) throws -> [RewardLine] {
        try reader.all(
            "SELECT \(columns) FROM rewards_line WHERE list_id = \(list) ORDER BY number", RewardLine.init)
    }

    static func find(_ id: RewardLineID, in reader: Reader) throws -> RewardLine? {
        try reader.first("SELECT \(columns) FROM rewards_line WHERE id = \(id)", RewardLine.init)
    }

    /// Those of `ids` that the list has.
    static func find(
        _ ids: [RewardLineID], of list: RewardListID, in reader: Reader
    ) throws -> [RewardLine] {
        try reader.all(
            """
            SELECT \(columns) FROM rewards_line
             WHERE list_id = \(list) AND id IN (\(list: ids)) ORDER BY number
            """, RewardLine.init)
    }

    /// The list's first lines whose money is not in the ledger yet.
    static func unbooked(of list: RewardListID, limit: Int, in reader: Reader) throws -> [RewardLine] {
        try reader.all(
            """
            SELECT \(columns) FROM rewards_line
             WHERE list_id = \(list) AND fen > 0 AND transfer_id IS NULL ORDER BY number LIMIT \(limit)
            """, RewardLine.init)
    }
}

extension RewardLine {
    fileprivate init(_ row: inout Row) throws {
        let (id, list): (RewardLineID, RewardListID) = (try row.next(), try row.next())
        let number: Int = try row.next()
        let entry = RewardEntry(
            household: try row.next(), village: try row.next(), group: try row.next(), rank: try row.next(),
            points: try row.next(), role: try row.next(), words: try row.next(), fen: try row.next())
        self.init(
            id: id, list: list, number: number, entry: entry, transfer: try row.next(),
            payment: try row.next())
        let (at, on): (Instant?, Day?) = (try row.next(), try row.next())
        let signer: String = try row.next()
        let giver: PersonID? = try row.next()
        if let at, let on { receipt = Receipt(at: at, on: on, signer: signer, giver: giver) }
    }
}
