import Kernel
import Storage

/// What was taken over from paper, and its part in the year's totals.
enum PaperStore {
    static func count(in village: PlaceID, year: Int, _ reader: Reader) throws -> Int {
        try reader.count(
            "SELECT count(*) FROM points_paper WHERE village_id = \(village) AND year = \(year)")
    }

    static func insert(
        _ paper: [PaperPoints], in village: PlaceID, year: Int, transfer: AnyID, _ transaction: Transaction
    ) throws {
        for line in paper {
            try transaction.run(
                """
                INSERT INTO points_paper (village_id, year, household_id, points, transfer_id)
                VALUES (\(village), \(year), \(line.household), \(line.points), \(transfer))
                """)
            try addToTotal(line, in: village, year: year, transaction)
        }
    }

    private static func addToTotal(
        _ line: PaperPoints, in village: PlaceID, year: Int, _ transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO points_total (village_id, year, household_id, points, acts)
            VALUES (\(village), \(year), \(line.household), \(line.points), 0)
            ON CONFLICT (village_id, year, household_id)
            DO UPDATE SET points = points_total.points + excluded.points
            """)
    }
}
