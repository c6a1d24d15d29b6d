import Kernel

/// Of an owner's running clocks the one that is due first, as far as a list needs it.
///
/// An owner keeps it beside itself, so that a list of fifty tells fifty times left from its own rows; whoever keeps
/// it takes it anew after each change of its clocks, and after `ClockMoved`.
package struct NearestClock: Sendable, Hashable {
    /// `nil` while all stand still.
    package let due: Instant?
    package let warning: Instant?
    /// `nil` where instants do not say all, for an extension or a year that is missing: then ask `mostUrgent`.
    package let unit: Limit.Unit?

    package init(due: Instant?, warning: Instant?, unit: Limit.Unit?) {
        self.due = due
        self.warning = warning
        self.unit = unit
    }

    /// What a list shows of it; `nil` where it does not say all.
    package func face(at now: Instant, in calendar: WorkingCalendar) -> ClockFace? {
        guard let due, let unit else { return nil }
        return ClockFace(.plain(due: due, warning: warning, at: now, unit, in: calendar))
    }
}
