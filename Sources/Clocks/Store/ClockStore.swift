import Kernel
import Rulebook
import Storage

/// Clocks with their pauses and extensions.
enum ClockStore {
    private static let columns: Query = """
        k.id, k.owner_id, k.name, k.round, k.rule_id, k.term, k.warning, k.escalations, k.started_at,
        k.finished_at
        """

    /// The last round of the clock, running or not.
    static func last(of owner: AnyID, named name: String, in reader: Reader) throws -> KeptClock? {
        try whole(
            try reader.all(
                """
                SELECT \(columns) FROM clocks_clock k
                 WHERE k.owner_id = \(owner) AND k.name = \(name)
                 ORDER BY k.round DESC LIMIT 1
                """, KeptClock.init), in: reader
        ).first
    }

    /// All rounds of all clocks of `owners`, the earliest begun first.
    static func all(of owners: some Collection<AnyID>, in reader: Reader) throws -> [KeptClock] {
        try inParts(owners) { part in
            try reader.all(
                """
                SELECT \(columns) FROM clocks_clock k
                 WHERE k.owner_id IN (\(list: part))
                 ORDER BY k.owner_id, k.started_at, k.name, k.round
                """, KeptClock.init)
        } in: {
            try whole($0, in: reader)
        }
    }

    /// Running clocks whose due instant is past `after`, the first due first; those that stand still are not
    /// due.
    static func dueFirst(after: (Instant, ClockID)?, limit: Int, in reader: Reader) throws -> [KeptClock] {
        let (instant, id) = after ?? (Instant(milliseconds: .min), ClockID(high: 0, low: 0))
        return try whole(
            try reader.all(
                """
                SELECT \(columns) FROM clocks_clock k
                 WHERE k.finished_at IS NULL AND (k.due_at, k.id) > (\(instant), \(id))
                 ORDER BY k.due_at, k.id LIMIT \(limit)
                """, KeptClock.init), in: reader)
    }

    /// Running clocks that were computed with another calendar than `edition`.
    static func outdated(_ edition: String, limit: Int, in reader: Reader) throws -> [KeptClock] {
        try whole(
            try reader.all(
                """
                SELECT \(columns) FROM clocks_clock k
                 WHERE k.calendar < \(edition) OR k.calendar > \(edition)
                 ORDER BY k.calendar, k.id LIMIT \(limit)
                """, KeptClock.init), in: reader)
    }

    static func insert(_ kept: KeptClock, _ standing: ClockStanding, in transaction: Transaction) throws {
        let clock = kept.clock
        try transaction.run(
            """
            INSERT INTO clocks_clock (id, owner_id, name, round, rule_id, term, warning, escalations,
                                      started_at, due_at, warn_at, is_provisional, is_paused, finished_at,
                                      calendar)
            VALUES (\(kept.id), \(kept.owner), \(kept.name), \(kept.round), \(kept.rule), \(clock.limit),
                    \(clock.warning?.description),
                    \(clock.escalations.map(\.description).joined(separator: ",")), \(clock.started),
                    \(standing.due?.instant), \(standing.warning), \(standing.isProvisional),
                    \(clock.openPause != nil), \(clock.finished), \(standing.edition))
            """)
    }

