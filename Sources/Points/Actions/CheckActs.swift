import Kernel
import People
import Storage

extension Points {
    /// Looks at a declaration: the accepted acts wait to be published, the others are turned down with a reason.
    ///
    /// Throws `CheckingRefusal`; the checker is the transaction's actor.
    @discardableResult
    package static func check(
        _ id: DeclarationID, accepting accepted: Set<PointsActID>, because reason: String = "",
        in transaction: Transaction
    ) throws -> [PointsAct] {
        guard let declaration = try DeclarationStore.find(id, in: transaction),
            let checker = transaction.origin.actor
        else { throw CheckingRefusal.unknown }
        let own = try People.household(of: checker, in: transaction)
        let code = try own.flatMap { try People.household($0, in: transaction)?.code }
        let checked = try declaration.checked(
            try ActStore.all(of: id, in: transaction),
            Check(checker: checker, household: own, accepted: accepted, reason: reason), ownCode: code ?? "",
            at: transaction.now)
        for act in checked { try ActStore.keep(act, in: transaction) }
        let count = checked.count { $0.state == .checked }
        try transaction.record(
            ActsChecked(
                subject: id.as(Marks.Anything.self), accepted: count, rejected: checked.count - count))
        return checked
    }
}
