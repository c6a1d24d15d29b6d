import Kernel
import Requests
import Storage

/// Which programme reported what, and what it added since.
enum ReportStore {
    static func insert(
        _ request: CaseID, by programme: ProgrammeID, digest: [UInt8], media: String?,
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO interop_report (request_id, programme_id, digest, media_url, sent_at)
            VALUES (\(request), \(programme), \(digest), \(media), \(transaction.now))
            """)
    }

    /// The same form of the same programme since an instant.
    static func repeated(
        _ digest: [UInt8], by programme: ProgrammeID, since: Instant, in reader: Reader
    ) throws -> CaseID? {
        try reader.value(
            """
            SELECT request_id FROM interop_report
             WHERE digest = \(digest) AND sent_at >= \(since) AND programme_id = \(programme)
             ORDER BY sent_at DESC, request_id DESC LIMIT 1
            """, as: CaseID.self)
    }

    static func programme(of request: CaseID, in reader: Reader) throws -> ProgrammeID? {
        try reader.value(
            "SELECT programme_id FROM interop_report WHERE request_id = \(request)", as: ProgrammeID.self)
    }

    /// What a programme reported, for queries of the room that keeps requests.
    static func circle(_ programme: ProgrammeID?) -> Requests.Circle {
        programme.map { .some("SELECT request_id FROM interop_report WHERE programme_id = \($0)") } ?? .shown
    }

    /// The pictures' addresses of those of `requests` that came with one.
    static func media(of requests: [CaseID], in reader: Reader) throws -> [CaseID: String] {
        if requests.isEmpty { return [:] }
        let rows: [(CaseID, String)] = try reader.all(
            """
            SELECT request_id, media_url FROM interop_report
             WHERE request_id IN (\(list: requests)) AND media_url IS NOT NULL
            """
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// Of a request whose requester is erased: the picture's address may show whose it was.
    static func eraseMedia(of request: CaseID, in transaction: Transaction) throws {
        try transaction.run("UPDATE interop_report SET media_url = NULL WHERE request_id = \(request)")
    }

    // MARK: Updates

    static func insert(
        _ update: UpdateID, to request: CaseID, by programme: ProgrammeID, name: String?, digest: [UInt8],
        in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO interop_update (id, request_id, programme_id, name, digest, sent_at)
            VALUES (\(update), \(request), \(programme), \(name), \(digest), \(transaction.now))
            """)
    }

    static func update(
        named name: String, by programme: ProgrammeID, in reader: Reader
    ) throws -> (id: UpdateID, digest: [UInt8])? {
        try reader.first(
            "SELECT id, digest FROM interop_update WHERE programme_id = \(programme) AND name = \(name)"
        ) { (try $0.next(), try $0.next()) }
    }

    static func repeatedUpdate(
        _ digest: [UInt8], by programme: ProgrammeID, since: Instant, in reader: Reader
    ) throws -> UpdateID? {
        try reader.value(
            """
            SELECT id FROM interop_update
             WHERE digest = \(digest) AND sent_at >= \(since) AND programme_id = \(programme)
             ORDER BY sent_at DESC, id DESC LIMIT 1
            """, as: UpdateID.self)
    }
}
