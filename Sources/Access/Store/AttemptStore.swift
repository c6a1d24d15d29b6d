import Kernel
import Storage

/// The SQL of wrong passwords. Names stand here as keyed digests: now and then a password is typed as a name.
enum AttemptStore {
    static func of(_ nameDigest: [UInt8], in reader: Reader) throws -> Attempts {
        try reader.first(
            """
            SELECT failures, failed_at, locked_until_at FROM access_attempt
             WHERE name_digest = \(nameDigest)
            """,
            Attempts.init) ?? Attempts()
    }

    static func of(_ person: PersonID, in reader: Reader) throws -> Attempts {
        try reader.first(
            """
            SELECT failures, failed_at, locked_until_at FROM access_attempt
             WHERE person_id = \(person) ORDER BY locked_until_at DESC NULLS LAST, name_digest LIMIT 1
            """, Attempts.init) ?? Attempts()
    }

    static func put(
        _ attempts: Attempts, _ nameDigest: [UInt8], of person: PersonID?, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO access_attempt (name_digest, person_id, failures, failed_at, locked_until_at)
            VALUES (\(nameDigest), \(person), \(attempts.failures), \(attempts.failed ?? transaction.now),
                    \(attempts.lockedUntil))
            ON CONFLICT (name_digest) DO UPDATE
               SET person_id = excluded.person_id, failures = excluded.failures,
                   failed_at = excluded.failed_at, locked_until_at = excluded.locked_until_at
            """)
    }

    static func forget(_ nameDigest: [UInt8], in transaction: Transaction) throws {
        try transaction.run("DELETE FROM access_attempt WHERE name_digest = \(nameDigest)")
    }

    static func forget(_ person: PersonID, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM access_attempt WHERE person_id = \(person)")
    }

    /// What lies so far back that it is forgiven.
    static func forget(before moment: Instant, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM access_attempt WHERE failed_at <= \(moment)")
    }
}

extension Attempts {
    init(_ row: inout Row) throws {
        self.init(failures: try row.next(), failed: try row.next(), lockedUntil: try row.next())
    }
}
