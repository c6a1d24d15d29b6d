import Kernel

/// Where amounts of one unit lie: a household's points, a shelf's bottles, a village's cash.
package struct LedgerAccount: Sendable, Hashable {
    package let id: AccountID
    package let book: BookID
    /// Whose it is: a household, a shop, a village; the owner's room knows which.
    package let owner: AnyID
    /// A code of the owner's room: `household`, `issue`, `stock`, `101`.
    package let kind: String
    package let unit: LedgerUnit
    package let bounds: Bounds
    package let balance: Int64
    /// How many entries it has; they are numbered from one without a gap.
    package let entries: Int
    /// The place in the journal at which the balance is true; 0 before the first entry.
    package let position: Int64
    package let opened: Instant
    /// Posted to no more.
    package let closed: Instant?

    /// How low and how high a balance may stand; without one there is no bound on that side.
    package struct Bounds: Sendable, Hashable {
        package let floor: Int64?
        package let ceiling: Int64?

        package init(floor: Int64?, ceiling: Int64?) {
            self.floor = floor
            self.ceiling = ceiling
        }

        /// What lies there can be spent and no more: points, stock, cash.
        package static let atLeastZero = Bounds(floor: 0, ceiling: nil)
        /// What was given out stands there: issued points, goods received.
        package static let atMostZero = Bounds(floor: nil, ceiling: 0)
        /// Either sign: profit and loss, what two owe each other.
        package static let either = Bounds(floor: nil, ceiling: nil)

        /// May go below zero by `amount`: a credit, or a budget that can be given out.
        package static func overdraft(upTo amount: Int64) -> Bounds { Bounds(floor: -amount, ceiling: nil) }

        /// Given out up to `amount` and never taken in: the budget of a year's points.
        package static func budget(_ amount: Int64) -> Bounds { Bounds(floor: -amount, ceiling: 0) }

        package func contains(_ balance: Int64) -> Bool {
            (floor.map { balance >= $0 } ?? true) && (ceiling.map { balance <= $0 } ?? true)
        }
    }
}

/// What somebody wants to open.
package struct AccountDraft: Sendable, Hashable {
    package let id: AccountID
    package let book: BookID
    package let owner: AnyID
    package let kind: String
    package let unit: LedgerUnit
    package let bounds: LedgerAccount.Bounds

    package init(
        id: AccountID, book: BookID, owner: AnyID, kind: String, unit: LedgerUnit,
        bounds: LedgerAccount.Bounds = .atLeastZero
    ) {
        self.id = id
        self.book = book
        self.owner = owner
        self.kind = kind
        self.unit = unit
        self.bounds = bounds
    }
}
