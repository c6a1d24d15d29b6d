import Kernel
import Storage

/// The SQL of accounts.
enum AccountStore {
    private static let columns: Query =
        "person_id, name, display_name, password_hash, is_sample, must_change_password, disabled_at"

    static func named(_ name: String, in reader: Reader) throws -> Account? {
        try reader.first("SELECT \(columns) FROM access_account WHERE name = \(name)", Account.init)
    }

    static func of(_ person: PersonID, in reader: Reader) throws -> Account? {
        try reader.first("SELECT \(columns) FROM access_account WHERE person_id = \(person)", Account.init)
    }

    /// The accounts of a sample county that everybody may use.
    static func samples(in reader: Reader) throws -> [Account] {
        try reader.all(
            "SELECT \(columns) FROM access_account WHERE is_sample = 1 AND disabled_at IS NULL ORDER BY name",
            Account.init)
    }

    static func insert(_ account: Account, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO access_account (person_id, name, display_name, password_hash, is_sample,
                                        must_change_password, opened_at, disabled_at)
            VALUES (\(account.person), \(account.name), \(account.displayName), \(account.passwordHash),
                    \(account.isSample), \(account.mustChangePassword), \(transaction.now),
                    \(account.disabled))
            """)
    }

    static func setPassword(
        _ hash: String, mustChange: Bool, of person: PersonID, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE access_account SET password_hash = \(hash), must_change_password = \(mustChange)
             WHERE person_id = \(person)
            """)
    }

    static func setDisplayName(_ name: String, of person: PersonID, in transaction: Transaction) throws {
        try transaction.run("UPDATE access_account SET display_name = \(name) WHERE person_id = \(person)")
    }

    /// No password has an empty hash, so that nobody ever signs in with it again.
    static func erase(_ person: PersonID, as name: String, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE access_account
               SET name = \(name), display_name = \(Access.erasedDisplayName), password_hash = '',
                   disabled_at = coalesce(disabled_at, \(transaction.now))
             WHERE person_id = \(person)
            """)
    }

    static func setDisabled(_ disabled: Instant?, of person: PersonID, in transaction: Transaction) throws {
        try transaction.run("UPDATE access_account SET disabled_at = \(disabled) WHERE person_id = \(person)")
    }
}

extension Account {
    init(_ row: inout Row) throws {
        self.init(
            person: try row.next(), name: try row.next(), displayName: try row.next(),
            passwordHash: try row.next(),
            isSample: try row.next(), mustChangePassword: try row.next(), disabled: try row.next())
    }
}
