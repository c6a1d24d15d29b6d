import Kernel

/// How long a session holds: thirty minutes without a click, twelve hours in all.
struct SessionTerm: Hashable, Sendable {
    let begun: Instant
    let seen: Instant
    /// When it was ended before its time; nil while it was not.
    let ended: Instant?

    var expires: Instant { begun.adding(hours: Limits.session_hours) }

    func holds(at now: Instant) -> Bool {
        ended == nil && now < seen.adding(minutes: Limits.idle_minutes) && now < expires
    }

    /// Whether that the person is here is worth writing down again.
    func isWorthSeeing(at now: Instant) -> Bool { now >= seen.adding(seconds: Limits.seen_seconds) }
}
