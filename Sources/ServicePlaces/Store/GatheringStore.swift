import Kernel
import Storage

/// What is going on at points, and who comes.
enum GatheringStore {
    private static let columns: Query =
        "id, point_id, title, words, day_on, from_minute, until_minute, seats, is_dropped"

    static func insert(_ gathering: Gathering, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO serviceplaces_gathering (id, point_id, title, words, day_on, from_minute, until_minute, seats,
                                            is_dropped)
            VALUES (\(gathering.id), \(gathering.point), \(gathering.title), \(gathering.words),
                    \(gathering.day), \(gathering.span.from), \(gathering.span.until), \(gathering.seats),
                    \(gathering.isDropped))
            """)
    }

    static func drop(_ id: GatheringID, in transaction: Transaction) throws {
        try transaction.run("UPDATE serviceplaces_gathering SET is_dropped = 1 WHERE id = \(id)")
    }

    static func find(_ id: GatheringID, in reader: Reader) throws -> Gathering? {
        try reader.first("SELECT \(columns) FROM serviceplaces_gathering WHERE id = \(id)", Gathering.init)
    }

    /// Those to come, the next first.
    static func coming(at point: ServicePointID, from day: Day, in reader: Reader) throws -> [Gathering] {
        try reader.all(
            """
            SELECT \(columns) FROM serviceplaces_gathering
             WHERE point_id = \(point) AND day_on >= \(day)
             ORDER BY day_on, from_minute, id LIMIT \(ServiceLimits.list_max)
            """, Gathering.init)
    }

    static func guests(of id: GatheringID, in reader: Reader) throws -> [PersonID] {
        try reader.all(
            "SELECT person_id FROM serviceplaces_guest WHERE gathering_id = \(id) ORDER BY joined_at, person_id"
        ) { try $0.next() }
    }

    static func join(_ person: PersonID, _ id: GatheringID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO serviceplaces_guest (gathering_id, person_id, joined_at)
            VALUES (\(id), \(person), \(transaction.now))
            """)
    }

    static func leave(_ person: PersonID, _ id: GatheringID, in transaction: Transaction) throws {
        try transaction.run(
            "DELETE FROM serviceplaces_guest WHERE gathering_id = \(id) AND person_id = \(person)")
    }

    /// What a person joined that is still to come.
    static func joined(by person: PersonID, from day: Day, in reader: Reader) throws -> [Gathering] {
        try reader.all(
            """
            SELECT \(columns) FROM serviceplaces_gathering
             WHERE id IN (SELECT gathering_id FROM serviceplaces_guest WHERE person_id = \(person))
               AND day_on >= \(day)
             ORDER BY day_on, from_minute, id
            """, Gathering.init)
    }

    static func erase(_ person: PersonID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM serviceplaces_guest WHERE person_id = \(person)")
    }
}

extension Gathering {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), point: try row.next(), title: try row.next(), words: try row.next(),
            day: try row.next(), span: DaySpan(try row.next(), try row.next()), seats: try row.next(),
            isDropped: try row.next())
    }
}
