import Access
import Kernel
import People
import Places
import Storage
import Web

/// The online groups of a place and below on a day, with their last counts and the sum.
struct GroupsContent: Sendable {
    let place: Place
    let above: [Place]
    let on: Day?
    let day: Day
    let totals: OnlineTotals
    let rows: [Row]
    let next: Int?
    /// What lies directly in the place, with its sum.
    let children: [(place: Place, totals: OnlineTotals)]
    let mayOpen: Bool

    struct Row: Sendable {
        let group: OnlineGroup
        let place: String
        let keeper: String?
        let count: DatedCount?
    }

    static func load(
        _ place: PlaceID, on: Day?, after: Int, limit: Int, _ visit: Visit, in reader: Reader
    ) throws -> GroupsContent? {
        let line = try Places.lineage(of: place, in: reader)
        guard let own = line.first else { return nil }
        let day = on ?? reader.now.day
        let tree = try Places.tree(on: day, under: place, in: reader)
        let order = Dictionary(
            tree.within(place).enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let groups = try GroupStore.groups(at: Array(order.keys), in: reader)
            .filter { $0.period.contains(day) }
            .sorted {
                (order[$0.place] ?? 0, $0.name, $0.id) < (order[$1.place] ?? 0, $1.name, $1.id)
            }
        let counts = try CountStore.latest(of: groups.map(\.id), on: day, in: reader)
        let start = min(max(after, 0), groups.count)
        let some = Array(groups[start...].prefix(limit))
        let keepers = try GroupStore.keepings(of: some.map(\.id), in: reader).filter {
            $0.period.contains(day)
        }
        let names = try People.names(of: Set(keepers.map(\.person)), in: reader)
        let kept = Dictionary(keepers.map { ($0.group, $0.person) }, uniquingKeysWith: { _, last in last })
        let byPlace = Dictionary(grouping: groups, by: \.place)
        let rows = some.map { group -> Row in
            let line = tree.lineage(of: group.place)
            return Row(
                group: group, place: line.first.map { fullName($0, Array(line.dropFirst())) } ?? "",
                keeper: kept[group.id].flatMap { names[$0] }, count: counts[group.id])
        }
        let children = tree.children(of: place).map { child in
            let inside = tree.within(child.id).flatMap { byPlace[$0.id] ?? [] }
            return (place: child, totals: OnlineTotals(groups: inside, counts: counts))
        }
        return GroupsContent(
            place: own, above: Array(line.dropFirst()), on: on, day: day,
            totals: OnlineTotals(groups: groups, counts: counts), rows: rows,
            next: start + some.count < groups.count ? start + some.count : nil, children: children,
            mayOpen: Sight(visit, at: line.map(\.id)).mayRegister)
    }
}

/// One online group: where it is, who keeps it, how many were counted.
struct GroupFile: Sendable {
    let group: OnlineGroup
    let place: Place
    let above: [Place]
    /// Newest first.
    let keepings: [(name: String, person: PersonID, period: Period)]
    let counts: [DatedCount]
    /// Grids it belonged to before they were merged, oldest first.
    let former: [(grid: String, period: Period)]
    let candidates: [Candidate]
    let sight: Sight
    let day: Day
    let ids: FormIDs

    /// `nil` for what is no group; the caller sees it as an officer in charge, or as its keeper.
    static func load(_ id: OnlineGroupID, _ visit: Visit, in reader: Reader) throws -> GroupFile? {
        guard let group = try GroupStore.find(id, in: reader) else { return nil }
        let line = try Places.lineage(of: group.place, in: reader)
        guard let place = line.first else { return nil }
        let sight = Sight(visit, at: line.map(\.id))
        let keepings = try GroupStore.keepings(of: [id], in: reader)
        let today = reader.now.day
        let isKeeper = keepings.contains { $0.person == sight.person && $0.period.contains(today) }
        guard sight.isOfficer || isKeeper else { return nil }
        let names = try People.names(of: Set(keepings.map(\.person)), in: reader)
        let former = try GroupStore.former(of: id, in: reader)
        let grids = try Places.longNames(of: Set(former.map(\.place)), in: reader)
        return GroupFile(
            group: group, place: place, above: Array(line.dropFirst()),
            keepings: keepings.reversed().map { (names[$0.person] ?? "", $0.person, $0.period) },
            counts: try CountStore.counts(of: id, limit: Limits.shownCounts_max, in: reader),
            former: former.map { (grids[$0.place] ?? "", $0.period) },
            candidates: sight.mayWork ? try Candidate.near(group.place, in: reader) : [], sight: sight,
            day: today, ids: FormIDs(at: visit.now))
    }

    var keeper: (name: String, person: PersonID, period: Period)? {
        keepings.first { $0.period.contains(day) }
    }
}
