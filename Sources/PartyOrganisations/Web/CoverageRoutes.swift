import Access
import Kernel
import Places
import Storage
import Web

/// Which of a place's smallest units the Party reaches, and by what, as of a day.
struct PartyCoverage: Sendable {
    let line: [Place]
    let on: Day
    let isToday: Bool
    let asked: Asked
    let units: [(unit: CoverageUnit, counts: [Cover.Code: Int], kinds: [(name: PartyKind, count: Int)])]
    let children: [(place: Place, total: Int, open: Int)]
    let rows: [Row]
    let total: Int
    let next: Int?
    let names: [PartyID: String]

    struct Asked: Sendable {
        let unit: String?
        let cover: Cover.Code?
        let after: Int
    }

    struct Row: Sendable {
        let place: Place
        /// `柳坪村 第三网格`
        let name: String
        let unit: CoverageUnit
        let cover: Cover
    }

    static func read(
        _ visit: Visit, _ officer: OfficerCaller, limit: Int, in reader: Reader
    ) throws -> PartyCoverage {
        let line = try PartyOffice.asked(visit, officer, in: reader)
        let on = try PartyOffice.day(visit, in: reader)
        let asked = Asked(
            unit: visit.query["unit"].flatMap { $0.isEmpty ? nil : $0 },
            cover: visit.query["cover"].flatMap(Cover.Code.init),
            after: max(0, visit.query["after"].flatMap { Int($0) } ?? 0))
        let tree = try Places.tree(on: on, under: line[0].id, in: reader)
        let kinds = try PartyOrganisations.kinds(at: line.map(\.id), in: reader)
        let units = try PartyOrganisations.units(at: line.map(\.id), in: reader)
        let standing = try PartyStore.standing(on: on, in: reader)
        let covering = Covering(
            standing, try TieStore.covers(on: on, in: reader), order: kinds.map(\.code))
        let all = try rows(of: units, in: tree, below: line, covering, on: on, in: reader)
        let kindOf = Dictionary(
            standing.map { ($0.id, $0.description.kind) }, uniquingKeysWith: { first, _ in first })
        let wanted = all.filter { row in
            (asked.unit == nil || row.unit.code == asked.unit)
                && (asked.cover == nil || row.cover.code == asked.cover)
        }
        let some = Array(wanted.dropFirst(asked.after).prefix(limit))
        let shown = asked.after + some.count
        return PartyCoverage(
            line: line, on: on, isToday: on == reader.now.day, asked: asked,
            units: units.map { unit in
                let own = all.filter { $0.unit.code == unit.code }
                return (
                    unit, Dictionary(own.map { ($0.cover.code, 1) }, uniquingKeysWith: +),
                    kinds.map { kind in
                        (
                            kind,
                            own.count { row in
                                row.cover.code == .own
                                    && row.cover.organisation.flatMap { kindOf[$0] } == kind.code
                            }
                        )
                    }.filter { $0.count > 0 }
                )
            },
            children: tree.children(of: line[0].id).filter { [.town, .village, .area].contains($0.level) }
                .map { child in
                    let inside = Set(tree.within(child.id).map(\.id))
                    let own = all.filter { inside.contains($0.place.id) }
                    return (child, own.count, own.count { $0.cover == .nothing })
                },
            rows: some, total: wanted.count, next: shown < wanted.count ? shown : nil,
            names: try PartyStore.names(of: some.compactMap(\.cover.organisation), in: reader))
    }

    private static func rows(
        of units: [CoverageUnit], in tree: Tree, below line: [Place], _ covering: Covering, on day: Day,
        in reader: Reader
    ) throws -> [Row] {
        let places = tree.within(line[0].id)
        let traits = try Places.traits(
            of: places.filter { $0.level == .premises }.map(\.id), on: day, in: reader)
        return places.compactMap { place in
            guard let unit = units.first(where: { $0.fits(place.level, traits[place.id]?.kind) }) else {
                return nil
            }
            let way = tree.lineage(of: place.id)
            let long = way.reversed().filter {
                [.village, .grid, .estate].contains($0.level) || $0.id == place.id
            }
            .map(\.name).joined(separator: " ")
            return Row(
                place: place, name: long, unit: unit,
                cover: covering.cover(of: way + line.dropFirst(), by: unit.rule))
        }
    }

