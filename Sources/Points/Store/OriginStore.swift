import Kernel
import Storage

/// From which record the acts came that nobody declared.
enum OriginStore {
    static func insert(
        _ declaration: DeclarationID, _ record: PointsRecord, in village: PlaceID, item: String,
        _ transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO points_arising (declaration_id, arose_from, cause_id, village_id, item_code)
            VALUES (\(declaration), \(record.trigger), \(record.cause), \(village), \(item))
            """)
    }

    static func has(_ cause: AnyID, in village: PlaceID, item: String, _ reader: Reader) throws -> Bool {
        try reader.count(
            """
            SELECT count(*) FROM points_arising
             WHERE cause_id = \(cause) AND village_id = \(village) AND item_code = \(item)
            """) > 0
    }

    static func find(
        _ declaration: DeclarationID, in reader: Reader
    ) throws -> (trigger: ItemTerms.Trigger, cause: AnyID)? {
        try reader.first(
            "SELECT arose_from, cause_id FROM points_arising WHERE declaration_id = \(declaration)"
        ) { (try $0.next(), try $0.next()) }
    }
}
