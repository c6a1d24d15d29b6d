import Kernel
import Storage

/// How many open cases are due on each day, at every place above them.
///
/// What is late is what was due on days that are over, and what of today's is past: so the number costs the days
/// on which something is still due, not the cases.
enum DueStore {
    /// Counts a case that is now due then, or no longer is; one without a running clock is due never.
    static func count(
        _ change: Int, due: Instant, at places: [PlaceID], in transaction: Transaction
    ) throws {
        guard due < QueueStore.never else { return }
        let day = due.day.number
        for place in places {
            if change < 0 {
                try transaction.run(
                    """
                    UPDATE cases_due SET count = count + \(change) WHERE place_id = \(place) AND day = \(day)
                    """)
            } else {
                try transaction.run(
                    """
                    INSERT INTO cases_due (place_id, day, count) VALUES (\(place), \(day), \(change))
                    ON CONFLICT (place_id, day) DO UPDATE SET count = cases_due.count + \(change)
                    """)
            }
        }
    }

    /// Where an open case stands in the queues now.
    static func due(of id: CaseID, in reader: Reader) throws -> Instant? {
        try reader.value("SELECT due_at FROM cases_case WHERE id = \(id)", as: Instant.self)
    }

    /// How many open cases at each of `places` and below are late; a place without one is absent.
    static func late(at places: [PlaceID], in reader: Reader) throws -> [PlaceID: Int] {
        let today = reader.now.day
        var late: [PlaceID: Int] = [:]
        try reader.each(
            """
            SELECT place_id, CAST(sum(count) AS BIGINT) FROM cases_due
             WHERE place_id IN (\(list: places)) AND day < \(today.number) AND count > 0 GROUP BY place_id
            """
        ) { late[try $0.next(), default: 0] += try $0.next(Int.self) }
        try reader.each(
            """
            SELECT place_id, count(*) FROM cases_queue
             WHERE place_id IN (\(list: places)) AND due_at >= \(today.start) AND due_at < \(reader.now)
             GROUP BY place_id
            """
        ) { late[try $0.next(), default: 0] += try $0.next(Int.self) }
        return late
    }
}
