import Kernel
import Storage

/// A class of needs for care was entered.
package struct CareClassEntered: Event {
    package static let kind = "home-visits.class-entered"
    package let subject: AnyID
    package let need: String
    package let pace: String
    package let days: Int
}

/// Nobody is entered in a class any more; who is in it stays until the end of their time.
package struct CareClassRetired: Event {
    package static let kind = "home-visits.class-retired"
    package let subject: AnyID
    package let on: Day
}

/// A version of a form was entered.
package struct VisitFormEntered: Event {
    package static let kind = "home-visits.form-entered"
    package let subject: AnyID
    package let version: Int
    package let questions: Int
    package let from: Day
}

/// A form is offered no more.
package struct VisitFormRetired: Event {
    package static let kind = "home-visits.form-retired"
    package let subject: AnyID
    package let on: Day
}

/// A need for care was entered; of which class is nobody's business here.
package struct CareEnrolled: Event {
    package static let kind = "home-visits.enrolled"
    package let subject: AnyID
    package let household: HouseholdID
    /// `consent` or `duty`.
    package let ground: String
    package let from: Day
    package let until: Day
}

/// A need for care ended before its time.
package struct CareEnded: Event {
    package static let kind = "home-visits.enrolment-ended"
    package let subject: AnyID
    package let reason: String
    package let on: Day
}

/// Somebody went to another household, and the need for care with them.
package struct CareCarried: Event {
    package static let kind = "home-visits.enrolment-carried"
    package let subject: AnyID
    package let household: HouseholdID
}

/// Something happened in a household after which somebody comes at once.
package struct MajorChangeNoted: Event {
    package static let kind = "home-visits.change-noted"
    package let subject: AnyID
    package let household: HouseholdID
    package let on: Day
}

/// Somebody came to a household.
package struct HouseholdVisited: Event {
    package static let kind = "home-visits.visited"
    package let subject: AnyID
    package let household: HouseholdID
    package let place: PlaceID
    /// `met`, `declined` or `absent`.
    package let outcome: String
    /// The entry that this one puts right.
    package let corrects: HomeVisitID?
}

/// A visit found something that goes on elsewhere.
package struct VisitFound: Event {
    package static let kind = "home-visits.found"
    /// The finding.
    package let subject: AnyID
    package let visit: HomeVisitID
    package let household: HouseholdID
    package let place: PlaceID
    /// `request`, `relief` or `hazard`.
    package let kind: String
    package let words: PersonalDigest
}

/// A request, or a file of another room, was opened because of a finding.
package struct FindingAnswered: Event {
    package static let kind = "home-visits.finding-answered"
    package let subject: AnyID
    package let visit: HomeVisitID
    package let request: CaseID
}

/// What visits kept of a household's people was erased: answers, notes, words, photos, needs; days stay.
package struct VisitsErased: Event {
    package static let kind = "home-visits.erased"
    /// The person.
    package let subject: AnyID
    package let visits: Int
    package let enrolments: Int
    /// A code of `ErasureGround`.
    package let ground: String
}
