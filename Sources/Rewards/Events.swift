import Kernel
import Storage

/// A reward plan was begun.
package struct PlanDrafted: Event {
    package static let kind = "rewards.plan-drafted"
    package let subject: AnyID
    package let place: PlaceID
    package let number: Int
    package let planKind: RewardTerms.Kind
}

/// A draft's terms were written anew; its earlier wording is kept with the plan.
package struct PlanRevised: Event {
    package static let kind = "rewards.plan-revised"
    package let subject: AnyID
    package let place: PlaceID
    /// Of the wording that holds now; the first one is 1.
    package let wording: Int
    /// SHA-256 of the text as it would be voted on now.
    package let digest: String
}

/// A plan was put to the vote; its text stands from now on.
package struct PlanSubmitted: Event {
    package static let kind = "rewards.plan-submitted"
    package let subject: AnyID
    package let place: PlaceID
    package let body: String
    /// SHA-256 of the text that is voted on.
    package let digest: String
}

/// A recorded vote adopted a plan.
package struct PlanAdopted: Event {
    package static let kind = "rewards.plan-adopted"
    package let subject: AnyID
    package let place: PlaceID
    package let resolution: AnyID
}

/// A plan was given up.
package struct PlanDropped: Event {
    package static let kind = "rewards.plan-dropped"
    package let subject: AnyID
    package let place: PlaceID
}

/// A plan's list was computed and written down.
package struct ListFrozen: Event {
    package static let kind = "rewards.list-frozen"
    package let subject: AnyID
    package let plan: RewardPlanID
    package let number: Int
    package let upTo: Day
    package let lines: Int
    /// In fen; 0 for goods.
    package let sum: Int64
    /// SHA-256 of every line.
    package let digest: String
}

/// A list was published for objections.
package struct ListPublished: Event {
    package static let kind = "rewards.list-published"
    package let subject: AnyID
    package let notice: AnyID
    package let lines: Int
}

/// An objection to a list was found right; a new version is due.
package struct ListUpset: Event {
    package static let kind = "rewards.list-upset"
    package let subject: AnyID
}

/// A list's notice was taken back; it waits to be published anew.
package struct ListReturned: Event {
    package static let kind = "rewards.list-returned"
    package let subject: AnyID
}

/// Nobody objects to a list any more; it can be handed out.
package struct ListSettled: Event {
    package static let kind = "rewards.list-settled"
    package let subject: AnyID
}

/// All that a list owes stands in the ledger.
package struct ListBooked: Event {
    package static let kind = "rewards.list-booked"
    package let subject: AnyID
    /// In fen.
    package let sum: Int64
}

/// Rewards were handed out or paid, or last places told.
package struct RewardsReceived: Event {
    package static let kind = "rewards.rewards-received"
    /// The list.
    package let subject: AnyID
    package let lines: [RewardLineID]
    package let day: Day
    package let signer: PersonalDigest
}

/// A tick was wrong and was taken back; where money was booked as paid, by a reversal.
package struct ReceiptTakenBack: Event {
    package static let kind = "rewards.receipt-taken-back"
    /// The line.
    package let subject: AnyID
    package let reversal: AnyID?
    package let reason: PersonalDigest
}

/// Somebody proposed to close a points year.
package struct YearClosingProposed: Event {
    package static let kind = "rewards.closing-proposed"
    package let subject: AnyID
    package let place: PlaceID
    package let year: Int
    package let villages: Int
}

/// Another person confirmed it; the closing runs.
package struct YearClosingConfirmed: Event {
    package static let kind = "rewards.closing-confirmed"
    package let subject: AnyID
}

/// A proposed closing was given up.
package struct YearClosingDropped: Event {
    package static let kind = "rewards.closing-dropped"
    package let subject: AnyID
}

/// The year of one village is closed, or could not be.
package struct VillageYearClosed: Event {
    package static let kind = "rewards.village-closed"
    package let subject: AnyID
    package let village: PlaceID
    package let year: Int
    /// Empty where it was closed.
    package let reason: String
}

/// A closing has come to its end.
package struct YearClosingEnded: Event {
    package static let kind = "rewards.closing-ended"
    package let subject: AnyID
    package let closed: Int
    package let stuck: Int
}
