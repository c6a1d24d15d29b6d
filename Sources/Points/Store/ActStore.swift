import Kernel
import Storage

/// Acts, and where each of them stands.
enum ActStore {
    private static let columns: Query = """
        id, declaration_id, village_id, household_id, item_id, happened_on, points, state, changed_at, checker_id,
        publication_id, transfer_id, reason
        """

    static func insert(_ act: PointsAct, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO points_act (id, declaration_id, village_id, household_id, item_id, happened_on, points,
                                    state, changed_at, reason)
            VALUES (\(act.id), \(act.declaration), \(act.village), \(act.household), \(act.item), \(act.day),
                    \(act.points), \(act.state), \(act.changed), \(act.reason))
            """)
    }

    static func keep(_ act: PointsAct, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE points_act
               SET points = \(act.points), state = \(act.state), changed_at = \(act.changed),
                   checker_id = \(act.checker), publication_id = \(act.publication),
                   transfer_id = \(act.transfer), reason = \(act.reason)
             WHERE id = \(act.id)
            """)
    }

    static func find(_ id: PointsActID, in reader: Reader) throws -> PointsAct? {
        try reader.first("SELECT \(columns) FROM points_act WHERE id = \(id)", PointsAct.init)
    }

    static func find(
        _ ids: some Collection<PointsActID>, in reader: Reader
    ) throws -> [PointsActID: PointsAct] {
        let found = try reader.all(
            "SELECT \(columns) FROM points_act WHERE id IN (\(list: ids)) ORDER BY id", PointsAct.init)
        return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    static func all(of declaration: DeclarationID, in reader: Reader) throws -> [PointsAct] {
        try reader.all(
            """
            SELECT \(columns) FROM points_act
             WHERE declaration_id = \(declaration) ORDER BY household_id, id
            """, PointsAct.init)
    }

    static func all(of publication: PublicationID, in reader: Reader) throws -> [PointsAct] {
        try reader.all(
            "SELECT \(columns) FROM points_act WHERE publication_id = \(publication) ORDER BY id",
            PointsAct.init)
    }

    /// A village's acts in a state, oldest first.
    static func all(
        in village: PlaceID, _ state: PointsAct.State, until last: Day? = nil, limit: Int, _ reader: Reader
    ) throws -> [PointsAct] {
        let bound: Query = last.map { "AND happened_on <= \($0)" } ?? ""
        return try reader.all(
            """
            SELECT \(columns) FROM points_act
             WHERE village_id = \(village) AND state = \(state) \(bound)
             ORDER BY happened_on, id LIMIT \(limit)
            """, PointsAct.init)
    }

    /// A village's acts, the newest day first, from after the last one that was shown.
    static func page(
        in village: PlaceID, _ state: PointsAct.State?, before last: (day: Day, id: PointsActID)?,
        limit: Int, _ reader: Reader
    ) throws -> [PointsAct] {
        let chosen: Query = state.map { "AND state = \($0)" } ?? ""
        let rest: Query =
            last.map { "AND (happened_on < \($0.day) OR happened_on = \($0.day) AND id < \($0.id))" } ?? ""
        return try reader.all(
            """
            SELECT \(columns) FROM points_act
             WHERE village_id = \(village) \(chosen) \(rest)
             ORDER BY happened_on DESC, id DESC LIMIT \(limit)
            """, PointsAct.init)
    }

    static func counts(in village: PlaceID, _ reader: Reader) throws -> [PointsAct.State: Int] {
        let found: [(PointsAct.State, Int)] = try reader.all(
            "SELECT state, count(*) FROM points_act WHERE village_id = \(village) GROUP BY state ORDER BY state"
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(found, uniquingKeysWith: +)
    }

    /// A household's acts, newest first.
    static func all(of household: HouseholdID, limit: Int, in reader: Reader) throws -> [PointsAct] {
        try reader.all(
            """
            SELECT \(columns) FROM points_act
             WHERE household_id = \(household) ORDER BY happened_on DESC, id DESC LIMIT \(limit)
            """, PointsAct.init)
    }

    /// What each household has of an item from a day on, before another, in acts that stand.
    static func sums(
        of item: PointsItemID, for households: [HouseholdID], from: Day, until: Day, in reader: Reader
    ) throws -> [HouseholdID: Int64] {
        let found: [(HouseholdID, Int64)] = try reader.all(
            """
            SELECT household_id, CAST(sum(points) AS BIGINT) FROM points_act
             WHERE household_id IN (\(list: households)) AND item_id = \(item)
               AND happened_on >= \(from) AND happened_on < \(until)
               AND state NOT IN ('rejected', 'reversed', 'expired')
             GROUP BY household_id ORDER BY household_id
            """
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(found, uniquingKeysWith: +)
    }

    /// A village's acts that stand from a day on, with how they were declared.
    static func standing(
        in village: PlaceID, from: Day, _ reader: Reader
    ) throws -> [(act: StandingAct, points: Int64)] {
        try reader.all(
            """
            SELECT a.household_id, a.item_id, a.happened_on, d.times, d.note, a.points
              FROM points_act a JOIN points_declaration d ON d.id = a.declaration_id
             WHERE a.village_id = \(village) AND a.happened_on >= \(from)
               AND a.state IN ('declared', 'checked', 'published', 'noticed', 'confirmed', 'contested')
             ORDER BY a.id
            """
        ) { row in
            let key = StandingAct.Key(household: try row.next(), item: try row.next(), day: try row.next())
            return (StandingAct(key: key, times: try row.next(), note: try row.next()), try row.next())
        }
    }

    /// What a village's open windows would give out in a year.
    static func published(in village: PlaceID, year: Int, _ reader: Reader) throws -> Int64 {
        try reader.value(
            """
            SELECT CAST(coalesce(sum(points), 0) AS BIGINT) FROM points_act
             WHERE village_id = \(village) AND state = 'published'
               AND happened_on >= \("\(year)-01-01") AND happened_on <= \("\(year)-12-31")
            """) ?? 0
    }

    /// A village's acts of a year that wait for a check, a window or a hearing.
    static func waiting(in village: PlaceID, year: Int, _ reader: Reader) throws -> Int {
        try reader.count(
            """
            SELECT count(*) FROM points_act
             WHERE village_id = \(village) AND state IN ('declared', 'checked', 'published', 'noticed')
               AND happened_on >= \("\(year)-01-01") AND happened_on <= \("\(year)-12-31")
            """)
    }

    /// The matters of deductions that stand, by item: when decided, and how many households.
    static func matters(in village: PlaceID, _ reader: Reader) throws -> [(
        item: PointsItemID, households: Int
    )] {
        try reader.all(
            """
            SELECT item_id, count(*) FROM points_act
             WHERE village_id = \(village) AND state = 'confirmed' AND points < 0
             GROUP BY item_id ORDER BY item_id
            """
        ) { (try $0.next(), try $0.next()) }
    }
}

extension PointsAct {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), declaration: try row.next(), village: try row.next(),
            household: try row.next(), item: try row.next(), day: try row.next(), points: try row.next(),
            state: try row.next(), changed: try row.next(), checker: try row.next(),
            publication: try row.next(), transfer: try row.next(), reason: try row.next())
    }
}
