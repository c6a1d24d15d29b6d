import Kernel
import Storage

/// Taking out of exclusions what names the one who asked.
extension ExclusionStore {
    /// Puts `words` wherever `name` stands.
    static func hide(_ name: String, of id: CaseID, behind words: String, in transaction: Transaction) throws
    {
        try transaction.run(
            """
            UPDATE requests_exclusion
               SET note = replace(note, \(name), \(words)),
                   decision_note = replace(decision_note, \(name), \(words)),
                   ending_note = replace(ending_note, \(name), \(words))
             WHERE request_id = \(id)
            """)
    }

    /// Puts `words` in the place of the chosen notes, named as `OfficerNote` names them.
    static func redact(
        _ keys: Set<String>, of id: CaseID, leaving words: String, in transaction: Transaction
    ) throws {
        for exclusion in try all(of: id, in: transaction) {
            if keys.contains("exclusion:\(exclusion.id)") {
                try transaction.run(
                    "UPDATE requests_exclusion SET note = \(words) WHERE id = \(exclusion.id)")
            }
            if keys.contains("exclusion-decision:\(exclusion.id)") {
                try transaction.run(
                    "UPDATE requests_exclusion SET decision_note = \(words) WHERE id = \(exclusion.id)")
            }
            if keys.contains("exclusion-ending:\(exclusion.id)") {
                try transaction.run(
                    "UPDATE requests_exclusion SET ending_note = \(words) WHERE id = \(exclusion.id)")
            }
        }
    }
}
