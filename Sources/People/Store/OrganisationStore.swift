import Kernel
import Storage

/// Units, what they are called from which day on, and when they end.
enum OrganisationStore {
    /// What the unit `o` is called on `day`.
    private static func called(on day: Day) -> Query {
        """
        COALESCE((SELECT n.name FROM people_organisation_name n
                   WHERE n.organisation_id = o.id AND n.from_on <= \(day)
                   ORDER BY n.from_on DESC LIMIT 1), o.name)
        """
    }

    /// Also one that has ended.
    static func find(_ id: OrganisationID, in reader: Reader) throws -> Organisation? {
        try reader.first(
            """
            SELECT o.id, \(called(on: reader.now.day)), o.place_id, o.kind, o.until_on
              FROM people_organisation o WHERE o.id = \(id)
            """, Organisation.init)
    }

    static func names(
        of organisations: some Collection<OrganisationID>, on day: Day? = nil, in reader: Reader
    ) throws -> [OrganisationID: String] {
        var found: [OrganisationID: String] = [:]
        for part in Array(Set(organisations)).parts(of: Limits.idsPerQuery_max) {
            try reader.each(
                """
                SELECT o.id, \(called(on: day ?? reader.now.day)) FROM people_organisation o
                 WHERE o.id IN (\(list: part))
                """
            ) { row in found[try row.next()] = try row.next(String.self) }
        }
        return found
    }

    /// Those that stand on a day, or today, in the order of their names.
    static func at(
        _ places: some Collection<PlaceID>, on day: Day? = nil, in reader: Reader
    ) throws -> [Organisation] {
        let day = day ?? reader.now.day
        return try reader.all(
            """
            SELECT o.id, \(called(on: day)) AS called, o.place_id, o.kind, o.until_on
              FROM people_organisation o
             WHERE o.place_id IN (\(list: places)) AND (o.until_on IS NULL OR o.until_on > \(day))
             ORDER BY called, o.id
            """, Organisation.init)
    }

    /// The name it was entered under, and each later one with its first day, oldest first.
    static func history(
        of id: OrganisationID, in reader: Reader
    ) throws -> (first: String, later: [(from: Day, name: String)]) {
        let first = try reader.first("SELECT name FROM people_organisation WHERE id = \(id)") {
            try $0.next(String.self)
        }
        let later = try reader.all(
            """
            SELECT from_on, name FROM people_organisation_name
             WHERE organisation_id = \(id) ORDER BY from_on
            """
        ) { (from: try $0.next(Day.self), name: try $0.next(String.self)) }
        return (first ?? "", later)
    }

    static func insert(_ organisation: Organisation, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO people_organisation (id, name, place_id, kind)
            VALUES (\(organisation.id), \(organisation.name), \(organisation.place), \(organisation.kind))
            """)
    }

    static func rename(
        _ id: OrganisationID, to name: String, from day: Day, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO people_organisation_name (organisation_id, from_on, name)
            VALUES (\(id), \(day), \(name))
            ON CONFLICT (organisation_id, from_on) DO UPDATE SET name = excluded.name
            """)
    }

    static func close(_ id: OrganisationID, on day: Day, in transaction: Transaction) throws {
        try transaction.run("UPDATE people_organisation SET until_on = \(day) WHERE id = \(id)")
    }
}

extension Organisation {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), name: try row.next(), place: try row.next(), kind: try row.next(),
            until: try row.next())
    }
}
