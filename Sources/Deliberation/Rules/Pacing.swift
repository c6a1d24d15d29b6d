import Kernel

/// How fast a procedure should go, by the rulebook; nil where it says nothing.
package struct PaceRule: Sendable {
    /// Between two meetings at least.
    package let gap_days: Int?
    /// From the proposal to the decision at most.
    package let whole_days: Int?
    /// From the decision, and from the acceptance, to its publication at most.
    package let publication_days: Int?

    package init(gap_days: Int?, whole_days: Int?, publication_days: Int?) {
        self.gap_days = gap_days
        self.whole_days = whole_days
        self.publication_days = publication_days
    }
}

/// What the town should see; none of it blocks anything.
package enum PaceWarning: Sendable, Hashable {
    /// A meeting followed the one before it too soon.
    case gapShort(ProcedureStep, days: Int, least: Int)
    /// From the proposal to the decision, or to today.
    case wholeLong(days: Int, most: Int)
    /// Decided, or accepted, and not published yet.
    case publicationLate(ProcedureStep, days: Int, most: Int)
    case tasksLate(Int)

    /// Whether it will only get worse until somebody acts.
    package var isLateness: Bool {
        switch self {
        case .gapShort: false
        case .wholeLong, .publicationLate, .tasksLate: true
        }
    }
}

extension Procedure {
    /// What is late or was too quick.
    ///
    /// - Parameter records: the procedure's own, in their order.
    package func warnings(
        _ records: [StepRecord], tasks: [ProcedureTask], by rule: PaceRule, today: Day
    ) -> [PaceWarning] {
        let round = records.filter { $0.kind == .done && $0.round == standing.round }
        let meetings = round.filter { $0.step <= .decision }
        return gaps(meetings, by: rule) + whole(meetings, by: rule, today: today)
            + unpublished(records, by: rule, today: today) + lateTasks(tasks, today: today)
    }

    private func gaps(_ meetings: [StepRecord], by rule: PaceRule) -> [PaceWarning] {
        guard let least = rule.gap_days else { return [] }
        return zip(meetings, meetings.dropFirst()).compactMap { before, after in
            let days = after.on.number - before.on.number
            let isOneMeeting = isMerged && after.step == .discussion
            return days < least && !isOneMeeting ? .gapShort(after.step, days: days, least: least) : nil
        }
    }

    private func whole(_ meetings: [StepRecord], by rule: PaceRule, today: Day) -> [PaceWarning] {
        guard let most = rule.whole_days, let first = meetings.first, standing.state != .dropped else {
            return []
        }
        let last = meetings.last { $0.step == .decision }?.on ?? today
        let days = last.number - first.on.number
        return days > most ? [.wholeLong(days: days, most: most)] : []
    }

    private func unpublished(_ records: [StepRecord], by rule: PaceRule, today: Day) -> [PaceWarning] {
        guard let most = rule.publication_days, isRunning, standing.notice == nil,
            standing.step == .publication || standing.step == .result,
            let last = records.last(where: { $0.kind == .done })
        else { return [] }
        let days = today.number - last.on.number
        return days > most ? [.publicationLate(standing.step, days: days, most: most)] : []
    }

    private func lateTasks(_ tasks: [ProcedureTask], today: Day) -> [PaceWarning] {
        guard isRunning, standing.step == .carrying else { return [] }
        let late = tasks.count { !$0.isDone && $0.due < today }
        return late == 0 ? [] : [.tasksLate(late)]
    }
}
