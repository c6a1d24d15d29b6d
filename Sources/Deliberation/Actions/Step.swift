import Assemblies
import Kernel
import Notices
import Places
import Rulebook
import Storage

extension Deliberation {
    /// ① or ② by the minutes of a committee's meeting.
    @discardableResult
    package static func keep(
        _ meeting: CommitteeMeeting, for step: ProcedureStep, of id: ProcedureID, in transaction: Transaction
    ) throws -> Procedure {
        let procedure = try found(id, in: transaction)
        try procedure.checkTurn(of: step)
        if !step.isCommittees { throw ResolutionRefusal.ofAnotherBody(step) }
        try procedure.checkConsulted(try ProcedureStore.consultationCount(of: id, in: transaction))
        let last = try RecordStore.all(of: id, in: transaction).last { $0.kind == .done }
        try meeting.check(
            today: transaction.now.day, after: last?.on,
            by: try committeeRule(at: procedure.place, in: transaction))
        return try finish(procedure, on: meeting.on, by: .meeting(meeting), in: transaction)
    }

    /// ① to ④ by a resolution.
    @discardableResult
    package static func adopt(
        _ resolution: ResolutionID, for id: ProcedureID, in transaction: Transaction
    ) throws -> Procedure {
        let procedure = try found(id, in: transaction)
        try procedure.checkTurn(of: procedure.standing.step)
        try procedure.checkConsulted(try ProcedureStore.consultationCount(of: id, in: transaction))
        guard let decision = try Assemblies.resolution(resolution, in: transaction) else {
            throw ResolutionRefusal.unknown
        }
        let text = try newestText(of: procedure, in: transaction)
        let matter = try matters(at: procedure.place, in: transaction).first { $0.code == procedure.matter }
        let motion = try Assemblies.motions(of: decision.assembly, in: transaction)
            .first { $0.id == decision.motion }
        try procedure.check(
            decision, digest: procedure.digest(of: text),
            isUsed: try RecordStore.isUsed(resolution, in: transaction), matter: matter,
            isAuthorised: motion?.delegation != nil)
        return try finish(procedure, on: decision.decided, by: .resolution(resolution), in: transaction)
    }

    /// A body passed something: the step it is about is done, if everything fits; for the reaction to
    /// `ResolutionPassed`, which may not refuse. What does not fit waits for an officer.
    package static func follow(_ passed: ResolutionPassed, in transaction: Transaction) throws {
        guard passed.subjectKind == Procedure.subjectKind else { return }
        do {
            try adopt(passed.resolution, for: passed.subject.as(Marks.Procedure.self), in: transaction)
        } catch is ProcedureRefusal {
            return
        } catch is ResolutionRefusal {
            return
        }
    }

    /// Writes the line of the present step and moves on.
    @discardableResult
    static func finish(
        _ procedure: Procedure, on day: Day, by proof: StepRecord.Proof?, in transaction: Transaction
    ) throws -> Procedure {
        var next = procedure
        let step = procedure.standing.step
        next.standing = procedure.done(at: transaction.now)
        try ProcedureStore.keep(next.standing, of: procedure.id, in: transaction)
        try note(.done, of: procedure, on: day, proof: proof, in: transaction)
        let subject = procedure.id.as(Marks.Anything.self)
        try transaction.record(
            ProcedureStepDone(
                subject: subject, step: step, round: procedure.standing.round,
                version: procedure.standing.version, on: day, resolution: proof?.resolution,
                notice: proof?.notice))
        if next.standing.state == .closed {
            try transaction.record(
                ProcedureClosed(subject: subject, place: procedure.place, round: next.standing.round))
        }
        return next
    }

    /// One more line of the record, of the step that `procedure` stands at.
    static func note(
        _ kind: StepRecord.Kind, of procedure: Procedure, on day: Day, proof: StepRecord.Proof? = nil,
        backTo: ProcedureStep? = nil, reason: String = "", in transaction: Transaction
    ) throws {
        let count = try RecordStore.count(of: procedure.id, in: transaction)
        try RecordStore.insert(
            StepRecord(
                id: transaction.derivedID(), sequence: count + 1, step: procedure.standing.step,
                round: procedure.standing.round, version: procedure.standing.version, kind: kind, on: day,
                proof: proof, backTo: backTo, reason: reason, recorded: transaction.now,
                by: transaction.origin.actor), of: procedure.id, in: transaction)
    }

    static func committeeRule(at place: PlaceID, in reader: Reader) throws -> CommitteeRule? {
        let lineage = try Places.lineage(of: place, in: reader).map(\.id)
        let rules = try Rulebook.rules(at: lineage, on: reader.now.day, in: reader)
        guard let present = rules[presentKey]?.share, let inFavour = rules[inFavourKey]?.share else {
            return nil
        }
        return CommitteeRule(present: present, inFavour: inFavour)
    }

    static func paceRule(at lineage: [PlaceID], in reader: Reader) throws -> PaceRule {
        let rules = try Rulebook.rules(at: lineage, on: reader.now.day, in: reader)
        return PaceRule(
            gap_days: rules[gapKey]?.whole, whole_days: rules[wholeKey]?.whole,
            publication_days: rules[publicationKey]?.whole)
    }
}
