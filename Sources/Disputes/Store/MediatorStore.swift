import Kernel
import Storage

/// Committees and their members.
enum MediatorStore {
    static func insert(_ committee: Committee, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO disputes_committee (id, place_id, name, from_on)
            VALUES (\(committee.id), \(committee.place), \(committee.name), \(committee.period.from))
            """)
    }

    static func insert(_ mediator: Mediator, until: Day, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO disputes_mediator (id, committee_id, person_id, is_woman, from_on, until_on)
            VALUES (\(mediator.id), \(mediator.committee), \(mediator.person), \(mediator.isWoman),
                    \(mediator.period.from), \(until))
            """)
    }

    static func end(_ id: MediatorID, on day: Day, in transaction: Transaction) throws {
        try transaction.run("UPDATE disputes_mediator SET until_on = \(day) WHERE id = \(id)")
    }

    static func committee(_ id: CommitteeID, in reader: Reader) throws -> Committee? {
        try reader.first(
            "SELECT id, place_id, name, from_on FROM disputes_committee WHERE id = \(id)", Committee.init)
    }

    /// The committees of some places.
    static func committees(at places: [PlaceID], in reader: Reader) throws -> [Committee] {
        try reader.all(
            """
            SELECT id, place_id, name, from_on FROM disputes_committee
             WHERE place_id IN (\(list: places)) ORDER BY name, id
            """, Committee.init)
    }

    /// The committees at `place` and below.
    static func committees(within place: PlaceID, limit: Int, in reader: Reader) throws -> [Committee] {
        try reader.all(
            """
            SELECT id, place_id, name, from_on FROM disputes_committee
             WHERE place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))
             ORDER BY name, id LIMIT \(limit)
            """, Committee.init)
    }

    static func mediator(_ id: MediatorID, in reader: Reader) throws -> Mediator? {
        try reader.first("SELECT \(columns) FROM disputes_mediator WHERE id = \(id)", Mediator.init)
    }

    static func mediators(of committees: [CommitteeID], in reader: Reader) throws -> [Mediator] {
        try reader.all(
            """
            SELECT \(columns) FROM disputes_mediator
             WHERE committee_id IN (\(list: committees)) ORDER BY from_on, id
            """, Mediator.init)
    }

    private static let columns: Query = "id, committee_id, person_id, is_woman, from_on, until_on"
}

extension Committee {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), place: try row.next(), name: try row.next(),
            period: Period(from: try row.next()))
    }
}

extension Mediator {
    fileprivate init(_ row: inout Row) throws {
        let id: MediatorID = try row.next()
        let committee: CommitteeID = try row.next()
        let person: PersonID = try row.next()
        let isWoman: Bool = try row.next()
        let from: Day = try row.next()
        self.init(
            id: id, committee: committee, person: person, isWoman: isWoman,
            period: Period(from: from, until: try row.next()))
    }
}
