import Kernel
import Storage

/// Places whose line of ancestors has to follow their versions on a day to come, or after an import.
enum PendingStore {
    static func insert(
        _ place: PlaceID, from day: Day, importNumber: Int, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO places_pending (place_id, from_on, import_number)
            VALUES (\(place), \(day), \(importNumber))
            ON CONFLICT (place_id, from_on, import_number) DO NOTHING
            """)
    }

    static func due(on day: Day, limit: Int, in reader: Reader) throws -> [PlaceID] {
        try reader.all(
            """
            SELECT v.place_id FROM places_pending v
             WHERE v.from_on <= \(day) AND \(VersionStore.isVisible)
             ORDER BY v.from_on, v.place_id, v.import_number LIMIT \(limit)
            """
        ) { try $0.next() }
    }

    static func remove(_ places: [PlaceID], on day: Day, in transaction: Transaction) throws {
        guard !places.isEmpty else { return }
        try transaction.run(
            """
            DELETE FROM places_pending AS v
             WHERE v.place_id IN (\(list: places)) AND v.from_on <= \(day) AND \(VersionStore.isVisible)
            """)
    }
}
