import Kernel
import Storage

/// Meetings, from the notice to the end.
enum AssemblyStore {
    private static let columns: Query = """
        a.id, a.number, a.body_id, a.kind, a.place_id, a.title, a.venue, a.meets_at, a.noticed_on,
        a.counting, a.is_secret, a.chair, a.recorder, a.convener_id, a.called_at, a.position, a.seats,
        a.area_dm2, a.state, a.voting_opened_at, a.ended_at, a.reason
        """

    /// The next number of the body's year: `2026-3`.
    static func nextNumber(
        _ kind: NumberKind, of body: BodyID, year: Int, in transaction: Transaction
    ) throws -> String {
        try transaction.run(
            """
            INSERT INTO assemblies_number (body_id, kind, year, last) VALUES (\(body), \(kind), \(year), 1)
            ON CONFLICT (body_id, kind, year) DO UPDATE SET last = assemblies_number.last + 1
            """)
        let last = try transaction.count(
            """
            SELECT last FROM assemblies_number
             WHERE body_id = \(body) AND kind = \(kind) AND year = \(year)
            """)
        return "\(year)-\(last)"
    }

    enum NumberKind: String, StorableCode { case meeting, resolution }

    static func insert(_ assembly: Assembly, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO assemblies_assembly (id, number, body_id, place_id, kind, title, venue, meets_at,
                                             noticed_on, counting, is_secret, chair, recorder, convener_id,
                                             called_at, position, seats, area_dm2, state, reason)
            VALUES (\(assembly.id), \(assembly.number), \(assembly.body), \(assembly.place),
                    \(assembly.kind), \(assembly.title), \(assembly.venue), \(assembly.meets),
                    \(assembly.noticed), \(assembly.counting), \(assembly.isSecret), \(assembly.chair),
                    \(assembly.recorder), \(assembly.convener), \(assembly.called), \(assembly.position),
                    \(assembly.all.count), \(assembly.all.area_dm2), \(assembly.state), '')
            """)
    }

    static func keep(_ assembly: Assembly, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE assemblies_assembly
               SET state = \(assembly.state), voting_opened_at = \(assembly.votingOpened),
                   ended_at = \(assembly.ended), reason = \(assembly.reason)
             WHERE id = \(assembly.id)
            """)
    }

    static func find(_ id: AssemblyID, in reader: Reader) throws -> Assembly? {
        try reader.first("SELECT \(columns) FROM assemblies_assembly a WHERE a.id = \(id)", Assembly.init)
    }

    /// Of a body, newest first.
    static func all(of body: BodyID, limit: Int, in reader: Reader) throws -> [Assembly] {
        try reader.all(
            """
            SELECT \(columns) FROM assemblies_assembly a
             WHERE a.body_id = \(body) ORDER BY a.position DESC LIMIT \(limit)
            """, Assembly.init)
    }

    /// At and below some places, newest first.
    static func page(
        below places: [PlaceID], _ states: [Assembly.State], before position: Int64, limit: Int,
        in reader: Reader
    ) throws -> [Assembly] {
        try reader.all(
            """
            SELECT \(columns) FROM assemblies_assembly a
             WHERE a.place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id IN (\(list: places)))
               AND a.state IN (\(list: states)) AND a.position < \(position)
             ORDER BY a.position DESC LIMIT \(limit)
            """, Assembly.init)
    }

    /// At and below a place that meet in a time, the first first.
    static func meeting(
        below place: PlaceID, from: Instant, to: Instant, limit: Int, in reader: Reader
    ) throws -> [Assembly] {
        try reader.all(
            """
            SELECT \(columns) FROM assemblies_assembly a
             WHERE a.place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))
               AND a.meets_at >= \(from) AND a.meets_at <= \(to)
             ORDER BY a.meets_at, a.position LIMIT \(limit)
            """, Assembly.init)
    }

    /// With a motion about `subject`, newest first.
    static func all(about subject: AnyID, in reader: Reader) throws -> [Assembly] {
        try reader.all(
            """
            SELECT \(columns) FROM assemblies_assembly a
             WHERE a.id IN (SELECT m.assembly_id FROM assemblies_motion m WHERE m.subject_id = \(subject))
             ORDER BY a.position DESC
            """, Assembly.init)
    }

    static func insert(
        figure name: MeetingFigures.Name, _ value: String, rule: AnyID, of id: AssemblyID,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO assemblies_figure (assembly_id, name, value, rule_id)
            VALUES (\(id), \(name), \(value), \(rule))
            """)
    }

    /// The figures as they were frozen, with the rules that they came from.
    static func figures(
        of id: AssemblyID, in reader: Reader
    ) throws -> [(name: MeetingFigures.Name, value: String, rule: AnyID)] {
        try reader.all(
            "SELECT name, value, rule_id FROM assemblies_figure WHERE assembly_id = \(id) ORDER BY name"
        ) { (try $0.next(), try $0.next(), try $0.next()) }
    }

    /// The figures of all meetings, as they lie: a name may be one that nobody knows.
    static func figures(
        in reader: Reader
    ) throws -> [(assembly: AssemblyID, name: String, value: String, rule: AnyID)] {
        try reader.all(
            "SELECT assembly_id, name, value, rule_id FROM assemblies_figure ORDER BY assembly_id, name"
        ) { (try $0.next(), try $0.next(), try $0.next(), try $0.next()) }
    }
}

extension MeetingFigures.Name: StorableCode {}

extension Assembly {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), number: try row.next(), body: try row.next(), kind: try row.next(),
            place: try row.next(), title: try row.next(), venue: try row.next(), meets: try row.next(),
            noticed: try row.next(), counting: try row.next(), isSecret: try row.next(),
            chair: try row.next(), recorder: try row.next(), convener: try row.next(),
            called: try row.next(), position: try row.next(),
            all: Weight(count: try row.next(), area_dm2: try row.next()), state: try row.next(),
            votingOpened: try row.next(), ended: try row.next(), reason: try row.next())
    }
}
