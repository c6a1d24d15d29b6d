import Kernel
import Storage

/// Reads and writes problems, their stages and what is gathered in them.
enum ProblemStore {
    static func insert(_ problem: Problem, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO requests_problem (case_id, goal, finish_on)
            VALUES (\(problem.id), \(problem.goal), \(problem.finishOn))
            """)
    }

    static func find(_ id: CaseID, in reader: Reader) throws -> Problem? {
        let kept: (goal: String, finishOn: Day?)? = try reader.first(
            "SELECT goal, finish_on FROM requests_problem WHERE case_id = \(id)"
        ) { (try $0.next(), try $0.next()) }
        guard let kept, let finishOn = kept.finishOn else { return nil }
        return Problem(
            id: id, goal: kept.goal, finishOn: finishOn,
            stages: try stages(of: [id], in: reader)[id] ?? [])
    }

    static func goals(of ids: [CaseID], in reader: Reader) throws -> [CaseID: String] {
        let found: [(CaseID, String)] = try reader.all(
            "SELECT case_id, goal FROM requests_problem WHERE case_id IN (\(list: ids))"
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(uniqueKeysWithValues: found)
    }

    /// The days by which all must be done, for a board.
    static func finishes(of ids: [CaseID], in reader: Reader) throws -> [CaseID: Day] {
        var days: [CaseID: Day] = [:]
        try reader.each(
            "SELECT case_id, finish_on FROM requests_problem WHERE case_id IN (\(list: ids))"
        ) { row in
            let id: CaseID = try row.next()
            let day: Day? = try row.next()
            days[id] = day
        }
        return days
    }

    // MARK: Stages

    static func stages(of ids: [CaseID], in reader: Reader) throws -> [CaseID: [Problem.Stage]] {
        var stages: [CaseID: [Problem.Stage]] = [:]
        try reader.each(
            """
            SELECT problem_id, id, sequence, name, workdays, start_on, finish_on, owner_id, done_by_id, done_at,
                   result
              FROM requests_problem_stage WHERE problem_id IN (\(list: ids)) ORDER BY problem_id, sequence
            """
        ) { row in
            let problem: CaseID = try row.next()
            stages[problem, default: []].append(try Problem.Stage(&row))
        }
        return stages
    }

    /// Keeps the day and the stages as they are planned now; open ones that are planned no more go.
    static func keepPlan(of problem: Problem, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE requests_problem SET finish_on = \(problem.finishOn) WHERE case_id = \(problem.id)")
        try transaction.run(
            "DELETE FROM requests_problem_stage WHERE problem_id = \(problem.id) AND done_at IS NULL")
        for stage in problem.openStages {
            try transaction.run(
                """
                INSERT INTO requests_problem_stage (id, problem_id, sequence, name, workdays, start_on, finish_on,
                                                    owner_id, done_at)
                VALUES (\(stage.id), \(problem.id), \(stage.number), \(stage.name), \(stage.workDays),
                        \(stage.first), \(stage.last), \(stage.owner), NULL)
                """)
        }
    }

    static func complete(
        _ id: Problem.StageID, _ completion: Problem.Completion, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE requests_problem_stage
               SET done_by_id = \(completion.by), done_at = \(completion.at), result = \(completion.result)
             WHERE id = \(id)
            """)
    }

    // MARK: Requests

    /// The problem that a request is part of.
    static func problem(of request: CaseID, in reader: Reader) throws -> CaseID? {
        try reader.value("SELECT problem_id FROM requests_problem_request WHERE request_id = \(request)")
    }

    static func requests(of problem: CaseID, in reader: Reader) throws -> [CaseID] {
        try reader.all(
            """
            SELECT request_id FROM requests_problem_request WHERE problem_id = \(problem) ORDER BY request_id
            """
        ) { try $0.next() }
    }

    static func requestCounts(of problems: [CaseID], in reader: Reader) throws -> [CaseID: Int] {
        let counts: [(CaseID, Int)] = try reader.all(
            """
            SELECT problem_id, count(*) FROM requests_problem_request
             WHERE problem_id IN (\(list: problems)) GROUP BY problem_id
            """
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(uniqueKeysWithValues: counts)
    }

    /// Those among `requests` that are part of a problem.
    static func gathered(among requests: [CaseID], in reader: Reader) throws -> Set<CaseID> {
        Set(
            try reader.all(
                "SELECT request_id FROM requests_problem_request WHERE request_id IN (\(list: requests))"
            ) { try $0.next(CaseID.self) })
    }

    static func gather(_ request: CaseID, into problem: CaseID, in transaction: Transaction) throws {
        try transaction.run(
            "INSERT INTO requests_problem_request (problem_id, request_id) VALUES (\(problem), \(request))")
    }

    static func release(_ request: CaseID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM requests_problem_request WHERE request_id = \(request)")
    }
}

extension Problem.Stage {
    init(_ row: inout Row) throws {
        id = try row.next()
        number = try row.next()
        name = try row.next()
        workDays = try row.next()
        first = try row.next()
        last = try row.next()
        owner = try row.next()
        let done: (PersonID?, Instant?, String?) = (try row.next(), try row.next(), try row.next())
        if let by = done.0, let at = done.1 {
            completion = Problem.Completion(by: by, at: at, result: done.2 ?? "")
        }
    }
}
