import Kernel

extension Marks {
    package enum Programme {}
    package enum Feed {}
    package enum Update {}
}

package typealias ProgrammeID = ID<Marks.Programme>
package typealias FeedID = ID<Marks.Feed>
typealias UpdateID = ID<Marks.Update>

/// A program of others that may report for residents by its key: an app of the county, a hotline of the city.
package struct Programme: Sendable, Equatable {
    package let id: ProgrammeID
    package let name: String
    /// The unit that answers for it, and how it is reached.
    package let keeper: String
    /// The end of its key, by which people tell keys apart.
    package let hint: String
    /// Whether its users are told that neighbours may see what they report; a person of the county still looks first.
    package let isShown: Bool
    package let registered: Instant
    package let registrar: PersonID
    package var revoked: Instant?
}

/// An officer's secret address of a calendar.
struct Feed: Sendable, Equatable {
    let id: FeedID
    let person: PersonID
    let hint: String
    let made: Instant
    var revoked: Instant?
}
