import Access
import Kernel
import People
import Places
import Storage
import Web

/// 包保: a village from its leaders down to its households, as one tree; and a card for a household's door.
struct ResponsibilityRoutes: Sendable {
    let households: HouseholdRegister

    var all: [Endpoint] {
        [
            Endpoint(
                .get, "places/{id}/responsibility", for: OfficerCaller.self,
                "Who answers for a place and for everything in it, level by level, and what nobody answers for.",
                output: Responsibility.shape
            ) { visit, _ in
                let content = try await content(visit)
                let language = visit.language
                return Answer(
                    json: { content.write(language, to: &$0) }, page: { responsibilityPage(content, $0) })
            },
            Endpoint(
                .get, "links/households/{id}/print", .page, for: MemberCaller.self,
                "A card for a household's door: who answers for it. For those who do, and their officers."
            ) { visit, member in
                let (households, url) = (households, visit.publicURL)
                let id = try visit.id("id", of: Marks.Household.self)
                let card = try await visit.county.database.read {
                    try DoorCard.read(id, visit, member, households, in: $0)
                }
                return Answer { doorCardSheet(card, publicURL: url, $0) }
            },
        ]
    }

    private func content(_ visit: Visit) async throws -> Responsibility {
        let id = try visit.id("id", of: Marks.Place.self)
        let households = households
        return try await visit.county.database.read { reader in
            let line = try Places.lineage(of: id, in: reader)
            guard let place = line.first, Responsibility.isShown(at: place.level) else {
                throw WebRefusal.notFound
            }
            guard Sight(visit, at: line.map(\.id)).isOfficer else { throw AccessRefusal.notAllowed }
            var content = try Responsibility.read(line, households, in: reader)
            if let officer = try? OfficerCaller(visit) {
                content.seesGaps = [.oversee, .register].contains { (one: Permission) in
                    officer.may(one, at: line.map(\.id))
                }
                content.leads = officer.may(.supervise, at: line.map(\.id))
            }
            return content
        }
    }
}

/// The tree of who answers for what within a place.
struct Responsibility: Sendable {
    let root: Node
    let above: [Place]
    /// Kinds of links with households or places that nobody answers for.
    let gaps: [(template: LinkTemplate, count: Int)]
    let templates: [LinkTemplate]
    /// Whether the lists of gaps are the reader's to open.
    var seesGaps = false
    /// Whether the reader looks after posts and promises there.
    var leads = false
    let levels: LevelNames

    struct Node: Sendable {
        let place: Place
        /// Who answers for the place itself.
        let leaders: [(template: LinkTemplate, name: String, person: PersonID)]
        /// Who answers for households, where the links are kept here.
        let holders: [Holder]
        let children: [Node]

        /// Whether anybody is named in it or below.
        var isNamed: Bool {
            !leaders.isEmpty || !holders.isEmpty || children.contains { $0.isNamed }
        }
    }

    struct Holder: Sendable {
        let template: LinkTemplate
        let name: String
        let person: PersonID
        let count: Int
        let finding: SizeBounds.Finding?
    }

    /// A county has too many households for one tree; its towns have theirs.
    static func isShown(at level: Level) -> Bool {
        level == .town || level == .village || level.isWithinVillage
    }

