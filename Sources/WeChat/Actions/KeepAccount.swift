import Access
import Kernel
import Sealing
import Storage

extension WeChat {
    func account() async throws -> WeChatAccount? {
        let key = county.key
        return try await county.database.read { try AccountStore.find(key: key, in: $0) }
    }

    /// Keeps what the system administrator typed; empty secrets stay as they are.
    ///
    /// Throws `Refusals` of `WeChatAccountRefusal`, `ClaimRefusal`.
    func keep(_ typed: TypedAccount, sent: AnyID, digest: [UInt8], by person: PersonID) async throws -> Claim
    {
        let former = try await account()
        try Refusals.check(typed.refusals(keeping: former?.secrets))
        let id = former?.id ?? sent.as(Marks.WeChatAccount.self)
        let secrets = WeChatAccount.Secrets(
            token: typed.token.isEmpty ? former?.secrets.token ?? "" : typed.token,
            aesKey: typed.aesKey.isEmpty ? former?.secrets.aesKey : typed.aesKey,
            appSecret: typed.secret.isEmpty ? former?.secrets.appSecret : typed.secret)
        let account = WeChatAccount(
            id: id, appID: typed.appID, mode: WeChatAccount.Mode(rawValue: typed.mode) ?? .safe,
            entry: WeChatAccount.Entry(rawValue: typed.entry) ?? .nobody, interface: typed.interface,
            door: typed.door, secrets: secrets, kept: county.database.now)
        let sealed = AccountStore.SealedSecrets(secrets, of: id, key: county.key)
        let renewed = [("token", typed.token), ("aes_key", typed.aesKey), ("secret", typed.secret)]
            .filter { !$0.1.isEmpty }.map(\.0)
        return try await county.database.write(by: Origin(actor: person)) { transaction in
            let claim = try transaction.claim(sent, by: person.description, digest: digest)
            if case .repeated = claim { return claim }
            // Somebody else set it up or took it away meanwhile: what was sealed is not for that row.
            guard try AccountStore.id(in: transaction) == former?.id else {
                throw ClaimRefusal.usedForAnother
            }
            try AccountStore.put(account, sealed, by: person, in: transaction)
            try Access.offersWeChat.set(account.letsIn ? "1" : "0", in: transaction)
            try transaction.record(
                AccountKept(
                    subject: id.as(Marks.Anything.self), mode: account.mode.rawValue,
                    entry: account.entry.rawValue, renewed: renewed))
            return claim
        }
    }

    /// Ends it: WeChat's calls are answered no more, nobody comes in by it, and the secrets are gone.
    func removeAccount(sent: AnyID, digest: [UInt8], by person: PersonID) async throws -> Claim {
        try await county.database.write(by: Origin(actor: person)) { transaction in
            let claim = try transaction.claim(sent, by: person.description, digest: digest)
            if case .repeated = claim { return claim }
            guard let id = try AccountStore.id(in: transaction) else {
                throw WeChatAccountRefusal.nothingKept
            }
            try AccountStore.remove(in: transaction)
            try Access.offersWeChat.set("0", in: transaction)
            try transaction.record(AccountRemoved(subject: id.as(Marks.Anything.self)))
            return claim
        }
    }
}
