import Kernel
import Sealing
import Storage

/// The one account of the county, its secrets sealed.
enum AccountStore {
    /// The secrets as they stand in the row; sealed before a transaction begins.
    struct SealedSecrets: Sendable {
        let token: [UInt8]
        let key: [UInt8]?
        let secret: [UInt8]?

        init(_ secrets: WeChatAccount.Secrets, of id: WeChatAccountID, key: CountyKey) {
            token = key.seal(secrets.token, context: "wechat_account.token:\(id)")
            self.key = secrets.aesKey.map { key.seal($0, context: "wechat_account.key:\(id)") }
            secret = secrets.appSecret.map { key.seal($0, context: "wechat_account.secret:\(id)") }
        }
    }

    static func find(key: CountyKey, in reader: Reader) throws -> WeChatAccount? {
        try reader.first(
            """
            SELECT id, app_id, mode, entry, interface, door, token_sealed, key_sealed, secret_sealed, kept_at
              FROM wechat_account
            """
        ) { row in
            let id: WeChatAccountID = try row.next()
            let (appID, mode, entry): (String, WeChatAccount.Mode, WeChatAccount.Entry) = (
                try row.next(), try row.next(), try row.next()
            )
            let (interface, door): (String, String) = (try row.next(), try row.next())
            let (token, aesKey, secret): ([UInt8], [UInt8]?, [UInt8]?) = (
                try row.next(), try row.next(), try row.next()
            )
            let secrets = WeChatAccount.Secrets(
                token: try key.open(token, context: "wechat_account.token:\(id)"),
                aesKey: try aesKey.map { try key.open($0, context: "wechat_account.key:\(id)") },
                appSecret: try secret.map { try key.open($0, context: "wechat_account.secret:\(id)") })
            return WeChatAccount(
                id: id, appID: appID, mode: mode, entry: entry, interface: interface, door: door,
                secrets: secrets, kept: try row.next())
        }
    }

    static func id(in reader: Reader) throws -> WeChatAccountID? {
        try reader.value("SELECT id FROM wechat_account", as: WeChatAccountID.self)
    }

    static func put(
        _ account: WeChatAccount, _ secrets: SealedSecrets, by person: PersonID, in transaction: Transaction
    ) throws {
        try remove(in: transaction)
        try transaction.run(
            """
            INSERT INTO wechat_account (id, slot, app_id, mode, entry, interface, door, token_sealed, key_sealed,
                                        secret_sealed, kept_at, kept_by_id)
            VALUES (\(account.id), 1, \(account.appID), \(account.mode), \(account.entry), \(account.interface),
                    \(account.door), \(secrets.token), \(secrets.key), \(secrets.secret), \(transaction.now),
                    \(person))
            """)
    }

    static func remove(in transaction: Transaction) throws {
        try transaction.run("DELETE FROM wechat_account")
    }
}

extension WeChatAccount.Mode: StorableCode {}
extension WeChatAccount.Entry: StorableCode {}
