import Kernel
import Sealing
import Storage

extension Access {
    /// Closes the account and ends its sessions; it stays in the lists, and can be reinstated.
    package static func disable(_ person: PersonID, in transaction: Transaction) throws {
        let account = try account(of: person, in: transaction)
        try account.checkDisabling(by: transaction.origin.actor)
        try AccountStore.setDisabled(transaction.now, of: person, in: transaction)
        try SessionStore.endAll(of: person, but: nil, in: transaction)
        try transaction.record(AccountDisabled(person: person))
    }

    /// Opens a closed account again, or lifts the lock that wrong passwords put on it.
    package static func reinstate(_ person: PersonID, in transaction: Transaction) throws {
        let account = try account(of: person, in: transaction)
        try account.checkReinstating(try AttemptStore.of(person, in: transaction), at: transaction.now)
        try AccountStore.setDisabled(nil, of: person, in: transaction)
        try AttemptStore.forget(person, in: transaction)
        try transaction.record(AccountReinstated(person: person))
    }

    /// Sets a new password, lifts a lock and ends all sessions but `kept`.
    ///
    /// - Parameters:
    ///   - hash: of `Access.hash`.
    ///   - mustChange: true for a password that somebody else has seen.
    package static func setPassword(
        of person: PersonID, hash: String, mustChange: Bool, keeping kept: SessionID? = nil,
        in transaction: Transaction
    ) throws {
        _ = try account(of: person, in: transaction)
        try AccountStore.setPassword(hash, mustChange: mustChange, of: person, in: transaction)
        try AttemptStore.forget(person, in: transaction)
        try SessionStore.endAll(of: person, but: kept, in: transaction)
        try transaction.record(PasswordSet(person: person, isOnce: mustChange))
    }

    static func account(of person: PersonID, in reader: Reader) throws -> Account {
        guard let account = try AccountStore.of(person, in: reader) else { throw AccountActRefusal.unknown }
        return account
    }

    func disable(_ person: PersonID, sent: Sending, by origin: Origin) async throws -> Claim {
        let claim = try await county.database.write(by: origin) { transaction in
            let claim = try sent.claim(in: transaction)
            if claim == .fresh { try Access.disable(person, in: transaction) }
            return claim
        }
        SessionCache.shared.forget(person, of: county)
        return claim
    }

    func reinstate(_ person: PersonID, sent: Sending, by origin: Origin) async throws -> Claim {
        try await county.database.write(by: origin) { transaction in
            let claim = try sent.claim(in: transaction)
            if claim == .fresh { try Access.reinstate(person, in: transaction) }
            return claim
        }
    }

    /// Sets a password that holds for one sign-in; nil when this was sent before, for it is shown once.
    func setOncePassword(of person: PersonID, sent: Sending, by origin: Origin) async throws -> String? {
        let password = Randomness.code(length: Access.oncePassword_length)
        let hash = try await Access.hash(password)
        let claim = try await county.database.write(by: origin) { transaction in
            let claim = try sent.claim(in: transaction)
            if claim == .fresh {
                try Access.account(of: person, in: transaction).checkPasswordReset(
                    by: transaction.origin.actor)
                try Access.setPassword(of: person, hash: hash, mustChange: true, in: transaction)
            }
            return claim
        }
        SessionCache.shared.forget(person, of: county)
        return claim == .fresh ? password : nil
    }

    /// Twelve of 31 characters, some 59 bits.
    private static let oncePassword_length = 12
}

/// A write that came over the wire under an id of its sender's.
struct Sending: Sendable {
    let id: AnyID
    let caller: PersonID
    let digest: [UInt8]

    func claim(in transaction: Transaction) throws -> Claim {
        try transaction.claim(id, by: caller.description, digest: digest)
    }
}
