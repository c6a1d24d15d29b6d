import Kernel
import Sealing
import Storage

extension Access {
    /// Changes one's own password and ends one's other sessions; wrong old passwords count towards the lock.
    package func changePassword(old: String, new: String, in session: Session) async throws {
        try PasswordChange.check(old: old, new: new, in: session)
        let typed = TypedName(session.accountName, county: county)
        let (account, lock) = try await county.database.read { reader in
            (
                try Access.account(of: session.person, in: reader),
                try AttemptStore.of(typed.digest, in: reader).minutesLocked(at: reader.now)
            )
        }
        if let lock { throw AccessRefusal.locked(minutes: lock) }
        guard try await Hashing.shared.matches(old, hash: account.passwordHash) else {
            throw try await oldPasswordWrong(typed, session)
        }
        let hash = try await Access.hash(new)
        try await county.database.write(by: Origin(actor: session.person)) { transaction in
            let current = try Access.account(of: session.person, in: transaction)
            guard current.passwordHash == account.passwordHash else { throw PasswordChangeRefusal.oldWrong }
            try Access.setPassword(
                of: session.person, hash: hash, mustChange: false, keeping: session.id, in: transaction)
        }
        SessionCache.shared.forget(session.person, of: county)
    }

    private func oldPasswordWrong(_ typed: TypedName, _ session: Session) async throws -> any Refusal {
        let refusal = try await county.database.write(by: Origin(actor: session.person)) { transaction in
            let attempts = try AttemptStore.of(typed.digest, in: transaction)
            let decision =
                attempts.minutesLocked(at: transaction.now).map { SignInDecision.locked(minutes: $0) }
                ?? .failed(attempts.afterFailure(at: transaction.now))
            return try Access.keep(decision, typed, session.person, in: transaction)
        }
        return refusal == .signInFailed ? PasswordChangeRefusal.oldWrong : refusal
    }
}
