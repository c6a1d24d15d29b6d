import Assemblies
import Kernel
import Storage

/// One line of a procedure's record: a step that was done, or a step that sent it back. Never changed.
package struct StepRecord: Sendable, Hashable {
    package let id: AnyID
    /// From one, without a gap.
    package let sequence: Int
    package let step: ProcedureStep
    package let round: Int
    package let version: Int
    package let kind: Kind
    /// When the meeting was held, the notice settled, the work accepted.
    package let on: Day
    package let proof: Proof?
    /// Where a return leads.
    package let backTo: ProcedureStep?
    /// Why it was sent back or given up; for everybody to read.
    package let reason: String
    package let recorded: Instant
    package let by: PersonID?

    package enum Kind: String, StorableCode, CaseIterable { case done, returned, dropped }

    /// What did the step.
    package enum Proof: Sendable, Hashable {
        case meeting(CommitteeMeeting)
        case resolution(ResolutionID)
        case notice(AnyID)
    }

    package init(
        id: AnyID, sequence: Int, step: ProcedureStep, round: Int, version: Int, kind: Kind, on: Day,
        proof: Proof?, backTo: ProcedureStep?, reason: String, recorded: Instant, by: PersonID?
    ) {
        self.id = id
        self.sequence = sequence
        self.step = step
        self.round = round
        self.version = version
        self.kind = kind
        self.on = on
        self.proof = proof
        self.backTo = backTo
        self.reason = reason
        self.recorded = recorded
        self.by = by
    }
}

/// A meeting of the village's Party organisation, or of both committees, as its minutes record it.
package struct CommitteeMeeting: Sendable, Hashable {
    package let on: Day
    /// 应到
    package let due: Int
    /// 实到
    package let present: Int
    package let inFavour: Int
    package let against: Int
    package let abstaining: Int
    package let chair: String
    package let recorder: String
    package let minutes: String

    package init(
        on: Day, due: Int, present: Int, inFavour: Int, against: Int = 0, abstaining: Int = 0, chair: String,
        recorder: String, minutes: String = ""
    ) {
        self.on = on
        self.due = due
        self.present = present
        self.inFavour = inFavour
        self.against = against
        self.abstaining = abstaining
        self.chair = chair
        self.recorder = recorder
        self.minutes = minutes
    }
}
