import Kernel
import Storage

/// Lists that were started, and the tasks that came of it.
enum RoundStore {
    private static let columns: Query =
        "id, list_id, cause, level, source, begun_at, ends_on, ended_at, position"
    private static let taskColumns: Query =
        "id, round_id, entry_id, village_id, grid_id, state, words, person_id, happened_at, is_from_paper"

    static func insert(_ round: CheckRound, by person: PersonID?, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO seasonalchecks_round (id, list_id, cause, level, source, begun_by, begun_at, ends_on, position)
            VALUES (\(round.id), \(round.list), \(round.cause), \(round.level), \(round.source), \(person),
                    \(round.begun), \(round.ends), \(round.position))
            """)
    }

    static func end(_ id: CheckRoundID, at moment: Instant, in transaction: Transaction) throws -> Int {
        try transaction.run("UPDATE seasonalchecks_round SET ended_at = \(moment) WHERE id = \(id)")
        return try transaction.run(
            "UPDATE seasonalchecks_task SET state = 'lapsed' WHERE round_id = \(id) AND state = 'open'")
    }

    static func find(_ id: CheckRoundID, in reader: Reader) throws -> CheckRound? {
        try reader.first("SELECT \(columns) FROM seasonalchecks_round WHERE id = \(id)", CheckRound.init)
    }

    /// Of a list, the newest first.
    static func all(of list: CheckListID, limit: Int, in reader: Reader) throws -> [CheckRound] {
        try reader.all(
            """
            SELECT \(columns) FROM seasonalchecks_round WHERE list_id = \(list)
             ORDER BY position DESC LIMIT \(limit)
            """, CheckRound.init)
    }

    static func open(
        of lists: some Collection<CheckListID>, in reader: Reader
    ) throws -> [CheckListID: CheckRound] {
        Dictionary(
            uniqueKeysWithValues: try reader.all(
                """
                SELECT \(columns) FROM seasonalchecks_round
                 WHERE list_id IN (\(list: lists)) AND ended_at IS NULL ORDER BY position
                """, CheckRound.init
            ).map { ($0.list, $0) })
    }

    static func insert(_ task: CheckTask, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO seasonalchecks_task (id, round_id, entry_id, village_id, grid_id, state, is_from_paper)
            VALUES (\(task.id), \(task.round), \(task.entry), \(task.village), \(task.grid), \(task.state), 0)
            """)
    }

    static func keep(_ task: CheckTask, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE seasonalchecks_task
               SET state = \(task.state), words = \(task.words), person_id = \(task.person),
                   happened_at = \(task.happened), is_from_paper = \(task.isFromPaper)
             WHERE id = \(task.id)
            """)
    }

    static func task(_ id: CheckTaskID, in reader: Reader) throws -> CheckTask? {
        try reader.first("SELECT \(taskColumns) FROM seasonalchecks_task WHERE id = \(id)", CheckTask.init)
    }

    static func tasks(of round: CheckRoundID, in reader: Reader) throws -> [CheckTask] {
        try reader.all(
            "SELECT \(taskColumns) FROM seasonalchecks_task WHERE round_id = \(round) ORDER BY village_id, id",
            CheckTask.init)
    }

    /// Open tasks of grids, and of villages where the object lies in no grid.
    static func open(
        grids: [PlaceID], villages: [PlaceID], limit: Int, in reader: Reader
    ) throws -> [CheckTask] {
        try reader.all(
            """
            SELECT \(taskColumns) FROM seasonalchecks_task
             WHERE state = 'open'
               AND (grid_id IN (\(list: grids)) OR (grid_id IS NULL AND village_id IN (\(list: villages))))
             ORDER BY id LIMIT \(limit)
            """, CheckTask.init)
    }

    /// Tasks of rounds begun since a moment, by state.
    static func counts(
        villages: [PlaceID], since: Instant, in reader: Reader
    ) throws -> [CheckTask.State: Int] {
        Dictionary(
            uniqueKeysWithValues: try reader.all(
                """
                SELECT t.state, count(*) FROM seasonalchecks_task t
                  JOIN seasonalchecks_round r ON r.id = t.round_id
                 WHERE r.begun_at >= \(since) AND t.village_id IN (\(list: villages))
                 GROUP BY t.state ORDER BY t.state
                """
            ) { (try $0.next(), try $0.next()) })
    }
}

extension CheckRound {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), list: try row.next(), cause: try row.next(), level: try row.next(),
            source: try row.next(), begun: try row.next(), ends: try row.next(), ended: try row.next(),
            position: try row.next())
    }
}

extension CheckTask {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), round: try row.next(), entry: try row.next(), village: try row.next(),
            grid: try row.next(), state: try row.next(), words: try row.next(), person: try row.next(),
            happened: try row.next(), isFromPaper: try row.next())
    }
}
