import Kernel
import Storage

/// Calls, whom they reach, and what is to be done.
enum CallOutStore {
    private static let columns: Query = """
        id, number, place_id, purpose, spot, from_at, until_at, caller_id, cause, cause_id, called_at, ended_at,
        arrived, result, called, coming, cannot, position, task
        """

    /// The next number of the year: `HY2026-3`.
    static func nextNumber(year: Int, in transaction: Transaction) throws -> String {
        try transaction.run(
            """
            INSERT INTO callouts_number (year, last) VALUES (\(year), 1)
            ON CONFLICT (year) DO UPDATE SET last = callouts_number.last + 1
            """)
        return "HY\(year)-\(try transaction.count("SELECT last FROM callouts_number WHERE year = \(year)"))"
    }

    static func insert(_ call: CallOut, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO callouts_call (id, number, place_id, purpose, spot, from_at, until_at, caller_id, cause,
                                       cause_id, called_at, result, called, coming, cannot, position, task)
            VALUES (\(call.id), \(call.number), \(call.place), \(call.purpose), \(call.spot), \(call.from),
                    \(call.until), \(call.caller), \(call.reference?.kind), \(call.reference?.id), \(call.called),
                    '', \(call.counts.called), 0, 0, \(call.position), \(call.task))
            """)
    }

    static func keep(_ call: CallOut, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE callouts_call
               SET ended_at = \(call.ended), arrived = \(call.arrived), result = \(call.result),
                   coming = \(call.counts.coming), cannot = \(call.counts.cannot)
             WHERE id = \(call.id)
            """)
    }

    static func find(_ id: CallOutID, in reader: Reader) throws -> CallOut? {
        try reader.first("SELECT \(columns) FROM callouts_call WHERE id = \(id)", CallOut.init)
    }

    /// At some places, newest first.
    static func page(
        _ places: [PlaceID], isOpen: Bool, before position: Int64, limit: Int, in reader: Reader
    ) throws -> [CallOut] {
        let state: Query = isOpen ? "ended_at IS NULL" : "ended_at IS NOT NULL"
        return try reader.all(
            """
            SELECT \(columns) FROM callouts_call
             WHERE place_id IN (\(list: places)) AND \(state) AND position < \(position)
             ORDER BY position DESC LIMIT \(limit)
            """, CallOut.init)
    }

    /// How many were made at some places since a moment, and how many of them run.
    static func counts(
        _ places: [PlaceID], since: Instant, in reader: Reader
    ) throws -> (all: Int, open: Int, arrived: Int) {
        try reader.first(
            """
            SELECT count(*), coalesce(sum(CASE WHEN ended_at IS NULL THEN 1 ELSE 0 END), 0), coalesce(sum(arrived), 0)
              FROM callouts_call WHERE place_id IN (\(list: places)) AND called_at >= \(since)
            """
        ) { (try $0.next(), try $0.next(), try $0.next()) } ?? (0, 0, 0)
    }

    /// Those that somebody is called to and that are not over, the soonest first.
    static func open(for person: PersonID, in reader: Reader) throws -> [CallOut] {
        try reader.all(
            """
            SELECT \(columns) FROM callouts_call
             WHERE ended_at IS NULL
               AND id IN (SELECT call_id FROM callouts_called WHERE person_id = \(person))
             ORDER BY from_at, id
            """, CallOut.init)
    }

    static func add(_ person: PersonID, to id: CallOutID, in transaction: Transaction) throws {
        try transaction.run("INSERT INTO callouts_called (call_id, person_id) VALUES (\(id), \(person))")
    }

    /// `nil` for who is not called; what they said, where they said something.
    static func answer(
        of person: PersonID, to id: CallOutID, in reader: Reader
    ) throws -> (isCalled: Bool, answer: CallOut.Answer?) {
        try reader.first(
            "SELECT answer FROM callouts_called WHERE call_id = \(id) AND person_id = \(person)"
        ) { (true, try $0.next()) } ?? (false, nil)
    }

    static func keep(
        _ answer: CallOut.Answer, of person: PersonID, to id: CallOutID, in transaction: Transaction
    ) throws {
        try transaction.run(
            "UPDATE callouts_called SET answer = \(answer) WHERE call_id = \(id) AND person_id = \(person)")
    }

    static func heads(of id: CallOutID, in reader: Reader) throws -> (coming: Int, cannot: Int) {
        try reader.first(
            """
            SELECT coalesce(sum(CASE WHEN answer = 'come' THEN 1 ELSE 0 END), 0),
                   coalesce(sum(CASE WHEN answer = 'cannot' THEN 1 ELSE 0 END), 0)
              FROM callouts_called WHERE call_id = \(id)
            """
        ) { (try $0.next(), try $0.next()) } ?? (0, 0)
    }

    /// Who says that they come, while the call runs.
    static func comers(of id: CallOutID, in reader: Reader) throws -> [PersonID] {
        try reader.all(
            "SELECT person_id FROM callouts_called WHERE call_id = \(id) AND answer = 'come' ORDER BY person_id"
        ) { try $0.next() }
    }

    static func dropNames(of id: CallOutID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM callouts_called WHERE call_id = \(id)")
    }

    static func drop(_ person: PersonID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM callouts_called WHERE person_id = \(person)")
    }

    static func coming(for cause: AnyID, in reader: Reader) throws -> Int {
        try reader.count(
            "SELECT coalesce(sum(coming), 0) FROM callouts_call WHERE cause_id = \(cause) AND ended_at IS NULL"
        )
    }

    static func unanswered(by person: PersonID, in reader: Reader) throws -> Int {
        try reader.count(
            """
            SELECT count(*) FROM callouts_called p JOIN callouts_call c ON c.id = p.call_id
             WHERE p.person_id = \(person) AND p.answer IS NULL AND c.ended_at IS NULL
            """)
    }

    static func insert(_ task: CallOutTask, in transaction: Transaction) throws {
        try transaction.run(
            "INSERT INTO callouts_task (id, call_id, words) VALUES (\(task.id), \(task.call), \(task.words))")
    }

    static func finish(_ id: CallOutTaskID, in transaction: Transaction) throws {
        try transaction.run("UPDATE callouts_task SET done_at = \(transaction.now) WHERE id = \(id)")
    }

    static func tasks(of id: CallOutID, in reader: Reader) throws -> [CallOutTask] {
        try reader.all(
            "SELECT id, call_id, words, done_at FROM callouts_task WHERE call_id = \(id) ORDER BY id"
        ) {
            CallOutTask(id: try $0.next(), call: try $0.next(), words: try $0.next(), done: try $0.next())
        }
    }
}

