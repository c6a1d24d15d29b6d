import Access
import Cases
import Kernel

extension Problem {
    /// How a closed problem is taken up again, as somebody writes it down.
    package struct Reopening: Sendable, Equatable {
        /// The day by which all must be done now.
        package let finishOn: Day?
        package let reason: String
        /// After the window: the decision, audit or inspection that orders it.
        package let ground: String

        package init(finishOn: Day?, reason: String, ground: String) {
            self.finishOn = finishOn
            self.reason = reason
            self.ground = ground
        }

        /// As it stands in the problem's file.
        var note: String { ground.isEmpty ? reason : "\(reason)（依据：\(ground)）" }
    }

    /// Whether `hand` may take the problem up again: it is closed, and the hand supervises at its desk.
    package static func checkReopening(_ matter: Case, by hand: Hand) throws {
        guard matter.state == .closed else { throw ActRefusal.notClosed }
        guard hand.permissions.contains(.supervise) else { throw ProblemRefusal.notSupervisor }
    }

    /// The problem with a new day by which all must be done. What was done stays as it was done; what was planned
    /// and not done falls away, and is planned anew.
    ///
    /// - Parameters:
    ///   - windowEnd: until when a reason is enough; later a ground must be named.
    ///   - workDays: from tomorrow through the new day.
    package func reopened(
        _ reopening: Reopening, of matter: Case, by hand: Hand, windowEnd: Instant, workDays: Int,
        at now: Instant
    ) throws -> Problem {
        try Problem.checkReopening(matter, by: hand)
        if reopening.reason.isEmpty { throw ProblemRefusal.reasonMissing }
        if now > windowEnd, reopening.ground.isEmpty { throw ProblemRefusal.groundMissing }
        guard let day = reopening.finishOn else { throw ProblemRefusal.finishMissing }
        try Problem.checkFinish(day, workDays: workDays, today: now.day)
        var reopened = self
        reopened.finishOn = day
        reopened.stages = stages.filter { $0.completion != nil }
        return reopened
    }

    /// Whether nothing has been planned since the problem was taken up again, or at all.
    package func needsPlan(since reopened: Instant?) -> Bool {
        !stages.contains { stage in
            guard let done = stage.completion, let reopened else { return true }
            return done.at >= reopened
        }
    }
}

extension Case {
    /// Until when a closed matter is taken up again without a further ground: the end of the window's last day.
    ///
    /// - Parameter window: days, from the rulebook (`requests.reopen-window`).
    package func reopeningEnd(window_days window: Int) -> Instant? {
        closure.map { $0.at.day.adding(days: window + 1).start }
    }
}
