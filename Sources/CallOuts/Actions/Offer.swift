import Duties
import Kernel
import People
import Places
import Storage

/// Whom one can call at a place and below: its teams, those who hold a post there, and those who answer for somebody.
struct CallOutOffer: Sendable {
    let teams: [TeamLine]
    let posts: [PostLine]
    let links: [LinkLine]
    /// Who holds a post in a grid: to them goes only what the county's list admits.
    let gridWorkers: Set<PersonID>

    /// A team that stands today, with the persons in it.
    struct TeamLine: Sendable {
        let id: AnyID
        let name: Wording
        let place: String
        let people: Set<PersonID>
    }

    /// Everybody who holds a post of one kind.
    struct PostLine: Sendable {
        let kind: PostKind
        let people: Set<PersonID>
    }

    /// Everybody who answers for somebody under one kind of link: 联户长, 党员联系户.
    struct LinkLine: Sendable {
        let code: String
        let name: Wording
        /// What such a person is called.
        let holder: Wording
        let people: Set<PersonID>
    }

    func people(of groups: [CallOutGroup]) -> Set<PersonID> {
        groups.reduce(into: []) { found, group in
            switch group {
            case .team(let id): found.formUnion(teams.first { $0.id == id }?.people ?? [])
            case .post(let code): found.formUnion(posts.first { $0.kind.code == code }?.people ?? [])
            case .link(let code): found.formUnion(links.first { $0.code == code }?.people ?? [])
            }
        }
    }

    static func read(at place: PlaceID, in reader: Reader) throws -> CallOutOffer {
        let today = reader.now.day
        let line = try Places.lineage(of: place, in: reader)
        // A grid's call goes to its village: a grid has one or two people.
        let root = line.first { $0.level == .village }?.id ?? place
        let tree = try Places.tree(on: today, under: root, in: reader)
        let none = HouseholdRegister(
            places: { _, _, _ in [:] }, at: { _, _, _ in [] }, find: { _, _, _ in [] })
        let state = try Duties.state(of: tree, above: [], households: none, in: reader)
        let posts = state.posts.filter { $0.period.contains(today) }
        let grids = Set(state.places.filter { $0.level == .grid }.map(\.id))
        return CallOutOffer(
            teams: try teams(state, posts, on: today, in: reader), posts: try kinds(of: posts, in: reader),
            links: links(state, on: today),
            gridWorkers: Set(posts.filter { grids.contains($0.place) }.map(\.person)))
    }

    private static func links(_ state: DutyState, on today: Day) -> [LinkLine] {
        let holding = Dictionary(
            grouping: state.links.filter { $0.period.contains(today) }, by: \.template)
        return state.linkTemplates.compactMap { template in
            let people = Set((holding[template.code] ?? []).map(\.holder))
            return people.isEmpty
                ? nil
                : LinkLine(
                    code: template.code, name: template.name, holder: template.holder, people: people)
        }
    }

    private static func teams(
        _ state: DutyState, _ posts: [HeldPost], on today: Day, in reader: Reader
    ) throws -> [TeamLine] {
        let names = try Places.longNames(of: Set(state.teams.map(\.place)), in: reader)
        let members = Dictionary(grouping: state.members.filter { $0.period.contains(today) }, by: \.team)
        let lines = state.teams.compactMap { team -> TeamLine? in
            guard let template = state.teamTemplates.first(where: { $0.code == team.template }) else {
                return nil
            }
            var people = Set((members[team.id] ?? []).compactMap(\.holder.person))
            for slot in template.slots {
                guard case .post(let kind) = slot.kind else { continue }
                people.formUnion(posts.filter { $0.kind == kind && $0.place == team.place }.map(\.person))
            }
            let place = [names[team.place] ?? "", team.name ?? ""].filter { !$0.isEmpty }
            return people.isEmpty
                ? nil
                : TeamLine(
                    id: team.id.as(Marks.Anything.self), name: template.name,
                    place: place.joined(separator: " "),
                    people: people)
        }
        return Array(lines.prefix(CallOutLimits.groups_max))
    }

    private static func kinds(of posts: [HeldPost], in reader: Reader) throws -> [PostLine] {
        let byKind = Dictionary(grouping: posts, by: \.kind)
        return try byKind.keys.sorted().compactMap { code in
            try People.kind(of: code, in: reader).map {
                PostLine(kind: $0, people: Set((byKind[code] ?? []).map(\.person)))
            }
        }
    }
}
