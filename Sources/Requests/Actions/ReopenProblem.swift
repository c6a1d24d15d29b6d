import Cases
import Clocks
import Kernel
import Rulebook
import Storage

extension Requests {
    /// Takes a closed problem up again: its owner has it back, its clock runs to the new day, its file goes on.
    static func reopen(
        _ reopening: Problem.Reopening, _ acting: Acting, _ problem: Problem, in transaction: Transaction
    ) throws -> Case {
        let now = transaction.now
        let calendar = try Clocks.calendar(in: transaction)
        let workDays = reopening.finishOn.map { calendar.workdays(after: now.day, through: $0) } ?? 0
        let end = try ReopeningWindow.read(acting.matter, at: acting.lineage, in: transaction)?.end ?? now
        let reopened = try problem.reopened(
            reopening, of: acting.matter, by: acting.hand, windowEnd: end, workDays: workDays, at: now)
        let matter = try Cases.reopen(
            problem.id, until: max(end, now), note: reopening.note, to: acting.matter.lead,
            by: acting.hand.person, in: transaction)
        try ProblemStore.keepPlan(of: reopened, in: transaction)
        try ProblemClocks.start(reopened, today: now.day, workDays: workDays, in: transaction)
        try transaction.record(
            ProblemReopened(
                problem: problem.id, finishOn: reopened.finishOn, isWithinWindow: now <= end))
        return matter
    }
}

/// Until when what is closed is taken up again for a reason alone, and the rule that says so.
struct ReopeningWindow: Sendable {
    let end: Instant
    let days: Int
    let rule: Rule?

    static let days_default = 7

    /// Nil for what is not closed.
    static func read(
        _ matter: Case, at lineage: [PlaceID], in reader: Reader
    ) throws -> ReopeningWindow? {
        let rule = try Rulebook.rule("requests.reopen-window", at: lineage, on: reader.now.day, in: reader)
        let days = rule?.whole ?? days_default
        return matter.reopeningEnd(window_days: days).map { ReopeningWindow(end: $0, days: days, rule: rule) }
    }
}
