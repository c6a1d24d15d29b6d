import Access
import Cases
import Clocks
import Kernel

/// A step as somebody writes it down: what, how many workdays, which unit.
package struct StageDraft: Sendable, Equatable {
    package let name: String
    package let workDays: Int
    package let owner: OrganisationID?

    package init(name: String, workDays: Int, owner: OrganisationID? = nil) {
        self.name = name
        self.workDays = workDays
        self.owner = owner
    }
}

extension Problem {
    /// The problem with its open stages planned anew, backwards over workdays from the day on which all is done
    /// (倒排工期). What is done stays as it was done.
    ///
    /// A later day than the one promised is for those who supervise, and not for the one who owes the work.
    ///
    /// - Parameter ids: one for each new stage.
    package func planned(
        _ drafts: [StageDraft], until day: Day, ids: [StageID], of matter: Case, by hand: Hand, note: String,
        today: Day, calendar: WorkingCalendar
    ) throws -> Problem {
        try Problem.checkChange(matter, by: hand)
        let workDays = calendar.workdays(after: today, through: day)
        try Problem.checkFinish(day, workDays: workDays, today: today)
        if day > finishOn {
            guard hand.permissions.contains(.supervise), !hand.leads(matter) else {
                throw ProblemRefusal.postponement
            }
        }
        if !stages.isEmpty, note.isEmpty { throw ProblemRefusal.reasonMissing }
        let plan = try BackPlan.planned(
            backwardsFrom: day, lengths: drafts.map { .init(name: $0.name, workDays: $0.workDays) },
            today: today, calendar: calendar)
        let last = stages.map(\.number).max() ?? 0
        var planned = self
        planned.finishOn = day
        planned.stages =
            stages.filter { $0.completion != nil }
            + zip(zip(plan.steps, drafts), ids).enumerated().map { index, pair in
                Stage(
                    id: pair.1, number: last + index + 1, name: pair.0.0.name, workDays: pair.0.1.workDays,
                    first: pair.0.0.first, last: pair.0.0.last, owner: pair.0.1.owner)
            }
        return planned
    }

    /// The stage as it stands once somebody says what came of it; by the unit that does it, the problem's owner
    /// or the desk.
    package func completed(
        _ id: StageID, of matter: Case, by hand: Hand, result: String, at now: Instant
    ) throws -> Stage {
        guard matter.isOpen else { throw ActRefusal.alreadyClosed }
        guard matter.state != .done else { throw ProblemRefusal.notOpenForWork }
        guard var stage = stages.first(where: { $0.id == id }) else { throw ProblemRefusal.stageUnknown }
        guard stage.completion == nil else { throw ProblemRefusal.stageDone }
        let isOwner = stage.owner != nil && stage.owner == hand.organisation
        guard isOwner || hand.leads(matter) || hand.permissions.contains(.dispatch) else {
            throw ProblemRefusal.notYourStage
        }
        if result.isEmpty { throw ProblemRefusal.resultMissing }
        stage.completion = Completion(by: hand.person, at: now, result: result)
        return stage
    }

    /// Whether the problem may be said to have ended so: what is solved had a plan, and the plan is done.
    ///
    /// - Parameter reopened: when it was last taken up again; the plan before that did not solve it.
    package func checkEnding(_ outcome: Outcome, since reopened: Instant? = nil) throws(ProblemRefusal) {
        guard outcome == .solved else { return }
        if needsPlan(since: reopened) { throw .planMissing }
        if !openStages.isEmpty { throw .stagesOpen }
    }
}
