import Kernel
import Storage

/// A shop was opened at a place.
package struct ShopFounded: Event {
    package static let kind = "shop.shop-founded"
    package let subject: AnyID
    package let place: PlaceID
    package let keeper: PersonID
}

/// Another keeper has the shop from now on.
package struct KeeperChanged: Event {
    package static let kind = "shop.keeper-changed"
    package let subject: AnyID
    package let keeper: PersonID
}

/// A shop gives out nothing any more.
package struct ShopClosed: Event {
    package static let kind = "shop.shop-closed"
    package let subject: AnyID
}

/// What the shop may cost in a year was entered.
package struct CeilingSet: Event {
    package static let kind = "shop.ceiling-set"
    package let subject: AnyID
    package let year: Int
    package let ceiling_fen: Int64
    /// Of the resolution that is cited, which is free text.
    package let basis: PersonalDigest
}

/// A good was added to the shelf, with its first price.
package struct GoodAdded: Event {
    package static let kind = "shop.good-added"
    package let subject: AnyID
    package let shop: ShopID
    /// In hundredths.
    package let price: Int64
}

/// A good is shown by a picture; the one before is gone.
package struct GoodPictured: Event {
    package static let kind = "shop.good-pictured"
    package let subject: AnyID
    package let file: FileID
}

/// A good is shown by no picture any more.
package struct GoodPictureRemoved: Event {
    package static let kind = "shop.good-picture-removed"
    package let subject: AnyID
}

/// A good has another price from a day on.
package struct PriceSet: Event {
    package static let kind = "shop.price-set"
    package let subject: AnyID
    package let from: Day
    package let price: Int64
}

/// A good is given out no more.
package struct GoodRetired: Event {
    package static let kind = "shop.good-retired"
    package let subject: AnyID
}

/// A supplier's delivery came onto the shelf.
package struct DeliveryReceived: Event {
    package static let kind = "shop.delivery-received"
    package let subject: AnyID
    package let shop: ShopID
    package let day: Day
    package let lines: Int
    package let cost_fen: Int64
    package let supplier: PersonalDigest
}

/// Stock was counted, or written off.
package struct StockCorrected: Event {
    package static let kind = "shop.stock-corrected"
    package let subject: AnyID
    package let good: GoodID
    package let way: Correction.Way
    package let difference: Int64
    package let reason: PersonalDigest
}

/// A household was given goods against points.
package struct GoodsRedeemed: Event {
    package static let kind = "shop.goods-redeemed"
    package let subject: AnyID
    package let shop: ShopID
    package let household: HouseholdID
    /// In hundredths.
    package let points: Int64
    package let pieces: Int
    package let voucher: VoucherID?
}

/// A redemption was taken back: points and goods are where they were.
package struct RedemptionReversed: Event {
    package static let kind = "shop.redemption-reversed"
    package let subject: AnyID
    package let points: Int64
    package let reason: PersonalDigest
}

/// Points were put aside for a voucher.
package struct VoucherIssued: Event {
    package static let kind = "shop.voucher-issued"
    package let subject: AnyID
    package let shop: ShopID
    package let household: HouseholdID
    package let points: Int64
    package let expires: Day
}

/// A voucher was given up before it was used; its points are back.
package struct VoucherCancelled: Event {
    package static let kind = "shop.voucher-cancelled"
    package let subject: AnyID
    package let points: Int64
}

/// A voucher was not used in time; its points are back.
package struct VoucherExpired: Event {
    package static let kind = "shop.voucher-expired"
    package let subject: AnyID
    package let points: Int64
}
