import Kernel
import Storage

/// A person was entered.
package struct PersonRegistered: Event {
    package static let kind = "people.person-registered"
    package let subject: AnyID
    package let name: PersonalDigest
}

/// A unit was entered.
package struct OrganisationFounded: Event {
    package static let kind = "people.organisation-founded"
    package let subject: AnyID
    package let place: PlaceID
}

/// A unit is called otherwise from a day on; names are no part of events.
package struct OrganisationRenamed: Event {
    package static let kind = "people.organisation-renamed"
    package let subject: AnyID
    package let from: Day
}

/// A unit is no more from a day on.
package struct OrganisationClosed: Event {
    package static let kind = "people.organisation-closed"
    package let subject: AnyID
    package let until: Day
}

/// Somebody took up a post.
package struct PostBegun: Event {
    package static let kind = "people.post-begun"
    package let subject: AnyID
    package let person: PersonID
    package let post: String
    package let place: PlaceID
    package let from: Day
}

/// Somebody's post got its last day.
package struct PostEnded: Event {
    package static let kind = "people.post-ended"
    package let subject: AnyID
    package let person: PersonID
    package let until: Day
}

/// A person's name was corrected or changed.
package struct PersonRenamed: Event {
    package static let kind = "people.person-renamed"
    package let subject: AnyID
    package let name: PersonalDigest
}

/// Everything personal about somebody was erased; the journal's openings of it are gone too.
package struct PersonErased: Event {
    package static let kind = "people.person-erased"
    package let subject: AnyID
    /// A code of `ErasureGround`.
    package let ground: String

    package var person: PersonID { subject.as(Marks.Person.self) }
}

/// What is known of a person changed; the fields' codes only, never what stands in them.
package struct ParticularsChanged: Event {
    package static let kind = "people.particulars-changed"
    package let subject: AnyID
    package let fields: [String]
}
