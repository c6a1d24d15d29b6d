import Kernel
import Storage

/// Who holds or held posts at many places at once: the gap list asks of a county's grids in one go.
enum HolderStore {
    static func posts(at places: some Collection<PlaceID>, in reader: Reader) throws -> [HeldPost] {
        try Parts.each(places) { part in
            try reader.all(
                """
                SELECT id, place_id, kind, person_id, from_on, until_on FROM people_post
                 WHERE place_id IN (\(list: part)) ORDER BY place_id, kind, from_on, id
                """
            ) { row in
                HeldPost(
                    id: try row.next(), place: try row.next(), kind: try row.next(), person: try row.next(),
                    period: Period(from: try row.next(), until: try row.next()))
            }
        }
    }
}
