import Kernel

/// A permission at a place, and everywhere below it.
package struct Grant: Hashable, Sendable {
    package let permission: Permission
    package let place: PlaceID
    /// The organisation in whose name the holder acts; nil for those who act for the place itself.
    package let organisation: OrganisationID?

    package init(_ permission: Permission, at place: PlaceID, organisation: OrganisationID? = nil) {
        self.permission = permission
        self.place = place
        self.organisation = organisation
    }
}

/// A grant with the days on which it holds and the post it comes from.
package struct DatedGrant: Hashable, Sendable {
    package let grant: Grant
    package let period: Period
    package let source: PostID

    package init(_ grant: Grant, from: Day, until: Day? = nil, source: PostID) {
        self.grant = grant
        period = Period(from: from, until: until)
        self.source = source
    }
}
