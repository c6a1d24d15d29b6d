import Kernel
import Storage

/// Officers' secret addresses; only digests of them are kept.
enum FeedStore {
    private static let columns: Query = "id, person_id, hint, made_at, revoked_at"

    static func insert(_ feed: Feed, digest: [UInt8], in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO interop_feed (id, person_id, digest, hint, made_at)
            VALUES (\(feed.id), \(feed.person), \(digest), \(feed.hint), \(feed.made))
            """)
    }

    /// Only the one in force.
    static func find(digest: [UInt8], in reader: Reader) throws -> Feed? {
        try reader.first(
            "SELECT \(columns) FROM interop_feed WHERE digest = \(digest) AND revoked_at IS NULL", Feed.init)
    }

    static func find(of person: PersonID, in reader: Reader) throws -> Feed? {
        try reader.first(
            "SELECT \(columns) FROM interop_feed WHERE person_id = \(person) AND revoked_at IS NULL",
            Feed.init
        )
    }

    static func find(_ id: FeedID, in reader: Reader) throws -> Feed? {
        try reader.first("SELECT \(columns) FROM interop_feed WHERE id = \(id)", Feed.init)
    }

    static func revoke(_ id: FeedID, in transaction: Transaction) throws {
        try transaction.run("UPDATE interop_feed SET revoked_at = \(transaction.now) WHERE id = \(id)")
    }
}

extension Feed {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), person: try row.next(), hint: try row.next(), made: try row.next(),
            revoked: try row.next())
    }
}
