import Kernel
import Storage

/// Telephones that came to grids' cards with grids that were merged into them.
enum CarriedPhoneStore {
    static func all(at grid: PlaceID, in reader: Reader) throws -> [CarriedPhone] {
        try reader.all(
            """
            SELECT from_id, phone, phone_sealed FROM duties_card_phone
             WHERE place_id = \(grid) ORDER BY carried_at, from_id
            """
        ) { row in
            let from: PlaceID = try row.next()
            let open: String? = try row.next()
            let sealed: [UInt8]? = try row.next()
            guard let phone = open.map(GridCard.Phone.published) ?? sealed.map(GridCard.Phone.personal) else {
                throw Fault("reading the telephone of grid \(from) on the card of \(grid): there is none")
            }
            return CarriedPhone(at: grid, from: from, phone: phone)
        }
    }

    static func find(at grid: PlaceID, from: PlaceID, in reader: Reader) throws -> GridCard.Phone? {
        try all(at: grid, in: reader).first { $0.from == from }?.phone
    }

    static func insert(_ carried: CarriedPhone, in transaction: Transaction) throws {
        let open: String? = if case .published(let phone) = carried.phone { phone } else { nil }
        let sealed: [UInt8]? = if case .personal(let bytes) = carried.phone { bytes } else { nil }
        try transaction.run(
            """
            INSERT INTO duties_card_phone (place_id, from_id, phone, phone_sealed, carried_at)
            VALUES (\(carried.place), \(carried.from), \(open), \(sealed), \(transaction.now))
            """)
    }

    /// What came to a grid goes on with it.
    static func rehome(from grid: PlaceID, to other: PlaceID, in transaction: Transaction) throws {
        try transaction.run(
            "UPDATE duties_card_phone SET place_id = \(other) WHERE place_id = \(grid)")
    }

    static func remove(at grid: PlaceID, from: PlaceID, in transaction: Transaction) throws {
        try transaction.run(
            "DELETE FROM duties_card_phone WHERE place_id = \(grid) AND from_id = \(from)")
    }
}
