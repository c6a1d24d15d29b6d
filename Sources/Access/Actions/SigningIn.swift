import Kernel
import Sealing
import Storage

extension Access {
    /// Begins a session; throws an `AccessRefusal` that tells nobody whether the name exists.
    ///
    /// - Parameter isPrivate: false where words travel in plain over a network; nobody with a post comes in there.
    /// - Returns: the token, which is kept nowhere, and the session it stands for.
    package func signIn(
        name: String, password: String, isPrivate: Bool = true
    ) async throws -> (token: String, session: Session) {
        let typed = TypedName(name, county: county)
        let (account, isLocked) = try await county.database.read { reader in
            (
                try AccountStore.named(typed.name, in: reader),
                try AttemptStore.of(typed.digest, in: reader).minutesLocked(at: reader.now) != nil
            )
        }
        let isRight =
            isLocked ? false : try await Hashing.shared.matches(password, hash: account?.passwordHash)
        let token = Randomness.token()
        let isSampleCounty = county.isSample
        let outcome = try await county.database.write(by: Origin(actor: isRight ? account?.person : nil)) {
            transaction -> SignInOutcome in
            let now = transaction.now
            let current = try AccountStore.named(typed.name, in: transaction)
            let decision = SignInDecision(
                account: current, attempts: try AttemptStore.of(typed.digest, in: transaction),
                isRight: isRight && current?.passwordHash == account?.passwordHash,
                isSampleCounty: isSampleCounty,
                now: now)
            guard decision == .admitted, let current else {
                return .refused(try Access.keep(decision, typed, current?.person, in: transaction))
            }
            if !isPrivate, try !Access.grants(of: current.person, in: transaction).isEmpty {
                return .refused(.notPrivate)
            }
            try AttemptStore.forget(typed.digest, in: transaction)
            try SessionStore.forget(begunBefore: now.adding(days: -Limits.sessionsKept_days), in: transaction)
            return .admitted(try Access.beginSession(token: token, of: current.person, in: transaction))
        }
        switch outcome {
        case .admitted(let session): return (token, session)
        case .refused(let refusal): throw refusal
        }
    }

    /// Begins a session of `person` without a password, for those who proved otherwise who they are.
    ///
    /// - Parameter token: minted outside by `Randomness.token()`; only its digest is kept.
    @discardableResult
    package static func beginSession(
        token: String, of person: PersonID, in transaction: Transaction
    ) throws -> Session {
        let id: SessionID = transaction.derivedID()
        let digest = Digest.sha256(token.utf8)
        try SessionStore.insert(id, of: person, tokenDigest: digest, in: transaction)
        try transaction.record(SignedIn(person: person, session: id))
        guard let found = try SessionStore.find(digest, in: transaction) else {
            throw Fault("beginning session \(id): it cannot be read back")
        }
        return found.session
    }

    /// Ends the session before its time.
    package func signOut(_ session: Session) async throws {
        try await county.database.write(by: Origin(actor: session.person)) { transaction in
            if try SessionStore.end(session.id, in: transaction) {
                try transaction.record(SignedOut(person: session.person, session: session.id))
            }
        }
        SessionCache.shared.forget(session.person, of: county)
    }

    /// Writes down what did not succeed, and says how it is told.
    static func keep(
        _ decision: SignInDecision, _ typed: TypedName, _ person: PersonID?, in transaction: Transaction
    ) throws -> AccessRefusal {
        switch decision {
        case .admitted: preconditionFailure("a success is no failure to keep")
        case .locked(let minutes):
            try transaction.record(SignInFailed(person: person, reason: .locked))
            return .locked(minutes: minutes)
        case .disabled:
            try transaction.record(SignInFailed(person: person, reason: .disabled))
            return .disabled
        case .failed(let attempts):
            return try keep(attempts, typed, person, in: transaction)
        }
    }

    private static func keep(
        _ attempts: Attempts, _ typed: TypedName, _ person: PersonID?, in transaction: Transaction
    ) throws -> AccessRefusal {
        let now = transaction.now
        try AttemptStore.forget(before: now.adding(minutes: -Limits.failuresKept_minutes), in: transaction)
        try AttemptStore.put(attempts, typed.digest, of: person, in: transaction)
        try transaction.record(SignInFailed(person: person, reason: person == nil ? .unknown : .password))
        guard let until = attempts.lockedUntil else { return .signInFailed }
        if let person { try transaction.record(AccountLocked(person: person, until: until)) }
        return .locked(minutes: attempts.minutesLocked(at: now) ?? 0)
    }
}

private enum SignInOutcome: Sendable {
    case admitted(Session)
    case refused(AccessRefusal)
}

/// A name as somebody typed it, and the digest under which its failures are counted.
struct TypedName: Sendable {
    let name: String
    let digest: [UInt8]

    init(_ typed: String, county: County) {
        name = AccountName.tidied(typed)
        digest = county.key.lookup(name, purpose: "access-attempt")
    }
}
