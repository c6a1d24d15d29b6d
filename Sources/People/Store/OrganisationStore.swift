import Kernel
import Storage

/// Units and what they are called.
enum OrganisationStore {
    static func find(_ id: OrganisationID, in reader: Reader) throws -> Organisation? {
        try reader.first(
            "SELECT id, name, place_id, kind FROM people_organisation WHERE id = \(id)", Organisation.init)
    }

    static func names(
        of organisations: some Collection<OrganisationID>, in reader: Reader
    ) throws -> [OrganisationID: String] {
        var found: [OrganisationID: String] = [:]
        for part in Array(Set(organisations)).parts(of: Limits.idsPerQuery_max) {
            try reader.each("SELECT id, name FROM people_organisation WHERE id IN (\(list: part))") { row in
                found[try row.next()] = try row.next(String.self)
            }
        }
        return found
    }

    /// In the order of their names.
    static func at(_ places: some Collection<PlaceID>, in reader: Reader) throws -> [Organisation] {
        try reader.all(
            """
            SELECT id, name, place_id, kind FROM people_organisation
             WHERE place_id IN (\(list: places)) ORDER BY name, id
            """, Organisation.init)
    }

    static func insert(_ organisation: Organisation, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO people_organisation (id, name, place_id, kind)
            VALUES (\(organisation.id), \(organisation.name), \(organisation.place), \(organisation.kind))
            """)
    }
}

extension Organisation {
    init(_ row: inout Row) throws {
        self.init(id: try row.next(), name: try row.next(), place: try row.next(), kind: try row.next())
    }
}
