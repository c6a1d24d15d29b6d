import Kernel
import Storage

extension Ledger {
    /// Sets how low and how high the account may stand, as when a budget is voted.
    package static func set(
        _ bounds: LedgerAccount.Bounds, of id: AccountID, in transaction: Transaction
    ) throws {
        let account = try found(id, in: transaction)
        if account.bounds == bounds, account.closed == nil { return }
        try account.checkBounds(bounds)
        try AccountStore.set(bounds, of: id, in: transaction)
        try transaction.record(
            AccountBounded(
                subject: id.as(Marks.Anything.self), floor: bounds.floor, ceiling: bounds.ceiling))
    }

    /// Closes an empty account for good.
    package static func close(_ id: AccountID, in transaction: Transaction) throws {
        try found(id, in: transaction).checkClosure()
        try AccountStore.close(id, in: transaction)
        try transaction.record(AccountClosed(subject: id.as(Marks.Anything.self)))
    }

    static func found(_ id: AccountID, in reader: Reader) throws -> LedgerAccount {
        guard let account = try AccountStore.find(id, in: reader) else { throw AccountRefusal.unknown }
        return account
    }
}
