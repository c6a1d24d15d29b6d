import Access
import Cases
import Clocks
import Kernel
import Storage

/// Planning a problem, doing its steps, and ending it with the requests that it gathered.
extension Requests {
    /// Plans the open steps backwards from the day by which all must be done.
    package static func plan(
        _ drafts: [StageDraft], until day: Day, _ acting: Acting, _ problem: Problem, note: String,
        in transaction: Transaction
    ) throws -> Case {
        let today = transaction.now.day
        let calendar = try Clocks.calendar(in: transaction)
        let planned = try problem.planned(
            drafts, until: day, ids: drafts.map { _ in transaction.derivedID() }, of: acting.matter,
            by: acting.hand, note: note, today: today, calendar: calendar)
        try ProblemStore.keepPlan(of: planned, in: transaction)
        try ProblemClocks.follow(
            from: problem, to: planned, workDays: calendar.workdays(after: today, through: day),
            in: transaction)
        let stages = planned.openStages
        try transaction.record(
            ProblemPlanned(
                problem: problem.id, stages: stages.count, from: stages.first?.first ?? day, finishOn: day))
        return try acting.settle(acting.matter, .planned, note: note)
    }

    /// Says that a step of the plan is done, and what came of it.
    package static func complete(
        _ id: Problem.StageID, _ acting: Acting, _ problem: Problem, result: String,
        in transaction: Transaction
    ) throws -> Case {
        let now = transaction.now
        let stage = try problem.completed(
            id, of: acting.matter, by: acting.hand, result: result, at: now)
        if let completion = stage.completion {
            try ProblemStore.complete(id, completion, in: transaction)
        }
        try ProblemClocks.finish(stage, of: problem.id, in: transaction)
        try transaction.record(
            ProblemStageDone(problem: problem.id, stage: stage.number, isInTime: now.day <= stage.last))
        return try acting.settle(acting.matter, .stageDone, note: "\(stage.name)：\(result)")
    }

    /// What ends with a problem, chosen by whoever ends it; nothing ends unasked.
    struct Ending: Sendable {
        let outcome: Outcome
        let note: String
        let reviewOn: Day?
        /// Requests that are said to be done together with it.
        let requests: [CaseID]
        /// What their reporters read.
        let reply: String
    }

    /// Says how a problem ended, and with it the requests that were chosen; a second person looks next.
    static func finish(
        _ ending: Ending, _ acting: Acting, _ problem: Problem, by officer: OfficerCaller,
        in transaction: Transaction
    ) throws -> Case {
        try problem.checkEnding(
            ending.outcome, since: try lastReopening(of: acting.matter, in: transaction))
        if !ending.requests.isEmpty, ending.reply.isEmpty { throw ProblemRefusal.replyMissing }
        let kept = try acting.finish(
            ending.outcome, note: ending.note, evidence: 0, reviewOn: ending.reviewOn)
        try ProblemClocks.finishStages(of: problem, in: transaction)
        for own in try chosen(ending.requests, of: problem.id, by: officer, in: transaction) {
            _ = try own.finish(
                ending.outcome, note: ending.reply, evidence: 0, reviewOn: ending.reviewOn)
        }
        return kept
    }

    /// Accepts what was done for a problem, and for those of its requests that were chosen: 销号.
    static func verify(
        _ requests: [CaseID], _ acting: Acting, _ problem: Problem, by officer: OfficerCaller, note: String,
        in transaction: Transaction
    ) throws -> Case {
        let kept = try acting.verify(note: note)
        for own in try chosen(requests, of: problem.id, by: officer, in: transaction) {
            _ = try own.verify(note: note)
        }
        return kept
    }

    private static func lastReopening(of matter: Case, in reader: Reader) throws -> Instant? {
        if matter.reopenings == 0 { return nil }
        return try CaseFile.read(matter.id, in: reader)?.lastReopening
    }

    private static func chosen(
        _ requests: [CaseID], of problem: CaseID, by officer: OfficerCaller, in transaction: Transaction
    ) throws -> [Acting] {
        if requests.count > RequestLimits.gathered_max { throw ProblemRefusal.tooManyChosen }
        return try requests.map { request in
            guard try ProblemStore.problem(of: request, in: transaction) == problem else {
                throw ProblemRefusal.requestNotGathered
            }
            return try actingOnRequest(request, by: officer, in: transaction)
        }
    }
}