    /// Writes what was computed of the clock.
    static func update(_ kept: KeptClock, _ standing: ClockStanding, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE clocks_clock
               SET due_at = \(standing.due?.instant), warn_at = \(standing.warning),
                   is_provisional = \(standing.isProvisional), is_paused = \(kept.clock.openPause != nil),
                   finished_at = \(kept.clock.finished), calendar = \(standing.edition)
             WHERE id = \(kept.id)
            """)
    }

    /// Writes the pause at the end of the clock's list, new or ended.
    static func keepLastPause(of kept: KeptClock, in transaction: Transaction) throws {
        guard let pause = kept.clock.pauses.last, let reason = kept.pauseReasons.last else { return }
        try transaction.run(
            """
            INSERT INTO clocks_pause (clock_id, ordinal, from_at, until_at, reason, approved_by)
            VALUES (\(kept.id), \(kept.clock.pauses.count), \(pause.from), \(pause.until), \(reason),
                    \(pause.approvedBy))
            ON CONFLICT (clock_id, ordinal) DO UPDATE SET until_at = excluded.until_at
            """)
    }

    static func keepLastExtension(
        of kept: KeptClock, requestedBy: PersonID, in transaction: Transaction
    ) throws {
        guard let last = kept.clock.extensions.last else { return }
        try transaction.run(
            """
            INSERT INTO clocks_extension (clock_id, ordinal, term, requested_by, approved_by, approved_at)
            VALUES (\(kept.id), \(kept.clock.extensions.count), \(last.limit), \(requestedBy),
                    \(last.approvedBy), \(last.at))
            """)
    }
}

extension ClockStore {
    /// The same clocks with their pauses and extensions.
    private static func whole(_ bare: [KeptClock], in reader: Reader) throws -> [KeptClock] {
        guard !bare.isEmpty else { return [] }
        let ids = bare.map(\.id)
        let pauses = Dictionary(grouping: try pauses(of: ids, in: reader), by: \.clock)
        let extensions = Dictionary(grouping: try extensions(of: ids, in: reader), by: \.clock)
        return bare.map { kept in
            var kept = kept
            kept.clock.pauses = pauses[kept.id, default: []].map(\.pause)
            kept.pauseReasons = pauses[kept.id, default: []].map(\.reason)
            kept.clock.extensions = extensions[kept.id, default: []].map(\.extension)
            return kept
        }
    }

    private static func pauses(
        of clocks: [ClockID], in reader: Reader
    ) throws -> [(clock: ClockID, pause: Clock.Pause, reason: PauseReason)] {
        try reader.all(
            """
            SELECT clock_id, from_at, until_at, approved_by, reason FROM clocks_pause
             WHERE clock_id IN (\(list: clocks))
             ORDER BY clock_id, ordinal
            """
        ) { row in
            (
                try row.next(),
                Clock.Pause(from: try row.next(), until: try row.next(), approvedBy: try row.next()),
                try row.next()
            )
        }
    }

    private static func extensions(
        of clocks: [ClockID], in reader: Reader
    ) throws -> [(clock: ClockID, extension: Clock.Extension)] {
        try reader.all(
            """
            SELECT clock_id, term, approved_by, approved_at FROM clocks_extension
             WHERE clock_id IN (\(list: clocks))
             ORDER BY clock_id, ordinal
            """
        ) { row in
            (
                try row.next(),
                Clock.Extension(limit: try row.next(), approvedBy: try row.next(), at: try row.next())
            )
        }
    }

    private static func inParts<Element>(
        _ ids: some Collection<AnyID>, _ read: ([AnyID]) throws -> [Element],
        in finish: ([Element]) throws -> [Element]
    ) throws -> [Element] {
        var found: [Element] = []
        var rest = Array(Set(ids)).sorted()[...]
        while !rest.isEmpty {
            let part = rest.prefix(Limits.idsPerQuery_max)
            rest = rest.dropFirst(part.count)
            found += try finish(try read(Array(part)))
        }
        return found
    }
}

extension KeptClock {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), owner: try row.next(), name: try row.next(), round: try row.next(),
            rule: try row.next(), clock: try Clock(&row), pauseReasons: [])
    }
}

extension Clock {
    fileprivate init(_ row: inout Row) throws {
        let limit: Limit = try row.next()
        let warning: String? = try row.next()
        let escalations: String = try row.next()
        self.init(
            started: try row.next(), limit: limit, warning: warning.flatMap { Warning($0) },
            escalations: try escalations.split(separator: ",").map { try Limit(stored: .text(String($0))) },
            finished: try row.next())
    }
}

extension Limit.Unit: StorableCode {}

extension Limit: Storable {
    package var stored: Value { .text(description) }
    package init(stored value: Value) throws {
        guard let limit = Limit(try String(stored: value)) else {
            throw Fault("a column holds \(value), which is no limit")
        }
        self = limit
    }
}
