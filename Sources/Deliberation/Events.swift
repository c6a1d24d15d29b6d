import Assemblies
import Kernel
import Notices
import Storage

/// A proposal was brought on its way.
package struct ProcedureOpened: Event {
    package static let kind = "deliberation.procedure-opened"
    package let subject: AnyID
    package let place: PlaceID
    package let number: String
    package let matter: String
    package let isMerged: Bool
    package let text: PersonalDigest
}

/// The proposal's next version was written.
package struct ProposalRewritten: Event {
    package static let kind = "deliberation.proposal-rewritten"
    package let subject: AnyID
    package let version: Int
    package let text: PersonalDigest
}

/// Villagers were asked about a proposal.
package struct VillagersConsulted: Event {
    package static let kind = "deliberation.villagers-consulted"
    package let subject: AnyID
    package let on: Day
    package let households: Int
    package let words: PersonalDigest
}

/// A step was done: by a meeting, a resolution, a notice that settled, an acceptance.
package struct ProcedureStepDone: Event {
    package static let kind = "deliberation.step-done"
    package let subject: AnyID
    package let step: ProcedureStep
    package let round: Int
    package let version: Int
    package let on: Day
    package let resolution: ResolutionID?
    package let notice: AnyID?
}

/// 退回: an earlier step is done again.
package struct ProcedureReturned: Event {
    package static let kind = "deliberation.procedure-returned"
    package let subject: AnyID
    package let from: ProcedureStep
    package let to: ProcedureStep
    package let round: Int
    /// The objection that was found right; nil where a person sent it back.
    package let objection: AnyID?
    package let reason: PersonalDigest
}

/// A proposal was given up before it was decided.
package struct ProcedureDropped: Event {
    package static let kind = "deliberation.procedure-dropped"
    package let subject: AnyID
    package let step: ProcedureStep
    package let reason: PersonalDigest
}

/// A decision, or its result, was put on the board.
package struct ProcedurePublished: Event {
    package static let kind = "deliberation.procedure-published"
    package let subject: AnyID
    package let step: ProcedureStep
    package let notice: AnyID
}

/// The notice was taken back; the step waits for another one.
package struct PublicationLost: Event {
    package static let kind = "deliberation.publication-lost"
    package let subject: AnyID
    package let step: ProcedureStep
}

/// Both publications have stood: the procedure is at its end.
package struct ProcedureClosed: Event {
    package static let kind = "deliberation.procedure-closed"
    package let subject: AnyID
    package let place: PlaceID
    package let round: Int
}

/// A piece of the work was given to somebody.
package struct TaskGiven: Event {
    package static let kind = "deliberation.task-given"
    package let subject: AnyID
    package let task: ProcedureTaskID
    package let due: Day
}

/// How far a piece of the work is.
package struct TaskProgressed: Event {
    package static let kind = "deliberation.task-progressed"
    package let subject: AnyID
    package let task: ProcedureTaskID
    package let percent: Int
}

/// Who does the work, for how much.
package struct ContractKept: Event {
    package static let kind = "deliberation.contract-kept"
    package let subject: AnyID
    package let amount_fen: Int64
}

/// The work was accepted and its final account drawn up.
package struct WorkAccepted: Event {
    package static let kind = "deliberation.work-accepted"
    package let subject: AnyID
    package let on: Day
    package let account_fen: Int64?
}

/// A matter of an estate came to the table of the three parties.
package struct EstateMatterOpened: Event {
    package static let kind = "deliberation.estate-opened"
    package let subject: AnyID
    package let place: PlaceID
    package let matter: CaseID?
    package let words: PersonalDigest
}

/// It has a plan, was begun, done, published, closed, taken up again or declined.
package struct EstateMatterMoved: Event {
    package static let kind = "deliberation.estate-moved"
    package let subject: AnyID
    package let state: EstateMatter.State
    package let ownersMatters: [String]
    package let notice: NoticeID?
}
