import Kernel
import Storage

/// Links of persons to persons, households and places.
enum LinkStore {
    private static let columns: Query =
        """
        id, template, place_id, holder_id, person_id, household_id, held_place_id, from_on, until_on
        """

    static func find(_ id: LinkID, in reader: Reader) throws -> Link? {
        try reader.first("SELECT \(columns) FROM duties_link WHERE id = \(id)", Link.init)
    }

    /// Every link that is or was kept at one of the places, or is to one of them.
    static func links(at places: some Collection<PlaceID>, in reader: Reader) throws -> [Link] {
        let found = try Parts.each(places) { part in
            try reader.all(
                """
                SELECT \(columns) FROM duties_link
                 WHERE place_id IN (\(list: part)) OR held_place_id IN (\(list: part))
                 ORDER BY from_on, id
                """, Link.init)
        }
        var seen: Set<LinkID> = []
        return found.filter { seen.insert($0.id).inserted }
    }

    static func links(of holder: PersonID, in reader: Reader) throws -> [Link] {
        try reader.all(
            "SELECT \(columns) FROM duties_link WHERE holder_id = \(holder) ORDER BY from_on, id", Link.init)
    }

    static func links(to target: Link.Target, in reader: Reader) throws -> [Link] {
        let condition: Query =
            switch target {
            case .person(let id): "person_id = \(id)"
            case .household(let id): "household_id = \(id)"
            case .place(let id): "held_place_id = \(id)"
            }
        return try reader.all(
            "SELECT \(columns) FROM duties_link WHERE \(condition) ORDER BY from_on, id", Link.init)
    }

    static func householdCounts(
        under template: String, on day: Day, in reader: Reader
    ) throws -> [PlaceID: (holders: Int, households: Int)] {
        var found: [PlaceID: (holders: Int, households: Int)] = [:]
        try reader.each(
            """
            SELECT place_id, count(DISTINCT holder_id), count(DISTINCT household_id) FROM duties_link
             WHERE template = \(template) AND household_id IS NOT NULL
               AND from_on <= \(day) AND (until_on IS NULL OR until_on > \(day))
             GROUP BY place_id
            """
        ) { row in found[try row.next()] = (try row.next(Int.self), try row.next(Int.self)) }
        return found
    }

    static func insert(_ link: Link, in transaction: Transaction) throws {
        let person: PersonID? = if case .person(let id) = link.target { id } else { nil }
        let place: PlaceID? = if case .place(let id) = link.target { id } else { nil }
        try transaction.run(
            """
            INSERT INTO duties_link (id, template, place_id, holder_id, person_id, household_id,
                                     held_place_id, from_on, until_on)
            VALUES (\(link.id), \(link.template), \(link.place), \(link.holder), \(person),
                    \(link.target.household), \(place), \(link.period.from), \(link.period.until))
            """)
    }

    static func end(_ link: Link, in transaction: Transaction) throws {
        try transaction.run("UPDATE duties_link SET until_on = \(link.period.until) WHERE id = \(link.id)")
    }
}

extension Link {
    init(_ row: inout Row) throws {
        let id: LinkID = try row.next()
        let template: String = try row.next()
        let place: PlaceID = try row.next()
        let holder: PersonID = try row.next()
        let person: PersonID? = try row.next()
        let household: HouseholdID? = try row.next()
        let held: PlaceID? = try row.next()
        let target = person.map(Target.person) ?? household.map(Target.household) ?? held.map(Target.place)
        guard let target else { throw Fault("reading link \(id): it has no target") }
        self.init(
            id: id, template: template, place: place, holder: holder, target: target,
            period: Period(from: try row.next(), until: try row.next()))
    }
}
