import Kernel
import Storage

/// Finds which of an owner's clocks is due first.
enum NearestClockStore {
    /// Nil where nothing runs.
    static func of(_ owner: AnyID, in reader: Reader) throws -> NearestClock? {
        try reader.first(
            """
            SELECT k.due_at, k.warn_at, k.term,
                   k.is_paused = 0 AND k.is_provisional = 0
                   AND NOT EXISTS (SELECT 1 FROM clocks_extension x WHERE x.clock_id = k.id)
              FROM clocks_clock k
             WHERE k.owner_id = \(owner) AND k.finished_at IS NULL
             ORDER BY k.due_at IS NULL, k.due_at, k.id LIMIT 1
            """
        ) { row in
            let due: Instant? = try row.next()
            let warning: Instant? = try row.next()
            let limit: Limit = try row.next()
            let isPlain: Bool = try row.next()
            return NearestClock(due: due, warning: warning, unit: isPlain ? limit.unit : nil)
        }
    }
}
