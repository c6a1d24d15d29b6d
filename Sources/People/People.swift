import Access
import Kernel
import Places
import Storage
import Web

/// Who there is in the county: persons, households, rolls, organisations, and the dated posts that people hold.
package struct People: Sendable {
    package let county: County

    package init(_ county: County) { self.county = county }

    package static let endpoints: [Endpoint] =
        HouseholdRoutes.all + UploadRoutes.all + HouseholdChangeRoutes.all + MemberRoutes.all
        + PersonRoutes.all + PostRoutes.all + CommitteeRoutes.all + UnitRoutes.all + UnitFileRoutes.all
        + RollRoutes.all + RegisterSheets.all
        + SearchRoutes.all + ErasureRoutes.all
}

extension People {
    package static func name(of person: PersonID, in reader: Reader) throws -> String? {
        try PersonStore.name(of: person, in: reader)
    }

    package static func names(
        of people: some Collection<PersonID>, in reader: Reader
    ) throws -> [PersonID: String] {
        try PersonStore.names(of: people, in: reader)
    }

    package static func organisation(_ id: OrganisationID, in reader: Reader) throws -> Organisation? {
        try OrganisationStore.find(id, in: reader)
    }

    package static func organisationNames(
        of organisations: some Collection<OrganisationID>, in reader: Reader
    ) throws -> [OrganisationID: String] {
        try OrganisationStore.names(of: organisations, in: reader)
    }

    /// What units were called on a day; those that do not exist are absent.
    package static func organisationNames(
        of organisations: some Collection<OrganisationID>, on day: Day, in reader: Reader
    ) throws -> [OrganisationID: String] {
        try OrganisationStore.names(of: organisations, on: day, in: reader)
    }

    /// The units of `places` that stand today, in the order of their names.
    package static func organisations(
        at places: some Collection<PlaceID>, in reader: Reader
    ) throws -> [Organisation] {
        try OrganisationStore.at(places, in: reader)
    }

    /// Enters a unit: a bureau, a town's office, a company.
    package static func found(_ organisation: Organisation, in transaction: Transaction) throws {
        try OrganisationStore.insert(organisation, in: transaction)
        try transaction.record(
            OrganisationFounded(subject: organisation.id.as(Marks.Anything.self), place: organisation.place))
    }
}
