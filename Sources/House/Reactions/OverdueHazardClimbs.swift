import Clocks
import Hazards
import Kernel
import Storage

/// A hazard whose time runs out stands in the township's list, too, and after that in the county's.
///
/// - Source: rulebook `hazards.grading`, `hazards.righting.*`, `hazards.climb`.
let overdueHazardClimbs = Reaction(to: ClockReached.self, recording: [HazardClimbed.self]) {
    reached, transaction in try Hazards.climb(reached, in: transaction)
}
