import Kernel
import Storage

/// Outlines of places, as GeoJSON geometries.
enum BoundaryStore {
    static func keep(_ geoJSON: String, of place: PlaceID, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO places_boundary (place_id, geojson, kept_at)
            VALUES (\(place), \(geoJSON), \(transaction.now))
            ON CONFLICT (place_id) DO UPDATE SET geojson = excluded.geojson, kept_at = excluded.kept_at
            """)
    }

    static func find(_ place: PlaceID, in reader: Reader) throws -> String? {
        try reader.value("SELECT geojson FROM places_boundary WHERE place_id = \(place)")
    }

    static func exists(of places: some Collection<PlaceID>, in reader: Reader) throws -> Bool {
        try reader.first(
            """
            SELECT place_id FROM places_boundary
             WHERE place_id IN (\(list: places)) ORDER BY place_id LIMIT 1
            """
        ) { try $0.next(PlaceID.self) } != nil
    }

    static func of(_ places: some Collection<PlaceID>, in reader: Reader) throws -> [PlaceID: String] {
        let rows: [(PlaceID, String)] = try reader.all(
            """
            SELECT place_id, geojson FROM places_boundary
             WHERE place_id IN (\(list: places)) ORDER BY place_id
            """
        ) { (try $0.next(), try $0.next()) }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
