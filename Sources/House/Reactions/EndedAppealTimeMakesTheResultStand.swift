import Appraisals
import Clocks
import Storage

/// When nobody may appeal any more, and no appeal waits, a result stands.
///
/// - Source: domain-rules §10 (申诉三日).
let endedAppealTimeMakesTheResultStand = Reaction(
    to: ClockReached.self, recording: [AppraisalFinalised.self]
) { reached, transaction in try Appraisals.endAppealTime(reached, in: transaction) }
