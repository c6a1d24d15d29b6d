import Cases
import Clocks
import Kernel
import Places
import Storage

/// A problem that nobody wrote down: many asked for the same, so its cause is looked for (未诉先办).
package struct RootCause: Sendable {
    package let title: String
    package let goal: String
    package let place: PlaceID
    package let workDays: Int
    /// Closed ones, and those of another problem, are left where they are.
    package let requests: [CaseID]

    package init(title: String, goal: String, place: PlaceID, workDays: Int, requests: [CaseID]) {
        self.title = title
        self.goal = goal
        self.place = place
        self.workDays = workDays
        self.requests = requests
    }
}

extension Requests {
    /// Opens the problem at its place's desk, for the desk to give to someone; its clock runs.
    ///
    /// It goes on as any other problem: dispatched, planned, closed by a second person. Refuses nothing; nil where no
    /// desk has the place.
    package static func openRootCause(
        _ cause: RootCause, in transaction: Transaction
    ) throws -> (id: CaseID, gathered: Int)? {
        guard let desk = try DeskLadder.desk(for: cause.place, in: transaction) else { return nil }
        let today = transaction.now.day
        let matter = try Cases.open(
            Cases.Opening(
                id: transaction.derivedID(), kind: problemKind,
                title: String(cause.title.prefix(CaseLimits.titleCharacters_max)), place: cause.place,
                desk: desk, urgency: .complex, note: cause.goal),
            in: transaction)
        let workDays = max(1, cause.workDays)
        let finishOn = try Clocks.calendar(in: transaction).day(workDays, workdaysAfter: today)
        let problem = Problem(id: matter.id, goal: cause.goal, finishOn: finishOn)
        try ProblemStore.insert(problem, in: transaction)
        try SearchIndex.add(
            RequestText.searched(number: matter.number, title: matter.title, body: cause.goal, location: ""),
            at: matter.position, in: transaction)
        try ProblemClocks.start(problem, today: today, workDays: workDays, in: transaction)
        let taken = try ProblemStore.gathered(among: cause.requests, in: transaction)
        var gathered = 0
        for id in cause.requests.prefix(RequestLimits.gathered_max) where !taken.contains(id) {
            guard let request = try CaseFile.read(id, in: transaction)?.matter, request.isOpen else {
                continue
            }
            try ProblemStore.gather(id, into: matter.id, in: transaction)
            _ = try Acting.settle(
                from: request, to: request,
                step: Step(
                    id: transaction.derivedID(), kind: .gathered, actor: transaction.origin.actor,
                    note: "\(matter.number) \(matter.title)", isPublic: true, recorded: transaction.now,
                    happened: transaction.happened), in: transaction)
            try transaction.record(RequestGathered(request: id, problem: matter.id))
            gathered += 1
        }
        try transaction.record(
            ProblemOpened(problem: matter.id, place: cause.place, finishOn: finishOn, requests: gathered))
        return (matter.id, gathered)
    }
}
