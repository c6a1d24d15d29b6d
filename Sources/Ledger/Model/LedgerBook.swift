import Kernel
import Storage

/// Accounts that are closed together, season by season: a village's points, an estate's money.
package struct LedgerBook: Sendable, Hashable {
    package let id: BookID
    /// Whose it is; the owner's room knows what it is the id of.
    package let owner: AnyID
    /// A code of the owner's room: `points`, `accounts`.
    package let kind: String
    package let opened: Instant

    package init(id: BookID, owner: AnyID, kind: String, opened: Instant) {
        self.id = id
        self.owner = owner
        self.kind = kind
        self.opened = opened
    }
}

/// A stretch of a book that is closed as one: a year of points, a month of accounts.
package struct LedgerSeason: Sendable, Hashable {
    package let book: BookID
    /// From one, in the order of time and without a gap between two.
    package let number: Int
    package let from: Day
    /// The first day of the next one.
    package let until: Day
    package let state: State

    package enum State: String, StorableCode {
        case open
        /// Nothing can be posted any more; what does not pass into the next season is being taken out.
        case sweeping
        /// The balances at its end are being written down.
        case fixing
        case closed
    }

    package var isOpen: Bool { state == .open }
    package var lastDay: Day { until.adding(days: -1) }
    package func contains(_ day: Day) -> Bool { day >= from && day < until }
}
