import Kernel
import Storage

/// People are asked to join.
package struct VolunteerActivityOpened: Event {
    package static let kind = "volunteers.activity-opened"
    package let subject: AnyID
    package let place: PlaceID
    package let day: Day
    package let isRisky: Bool
}

/// It does not take place.
package struct VolunteerActivityDropped: Event {
    package static let kind = "volunteers.activity-dropped"
    package let subject: AnyID
}

/// Somebody joins.
package struct VolunteerJoined: Event {
    package static let kind = "volunteers.joined"
    package let subject: AnyID
    package let person: PersonID
    package let isPaper: Bool
}

/// Somebody takes it back.
package struct VolunteerLeft: Event {
    package static let kind = "volunteers.left"
    package let subject: AnyID
    package let person: PersonID
}

/// The organiser entered how long some were there.
package struct VolunteerTimeRecorded: Event {
    package static let kind = "volunteers.time-recorded"
    package let subject: AnyID
    package let people: Int
    package let minutes: Int
}

/// Another person confirmed what was entered; from here on it counts.
package struct VolunteerTimeConfirmed: Event {
    package static let kind = "volunteers.time-confirmed"
    package let subject: AnyID
    package let confirmation: VolunteerConfirmationID
    package let people: Int
    package let minutes: Int
}
