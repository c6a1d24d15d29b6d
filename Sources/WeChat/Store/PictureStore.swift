import Kernel
import Sealing
import Storage

/// Which requests came from whom, and the pictures that are still to be fetched for them.
enum PictureStore {
    /// A picture at WeChat's side; its name there is sealed before a transaction begins.
    struct Awaited: Sendable {
        let id: FileID
        let media: [UInt8]
    }

    struct Waiting: Sendable {
        let id: FileID
        let request: CaseID
        let media: [UInt8]
        let tries: Int
    }

    static func sealed(_ media: String, as id: FileID, _ key: CountyKey) -> Awaited {
        Awaited(id: id, media: key.seal(media, context: "wechat_picture.media:\(id)"))
    }

    static func media(of picture: Waiting, _ key: CountyKey) throws -> String {
        try key.open(picture.media, context: "wechat_picture.media:\(picture.id)")
    }

    static func insert(_ request: CaseID, of follower: FollowerID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO wechat_request (request_id, follower_id, made_at)
            VALUES (\(request), \(follower), \(transaction.now))
            """)
    }

    static func insert(_ picture: Awaited, of request: CaseID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO wechat_picture (id, request_id, media_sealed, state, tries, due_at)
            VALUES (\(picture.id), \(request), \(picture.media), 'waiting', 0, \(transaction.now))
            """)
    }

    static func isOf(_ follower: FollowerID, _ request: CaseID, in reader: Reader) throws -> Bool {
        try reader.count(
            """
            SELECT count(*) FROM wechat_request
             WHERE request_id = \(request) AND follower_id = \(follower)
            """) == 1
    }

    /// The newest first.
    static func requests(of follower: FollowerID, limit: Int, in reader: Reader) throws -> [CaseID] {
        try reader.all(
            """
            SELECT request_id FROM wechat_request WHERE follower_id = \(follower)
             ORDER BY made_at DESC, request_id DESC LIMIT \(limit)
            """
        ) { try $0.next() }
    }

    static func due(at now: Instant, limit: Int, in reader: Reader) throws -> [Waiting] {
        try reader.all(
            """
            SELECT id, request_id, media_sealed, tries FROM wechat_picture
             WHERE due_at <= \(now) ORDER BY due_at, id LIMIT \(limit)
            """
        ) {
            Waiting(id: try $0.next(), request: try $0.next(), media: try $0.next(), tries: try $0.next())
        }
    }

    /// False when it was fetched, given up or erased meanwhile.
    static func end(_ id: FileID, as state: String, in transaction: Transaction) throws -> Bool {
        try transaction.run(
            """
            UPDATE wechat_picture SET state = \(state), media_sealed = NULL, due_at = NULL, tries = tries + 1
             WHERE id = \(id) AND state = 'waiting'
            """) == 1
    }

    static func postpone(_ id: FileID, until due: Instant, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE wechat_picture SET tries = tries + 1, due_at = \(due)
             WHERE id = \(id) AND state = 'waiting'
            """)
    }

    static func counts(in reader: Reader) throws -> (waiting: Int, lost: Int) {
        (
            try reader.count("SELECT count(*) FROM wechat_picture WHERE state = 'waiting'"),
            try reader.count("SELECT count(*) FROM wechat_picture WHERE state = 'lost'")
        )
    }

    /// Takes out that a request came from somebody; who that was.
    static func erase(_ request: CaseID, in transaction: Transaction) throws -> FollowerID? {
        let follower: FollowerID? = try transaction.value(
            "SELECT follower_id FROM wechat_request WHERE request_id = \(request)")
        try transaction.run("DELETE FROM wechat_picture WHERE request_id = \(request)")
        try transaction.run("DELETE FROM wechat_request WHERE request_id = \(request)")
        return follower
    }
}
