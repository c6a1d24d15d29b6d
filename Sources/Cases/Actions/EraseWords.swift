import Kernel
import Storage

extension Cases {
    /// Puts `words` in the place of a case's title, takes out the notes of whoever brought it, and hides `names`
    /// wherever officers wrote them.
    ///
    /// Part of an erasure of personal data: the caller erases the journal's openings and records why.
    ///
    /// - Parameters:
    ///   - person: who brought it, where that is known.
    ///   - names: name and telephone of that person, where they can be read.
    package static func eraseWords(
        of id: CaseID, by person: PersonID?, leaving words: String, hiding names: [String] = [],
        in transaction: Transaction
    ) throws {
        try CaseErasureStore.erase(id, by: person, words: words, in: transaction)
        // A single character would hide half of every sentence.
        for name in names where name.count > 1 {
            try CaseErasureStore.hide(name, of: id, behind: words, in: transaction)
        }
    }

    /// Every line of a case's file, in its order; what is kept beside a line belongs to it by its id.
    package static func lines(of id: CaseID, in reader: Reader) throws -> [StepID] {
        try StepStore.ids(of: id, in: reader)
    }

    /// What officers wrote into a case, in its order.
    package static func notes(of id: CaseID, in reader: Reader) throws -> [CaseNote] {
        try CaseErasureStore.notes(of: id, in: reader)
    }

    /// Puts `words` in the place of some notes; the same care for the journal as `eraseWords`.
    package static func redact(
        _ notes: [CaseNote], of id: CaseID, leaving words: String, in transaction: Transaction
    ) throws {
        for note in notes { try CaseErasureStore.redact(note, of: id, leaving: words, in: transaction) }
    }
}
