import Kernel
import Storage

/// Taking out of a case what the one who brought it wrote, and out of officers' notes what names them.
enum CaseErasureStore {
    static func erase(
        _ id: CaseID, by person: PersonID?, words: String, in transaction: Transaction
    ) throws {
        try transaction.run("UPDATE cases_case SET title = \(words) WHERE id = \(id)")
        // Steps without an actor are those of people who follow by number, and of the system, which writes nothing.
        try transaction.run(
            """
            UPDATE cases_step SET note = ''
             WHERE case_id = \(id) AND (actor_id IS NULL OR actor_id = \(person))
            """)
    }

    /// Puts `words` wherever `name` stands in what officers wrote.
    static func hide(_ name: String, of id: CaseID, behind words: String, in transaction: Transaction) throws
    {
        try transaction.run(
            "UPDATE cases_step SET note = replace(note, \(name), \(words)) WHERE case_id = \(id)")
        try transaction.run(
            """
            UPDATE cases_leg SET task = replace(task, \(name), \(words)), result = replace(result, \(name), \(words))
             WHERE case_id = \(id)
            """)
        try transaction.run(
            "UPDATE cases_plea SET reason = replace(reason, \(name), \(words)) WHERE case_id = \(id)")
        try transaction.run(
            """
            UPDATE cases_return
               SET note = replace(note, \(name), \(words)), decision_note = replace(decision_note, \(name), \(words))
             WHERE case_id = \(id)
            """)
    }

    /// What officers wrote into a case, in its order; empty notes left out.
    static func notes(of id: CaseID, in reader: Reader) throws -> [CaseNote] {
        try reader.all(
            """
            SELECT 'step' AS source, id, note AS words, actor_id AS by_id, recorded_at AS at_ms
              FROM cases_step WHERE case_id = \(id) AND note <> ''
            UNION ALL
            SELECT 'task', id, task, NULL, opened_at FROM cases_leg WHERE case_id = \(id) AND task <> ''
            UNION ALL
            SELECT 'result', id, result, NULL, coalesce(finished_at, opened_at)
              FROM cases_leg WHERE case_id = \(id) AND result <> ''
            UNION ALL
            SELECT 'plea', id, reason, by_id, asked_at FROM cases_plea WHERE case_id = \(id) AND reason <> ''
            UNION ALL
            SELECT 'return', id, note, by_id, asked_at FROM cases_return WHERE case_id = \(id)
            UNION ALL
            SELECT 'decision', id, decision_note, decided_by_id, coalesce(decided_at, asked_at)
              FROM cases_return WHERE case_id = \(id) AND decision_note <> ''
             ORDER BY at_ms, source, id
            """
        ) { row in
            let (source, id): (CaseNote.Source, AnyID) = (try row.next(), try row.next())
            return CaseNote(
                source: source, id: id, words: try row.next(), by: try row.next(), at: try row.next())
        }
    }

    /// Puts `words` in the place of one note.
    static func redact(
        _ note: CaseNote, of id: CaseID, leaving words: String, in transaction: Transaction
    ) throws {
        let change: Query =
            switch note.source {
            case .step: "UPDATE cases_step SET note = \(words)"
            case .task: "UPDATE cases_leg SET task = \(words)"
            case .result: "UPDATE cases_leg SET result = \(words)"
            case .plea: "UPDATE cases_plea SET reason = \(words)"
            case .returned: "UPDATE cases_return SET note = \(words)"
            case .decision: "UPDATE cases_return SET decision_note = \(words)"
            }
        try transaction.run("\(change) WHERE id = \(note.id) AND case_id = \(id)")
    }
}

extension CaseNote.Source: StorableCode {}
