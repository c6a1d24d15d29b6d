import Kernel
import Storage

/// The SQL of grants.
enum GrantStore {
    /// Those that hold on `day`, in the order in which they were given.
    static func grants(of person: PersonID, on day: Day, in reader: Reader) throws -> [Grant] {
        try reader.all(
            """
            SELECT permission, place_id, organisation_id FROM access_grant
             WHERE person_id = \(person) AND from_on <= \(day) AND (until_on IS NULL OR until_on > \(day))
             ORDER BY sequence
            """, Grant.init)
    }

    static func all(of person: PersonID, in reader: Reader) throws -> [DatedGrant] {
        try reader.all(
            """
            SELECT permission, place_id, organisation_id, from_on, until_on, source_post_id FROM access_grant
             WHERE person_id = \(person) ORDER BY sequence
            """
        ) { row in
            let grant = try Grant(&row)
            return DatedGrant(grant, from: try row.next(), until: try row.next(), source: try row.next())
        }
    }

    static func replace(_ grants: [DatedGrant], of person: PersonID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM access_grant WHERE person_id = \(person)")
        for (offset, dated) in grants.enumerated() {
            try insert(dated, offset, of: person, in: transaction)
        }
    }

    private static func insert(
        _ dated: DatedGrant, _ sequence: Int, of person: PersonID, in transaction: Transaction
    ) throws {
        let id: AnyID = transaction.derivedID()
        try transaction.run(
            """
            INSERT INTO access_grant (id, person_id, sequence, permission, place_id, organisation_id,
                                      source_post_id, from_on, until_on)
            VALUES (\(id), \(person), \(sequence), \(dated.grant.permission), \(dated.grant.place),
                    \(dated.grant.organisation), \(dated.source), \(dated.period.from), \(dated.period.until))
            """)
    }
}

extension Grant {
    init(_ row: inout Row) throws {
        let permission: Permission = try row.next()
        let place: PlaceID = try row.next()
        self.init(permission, at: place, organisation: try row.next())
    }
}
