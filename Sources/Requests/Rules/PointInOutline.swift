import Foundation
import Kernel

/// Whether a point lies in the outline of a place, given as a GeoJSON geometry in WGS 84.
enum PointInOutline {
    static func contains(_ geoJSON: String, _ point: Coordinate) -> Bool {
        guard
            let geometry = try? JSONSerialization.jsonObject(with: Data(geoJSON.utf8)) as? [String: Any]
        else { return false }
        switch geometry["type"] as? String {
        case "Polygon": return inside(geometry["coordinates"], point)
        case "MultiPolygon":
            return (geometry["coordinates"] as? [Any] ?? []).contains { inside($0, point) }
        default: return false
        }
    }

    /// The outer ring first; what lies in an even number of rings is outside or in a hole.
    private static func inside(_ polygon: Any?, _ point: Coordinate) -> Bool {
        let rings = (polygon as? [Any] ?? []).map(ring)
        return rings.count { crosses($0, point) } % 2 == 1
    }

    private static func ring(_ value: Any) -> [(east: Double, north: Double)] {
        (value as? [Any] ?? []).compactMap { pair in
            let numbers = (pair as? [Any] ?? []).compactMap { ($0 as? NSNumber)?.doubleValue }
            return numbers.count >= 2 ? (numbers[0], numbers[1]) : nil
        }
    }

    /// Whether a line from the point to the east crosses the ring an odd number of times.
    private static func crosses(_ ring: [(east: Double, north: Double)], _ point: Coordinate) -> Bool {
        guard var last = ring.last else { return false }
        var isInside = false
        for corner in ring {
            if (corner.north > point.latitude) != (last.north > point.latitude) {
                let share = (point.latitude - corner.north) / (last.north - corner.north)
                if point.longitude < corner.east + share * (last.east - corner.east) { isInside.toggle() }
            }
            last = corner
        }
        return isInside
    }
}
