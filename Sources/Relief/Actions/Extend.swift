import Clocks
import Kernel
import Rulebook
import Storage

extension Relief {
    /// Asks for more time to decide on what is paid monthly. Throws `ExtendingRefusal`, `ReliefRefusal`.
    package static func askExtension(
        _ draft: ExtensionDraft, of id: ReliefID, in transaction: Transaction
    ) throws {
        let matter = try found(id, in: transaction)
        try ReliefMatter.checkHand(transaction.origin.actor, barred: try barred(matter, in: transaction))
        let lineage = try lineage(of: matter.place, in: transaction)
        let most = try rule(extensionKey, at: lineage, in: transaction).flatMap { Limit($0.value)?.count }
        let isMonthly =
            try kinds(at: lineage, in: transaction)
            .first { $0.code == matter.kind }?.isMonthly ?? false
        let isRunning =
            try isMonthly && matter.step.isOpen && decisionClock(of: matter, in: transaction) != nil
        try draft.check(try ExtensionStore.find(id, in: transaction), most: most, isRunning: isRunning)
        try ExtensionStore.insert(draft, of: id, in: transaction)
        try transaction.record(ReliefExtensionAsked(subject: matter.subject, days: draft.days))
    }

    /// Approves more time, or not; whoever asked does not. Throws `ExtendingRefusal`, `ReliefRefusal`.
    package static func decideExtension(
        isGranted: Bool, of id: ReliefID, in transaction: Transaction
    ) throws {
        let matter = try found(id, in: transaction)
        guard let asked = try ExtensionStore.find(id, in: transaction), asked.decision == nil else {
            throw ExtendingRefusal.noneAsked
        }
        guard let person = transaction.origin.actor else { throw ReliefRefusal.sameHands }
        try ReliefMatter.checkHand(
            person, barred: try barred(matter, in: transaction), worked: [asked.asker])
        guard matter.step.isOpen, let clock = try decisionClock(of: matter, in: transaction),
            let more = try? Limit(asked.days, clock.clock.limit.unit)
        else { throw ExtendingRefusal.notRunning }
        try ExtensionStore.decide(id, isGranted: isGranted, in: transaction)
        if isGranted {
            try Clocks.extend(
                owner: matter.subject, name: ClockName.decision, by: more, requestedBy: asked.asker,
                approvedBy: person, in: transaction)
        }
        try transaction.record(
            ReliefExtensionDecided(subject: matter.subject, days: asked.days, isGranted: isGranted))
    }

    private static func decisionClock(
        of matter: ReliefMatter, in reader: Reader
    ) throws -> KeptClock? {
        try Clocks.of(matter.subject, in: reader).last { $0.name == ClockName.decision && $0.isRunning }
    }
}
