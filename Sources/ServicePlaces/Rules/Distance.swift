import Foundation

/// How far something is, on a sphere: exact enough for a walk.
enum Distance {
    typealias Spot = (latitude: Double, longitude: Double)

    static func metres(_ one: Spot, _ other: Spot) -> Double {
        let degree = metresPerDegree(at: (one.latitude + other.latitude) / 2)
        let up = (other.latitude - one.latitude) * degree.north
        let across = (other.longitude - one.longitude) * degree.east
        return (up * up + across * across).squareRoot()
    }

    /// A ring of `corners` points around a spot, counter-clockwise and closed.
    static func ring(around spot: Spot, metres: Double, corners: Int = 48) -> [Spot] {
        let degree = metresPerDegree(at: spot.latitude)
        return (0...corners).map { corner in
            let angle = 2 * Double.pi * Double(corner % corners) / Double(corners)
            return (
                spot.latitude + metres * sin(angle) / degree.north,
                spot.longitude + metres * cos(angle) / degree.east
            )
        }
    }

    private static func metresPerDegree(at latitude: Double) -> (north: Double, east: Double) {
        (111_195, 111_195 * cos(latitude * .pi / 180))
    }

    /// The middle of what a GeoJSON geometry spans.
    static func middle(of geoJSON: String) -> Spot? {
        guard
            let geometry = try? JSONSerialization.jsonObject(with: Data(geoJSON.utf8)) as? [String: Any],
            let points = geometry["coordinates"].map(flat), !points.isEmpty
        else { return nil }
        let (east, north) = (points.map(\.longitude), points.map(\.latitude))
        guard let west = east.min(), let right = east.max(), let low = north.min(), let high = north.max()
        else { return nil }
        return ((low + high) / 2, (west + right) / 2)
    }

    private static func flat(_ value: Any) -> [Spot] {
        guard let list = value as? [Any] else { return [] }
        let numbers = list.compactMap { ($0 as? NSNumber)?.doubleValue }
        return numbers.count >= 2 && numbers.count == list.count
            ? [(numbers[1], numbers[0])] : list.flatMap(flat)
    }
}
