import Foundation
import Kernel

/// A collection of features as other programs write it; only what outlines need is read.
struct GeoJSON: Decodable {
    let features: [Feature]

    struct Feature: Decodable {
        let id: Name?
        let properties: [String: Name?]?
        let geometry: Geometry?
    }

    /// A text or a whole number; anything else is no name of a place.
    enum Name: Decodable {
        case text(String)
        case other

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let number = try? container.decode(Int64.self) {
                self = .text(String(number))
            } else {
                self = .other
            }
        }

        var text: String? {
            if case .text(let text) = self { text } else { nil }
        }
    }

    /// Polygons only; what has other points, or points off the globe, is no outline.
    struct Geometry: Decodable {
        let outline: Outline?

        private enum CodingKeys: String, CodingKey { case type, coordinates }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            let polygons: [[[[Double]]]] =
                switch try? container.decode(String.self, forKey: .type) {
                case "Polygon": (try? [container.decode([[[Double]]].self, forKey: .coordinates)]) ?? []
                case "MultiPolygon": (try? container.decode([[[[Double]]]].self, forKey: .coordinates)) ?? []
                default: []
                }
            outline = Outline(coordinates: polygons)
        }
    }

    init(_ bytes: [UInt8]) throws(OutlineRefusal) {
        do {
            self = try JSONDecoder().decode(GeoJSON.self, from: Data(bytes))
        } catch {
            throw .notGeoJSON
        }
    }
}

extension Outline {
    /// `nil` without a ring, with an open or short one, or with a point that is not on the globe.
    init?(coordinates: [[[[Double]]]]) {
        guard !coordinates.isEmpty, coordinates.allSatisfy({ !$0.isEmpty }) else { return nil }
        var polygons: [[[Point]]] = []
        for polygon in coordinates {
            var rings: [[Point]] = []
            for ring in polygon {
                let points = ring.compactMap(Point.init(coordinate:))
                guard points.count == ring.count, points.count >= 4, points.first == points.last else {
                    return nil
                }
                rings.append(points)
            }
            polygons.append(rings)
        }
        self.polygons = polygons
    }
}

extension Outline.Point {
    /// Longitude and latitude, and perhaps a height, which is left out.
    init?(coordinate: [Double]) {
        guard coordinate.count == 2 || coordinate.count == 3, abs(coordinate[0]) <= 180,
            abs(coordinate[1]) <= 90
        else { return nil }
        longitude = coordinate[0]
        latitude = coordinate[1]
    }
}

/// Why an outline or a file of them is not taken, in order of precedence.
package enum OutlineRefusal: String, Refusal, CaseIterable {
    case notGeoJSON = "places.not-geojson"
    case notAnOutline = "places.not-an-outline"
    case outlineTooLong = "places.outline-too-long"
    case placeNotFound = "places.outline-place-not-found"
    case placeNamedTwice = "places.outline-place-named-twice"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }
    package var field: String? { "file" }

    package var sentence: Sentence {
        switch self {
        case .notGeoJSON: Sentence(.outlineNotGeoJSON)
        case .notAnOutline: Sentence(.outlineNotAnOutline)
        case .outlineTooLong: Sentence(.outlineTooLong, ["max": "\(Limits.boundary_bytes_max / 1024)"])
        case .placeNotFound: Sentence(.outlinePlaceNotFound)
        case .placeNamedTwice: Sentence(.outlinePlaceNamedTwice)
        }
    }
}