    static func read(
        _ line: [Place], _ households: HouseholdRegister, in reader: Reader
    ) throws -> Responsibility {
        let today = reader.now.day
        let root = line[0]
        let tree = try Places.tree(on: today, under: root.id, in: reader)
        let places = tree.within(root.id).filter { $0.level != .premises }
        let templates = try TemplateStore.linkTemplates(in: reader).filter(\.isOn)
        let known = Dictionary(uniqueKeysWithValues: templates.map { ($0.code, $0) })
        let links = try LinkStore.links(at: places.map(\.id), in: reader)
            .filter { $0.period.contains(today) && known[$0.template] != nil }
        let names = try People.names(of: Set(links.map(\.holder)), in: reader)
        let builder = Builder(tree: tree, templates: templates, links: links, names: names)
        let all = try Duties.state(
            of: tree, above: line.dropFirst().map(\.id), households: households, in: reader
        ).gaps()
        let open = all.filter { [.householdsUnlinked, .placeUnlinked].contains($0.kind) }
        let gaps = templates.compactMap { template -> (template: LinkTemplate, count: Int)? in
            let own = open.filter { $0.code == template.code }
            let count = own.reduce(0) { $0 + ($1.kind == .householdsUnlinked ? $1.have : 1) }
            return count == 0 ? nil : (template: template, count: count)
        }
        return Responsibility(
            root: builder.node(root), above: Array(line.dropFirst()), gaps: gaps, templates: templates,
            levels: try Places.levelNames(in: reader))
    }

    private struct Builder {
        let tree: Tree
        let templates: [LinkTemplate]
        let links: [Link]
        let names: [PersonID: String]

        func node(_ place: Place) -> Node {
            Node(
                place: place, leaders: leaders(of: place.id), holders: holders(at: place.id),
                children: tree.children(of: place.id).filter { $0.level != .premises }.map { node($0) })
        }

        private func leaders(
            of place: PlaceID
        ) -> [(template: LinkTemplate, name: String, person: PersonID)] {
            templates.flatMap { template in
                links.filter { $0.template == template.code && $0.target == .place(place) }
                    .map { (template: template, name: names[$0.holder] ?? "", person: $0.holder) }
            }
        }

        private func holders(at place: PlaceID) -> [Holder] {
            templates.flatMap { template -> [Holder] in
                let own = links.filter {
                    $0.template == template.code && $0.place == place && $0.target.household != nil
                }
                let bounds = SizeBounds(least: template.count_min, most: template.count_max)
                return Dictionary(grouping: own, by: \.holder).map { person, links in
                    Holder(
                        template: template, name: names[person] ?? "", person: person, count: links.count,
                        finding: bounds.finding(on: links.count))
                }.sorted { ($0.name, $0.person) < ($1.name, $1.person) }
            }
        }
    }

    static let shape = Shape.named(
        "Responsibility",
        .object([
            (
                "places",
                .list(
                    .object([
                        ("place", .id), ("name", .text), ("level", .text), ("parent", .optional(.id)),
                        ("answering", .list(answering)), ("households", .list(answering)),
                    ]))
            ), ("gaps", .list(.object([("template", .text), ("count", .whole)]))),
        ]))
    private static let answering = Shape.object([
        ("template", .text), ("holderName", .text), ("holder", .id), ("count", .whole),
    ])

    func write(_ language: Language, to json: inout JSONText) {
        func all(_ node: Node) -> [Node] { [node] + node.children.flatMap(all) }
        json.object { json in
            json.key("places")
            json.array(all(root)) { json, node in
                json.object { json in
                    json.field("place", node.place.id)
                    json.field("name", node.place.name)
                    json.field("level", node.place.level.rawValue)
                    json.field("parent", node.place.parent)
                    json.key("answering")
                    json.array(node.leaders) { json, leader in
                        write(leader.template, leader.name, leader.person, 1, to: &json)
                    }
                    json.key("households")
                    json.array(node.holders) { json, holder in
                        write(holder.template, holder.name, holder.person, holder.count, to: &json)
                    }
                }
            }
            json.key("gaps")
            json.array(gaps) { json, gap in
                json.object { json in
                    json.field("template", gap.template.code)
                    json.field("count", gap.count)
                }
            }
        }
    }

    private func write(
        _ template: LinkTemplate, _ name: String, _ person: PersonID, _ count: Int, to json: inout JSONText
    ) {
        json.object { json in
            json.field("template", template.code)
            json.field("holderName", name)
            json.field("holder", person)
            json.field("count", count)
        }
    }
}
