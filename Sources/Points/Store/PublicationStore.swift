import Kernel
import Storage

/// What was put up for objections.
enum PublicationStore {
    private static let columns: Query =
        "id, village_id, from_on, last_on, notice_id, acts, published_at, state, position"

    static func insert(_ publication: Publication, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO points_publication (id, village_id, from_on, last_on, notice_id, acts, published_at,
                                            state, position)
            VALUES (\(publication.id), \(publication.village), \(publication.from), \(publication.last),
                    \(publication.notice), \(publication.acts), \(publication.published),
                    \(publication.state), \(publication.position))
            """)
    }

    static func keep(
        _ state: Publication.State, of id: PublicationID, in transaction: Transaction
    ) throws {
        try transaction.run("UPDATE points_publication SET state = \(state) WHERE id = \(id)")
    }

    static func find(_ id: PublicationID, in reader: Reader) throws -> Publication? {
        try reader.first("SELECT \(columns) FROM points_publication WHERE id = \(id)", Publication.init)
    }

    /// A village's, newest first.
    static func page(
        in village: PlaceID, before position: Int64 = .max, limit: Int, _ reader: Reader
    ) throws -> [Publication] {
        try reader.all(
            """
            SELECT \(columns) FROM points_publication
             WHERE village_id = \(village) AND position < \(position)
             ORDER BY position DESC LIMIT \(limit)
            """, Publication.init)
    }
}

extension Publication {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(), village: try row.next(), from: try row.next(), last: try row.next(),
            notice: try row.next(), acts: try row.next(), published: try row.next(), state: try row.next(),
            position: try row.next())
    }
}
