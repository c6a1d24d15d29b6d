import Foundation
import Kernel
import Storage

extension Overview {
    package static let schema: [SchemaStep] = [
        SchemaStep(
            "overview-1-bulletin",
            """
            CREATE TABLE overview_bulletin (
                id         UUID NOT NULL PRIMARY KEY,
                place_id   UUID NOT NULL REFERENCES places_place (id),
                month      TEXT NOT NULL,
                figures    TEXT NOT NULL,
                issuer_id  UUID NOT NULL REFERENCES people_person (id),
                issued_at  BIGINT NOT NULL,
                CONSTRAINT bulletin_is_issued_once UNIQUE (place_id, month),
                CONSTRAINT bulletin_month_is_short CHECK (length(month) = 7)
            )
            """),
        // Positions: of cases in the journal, packed; a list that is empty has no row.
        SchemaStep(
            "overview-2-bulletin-list",
            """
            CREATE TABLE overview_bulletin_list (
                bulletin_id  UUID NOT NULL REFERENCES overview_bulletin (id),
                code         TEXT NOT NULL,
                sequence     BIGINT NOT NULL,
                positions    BYTES NOT NULL,
                PRIMARY KEY (bulletin_id, code, sequence)
            )
            """),
    ]
}

/// Bulletins as they were issued; none is ever changed.
enum BulletinStore {
    static func insert(_ bulletin: Bulletin, in transaction: Transaction) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let kept = String(decoding: try encoder.encode(bulletin.figures), as: UTF8.self)
        try transaction.run(
            """
            INSERT INTO overview_bulletin (id, place_id, month, figures, issuer_id, issued_at)
            VALUES (\(bulletin.id), \(bulletin.place), \(bulletin.month.description), \(kept), \(bulletin.issuer),
                    \(bulletin.issued))
            """)
    }

    static func find(_ month: BulletinMonth, at place: PlaceID, in reader: Reader) throws -> Bulletin? {
        try reader.first(
            """
            SELECT id, place_id, figures, issuer_id, issued_at FROM overview_bulletin
             WHERE place_id = \(place) AND month = \(month.description)
            """
        ) { row in
            let (id, place, text): (AnyID, PlaceID, String) = (
                try row.next(), try row.next(), try row.next()
            )
            return Bulletin(
                id: id, place: place, month: month,
                figures: try JSONDecoder().decode(BulletinFigures.self, from: Data(text.utf8)),
                issuer: try row.next(), issued: try row.next())
        }
    }

    /// The months of a place that were issued, and when.
    static func issued(at place: PlaceID, in reader: Reader) throws -> [String: Instant] {
        let rows: [(String, Instant)] = try reader.all(
            "SELECT month, issued_at FROM overview_bulletin WHERE place_id = \(place) ORDER BY month"
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
