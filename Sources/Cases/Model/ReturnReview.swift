import Kernel

/// That whoever got a case, or a part of it, says that it is not theirs: it stays with them until others have decided.
///
/// - Source: 北京市接诉即办工作条例 Art. 12: an objection goes to review; Art. 14: the first receiver may not pass it on.
package struct ReturnReview: Equatable, Sendable {
    /// Also the id of the line of the file that asks for it.
    package let id: ReviewID
    /// The part that it is about; nil for the case as a whole.
    package let leg: LegID?
    package let kind: Kind
    /// Only with `.returned`.
    package let reason: Reason?
    package let note: String
    package let by: PersonID
    /// Whose unit says so.
    package let organisation: OrganisationID?
    package let asked: Instant
    package var state: State
    package var decision: Decision?
    /// Whether the case has been given out anew since.
    package var isOver: Bool

    package typealias ReviewID = ID<ReturnReview>

    package enum Kind: String, Sendable, CaseIterable {
        /// To the desk that gave it out.
        case returned
        /// To those who supervise, after the desk refused; only for a part, the whole has `Case.isDisputed`.
        case disputed
    }

    /// Why a unit says that a matter is not its own.
    package enum Reason: String, Sendable, CaseIterable {
        case competence
        case wrongPlace = "wrong-place"
        case duplicate
        /// One unit alone cannot do it.
        case joint
        case legalChannel = "legal-channel"
    }

    package enum State: String, Sendable, CaseIterable {
        case waiting, accepted, refused
        /// What it was about ended before anybody decided.
        case dropped
    }

    package struct Decision: Equatable, Sendable {
        package let by: PersonID
        package let at: Instant
        package let note: String
        /// Who got it instead; nil where it stayed, or lies at the desk.
        package let to: Case.Lead?

        package init(by: PersonID, at: Instant, note: String, to: Case.Lead?) {
            self.by = by
            self.at = at
            self.note = note
            self.to = to
        }
    }

    package var isWaiting: Bool { state == .waiting }

    package init(
        id: ReviewID, leg: LegID? = nil, kind: Kind = .returned, reason: Reason?, note: String, by: PersonID,
        organisation: OrganisationID?, asked: Instant, state: State = .waiting, decision: Decision? = nil,
        isOver: Bool = false
    ) {
        self.id = id
        self.leg = leg
        self.kind = kind
        self.reason = reason
        self.note = note
        self.by = by
        self.organisation = organisation
        self.asked = asked
        self.state = state
        self.decision = decision
        self.isOver = isOver
    }
}
