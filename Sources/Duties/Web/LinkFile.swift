import Kernel
import People
import Places
import Storage

/// The links of one person or of one place, with names and with what is wrong with their number.
struct LinkFile: Sendable {
    let lists: [HolderList]

    /// What one person answers for under one template.
    struct HolderList: Sendable {
        let template: LinkTemplate
        let holder: PersonID
        let name: String
        let place: Place?
        let lines: [Line]
        let finding: SizeBounds.Finding?
    }

    struct Line: Sendable {
        let link: Link
        let name: String
        /// Where the target has a page.
        let path: String?
        /// Of a household whose visits the reader may know of.
        var rhythm: HouseholdRhythm.Line?
        /// Of a household: what is open for it, as far as the reader may open it.
        var matters: [HouseholdMatters.Line] = []
    }

    /// - Parameters:
    ///   - links: those that stand, or will.
    ///   - rhythm: of the households whose visits the reader may know of.
    static func load(
        _ links: [Link], _ households: HouseholdRegister, rhythm: [HouseholdID: HouseholdRhythm.Line] = [:],
        matters: [HouseholdID: [HouseholdMatters.Line]] = [:], _ sight: (Link) -> Sight, in reader: Reader
    ) throws -> LinkFile {
        let today = reader.now.day
        let names = try People.names(
            of: Set(
                links.map(\.holder)
                    + links.compactMap { if case .person(let id) = $0.target { id } else { nil } }),
            in: reader)
        let held = links.compactMap { if case .place(let id) = $0.target { id } else { nil } }
        let placeNames = try Places.names(of: Set(held), in: reader)
        let houses = Dictionary(
            try households.find(links.compactMap(\.target.household), today, reader).map {
                ($0.id, $0.label)
            },
            uniquingKeysWith: { first, _ in first })
        func line(_ link: Link) -> Line {
            switch link.target {
            case .person(let id): Line(link: link, name: sight(link).name(names[id] ?? ""), path: nil)
            case .household(let id):
                Line(
                    link: link, name: houses[id] ?? "",
                    path: rhythm[id].map { _ in "/visits/households/\(id)" }, rhythm: rhythm[id],
                    matters: matters[id] ?? [])
            case .place(let id): Line(link: link, name: placeNames[id] ?? "", path: "/places/\(id)")
            }
        }
        let lists = try TemplateStore.linkTemplates(in: reader).flatMap { template in
            try Dictionary(grouping: links.filter { $0.template == template.code }, by: \.holder)
                .map { holder, links in
                    let standing = links.count { $0.period.contains(today) }
                    let lines = links.map(line).sorted { ($0.name, $0.link.id) < ($1.name, $1.link.id) }
                    return HolderList(
                        template: template, holder: holder,
                        name: sight(links[0]).name(names[holder] ?? "", isPublic: true),
                        place: try Places.find(links[0].place, in: reader), lines: lines,
                        finding: SizeBounds(least: template.count_min, most: template.count_max)
                            .finding(on: standing))
                }.sorted { ($0.name, $0.holder) < ($1.name, $1.holder) }
        }
        return LinkFile(lists: lists)
    }
}

/// The links of a place, and the form that adds to them.
struct PlaceLinks: Sendable {
    let place: Place
    let above: [Place]
    let file: LinkFile
    let templates: [LinkTemplate]
    let sight: Sight
    let ids: FormIDs
}

/// What the form of a new link offers.
struct NewLinks: Sendable {
    let place: Place
    let above: [Place]
    let templates: [LinkTemplate]
    let template: LinkTemplate
    let candidates: [Candidate]
    let targets: [(id: AnyID, name: String)]
    /// More targets than the form lists.
    let isCut: Bool
    let id: AnyID
}

/// The links and teams of one person.
struct PersonLinks: Sendable {
    let person: PersonID
    let name: String
    let isOwn: Bool
    let file: LinkFile
    let teams: [(id: TeamID, name: Wording, slot: Wording, place: String)]
    let groups: [(id: OnlineGroupID, name: String, place: String)]
    /// Links whose place lets the visitor end them.
    let endable: Set<LinkID>
    let ids: FormIDs
}
