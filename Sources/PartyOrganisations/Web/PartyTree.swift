import Access
import Duties
import Kernel
import Places
import Storage
import Web

/// The organisations of a place and below, as of a day.
struct PartyTree: Sendable {
    let line: [Place]
    let on: Day
    let isToday: Bool
    /// Those to be shown: of a village all, above it those tied to the place itself.
    let shown: [PartyOrganisation]
    let total: Int
    let places: [PlaceID: String]
    let kinds: [PartyKind]
    let rungs: [Rung]
    let children: [(place: Place, organisations: Int)]
    let mayKeep: Bool

    /// A rung of the chain with how many there are of it.
    struct Rung: Sendable {
        let rung: ChainRung
        let count: Int
        /// Members who look after households; nil on the rungs above.
        let holders: Int?
    }

    var place: Place { line[0] }

    static func read(_ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws -> PartyTree {
        let line = try PartyOffice.asked(visit, officer, in: reader)
        let on = try PartyOffice.day(visit, in: reader)
        let tree = try Places.tree(on: on, under: line[0].id, in: reader)
        let all = try standing(in: tree, on: on, in: reader)
        let isWhole = line[0].level == .village || line[0].level == .area || line[0].level.isWithinVillage
        let shown = isWhole ? all : all.filter { $0.at == line[0].id }
        let kinds = try PartyOrganisations.kinds(at: line.map(\.id), in: reader)
        let counts = Dictionary(grouping: all, by: \.at).mapValues(\.count)
        return PartyTree(
            line: line, on: on, isToday: on == reader.now.day, shown: shown.map(\.organisation),
            total: all.count,
            places: try Places.longNames(of: Set(shown.map(\.organisation.place)), in: reader), kinds: kinds,
            rungs: try rungs(all.map(\.organisation), tree, at: line, on: on, in: reader),
            children: isWhole
                ? []
                : tree.children(of: line[0].id).map { child in
                    (child, tree.within(child.id).reduce(0) { $0 + (counts[$1.id] ?? 0) })
                },
            mayKeep: on == reader.now.day && PartyOffice.keeps(officer, line))
    }

    /// Each with the place of the tree to which it counts.
    static func standing(
        in tree: Tree, on day: Day, in reader: Reader
    ) throws -> [(organisation: PartyOrganisation, at: PlaceID)] {
        guard let root = tree.roots.first?.id else { return [] }
        let ever = Set(try Places.within(root, in: reader))
        return try PartyStore.standing(on: day, in: reader).compactMap { organisation in
            if tree[organisation.place] != nil { return (organisation, organisation.place) }
            // Its place was merged or closed: it is to move, and is shown where that place went.
            guard ever.contains(organisation.place),
                try Places.find(organisation.place, on: day, in: reader) == nil
            else { return nil }
            return (organisation, root)
        }
    }

    private static func rungs(
        _ all: [PartyOrganisation], _ tree: Tree, at line: [Place], on day: Day, in reader: Reader
    ) throws -> [Rung] {
        let links = try Duties.householdLinks(
            under: PartyOrganisations.householdLink, on: day, in: reader
        ).filter { tree[$0.key] != nil }
        return try PartyOrganisations.chain(at: line.map(\.id), in: reader).map { rung in
            if rung.isHouseholds {
                return Rung(
                    rung: rung, count: links.values.reduce(0) { $0 + $1.households },
                    holders: links.values.reduce(0) { $0 + $1.holders })
            }
            let count = all.count { organisation in
                rung.kinds.contains(organisation.description.kind)
                    && (tree[organisation.place].map { rung.levels.contains($0.level) } ?? false)
            }
            return Rung(rung: rung, count: count, holders: nil)
        }
    }

    /// Those without one above among the shown, each with what lies below it.
    func nested() -> [(organisation: PartyOrganisation, depth: Int)] {
        let order = Dictionary(
            kinds.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        func isBefore(_ left: PartyOrganisation, _ right: PartyOrganisation) -> Bool {
            (order[left.description.kind] ?? .max, left.name, left.id)
                < (order[right.description.kind] ?? .max, right.name, right.id)
        }
        let ids = Set(shown.map(\.id))
        let below = Dictionary(grouping: shown.filter { $0.superior.map(ids.contains) ?? false }) {
            $0.superior
        }
        func walk(_ organisation: PartyOrganisation, _ depth: Int) -> [(PartyOrganisation, Int)] {
            if depth >= PartyLimits.depth_max { return [] }
            return [(organisation, depth)]
                + (below[organisation.id] ?? []).sorted(by: isBefore).flatMap { walk($0, depth + 1) }
        }
        return shown.filter { !($0.superior.map(ids.contains) ?? false) }.sorted(by: isBefore)
            .flatMap { walk($0, 0) }
    }

    func kindName(_ organisation: PartyOrganisation, _ language: Language) -> String {
        kinds.first { $0.code == organisation.description.kind }?.name(language)
            ?? organisation.description.kind
    }

    static let shape = Shape.object([
        ("place", .id), ("on", .day), ("total", .whole),
        (
            "chain",
            .list(.object([("name", .text), ("count", .whole), ("holders", .optional(.whole))]))
        ),
        ("children", .list(.object([("place", .id), ("name", .text), ("count", .whole)]))),
        (
            "items",
            .list(
                .object([
                    ("id", .id), ("name", .text), ("kind", .text), ("place", .id),
                    ("superior", .optional(.id)), ("industry", .optional(.text)), ("founded_on", .day),
                ]))
        ), ("next", .optional(.text)),
    ])

    func write(_ language: Language, to json: inout JSONText) {
        json.object { json in
            json.field("place", place.id)
            json.field("on", on)
            json.field("total", total)
            json.key("chain")
            json.array(rungs) { json, rung in
                json.object { json in
                    json.field("name", rung.rung.name(language))
                    json.field("count", rung.count)
                    json.field("holders", rung.holders.map(Int64.init))
                }
            }
            json.key("children")
            json.array(children) { json, child in
                json.object { json in
                    json.field("place", child.place.id)
                    json.field("name", child.place.name)
                    json.field("count", child.organisations)
                }
            }
            json.key("items")
            json.array(shown) { json, organisation in organisation.write(to: &json) }
            json.field("next", nil as String?)
        }
    }
}

extension PartyOrganisation {
    func write(to json: inout JSONText) {
        json.object { json in
            json.field("id", id)
            json.field("name", name)
            json.field("kind", description.kind)
            json.field("place", place)
            json.field("superior", superior)
            json.field("industry", description.industry)
            json.field("founded_on", founded)
        }
    }
}

/// The tree of a place.
enum TreeRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "party", for: OfficerCaller.self,
            "The Party organisations at a place and below, as of a day, with the chain down to households.",
            query: [
                .place("The place; the officer's own without it."),
                .on("The day as of which they are shown; today without it."),
            ], output: PartyTree.shape
        ) { visit, officer in
            let tree = try await visit.county.database.read { try PartyTree.read(visit, officer, in: $0) }
            let language = visit.language
            return Answer(json: { tree.write(language, to: &$0) }, page: { partyTreePage(tree, $0) })
        }
    ]
}

