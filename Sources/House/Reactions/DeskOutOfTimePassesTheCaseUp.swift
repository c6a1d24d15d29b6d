import Cases
import Clocks
import Kernel
import Requests
import Storage

/// A desk whose own time runs out loses the case to the desk above: 小事不出网格, 大事不出社区, 难事不出镇街.
///
/// - Source: rulebook `requests.rung.*` (presets D-08).
let deskOutOfTimePassesTheCaseUp = Reaction(
    to: ClockReached.self, recording: [CaseHandedOver.self, YearMissed.self]
) { reached, transaction in
    guard reached.name == "rung", reached.stage == "due" else { return }
    try Requests.passUp(reached.subject.as(Marks.Case.self), in: transaction)
}
