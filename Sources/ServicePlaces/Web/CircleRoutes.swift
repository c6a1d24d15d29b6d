import Access
import Kernel
import Places
import Rulebook
import Storage
import Web

/// The 15-minute circle: which villages and estates have a service place in reach, and which have none.
struct ServiceCircle: Sendable {
    let place: Place
    /// From the top down.
    let line: [Place]
    let reach_metres: Int
    let citation: RuleCitation?
    let lines: [Line]

    struct Line: Sendable {
        let place: Place
        let town: String
        /// The nearest one and how far; an own one is 0 away.
        let nearest: (name: String, metres: Int)?
        /// Whether anybody drew the place or put a point in it; without either nothing can be said.
        let isKnown: Bool
    }

    func isCovered(_ line: Line) -> Bool { line.nearest.map { $0.metres <= reach_metres } ?? false }

    static func read(_ wanted: PlaceID, in reader: Reader) throws -> ServiceCircle {
        let line = try Places.lineage(of: wanted, in: reader)
        guard let place = line.first else { throw WebRefusal.notFound }
        let rule = try Rulebook.rule(ServicePlaces.reachKey, at: wanted, in: reader)
        let key = ServicePlaces.ruleKeys.first { $0.code == ServicePlaces.reachKey }
        let root = line.last?.id ?? wanted
        let points = try PointStore.open(at: Places.within(root, in: reader), in: reader)
        let units = try units(under: place, in: reader)
        let outlines = try Places.outlines(of: units.map(\.id), in: reader)
        let own = try Dictionary(grouping: points) { point in
            try Places.lineage(of: point.place, in: reader).map(\.id)
        }
        let names = try Places.names(of: Set(units.compactMap(\.parent)), in: reader)
        let lines = units.map { unit -> Line in
            let inside = own.first { $0.key.contains(unit.id) }?.value.first
            let town = unit.parent.flatMap { names[$0] } ?? ""
            if let inside {
                return Line(place: unit, town: town, nearest: (inside.terms.name, 0), isKnown: true)
            }
            guard let middle = outlines[unit.id].flatMap(Distance.middle) else {
                return Line(place: unit, town: town, nearest: nil, isKnown: false)
            }
            return Line(place: unit, town: town, nearest: nearest(points, to: middle), isKnown: true)
        }
        return ServiceCircle(
            place: place, line: line.reversed(),
            reach_metres: rule?.whole ?? ServicePlaces.reach_metres,
            citation: try rule.flatMap { rule in
                try key.map { try Rulebook.citation(of: rule, as: $0, in: reader) }
            }, lines: lines)
    }

    /// Villages and estates, in the order of lists.
    private static func units(under place: Place, in reader: Reader) throws -> [Place] {
        let own = [.village, .estate].contains(place.level) ? [place] : []
        let deep: [Level] = [.county, .town, .area, .village]
        guard deep.contains(place.level) else { return own }
        return try own
            + Places.children(of: place.id, in: reader).flatMap { try units(under: $0, in: reader) }
    }

    private static func nearest(
        _ points: [ServicePoint], to middle: Distance.Spot
    ) -> (name: String, metres: Int)? {
        points.compactMap { point -> (String, Int)? in
            guard let latitude = point.terms.latitude, let longitude = point.terms.longitude else {
                return nil
            }
            return (point.terms.name, Int(Distance.metres((latitude, longitude), middle)))
        }.min { $0.1 < $1.1 }
    }

