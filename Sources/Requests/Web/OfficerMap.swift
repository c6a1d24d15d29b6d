import Access
import Cases
import Kernel
import Places
import Storage
import Web

/// A place's open matters on the map: what lies in it with its counts, and a point for each matter that names one.
struct OfficerMap: Sendable {
    let place: Place
    let above: [Place]
    let regions: [Region]
    let points: [Point]
    /// The rows of the points' matters, with names and clocks.
    let rows: OfficerRows
    let outlines: [PlaceID: String]
    let tiles: MapTiles?

    /// Matters that one map shows; the most urgent come first.
    static let points_max = 200

    struct Region: Sendable {
        let place: Place
        let open: Int
        let late: Int
    }

    struct Point: Sendable {
        let row: QueueRow
        let position: Coordinate
    }

    static func read(_ wanted: PlaceID?, _ officer: OfficerCaller, in reader: Reader) throws -> OfficerMap {
        guard let wanted = wanted ?? officer.homePlace else { throw CaseMissing.noSuchCase }
        let lineage = try Places.lineage(of: wanted, in: reader)
        guard let place = lineage.first, OfficerQueue.covers(officer, lineage.map(\.id)) else {
            throw CaseMissing.noSuchCase
        }
        let children = try Places.children(of: wanted, in: reader).filter {
            OfficerTree.levels.contains($0.level)
        }
        let counts = try OfficerQueue.counts(at: children.map(\.id), in: reader)
        let regions = try children.map { child in
            Region(
                place: child,
                open: (counts[child.id] ?? [:]).reduce(0) { $1.key == .closed ? $0 : $0 + $1.value },
                late: try OfficerQueue.late(at: child.id, in: reader))
        }
        let rows = try OfficerRows(
            try Queue.open(at: wanted, limit: points_max + 1, in: reader), limit: points_max,
            withClocks: true, in: reader)
        let positions = try RequestStore.positions(of: rows.rows.map(\.id), in: reader)
        return OfficerMap(
            place: place,
            above: lineage.dropFirst().filter { above in
                OfficerQueue.covers(officer, lineage.drop { $0.id != above.id }.map(\.id))
            },
            regions: regions.sorted { ($0.late, $0.open) > ($1.late, $1.open) },
            points: rows.rows.compactMap { row in
                positions[row.id].map { Point(row: row, position: $0) }
            },
            rows: rows, outlines: try Places.outlines(of: [wanted] + children.map(\.id), in: reader),
            tiles: try MapTiles.read(in: reader))
    }

    /// A FeatureCollection in WGS 84: outlines with `open` and `late`, then points with `late`.
    func geoJSON(now: Instant) -> JSONText {
        var json = JSONText(capacity: 65_536)
        json.object { json in
            json.field("type", "FeatureCollection")
            json.key("features")
            let drawn = regions.filter { outlines[$0.place.id] != nil }
            json.array(drawn.map(Feature.region) + points.map(Feature.point)) { json, feature in
                switch feature {
                case .region(let region): write(region, to: &json)
                case .point(let point): write(point, now: now, to: &json)
                }
            }
        }
        return json
    }

    private enum Feature {
        case region(Region)
        case point(Point)
    }

    private func write(_ region: Region, to json: inout JSONText) {
        json.object { json in
            json.field("type", "Feature")
            json.key("properties")
            json.object { json in
                json.field("id", region.place.id)
                json.field("name", region.place.name)
                json.field("path", "/desk/map?place=\(region.place.id)")
                json.field("open", region.open)
                json.field("late", region.late)
            }
            json.key("geometry")
            json.raw(outlines[region.place.id] ?? "null")
        }
    }

    private func write(_ point: Point, now: Instant, to json: inout JSONText) {
        json.object { json in
            json.field("type", "Feature")
            json.key("properties")
            json.object { json in
                json.field("id", point.row.id)
                json.field("name", point.row.title)
                json.field("path", "/requests/\(point.row.id)")
                json.field("late", point.row.due.map { $0 < now } == true ? 1 : 0)
            }
            json.key("geometry")
            json.object { json in
                json.field("type", "Point")
                json.key("coordinates")
                json.array([point.position.longitude, point.position.latitude]) { $0.write($1) }
            }
        }
    }
}

enum OfficerMapRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "desk/map", .page, for: OfficerCaller.self,
            "The open matters of a place on the map, with the same in a list.",
            query: [.place("The place of the map; the officer's own without it.")]
        ) { visit, officer in
            let map = try await read(visit, officer)
            return Answer { officerMapPage(map, $0) }
        },
        Endpoint(
            .get, "desk/map.geojson", for: OfficerCaller.self,
            "The open matters of a place: outlines with `open` and `late`, and points. GeoJSON in WGS 84.",
            query: [.place("The place of the map; the officer's own without it.")]
        ) { visit, officer in
            let map = try await read(visit, officer)
            return Answer(bytes: map.geoJSON(now: visit.now).bytes, type: "application/geo+json")
        },
    ]

    private static func read(_ visit: Visit, _ officer: OfficerCaller) async throws -> OfficerMap {
        let wanted = visit.query["place"].flatMap { PlaceID($0) }
        if visit.query["place"] != nil, wanted == nil { throw CaseMissing.noSuchCase }
        return try await visit.county.database.read { try OfficerMap.read(wanted, officer, in: $0) }
    }
}
