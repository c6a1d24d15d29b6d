import Kernel
import People
import Storage

extension Requests {
    /// Writes a line of the catalogue: 派单目录. Throws `CatalogueRefusal`.
    static func enterCatalogue(
        _ category: String, at place: PlaceID, to organisation: OrganisationID, basis: String,
        in transaction: Transaction
    ) throws {
        guard try Categories.offered(category, in: transaction) != nil else {
            throw ReceivingRefusal.categoryUnknown
        }
        guard try People.organisation(organisation, in: transaction) != nil else {
            throw CatalogueRefusal.organisationUnknown
        }
        try Categories.assign(category, at: place, to: organisation, basis: basis, in: transaction)
        try transaction.record(CatalogueEntered(place: place, category: category, organisation: organisation))
    }
}

/// A line of the catalogue was written or changed.
package struct CatalogueEntered: Event {
    package static let kind = "request.catalogue-entered"
    package let place: PlaceID
    package let category: String
    package let organisation: OrganisationID

    package var subject: AnyID { place.as(Marks.Anything.self) }
}

/// Why a line cannot be written, or a case be given.
package enum CatalogueRefusal: String, Refusal, CaseIterable {
    case organisationUnknown = "request.organisation-unknown"
    case nothingToKeep = "request.nothing-to-keep"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }

    package var field: String? {
        switch self {
        case .organisationUnknown: "organisation"
        case .nothingToKeep: "keep_in_catalogue"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .organisationUnknown: Sentence(.officerOrganisationUnknown)
        case .nothingToKeep: Sentence(.officerNothingToKeep)
        }
    }
}