    static let shape = Shape.named(
        "ServiceCircle",
        .object([
            ("reach_metres", .whole), ("covered", .whole), ("all", .whole),
            (
                "items",
                .list(
                    .object([
                        ("place", .id), ("name", .text), ("is_known", .flag), ("is_covered", .flag),
                        ("nearest", .optional(.text)), ("metres", .optional(.whole)),
                    ]))
            ),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("reach_metres", reach_metres)
            json.field("covered", lines.count(where: isCovered))
            json.field("all", lines.count)
            json.key("items")
            json.array(lines) { json, line in
                json.object { json in
                    json.field("place", line.place.id)
                    json.field("name", line.place.name)
                    json.field("is_known", line.isKnown)
                    json.field("is_covered", isCovered(line))
                    json.field("nearest", line.nearest?.name)
                    json.field("metres", (line.nearest?.metres).map(Int64.init))
                }
            }
        }
    }
}

enum CircleRoutes {
    static let all: [Endpoint] =
        [
            Endpoint(
                .get, "services/circle", for: OfficerCaller.self,
                "Which villages and estates have a service place in reach, and which have none.",
                query: [.place("A county, town or village; the officer's own without it.")],
                output: ServiceCircle.shape
            ) { visit, officer in
                let circle = try await read(visit, officer)
                return Answer(json: { circle.write(to: &$0) }, page: { circlePage(circle, $0) })
            },
            Endpoint(
                .get, "services/map.geojson", for: Anyone.self,
                "Service places as points, each with the circle of its reach, in WGS 84.",
                query: [.place("A county, town or village; the whole county without it.")],
                output: .file("application/geo+json")
            ) { visit, _ in
                let wanted = visit.query["place"].flatMap(PlaceID.init)
                let json = try await visit.county.database.read { reader in
                    let root = try Places.root(in: reader)?.id
                    guard let place = wanted ?? root else { throw WebRefusal.notFound }
                    let reach =
                        try Rulebook.rule(ServicePlaces.reachKey, at: place, in: reader)?.whole
                        ?? ServicePlaces.reach_metres
                    let points = try PointStore.open(at: Places.within(place, in: reader), in: reader)
                    return geoJSON(points, metres: reach)
                }
                return Answer(bytes: json.bytes, type: "application/geo+json", isPublic: true)
            },
        ]
        + SheetFile.Format.allCases.map { format in
            Endpoint(
                .get, "services/circle.\(format.rawValue)", for: OfficerCaller.self,
                "Which villages and estates have a service place in reach, as a table.",
                query: [.place("A county, town or village; the officer's own without it.")]
            ) { visit, officer in
                try circleSheet(try await read(visit, officer), visit.frame).answer(as: format)
            }
        }

    private static func read(_ visit: Visit, _ officer: OfficerCaller) async throws -> ServiceCircle {
        guard let wanted = visit.query["place"].flatMap(PlaceID.init) ?? officer.homePlace else {
            throw KeepingRefusal.placeUnfit
        }
        return try await visit.county.database.read { try ServiceCircle.read(wanted, in: $0) }
    }

    private static func geoJSON(_ points: [ServicePoint], metres: Int) -> JSONText {
        var json = JSONText(capacity: 8_192)
        let placed = points.compactMap { point in
            point.terms.latitude.flatMap { latitude in
                point.terms.longitude.map { (point: point, spot: (latitude: latitude, longitude: $0)) }
            }
        }
        json.object { json in
            json.field("type", "FeatureCollection")
            json.key("features")
            json.array(placed.map { ($0, true) } + placed.map { ($0, false) }) { json, feature in
                let (line, isCircle) = feature
                json.object { json in
                    json.field("type", "Feature")
                    json.key("properties")
                    json.object { json in
                        if !isCircle {
                            json.field("id", line.point.id)
                            json.field("name", line.point.terms.name)
                        }
                    }
                    json.key("geometry")
                    json.object { json in
                        json.field("type", isCircle ? "Polygon" : "Point")
                        json.key("coordinates")
                        if isCircle {
                            let ring = Distance.ring(around: line.spot, metres: Double(metres))
                            json.array([ring]) { json, ring in json.array(ring) { write($1, to: &$0) } }
                        } else {
                            write(line.spot, to: &json)
                        }
                    }
                }
            }
        }
        return json
    }

    private static func write(_ spot: Distance.Spot, to json: inout JSONText) {
        json.array([spot.longitude, spot.latitude]) { $0.write(($1 * 1_000_000).rounded() / 1_000_000) }
    }
}
