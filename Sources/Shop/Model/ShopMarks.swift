import Kernel

extension Marks {
    package enum Shop {}
    package enum ShopGood {}
    package enum ShopDelivery {}
    package enum ShopCorrection {}
    package enum ShopRedemption {}
    package enum ShopVoucher {}
}

package typealias ShopID = ID<Marks.Shop>
package typealias GoodID = ID<Marks.ShopGood>
package typealias DeliveryID = ID<Marks.ShopDelivery>
package typealias CorrectionID = ID<Marks.ShopCorrection>
package typealias RedemptionID = ID<Marks.ShopRedemption>
package typealias VoucherID = ID<Marks.ShopVoucher>
