import Kernel

/// A shop of a village or of a town in which points buy goods.
package struct PointsShop: Sendable, Hashable {
    package let id: ShopID
    package let place: PlaceID
    package let name: String
    /// 每周五上午9点到11点，村委会门口; empty where nobody wrote it down.
    package let note: String
    package let opened: Day
    package let founder: PersonID?
    /// The day from which it gives out nothing any more.
    package internal(set) var closed: Day?

    package var isOpen: Bool { closed == nil }
}

/// What somebody wants to open.
package struct ShopDraft: Sendable, Hashable {
    package let id: ShopID
    package let place: PlaceID
    package let name: String
    package let note: String
    package let keeper: PersonID

    package init(id: ShopID, place: PlaceID, name: String, note: String, keeper: PersonID) {
        self.id = id
        self.place = place
        self.name = name
        self.note = note
        self.keeper = keeper
    }
}

/// The most that a shop's deliveries of a year may cost, and what that rests on.
package struct Ceiling: Sendable, Hashable {
    package let year: Int
    package let amount: Money
    /// The resolution that is cited, or the rule.
    package let basis: String

    package init(year: Int, amount: Money, basis: String) {
        self.year = year
        self.amount = amount
        self.basis = basis
    }
}

/// A ceiling with what was bought under it.
package struct BudgetUse: Sendable, Hashable {
    package let year: Int
    package let ceiling: Ceiling?
    package let used: Money
}
