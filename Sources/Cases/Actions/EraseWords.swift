import Kernel
import Storage

extension Cases {
    /// Puts `words` in the place of a case's title, and takes out the notes of whoever brought it.
    ///
    /// Part of an erasure of personal data: the caller erases the journal's openings and records why.
    ///
    /// - Parameter person: who brought it, where that is known.
    package static func eraseWords(
        of id: CaseID, by person: PersonID?, leaving words: String, in transaction: Transaction
    ) throws {
        try CaseErasureStore.erase(id, by: person, words: words, in: transaction)
    }
}
