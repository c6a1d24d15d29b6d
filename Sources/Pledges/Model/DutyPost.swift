import Kernel

/// A post of a village that a Party member without office may take on: what it is for, for how many, until when.
package struct DutyPost: Sendable, Equatable {
    package let id: DutyPostID
    package let village: PlaceID
    package let kind: Kind
    package let title: String
    package let duties: String
    package let seats: Int
    package let from: Day
    /// The last day.
    package let until: Day
    /// From this day on nobody takes it; nil while it stands.
    package var closed: Day?

    /// 责任岗, 责任区, 示范区.
    package enum Kind: String, CaseIterable, Sendable { case post, area, model }

    package init(
        id: DutyPostID, village: PlaceID, kind: Kind, title: String, duties: String, seats: Int, from: Day,
        until: Day, closed: Day? = nil
    ) {
        self.id = id
        self.village = village
        self.kind = kind
        self.title = title
        self.duties = duties
        self.seats = seats
        self.from = from
        self.until = until
        self.closed = closed
    }

    package var subject: AnyID { id.as(Marks.Anything.self) }
    package func stands(on day: Day) -> Bool { day <= until && (closed.map { day < $0 } ?? true) }
}

/// Somebody takes a post on.
package struct PostClaim: Sendable, Equatable {
    package let id: PostClaimID
    package let post: DutyPostID
    /// Nil once it was erased.
    package let person: PersonID?
    package let claimed: Instant
    /// The member agreed that the village's board shows who it is.
    package var isPublic: Bool
    package var decision: PledgeDecision?
    package var end: End?

    package struct End: Sendable, Equatable {
        package let on: Day
        package let reason: Reason

        package enum Reason: String, CaseIterable, Sendable {
            case wish, moved, health, office
            /// The branch ended it.
            case branch
        }

        package init(on: Day, reason: Reason) {
            self.on = on
            self.reason = reason
        }
    }

    package init(
        id: PostClaimID, post: DutyPostID, person: PersonID?, claimed: Instant, isPublic: Bool,
        decision: PledgeDecision? = nil, end: End? = nil
    ) {
        self.id = id
        self.post = post
        self.person = person
        self.claimed = claimed
        self.isPublic = isPublic
        self.decision = decision
        self.end = end
    }

    package var subject: AnyID { id.as(Marks.Anything.self) }
    /// Whether it takes a seat: it waits, or was confirmed, and nobody handed it back.
    package var isOpen: Bool { end == nil && decision?.isConfirmed != false }
    package var isHeld: Bool { end == nil && decision?.isConfirmed == true }
}

/// What the branch said.
package struct PledgeDecision: Sendable, Equatable {
    package let person: PersonID
    package let at: Instant
    package let isConfirmed: Bool
    /// Why not; empty for a yes.
    package let reason: String

    package init(person: PersonID, at: Instant, isConfirmed: Bool, reason: String = "") {
        self.person = person
        self.at = at
        self.isConfirmed = isConfirmed
        self.reason = reason
    }
}
