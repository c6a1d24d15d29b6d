import Kernel
import Storage

/// What the lists of residents ask of the tables.
enum ResidentStore {
    /// Where what neighbours may see at `place` and below stands in the journal, newest first.
    static func shown(
        at place: PlaceID, before position: Int64?, limit: Int, in reader: Reader
    ) throws -> [Int64] {
        try reader.all(
            """
            SELECT position FROM requests_shown
             WHERE position < \(position ?? Int64.max)
               AND place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id = \(place))
             ORDER BY position DESC LIMIT \(limit)
            """
        ) { try $0.next() }
    }

    /// The words of those among `ids` that neighbours may see.
    static func shownBodies(of ids: [CaseID], in reader: Reader) throws -> [(CaseID, String)] {
        try reader.all(
            """
            SELECT case_id, body FROM requests_request
             WHERE case_id IN (\(list: ids)) AND is_public = 1
               AND moderation = \(Request.Moderation.shown)
            """
        ) { (try $0.next(), try $0.next()) }
    }

    /// What accounts reported, each with whose it is.
    static func reported(by people: [PersonID], in reader: Reader) throws -> [(CaseID, PersonID)] {
        try reader.all(
            "SELECT case_id, reporter_id FROM requests_request WHERE reporter_id IN (\(list: people))"
        ) { (try $0.next(), try $0.next()) }
    }

    static func followers(of ids: [CaseID], in reader: Reader) throws -> [CaseID: Int] {
        let found: [(CaseID, Int)] = try reader.all(
            "SELECT case_id, followers FROM requests_request WHERE case_id IN (\(list: ids))"
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(uniqueKeysWithValues: found)
    }
}
