import Kernel
import Storage

/// Who serves in organisations, who guides them, what they cover.
enum TieStore {
    private static let columns: Query = "id, organisation_id, role, person_id, place_id, from_on, until_on"

    static func insert(_ tie: PartyTie, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO partyorganisations_tie (id, organisation_id, role, person_id, place_id, from_on)
            VALUES (\(tie.id), \(tie.organisation), \(tie.role), \(tie.person), \(tie.place),
                    \(tie.period.from))
            """)
    }

    static func end(_ id: TieID, on day: Day?, in transaction: Transaction) throws {
        try transaction.run("UPDATE partyorganisations_tie SET until_on = \(day) WHERE id = \(id)")
    }

    /// For what never came to hold.
    static func drop(_ id: TieID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM partyorganisations_service WHERE tie_id = \(id)")
        try transaction.run("DELETE FROM partyorganisations_tie WHERE id = \(id)")
    }

    static func find(_ id: TieID, in reader: Reader) throws -> PartyTie? {
        try reader.first("SELECT \(columns) FROM partyorganisations_tie WHERE id = \(id)", PartyTie.init)
    }

    /// Every tie that an organisation has or had, oldest first.
    static func all(of id: PartyID, in reader: Reader) throws -> [PartyTie] {
        try reader.all(
            """
            SELECT \(columns) FROM partyorganisations_tie WHERE organisation_id = \(id) ORDER BY from_on, id
            """, PartyTie.init)
    }

    static func open(of person: PersonID, in reader: Reader) throws -> [PartyTie] {
        try reader.all(
            """
            SELECT \(columns) FROM partyorganisations_tie
             WHERE person_id = \(person) AND until_on IS NULL ORDER BY from_on, id
            """, PartyTie.init)
    }

    /// What is covered on a day, anywhere in the county.
    static func covers(on day: Day, in reader: Reader) throws -> [PartyTie] {
        try reader.all(
            """
            SELECT \(columns) FROM partyorganisations_tie
             WHERE role = 'covers' AND from_on <= \(day) AND (until_on IS NULL OR until_on > \(day))
             ORDER BY from_on, id
            """, PartyTie.init)
    }

    static func covers(of place: PlaceID, in reader: Reader) throws -> [PartyTie] {
        try reader.all(
            "SELECT \(columns) FROM partyorganisations_tie WHERE place_id = \(place) ORDER BY from_on, id",
            PartyTie.init)
    }

    static func insert(_ service: GuideNote, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO partyorganisations_service (id, tie_id, done_on, words)
            VALUES (\(service.id), \(service.tie), \(service.on), \(service.words))
            """)
    }

    /// Newest first.
    static func services(
        of ties: some Collection<TieID>, limit: Int, in reader: Reader
    ) throws -> [GuideNote] {
        try reader.all(
            """
            SELECT id, tie_id, done_on, words FROM partyorganisations_service
             WHERE tie_id IN (\(list: ties)) ORDER BY done_on DESC, id LIMIT \(limit)
            """
        ) { row in
            GuideNote(id: try row.next(), tie: try row.next(), on: try row.next(), words: try row.next())
        }
    }
}

extension PartyTie {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), organisation: try row.next(), role: try row.next(), person: try row.next(),
            place: try row.next(), period: Period(from: try row.next(), until: try row.next()))
    }
}
