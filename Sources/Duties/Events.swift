import Kernel
import Storage

/// A team was formed at a place; names are no part of events.
package struct TeamFormed: Event {
    package static let kind = "duties.team-formed"
    package let subject: AnyID
    package let template: String
    package let place: PlaceID
    package let from: Day
}

package struct TeamEnded: Event {
    package static let kind = "duties.team-ended"
    package let subject: AnyID
    package let until: Day
}

/// Somebody took a place in a team.
package struct TeamJoined: Event {
    package static let kind = "duties.member-joined"
    package let subject: AnyID
    package let team: TeamID
    package let slot: String
    package let person: PersonID?
    package let organisation: OrganisationID?
    package let from: Day
}

package struct TeamLeft: Event {
    package static let kind = "duties.member-left"
    package let subject: AnyID
    package let team: TeamID
    package let until: Day
}

/// A person began to answer for a person, a household or a place.
package struct LinkBegun: Event {
    package static let kind = "duties.link-begun"
    package let subject: AnyID
    package let template: String
    package let place: PlaceID
    package let holder: PersonID
    /// A code: `person`, `household`, `place`.
    package let target: String
    package let targetID: AnyID
    package let from: Day
}

package struct LinkEnded: Event {
    package static let kind = "duties.link-ended"
    package let subject: AnyID
    package let until: Day
}

/// An online group of a grid was entered.
package struct GroupOpened: Event {
    package static let kind = "duties.group-opened"
    package let subject: AnyID
    package let place: PlaceID
    package let from: Day
}

package struct GroupClosed: Event {
    package static let kind = "duties.group-closed"
    package let subject: AnyID
    package let until: Day
}

/// A group belongs to another grid from a day on, because its own was merged.
package struct GroupCarried: Event {
    package static let kind = "duties.group-carried"
    package let subject: AnyID
    package let from: PlaceID
    package let to: PlaceID
    package let on: Day
}

/// Everything that was kept at a merged place goes on at the subject.
package struct DutiesFollowedPlaces: Event {
    package static let kind = "duties.followed-places"
    package let subject: AnyID
    package let source: PlaceID
    package let on: Day
}

/// Somebody keeps the group from a day on; nobody where `person` is nil.
package struct GroupEntrusted: Event {
    package static let kind = "duties.group-entrusted"
    package let subject: AnyID
    package let person: PersonID?
    package let from: Day
}

/// The members of a group were counted.
package struct MembersCounted: Event {
    package static let kind = "duties.members-counted"
    package let subject: AnyID
    package let on: Day
    package let count: Int
}

/// The households of a grid were counted.
package struct HouseholdsCounted: Event {
    package static let kind = "duties.households-counted"
    package let subject: AnyID
    package let on: Day
    package let count: Int
}

/// The county uses a kind of team or link from now on, or no more; the subject is the county's root.
package struct TemplateSwitched: Event {
    package static let kind = "duties.template-switched"
    package let subject: AnyID
    package let template: String
    package let isOn: Bool
}

/// A grid's card was written anew: its range, its telephones.
package struct CardKept: Event {
    package static let kind = "duties.card-kept"
    package let subject: AnyID
}
