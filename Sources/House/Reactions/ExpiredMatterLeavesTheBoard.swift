import Clocks
import Reviews
import Storage

/// A matter whose time on the board is over leaves it by itself.
///
/// - Source: domain-rules §3 (到期自动撤下).
let expiredMatterLeavesTheBoard = Reaction(to: ClockReached.self, recording: [MatterExpired.self]) {
    reached, transaction in
    try Reviews.expire(reached, in: transaction)
}
