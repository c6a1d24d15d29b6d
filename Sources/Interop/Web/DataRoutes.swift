import Cases
import Kernel
import Places
import Requests
import Storage
import Web

/// What the county gives to programs without asking who they are: maps, and a page that says where everything is.
enum DataRoutes {
    static let type = "application/geo+json"

    static let all: [Endpoint] = [
        Endpoint(
            .get, "data", .page, for: Anyone.self,
            "Where programs find what the county gives out: reports, maps, calendars, the API.",
            query: [.place("The place of the addresses; the county without it.")]
        ) { visit, _ in
            let wanted = visit.query["place"].flatMap(PlaceID.init)
            if visit.query["place"] != nil, wanted == nil { throw WebRefusal.notFound }
            let place = try await visit.county.database.read { reader in
                try wanted.map { try Places.find($0, in: reader) } ?? Places.root(in: reader)
            }
            guard let place else { throw WebRefusal.notFound }
            let base = visit.publicURL ?? ""
            return Answer { dataPage(place, base: base, $0) }
        },
        Endpoint(
            .get, "places/{id}/requests.geojson", for: Anyone.self,
            "What neighbours may see of the last 90 days at a place and below, as points to a hundredth of a degree."
        ) { visit, _ in try await requests(visit) },
        Endpoint(
            .get, "places/{id}/grids.geojson", for: Anyone.self,
            "The outlines of the grids at a place and below, where they have one. GeoJSON in WGS 84."
        ) { visit, _ in try await grids(visit) },
    ]

    private static func requests(_ visit: Visit) async throws -> Answer {
        let id: PlaceID = try visit.id("id")
        let rows: [NeighbourRow]? = try await visit.county.database.read { reader in
            guard try Places.find(id, in: reader) != nil else { return nil }
            let filter = NeighbourFilter(
                from: reader.now.adding(days: -Limits.span_days), to: reader.now, place: id)
            return try Requests.neighbours(.shown, filter, limit: Limits.rows_max, in: reader)
        }
        guard let rows else { throw WebRefusal.notFound }
        var json = JSONText(capacity: 1_024 + rows.count * 400)
        json.object { json in
            json.field("type", "FeatureCollection")
            json.key("features")
            json.array(rows.filter { $0.spot != nil }) { write($1, visit.language, to: &$0) }
        }
        return Answer(bytes: json.bytes, type: type, isPublic: true)
    }

    private static func write(_ row: NeighbourRow, _ language: Language, to json: inout JSONText) {
        json.object { json in
            json.field("type", "Feature")
            json.field("id", row.number)
            json.key("properties")
            json.object { json in
                json.field("number", row.number)
                json.field("status", row.state == .closed ? "closed" : "open")
                json.field("external_status", WireStatus(row).rawValue)
                json.field("service_code", row.category)
                json.field("service_name", row.categoryName(language))
                json.field("requested_datetime", row.opened)
                json.field("updated_datetime", row.changed)
                json.field("path", "/requests/\(row.id)")
            }
            json.key("geometry")
            json.object { json in
                json.field("type", "Point")
                json.key("coordinates")
                json.array([row.spot?.longitude, row.spot?.latitude].compactMap { $0 }) { $0.write($1) }
            }
        }
    }

    private static func grids(_ visit: Visit) async throws -> Answer {
        let id: PlaceID = try visit.id("id")
        let found: [(place: Place, outline: String)]? = try await visit.county.database.read { reader in
            guard try Places.find(id, in: reader) != nil else { return nil }
            let grids = try Places.tree(on: reader.now.day, under: id, in: reader).within(id).filter {
                $0.level == .grid
            }
            let outlines = try Places.outlines(of: grids.map(\.id), in: reader)
            return grids.compactMap { grid in outlines[grid.id].map { (grid, $0) } }
        }
        guard let found else { throw WebRefusal.notFound }
        var json = JSONText(capacity: 65_536)
        json.object { json in
            json.field("type", "FeatureCollection")
            json.key("features")
            json.array(found.prefix(Limits.outlines_max)) { json, found in
                json.object { json in
                    json.field("type", "Feature")
                    json.field("id", found.place.id)
                    json.key("properties")
                    json.object { json in
                        json.field("id", found.place.id)
                        json.field("name", found.place.name)
                        json.field("code", found.place.code)
                        json.field("path", "/grids/\(found.place.id)")
                    }
                    json.key("geometry")
                    json.raw(found.outline)
                }
            }
        }
        return Answer(bytes: json.bytes, type: type, isPublic: true)
    }
}

func dataPage(_ place: Place, base: String, _ frame: Frame) -> HTML {
    func fact(_ label: Text, _ path: String) -> Fact {
        Fact(frame(label), html: "<a\(Attribute.href(path))><code>\(base)\(path)</code></a>")
    }
    let at = "/places/\(place.id)"
    let wire = FactsList([
        fact(.dataDiscovery, "/open311/v2/discovery.json"), fact(.dataServices, "/open311/v2/services.json"),
        fact(.dataReports, "/open311/v2/requests.json"),
        fact(.dataUpdates, "/open311/v2/servicerequestupdates.json"),
    ])
    let maps = FactsList([
        fact(.dataReportsMap, "\(at)/requests.geojson"), fact(.dataGridsMap, "\(at)/grids.geojson"),
    ])
    return Layout.page(
        title: frame(.dataTitle), purpose: frame(.dataPurpose), frame: frame,
        crumbs: [Crumb(place.name, path: at)],
        body: """
            \(Part(id: "open311", "Open311 GeoReport v2", note: frame(.dataOpen311Note), wire.html).html)
            \(Part(id: "maps", frame(.dataMaps), note: frame(.dataMapsNote), maps.html).html)
            \(Part(
                id: "calendars", frame(.dataCalendars), note: frame(.dataCalendarsNote),
                FactsList([fact(.dataMeetings, "\(at)/assemblies.ics")]).html).html)
            \(Part(
                id: "api", frame(.dataAPI), note: frame(.dataAPINote),
                FactsList([fact(.dataOpenAPI, "/api/openapi.json")]).html).html)
            """)
}
