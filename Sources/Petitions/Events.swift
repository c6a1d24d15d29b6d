import Kernel
import Storage

/// A petition was registered. What it says, who brings it and whom it is about stand in no event.
package struct PetitionRegistered: Event {
    package static let kind = "petitions.petition-registered"
    package let subject: AnyID
    package let number: String
    package let form: String
    package let of: String
    package let office: PlaceID
    package let request: CaseID?
}

/// An officer was named to a petition, or the name came off.
package struct PetitionAssigned: Event {
    package static let kind = "petitions.officer-assigned"
    package let subject: AnyID
    package let officer: PersonID
    package let isNamed: Bool
}

/// A petition was handed to whoever must handle it.
package struct PetitionForwarded: Event {
    package static let kind = "petitions.petition-forwarded"
    package let subject: AnyID
    package let place: PlaceID
    package let organisation: OrganisationID?
}

/// A unit said that it is not its matter.
package struct PetitionObjected: Event {
    package static let kind = "petitions.petition-objected"
    package let subject: AnyID
}

/// It was decided whether that is so.
package struct ObjectionDecided: Event {
    package static let kind = "petitions.objection-decided"
    package let subject: AnyID
    package let isUpheld: Bool
}

/// A petition was taken up, and the petitioner told.
package struct PetitionAccepted: Event {
    package static let kind = "petitions.petition-accepted"
    package let subject: AnyID
    package let telling: String
}

/// More time was asked for.
package struct ExtensionAsked: Event {
    package static let kind = "petitions.extension-asked"
    package let subject: AnyID
    package let days: Int
}

/// More time was given, and the petitioner told why; or it was not.
package struct ExtensionDecided: Event {
    package static let kind = "petitions.extension-decided"
    package let subject: AnyID
    package let days: Int
    package let isGranted: Bool
}

/// A letter, a scan or a picture was put to a petition; what it is called stands in no event.
package struct PetitionPaperKept: Event {
    package static let kind = "petitions.paper-kept"
    package let subject: AnyID
    package let file: FileID
}

/// A hearing began or ended.
package struct HearingChanged: Event {
    package static let kind = "petitions.hearing-changed"
    package let subject: AnyID
    package let stage: String
    package let isOpen: Bool
}

/// A petition was answered in writing.
package struct PetitionAnswered: Event {
    package static let kind = "petitions.petition-answered"
    package let subject: AnyID
    package let stage: String
    package let outcome: String
    package let guided: CaseID?
}

/// The petitioner has the answer in hand.
package struct AnswerDelivered: Event {
    package static let kind = "petitions.answer-delivered"
    package let subject: AnyID
    package let stage: String
    package let on: Day
}

/// The petitioner asked the level above to look at it: 复查, 复核.
package struct PetitionReviewAsked: Event {
    package static let kind = "petitions.review-asked"
    package let subject: AnyID
    package let stage: String
    package let on: Day
}

/// A petition ended.
package struct PetitionClosed: Event {
    package static let kind = "petitions.petition-closed"
    package let subject: AnyID
    package let of: String
    package let outcome: String
    /// Whether it was handled before its time ran out; nil where no such time ran.
    package let wasInTime: Bool?
}

/// What people wrote and are called was erased; the course stays.
package struct PetitionErased: Event {
    package static let kind = "petitions.petition-erased"
    package let subject: AnyID
    package let ground: String
}

/// A matter from the net was handed on by the cyberspace office.
package struct NetMatterReceived: Event {
    package static let kind = "petitions.net-matter-received"
    package let subject: AnyID
    package let number: String
    package let origin: String
    package let place: PlaceID
}

/// It went down a level, to a unit, or back.
package struct NetMatterMoved: Event {
    package static let kind = "petitions.net-matter-moved"
    package let subject: AnyID
    package let from: PlaceID
    package let to: PlaceID
    package let organisation: OrganisationID?
    package let isReturned: Bool
}

package struct NetMatterAnswered: Event {
    package static let kind = "petitions.net-matter-answered"
    package let subject: AnyID
}

/// A second person sent the answer on, or back.
package struct NetAnswerChecked: Event {
    package static let kind = "petitions.net-answer-checked"
    package let subject: AnyID
    package let isGood: Bool
    package let isPublic: Bool
    package let wasInTime: Bool?
}

/// Somebody said whether a published answer satisfies; who it was is kept nowhere in plain.
package struct NetAnswerRated: Event {
    package static let kind = "petitions.net-answer-rated"
    package let subject: AnyID
    package let isSatisfied: Bool
}

package struct NetMatterErased: Event {
    package static let kind = "petitions.net-matter-erased"
    package let subject: AnyID
    package let ground: String
}
