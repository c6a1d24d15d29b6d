import Kernel
import Storage

/// The SQL of sessions; a token itself is never kept.
enum SessionStore {
    /// A session with what decides whether it still holds.
    struct Found: Sendable {
        let session: Session
        let term: SessionTerm
        let isDisabled: Bool
    }

    static func find(_ tokenDigest: [UInt8], in reader: Reader) throws -> Found? {
        let row: (SessionID, SessionTerm, Account)? = try reader.first(
            """
            SELECT s.id, s.begun_at, s.seen_at, s.ended_at, a.person_id, a.name, a.display_name,
                   a.password_hash, a.is_sample, a.must_change_password, a.disabled_at
              FROM access_session AS s JOIN access_account AS a ON a.person_id = s.person_id
             WHERE s.token_digest = \(tokenDigest)
            """
        ) { row in
            let id: SessionID = try row.next()
            return (id, try SessionTerm(&row), try Account(&row))
        }
        guard let (id, term, account) = row else { return nil }
        let grants = try GrantStore.grants(of: account.person, on: reader.now.day, in: reader)
        return Found(
            session: Session(
                id: id, person: account.person, name: account.displayName, accountName: account.name,
                grants: grants,
                mustChangePassword: account.mustChangePassword, expires: term.expires,
                isSample: account.isSample),
            term: term, isDisabled: account.disabled != nil)
    }

    static func insert(
        _ id: SessionID, of person: PersonID, tokenDigest: [UInt8], in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO access_session (id, person_id, token_digest, begun_at, seen_at)
            VALUES (\(id), \(person), \(tokenDigest), \(transaction.now), \(transaction.now))
            """)
    }

    static func see(_ id: SessionID, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE access_session SET seen_at = \(transaction.now)
             WHERE id = \(id) AND seen_at < \(transaction.now)
            """
        )
    }

    /// False when it has ended before.
    static func end(_ id: SessionID, in transaction: Transaction) throws -> Bool {
        try transaction.run(
            "UPDATE access_session SET ended_at = \(transaction.now) WHERE id = \(id) AND ended_at IS NULL")
            == 1
    }

    /// All sessions of a person, but for the one that is kept.
    static func endAll(of person: PersonID, but kept: SessionID?, in transaction: Transaction) throws {
        let kept = kept ?? SessionID(high: 0, low: 0)
        try transaction.run(
            """
            UPDATE access_session SET ended_at = \(transaction.now)
             WHERE person_id = \(person) AND ended_at IS NULL AND id <> \(kept)
            """)
    }

    /// What can hold no more, whatever its owner did.
    static func forget(begunBefore moment: Instant, in transaction: Transaction) throws {
        try transaction.run("DELETE FROM access_session WHERE begun_at <= \(moment)")
    }
}

extension SessionTerm {
    init(_ row: inout Row) throws {
        self.init(begun: try row.next(), seen: try row.next(), ended: try row.next())
    }
}
