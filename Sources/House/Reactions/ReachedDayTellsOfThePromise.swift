import Clocks
import Pledges
import Storage

/// A promise that falls due is told of, and a review whose time is over ends by itself.
///
/// - Source: rulebook `pledges.warning`, `pledges.review` (domain-rules §13).
let reachedDayTellsOfThePromise = Reaction(to: ClockReached.self, recording: Pledges.ticking) {
    reached, transaction in
    try Pledges.reach(reached, in: transaction)
}
