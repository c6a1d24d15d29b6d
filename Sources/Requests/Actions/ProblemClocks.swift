import Cases
import Clocks
import Kernel
import Storage

/// The clocks of a problem: `resolve` for the whole, one for each step of its plan.
///
/// All belong to the problem's case, so that it sorts by what is due next and stops as a whole.
enum ProblemClocks {
    static func start(
        _ problem: Problem, today: Day, workDays: Int, in transaction: Transaction
    ) throws {
        guard !transaction.origin.isImported else { return }
        let owner = problem.id.as(Marks.Anything.self)
        for kept in try Clocks.of(owner, in: transaction) where kept.name == "resolve" && kept.isRunning {
            try Clocks.finish(owner: owner, name: "resolve", at: transaction.now, in: transaction)
        }
        _ = try Clocks.start(
            owner: owner, name: "resolve", limit: .workDays(workDays), at: today.start, in: transaction)
        try Cases.settleDue(of: problem.id, in: transaction)
    }

    /// From how the problem was planned to how it is planned now.
    static func follow(
        from old: Problem, to new: Problem, workDays: Int, in transaction: Transaction
    ) throws {
        let owner = new.id.as(Marks.Anything.self)
        try finishStages(of: old, in: transaction)
        let today = transaction.now.day
        let calendar = try Clocks.calendar(in: transaction)
        for stage in new.openStages {
            // A step may be done before its turn, so its clock runs from today; one that begins today, from the
            // day before, since the first day of a limit is not counted.
            let start = min(today, stage.first.adding(days: -1))
            _ = try Clocks.start(
                owner: owner, name: stage.clockName,
                limit: .workDays(calendar.workdays(after: start, through: stage.last)),
                warning: .last(.workDays(max(1, stage.workDays / 3))), at: start.start, in: transaction)
        }
        if old.finishOn == new.finishOn {
            try Cases.settleDue(of: new.id, in: transaction)
        } else {
            try start(new, today: transaction.now.day, workDays: workDays, in: transaction)
        }
    }

    static func finish(_ stage: Problem.Stage, of problem: CaseID, in transaction: Transaction) throws {
        let owner = problem.as(Marks.Anything.self)
        let running = try Clocks.of(owner, in: transaction).contains {
            $0.name == stage.clockName && $0.isRunning
        }
        if running {
            try Clocks.finish(owner: owner, name: stage.clockName, at: transaction.now, in: transaction)
        }
    }

    /// The steps that are not done run on as if nobody had said that the whole is done.
    static func runStagesOn(of problem: Problem, in transaction: Transaction) throws {
        for stage in problem.openStages {
            try Clocks.runOn(
                owner: problem.id.as(Marks.Anything.self), name: stage.clockName, in: transaction)
        }
        try Cases.settleDue(of: problem.id, in: transaction)
    }

    static func finishStages(of problem: Problem, in transaction: Transaction) throws {
        for stage in problem.openStages { try finish(stage, of: problem.id, in: transaction) }
    }
}
