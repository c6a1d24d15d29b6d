import Kernel
import Storage

/// The villages' posts.
enum PostStore {
    private static let columns: Query =
        "id, village_id, kind, title, duties, seats, from_on, until_on, closed_on"

    static func insert(_ post: DutyPost, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO pledges_post (id, village_id, kind, title, duties, seats, from_on, until_on)
            VALUES (\(post.id), \(post.village), \(post.kind.rawValue), \(post.title), \(post.duties), \(post.seats),
                    \(post.from), \(post.until))
            """)
    }

    static func close(_ post: DutyPost, in transaction: Transaction) throws {
        try transaction.run("UPDATE pledges_post SET closed_on = \(post.closed) WHERE id = \(post.id)")
    }

    static func find(_ id: DutyPostID, in reader: Reader) throws -> DutyPost? {
        try reader.first("SELECT \(columns) FROM pledges_post WHERE id = \(id)", DutyPost.init)
    }

    static func all(at villages: [PlaceID], in reader: Reader) throws -> [DutyPost] {
        if villages.isEmpty { return [] }
        return try reader.all(
            """
            SELECT \(columns) FROM pledges_post WHERE village_id IN (\(list: villages))
             ORDER BY village_id, kind, from_on, id
            """, DutyPost.init)
    }
}

/// Who took which post on.
enum ClaimStore {
    private static let columns: Query = """
        id, post_id, person_id, claimed_at, is_public, decider_id, decided_at, is_confirmed, reason, ended_on,
        end_reason
        """

    static func insert(_ claim: PostClaim, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO pledges_claim (id, post_id, person_id, claimed_at, is_public)
            VALUES (\(claim.id), \(claim.post), \(claim.person), \(claim.claimed), \(claim.isPublic))
            """)
    }

    static func keep(_ claim: PostClaim, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE pledges_claim
               SET is_public = \(claim.isPublic), decider_id = \(claim.decision?.person),
                   decided_at = \(claim.decision?.at), is_confirmed = \(claim.decision?.isConfirmed),
                   reason = \(claim.decision?.reason), ended_on = \(claim.end?.on),
                   end_reason = \(claim.end?.reason.rawValue)
             WHERE id = \(claim.id)
            """)
    }

    static func find(_ id: PostClaimID, in reader: Reader) throws -> PostClaim? {
        try reader.first("SELECT \(columns) FROM pledges_claim WHERE id = \(id)", PostClaim.init)
    }

    static func all(of person: PersonID, in reader: Reader) throws -> [PostClaim] {
        try reader.all(
            """
            SELECT \(columns) FROM pledges_claim WHERE person_id = \(person) ORDER BY claimed_at DESC, id DESC
            """, PostClaim.init)
    }

    static func all(on posts: [DutyPostID], in reader: Reader) throws -> [PostClaim] {
        if posts.isEmpty { return [] }
        return try reader.all(
            """
            SELECT \(columns) FROM pledges_claim WHERE post_id IN (\(list: posts)) ORDER BY claimed_at, id
            """, PostClaim.init)
    }

    static func erase(_ person: PersonID, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE pledges_claim SET person_id = NULL, is_public = 0 WHERE person_id = \(person)")
    }
}

extension DutyPost {
    fileprivate init(_ row: inout Row) throws {
        let (id, village): (DutyPostID, PlaceID) = (try row.next(), try row.next())
        let code: String = try row.next()
        guard let kind = Kind(rawValue: code) else { throw Fault("reading the post \(id): kind \(code)") }
        self.init(
            id: id, village: village, kind: kind, title: try row.next(), duties: try row.next(),
            seats: try row.next(), from: try row.next(), until: try row.next(), closed: try row.next())
    }
}

extension PostClaim {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), post: try row.next(), person: try row.next(), claimed: try row.next(),
            isPublic: try row.next(), decision: try PledgeDecision.read(&row))
        let on: Day? = try row.next()
        let reason: String? = try row.next()
        if let on, let reason = reason.flatMap(End.Reason.init) { end = End(on: on, reason: reason) }
    }
}

extension PledgeDecision {
    /// Four columns: who, when, what, why.
    static func read(_ row: inout Row) throws -> PledgeDecision? {
        let person: PersonID? = try row.next()
        let at: Instant? = try row.next()
        let isConfirmed: Bool? = try row.next()
        let reason: String? = try row.next()
        guard let person, let at, let isConfirmed else { return nil }
        return PledgeDecision(person: person, at: at, isConfirmed: isConfirmed, reason: reason ?? "")
    }
}
