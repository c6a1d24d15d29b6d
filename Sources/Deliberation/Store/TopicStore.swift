import Assemblies
import Kernel
import Storage

/// Topics and where each is.
enum TopicStore {
    private static let columns: Query = """
        id, number, place_id, forum, title, words, source, person_id, case_id, raised_at, state, meets_on,
        assembly_id, agreement, owners_matter, outcome, procedure_id, changed_at, position
        """

    static func insert(_ topic: Topic, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO deliberation_topic (id, number, place_id, forum, title, words, source, person_id, case_id,
                                            raised_at, position, state, agreement, outcome, changed_at)
            VALUES (\(topic.id), \(topic.number), \(topic.place), \(topic.forum), \(topic.title),
                    \(topic.words), \(topic.source), \(topic.person), \(topic.matter), \(topic.raised),
                    \(topic.position), \(topic.standing.state), '', '', \(topic.standing.changed))
            """)
    }

    static func keep(_ standing: Topic.Standing, of id: TopicID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE deliberation_topic
               SET state = \(standing.state), meets_on = \(standing.meets), assembly_id = \(standing.assembly),
                   agreement = \(standing.agreement), owners_matter = \(standing.ownersMatter),
                   outcome = \(standing.outcome), procedure_id = \(standing.procedure),
                   changed_at = \(standing.changed)
             WHERE id = \(id)
            """)
    }

    static func find(_ id: TopicID, in reader: Reader) throws -> Topic? {
        try reader.first("SELECT \(columns) FROM deliberation_topic t WHERE id = \(id)", Topic.init)
    }

    /// In these states, newest first.
    static func page(
        of scope: DeliberationScope, _ states: [Topic.State], before position: Int64, limit: Int,
        in reader: Reader
    ) throws -> [Topic] {
        try reader.all(
            """
            SELECT \(columns) FROM deliberation_topic t
             WHERE \(scope.condition("t.place_id")) AND state IN (\(list: states))
               AND position < \(position)
             ORDER BY position DESC LIMIT \(limit)
            """, Topic.init)
    }

    /// What is on the way or came out at a place and below, newest first.
    static func shown(at place: PlaceID, limit: Int, in reader: Reader) throws -> [Topic] {
        try page(
            of: DeliberationScope(below: [place]), [.scheduled, .settled, .closed], before: .max,
            limit: limit, in: reader)
    }

    static func openCount(of person: PersonID, in reader: Reader) throws -> Int {
        try reader.count(
            "SELECT count(*) FROM deliberation_topic WHERE person_id = \(person) AND state = 'raised'")
    }

    /// What somebody raised, newest first.
    static func all(by person: PersonID, limit: Int, in reader: Reader) throws -> [Topic] {
        try reader.all(
            """
            SELECT \(columns) FROM deliberation_topic t
             WHERE person_id = \(person) ORDER BY position DESC LIMIT \(limit)
            """, Topic.init)
    }
}

extension Topic {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), number: try row.next(), place: try row.next(), forum: try row.next(),
            title: try row.next(), words: try row.next(), source: try row.next(), person: try row.next(),
            matter: try row.next(), raised: try row.next(),
            standing: Standing(
                state: try row.next(), meets: try row.next(), assembly: try row.next(),
                agreement: try row.next(), ownersMatter: try row.next(), outcome: try row.next(),
                procedure: try row.next(), changed: try row.next()), position: try row.next())
    }
}
