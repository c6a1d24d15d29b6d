import Kernel
import Storage

/// A dispute was received; who is party to it stands in no event.
package struct DisputeReceived: Event {
    package static let kind = "disputes.dispute-received"
    package let subject: AnyID
    package let number: String
    package let of: String
    package let place: PlaceID
    package let channel: String
    package let parties: Int
    package let request: CaseID?
    package let summary: PersonalDigest
}

/// The desk said that the matter is mediated.
package struct DisputeAccepted: Event {
    package static let kind = "disputes.dispute-accepted"
    package let subject: AnyID
}

/// Somebody was proposed as mediator.
package struct MediatorProposed: Event {
    package static let kind = "disputes.mediator-proposed"
    package let subject: AnyID
    package let choice: MediatorChoiceID
    package let mediator: MediatorID
}

/// A party said yes or no to a mediator.
package struct MediatorAnswered: Event {
    package static let kind = "disputes.mediator-answered"
    package let subject: AnyID
    package let choice: MediatorChoiceID
    package let party: DisputePartyID
    package let isYes: Bool
    /// What became of the choice: a code of `MediatorChoice.State`.
    package let state: String
}

/// A mediator stood back or was changed.
package struct MediatorReplaced: Event {
    package static let kind = "disputes.mediator-replaced"
    package let subject: AnyID
    package let choice: MediatorChoiceID
    package let reason: String
}

/// A session was held.
package struct MediationHeld: Event {
    package static let kind = "disputes.session-held"
    package let subject: AnyID
    package let number: Int
    package let on: Day
    package let present: Int
    package let minutes: PersonalDigest
}

/// A file was added.
package struct EvidenceKept: Event {
    package static let kind = "disputes.evidence-kept"
    package let subject: AnyID
    package let file: FileID
}

/// An agreement was written down, or written anew before it was signed.
package struct AgreementDrafted: Event {
    package static let kind = "disputes.agreement-drafted"
    package let subject: AnyID
    package let form: String
    package let items: Int
    package let text: PersonalDigest
}

/// An agreement took effect.
package struct AgreementMade: Event {
    package static let kind = "disputes.agreement-made"
    package let subject: AnyID
    package let form: String
    package let on: Day
}

/// It was seen whether a promise was kept.
package struct PromiseChecked: Event {
    package static let kind = "disputes.promise-checked"
    package let subject: AnyID
    package let item: AgreedItemID
    package let isDone: Bool
}

/// How it stands with the court's confirmation.
package struct ConfirmationEntered: Event {
    package static let kind = "disputes.confirmation-entered"
    package let subject: AnyID
    package let state: String
    package let on: Day
}

/// Another unit was asked to help, or has finished.
package struct JointPartChanged: Event {
    package static let kind = "disputes.part-changed"
    package let subject: AnyID
    package let part: JointPartID
    package let organisation: OrganisationID
    package let isFinished: Bool
}

/// A dispute ended.
package struct DisputeClosed: Event {
    package static let kind = "disputes.dispute-closed"
    package let subject: AnyID
    package let of: String
    package let place: PlaceID
    package let outcome: String
    package let body: String?
    /// Whether an agreement was made before the time for mediation ran out; nil where no clock ran.
    package let wasInTime: Bool?
    package let note: PersonalDigest?
}

/// The parties were asked after the closing whether it stayed settled.
package struct ReturnVisitPaid: Event {
    package static let kind = "disputes.visit-paid"
    package let subject: AnyID
    package let isReached: Bool
    package let isQuiet: Bool?
}

/// What is personal about a dispute was erased; its course stays.
package struct DisputeErased: Event {
    package static let kind = "disputes.dispute-erased"
    package let subject: AnyID
    package let ground: String
}

/// A committee was entered.
package struct CommitteeFounded: Event {
    package static let kind = "disputes.committee-founded"
    package let subject: AnyID
    package let place: PlaceID
}

/// A member of a committee was entered, or left it early.
package struct MediatorEntered: Event {
    package static let kind = "disputes.mediator-entered"
    package let subject: AnyID
    package let committee: CommitteeID
    package let person: PersonID
    package let from: Day
    package let until: Day
}

package struct MediatorLeft: Event {
    package static let kind = "disputes.mediator-left"
    package let subject: AnyID
    package let on: Day
}
