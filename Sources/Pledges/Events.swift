import Kernel
import Storage

/// A village entered a post that a member may take on.
package struct DutyPostOpened: Event {
    package static let kind = "pledges.post-opened"
    package let subject: AnyID
    package let village: PlaceID
    package let seats: Int
}

/// A post is offered no more.
package struct DutyPostClosed: Event {
    package static let kind = "pledges.post-closed"
    package let subject: AnyID
    package let on: Day
}

/// Somebody wants to take a post on; who, is not told.
package struct PostClaimed: Event {
    package static let kind = "pledges.post-claimed"
    package let subject: AnyID
    package let post: DutyPostID
}

/// The branch confirmed a claim, or did not.
package struct ClaimDecided: Event {
    package static let kind = "pledges.claim-decided"
    package let subject: AnyID
    package let isConfirmed: Bool
}

/// A post was handed back, or taken back.
package struct ClaimEnded: Event {
    package static let kind = "pledges.claim-ended"
    package let subject: AnyID
    package let reason: String
    package let on: Day
}

/// The member agreed that the board shows a post or a promise, or agrees no more.
package struct PublicationChosen: Event {
    package static let kind = "pledges.publication-chosen"
    package let subject: AnyID
    package let isPublic: Bool
}

/// Somebody promised something for the year.
package struct PromiseMade: Event {
    package static let kind = "pledges.promise-made"
    package let subject: AnyID
    package let village: PlaceID
    package let due: Day
    package let words: PersonalDigest
}

/// The branch confirmed a promise, or did not.
package struct PromiseDecided: Event {
    package static let kind = "pledges.promise-decided"
    package let subject: AnyID
    package let isConfirmed: Bool
}

/// A promise comes to its day soon, or its day is over without a result.
package struct PromiseDue: Event {
    package static let kind = "pledges.promise-fell-due"
    package let subject: AnyID
    package let isOver: Bool
}

/// What came of a promise was told.
package struct PromiseResultTold: Event {
    package static let kind = "pledges.result-told"
    package let subject: AnyID
    package let isKept: Bool
    package let words: PersonalDigest
}

/// A resident said what they think of it; who and what is not told.
package struct PromiseRated: Event {
    package static let kind = "pledges.promise-rated"
    package let subject: AnyID
}

/// What residents said on paper was entered.
package struct PromiseCounted: Event {
    package static let kind = "pledges.paper-counted"
    package let subject: AnyID
    package let satisfied: Int
    package let fairly: Int
    package let dissatisfied: Int
}

/// The review is over.
package struct PromiseClosed: Event {
    package static let kind = "pledges.promise-closed"
    package let subject: AnyID
}

/// Whose the posts and promises were, and their words, were erased; figures stay.
package struct PledgesErased: Event {
    package static let kind = "pledges.pledges-erased"
    /// The person.
    package let subject: AnyID
    package let claims: Int
    package let promises: Int
    /// A code of `ErasureGround`.
    package let ground: String
}
