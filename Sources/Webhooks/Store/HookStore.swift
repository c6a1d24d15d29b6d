import Kernel
import Storage

/// Receivers, the ended ones too.
enum HookStore {
    private static let columns: Query = """
        id, name, host, kinds, state, failures, registered_at, changed_at, address_sealed, secret_sealed,
        former_sealed, former_until_at
        """

    static func insert(_ hook: Hook, by person: PersonID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO webhooks_hook (id, name, host, address_sealed, secret_sealed, kinds, state, failures,
                                       registered_at, registered_by_id, changed_at)
            VALUES (\(hook.id), \(hook.name), \(hook.host), \(hook.addressSealed), \(hook.secretSealed),
                    \(hook.kinds.map(\.rawValue).joined(separator: " ")), \(hook.state), 0, \(hook.registered),
                    \(person), \(hook.changed))
            """)
    }

    static func find(_ id: HookID, in reader: Reader) throws -> Hook? {
        try reader.first("SELECT \(columns) FROM webhooks_hook WHERE id = \(id)", Hook.init)
    }

    /// Those that need somebody first, the ended last, the newest first.
    static func all(limit: Int, in reader: Reader) throws -> [Hook] {
        try reader.all(
            """
            SELECT \(columns) FROM webhooks_hook
             ORDER BY CASE state WHEN 'stopped' THEN 0 WHEN 'ended' THEN 2 ELSE 1 END, registered_at DESC, id DESC
             LIMIT \(limit)
            """, Hook.init)
    }

    static func count(in reader: Reader) throws -> Int {
        try reader.count("SELECT count(*) FROM webhooks_hook WHERE state <> 'ended'")
    }

    static func stopped(limit: Int, in reader: Reader) throws -> [Hook] {
        try reader.all(
            """
            SELECT \(columns) FROM webhooks_hook WHERE state = 'stopped'
             ORDER BY changed_at DESC, id DESC LIMIT \(limit)
            """, Hook.init)
    }

    static func listening(to kind: PublicKind, in reader: Reader) throws -> [Hook] {
        try reader.all(
            "SELECT \(columns) FROM webhooks_hook WHERE state <> 'ended' ORDER BY registered_at, id",
            Hook.init
        ).filter { $0.kinds.contains(kind) }
    }

    static func set(_ state: Hook.State, of id: HookID, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE webhooks_hook SET state = \(state), changed_at = \(transaction.now) WHERE id = \(id)")
    }

    static func setFailures(_ failures: Int, of id: HookID, in transaction: Transaction) throws {
        try transaction.run("UPDATE webhooks_hook SET failures = \(failures) WHERE id = \(id)")
    }

    static func setSecret(
        _ secret: [UInt8], of id: HookID, formerUntil: Instant, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            UPDATE webhooks_hook
               SET former_sealed = secret_sealed, former_until_at = \(formerUntil), secret_sealed = \(secret),
                   changed_at = \(transaction.now)
             WHERE id = \(id)
            """)
    }
}

extension Hook {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), name: try row.next(), host: try row.next(),
            kinds: PublicKind.list(try row.next()), state: try row.next(), failures: try row.next(),
            registered: try row.next(), changed: try row.next(), addressSealed: try row.next(),
            secretSealed: try row.next(), formerSealed: try row.next(), formerUntil: try row.next())
    }
}
