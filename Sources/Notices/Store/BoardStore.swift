import Kernel
import Storage

/// Which notices a list is of: those posted to the places themselves, and those posted below some of them.
struct NoticeScope: Sendable {
    let places: [PlaceID]
    let below: [PlaceID]

    var condition: Query {
        if below.isEmpty { return "s.place_id IN (\(list: places))" }
        return """
            (s.place_id IN (\(list: places))
             OR s.place_id IN (SELECT place_id FROM places_lineage WHERE ancestor_id IN (\(list: below))))
            """
    }
}
