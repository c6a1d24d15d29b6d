import Kernel
import Storage

/// The one table of instants at which something is to happen.
enum DueStore {
    /// One of them, with whose it is.
    struct Entry: Sendable, Hashable {
        let clock: ClockID
        let stage: String
        let instant: Instant
        let owner: AnyID
        let name: String
        let round: Int
    }

    /// Sets the clock's instants to `stages`, without those that were reached before.
    static func replace(_ stages: [Clock.Stage], of clock: ClockID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM clocks_due WHERE clock_id = \(clock)")
        let reached = stages.isEmpty ? [] : Set(try reached(by: clock, in: transaction))
        try add(stages.filter { !reached.contains($0.name.description) }, of: clock, in: transaction)
    }

    static func add(_ stages: [Clock.Stage], of clock: ClockID, in transaction: Transaction) throws {
        for stage in stages {
            try transaction.run(
                """
                INSERT INTO clocks_due (clock_id, stage, at_at)
                VALUES (\(clock), \(stage.name.description), \(stage.instant))
                """)
        }
    }

    private static func reached(by clock: ClockID, in reader: Reader) throws -> [String] {
        try reader.all("SELECT stage FROM clocks_reached WHERE clock_id = \(clock) ORDER BY stage") {
            try $0.next()
        }
    }

    /// What is due by now, in order, after `last`.
    static func due(after last: Entry?, limit: Int, in reader: Reader) throws -> [Entry] {
        let instant = last?.instant ?? Instant(milliseconds: .min)
        let clock = last?.clock ?? ClockID(high: 0, low: 0)
        let stage = last?.stage ?? ""
        return try reader.all(
            """
            SELECT d.clock_id, d.stage, d.at_at, k.owner_id, k.name, k.round
              FROM clocks_due d JOIN clocks_clock k ON k.id = d.clock_id
             WHERE d.at_at <= \(reader.now)
               AND (d.at_at, d.clock_id, d.stage) > (\(instant), \(clock), \(stage))
             ORDER BY d.at_at, d.clock_id, d.stage LIMIT \(limit)
            """
        ) { row in
            Entry(
                clock: try row.next(), stage: try row.next(), instant: try row.next(), owner: try row.next(),
                name: try row.next(), round: try row.next())
        }
    }

    /// Takes the entry out as reached; false when another has, or when it was put off since it was read.
    static func take(_ entry: Entry, isLate: Bool, in transaction: Transaction) throws -> Bool {
        let taken = try transaction.run(
            """
            DELETE FROM clocks_due
             WHERE clock_id = \(entry.clock) AND stage = \(entry.stage) AND at_at = \(entry.instant)
            """)
        guard taken == 1 else { return false }
        try transaction.run(
            """
            INSERT INTO clocks_reached (clock_id, stage, reached_at, is_late)
            VALUES (\(entry.clock), \(entry.stage), \(transaction.now), \(isLate))
            """)
        return true
    }
}
