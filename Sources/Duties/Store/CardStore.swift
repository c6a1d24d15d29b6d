import Kernel
import Storage

/// Grids' cards.
enum CardStore {
    static func find(_ grid: PlaceID, in reader: Reader) throws -> GridCard? {
        try reader.first(
            """
            SELECT range, phone, phone_sealed, supervision_phone FROM duties_card WHERE place_id = \(grid)
            """
        ) { row in
            let range: String = try row.next()
            let open: String? = try row.next()
            let sealed: [UInt8]? = try row.next()
            return GridCard(
                place: grid, range: range,
                phone: open.map(GridCard.Phone.published) ?? sealed.map(GridCard.Phone.personal),
                supervisionPhone: try row.next())
        }
    }

    static func keep(_ card: GridCard, in transaction: Transaction) throws {
        let open: String? = if case .published(let phone) = card.phone { phone } else { nil }
        let sealed: [UInt8]? = if case .personal(let bytes) = card.phone { bytes } else { nil }
        try transaction.run(
            """
            INSERT INTO duties_card (place_id, range, phone, phone_sealed, supervision_phone, kept_at)
            VALUES (\(card.place), \(card.range), \(open), \(sealed), \(card.supervisionPhone),
                    \(transaction.now))
            ON CONFLICT (place_id) DO UPDATE SET range = excluded.range, phone = excluded.phone,
                phone_sealed = excluded.phone_sealed, supervision_phone = excluded.supervision_phone,
                kept_at = excluded.kept_at
            """)
    }
}
