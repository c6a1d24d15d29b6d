import Kernel
import Storage

/// Registered programmes, the revoked ones too; of a key only its digest is kept.
enum ProgrammeStore {
    private static let columns: Query =
        "id, name, keeper, hint, is_shown, registered_at, registered_by_id, revoked_at"

    static func insert(_ programme: Programme, digest: [UInt8], in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO interop_programme (id, name, keeper, digest, hint, is_shown, registered_at,
                                           registered_by_id)
            VALUES (\(programme.id), \(programme.name), \(programme.keeper), \(digest), \(programme.hint),
                    \(programme.isShown), \(programme.registered), \(programme.registrar))
            """)
    }

    static func find(_ id: ProgrammeID, in reader: Reader) throws -> Programme? {
        try reader.first("SELECT \(columns) FROM interop_programme WHERE id = \(id)", Programme.init)
    }

    static func find(digest: [UInt8], in reader: Reader) throws -> Programme? {
        try reader.first("SELECT \(columns) FROM interop_programme WHERE digest = \(digest)", Programme.init)
    }

    /// Those in force first, the newest first.
    static func all(limit: Int, in reader: Reader) throws -> [Programme] {
        try reader.all(
            """
            SELECT \(columns) FROM interop_programme
             ORDER BY CASE WHEN revoked_at IS NULL THEN 0 ELSE 1 END, registered_at DESC, id DESC
             LIMIT \(limit)
            """, Programme.init)
    }

    static func count(in reader: Reader) throws -> Int {
        try reader.count("SELECT count(*) FROM interop_programme WHERE revoked_at IS NULL")
    }

    static func revoke(_ id: ProgrammeID, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE interop_programme SET revoked_at = \(transaction.now) WHERE id = \(id)")
    }
}

extension Programme {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), name: try row.next(), keeper: try row.next(), hint: try row.next(),
            isShown: try row.next(), registered: try row.next(), registrar: try row.next(),
            revoked: try row.next())
    }
}
