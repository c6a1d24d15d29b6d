import Kernel
import Notices
import Storage

/// Somebody was found who may need relief; consent is to be asked. Who it is, is not told.
package struct LeadFound: Event {
    package static let kind = "relief.lead-found"
    package let subject: AnyID
    package let place: PlaceID
    package let reliefKind: String
    package let source: ReliefMatter.Source
}

/// The household was asked, and agreed or not.
package struct ConsentAnswered: Event {
    package static let kind = "relief.consent-answered"
    package let subject: AnyID
    package let isGiven: Bool
}

/// An application came in; the clocks run.
package struct ReliefApplied: Event {
    package static let kind = "relief.matter-applied"
    package let subject: AnyID
    package let place: PlaceID
    package let reliefKind: String
    package let path: ReliefMatter.Path
    package let isProxy: Bool
}

/// An officer was entered as kin of the household, and does nothing in its matter.
package struct KinDeclared: Event {
    package static let kind = "relief.kin-declared"
    package let subject: AnyID
    package let officer: PersonID
}

/// Help was given before the papers.
package struct AidGiven: Event {
    package static let kind = "relief.aid-given"
    package let subject: AnyID
    package let amount_fen: Int64
}

/// Two persons were in the house.
package struct HouseholdChecked: Event {
    package static let kind = "relief.household-checked"
    package let subject: AnyID
    package let round: Int
    package let first: PersonID
    package let second: PersonID
    package let isFit: Bool
}

/// The township gave its opinion.
package struct OpinionGiven: Event {
    package static let kind = "relief.opinion-given"
    package let subject: AnyID
    package let round: Int
    package let isFor: Bool
    package let amount_fen: Int64
    package let persons: Int
}

/// The opinion is posted in the village.
package struct PostingBegun: Event {
    package static let kind = "relief.posting-begun"
    package let subject: AnyID
    package let notice: NoticeID
}

/// The posting came to its end: the county may decide, or the household is checked again.
package struct PostingEnded: Event {
    package static let kind = "relief.posting-ended"
    package let subject: AnyID
    package let notice: NoticeID
    package let outcome: Notice.Outcome?
}

/// The county confirmed, refused, changed, suspended, resumed or ended.
package struct ReliefDecided: Event {
    package static let kind = "relief.matter-decided"
    package let subject: AnyID
    package let number: Int
    package let decision: ReliefDecision.Kind
    package let amount_fen: Int64
    package let from: String
}

/// A month's relief, or one paid once, was recorded as paid.
package struct PaymentRecorded: Event {
    package static let kind = "relief.payment-recorded"
    package let subject: AnyID
    package let month: String
    package let amount_fen: Int64
}

/// More time was asked for.
package struct ReliefExtensionAsked: Event {
    package static let kind = "relief.extension-asked"
    package let subject: AnyID
    package let days: Int
}

/// More time was given, or not.
package struct ReliefExtensionDecided: Event {
    package static let kind = "relief.extension-decided"
    package let subject: AnyID
    package let days: Int
    package let isGranted: Bool
}

/// The household was looked at again.
package struct ReliefReviewed: Event {
    package static let kind = "relief.matter-reviewed"
    package let subject: AnyID
    package let isUnchanged: Bool
}

/// The household took its application back.
package struct ReliefWithdrawn: Event {
    package static let kind = "relief.matter-withdrawn"
    package let subject: AnyID
}

/// What is personal was erased; amounts, months and days stay.
package struct ReliefErased: Event {
    package static let kind = "relief.matter-erased"
    package let subject: AnyID
    /// A code of `ErasureGround`.
    package let ground: String
}
