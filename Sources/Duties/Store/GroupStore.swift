import Kernel
import Storage

/// Online groups and who keeps them.
enum GroupStore {
    private static let columns: Query = "id, name, place_id, from_on, until_on"

    static func find(_ id: OnlineGroupID, in reader: Reader) throws -> OnlineGroup? {
        try reader.first("SELECT \(columns) FROM duties_group WHERE id = \(id)", OnlineGroup.init)
    }

    /// Every group that is or was at one of the places, with the time that it was there; one whose grid was merged
    /// comes once for each.
    static func groups(at places: some Collection<PlaceID>, in reader: Reader) throws -> [OnlineGroup] {
        try Parts.each(places) { part in
            try reader.all(
                """
                SELECT g.id, g.name, g.place_id,
                       COALESCE((SELECT max(f.until_on) FROM duties_group_former f WHERE f.group_id = g.id),
                                g.from_on) AS from_on, g.until_on
                  FROM duties_group g WHERE g.place_id IN (\(list: part))
                 UNION ALL
                SELECT g.id, g.name, f.place_id, f.from_on, f.until_on
                  FROM duties_group_former f JOIN duties_group g ON g.id = f.group_id
                 WHERE f.place_id IN (\(list: part))
                 ORDER BY 4, 1
                """, OnlineGroup.init)
        }
    }

    /// The day on which a group came to the grid where it is; `nil` where it always was there.
    static func settled(_ id: OnlineGroupID, in reader: Reader) throws -> Day? {
        try former(of: id, in: reader).compactMap(\.period.until).max()
    }

    static func settle(_ id: OnlineGroupID, at place: PlaceID, in transaction: Transaction) throws {
        try transaction.run("UPDATE duties_group SET place_id = \(place) WHERE id = \(id)")
    }

    static func insertFormer(
        _ id: OnlineGroupID, place: PlaceID, _ period: Period, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO duties_group_former (group_id, place_id, from_on, until_on)
            VALUES (\(id), \(place), \(period.from), \(period.until))
            """)
    }

    /// The grids that a group belonged to before, oldest first.
    static func former(
        of id: OnlineGroupID, in reader: Reader
    ) throws -> [(place: PlaceID, period: Period)] {
        try reader.all(
            """
            SELECT place_id, from_on, until_on FROM duties_group_former
             WHERE group_id = \(id) ORDER BY from_on
            """
        ) { (try $0.next(), Period(from: try $0.next(), until: try $0.next())) }
    }

    static func insert(_ group: OnlineGroup, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO duties_group (id, name, place_id, from_on, until_on)
            VALUES (\(group.id), \(group.name), \(group.place), \(group.period.from), \(group.period.until))
            """)
    }

    static func close(_ group: OnlineGroup, in transaction: Transaction) throws {
        try transaction.run("UPDATE duties_group SET until_on = \(group.period.until) WHERE id = \(group.id)")
    }

    /// Everybody who ever kept one of the groups, oldest first.
    static func keepings(
        of groups: some Collection<OnlineGroupID>, in reader: Reader
    ) throws -> [Keeping] {
        try Parts.each(groups) { part in
            try reader.all(
                """
                SELECT id, group_id, person_id, from_on, until_on FROM duties_keeping
                 WHERE group_id IN (\(list: part)) ORDER BY from_on, id
                """, Keeping.init)
        }
    }

    /// The groups that a person keeps on `day`, in the order of their names.
    static func kept(by person: PersonID, on day: Day, in reader: Reader) throws -> [OnlineGroup] {
        try reader.all(
            """
            SELECT g.id, g.name, g.place_id, g.from_on, g.until_on
              FROM duties_keeping k JOIN duties_group g ON g.id = k.group_id
             WHERE k.person_id = \(person) AND k.from_on <= \(day)
               AND (k.until_on IS NULL OR k.until_on > \(day))
             ORDER BY g.name, g.id
            """, OnlineGroup.init)
    }

    static func insert(_ keeping: Keeping, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO duties_keeping (id, group_id, person_id, from_on, until_on)
            VALUES (\(keeping.id), \(keeping.group), \(keeping.person), \(keeping.period.from),
                    \(keeping.period.until))
            """)
    }

    static func end(_ keeping: Keeping, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE duties_keeping SET until_on = \(keeping.period.until) WHERE id = \(keeping.id)")
    }
}

extension OnlineGroup {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), name: try row.next(), place: try row.next(),
            period: Period(from: try row.next(), until: try row.next()))
    }
}

extension Keeping {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), group: try row.next(), person: try row.next(),
            period: Period(from: try row.next(), until: try row.next()))
    }
}