func partyTreePage(_ tree: PartyTree, _ frame: Frame) -> HTML {
    let id = tree.place.id
    let rungs = tree.rungs.html { rung -> HTML in
        let count = frame(.chainCount, ["count": Figures.grouped(rung.count)])
        let words = rung.holders.map {
            frame(
                .chainHouseholds,
                ["holders": Figures.grouped($0), "count": Figures.grouped(rung.count)])
        }
        return
            "<li><b>\(rung.rung.name(frame.language))</b><br><span class=\"quiet\">\(words ?? count)</span></li>\n"
    }
    let chain: HTML =
        tree.rungs.isEmpty ? .empty : Part(id: "chain", frame(.chainTitle), "<ol>\(rungs)</ol>").html
    let list: HTML =
        tree.shown.isEmpty
        ? EmptyState(frame(.partyNone), frame(tree.mayKeep ? .partyNoneKeep : .partyNoneText)).html
        : DataTable(
            frame(.partyTitle), hidesCaption: true,
            columns: [.init(frame(.partyName)), .init(frame(.partyKind)), .init(frame(.partyPlace))],
            rows: tree.nested().map { organisation, depth in row(organisation, depth, tree, frame) }
        ).html
    let found: HTML? =
        tree.mayKeep
        ? Layout.action(
            Button(frame(.partyFound), .main, isWide: true).link(to: "/party/organisations/new?place=\(id)"))
        : nil
    return Layout.page(
        title: frame(.partyTitleOf, ["place": tree.place.name]),
        purpose: frame(.partyPurpose, ["count": Figures.grouped(tree.total)]), frame: frame,
        crumbs: partyCrumbs(tree.line, frame), kind: .wide, tabs: partyTabs("party", at: id, frame),
        action: found,
        body: dayFilter("/party", tree.place.id, tree.on, isToday: tree.isToday, frame)
            + Columns.wide(list, chain + childrenPart(tree, frame)))
}

private func row(
    _ organisation: PartyOrganisation, _ depth: Int, _ tree: PartyTree, _ frame: Frame
) -> [HTML] {
    let mark = String(repeating: "　", count: min(depth, 4)) + (depth > 0 ? "└ " : "")
    let industry = organisation.description.industry.map { "（\($0)）" } ?? ""
    let link = Address.link(organisation.name, to: "/party/organisations/\(organisation.id)")
    return [
        "<span aria-hidden=\"true\">\(mark)</span>\(link)",
        "\(tree.kindName(organisation, frame.language))\(industry)",
        "\(tree.places[organisation.place] ?? "")",
    ]
}

private func childrenPart(_ tree: PartyTree, _ frame: Frame) -> HTML {
    if tree.children.isEmpty { return .empty }
    let day = tree.isToday ? "" : "&on=\(tree.on)"
    return Part(
        id: "below", frame(.partyBelow),
        DataTable(
            frame(.partyBelow), hidesCaption: true,
            columns: [.init(frame(.partyPlace)), .init(frame(.partyCount), isNumeric: true)],
            rows: tree.children.map { child in
                [
                    Address.link(child.place.name, to: "/party?place=\(child.place.id)\(day)"),
                    "<span class=\"num\">\(Figures.grouped(child.organisations))</span>",
                ]
            }
        ).html
    ).html
}

/// Asks for another day; the place stays.
func dayFilter(_ path: String, _ place: PlaceID, _ on: Day, isToday: Bool, _ frame: Frame) -> HTML {
    let back: HTML =
        isToday ? .empty : "<p>\(Address.link(frame(.partyToday), to: "\(path)?place=\(place)"))</p>"
    return Form.filter(
        to: path, frame: frame,
        "\(Form.hidden("place", "\(place)"))\(Field("on", frame(.partyOn)).date(frame, value: on))") + back
}
