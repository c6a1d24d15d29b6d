import Kernel

/// Somebody the county knows by name.
package struct Person: Sendable, Equatable {
    package let id: PersonID
    package let name: String

    package init(id: PersonID, name: String) {
        self.id = id
        self.name = name
    }
}

/// A unit that answers for something at a place: a town's office, a bureau, a property company.
package struct Organisation: Sendable, Equatable {
    package let id: OrganisationID
    package let name: String
    package let place: PlaceID
    /// A code the preset fixes: `office`, `bureau`, `company`.
    package let kind: String
    /// The first day on which it is no more; `nil` while nobody has closed it.
    package let until: Day?

    package init(id: OrganisationID, name: String, place: PlaceID, kind: String, until: Day? = nil) {
        self.id = id
        self.name = name
        self.place = place
        self.kind = kind
        self.until = until
    }
}
