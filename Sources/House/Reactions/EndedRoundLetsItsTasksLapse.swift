import Clocks
import SeasonalChecks
import Storage

/// A round of seasonal checks ends by itself on its last day; what nobody looked at lapses.
let endedRoundLetsItsTasksLapse = Reaction(to: ClockReached.self, recording: SeasonalChecks.ending) {
    reached, transaction in try SeasonalChecks.endInTime(reached, in: transaction)
}
