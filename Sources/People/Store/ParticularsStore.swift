import Kernel
import Storage

/// What is known of persons beside their names.
enum ParticularsStore {
    private static let columns: Query =
        """
        person_id, sex, birth_on, phone_sealed, phone_key, identity_sealed, identity_key, care_sealed
        """

    static func find(_ person: PersonID, in reader: Reader) throws -> SealedParticulars? {
        try reader.first(
            "SELECT \(columns) FROM people_particulars WHERE person_id = \(person)", SealedParticulars.init)
    }

    static func find(
        _ people: some Collection<PersonID>, in reader: Reader
    ) throws -> [PersonID: SealedParticulars] {
        var found: [PersonID: SealedParticulars] = [:]
        for part in Array(Set(people)).parts(of: Limits.idsPerQuery_max) {
            let query: Query =
                "SELECT \(columns) FROM people_particulars WHERE person_id IN (\(list: part))"
            for particulars in try reader.all(query, SealedParticulars.init) {
                found[particulars.person] = particulars
            }
        }
        return found
    }

    /// Who has an identity number, by its key; what an import is bringing just now is not there yet.
    static func people(
        withIdentity keys: some Collection<[UInt8]>, in reader: Reader
    ) throws -> [[UInt8]: PersonID] {
        var found: [[UInt8]: PersonID] = [:]
        for part in Array(keys).parts(of: Limits.idsPerQuery_max) {
            try reader.each(
                """
                SELECT identity_key, person_id FROM people_particulars
                 WHERE identity_key IN (\(list: part))
                   AND import_number <= (SELECT coalesce(max(number), 0) FROM people_import)
                """
            ) { row in found[try row.next()] = try row.next(PersonID.self) }
        }
        return found
    }

    /// Puts these in place of what was known.
    static func keep(
        _ particulars: SealedParticulars, importNumber: Int = 0, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO people_particulars (person_id, import_number, sex, birth_on, phone_sealed, phone_key,
                                            identity_sealed, identity_key, care_sealed)
            VALUES (\(particulars.person), \(importNumber), \(particulars.sex), \(particulars.birth),
                    \(particulars.phone), \(particulars.phoneKey), \(particulars.identity),
                    \(particulars.identityKey), \(particulars.care))
            ON CONFLICT (person_id) DO UPDATE SET sex = excluded.sex, birth_on = excluded.birth_on,
                phone_sealed = excluded.phone_sealed, phone_key = excluded.phone_key,
                identity_sealed = excluded.identity_sealed, identity_key = excluded.identity_key,
                care_sealed = excluded.care_sealed
            """)
    }
}

extension SealedParticulars {
    init(_ row: inout Row) throws {
        self.init(
            person: try row.next(), sex: try row.next(), birth: try row.next(), phone: try row.next(),
            phoneKey: try row.next(), identity: try row.next(), identityKey: try row.next(),
            care: try row.next())
    }
}
