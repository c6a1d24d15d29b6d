import Kernel
import Reviews

/// The quarter that the sample's first village has behind it: in it the village began to count points, and for it the
/// first round of its reviews is held.
struct SampleQuarter: Sendable {
    let span: ReviewSpan

    /// The quarter before the one in which the round is begun.
    init(before end: Instant) {
        let day = end.adding(days: -16).day
        let quarter = (day.month - 1) / 3
        span =
            quarter == 0
            ? ReviewSpan(year: day.year - 1, quarter: 4) : ReviewSpan(year: day.year, quarter: quarter)
    }

    /// So many days before the quarter's last one.
    func day(_ days: Int) -> Day { span.last.adding(days: -days) }

    func instant(_ days: Int, hour: Int64 = 10) -> Instant { day(days).start.adding(hours: hour) }

    /// When the village begins with points: its bodies are there, its book on paper is closed.
    var begins: Instant { instant(50) }
}
