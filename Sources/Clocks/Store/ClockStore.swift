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
        let changes = Dictionary(grouping: try changes(of: bare.map(\.id), in: reader), by: \.clock)
        return bare.map { kept in
            var kept = kept
            for change in changes[kept.id, default: []] {
                switch change.kind {
                case .pause(let pause, let reason):
                    kept.clock.pauses.append(pause)
                    kept.pauseReasons.append(reason)
                case .extension(let more):
                    kept.clock.extensions.append(more)
                }
            }
            return kept
        }
    }

    /// What befell a clock after it began.
    private struct Change {
        enum Kind {
            case pause(Clock.Pause, PauseReason)
            case `extension`(Clock.Extension)
        }

        let clock: ClockID
        let kind: Kind

        init(_ row: inout Row) throws {
            clock = try row.next()
            let _: Int64 = try row.next()
            let begun: Instant = try row.next()
            let until: Instant? = try row.next()
            let approver: PersonID = try row.next()
            let reason: PauseReason? = try row.next()
            let term: Limit? = try row.next()
            if let reason {
                kind = .pause(Clock.Pause(from: begun, until: until, approvedBy: approver), reason)
            } else if let term {
                kind = .extension(Clock.Extension(limit: term, approvedBy: approver, at: begun))
            } else {
                throw Fault("clock \(clock) has a change that is neither a pause nor an extension")
            }
        }
    }

    /// Pauses and extensions of the clocks in one question, each kind in its order.
    private static func changes(of clocks: [ClockID], in reader: Reader) throws -> [Change] {
        try reader.all(
            """
            SELECT clock_id, ordinal, from_at, until_at, approved_by, reason, CAST(NULL AS TEXT) AS term
              FROM clocks_pause WHERE clock_id IN (\(list: clocks))
            UNION ALL
            SELECT clock_id, ordinal, approved_at, NULL, approved_by, NULL, term
              FROM clocks_extension WHERE clock_id IN (\(list: clocks))
            ORDER BY 1, 2
            """, Change.init)
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
