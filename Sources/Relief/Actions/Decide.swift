import Clocks
import Kernel
import Storage

extension Relief {
    /// Confirms or refuses. Who checked or gave the opinion does not. Throws `DecidingRefusal`, `ReliefRefusal`.
    ///
    /// - Parameter isTownship: the township decides by itself, in an emergency and under the ceiling.
    package static func confirm(
        _ draft: DecisionDraft, on id: ReliefID, isTownship: Bool = false, in transaction: Transaction
    ) throws {
        let matter = try found(id, in: transaction)
        try matter.require(.heard)
        guard let person = transaction.origin.actor, [.grant, .refuse].contains(draft.kind) else {
            throw ReliefRefusal.stepNotDue
        }
        try ReliefMatter.checkHand(
            person, barred: try barred(matter, in: transaction),
            worked: try worked(on: matter, in: transaction))
        let lineage = try lineage(of: matter.place, in: transaction)
        let kind = try kind(matter.kind, at: lineage, in: transaction)
        let aid = try PaymentStore.all(of: id, in: transaction).reduce(Int64(0)) { $0 + $1.amount.fen }
        try draft.checkFirst(
            isMonthly: kind.isMonthly, aid: Money(fen: aid),
            ceiling: isTownship ? try ceiling(at: lineage, in: transaction) : nil,
            this: ReliefMonth(of: transaction.now.day))
        let decision = decision(draft, 1, by: person, isMonthly: kind.isMonthly, at: transaction.now)
        try CourseStore.insert(
            decision, reason: draft.reason, remedy: draft.remedy, of: id, in: transaction)
        let isPaid = !kind.isMonthly && aid == decision.amount.fen
        try MatterStore.keep(
            matter.moved(to: draft.kind == .refuse ? .refused : isPaid ? .ended : .granted), in: transaction)
        try tell(decision, of: matter, in: transaction)
        try Clocks.finishAll(of: matter.subject, at: transaction.now, in: transaction)
        guard draft.kind == .grant, !isPaid else { return }
        try ReliefClocks.start(ClockName.payment, by: paymentKey, for: matter, in: transaction)
        if let care = decision.care {
            try ReliefClocks.start(ClockName.review, by: reviewKey(care), for: matter, in: transaction)
        }
    }

    /// Changes, suspends, resumes or ends what is paid monthly; who reviewed last does not.
    ///
    /// Throws `DecidingRefusal`, `ReliefRefusal`.
    package static func change(
        _ draft: DecisionDraft, of id: ReliefID, in transaction: Transaction
    ) throws {
        let matter = try found(id, in: transaction)
        try matter.require(.granted, .suspended)
        let decisions = try CourseStore.decisions(of: id, in: transaction)
        guard let person = transaction.origin.actor, let last = decisions.last else {
            throw ReliefRefusal.stepNotDue
        }
        let reviewed = try CourseStore.reviews(of: id, in: transaction).last.map { [$0.first, $0.second] }
        try ReliefMatter.checkHand(
            person, barred: try barred(matter, in: transaction), worked: Set(reviewed ?? []))
        guard let care = decisions.compactMap(\.care).last else { throw DecidingRefusal.notMonthly }
        let paid = try PaymentStore.all(of: id, in: transaction).map(\.month).max()
        try draft.checkLater(after: last, paid: paid, this: ReliefMonth(of: transaction.now.day))
        let standing = draft.kind == .change ? draft.amount : decisions.amount
        let decision = ReliefDecision(
            id: draft.id, number: last.number + 1, kind: draft.kind, person: person,
            decided: transaction.now, from: draft.from, amount: standing, care: draft.care ?? care)
        try CourseStore.insert(
            decision, reason: draft.reason, remedy: draft.remedy, of: id, in: transaction)
        let step: ReliefMatter.Step =
            switch draft.kind {
            case .suspend: .suspended
            case .end: .ended
            case .grant, .refuse, .change, .resume: .granted
            }
        try MatterStore.keep(matter.moved(to: step), in: transaction)
        try tell(decision, of: matter, in: transaction)
        if step == .ended {
            try Clocks.finishAll(of: matter.subject, at: transaction.now, in: transaction)
        }
    }

    /// Records a payment that was made elsewhere. Throws `PayingRefusal`, `ReliefRefusal`.
    package static func pay(
        _ draft: PaymentDraft, of id: ReliefID, in transaction: Transaction
    ) throws {
        let matter = try found(id, in: transaction)
        // Months before an end or a suspension may still be owed.
        try matter.require(.granted, .suspended, .ended)
        try ReliefMatter.checkHand(transaction.origin.actor, barred: try barred(matter, in: transaction))
        let decisions = try CourseStore.decisions(of: id, in: transaction)
        let isMonthly = decisions.contains { $0.care != nil }
        let payments = try PaymentStore.all(of: id, in: transaction)
        try draft.check(
            decisions, isMonthly: isMonthly, payments: payments, this: ReliefMonth(of: transaction.now.day))
        let payment = ReliefPayment(
            id: draft.id, matter: id, month: draft.month, amount: draft.amount, isAid: false,
            person: transaction.origin.actor, recorded: transaction.now)
        try PaymentStore.insert(payment, in: transaction)
        if !isMonthly { try MatterStore.keep(matter.moved(to: .ended), in: transaction) }
        try transaction.record(
            PaymentRecorded(
                subject: matter.subject, month: "\(draft.month)", amount_fen: draft.amount.fen))
        try ReliefClocks.finish(ClockName.payment, of: matter, in: transaction)
    }

    private static func decision(
        _ draft: DecisionDraft, _ number: Int, by person: PersonID, isMonthly: Bool, at now: Instant
    ) -> ReliefDecision {
        let isGranted = draft.kind == .grant
        return ReliefDecision(
            id: draft.id, number: number, kind: draft.kind, person: person, decided: now, from: draft.from,
            amount: isGranted ? draft.amount : Money(fen: 0), care: isGranted && isMonthly ? draft.care : nil)
    }

    private static func tell(
        _ decision: ReliefDecision, of matter: ReliefMatter, in transaction: Transaction
    ) throws {
        try transaction.record(
            ReliefDecided(
                subject: matter.subject, number: decision.number, decision: decision.kind,
                amount_fen: decision.amount.fen, from: "\(decision.from)"))
    }
}

extension [ReliefDecision] {
    /// What was granted or changed last.
    fileprivate var amount: Money {
        last { [.grant, .change].contains($0.kind) }?.amount ?? Money(fen: 0)
    }
}
