import Access
import Clocks
import Kernel
import Places
import Storage
import Web

/// The list of hazards and their map.
enum HazardListRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "hazards", for: OfficerCaller.self,
            "The hazards at and below `place`, newest first; households are not named.",
            query: [
                .place("A grid, a village, a town, or the county."),
                QueryField("show", .one(of: HazardGroup.allCases.map(\.rawValue)), "Where they stand."),
                QueryField("before", .number, "Goes on below this position."), .limit,
            ], output: .page(HazardList.lineShape)
        ) { visit, officer in
            let group = visit.query["show"].flatMap(HazardGroup.init) ?? .underway
            let list = try await read(
                visit, officer, group, before: visit.query["before"].flatMap { Int64($0) } ?? .max,
                limit: visit.limit)
            return Answer(json: { list.write(to: &$0) }, page: { hazardListPage(list, $0) })
        },
        Endpoint(
            .get, "hazards/map", .page, for: OfficerCaller.self,
            "The hazards of a place that are not gone, on the map, with the same in a list.",
            query: [.place("The place of the map; the officer's own without it.")]
        ) { visit, officer in
            let list = try await read(visit, officer, .underway, before: .max, limit: HazardLimits.points_max)
            return Answer { hazardMapPage(list, $0) }
        },
        Endpoint(
            .get, "hazards/map.geojson", for: OfficerCaller.self,
            "A point for each hazard of a place that is not gone and that names one. GeoJSON in WGS 84.",
            query: [.place("The place of the map; the officer's own without it.")]
        ) { visit, officer in
            let list = try await read(visit, officer, .underway, before: .max, limit: HazardLimits.points_max)
            return Answer(bytes: list.geoJSON().bytes, type: "application/geo+json")
        },
    ]

    private static func read(
        _ visit: Visit, _ officer: OfficerCaller, _ group: HazardGroup, before: Int64, limit: Int
    ) async throws -> HazardList {
        let wanted = visit.query["place"].flatMap(PlaceID.init)
        return try await visit.county.database.read { reader in
            try HazardList.read(officer, wanted, group, before: before, limit: limit, in: reader)
        }
    }
}

/// Hazards of one group, with their clocks.
struct HazardList: Sendable {
    let place: Place
    let group: HazardGroup
    let lines: [Line]
    let counts: [HazardGroup: Int]
    let outlines: [PlaceID: String]
    let tiles: MapTiles?
    let next: Int64?

    struct Line: Sendable {
        let hazard: Hazard
        let object: HazardObject?
        let place: String
        let face: ClockFace?
        let due: Instant?
    }

    /// Throws `AccessRefusal.notAllowed` for a place that is not the officer's.
    static func read(
        _ officer: OfficerCaller, _ wanted: PlaceID?, _ group: HazardGroup, before: Int64, limit: Int,
        in reader: Reader
    ) throws -> HazardList {
        guard let id = wanted ?? officer.homePlace else { throw HazardReportingRefusal.placeUnfit }
        let line = try Places.lineage(of: id, in: reader)
        guard let place = line.first else { throw HazardReportingRefusal.placeUnfit }
        let lineage = line.map(\.id)
        guard HazardOffice.seeing.contains(where: { officer.may($0, at: lineage) }) else {
            throw AccessRefusal.notAllowed
        }
        let scope = try Hazards.scope(of: id, in: reader)
        let found = try HazardStore.page(scope, group, before: before, limit: limit + 1, in: reader)
        let shown = Array(found.prefix(limit))
        let clocks = try Clocks.mostUrgent(of: shown.map(\.subject), in: reader)
        let calendar = try Clocks.calendar(in: reader)
        let places = try Places.longNames(of: Set(shown.map(\.place)), in: reader)
        let objects = try Hazards.objects(at: lineage, in: reader)
        return HazardList(
            place: place, group: group,
            lines: shown.map { hazard in
                let clock = clocks[hazard.subject]
                return Line(
                    hazard: hazard, object: objects.first { $0.code == hazard.object },
                    place: places[hazard.place] ?? "", face: clock?.face(at: reader.now, in: calendar),
                    due: clock?.due(in: calendar)?.instant)
            },
            counts: try HazardStore.counts(scope, in: reader),
            outlines: try Places.outlines(of: [id], in: reader), tiles: try MapTiles.read(in: reader),
            next: found.count > limit ? shown.last?.position : nil)
    }

    static let lineShape = Shape.object([
        ("id", .id), ("number", .text), ("object", .text), ("grade", .optional(.text)), ("state", .text),
        ("rung", .text), ("place", .id), ("source", .text), ("found_at", .instant),
        ("due_at", .optional(.instant)),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(lines) { json, line in
                json.object { json in
                    json.field("id", line.hazard.id)
                    json.field("number", line.hazard.number)
                    json.field("object", line.hazard.object)
                    json.field("grade", line.hazard.grade?.rawValue)
                    json.field("state", line.hazard.state.rawValue)
                    json.field("rung", line.hazard.rung.rawValue)
                    json.field("place", line.hazard.place)
                    json.field("source", line.hazard.source.rawValue)
                    json.field("found_at", line.hazard.found)
                    json.field("due_at", line.due)
                }
            }
            json.field("next", next.map { "\($0)" })
        }
    }

