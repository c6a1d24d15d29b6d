import Clocks
import Shop
import Storage

/// A voucher of the points shop that was not used in time gives its points, and its good, back.
///
/// - Source: domain-rules §3 (积分兑换有凭有据).
let expiredVoucherGivesItsPointsBack = Reaction(to: ClockReached.self, recording: Shop.expiring) {
    reached, transaction in
    try Shop.expire(reached, in: transaction)
}
