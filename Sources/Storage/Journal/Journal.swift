import Kernel
import Sealing

/// The county's journal, for those who read it.
package enum Journal {
    static let columns: Query =
        "position, recorded_at, happened_at, kind, actor_id, subject_id, is_imported, payload, digest"

    /// Entries after `position`, in order.
    package static func entries(after position: Position, limit: Int, in reader: Reader) throws -> [Entry] {
        try reader.all(
            """
            SELECT \(columns) FROM journal_entry
             WHERE position > \(position) ORDER BY position LIMIT \(limit)
            """, Entry.init)
    }

    /// Entries before `position`, newest first.
    package static func entries(before position: Position, limit: Int, in reader: Reader) throws -> [Entry] {
        try reader.all(
            """
            SELECT \(columns) FROM journal_entry
             WHERE position < \(position) ORDER BY position DESC LIMIT \(limit)
            """, Entry.init)
    }

    /// The history of one thing, in order.
    package static func history(of subject: AnyID, in reader: Reader) throws -> [Entry] {
        try reader.all(
            """
            SELECT \(columns) FROM journal_entry
             WHERE subject_id = \(subject) ORDER BY position
            """, Entry.init)
    }

    /// Position and digest of the last entry; position 0 and no digest while the journal is empty.
    package static func head(in reader: Reader) throws -> (position: Position, digest: [UInt8]) {
        try reader.first("SELECT position, digest FROM journal_entry ORDER BY position DESC LIMIT 1") {
            (try $0.next(), try $0.next())
        } ?? (0, [])
    }
}

extension Entry {
    init(_ row: inout Row) throws {
        self.init(
            position: try row.next(), recorded: try row.next(), happened: try row.next(),
            kind: try row.next(),
            actor: try row.next(), subject: try row.next(), isImported: try row.next(),
            payload: try row.next(),
            digest: try row.next())
    }
}

/// Personal values of `subject` were erased from the journal's openings, on a named ground.
package struct PersonalDataErased: Event {
    package static let kind = "journal.personal-data-erased"
    package let subject: AnyID
    /// A code: `request` (the person asked), `retention` (the term ended), `court`.
    package let ground: String
    package let digests: [String]
}

extension Transaction {
    /// Erases every opening of `subject`; the chain stays whole, what it speaks of can no longer be read.
    package func erasePersonalData(of subject: AnyID, ground: String) throws {
        let digests: [[UInt8]] = try all(
            "SELECT digest FROM journal_opening WHERE subject_id = \(subject) ORDER BY digest"
        ) { try $0.next() }
        try run("DELETE FROM journal_opening WHERE subject_id = \(subject)")
        try record(
            PersonalDataErased(
                subject: subject, ground: ground, digests: digests.map { String(decoding: $0, as: UTF8.self) }
            ))
    }
}
