import Kernel
import Storage

extension ErasureGround: StorableCode {}

/// Whose personal data were erased.
enum ErasureStore {
    static func find(_ person: PersonID, in reader: Reader) throws -> Erasure? {
        try reader.first(
            """
            SELECT person_id, ground, erased_at, erased_by FROM people_erasure WHERE person_id = \(person)
            """, Erasure.init)
    }

    /// Newest first.
    static func all(
        before cursor: ErasureCursor?, limit: Int, in reader: Reader
    ) throws -> [Erasure] {
        let further: Query =
            cursor.map { cursor in
                """
                 WHERE erased_at < \(cursor.erased)
                    OR (erased_at = \(cursor.erased) AND person_id < \(cursor.person))
                """
            } ?? ""
        return try reader.all(
            """
            SELECT person_id, ground, erased_at, erased_by FROM people_erasure\(further)
             ORDER BY erased_at DESC, person_id DESC LIMIT \(limit)
            """, Erasure.init)
    }

    /// Takes out name, birth, telephone, identity number, needs; the row of the person stays, without a name.
    static func erase(_ erasure: Erasure, name: String, in transaction: Transaction) throws {
        try PersonStore.rename(erasure.person, to: name, in: transaction)
        try transaction.run("DELETE FROM people_particulars WHERE person_id = \(erasure.person)")
        try transaction.run(
            """
            INSERT INTO people_erasure (person_id, ground, erased_at, erased_by)
            VALUES (\(erasure.person), \(erasure.ground), \(erasure.erased), \(erasure.by))
            """)
    }
}

/// Where the list of erasures goes on.
struct ErasureCursor: Sendable, LosslessStringConvertible {
    let erased: Instant
    let person: PersonID

    init(_ erasure: Erasure) {
        erased = erasure.erased
        person = erasure.person
    }

    init?(_ text: String) {
        let parts = text.split(separator: "_").map(String.init)
        guard parts.count == 2, let time = Int64(parts[0]), let person = PersonID(parts[1]) else {
            return nil
        }
        erased = Instant(milliseconds: time)
        self.person = person
    }

    var description: String { "\(erased.milliseconds)_\(person)" }
}

extension Erasure {
    init(_ row: inout Row) throws {
        self.init(
            person: try row.next(), ground: try row.next(), erased: try row.next(), by: try row.next())
    }
}
