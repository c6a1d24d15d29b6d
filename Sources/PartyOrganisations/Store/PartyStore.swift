import Kernel
import Storage

/// Organisations and how they were described, from which day on.
enum PartyStore {
    private static let columns: Query = """
        o.id, o.founded_on, o.ended_on, o.successor_id, o.roll_id, v.from_on, v.kind, v.name, v.place_id,
        v.superior_id, v.industry
        """

    /// An organisation `o` with the description `v` that holds on `day`.
    private static func described(on day: Day) -> Query {
        """
        partyorganisations_organisation o
          JOIN partyorganisations_version v ON v.organisation_id = o.id
         WHERE v.from_on = (SELECT max(w.from_on) FROM partyorganisations_version w
                             WHERE w.organisation_id = o.id AND w.from_on <= \(day))
        """
    }

    static func insert(_ organisation: PartyOrganisation, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO partyorganisations_organisation (id, founded_on)
            VALUES (\(organisation.id), \(organisation.founded))
            """)
        try keep(organisation.description, of: organisation.id, in: transaction)
    }

    static func keep(
        _ description: PartyOrganisation.Description, of id: PartyID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO partyorganisations_version (organisation_id, from_on, kind, name, place_id, superior_id,
                                                    industry)
            VALUES (\(id), \(description.from), \(description.kind), \(description.name), \(description.place),
                    \(description.superior), \(description.industry))
            """)
    }

    static func end(_ id: PartyID, _ ending: PartyOrganisation.Ending, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE partyorganisations_organisation
               SET ended_on = \(ending.on), successor_id = \(ending.successor) WHERE id = \(id)
            """)
    }

    static func choose(_ roll: ID<Marks.Roll>?, of id: PartyID, in transaction: Transaction) throws {
        try transaction.run("UPDATE partyorganisations_organisation SET roll_id = \(roll) WHERE id = \(id)")
    }

    /// As it stands on a day, also one that has ended; nil before it was founded.
    static func find(_ id: PartyID, on day: Day, in reader: Reader) throws -> PartyOrganisation? {
        try reader.first(
            "SELECT \(columns) FROM \(described(on: day)) AND o.id = \(id)", PartyOrganisation.init)
    }

    /// All that stand on a day; a county has some thousands, and its tree is read whole.
    static func standing(on day: Day, in reader: Reader) throws -> [PartyOrganisation] {
        try reader.all(
            """
            SELECT \(columns) FROM \(described(on: day))
               AND o.founded_on <= \(day) AND (o.ended_on IS NULL OR o.ended_on > \(day))
             ORDER BY v.name, o.id
            """, PartyOrganisation.init)
    }

    /// Those directly below that stand on a day.
    static func below(_ id: PartyID, on day: Day, in reader: Reader) throws -> [PartyOrganisation] {
        try reader.all(
            """
            SELECT \(columns) FROM \(described(on: day))
               AND v.superior_id = \(id) AND (o.ended_on IS NULL OR o.ended_on > \(day))
             ORDER BY v.name, o.id
            """, PartyOrganisation.init)
    }

    /// Every description, oldest first.
    static func history(of id: PartyID, in reader: Reader) throws -> [PartyOrganisation.Description] {
        try reader.all(
            """
            SELECT from_on, kind, name, place_id, superior_id, industry FROM partyorganisations_version
             WHERE organisation_id = \(id) ORDER BY from_on
            """, PartyOrganisation.Description.init)
    }

    static func names(of ids: some Collection<PartyID>, in reader: Reader) throws -> [PartyID: String] {
        var found: [PartyID: String] = [:]
        try reader.each(
            """
            SELECT organisation_id, name FROM partyorganisations_version
             WHERE organisation_id IN (\(list: Set(ids).sorted())) ORDER BY organisation_id, from_on
            """
        ) { row in found[try row.next()] = try row.next(String.self) }
        return found
    }
}

extension PartyOrganisation {
    fileprivate init(_ row: inout Row) throws {
        let id: PartyID = try row.next()
        let founded: Day = try row.next()
        let (ended, successor): (Day?, PartyID?) = (try row.next(), try row.next())
        let roll: ID<Marks.Roll>? = try row.next()
        self.init(
            id: id, founded: founded, description: try Description(&row),
            ending: ended.map { Ending(on: $0, successor: successor) }, roll: roll)
    }
}

extension PartyOrganisation.Description {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            from: try row.next(), kind: try row.next(), name: try row.next(), place: try row.next(),
            superior: try row.next(), industry: try row.next())
    }
}
