import Kernel
import Storage

/// Bodies and their rolls.
enum BodyStore {
    private static let columns: Query = "b.id, b.kind, b.place_id, b.name, b.from_on, b.until_on"

    static func insert(_ body: Body, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO assemblies_body (id, kind, place_id, name, from_on, until_on)
            VALUES (\(body.id), \(body.kind), \(body.place), \(body.name), \(body.period.from),
                    \(body.period.until))
            """)
    }

    static func find(_ id: BodyID, in reader: Reader) throws -> Body? {
        try reader.first("SELECT \(columns) FROM assemblies_body b WHERE b.id = \(id)", Body.init)
    }

    /// The bodies of places that exist on a day.
    static func all(
        at places: some Collection<PlaceID>, on day: Day, in reader: Reader
    ) throws -> [Body] {
        try reader.all(
            """
            SELECT \(columns) FROM assemblies_body b
             WHERE b.place_id IN (\(list: places)) AND b.from_on <= \(day)
               AND (b.until_on IS NULL OR b.until_on > \(day))
             ORDER BY b.kind, b.id
            """, Body.init)
    }

    /// The bodies at and below some places.
    static func all(
        below places: [PlaceID], on day: Day, limit: Int, in reader: Reader
    ) throws -> [Body] {
        try reader.all(
            """
            SELECT \(columns) FROM assemblies_body b
             WHERE b.place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id IN (\(list: places)))
               AND b.from_on <= \(day) AND (b.until_on IS NULL OR b.until_on > \(day))
             ORDER BY b.place_id, b.kind, b.id LIMIT \(limit)
            """, Body.init)
    }
}

extension Body {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), kind: try row.next(), place: try row.next(), name: try row.next(),
            period: Period(from: try row.next(), until: try row.next()))
    }
}

/// The lines of a body's roll.
enum MemberStore {
    static func insert(_ member: Member, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO assemblies_member (id, body_id, number, person_id, name, household, capacity,
                                           from_on, until_on)
            VALUES (\(member.id), \(member.body), \(member.number), \(member.person), \(member.name),
                    \(member.household), \(member.capacity), \(member.period.from), \(member.period.until))
            """)
        for unit in member.units {
            try transaction.run(
                """
                INSERT INTO assemblies_unit (member_id, label, area_dm2)
                VALUES (\(member.id), \(unit.label), \(unit.area_dm2))
                """)
        }
    }

    static func end(_ id: MemberID, on day: Day, in transaction: Transaction) throws {
        try transaction.run("UPDATE assemblies_member SET until_on = \(day) WHERE id = \(id)")
    }

    static func lastNumber(of body: BodyID, in reader: Reader) throws -> Int {
        try reader.count(
            "SELECT COALESCE(MAX(number), 0) FROM assemblies_member WHERE body_id = \(body)")
    }

    static func find(_ id: MemberID, in reader: Reader) throws -> Member? {
        let found = try reader.first(
            """
            SELECT m.id, m.body_id, m.number, m.person_id, m.name, m.household, m.capacity, m.from_on,
                   m.until_on
              FROM assemblies_member m WHERE m.id = \(id)
            """
        ) { try Member(&$0, units: [:]) }
        guard let found else { return nil }
        let units = try reader.all(
            "SELECT label, area_dm2 FROM assemblies_unit WHERE member_id = \(id) ORDER BY label"
        ) { OwnedUnit(try $0.next(), area_dm2: try $0.next()) }
        return Member(found, units: units)
    }

    /// Who is on the roll on a day, in the order of entering.
    static func all(of body: BodyID, on day: Day, in reader: Reader) throws -> [Member] {
        let units = try units(of: body, in: reader)
        return try reader.all(
            """
            SELECT m.id, m.body_id, m.number, m.person_id, m.name, m.household, m.capacity, m.from_on,
                   m.until_on
              FROM assemblies_member m
             WHERE m.body_id = \(body) AND m.from_on <= \(day)
               AND (m.until_on IS NULL OR m.until_on > \(day))
             ORDER BY m.number
            """
        ) { try Member(&$0, units: units) }
    }

    private static func units(of body: BodyID, in reader: Reader) throws -> [MemberID: [OwnedUnit]] {
        var units: [MemberID: [OwnedUnit]] = [:]
        try reader.each(
            """
            SELECT u.member_id, u.label, u.area_dm2
              FROM assemblies_unit u JOIN assemblies_member m ON m.id = u.member_id
             WHERE m.body_id = \(body) ORDER BY u.member_id, u.label
            """
        ) { row in
            let member: MemberID = try row.next()
            units[member, default: []].append(OwnedUnit(try row.next(), area_dm2: try row.next()))
        }
        return units
    }

    /// How many are on the rolls of bodies on a day.
    static func counts(
        of bodies: [BodyID], on day: Day, in reader: Reader
    ) throws -> [BodyID: Int] {
        let found: [(BodyID, Int)] = try reader.all(
            """
            SELECT body_id, count(*) FROM assemblies_member
             WHERE body_id IN (\(list: bodies)) AND from_on <= \(day)
               AND (until_on IS NULL OR until_on > \(day)) AND capacity = 'voter'
             GROUP BY body_id ORDER BY body_id
            """
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(uniqueKeysWithValues: found)
    }
}

extension Member {
    fileprivate init(_ row: inout Row, units: [MemberID: [OwnedUnit]]) throws {
        let id: MemberID = try row.next()
        self.init(
            id: id, body: try row.next(), number: try row.next(), person: try row.next(),
            name: try row.next(), household: try row.next(), capacity: try row.next(),
            period: Period(from: try row.next(), until: try row.next()), units: units[id] ?? [])
    }

    fileprivate init(_ other: Member, units: [OwnedUnit]) {
        self.init(
            id: other.id, body: other.body, number: other.number, person: other.person, name: other.name,
            household: other.household, capacity: other.capacity, period: other.period, units: units)
    }
}
