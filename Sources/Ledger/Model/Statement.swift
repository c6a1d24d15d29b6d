import Kernel

/// An account's entries with the balance after each: what its owner may see of it.
package struct Statement: Sendable, Hashable {
    package let account: LedgerAccount
    /// Before the oldest line that is shown.
    package let opening: Int64
    package let lines: [Line]
    /// Where the next page goes on; `nil` on the last one.
    package let next: Int?

    /// One entry.
    package struct Line: Sendable, Hashable {
        /// The entry's number in its account: its address, and the cursor of pages.
        package let number: Int
        package let transfer: TransferID
        /// Which leg of the transfer it is, from one.
        package let leg: Int
        package let day: Day
        package let posted: Instant
        package let reason: String
        package let cause: AnyID
        package let amount: Int64
        package let balance: Int64
        package let reverses: TransferID?
        package let reversedBy: TransferID?
    }
}

/// What an account did in a season.
package struct Turnover: Sendable, Hashable {
    package let account: AccountID
    package let kind: String
    package let owner: AnyID
    package let unit: LedgerUnit
    package let opening: Int64
    /// What came in, a sum of amounts above zero.
    package let credited: Int64
    /// What went out, as a number above zero.
    package let debited: Int64
    package let entries: Int

    package var closing: Int64 { opening + credited - debited }
    package var isEmpty: Bool { opening == 0 && entries == 0 }
}

/// What an account did in one season, for its owner: what came over, what came in and went out, what was taken out at
/// the season's end, and what passed on.
package struct AccountSeason: Sendable, Hashable {
    package let season: LedgerSeason
    package let opening: Int64
    package let credited: Int64
    /// What went out, without what the closing took; as a number above zero.
    package let debited: Int64
    /// What the closing took out, as a number above zero.
    package let swept: Int64

    package var closing: Int64 { opening + credited - debited - swept }
    package var isEmpty: Bool { opening == 0 && credited == 0 && debited == 0 && swept == 0 }
}

/// What would pass on, and what would not, were a season closed as its balances stand.
package struct SeasonOutlook: Sendable, Hashable {
    package let accounts: Int
    /// Those with something to keep or to give.
    package let filled: Int
    /// What they have together.
    package let total: Int64
    package let kept: Int64
    /// Those below zero; what they owe passes on whole.
    package let indebted: Int

    package var lapsing: Int64 { total - kept }

    package init(accounts: Int, filled: Int, total: Int64, kept: Int64, indebted: Int) {
        self.accounts = accounts
        self.filled = filled
        self.total = total
        self.kept = kept
        self.indebted = indebted
    }
}
