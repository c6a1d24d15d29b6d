import Kernel
import Storage

extension Places {
    /// Keeps the outline of a place for the map, in place of the one before.
    ///
    /// - Parameter ring: longitude and latitude in WGS 84, counter-clockwise; closed here.
    package static func draw(
        _ ring: [(longitude: Double, latitude: Double)], of place: PlaceID, in transaction: Transaction
    ) throws {
        let points = (ring + ring.prefix(1)).map {
            Outline.Point(longitude: $0.longitude, latitude: $0.latitude)
        }
        try keep(Outline(polygons: [[points]]).geoJSON, of: place, in: transaction)
    }

    /// Those of `places` that have an outline, as GeoJSON geometries.
    package static func outlines(
        of places: some Collection<PlaceID>, in reader: Reader
    ) throws -> [PlaceID: String] {
        try BoundaryStore.of(places, in: reader)
    }

    static func keep(_ geoJSON: String, of place: PlaceID, in transaction: Transaction) throws {
        try BoundaryStore.keep(geoJSON, of: place, in: transaction)
        try transaction.record(
            BoundaryKept(subject: place.as(Marks.Anything.self), length: geoJSON.utf8.count))
    }
}
