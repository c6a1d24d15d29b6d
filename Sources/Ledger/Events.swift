import Kernel
import Sealing
import Storage

/// A book was opened, with its first season.
package struct BookOpened: Event {
    package static let kind = "ledger.book-opened"
    package let subject: AnyID
    package let owner: AnyID
    package let bookKind: String
}

/// A further season of a book was opened.
package struct SeasonOpened: Event {
    package static let kind = "ledger.season-opened"
    /// The book.
    package let subject: AnyID
    package let season: Int
    package let from: Day
    package let until: Day
}

/// An account was opened.
package struct AccountOpened: Event {
    package static let kind = "ledger.account-opened"
    package let subject: AnyID
    package let book: BookID
    package let owner: AnyID
    package let accountKind: String
    package let unit: String
}

/// An account's bounds were changed: a credit, or a budget.
package struct AccountBounded: Event {
    package static let kind = "ledger.account-bounded"
    package let subject: AnyID
    package let floor: Int64?
    package let ceiling: Int64?
}

/// An empty account is posted to no more.
package struct AccountClosed: Event {
    package static let kind = "ledger.account-closed"
    package let subject: AnyID
}

/// A transfer was posted; its digest speaks for its legs, which may be ten thousand.
package struct TransferPosted: Event {
    package static let kind = "ledger.transfer-posted"
    package let subject: AnyID
    package let book: BookID
    package let season: Int
    package let day: Day
    package let reason: String
    package let cause: AnyID
    package let legs: Int
    /// SHA-256 of book, cause, day, reason, reversed transfer and legs.
    package let digest: String
    package let reverses: TransferID?

    package var transfer: TransferID { subject.as(Marks.LedgerTransfer.self) }
}

/// Nothing can be posted to a season any more; its closing has begun.
package struct ClosingBegun: Event {
    package static let kind = "ledger.closing-begun"
    package let subject: AnyID
    package let season: Int
}

/// A season is closed; the balances at its end stand.
package struct SeasonClosed: Event {
    package static let kind = "ledger.season-closed"
    package let subject: AnyID
    package let season: Int
    /// Accounts that had a balance or an entry.
    package let accounts: Int
}
