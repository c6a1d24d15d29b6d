import Kernel

/// Goods that a household was given against points: a slip.
package struct Redemption: Sendable, Hashable {
    package let id: RedemptionID
    package let shop: ShopID
    package let village: PlaceID
    package let household: HouseholdID
    /// Of the shop's year, from one.
    package let number: Int
    /// In hundredths.
    package let total: Int64
    package let day: Day
    package let entered: Instant
    /// Who stood at the counter.
    package let person: PersonID?
    package let voucher: VoucherID?
    package internal(set) var reversal: Reversal?
    package let position: Int64

    package struct Reversal: Sendable, Hashable {
        package let at: Instant
        package let person: PersonID?
        package let reason: String
    }

    package struct Line: Sendable, Hashable {
        package let good: GoodID
        package let count: Int
        /// Of one piece, in force that day, or when its voucher was made.
        package let price: Int64
    }

    /// `2026-0007`
    package var slip: String {
        "\(day.year)-" + String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)"
    }
}

/// What a household wants at the counter.
package struct RedemptionDraft: Sendable, Hashable {
    package let id: RedemptionID
    package let shop: ShopID
    package let household: HouseholdID
    package let basket: Basket

    package init(id: RedemptionID, shop: ShopID, household: HouseholdID, basket: Basket) {
        self.id = id
        self.shop = shop
        self.household = household
        self.basket = basket
    }
}
