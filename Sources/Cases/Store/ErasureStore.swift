import Kernel
import Storage

/// Taking out of a case what the one who brought it wrote; what officers did and wrote stays.
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
}
