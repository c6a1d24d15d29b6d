import AdmittedTasks
import Clocks
import Storage

/// A task admitted for grids whose term comes to its end, or is over, is told of.
///
/// - Source: domain-rules §4 (事项准入: dynamic, with expiry).
let endedTermTellsOfTheTask = Reaction(
    to: ClockReached.self, recording: [TaskExpiring.self, TaskExpired.self]
) { reached, transaction in try AdmittedTasks.tellTerm(reached, in: transaction) }
