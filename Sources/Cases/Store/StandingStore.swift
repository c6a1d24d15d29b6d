import Kernel
import Places
import Storage

/// On which line of ancestors the queue and the tallies of a place's cases stand.
///
/// Kept apart from the tree, so that counts go down where they went up even while a moved place is followed.
enum StandingStore {
    /// Itself first, the county last; taken from the tree when the place gets its first case.
    static func line(of place: PlaceID, in transaction: Transaction) throws -> [PlaceID] {
        let kept = try kept(of: place, in: transaction)
        if !kept.isEmpty { return kept }
        let line = try Places.lineage(of: place, in: transaction).map(\.id)
        try insert(line, of: place, in: transaction)
        return line
    }

    static func kept(of place: PlaceID, in reader: Reader) throws -> [PlaceID] {
        try reader.all("SELECT ancestor_id FROM cases_standing WHERE place_id = \(place) ORDER BY depth") {
            try $0.next()
        }
    }

    static func replace(_ line: [PlaceID], of place: PlaceID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM cases_standing WHERE place_id = \(place)")
        try insert(line, of: place, in: transaction)
    }

    private static func insert(_ line: [PlaceID], of place: PlaceID, in transaction: Transaction) throws {
        for (depth, ancestor) in line.enumerated() {
            try transaction.run(
                """
                INSERT INTO cases_standing (place_id, ancestor_id, depth)
                VALUES (\(place), \(ancestor), \(depth))
                """)
        }
    }

    /// Places with cases that stand elsewhere than the tree says.
    static func outdated(limit: Int, in reader: Reader) throws -> [PlaceID] {
        try reader.all(
            """
            SELECT s.place_id FROM cases_standing s
             WHERE NOT EXISTS (SELECT 1 FROM places_lineage l
                                WHERE l.place_id = s.place_id AND l.ancestor_id = s.ancestor_id)
             UNION
            SELECT l.place_id FROM places_lineage l
              JOIN cases_standing s ON s.place_id = l.place_id AND s.ancestor_id = l.place_id
             WHERE NOT EXISTS (SELECT 1 FROM cases_standing t
                                WHERE t.place_id = l.place_id AND t.ancestor_id = l.ancestor_id)
             ORDER BY place_id LIMIT \(limit)
            """
        ) { try $0.next() }
    }

    /// Open cases at `place` whose desk is none of `line`.
    static func strays(
        at place: PlaceID, beside line: [PlaceID], limit: Int, in reader: Reader
    ) throws -> [CaseID] {
        try reader.all(
            """
            SELECT id FROM cases_case
             WHERE place_id = \(place) AND state <> \(Case.State.closed) AND desk_id NOT IN (\(list: line))
             ORDER BY position LIMIT \(limit)
            """
        ) { try $0.next() }
    }

    /// Brings the queue rows and the tallies of the cases at `place` from `old` to `line`.
    static func carry(_ place: PlaceID, from old: [PlaceID], to line: [PlaceID], in transaction: Transaction)
        throws
    {
        let left = old.filter { !line.contains($0) }
        let reached = line.filter { !old.contains($0) }
        let counts: [(Case.State, Int)] = try transaction.all(
            "SELECT state, count(*) FROM cases_case WHERE place_id = \(place) GROUP BY state"
        ) { (try $0.next(), try $0.next()) }
        for (state, count) in counts {
            for ancestor in left { try QueueStore.count(-count, state, at: ancestor, in: transaction) }
            for ancestor in reached { try QueueStore.count(count, state, at: ancestor, in: transaction) }
        }
        let dues: [Instant] = try transaction.all(
            "SELECT due_at FROM cases_case WHERE place_id = \(place) AND state <> \(Case.State.closed)"
        ) { try $0.next() }
        for due in dues {
            try DueStore.count(-1, due: due, at: left, in: transaction)
            try DueStore.count(1, due: due, at: reached, in: transaction)
        }
        try transaction.run(
            """
            DELETE FROM cases_queue
             WHERE place_id IN (\(list: left))
               AND case_id IN (SELECT id FROM cases_case
                                WHERE place_id = \(place) AND state <> \(Case.State.closed))
            """)
        try replace(line, of: place, in: transaction)
        try transaction.run(
            """
            INSERT INTO cases_queue (place_id, case_id, desk_id, state, due_at, position)
            SELECT s.ancestor_id, c.id, c.desk_id, c.state, c.due_at, c.position
              FROM cases_case c JOIN cases_standing s ON s.place_id = c.place_id
             WHERE c.place_id = \(place) AND c.state <> \(Case.State.closed)
               AND s.ancestor_id IN (\(list: reached))
            """)
    }
}
