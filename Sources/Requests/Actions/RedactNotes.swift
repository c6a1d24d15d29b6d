import Cases
import Files
import Kernel
import People
import Storage

/// Officers' notes of a request whose requester was erased lost what named that person.
package struct RequestNotesRedacted: Event {
    package static let kind = "request.notes-redacted"
    package let request: CaseID
    package let notes: Int
    /// A code of `ErasureGround`.
    package let ground: String

    package var subject: AnyID { request.as(Marks.Anything.self) }
}

/// Why notes are not redacted, first applicable reason first.
package enum RedactingRefusal: String, Refusal, CaseIterable {
    case notErased = "redaction.not-erased"
    case nothingChosen = "redaction.nothing-chosen"
    case noteUnknown = "redaction.note-unknown"
    case unconfirmed = "redaction.unconfirmed"

    package var code: String { rawValue }
    package var kind: RefusalKind { self == .notErased ? .conflict : .invalid }

    package var field: String? {
        switch self {
        case .notErased: nil
        case .nothingChosen, .noteUnknown: "notes"
        case .unconfirmed: "confirmed"
        }
    }

    package var sentence: Sentence { Sentence(.redacting(self)) }
}

/// Words that an officer wrote about a request, in its file or about leaving it out of the rates.
struct OfficerNote: Sendable, Equatable {
    /// Names it among the notes of its request.
    let key: String
    let words: String
    let by: PersonID?
    let at: Instant

    /// Those of a case, and of its exclusions.
    static func all(of id: CaseID, in reader: Reader) throws -> [OfficerNote] {
        let kept = try Cases.notes(of: id, in: reader).map {
            OfficerNote(key: $0.key, words: $0.words, by: $0.by, at: $0.at)
        }
        return (kept + (try ExclusionStore.all(of: id, in: reader)).flatMap(notes(of:)))
            .filter { $0.words != Requests.erasedWords }
    }

    private static func notes(of exclusion: Exclusion) -> [OfficerNote] {
        let asked = OfficerNote(
            key: "exclusion:\(exclusion.id)", words: exclusion.note, by: exclusion.askedBy,
            at: exclusion.asked)
        let others = [(exclusion.decision, "exclusion-decision"), (exclusion.ending, "exclusion-ending")]
        return [asked]
            + others.compactMap { act, name in
                guard let act, !act.note.isEmpty else { return nil }
                return OfficerNote(key: "\(name):\(exclusion.id)", words: act.note, by: act.by, at: act.at)
            }
    }
}

extension Requests {
    /// Puts a mark in the place of chosen notes of a request whose requester was erased, and erases the journal's
    /// openings of what was written since; digests, kinds and days stay. Throws `RedactingRefusal`.
    static func redact(
        _ keys: [String], of id: CaseID, on ground: ErasureGround, isConfirmed: Bool,
        in transaction: Transaction
    ) throws {
        guard try RequestStore.find(id, in: transaction)?.body == erasedWords else {
            throw RedactingRefusal.notErased
        }
        let chosen = Set(keys)
        if chosen.isEmpty { throw RedactingRefusal.nothingChosen }
        let known = Set(try OfficerNote.all(of: id, in: transaction).map(\.key))
        guard chosen.isSubset(of: known) else { throw RedactingRefusal.noteUnknown }
        if !isConfirmed { throw RedactingRefusal.unconfirmed }
        let notes = try Cases.notes(of: id, in: transaction).filter { chosen.contains($0.key) }
        try Cases.redact(notes, of: id, leaving: erasedWords, in: transaction)
        for note in notes where note.source == .step { try Files.erase(owner: note.id, in: transaction) }
        try ExclusionStore.redact(chosen, of: id, leaving: erasedWords, in: transaction)
        try transaction.erasePersonalData(of: id.as(Marks.Anything.self), ground: ground.rawValue)
        try transaction.record(
            RequestNotesRedacted(request: id, notes: chosen.count, ground: ground.rawValue))
    }
}
