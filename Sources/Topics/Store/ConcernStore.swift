import Kernel
import Storage

extension Concern.State: StorableCode {}
extension ConcernAct.Kind: StorableCode {}

/// Reads and writes concerns, their requests and what became of them.
enum ConcernStore {
    private static let columns: Query = """
        t.id, t.place_id, t.name, t.is_named, t.category, t.state, t.merged_into_id, t.task_id, t.tasked_at,
        t.since_on, t.position
        """

    static func find(_ id: ConcernID, in reader: Reader) throws -> Concern? {
        try reader.first("SELECT \(columns) FROM topics_concern t WHERE t.id = \(id)", Concern.init)
    }

    /// Of one place, merged ones too.
    static func all(at place: PlaceID, in reader: Reader) throws -> [Concern] {
        try reader.all(
            "SELECT \(columns) FROM topics_concern t WHERE t.place_id = \(place) ORDER BY t.position, t.id",
            Concern.init)
    }

    /// Those at `place` and below with a request since `day`, the most asked for first.
    static func active(
        at place: PlaceID?, _ state: Concern.State, since day: Day, limit: Int, in reader: Reader
    ) throws -> [Concern] {
        let below: Query =
            place.map { "t.place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \($0))" }
            ?? "1 = 1"
        return try reader.all(
            """
            SELECT \(columns)
              FROM topics_concern t
              JOIN (SELECT concern_id, count(*) AS members FROM topics_member
                     WHERE on_day >= \(day) GROUP BY concern_id) n ON n.concern_id = t.id
             WHERE t.state = \(state) AND \(below)
             ORDER BY n.members DESC, t.position, t.id LIMIT \(limit)
            """, Concern.init)
    }

