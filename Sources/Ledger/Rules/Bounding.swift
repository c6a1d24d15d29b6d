import Kernel

/// Why an account's bounds stay, or the account stays open, first applicable reason first.
package enum AccountRefusal: String, Refusal, CaseIterable {
    case unknown = "ledger.no-such-account"
    case alreadyClosed = "ledger.account-already-closed"
    case outOfLimits = "ledger.bounds-out-of-limits"
    case balanceOutside = "ledger.balance-outside-bounds"
    case notEmpty = "ledger.account-not-empty"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .outOfLimits: .invalid
        case .alreadyClosed, .balanceOutside, .notEmpty: .conflict
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.ledgerNoSuchAccount)
        case .alreadyClosed: Sentence(.ledgerAccountAlreadyClosed)
        case .outOfLimits: Sentence(.ledgerBoundsOutOfLimits)
        case .balanceOutside: Sentence(.ledgerBalanceOutsideBounds)
        case .notEmpty: Sentence(.ledgerAccountNotEmpty)
        }
    }
}

extension LedgerAccount {
    func checkBounds(_ bounds: Bounds) throws(AccountRefusal) {
        if closed != nil { throw .alreadyClosed }
        if !bounds.isWithinLimits { throw .outOfLimits }
        if !bounds.contains(balance) { throw .balanceOutside }
    }

    func checkClosure() throws(AccountRefusal) {
        if closed != nil { throw .alreadyClosed }
        if balance != 0 { throw .notEmpty }
    }
}
