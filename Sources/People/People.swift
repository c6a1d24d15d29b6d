import Access
import Kernel
import Places
import Storage

/// Who there is in the county: persons, organisations, and the dated posts that people hold.
package struct People: Sendable {
    package let county: County

    package init(_ county: County) { self.county = county }
}

extension People {
    package static func name(of person: PersonID, in reader: Reader) throws -> String? {
        try reader.value("SELECT name FROM people_person WHERE id = \(person)", as: String.self)
    }

    package static func names(of people: some Collection<PersonID>, in reader: Reader) throws -> [PersonID:
        String]
    {
        guard !people.isEmpty else { return [:] }
        return Dictionary(
            try reader.all("SELECT id, name FROM people_person WHERE id IN (\(list: people))") {
                (try $0.next(PersonID.self), try $0.next(String.self))
            }, uniquingKeysWith: { first, _ in first })
    }

    package static func organisation(_ id: OrganisationID, in reader: Reader) throws -> Organisation? {
        try reader.first(
            "SELECT id, name, place_id, kind FROM people_organisation WHERE id = \(id)", Organisation.init)
    }

    package static func organisationNames(
        of organisations: some Collection<OrganisationID>, in reader: Reader
    ) throws -> [OrganisationID: String] {
        guard !organisations.isEmpty else { return [:] }
        return Dictionary(
            try reader.all("SELECT id, name FROM people_organisation WHERE id IN (\(list: organisations))") {
                (try $0.next(OrganisationID.self), try $0.next(String.self))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The units of `places`, in the order of their names.
    package static func organisations(
        at places: some Collection<PlaceID>, in reader: Reader
    ) throws -> [Organisation] {
        try reader.all(
            """
            SELECT id, name, place_id, kind FROM people_organisation
             WHERE place_id IN (\(list: places)) ORDER BY name, id
            """, Organisation.init)
    }

    /// Enters a unit: a bureau, a town's office, a company.
    package static func found(_ organisation: Organisation, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO people_organisation (id, name, place_id, kind)
            VALUES (\(organisation.id), \(organisation.name), \(organisation.place), \(organisation.kind))
            """)
        try transaction.record(
            OrganisationFounded(subject: organisation.id.as(Marks.Anything.self), place: organisation.place))
    }
}
