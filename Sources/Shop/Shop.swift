import Clocks
import Ledger
import Points
import Storage
import Web

/// 积分超市: goods against points, at a counter or by a voucher. No money changes hands in it.
///
/// Points and goods both lie in the ledger, so that nothing can be spent or given out twice. Money appears only where
/// the shop is supplied: what deliveries cost, under a ceiling that was decided.
package struct Shop: Sendable {
    let county: County

    package init(_ county: County) { self.county = county }

    /// The kind of the ledger's book in which a shop's goods are counted; its owner is the shop.
    package static let book = "shop"
    /// The kind of post that a keeper holds in a village.
    package static let villageKeeper = "shop-keeper"
    /// The same in a town.
    package static let townKeeper = "shop-keeper-town"
    /// The clock at whose end a voucher's points go back; its owner is the voucher.
    package static let voucherClock = "shop-voucher"

    /// What the reaction to an expired voucher may record.
    package static let expiring: [any Event.Type] = [
        VoucherExpired.self, SeasonOpened.self, AccountOpened.self, TransferPosted.self,
    ]

    package static let schema: [SchemaStep] = ShopSchema.steps

    /// The routes of this room, for pages and for programs.
    package static let endpoints: [Endpoint] =
        FaceRoutes.all + HomeRoutes.all + KeepingRoutes.all + GoodRoutes.all + GoodPictureRoutes.all
        + DeliveryRoutes.all
        + CounterRoutes.all + SlipRoutes.all + VoucherRoutes.all + VoucherListRoutes.all + ReportRoutes.all
}
