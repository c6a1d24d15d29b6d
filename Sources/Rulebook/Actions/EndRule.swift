import Kernel
import Places
import Storage

extension Rulebook {
    /// Ends a value on `day`, so that the rule of a higher place applies again.
    ///
    /// Throws `ConfirmingRefusal.unknown` or `EndingRefusal`.
    package static func end(_ id: RuleID, on day: Day, in transaction: Transaction) throws {
        guard let rule = try RuleStore.find(id, in: transaction) else { throw ConfirmingRefusal.unknown }
        try rule.checkEnding(
            on: day, among: try RuleStore.confirmed(rule.key, in: transaction),
            lineage: try Places.lineage(of: rule.place, in: transaction).map(\.id), today: transaction.now.day
        )
        try end(rule, on: day, in: transaction)
    }
}
