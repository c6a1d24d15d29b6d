import Kernel
import Storage
import Synchronization

/// Sessions found a moment ago, so that a page and its pictures ask the database once.
///
/// Two seconds are the longest that a server still believes a session which another server has revoked.
final class SessionCache: Sendable {
    static let shared = SessionCache(sessions_max: Limits.cachedSessions_max)

    private struct Key: Hashable {
        /// A token of one county must not open another that the same process serves.
        let county: ObjectIdentifier
        let tokenDigest: [UInt8]
    }

    private struct Kept {
        let session: Session
        let at: Instant
    }

    private let sessions_max: Int
    private let kept = Mutex<[Key: Kept]>([:])

    init(sessions_max: Int) { self.sessions_max = sessions_max }

    var count: Int { kept.withLock { $0.count } }

    func find(_ tokenDigest: [UInt8], of county: County, at now: Instant) -> Session? {
        kept.withLock { kept in
            guard let found = kept[Key(county: ObjectIdentifier(county), tokenDigest: tokenDigest)] else {
                return nil
            }
            return isFresh(found, at: now) ? found.session : nil
        }
    }

    func keep(_ session: Session, _ tokenDigest: [UInt8], of county: County, at now: Instant) {
        kept.withLock { kept in
            if kept.count >= sessions_max { kept = kept.filter { isFresh($0.value, at: now) } }
            if kept.count >= sessions_max { kept.removeAll() }
            kept[Key(county: ObjectIdentifier(county), tokenDigest: tokenDigest)] = Kept(
                session: session, at: now)
        }
    }

    /// After a change to what `person` may do; asked for again, it is read anew.
    func forget(_ person: PersonID, of county: County) {
        let county = ObjectIdentifier(county)
        kept.withLock { kept in
            kept = kept.filter { $0.key.county != county || $0.value.session.person != person }
        }
    }

    private func isFresh(_ kept: Kept, at now: Instant) -> Bool {
        now >= kept.at && now < kept.at.adding(seconds: Limits.cached_seconds)
    }
}