    /// What the page was asked for, with something of it otherwise.
    func query(unit: String?? = nil, cover: Cover.Code?? = nil, after: Int = 0) -> String {
        var query = "?place=\(line[0].id)"
        if !isToday { query += "&on=\(on)" }
        if let unit = unit ?? asked.unit { query += "&unit=\(unit)" }
        if let cover = cover ?? asked.cover { query += "&cover=\(cover.rawValue)" }
        return after > 0 ? query + "&after=\(after)" : query
    }

    func covered(_ row: Row, _ frame: Frame) -> String {
        let name = row.cover.organisation.flatMap { names[$0] } ?? ""
        return row.cover == .nothing
            ? frame(row.cover.code.title)
            : frame(.coverageBy, ["how": frame(row.cover.code.title), "name": name])
    }

    static let shape = Shape.object([
        ("place", .id), ("on", .day), ("total", .whole),
        (
            "units",
            .list(
                .object([
                    ("code", .text), ("own", .whole), ("attached", .whole), ("above", .whole),
                    ("nothing", .whole),
                ]))
        ),
        (
            "items",
            .list(
                .object([
                    ("place", .id), ("name", .text), ("unit", .text), ("cover", .text),
                    ("organisation", .optional(.id)),
                ]))
        ), ("next", .optional(.text)),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("place", line[0].id)
            json.field("on", on)
            json.field("total", total)
            json.key("units")
            json.array(units) { json, row in
                json.object { json in
                    json.field("code", row.unit.code)
                    json.field("own", row.counts[.own] ?? 0)
                    json.field("attached", row.counts[.attached] ?? 0)
                    json.field("above", row.counts[.above] ?? 0)
                    json.field("nothing", row.counts[.nothing] ?? 0)
                }
            }
            json.key("items")
            json.array(rows) { json, row in
                json.object { json in
                    json.field("place", row.place.id)
                    json.field("name", row.name)
                    json.field("unit", row.unit.code)
                    json.field("cover", row.cover.code.rawValue)
                    json.field("organisation", row.cover.organisation)
                }
            }
            json.field("next", next.map(String.init))
        }
    }
}

enum CoverageRoutes {
    private static let query: [QueryField] = [
        .place("The place; the officer's own without it."),
        .on("The day as of which they are counted; today without it."),
        QueryField("unit", "Only units of this code: a level, or shop, firm, parcel."),
        QueryField(
            "cover", .one(of: Cover.Code.allCases.map(\.rawValue)), "Only what is covered so, or by nothing."),
    ]

    static let all: [Endpoint] =
        [
            Endpoint(
                .get, "party/coverage", for: OfficerCaller.self,
                "Which estates, grids, buildings and firms have a Party organisation or are covered by one.",
                query: query + [.cursor(as: "after"), .limit], output: PartyCoverage.shape
            ) { visit, officer in
                let limit = visit.limit
                let coverage = try await visit.county.database.read {
                    try PartyCoverage.read(visit, officer, limit: limit, in: $0)
                }
                return Answer(json: { coverage.write(to: &$0) }, page: { coveragePage(coverage, $0) })
            }
        ]
        + SheetFile.Format.allCases.map { format in
            Endpoint(
                .get, "party/coverage.\(format.rawValue)", for: OfficerCaller.self,
                "The same list, whole, as a table.", query: query + [.cursor(as: "after")]
            ) { visit, officer in
                let coverage = try await visit.county.database.read {
                    try PartyCoverage.read(visit, officer, limit: .max, in: $0)
                }
                let frame = visit.frame
                return try SheetFile(
                    "party-coverage", title: frame(.coverageTitle),
                    header: [
                        frame(.partyPlace), frame(.coverageUnit), frame(.coverageHow), frame(.partyName),
                    ],
                    rows: coverage.rows.map { row in
                        [
                            row.name, row.unit.name(frame.language), frame(row.cover.code.title),
                            row.cover.organisation.flatMap { coverage.names[$0] } ?? "",
                        ]
                    }
                ).answer(as: format)
            }
        }
}
