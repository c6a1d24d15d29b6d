import Kernel

/// One line of a case's file: who did what, when, and what they wrote.
package struct Step: Equatable, Sendable {
    package let id: StepID
    package let kind: Kind
    /// nil for the system, and for people without an account.
    package let actor: PersonID?
    /// The unit or place that the step concerns: whom it was given to, which desk it went to.
    package let organisation: OrganisationID?
    package let place: PlaceID?
    package let person: PersonID?
    package let note: String
    /// Whether the public page shows the note; kinds and times are always shown.
    package let isPublic: Bool
    package let recorded: Instant
    package let happened: Instant

    package enum Kind: String, Sendable, CaseIterable {
        case opened, contacted, progressed, dispatched, joined, handedUp = "handed-up", handedDown =
            "handed-down"
        /// `returned` asks to give it back; the other two say what the desk decided.
        case escalated, returned, returnAccepted = "return-accepted", returnRefused = "return-refused"
        case disputed, adjudicated, urged, supervised, asked, paused, resumed, extended,
            declined
        case legDone = "leg-done", done, solvedOnTheSpot = "solved-on-the-spot", verified, sentBack =
            "sent-back"
        case closed, reopened, calledBack = "called-back", rated, merged, followed, moderated
        /// Many matters in one problem: its plan, the plan's stages, what is put into it and taken out.
        case planned, stageDone = "stage-done", gathered, released
        /// Left out of the rates and taken back into them.
        case excluded, readmitted
        /// Its category made it more or less urgent.
        case classified
        /// The place went to another desk, and the case with it.
        case relocated
        /// The one who asked added something.
        case supplemented
    }

    package init(
        id: StepID, kind: Kind, actor: PersonID?, organisation: OrganisationID? = nil, place: PlaceID? = nil,
        person: PersonID? = nil, note: String = "", isPublic: Bool = false, recorded: Instant,
        happened: Instant
    ) {
        self.id = id
        self.kind = kind
        self.actor = actor
        self.organisation = organisation
        self.place = place
        self.person = person
        self.note = note
        self.isPublic = isPublic
        self.recorded = recorded
        self.happened = happened
    }
}

/// One unit's part of a case that several work on; the lead's own leg is the first.
package struct Leg: Equatable, Sendable {
    package let id: LegID
    package let organisation: OrganisationID
    package let isLead: Bool
    package let task: String
    package let opened: Instant
    package var finished: Instant?
    package var result: String

    package init(
        id: LegID, organisation: OrganisationID, isLead: Bool, task: String, opened: Instant,
        finished: Instant? = nil,
        result: String = ""
    ) {
        self.id = id
        self.organisation = organisation
        self.isLead = isLead
        self.task = task
        self.opened = opened
        self.finished = finished
        self.result = result
    }
}

/// A request by those who work on a case to stop or lengthen its clock; another person decides.
package struct Plea: Equatable, Sendable {
    package let id: StepID
    package let kind: Kind
    package let by: PersonID
    package let reason: String
    /// For an extension how much more, as the limit's text (`3wd`); for a pause the code of its ground (`papers`).
    package let amount: String

    package enum Kind: String, Sendable, CaseIterable { case pause, extension_ = "extension" }

    package init(id: StepID, kind: Kind, by: PersonID, reason: String, amount: String) {
        self.id = id
        self.kind = kind
        self.by = by
        self.reason = reason
        self.amount = amount
    }
}
