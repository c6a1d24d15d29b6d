import Clocks
import Kernel
import People
import Storage

extension Relief {
    /// Takes an application in: of a household that was found and agreed, or of one that comes by itself.
    ///
    /// Throws `Refusals` of `ApplyingRefusal`, or `ReliefRefusal`.
    ///
    /// - Parameter person: the applicant's account, where they have one.
    @discardableResult
    package static func apply(
        _ draft: ApplicationDraft, person: PersonID? = nil, in transaction: Transaction
    ) throws -> ReliefMatter {
        let known = try MatterStore.find(draft.id, in: transaction)
        try known?.require(.agreed)
        let lineage = try checkedLineage(known?.place ?? draft.place, in: transaction)
        let kind = try kind(draft.kind, at: lineage, in: transaction)
        let wrong = draft.refusals(kind)
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        guard try rule(decisionKey(kind, draft.path), at: lineage, in: transaction) != nil else {
            throw ReliefRefusal.unruled
        }
        let household =
            try known?.household ?? person.flatMap { try People.household(of: $0, in: transaction) }
        if known == nil, let household,
            try MatterStore.running(draft.kind, of: household, in: transaction) > 0
        {
            throw ReliefRefusal.openAlready
        }
        let matter = ReliefMatter(
            id: draft.id,
            number: try known?.number
                ?? MatterStore.nextNumber(year: transaction.now.day.year, in: transaction),
            place: known?.place ?? draft.place, household: household, person: person, kind: draft.kind,
            path: draft.path, source: known?.source ?? (draft.isProxy ? .counter : .household),
            finder: known?.finder ?? (draft.isProxy ? transaction.origin.actor : nil), step: .applied,
            isProxy: draft.isProxy, isMinor: draft.isMinor, hasKin: draft.hasKin,
            opened: known?.opened ?? transaction.now, applied: transaction.now, reviewed: nil, round: 1,
            notice: nil, position: known?.position ?? transaction.nextPosition)
        if known == nil {
            try MatterStore.insert(matter, draft.applicant, in: transaction)
        } else {
            try MatterStore.keep(matter, in: transaction)
            try MatterStore.keep(draft.applicant, of: matter.id, in: transaction)
        }
        try transaction.record(
            ReliefApplied(
                subject: matter.subject, place: matter.place, reliefKind: matter.kind, path: matter.path,
                isProxy: matter.isProxy))
        try startClocks(of: matter, kind, in: transaction)
        return matter
    }

    private static func startClocks(
        of matter: ReliefMatter, _ kind: ReliefKind, in transaction: Transaction
    ) throws {
        try ReliefClocks.start(
            ClockName.decision, by: decisionKey(kind, matter.path), for: matter, in: transaction)
        if matter.path == .emergency {
            try ReliefClocks.start(ClockName.aid, by: aidKey, for: matter, in: transaction)
        } else {
            try ReliefClocks.start(ClockName.check, by: checkKey, for: matter, in: transaction)
        }
    }

    /// Enters an officer who is kin of the household: 备案. From then on that officer does nothing in its matter.
    package static func declareKin(
        _ officer: PersonID, of id: ReliefID, in transaction: Transaction
    ) throws {
        let matter = try found(id, in: transaction)
        if !matter.step.isOpen { throw ReliefRefusal.stepNotDue }
        let kin = try CourseStore.kin(of: id, in: transaction)
        guard try People.name(of: officer, in: transaction) != nil else { throw CheckingRefusal.secondUnfit }
        if kin.contains(officer) { return }
        try CourseStore.insert(kin: officer, of: id, in: transaction)
        try transaction.record(KinDeclared(subject: matter.subject, officer: officer))
    }

    /// Keeps that help was given before the papers. Throws `PayingRefusal`, `ReliefRefusal`.
    package static func aid(
        _ draft: PaymentDraft, to id: ReliefID, in transaction: Transaction
    ) throws {
        let matter = try found(id, in: transaction)
        try matter.require(.applied, .checked, .heard)
        try ReliefMatter.checkHand(transaction.origin.actor, barred: try barred(matter, in: transaction))
        let lineage = try lineage(of: matter.place, in: transaction)
        try PaymentDraft.checkAid(
            draft.amount, matter, ceiling: try ceiling(at: lineage, in: transaction),
            payments: try PaymentStore.all(of: id, in: transaction))
        try PaymentStore.insert(
            ReliefPayment(
                id: draft.id, matter: id, month: ReliefMonth(of: transaction.now.day), amount: draft.amount,
                isAid: true, person: transaction.origin.actor, recorded: transaction.now), in: transaction)
        try transaction.record(AidGiven(subject: matter.subject, amount_fen: draft.amount.fen))
        try ReliefClocks.finish(ClockName.aid, of: matter, in: transaction)
        try ReliefClocks.start(ClockName.papers, by: papersKey, for: matter, in: transaction)
    }

    /// The household takes its application back before it is decided.
    package static func withdraw(_ id: ReliefID, in transaction: Transaction) throws {
        let matter = try found(id, in: transaction)
        if !matter.step.isOpen { throw ReliefRefusal.stepNotDue }
        try MatterStore.keep(matter.moved(to: .withdrawn), in: transaction)
        try transaction.record(ReliefWithdrawn(subject: matter.subject))
        try Clocks.finishAll(of: matter.subject, at: transaction.now, in: transaction)
        if matter.step == .posted, let notice = matter.notice {
            try takeDown(notice, in: transaction)
        }
    }
}
