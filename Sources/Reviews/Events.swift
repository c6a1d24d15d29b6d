import Kernel
import Storage

/// A version of a village's review rule was begun.
package struct ReviewRuleDrafted: Event {
    package static let kind = "reviews.rule-drafted"
    package let subject: AnyID
    package let village: PlaceID
    package let number: Int
}

/// A version was put to the vote; its text stands.
package struct ReviewRuleSubmitted: Event {
    package static let kind = "reviews.rule-submitted"
    package let subject: AnyID
    package let village: PlaceID
    package let body: String
    /// SHA-256 of the text that is voted on.
    package let digest: String
}

/// A recorded vote adopted a version.
package struct ReviewRuleAdopted: Event {
    package static let kind = "reviews.rule-adopted"
    package let subject: AnyID
    package let village: PlaceID
    package let resolution: AnyID
    package let effect: Day
}

/// A version was given up.
package struct ReviewRuleDropped: Event {
    package static let kind = "reviews.rule-dropped"
    package let subject: AnyID
    package let village: PlaceID
}

/// Somebody was put on the village's roll of squires.
package struct SquireEntered: Event {
    package static let kind = "reviews.squire-entered"
    package let subject: AnyID
    package let village: PlaceID
    package let from: Day
    package let name: PersonalDigest
}

/// Somebody left the roll.
package struct SquireDeparted: Event {
    package static let kind = "reviews.squire-departed"
    package let subject: AnyID
    package let until: Day
}

/// A round was begun, with its households and judges.
package struct RoundBegun: Event {
    package static let kind = "reviews.round-begun"
    package let subject: AnyID
    package let village: PlaceID
    package let place: PlaceID
    package let rule: ReviewRuleID
    package let appraisal: AnyID
    package let year: Int
    package let quarter: Int
    package let households: Int
}

/// What the ledger of points says was taken over.
package struct PointsMeasured: Event {
    package static let kind = "reviews.points-measured"
    package let subject: AnyID
    package let from: Day
    package let last: Day
    package let acts: Int
}

/// The red list of a round was published.
package struct RedListPublished: Event {
    package static let kind = "reviews.red-list-published"
    package let subject: AnyID
    package let notice: AnyID
    package let households: Int
}

/// The notice of a red list was taken back, or an objection to it found right; the board shows it no more.
package struct RedListWithdrawn: Event {
    package static let kind = "reviews.red-list-withdrawn"
    package let subject: AnyID
    package let notice: AnyID
}

/// A household was told of a matter before anybody else.
package struct MatterTold: Event {
    package static let kind = "reviews.matter-told"
    package let subject: AnyID
    package let village: PlaceID
    package let household: HouseholdID
    package let matter: PersonalDigest
}

/// The household replied.
package struct MatterAnswered: Event {
    package static let kind = "reviews.matter-answered"
    package let subject: AnyID
    package let reply: PersonalDigest
}

/// The committee decided whether it goes on the board.
package struct MatterDecided: Event {
    package static let kind = "reviews.matter-decided"
    package let subject: AnyID
    package let isListed: Bool
    package let until: Day?
    package let words: PersonalDigest
}

/// It was put right, and is off the board.
package struct MatterFixed: Event {
    package static let kind = "reviews.matter-fixed"
    package let subject: AnyID
}

/// Its time was over, and it went by itself.
package struct MatterExpired: Event {
    package static let kind = "reviews.matter-expired"
    package let subject: AnyID
}
