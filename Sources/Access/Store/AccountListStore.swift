import Kernel
import Storage

/// The accounts as the security administrator lists them.
enum AccountListStore {
    /// A line of the list.
    struct Line: Equatable, Sendable {
        let person: PersonID
        let name: String
        let displayName: String
        let isSample: Bool
        let mustChangePassword: Bool
        let opened: Instant
        let disabled: Instant?
        /// Until when wrong passwords have closed it; nil while none have.
        let lockedUntil: Instant?
        /// When a session last showed the person to be here; nil before the first sign-in of late.
        let seen: Instant?
    }

    enum State: String, CaseIterable, Sendable { case all, locked, disabled }

    /// By name, those after the cursor.
    static func lines(
        matching words: String, _ state: State, after: String, limit: Int, in reader: Reader
    ) throws -> [Line] {
        try reader.all(
            """
            SELECT \(columns(at: reader.now))
              FROM access_account AS a
             WHERE a.name > \(after) AND \(matching(words)) AND \(inState(state, at: reader.now))
             ORDER BY a.name LIMIT \(limit)
            """, Line.init)
    }

    static func line(of person: PersonID, in reader: Reader) throws -> Line? {
        try reader.first(
            "SELECT \(columns(at: reader.now)) FROM access_account AS a WHERE a.person_id = \(person)",
            Line.init)
    }

    private static func columns(at now: Instant) -> Query {
        """
        a.person_id, a.name, a.display_name, a.is_sample, a.must_change_password, a.opened_at, a.disabled_at,
        (SELECT max(t.locked_until_at) FROM access_attempt AS t
          WHERE t.person_id = a.person_id AND t.locked_until_at > \(now)),
        (SELECT max(s.seen_at) FROM access_session AS s WHERE s.person_id = a.person_id)
        """
    }

    private static func matching(_ words: String) -> Query {
        if words.isEmpty { return "1 = 1" }
        let pattern = "%" + escaped(words.lowercased()) + "%"
        return "(a.name LIKE \(pattern) ESCAPE '!' OR lower(a.display_name) LIKE \(pattern) ESCAPE '!')"
    }

    private static func inState(_ state: State, at now: Instant) -> Query {
        switch state {
        case .all: "1 = 1"
        case .disabled: "a.disabled_at IS NOT NULL"
        case .locked:
            "a.person_id IN (SELECT t.person_id FROM access_attempt AS t WHERE t.locked_until_at > \(now))"
        }
    }

    private static func escaped(_ words: String) -> String {
        words.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
    }
}

extension AccountListStore.Line {
    init(_ row: inout Row) throws {
        self.init(
            person: try row.next(), name: try row.next(), displayName: try row.next(),
            isSample: try row.next(),
            mustChangePassword: try row.next(), opened: try row.next(), disabled: try row.next(),
            lockedUntil: try row.next(), seen: try row.next())
    }
}