/// Requests that were said to be solved on the spot: 即呼即应.
enum SpotStore {
    static func note(_ request: CaseID, at place: PlaceID, on moment: Instant, in transaction: Transaction)
        throws
    {
        try transaction.run(
            """
            INSERT INTO callouts_spot (request_id, place_id, solved_at) VALUES (\(request), \(place), \(moment))
            ON CONFLICT (request_id) DO NOTHING
            """)
    }

    static func count(_ places: [PlaceID], since: Instant, in reader: Reader) throws -> Int {
        try reader.count(
            "SELECT count(*) FROM callouts_spot WHERE place_id IN (\(list: places)) AND solved_at >= \(since)"
        )
    }

    /// The newest first.
    static func page(_ places: [PlaceID], since: Instant, limit: Int, in reader: Reader) throws -> [CaseID] {
        try reader.all(
            """
            SELECT request_id FROM callouts_spot WHERE place_id IN (\(list: places)) AND solved_at >= \(since)
             ORDER BY solved_at DESC, request_id LIMIT \(limit)
            """
        ) { try $0.next() }
    }
}

extension CallOut {
    init(_ row: inout Row) throws {
        let (id, number, place): (CallOutID, String, PlaceID) = (
            try row.next(), try row.next(), try row.next()
        )
        let (purpose, spot): (String, String) = (try row.next(), try row.next())
        let (from, until): (Instant, Instant) = (try row.next(), try row.next())
        let caller: PersonID? = try row.next()
        let (kind, cause): (Reference.Kind?, AnyID?) = (try row.next(), try row.next())
        let (called, ended, arrived): (Instant, Instant?, Int?) = (
            try row.next(), try row.next(), try row.next()
        )
        let result: String = try row.next()
        let counts = Counts(called: try row.next(), coming: try row.next(), cannot: try row.next())
        let position: Int64 = try row.next()
        self.init(
            id: id, number: number, place: place, purpose: purpose, spot: spot, from: from, until: until,
            caller: caller, reference: kind.flatMap { kind in cause.map { Reference(kind, $0) } },
            task: try row.next(), called: called, ended: ended, arrived: arrived, result: result,
            counts: counts, position: position)
    }
}
