import Clocks
import Points
import Storage

/// A deduction that has stood its time is taken back by itself.
///
/// - Source: domain-rules §3 (扣分有期限).
let expiredDeductionIsGivenBack = Reaction(to: ClockReached.self, recording: Points.expiring) {
    reached, transaction in
    try Points.expire(reached, in: transaction)
}
