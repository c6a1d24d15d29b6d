import Access
import Cases
import Clocks
import Kernel
import Places
import Storage

extension Requests {
    /// A problem with everything that its file shows.
    package struct ProblemFile: Sendable {
        package let problem: Problem
        package let `case`: CaseFile
        package let clocks: [KeptClock]
        package let requests: [QueueRow]

        /// Nil for what is no problem.
        package static func read(_ id: CaseID, in reader: Reader) throws -> ProblemFile? {
            guard let problem = try ProblemStore.find(id, in: reader),
                let file = try CaseFile.read(id, in: reader)
            else { return nil }
            return ProblemFile(
                problem: problem, case: file, clocks: try Clocks.of(id.as(Marks.Anything.self), in: reader),
                requests: try Cases.rows(of: try ProblemStore.requests(of: id, in: reader), in: reader))
        }
    }

    /// Makes one problem of several requests; its owner has it at once, and its clock runs.
    ///
    /// - Throws: `Refusals` of `ProblemRefusal` and `ActRefusal`, `AccessRefusal.notAllowed`, `ClaimRefusal`.
    package func open(
        _ draft: ProblemDraft, by officer: OfficerCaller, digest: [UInt8]
    ) async throws -> Claim {
        try await county.database.write(by: officer.origin) { transaction in
            let claim = try transaction.claim(
                draft.id.as(Marks.Anything.self), by: officer.person.description, digest: digest)
            if case .repeated = claim { return claim }
            try Requests.open(draft, by: officer, in: transaction)
            return claim
        }
    }

    private static func open(
        _ draft: ProblemDraft, by officer: OfficerCaller, in transaction: Transaction
    ) throws {
        let today = transaction.now.day
        let calendar = try Clocks.calendar(in: transaction)
        let workDays = draft.finishOn.map { calendar.workdays(after: today, through: $0) } ?? 0
        let wrong = draft.refusals(workDays: workDays, at: transaction.now)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        guard let place = draft.place, let finishOn = draft.finishOn,
            let desk = try DeskLadder.desk(for: place, in: transaction)
        else { throw ProblemRefusal.placeUnknown }
        try officer.require(.dispatch, at: try Places.lineage(of: place, in: transaction).map(\.id))
        let matter = try Cases.open(
            Cases.Opening(
                id: draft.id, kind: problemKind, title: draft.title, place: place, desk: desk,
                urgency: .complex, note: draft.goal),
            in: transaction)
        let problem = Problem(id: draft.id, goal: draft.goal, finishOn: finishOn)
        try ProblemStore.insert(problem, in: transaction)
        let acting = try Acting(on: draft.id, by: officer, in: transaction)
        _ = try acting.dispatch(to: draft.lead, note: "")
        try SearchIndex.add(
            RequestText.searched(
                number: matter.number, title: matter.title, body: draft.goal, location: ""),
            at: matter.position, in: transaction)
        try ProblemClocks.start(problem, today: today, workDays: workDays, in: transaction)
        try transaction.record(
            ProblemOpened(
                problem: draft.id, place: place, finishOn: finishOn, requests: draft.requests.count))
        for request in draft.requests {
            try gather(request, into: matter, by: officer, in: transaction)
        }
    }

    /// Runs one act of an officer on a problem, in one commit.
    package func act(
        onProblem id: CaseID, by officer: OfficerCaller, as actID: AnyID, digest: [UInt8], seen: Int?,
        _ body: @escaping @Sendable (Acting, Problem, Transaction) throws -> Case
    ) async throws -> Claim {
        try await county.database.write(by: officer.origin) { transaction in
            let claim = try transaction.claim(actID, by: officer.person.description, digest: digest)
            if case .repeated = claim { return claim }
            let acting = try Acting(on: id, by: officer, seen: seen, in: transaction)
            guard let problem = try ProblemStore.find(id, in: transaction) else {
                throw CaseMissing.noSuchCase
            }
            _ = try body(acting, problem, transaction)
            return claim
        }
    }

    // MARK: What is gathered

    /// Puts requests into a problem, with a line in every file.
    static func gather(
        _ requests: [CaseID], _ acting: Acting, by officer: OfficerCaller, note: String,
        in transaction: Transaction
    ) throws -> Case {
        try Problem.checkChange(acting.matter, by: acting.hand)
        if requests.isEmpty { throw ProblemRefusal.nothingChosen }
        if requests.count > RequestLimits.gathered_max { throw ProblemRefusal.tooManyChosen }
        if note.isEmpty { throw ProblemRefusal.reasonMissing }
        let numbers = try requests.map {
            try gather($0, into: acting.matter, by: officer, in: transaction)
        }
        return try acting.settle(
            acting.matter, .gathered, note: "\(numbers.joined(separator: "、"))：\(note)")
    }

    /// Puts one request into a problem; its file says into which. Returns its number.
    @discardableResult
    static func gather(
        _ request: CaseID, into problem: Case, by officer: OfficerCaller, in transaction: Transaction
    ) throws -> String {
        let acting = try actingOnRequest(request, by: officer, in: transaction)
        try Problem.checkGathering(
            acting.matter, lineage: acting.lineage, into: problem.place,
            other: try ProblemStore.problem(of: request, in: transaction), by: acting.hand)
        try ProblemStore.gather(request, into: problem.id, in: transaction)
        _ = try acting.settle(
            acting.matter, .gathered, note: "\(problem.number) \(problem.title)", isPublic: true)
        try transaction.record(RequestGathered(request: request, problem: problem.id))
        return acting.matter.number
    }

    /// Takes one request out of a problem; it goes on by itself.
    static func release(
        _ request: CaseID, _ acting: Acting, by officer: OfficerCaller, note: String,
        in transaction: Transaction
    ) throws -> Case {
        try Problem.checkChange(acting.matter, by: acting.hand)
        guard try ProblemStore.problem(of: request, in: transaction) == acting.matter.id else {
            throw ProblemRefusal.requestNotGathered
        }
        if note.isEmpty { throw ProblemRefusal.reasonMissing }
        try ProblemStore.release(request, in: transaction)
        let own = try actingOnRequest(request, by: officer, in: transaction)
        _ = try own.settle(own.matter, .released, note: "\(acting.matter.number) \(acting.matter.title)")
        try transaction.record(
            RequestReleased(
                request: request, problem: acting.matter.id,
                note: try transaction.seal(note, named: "note", of: request.as(Marks.Anything.self))))
        return try acting.settle(acting.matter, .released, note: "\(own.matter.number)：\(note)")
    }

    /// A request that the officer may know of; any other is told like a number that does not exist.
    static func actingOnRequest(
        _ id: CaseID, by officer: OfficerCaller, in transaction: Transaction
    ) throws -> Acting {
        do {
            return try Acting(on: id, by: officer, in: transaction)
        } catch is CaseMissing {
            throw ProblemRefusal.requestUnknown
        }
    }
}
