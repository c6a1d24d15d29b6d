import Kernel
import Storage

/// Who is party to a dispute; names and telephones only sealed.
enum PartyStore {
    struct Contact: Sendable {
        let name: [UInt8]?
        let phone: [UInt8]?
    }

    static func insert(
        _ party: Party, _ contact: Contact, of dispute: DisputeID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO disputes_party (id, dispute_id, number, is_unit, shown, name_sealed, phone_sealed, person_id)
            VALUES (\(party.id), \(dispute), \(party.number), \(party.isUnit), \(party.shown), \(contact.name),
                    \(contact.phone), \(party.person))
            """)
    }

    static func all(of dispute: DisputeID, in reader: Reader) throws -> [Party] {
        try reader.all(
            """
            SELECT id, number, is_unit, shown, person_id FROM disputes_party
             WHERE dispute_id = \(dispute) ORDER BY number
            """
        ) {
            Party(
                id: try $0.next(), number: try $0.next(), isUnit: try $0.next(), shown: try $0.next(),
                person: try $0.next())
        }
    }

    static func contacts(
        of dispute: DisputeID, in reader: Reader
    ) throws -> [(party: DisputePartyID, contact: Contact)] {
        try reader.all(
            """
            SELECT id, name_sealed, phone_sealed FROM disputes_party
             WHERE dispute_id = \(dispute) ORDER BY number
            """
        ) { (try $0.next(), Contact(name: try $0.next(), phone: try $0.next())) }
    }

    // MARK: Erasure

    /// Takes out everything personal; numbers, codes and days stay.
    static func erase(_ id: DisputeID, words: String, in transaction: Transaction) throws {
        try transaction.run("UPDATE disputes_dispute SET summary = \(words) WHERE id = \(id)")
        try transaction.run(
            """
            UPDATE disputes_party
               SET shown = \(words), name_sealed = NULL, phone_sealed = NULL, person_id = NULL
             WHERE dispute_id = \(id)
            """)
        try transaction.run("UPDATE disputes_session SET minutes = \(words) WHERE dispute_id = \(id)")
        try transaction.run("UPDATE disputes_agreement SET facts = \(words) WHERE dispute_id = \(id)")
        try transaction.run("UPDATE disputes_item SET words = \(words) WHERE dispute_id = \(id)")
        try transaction.run("UPDATE disputes_visit SET note = \(words) WHERE dispute_id = \(id)")
        try transaction.run("UPDATE disputes_part SET task = \(words), result = '' WHERE dispute_id = \(id)")
        try transaction.run("UPDATE disputes_step SET note = '' WHERE dispute_id = \(id)")
        try transaction.run("DELETE FROM disputes_evidence WHERE dispute_id = \(id)")
    }

    /// One party whose person exists no more, while the dispute goes on.
    static func forget(
        _ person: PersonID, leaving words: String, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE disputes_party
               SET shown = \(words), name_sealed = NULL, phone_sealed = NULL, person_id = NULL
             WHERE person_id = \(person)
            """)
    }

    static func disputes(of person: PersonID, in reader: Reader) throws -> [DisputeID] {
        try reader.all(
            "SELECT DISTINCT dispute_id FROM disputes_party WHERE person_id = \(person) ORDER BY dispute_id"
        ) { try $0.next() }
    }
}
