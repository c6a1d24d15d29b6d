import Kernel
import Storage

/// A case began its life.
package struct CaseOpened: Event {
    package static let kind = "case.opened"
    package let `case`: CaseID
    package let number: String
    package let of: String
    package let place: PlaceID
    package let desk: PlaceID
    package let urgency: String
    package let title: PersonalDigest

    package var subject: AnyID { `case`.as(Marks.Anything.self) }
}

/// A case took a step that needs no event of its own: a note, a contact, an urging, a plea.
package struct CaseStepped: Event {
    package static let kind = "case.stepped"
    package let `case`: CaseID
    package let step: String
    package let note: PersonalDigest?

    package var subject: AnyID { `case`.as(Marks.Anything.self) }
}

/// A case was given to someone, or a dispute about that was decided.
package struct CaseDispatched: Event {
    package static let kind = "case.dispatched"
    package let `case`: CaseID
    package let person: PersonID?
    package let organisation: OrganisationID?
    package let step: String

    package var subject: AnyID { `case`.as(Marks.Anything.self) }
}

/// A case went to another desk: up, down, or up by itself when its time ran out.
package struct CaseHandedOver: Event {
    package static let kind = "case.handed-over"
    package let `case`: CaseID
    package let from: PlaceID
    package let to: PlaceID
    package let step: String
    /// Why it went up: time, authority, money; nil on the way down, and in what was written before grounds were named.
    package let ground: String?
    /// A code of `Escalation.Power`.
    package let power: String?
    /// What it is expected to cost.
    package let sum_fen: Int64?
    package let note: PersonalDigest?

    package var subject: AnyID { `case`.as(Marks.Anything.self) }
}

/// Whoever got a case, or a part of it, asks to give it back, or disputes that a part is theirs.
package struct CaseReturnAsked: Event {
    package static let kind = "case.return-asked"
    package let `case`: CaseID
    package let review: AnyID
    /// The part; nil for the whole.
    package let leg: AnyID?
    package let step: String
    /// A code of `ReturnReview.Reason`; nil for a dispute.
    package let reason: String?
    package let organisation: OrganisationID?
    package let note: PersonalDigest?

    package var subject: AnyID { `case`.as(Marks.Anything.self) }
}

/// It was decided whether a case, or a part of it, stays where it is.
package struct CaseReturnDecided: Event {
    package static let kind = "case.return-decided"
    package let `case`: CaseID
    package let review: AnyID
    package let leg: AnyID?
    package let isAccepted: Bool
    /// Who got it instead.
    package let person: PersonID?
    package let organisation: OrganisationID?
    package let note: PersonalDigest?

    package var subject: AnyID { `case`.as(Marks.Anything.self) }
}

/// The place of a case went to another desk, and the case with it; who answers for it stays.
package struct CaseRelocated: Event {
    package static let kind = "case.relocated"
    package let `case`: CaseID
    package let from: PlaceID
    package let to: PlaceID

    package var subject: AnyID { `case`.as(Marks.Anything.self) }
}

/// The cases of some places followed them in the tree; complete when no place is left.
package struct CasesFollowedPlaces: Event {
    package static let kind = "case.followed-places"
    package let subject: AnyID
    package let places: Int
    package let isComplete: Bool
}

/// Those who worked on a case say that it is done.
package struct CaseFinished: Event {
    package static let kind = "case.finished"
    package let `case`: CaseID
    package let outcome: String
    package let note: PersonalDigest?

    package var subject: AnyID { `case`.as(Marks.Anything.self) }
}

/// A case was closed for good; 销号.
package struct CaseClosed: Event {
    package static let kind = "case.closed"
    package let `case`: CaseID
    package let of: String
    package let place: PlaceID
    package let outcome: String
    package let openedOn: Day
    package let finishedBy: PersonID?
    /// Whether it was closed before its time ran out; nil where no clock ran.
    package let wasInTime: Bool?

    package var subject: AnyID { `case`.as(Marks.Anything.self) }
}

/// A closed case was taken up again.
package struct CaseReopened: Event {
    package static let kind = "case.reopened"
    package let `case`: CaseID
    package let of: String
    package let place: PlaceID
    package let openedOn: Day
    package let note: PersonalDigest?

    package var subject: AnyID { `case`.as(Marks.Anything.self) }
}
