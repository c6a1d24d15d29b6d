import Kernel
import Synchronization

/// How often an address that nobody has signed in from may post: a bucket of turns that refills by the second.
///
/// Kept in memory only, and forgotten: it protects the county from floods, it counts nobody.
final class Pace: Sendable {
    private struct Bucket {
        var turns: Double
        var at: Instant
    }

    static let turns_max = 30.0
    static let turnsPerSecond = 0.5
    static let addresses_max = 20_000

    private let buckets = Mutex<[String: Bucket]>([:])

    /// Takes one turn of `address`; loopback is not limited, a proxy there passes the true address on.
    func allows(_ address: String, now: Instant) -> Bool {
        if address == "127.0.0.1" || address == "::1" || address == "memory" { return true }
        return buckets.withLock { buckets in
            if buckets.count >= Pace.addresses_max { buckets.removeAll() }
            var bucket = buckets[address] ?? Bucket(turns: Pace.turns_max, at: now)
            bucket.turns = min(
                Pace.turns_max, bucket.turns + max(0, now.seconds(since: bucket.at)) * Pace.turnsPerSecond)
            bucket.at = now
            defer { buckets[address] = bucket }
            guard bucket.turns >= 1 else { return false }
            bucket.turns -= 1
            return true
        }
    }
}
