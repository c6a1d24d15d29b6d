import Cases
import Kernel
import Storage

/// What nobody has read yet of those who let their neighbours see it.
enum ModerationStore {
    /// Where such requests at `place` and below stand in the journal, the first come first.
    static func waiting(
        at place: PlaceID, after position: Int64?, limit: Int, in reader: Reader
    ) throws -> [Int64] {
        try reader.all(
            """
            SELECT c.position FROM requests_request r JOIN cases_case c ON c.id = r.case_id
             WHERE r.is_public = 1 AND r.moderation = 'waiting'
               AND c.position > \(position ?? -1)
               AND c.place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))
             ORDER BY c.position LIMIT \(limit)
            """
        ) { try $0.next() }
    }
}