    static func insert(_ concern: Concern, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO topics_concern (id, place_id, name, is_named, category, state, merged_into_id, task_id,
                                      tasked_at, since_on, position)
            VALUES (\(concern.id), \(concern.place), \(concern.name), \(concern.isNamedByHand), \(concern.category),
                    \(concern.state), \(concern.mergedInto), \(concern.task), \(concern.tasked), \(concern.since),
                    \(concern.position))
            """)
    }

    static func keep(_ concern: Concern, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE topics_concern
               SET name = \(concern.name), is_named = \(concern.isNamedByHand), category = \(concern.category),
                   state = \(concern.state), merged_into_id = \(concern.mergedInto), task_id = \(concern.task),
                   tasked_at = \(concern.tasked)
             WHERE id = \(concern.id)
            """)
    }

    // MARK: Requests

    static func members(of concern: ConcernID, limit: Int, in reader: Reader) throws -> [ConcernMember] {
        try reader.all(
            """
            SELECT request_id, concern_id, on_day, is_pinned FROM topics_member
             WHERE concern_id = \(concern) ORDER BY on_day DESC, request_id LIMIT \(limit)
            """, ConcernMember.init)
    }

    /// Of all concerns of a place.
    static func members(at place: PlaceID, in reader: Reader) throws -> [ConcernMember] {
        try reader.all(
            """
            SELECT m.request_id, m.concern_id, m.on_day, m.is_pinned
              FROM topics_member m JOIN topics_concern t ON t.id = m.concern_id
             WHERE t.place_id = \(place) ORDER BY m.request_id
            """, ConcernMember.init)
    }

    /// The requests of some days that each has.
    static func members(
        of concerns: [ConcernID], from: Day, through: Day, in reader: Reader
    ) throws -> [ConcernID: [CaseID]] {
        if concerns.isEmpty { return [:] }
        var members: [ConcernID: [CaseID]] = [:]
        try reader.each(
            """
            SELECT concern_id, request_id FROM topics_member
             WHERE concern_id IN (\(list: concerns)) AND on_day >= \(from) AND on_day <= \(through)
             ORDER BY concern_id, request_id
            """
        ) { members[try $0.next(), default: []].append(try $0.next()) }
        return members
    }

    /// How many requests each has, day by day.
    static func days(of concerns: [ConcernID], since day: Day, in reader: Reader) throws -> [ConcernID: [Day:
        Int]]
    {
        if concerns.isEmpty { return [:] }
        var days: [ConcernID: [Day: Int]] = [:]
        try reader.each(
            """
            SELECT concern_id, on_day, count(*) FROM topics_member
             WHERE concern_id IN (\(list: concerns)) AND on_day >= \(day) GROUP BY concern_id, on_day
            """
        ) { row in
            let (concern, on): (ConcernID, Day) = (try row.next(), try row.next())
            days[concern, default: [:]][on] = try row.next(Int.self)
        }
        return days
    }

    static func count(of concern: ConcernID, since day: Day, in reader: Reader) throws -> Int {
        try reader.count(
            "SELECT count(*) FROM topics_member WHERE concern_id = \(concern) AND on_day >= \(day)")
    }

    /// Puts requests into a concern, wherever they were; those that an officer put elsewhere stay there.
    static func put(
        _ members: [(request: CaseID, on: Day)], into concern: ConcernID, isPinned: Bool,
        in transaction: Transaction
    ) throws {
        for member in members {
            try transaction.run(
                """
                INSERT INTO topics_member (request_id, concern_id, on_day, is_pinned)
                VALUES (\(member.request), \(concern), \(member.on), \(isPinned))
                ON CONFLICT (request_id) DO UPDATE
                   SET concern_id = excluded.concern_id, is_pinned = excluded.is_pinned
                 WHERE topics_member.is_pinned = 0 OR excluded.is_pinned = 1
                """)
        }
    }

    static func takeOut(_ requests: [CaseID], in transaction: Transaction) throws {
        if requests.isEmpty { return }
        try transaction.run(
            "DELETE FROM topics_member WHERE request_id IN (\(list: requests)) AND is_pinned = \(false)")
    }

    static func move(from concern: ConcernID, to other: ConcernID, in transaction: Transaction) throws {
        try transaction.run("UPDATE topics_member SET concern_id = \(other) WHERE concern_id = \(concern)")
    }

    // MARK: What became of it

    static func insert(
        _ act: ConcernAct, of concern: ConcernID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO topics_act (id, concern_id, kind, other_id, note, by_id, acted_at, position)
            VALUES (\(act.id), \(concern), \(act.kind), \(act.other), \(act.note), \(act.by), \(act.at),
                    \(transaction.nextPosition))
            """)
    }

    static func acts(of concern: ConcernID, in reader: Reader) throws -> [ConcernAct] {
        try reader.all(
            """
            SELECT id, kind, note, by_id, acted_at, other_id FROM topics_act
             WHERE concern_id = \(concern) ORDER BY position DESC, id DESC
            """
        ) { row in
            ConcernAct(
                id: try row.next(), kind: try row.next(), note: try row.next(), by: try row.next(),
                at: try row.next(), other: try row.next())
        }
    }
}

/// Which days were grouped.
enum ConcernRunStore {
    static func last(in reader: Reader) throws -> (on: Day, texts: Int)? {
        try reader.first("SELECT on_day, texts FROM topics_run ORDER BY on_day DESC LIMIT 1") {
            (try $0.next(), try $0.next())
        }
    }

    /// A day that was grouped already is grouped anew.
    static func insert(
        _ id: ConcernRunID, on day: Day, texts: Int, concerns: Int, tasks: Int, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO topics_run (id, on_day, texts, concerns, tasks, finished_at)
            VALUES (\(id), \(day), \(texts), \(concerns), \(tasks), \(transaction.now))
            ON CONFLICT (on_day) DO UPDATE
               SET texts = excluded.texts, concerns = excluded.concerns, tasks = topics_run.tasks + excluded.tasks,
                   finished_at = excluded.finished_at
            """)
    }
}

extension Concern {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), place: try row.next(), name: try row.next(), isNamedByHand: try row.next(),
            category: try row.next(), state: try row.next(), mergedInto: try row.next(), task: try row.next(),
            tasked: try row.next(), since: try row.next(), position: try row.next())
    }
}

extension ConcernMember {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            request: try row.next(), concern: try row.next(), on: try row.next(), isPinned: try row.next())
    }
}
