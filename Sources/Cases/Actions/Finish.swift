import Access
import Clocks
import Kernel
import Places
import Storage

/// How cases end, and how they begin again.
extension Acting {
    /// Says how the matter ended; a second person looks next. The note is shown to the one who reported.
    package func finish(
        _ outcome: Outcome, note: String, evidence: Int, needsPhoto: Bool = false, reviewOn: Day?,
        onTheSpot: Bool = false
    ) throws -> Case {
        let open = try openLegs()
        let new = try matter.finished(
            outcome, by: hand, note: note, evidence: evidence, needsPhoto: needsPhoto, openLegs: open,
            reviewOn: reviewOn, at: transaction.now)
        try CaseClocks.finish("resolve", of: matter.id, in: transaction)
        try CaseClocks.finish("contact", of: matter.id, in: transaction)
        try CaseClocks.finish("rung", of: matter.id, in: transaction)
        let kept = try settle(new, onTheSpot ? .solvedOnTheSpot : .done, note: note, isPublic: true)
        try transaction.record(
            CaseFinished(case: matter.id, outcome: outcome.rawValue, note: try sealed(note)))
        return kept
    }

    /// Makes the matter as urgent as it turned out to be.
    package func become(_ urgency: Case.Urgency, note: String) throws -> Case {
        guard matter.isOpen else { throw ActRefusal.alreadyClosed }
        var new = matter
        new.urgency = urgency
        return try settle(new, .classified, note: note)
    }

    /// Accepts what was done and closes the case; 销号.
    package func verify(note: String) throws -> Case {
        let new = try matter.verified(by: hand, at: transaction.now)
        let wasInTime = try CaseClocks.wasInTime(matter.id, in: transaction)
        let kept = try settle(new, .closed, note: note, isPublic: false)
        try recordClosing(kept, wasInTime: wasInTime)
        return kept
    }

    /// Not accepted: back to those who worked on it, and the time goes on as if nobody had said that it was done.
    package func sendBack(note: String) throws -> Case {
        let new = try matter.sentBack(by: hand, note: note)
        try Clocks.runOn(owner: matter.id.as(Marks.Anything.self), name: "resolve", in: transaction)
        let kept = try settle(new, .sentBack, note: note)
        try stepped(.sentBack, note: note)
        return kept
    }

    /// Ends the case because `other` holds the same matter.
    package func merge(into other: CaseID, note: String) throws -> Case {
        guard let target = try CaseStore.find(other, in: transaction), target.isOpen else {
            throw CaseMissing.noSuchCase
        }
        let new = try matter.merged(
            into: target.id, by: hand, openLegs: try openLegs(), at: transaction.now)
        let kept = try settle(new, .merged, note: target.number, isPublic: true)
        try recordClosing(kept, wasInTime: nil)
        return kept
    }

    /// Parts that other units have not finished; who finishes the whole finishes its own with it.
    private func openLegs() throws -> Int {
        try StepStore.legs(of: matter.id, in: transaction)
            .count { $0.finished == nil && !$0.isLead && $0.organisation != hand.organisation }
    }

    private func recordClosing(_ closed: Case, wasInTime: Bool?) throws {
        guard let closure = closed.closure else { return }
        try transaction.record(
            CaseClosed(
                case: closed.id, of: closed.kind, place: closed.place, outcome: closure.outcome.rawValue,
                openedOn: closed.opened.day, finishedBy: matter.proposal?.by, wasInTime: wasInTime))
    }
}

extension Cases {
    /// Takes a closed case up again; the feature has checked who may and until when.
    package static func reopen(
        _ id: CaseID, until windowEnd: Instant, note: String, to lead: Case.Lead? = nil, by actor: PersonID?,
        in transaction: Transaction
    ) throws -> Case {
        guard let matter = try CaseStore.find(id, in: transaction) else { throw CaseMissing.noSuchCase }
        let new = try matter.reopened(until: windowEnd, note: note, to: lead, at: transaction.now)
        let kept = try settle(matter, new, .reopened, note: note, by: actor, in: transaction)
        try transaction.record(
            CaseReopened(
                case: id, of: new.kind, place: new.place, openedOn: new.opened.day,
                note: try transaction.seal(note, named: "note", of: id.as(Marks.Anything.self))))
        return kept
    }

    /// Closes a case because those whom it was owed to have heard how it ended; the feature has checked who says so.
    @discardableResult
    package static func conclude(
        _ id: CaseID, _ outcome: Outcome, note: String, by actor: PersonID?, in transaction: Transaction
    ) throws -> Case {
        guard let matter = try CaseStore.find(id, in: transaction) else { throw CaseMissing.noSuchCase }
        let new = try matter.concluded(outcome, by: actor, at: transaction.now)
        let wasInTime = try CaseClocks.wasInTime(id, in: transaction)
        let kept = try settle(matter, new, .closed, note: note, by: actor, in: transaction)
        try transaction.record(
            CaseClosed(
                case: id, of: new.kind, place: new.place, outcome: outcome.rawValue, openedOn: new.opened.day,
                finishedBy: matter.proposal?.by, wasInTime: wasInTime))
        return kept
    }

    /// A line that a resident or the system adds to a case: a rating, a follower, a call back.
    package static func addStep(
        _ kind: Step.Kind, to id: CaseID, note: String = "", isPublic: Bool = false, by actor: PersonID?,
        in transaction: Transaction
    ) throws {
        guard let matter = try CaseStore.find(id, in: transaction) else { throw CaseMissing.noSuchCase }
        _ = try settle(matter, matter, kind, note: note, isPublic: isPublic, by: actor, in: transaction)
        let digest =
            note.isEmpty ? nil : try transaction.seal(note, named: "note", of: id.as(Marks.Anything.self))
        try transaction.record(CaseStepped(case: id, step: kind.rawValue, note: digest))
    }

    /// Up one desk because its time ran out; at the county's it stays.
    package static func escalate(_ id: CaseID, in transaction: Transaction) throws {
        guard let matter = try CaseStore.find(id, in: transaction), matter.isOpen, matter.state != .done,
            let above = try DeskLadder.above(matter.desk, in: transaction)
        else { return }
        let new = try matter.escalated(to: above)
        let step = Step(
            id: transaction.derivedID(), kind: .escalated, actor: nil, place: above,
            recorded: transaction.now, happened: transaction.happened)
        _ = try Acting.settle(from: matter, to: new, step: step, in: transaction)
        let escalation = Escalation(step: step.id, from: matter.desk, to: above, ground: .time)
        try EscalationStore.insert(escalation, of: matter, in: transaction)
        try transaction.record(
            CaseHandedOver(
                case: id, from: matter.desk, to: above, step: "escalated", ground: escalation.ground.code,
                power: nil, sum_fen: nil, note: nil))
    }

    private static func settle(
        _ old: Case, _ new: Case, _ kind: Step.Kind, note: String = "", isPublic: Bool = false,
        by actor: PersonID?, in transaction: Transaction
    ) throws -> Case {
        try Acting.settle(
            from: old, to: new,
            step: Step(
                id: transaction.derivedID(), kind: kind, actor: actor, note: note, isPublic: isPublic,
                recorded: transaction.now, happened: transaction.happened),
            in: transaction)
    }
}
