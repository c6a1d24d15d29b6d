import Kernel
import Storage

/// A new version of a place's rule list was begun.
package struct VersionDrafted: Event {
    package static let kind = "points.version-drafted"
    package let subject: AnyID
    package let place: PlaceID
    package let number: Int
}

/// A version was put to the vote; its text stands from now on.
package struct VersionSubmitted: Event {
    package static let kind = "points.version-submitted"
    package let subject: AnyID
    package let place: PlaceID
    package let number: Int
    package let items: Int
    package let body: String
    /// SHA-256 of the text that is voted on.
    package let digest: String
}

/// A recorded vote adopted a version; it holds from a day on.
package struct VersionAdopted: Event {
    package static let kind = "points.version-adopted"
    package let subject: AnyID
    package let place: PlaceID
    package let number: Int
    package let resolution: AnyID
    package let effect: Day
}

/// A version was given up.
package struct VersionDropped: Event {
    package static let kind = "points.version-dropped"
    package let subject: AnyID
    package let place: PlaceID
}

/// Something done was declared, for one household or many.
package struct ActsDeclared: Event {
    package static let kind = "points.acts-declared"
    package let subject: AnyID
    package let village: PlaceID
    package let item: PointsItemID
    package let day: Day
    package let role: ItemTerms.Declarer
    package let households: Int
    /// Of the note, which is free text.
    package let note: PersonalDigest
}

/// Acts came about by the county's own records: a request that was solved, a meeting that was held.
package struct ActsArisen: Event {
    package static let kind = "points.acts-arisen"
    /// The declaration.
    package let subject: AnyID
    package let village: PlaceID
    package let item: PointsItemID
    package let day: Day
    package let trigger: ItemTerms.Trigger
    /// The request, or the meeting.
    package let cause: AnyID
    package let households: Int
    /// Whether they wait to be published at once, since the item asks for no evidence beside the record.
    package let isChecked: Bool
}

/// A declaration was checked by another person.
package struct ActsChecked: Event {
    package static let kind = "points.acts-checked"
    package let subject: AnyID
    package let accepted: Int
    package let rejected: Int
}

/// A period's acts were published for objections.
package struct ActsPublished: Event {
    package static let kind = "points.acts-published"
    package let subject: AnyID
    package let village: PlaceID
    package let notice: AnyID
    package let from: Day
    package let last: Day
    package let acts: Int
}

/// The window of a publication has ended, and what nobody objected to is in the books.
package struct PublicationSettled: Event {
    package static let kind = "points.publication-settled"
    package let subject: AnyID
    package let confirmed: Int
}

/// A publication was taken back with its notice; its acts wait to be published anew.
package struct PublicationWithdrawn: Event {
    package static let kind = "points.publication-withdrawn"
    package let subject: AnyID
    package let acts: Int
}

/// An act came into the books.
package struct ActConfirmed: Event {
    package static let kind = "points.act-confirmed"
    package let subject: AnyID
    package let village: PlaceID
    package let household: HouseholdID
    package let item: PointsItemID
    /// In hundredths.
    package let points: Int64
    package let transfer: AnyID
}

/// An objection to an act was found right: it does not count, or no more.
package struct ActUpset: Event {
    package static let kind = "points.act-upset"
    package let subject: AnyID
    package let state: PointsAct.State
}

/// A booked act was taken back by a reversal.
package struct ActReversed: Event {
    package static let kind = "points.act-reversed"
    package let subject: AnyID
    package let transfer: AnyID
    package let reason: PersonalDigest
}

/// A household was told of a deduction, and may reply.
package struct DeductionNoticed: Event {
    package static let kind = "points.deduction-noticed"
    package let subject: AnyID
    package let village: PlaceID
    package let household: HouseholdID
    package let item: PointsItemID
    package let matter: PersonalDigest
}

/// A household replied to a deduction.
package struct DeductionAnswered: Event {
    package static let kind = "points.deduction-answered"
    package let subject: AnyID
    package let reply: PersonalDigest
}

/// The committee decided on a deduction.
package struct DeductionDecided: Event {
    package static let kind = "points.deduction-decided"
    package let subject: AnyID
    package let isUpheld: Bool
    /// In hundredths, below zero; 0 where it was dropped.
    package let points: Int64
    package let words: PersonalDigest
}

/// A deduction has stood its time and was taken back by itself.
package struct DeductionExpired: Event {
    package static let kind = "points.deduction-expired"
    package let subject: AnyID
    package let transfer: AnyID
}

/// What a village's book on paper showed on a day was typed in; another person takes it over.
package struct PaperEntered: Event {
    package static let kind = "points.paper-entered"
    package let subject: AnyID
    package let village: PlaceID
    package let day: Day
    package let households: Int
    /// In hundredths, of all of them.
    package let points: Int64
    /// Which book it was.
    package let source: PersonalDigest
}

/// Points that were counted on paper came into the village's book here.
package struct PaperTakenOver: Event {
    package static let kind = "points.paper-taken-over"
    package let subject: AnyID
    package let village: PlaceID
    package let day: Day
    package let households: Int
    /// In hundredths, of all of them.
    package let points: Int64
    package let transfer: AnyID
}

/// What was typed in from paper was sent back; nothing of it counts.
package struct PaperSentBack: Event {
    package static let kind = "points.paper-sent-back"
    package let subject: AnyID
    package let reason: PersonalDigest
}

/// What was taken over from paper was found wrong and taken out again, by a reversal.
package struct PaperUndone: Event {
    package static let kind = "points.paper-undone"
    package let subject: AnyID
    package let transfer: AnyID
    package let reason: PersonalDigest
}

/// A household agreed to be named on the red list, or took it back.
package struct RedConsentChanged: Event {
    package static let kind = "points.red-consent-changed"
    package let subject: AnyID
    package let isGiven: Bool
}

/// A household was given a new card; the address of the old one is dead.
package struct CardRenewed: Event {
    package static let kind = "points.card-renewed"
    package let subject: AnyID
}
