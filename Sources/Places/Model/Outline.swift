import Kernel

/// The outline of a place: rings of longitude and latitude in WGS 84, as RFC 7946 wants them.
struct Outline: Sendable, Equatable {
    /// Polygons, each with its outer ring first; every ring closed.
    let polygons: [[[Point]]]

    struct Point: Sendable, Equatable {
        let longitude: Double
        let latitude: Double
    }

    /// As a GeoJSON geometry; six decimals are a hand's breadth.
    var geoJSON: String {
        var json = JSONText(capacity: 4096)
        json.object { json in
            json.field("type", polygons.count == 1 ? "Polygon" : "MultiPolygon")
            json.key("coordinates")
            if polygons.count == 1 {
                Outline.write(polygons[0], to: &json)
            } else {
                json.array(polygons) { Outline.write($1, to: &$0) }
            }
        }
        return json.string
    }

    private static func write(_ polygon: [[Point]], to json: inout JSONText) {
        json.array(polygon) { json, ring in
            json.array(ring) { json, point in
                json.array([point.longitude, point.latitude]) { $0.write(($1 * 1e6).rounded() / 1e6) }
            }
        }
    }
}
