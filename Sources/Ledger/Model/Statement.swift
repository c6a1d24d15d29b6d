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