    /// A FeatureCollection in WGS 84: the place's outline, then points with `late`.
    func geoJSON() -> JSONText {
        var json = JSONText(capacity: 16_384)
        let points = lines.filter { $0.hazard.point != nil }
        json.object { json in
            json.field("type", "FeatureCollection")
            json.key("features")
            json.array(outlines.keys.map { Feature.place($0) } + points.map { Feature.hazard($0) }) {
                write($1, to: &$0)
            }
        }
        return json
    }

    private enum Feature {
        case place(PlaceID)
        case hazard(Line)
    }

    private func write(_ feature: Feature, to json: inout JSONText) {
        json.object { json in
            json.field("type", "Feature")
            json.key("properties")
            switch feature {
            case .place(let id):
                json.object { json in
                    json.field("id", id)
                    json.field("name", place.name)
                    json.field("path", "/hazards?place=\(id)")
                    json.field("late", 0)
                }
                json.key("geometry")
                json.raw(outlines[id] ?? "null")
            case .hazard(let line):
                json.object { json in
                    json.field("id", line.hazard.id)
                    json.field("name", "\(line.hazard.number) \(line.object?.chinese ?? "")")
                    json.field("path", "/hazards/\(line.hazard.id)")
                    json.field("late", line.face?.kind == .late ? 1 : 0)
                }
                json.key("geometry")
                json.object { json in
                    json.field("type", "Point")
                    json.key("coordinates")
                    json.array([line.hazard.point?.longitude ?? 0, line.hazard.point?.latitude ?? 0]) {
                        $0.write($1)
                    }
                }
            }
        }
    }
}

extension HazardList {
    /// As people look through them: what is late or soon due first, what has no clock last.
    fileprivate var urgent: [Line] {
        guard group != .ended else { return lines }
        let dated = lines.compactMap { line in line.due.map { (line: line, due: $0) } }
        return dated.sorted { $0.due < $1.due }.map(\.line) + lines.filter { $0.due == nil }
    }
}

private func tabs(_ list: HazardList, isMap: Bool, _ frame: Frame) -> [Tab] {
    [
        Tab(frame(.hazardListTab), path: "/hazards?place=\(list.place.id)", isCurrent: !isMap),
        Tab(frame(.hazardMapTab), path: "/hazards/map?place=\(list.place.id)", isCurrent: isMap),
    ]
}

func hazardListPage(_ list: HazardList, _ frame: Frame) -> HTML {
    let base = "/hazards?place=\(list.place.id)"
    let chips = Chips(
        frame(.hazardGroups),
        HazardGroup.allCases.map { group in
            Chips.Chip(
                frame(group.title), path: "\(base)&show=\(group.rawValue)", count: list.counts[group] ?? 0,
                isCurrent: group == list.group)
        }
    ).html
    let new = Button(frame(.hazardNew), .main, isWide: true).link(to: "/hazards/new?place=\(list.place.id)")
    let body: HTML =
        list.lines.isEmpty
        ? EmptyState(frame(.hazardNone), frame(.hazardNoneText)).html
        : Queue(list.urgent.map { $0.row(frame) }).html
    return Layout.page(
        title: frame(.hazardTitle), purpose: frame(.hazardPurpose, ["place": list.place.name]), frame: frame,
        tabs: tabs(list, isMap: false, frame), action: Layout.action(new),
        body: """
            \(chips)\(body)\
            \(Paging(older: list.next.map { "\(base)&show=\(list.group.rawValue)&before=\($0)" }).html(frame))\
            <p class="quiet">\(frame(.hazardNoEnforcement))</p>
            """)
}

func hazardMapPage(_ list: HazardList, _ frame: Frame) -> HTML {
    let items = list.urgent.map { line in
        MapBox.Item(
            id: line.hazard.id.description, line.title(frame), path: "/hazards/\(line.hazard.id)",
            meta: frame.joined(line.place, line.hazard.number), clock: line.face?.badge(frame))
    }
    let body: HTML =
        items.isEmpty
        ? EmptyState(frame(.hazardNone), frame(.hazardNoneText)).html
        : MapBox(
            frame(.hazardTitle), geoJSON: "/hazards/map.geojson?place=\(list.place.id)",
            tiles: list.tiles?.address, attribution: list.tiles?.attribution, items
        ).html(frame)
    return Layout.page(
        title: frame(.hazardMapTitle, ["place": list.place.name]), purpose: frame(.hazardMapNote),
        frame: frame,
        kind: .wide, tabs: tabs(list, isMap: true, frame), assets: MapBox.assets, body: body)
}

extension HazardList.Line {
    func title(_ frame: Frame) -> String {
        let name = object?.name(frame.language) ?? hazard.object
        return hazard.spot.isEmpty ? name : frame.joined(name, hazard.spot)
    }

    func row(_ frame: Frame) -> Queue.Row {
        let state = frame(hazard.state.title)
        let grade = hazard.grade == .major ? frame.joined(frame(Hazard.Grade.major.title), state) : state
        return Queue.Row(
            title(frame), path: "/hazards/\(hazard.id)", clock: face?.badge(frame), place: place,
            meta: frame.joined(hazard.number, grade))
    }
}
