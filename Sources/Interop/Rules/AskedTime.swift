import Kernel

/// The time that a call asks about: 90 days at most, the last 90 where it does not say.
///
/// - Source: Open311 GeoReport v2, GET Service Requests, `start_date` and `end_date`.
struct AskedTime: Equatable {
    let from: Instant
    let to: Instant

    /// Throws `.dateUnreadable`, `.spanTooLong`.
    init(start: String?, end: String?, now: Instant) throws(ReportRefusal) {
        let (start, end) = (try AskedTime.instant(start), try AskedTime.instant(end))
        switch (start, end) {
        case (nil, nil): (from, to) = (now.adding(days: -Limits.span_days), now)
        case (let start?, nil): (from, to) = (start, start.adding(days: Limits.span_days))
        case (nil, let end?): (from, to) = (end.adding(days: -Limits.span_days), end)
        case (let start?, let end?):
            guard start <= end else { throw .dateUnreadable }
            guard end <= start.adding(days: Limits.span_days) else { throw .spanTooLong }
            (from, to) = (start, end)
        }
    }

    /// A day alone begins at its midnight in China; a plus sign that was sent bare arrives as a space.
    static func instant(_ text: String?) throws(ReportRefusal) -> Instant? {
        guard let text else { return nil }
        if let day = Day(text) { return day.start }
        var repaired = text
        if let space = text.lastIndex(of: " "), text.distance(from: text.startIndex, to: space) >= 16 {
            repaired.replaceSubrange(space...space, with: "+")
        }
        guard let instant = Instant(iso: repaired) else { throw .dateUnreadable }
        return instant
    }
}
