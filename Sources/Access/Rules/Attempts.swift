import Kernel

/// The wrong passwords of late under one typed name, and the lock they led to.
struct Attempts: Hashable, Sendable {
    var failures = 0
    var failed: Instant?
    var lockedUntil: Instant?

    /// Minutes that are left of the lock, the begun one counted; nil while there is none.
    func minutesLocked(at now: Instant) -> Int? {
        guard let lockedUntil, now < lockedUntil else { return nil }
        return Int((lockedUntil.milliseconds - now.milliseconds + 59_999) / 60_000)
    }

    /// After one more wrong password: the fifth in an hour locks, and after the lock counting begins anew.
    func afterFailure(at now: Instant) -> Attempts {
        let isForgiven = failed.map { now >= $0.adding(minutes: Limits.failuresKept_minutes) } ?? true
        let count = isForgiven ? 1 : failures + 1
        if count < Limits.failures_max { return Attempts(failures: count, failed: now) }
        return Attempts(failures: 0, failed: now, lockedUntil: now.adding(minutes: Limits.lock_minutes))
    }
}
