import Foundation
import Requests

/// The datum of Chinese maps (GCJ-02) against that of the world (WGS 84).
///
/// The published shift is a polynomial and some sines of the place; the way back is found by trying, to a few
/// centimetres. Outside of China the two are one.
enum ChinesePoint {
    /// Where on the world's datum a point of a Chinese map lies; nil outside the globe.
    static func world(latitude: Double, longitude: Double) -> Coordinate? {
        var (north, east) = (latitude, longitude)
        for _ in 0..<4 {
            let shown = shifted(latitude: north, longitude: east)
            north -= shown.latitude - latitude
            east -= shown.longitude - longitude
        }
        return Coordinate(latitude: north, longitude: east)
    }

    /// Where a Chinese map shows a point of the world's datum.
    static func shifted(latitude: Double, longitude: Double) -> (latitude: Double, longitude: Double) {
        guard (72.004...137.8347).contains(longitude), (0.8293...55.8271).contains(latitude) else {
            return (latitude, longitude)
        }
        let (x, y) = (longitude - 105, latitude - 35)
        let radians = latitude / 180 * .pi
        let bend = 1 - eccentricity * sin(radians) * sin(radians)
        let north = northward(x, y) * 180 / (radius_m * (1 - eccentricity) / (bend * bend.squareRoot()) * .pi)
        let east = eastward(x, y) * 180 / (radius_m / bend.squareRoot() * cos(radians) * .pi)
        return (latitude + north, longitude + east)
    }

    /// Of the ellipsoid of Krassowski, 1940.
    private static let radius_m = 6_378_245.0
    private static let eccentricity = 0.006_693_421_622_965_943_23

    private static func northward(_ x: Double, _ y: Double) -> Double {
        let plain = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * abs(x).squareRoot()
        return plain + waves(x, 6, 20) + waves(y, 1, 20, 3, 40)
            + (160 * sin(y / 12 * .pi) + 320 * sin(y * .pi / 30)) * 2 / 3
    }

    private static func eastward(_ x: Double, _ y: Double) -> Double {
        let plain = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * abs(x).squareRoot()
        return plain + waves(x, 6, 20) + waves(x, 1, 20, 3, 40)
            + (150 * sin(x / 12 * .pi) + 300 * sin(x / 30 * .pi)) * 2 / 3
    }

    private static func waves(_ z: Double, _ first: Double, _ high: Double) -> Double {
        (high * sin(first * z * .pi) + high * sin(2 * z * .pi)) * 2 / 3
    }

    private static func waves(
        _ z: Double, _ first: Double, _ high: Double, _ third: Double, _ higher: Double
    ) -> Double { (high * sin(first * z * .pi) + higher * sin(z / third * .pi)) * 2 / 3 }
}
