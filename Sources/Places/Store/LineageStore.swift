import Kernel
import Storage

/// Who lies under whom today: for every place itself and all its ancestors. Derived from the versions.
///
/// A place that was closed lies where it last lay; one that was merged lies under its successor, so that who
/// answers for the successor finds what is still open at the old place.
enum LineageStore {
    static func isWithin(_ place: PlaceID, _ ancestor: PlaceID, in reader: Reader) throws -> Bool {
        try reader.count(
            "SELECT count(*) FROM places_lineage WHERE place_id = \(place) AND ancestor_id = \(ancestor)") > 0
    }

    /// Everything at and under `place`, closed places too.
    static func within(_ place: PlaceID, in reader: Reader) throws -> [PlaceID] {
        try reader.all(
            "SELECT place_id FROM places_lineage WHERE ancestor_id = \(place) ORDER BY depth, place_id"
        ) { try $0.next() }
    }

    /// Each place's line of ancestors, itself first.
    static func lines(of places: Set<PlaceID>, in reader: Reader) throws -> [PlaceID: [PlaceID]] {
        var lines: [PlaceID: [PlaceID]] = [:]
        try reader.each(
            """
            SELECT place_id, ancestor_id FROM places_lineage
             WHERE place_id IN (\(list: places.sorted())) ORDER BY place_id, depth
            """
        ) { row in
            let place = try row.next(PlaceID.self)
            lines[place, default: []].append(try row.next())
        }
        return lines
    }

    /// A new place, which has nothing under it yet.
    static func enter(_ place: PlaceID, under parent: PlaceID?, in transaction: Transaction) throws {
        try transaction.run(
            "INSERT INTO places_lineage (place_id, ancestor_id, depth) VALUES (\(place), \(place), 0)")
        if let parent { try attach(place, under: parent, in: transaction) }
    }

    /// Cuts `place` with all under it from everything above it.
    static func detach(_ place: PlaceID, in transaction: Transaction) throws {
        try transaction.run(
            """
            DELETE FROM places_lineage
             WHERE place_id IN (SELECT d.place_id FROM places_lineage d WHERE d.ancestor_id = \(place))
               AND ancestor_id IN (SELECT a.ancestor_id FROM places_lineage a
                                    WHERE a.place_id = \(place) AND a.ancestor_id <> \(place))
            """)
    }

    /// Hangs `place`, which was cut off, with all under it, under `parent`.
    static func attach(_ place: PlaceID, under parent: PlaceID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO places_lineage (place_id, ancestor_id, depth)
            SELECT d.place_id, a.ancestor_id, d.depth + a.depth + 1
              FROM places_lineage d CROSS JOIN places_lineage a
             WHERE d.ancestor_id = \(place) AND a.place_id = \(parent)
            """)
    }
}
