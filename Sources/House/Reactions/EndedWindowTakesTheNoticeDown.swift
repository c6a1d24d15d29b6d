import Clocks
import Kernel
import Notices
import Storage

/// A notice whose window has run out is taken down; what was not objected to holds from then on.
///
/// - Source: rulebook `notices.window` (domain-rules §1, §3).
let endedWindowTakesTheNoticeDown = Reaction(
    to: ClockReached.self, recording: [WindowEnded.self, NoticeSettled.self]
) { reached, transaction in try Notices.endWindow(reached, in: transaction) }
