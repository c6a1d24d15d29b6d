import Kernel
import Storage

/// All SQL of the rulebook.
enum RuleStore {
    private static let columns: Query = """
        id, key, value, unit, place_id, from_on, until_on, law, edition, article, is_checked, role, note,
        replaces_id, state, proposed_by, decided_by
        """

    static func insert(_ rule: Rule, at now: Instant, in transaction: Transaction) throws {
        let decided: Instant? = rule.state == .proposed ? nil : now
        try transaction.run(
            """
            INSERT INTO rulebook_entry (id, key, value, unit, place_id, from_on, until_on, law, edition,
                                        article, is_checked, role, note, replaces_id, state, proposed_by,
                                        proposed_at, decided_by, decided_at)
            VALUES (\(rule.id), \(rule.key), \(rule.value), \(rule.unit), \(rule.place), \(rule.from),
                    \(rule.until), \(rule.source.law), \(rule.source.edition), \(rule.source.article),
                    \(rule.isChecked), \(rule.role), \(rule.note), \(rule.replaces), \(rule.state),
                    \(rule.proposedBy), \(now), \(rule.decidedBy), \(decided))
            """)
    }

    static func find(_ id: RuleID, in reader: Reader) throws -> Rule? {
        try reader.first("SELECT \(columns) FROM rulebook_entry WHERE id = \(id)", Rule.init)
    }

    static func all(_ ids: Set<RuleID>, in reader: Reader) throws -> [Rule] {
        try reader.all(
            "SELECT \(columns) FROM rulebook_entry WHERE id IN (\(list: ids)) ORDER BY id", Rule.init)
    }

    static func decide(
        _ id: RuleID, _ state: Rule.State, replaces: RuleID?, by person: PersonID?,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE rulebook_entry
               SET state = \(state), replaces_id = \(replaces), decided_by = \(person),
                   decided_at = \(transaction.now)
             WHERE id = \(id)
            """)
    }

    static func end(_ id: RuleID, on day: Day, in transaction: Transaction) throws {
        try transaction.run("UPDATE rulebook_entry SET until_on = \(day) WHERE id = \(id)")
    }

    /// The confirmed entries of `key` that stand on `day` at one of `places`.
    static func standing(
        _ key: String, at places: [PlaceID], on day: Day, in reader: Reader
    ) throws -> [Rule] {
        try reader.all(
            """
            SELECT \(columns) FROM rulebook_entry
             WHERE key = \(key) AND place_id IN (\(list: places)) AND state = 'confirmed'
               AND from_on <= \(day) AND (until_on IS NULL OR until_on > \(day))
             ORDER BY id
            """, Rule.init)
    }

    /// The confirmed entries of every key that stand on `day` at one of `places`.
    static func standing(at places: [PlaceID], on day: Day, in reader: Reader) throws -> [Rule] {
        try reader.all(
            """
            SELECT \(columns) FROM rulebook_entry
             WHERE place_id IN (\(list: places)) AND state = 'confirmed'
               AND from_on <= \(day) AND (until_on IS NULL OR until_on > \(day))
             ORDER BY key, id
            """, Rule.init)
    }

    /// Every entry of `key`, in all places and states, newest first.
    static func history(of key: String, in reader: Reader) throws -> [Rule] {
        try reader.all(
            """
            SELECT \(columns) FROM rulebook_entry
             WHERE key = \(key)
             ORDER BY from_on DESC, proposed_at DESC, id DESC
            """, Rule.init)
    }

    static func confirmed(_ key: String, in reader: Reader) throws -> [Rule] {
        try reader.all(
            """
            SELECT \(columns) FROM rulebook_entry
             WHERE key = \(key) AND state = 'confirmed'
             ORDER BY from_on, id
            """, Rule.init)
    }

    /// What waits for a second person, oldest first.
    static func proposed(in reader: Reader) throws -> [Rule] {
        try reader.all(
            """
            SELECT \(columns) FROM rulebook_entry
             WHERE state = 'proposed'
             ORDER BY proposed_at, id
            """, Rule.init)
    }
}

extension Rule {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), key: try row.next(), value: try row.next(), unit: try row.next(),
            place: try row.next(), period: Period(from: try row.next(), until: try row.next()),
            source: RuleSource(law: try row.next(), edition: try row.next(), article: try row.next()),
            isChecked: try row.next(), role: try row.next(), note: try row.next(), replaces: try row.next(),
            state: try row.next(), proposedBy: try row.next(), decidedBy: try row.next())
    }
}
