import Foundation
import Kernel
import Sealing
import Storage

/// Files that wait for being confirmed: sealed, in rows of a bearable size.
enum UploadStore {
    static func find(_ id: AnyID, in reader: Reader) throws -> Upload? {
        try reader.first(
            """
            SELECT id, person_id, length, state, sealed, touched_at FROM people_upload WHERE id = \(id)
            """
        ) { row in
            Upload(
                id: try row.next(), person: try row.next(), length: try row.next(), state: try row.next(),
                sealed: try row.next(), touched: try row.next())
        }
    }

    /// Newest first; a person has one or two at a time.
    static func all(of person: PersonID, in reader: Reader) throws -> [Upload] {
        try reader.all(
            """
            SELECT id, person_id, length, state, sealed, touched_at FROM people_upload
             WHERE person_id = \(person) ORDER BY uploaded_at DESC, id DESC LIMIT 20
            """
        ) { row in
            Upload(
                id: try row.next(), person: try row.next(), length: try row.next(), state: try row.next(),
                sealed: try row.next(), touched: try row.next())
        }
    }

    static func insert(
        _ id: AnyID, by person: PersonID, length: Int, sealed: [UInt8], in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO people_upload (id, person_id, length, state, sealed, uploaded_at, touched_at)
            VALUES (\(id), \(person), \(length), 'checked', \(sealed), \(transaction.now), \(transaction.now))
            """)
    }

    static func insertPart(
        _ number: Int, of upload: AnyID, sealed: [UInt8], in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO people_upload_part (upload_id, number, sealed)
            VALUES (\(upload), \(number), \(sealed))
            """)
    }

    static func parts(of upload: AnyID, in reader: Reader) throws -> [[UInt8]] {
        try reader.all(
            "SELECT sealed FROM people_upload_part WHERE upload_id = \(upload) ORDER BY number"
        ) { try $0.next() }
    }

    static func setState(_ state: Upload.State, of upload: AnyID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE people_upload SET state = \(state), touched_at = \(transaction.now) WHERE id = \(upload)
            """)
    }

    static func setOutcome(_ sealed: [UInt8], of upload: AnyID, in transaction: Transaction) throws {
        try transaction.run("UPDATE people_upload SET sealed = \(sealed) WHERE id = \(upload)")
    }

    static func dropParts(of upload: AnyID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM people_upload_part WHERE upload_id = \(upload)")
    }

    /// What nobody needs any more: the person's earlier ones, and everybody's of yesterday.
    static func purge(by person: PersonID, in transaction: Transaction) throws {
        let limit = transaction.now.adding(hours: -Limits.uploadKept_hours)
        let old: Query =
            """
            SELECT id FROM people_upload
             WHERE (person_id = \(person) AND state <> 'running') OR uploaded_at < \(limit)
            """
        try transaction.run("DELETE FROM people_upload_part WHERE upload_id IN (\(old))")
        try transaction.run("DELETE FROM people_upload WHERE id IN (\(old))")
    }
}

extension Upload.State: StorableCode {}

extension UploadOutcome {
    func sealed(for upload: AnyID, by key: CountyKey) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return key.seal([UInt8](try encoder.encode(self)), context: "people_upload.sealed \(upload)")
    }

    static func opened(_ upload: Upload, by key: CountyKey) throws -> UploadOutcome {
        let bytes = try key.openBytes(upload.sealed, context: "people_upload.sealed \(upload.id)")
        return try JSONDecoder().decode(UploadOutcome.self, from: Data(bytes))
    }
}
