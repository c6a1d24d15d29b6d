import Kernel

/// What does not pass into the next season: accounts of a kind give their rest to another when a season closes.
package struct Sweep: Sendable, Hashable {
    package let kind: String
    package let unit: String
    package let into: AccountID
    package let keeping: Keeping

    /// How much an account keeps of its balance.
    package enum Keeping: Sendable, Hashable {
        case nothing
        case upTo(Int64)
        /// A part in a hundred, rounded down to the smallest part of the unit.
        case percent(Int)
    }

    /// - Parameters:
    ///   - kind: of the accounts that give.
    ///   - into: the account that takes, of another kind.
    package init(kind: String, unit: String, into: AccountID, keeping: Keeping) {
        self.kind = kind
        self.unit = unit
        self.into = into
        self.keeping = keeping
    }
}

/// How far the closing of a season has come.
package struct ClosingProgress: Sendable, Hashable {
    package let state: LedgerSeason.State
    /// The last account that was dealt with in this state.
    package let cursor: AccountID?
    package let accounts: Int
}
