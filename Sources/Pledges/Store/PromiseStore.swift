import Kernel
import Storage

/// Promises with what came of them, and that somebody rated them.
enum PromiseStore {
    private static let columns: Query = """
        id, village_id, person_id, year, text, measure, due_on, made_at, is_public, decider_id, decided_at,
        is_confirmed, reason, told_at, is_kept, result, closed_at, satisfied, fairly, dissatisfied, paper_satisfied,
        paper_fairly, paper_dissatisfied
        """

    static func insert(_ promise: PledgePromise, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO pledges_promise (id, village_id, person_id, year, text, measure, due_on, made_at, is_public,
                                         satisfied, fairly, dissatisfied)
            VALUES (\(promise.id), \(promise.village), \(promise.person), \(promise.year), \(promise.text),
                    \(promise.measure), \(promise.due), \(promise.made), \(promise.isPublic), 0, 0, 0)
            """)
    }

    static func keep(_ promise: PledgePromise, in transaction: Transaction) throws {
        let (decision, result, paper) = (promise.decision, promise.result, promise.paper)
        try transaction.run(
            """
            UPDATE pledges_promise
               SET is_public = \(promise.isPublic), decider_id = \(decision?.person), decided_at = \(decision?.at),
                   is_confirmed = \(decision?.isConfirmed), reason = \(decision?.reason), told_at = \(result?.at),
                   is_kept = \(result?.isKept), result = \(result?.words), closed_at = \(promise.closed),
                   satisfied = \(promise.phone.satisfied), fairly = \(promise.phone.fairly),
                   dissatisfied = \(promise.phone.dissatisfied), paper_satisfied = \(paper?.satisfied),
                   paper_fairly = \(paper?.fairly), paper_dissatisfied = \(paper?.dissatisfied)
             WHERE id = \(promise.id)
            """)
    }

    static func find(_ id: PledgePromiseID, in reader: Reader) throws -> PledgePromise? {
        try reader.first("SELECT \(columns) FROM pledges_promise WHERE id = \(id)", PledgePromise.init)
    }

    static func all(of person: PersonID, in reader: Reader) throws -> [PledgePromise] {
        try reader.all(
            "SELECT \(columns) FROM pledges_promise WHERE person_id = \(person) ORDER BY due_on DESC, id DESC",
            PledgePromise.init)
    }

    /// The newest promises of villages.
    static func all(at villages: [PlaceID], limit: Int, in reader: Reader) throws -> [PledgePromise] {
        if villages.isEmpty { return [] }
        return try reader.all(
            """
            SELECT \(columns) FROM pledges_promise WHERE village_id IN (\(list: villages))
             ORDER BY due_on DESC, id DESC LIMIT \(limit)
            """, PledgePromise.init)
    }

    /// A review that goes on ends with it.
    static func erase(_ person: PersonID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE pledges_promise
               SET person_id = NULL, is_public = 0, text = NULL, measure = NULL, result = NULL,
                   closed_at = CASE WHEN told_at IS NULL THEN closed_at
                                    ELSE coalesce(closed_at, \(transaction.now)) END
             WHERE person_id = \(person)
            """)
    }

    /// Keeps that somebody rated; false where they had.
    static func mark(_ id: PledgePromiseID, by mark: [UInt8], in transaction: Transaction) throws -> Bool {
        if try hasMark(id, by: mark, in: transaction) { return false }
        try transaction.run("INSERT INTO pledges_mark (promise_id, mark) VALUES (\(id), \(mark))")
        return true
    }

    static func hasMark(_ id: PledgePromiseID, by mark: [UInt8], in reader: Reader) throws -> Bool {
        try reader.count(
            "SELECT count(*) FROM pledges_mark WHERE promise_id = \(id) AND mark = \(mark)") > 0
    }
}

extension PledgePromise {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), village: try row.next(), person: try row.next(), year: try row.next(),
            text: try row.next(), measure: try row.next(), due: try row.next(), made: try row.next(),
            isPublic: try row.next(), decision: try PledgeDecision.read(&row))
        let told: Instant? = try row.next()
        let isKept: Bool? = try row.next()
        let words: String? = try row.next()
        if let told, let isKept { result = Result(at: told, isKept: isKept, words: words) }
        closed = try row.next()
        phone = Grades(
            satisfied: try row.next(), fairly: try row.next(), dissatisfied: try row.next())
        let satisfied: Int? = try row.next()
        let fairly: Int? = try row.next()
        let dissatisfied: Int? = try row.next()
        if let satisfied, let fairly, let dissatisfied {
            paper = Grades(satisfied: satisfied, fairly: fairly, dissatisfied: dissatisfied)
        }
    }
}
