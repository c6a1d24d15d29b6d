import Kernel
import Storage

extension Exclusion.State: StorableCode {}
extension Exclusion.Reason: StorableCode {}

/// Reads and writes what is left out of the rates.
enum ExclusionStore {
    private static let columns: Query = """
        e.id, e.request_id, e.place_id, e.position, e.reason, e.note, e.asked_by_id, e.asked_at, e.state,
        e.decided_by_id, e.decided_at, e.decision_note, e.ended_by_id, e.ended_at, e.ending_note
        """

    static func insert(_ exclusion: Exclusion, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO requests_exclusion (id, request_id, place_id, position, reason, note, asked_by_id, asked_at,
                                            state, decision_note, ending_note)
            VALUES (\(exclusion.id), \(exclusion.request), \(exclusion.place), \(exclusion.position),
                    \(exclusion.reason), \(exclusion.note), \(exclusion.askedBy), \(exclusion.asked),
                    \(exclusion.state), \(""), \(""))
            """)
    }

    static func update(_ exclusion: Exclusion, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE requests_exclusion
               SET state = \(exclusion.state), decided_by_id = \(exclusion.decision?.by),
                   decided_at = \(exclusion.decision?.at), decision_note = \(exclusion.decision?.note ?? ""),
                   ended_by_id = \(exclusion.ending?.by), ended_at = \(exclusion.ending?.at),
                   ending_note = \(exclusion.ending?.note ?? "")
             WHERE id = \(exclusion.id)
            """)
    }

    /// Of one request, the oldest first.
    static func all(of request: CaseID, in reader: Reader) throws -> [Exclusion] {
        try reader.all(
            """
            SELECT \(columns) FROM requests_exclusion e WHERE e.request_id = \(request) ORDER BY e.position, e.id
            """, Exclusion.init)
    }

    static func isInForce(_ request: CaseID, in reader: Reader) throws -> Bool {
        try reader.count(
            """
            SELECT count(*) FROM requests_exclusion
             WHERE request_id = \(request) AND state = \(Exclusion.State.granted)
            """) > 0
    }

    /// At `place` and below in one state, newest first.
    static func list(
        _ state: Exclusion.State, at place: PlaceID, before position: Position?, limit: Int,
        in reader: Reader
    ) throws -> [Exclusion] {
        try reader.all(
            """
            SELECT \(columns) FROM requests_exclusion e
             WHERE e.state = \(state) AND e.position < \(position ?? Position.max)
               AND e.place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))
             ORDER BY e.position DESC, e.id LIMIT \(limit)
            """, Exclusion.init)
    }

    /// In force for these requests.
    static func inForce(
        of requests: [CaseID], in reader: Reader
    ) throws -> [CaseID: Exclusion] {
        let found = try reader.all(
            """
            SELECT \(columns) FROM requests_exclusion e
             WHERE e.request_id IN (\(list: requests)) AND e.state = \(Exclusion.State.granted)
            """, Exclusion.init)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.request, $0) })
    }
}

extension Exclusion {
    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), request: try row.next(), place: try row.next(), position: try row.next(),
            reason: try row.next(), note: try row.next(), askedBy: try row.next(), asked: try row.next(),
            state: try row.next())
        decision = try Act(&row)
        ending = try Act(&row)
    }
}

extension Exclusion.Act {
    fileprivate init?(_ row: inout Row) throws {
        let (by, at, note): (PersonID?, Instant?, String) = (
            try row.next(), try row.next(), try row.next()
        )
        guard let by, let at else { return nil }
        self.init(by: by, at: at, note: note)
    }
}
