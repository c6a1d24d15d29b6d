import Kernel
import Logging
import Sealing
import Storage
import Web

extension Access {
    /// Whose visit it is; nil for a token that never was, has ended, ran out, or whose account is closed.
    package static func identify(_ visit: Visit) async throws -> Session? {
        guard let token = visit.token else { return nil }
        return try await Access(visit.county).session(of: token, at: visit.now)
    }

    /// The session behind `token`.
    ///
    /// - Parameter now: how long a found session is believed; whether it holds, the county's time decides.
    package func session(of token: String, at now: Instant) async throws -> Session? {
        let digest = Digest.sha256(token.utf8)
        if let kept = SessionCache.shared.find(digest, of: county, at: now) { return kept }
        let (found, read) = try await county.database.read { (try SessionStore.find(digest, in: $0), $0.now) }
        guard let found, !found.isDisabled, found.term.holds(at: read) else { return nil }
        if found.term.isWorthSeeing(at: read) { await see(found.session) }
        SessionCache.shared.keep(found.session, digest, of: county, at: now)
        return found.session
    }

    /// A full disk keeps nobody from reading: the session then ends early, and the log says why.
    private func see(_ session: Session) async {
        do {
            try await county.database.write(by: .system) { try SessionStore.see(session.id, in: $0) }
        } catch {
            Logger(label: "yuanba.access").warning("session not seen", metadata: ["cause": "\(error)"])
        }
    }
}
