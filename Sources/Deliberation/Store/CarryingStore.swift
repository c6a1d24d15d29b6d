import Kernel
import Storage

/// Tasks, contract and acceptance of what is carried out.
enum CarryingStore {
    static func read(_ id: ProcedureID, in reader: Reader) throws -> Carrying {
        Carrying(
            tasks: try tasks(of: id, in: reader), contract: try contract(of: id, in: reader),
            acceptance: try acceptance(of: id, in: reader))
    }

    static func tasks(of id: ProcedureID, in reader: Reader) throws -> [ProcedureTask] {
        try reader.all(
            """
            SELECT id, title, owner, due_on, percent, note, updated_at FROM deliberation_task
             WHERE procedure_id = \(id) ORDER BY sequence
            """
        ) { row in
            ProcedureTask(
                id: try row.next(), title: try row.next(), owner: try row.next(), due: try row.next(),
                percent: try row.next(), note: try row.next(), updated: try row.next())
        }
    }

    static func insert(
        _ task: ProcedureTask, of id: ProcedureID, sequence: Int, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO deliberation_task (id, procedure_id, sequence, title, owner, due_on, percent, note)
            VALUES (\(task.id), \(id), \(sequence), \(task.title), \(task.owner), \(task.due),
                    \(task.percent), \(task.note))
            """)
    }

    /// The newest state of a task, and one more line of what was said of it.
    static func keep(_ task: ProcedureTask, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE deliberation_task
               SET percent = \(task.percent), note = \(task.note), updated_at = \(task.updated)
             WHERE id = \(task.id)
            """)
        let said = try transaction.count(
            "SELECT count(*) FROM deliberation_progress WHERE task_id = \(task.id)")
        try transaction.run(
            """
            INSERT INTO deliberation_progress (task_id, sequence, percent, note, said_at, person_id)
            VALUES (\(task.id), \(said + 1), \(task.percent), \(task.note), \(transaction.now),
                    \(transaction.origin.actor))
            """)
    }

    private static func contract(of id: ProcedureID, in reader: Reader) throws -> Carrying.Contract? {
        try reader.first(
            "SELECT contractor, manner, amount_fen FROM deliberation_contract WHERE procedure_id = \(id)"
        ) { row in
            Carrying.Contract(
                contractor: try row.next(), manner: try row.next(), amount: try row.next())
        }
    }

    static func keep(
        _ contract: Carrying.Contract, of id: ProcedureID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO deliberation_contract (procedure_id, contractor, manner, amount_fen)
            VALUES (\(id), \(contract.contractor), \(contract.manner), \(contract.amount))
            ON CONFLICT (procedure_id) DO UPDATE
               SET contractor = excluded.contractor, manner = excluded.manner, amount_fen = excluded.amount_fen
            """)
    }

    private static func acceptance(of id: ProcedureID, in reader: Reader) throws -> Carrying.Acceptance? {
        try reader.first(
            """
            SELECT accepted_on, acceptor, words, supervision, account_fen, explanation
              FROM deliberation_acceptance WHERE procedure_id = \(id)
            """
        ) { row in
            Carrying.Acceptance(
                on: try row.next(), by: try row.next(), words: try row.next(), supervision: try row.next(),
                account: try row.next(), explanation: try row.next())
        }
    }

    static func keep(
        _ acceptance: Carrying.Acceptance, of id: ProcedureID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO deliberation_acceptance (procedure_id, accepted_on, acceptor, words, supervision,
                                                 account_fen, explanation)
            VALUES (\(id), \(acceptance.on), \(acceptance.by), \(acceptance.words),
                    \(acceptance.supervision), \(acceptance.account), \(acceptance.explanation))
            ON CONFLICT (procedure_id) DO UPDATE
               SET accepted_on = excluded.accepted_on, acceptor = excluded.acceptor, words = excluded.words,
                   supervision = excluded.supervision, account_fen = excluded.account_fen,
                   explanation = excluded.explanation
            """)
    }
}
