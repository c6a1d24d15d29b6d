import Kernel
import People
import Places
import Rulebook
import Sealing
import Storage
import Web

/// 网格卡: what is posted of a grid, and what its officers keep on it.
struct GridFile: Sendable {
    let place: Place
    let above: [Place]
    let card: GridCard?
    /// What it is made for: a dedicated grid has no size.
    let kind: PlaceKind?
    let phone: ShownPhone?
    /// Of grids that were merged into this one, for workers who go on here.
    let carried: [(from: PlaceID, grid: String, phone: ShownPhone)]
    let posts: [(title: Wording, name: String, person: PersonID, since: Day)]
    let teams: [TeamFile]
    let online: OnlineTotals
    /// Named for officers only; anyone sees how many there are.
    let groups: [OnlineGroup]
    /// Newest first; the first prevails.
    let counts: [DatedCount]
    let finding: SizeBounds.Finding?
    let rules: [RuleCitation]
    let sight: Sight
    let ids: FormIDs

    /// A telephone as this visitor sees it.
    struct ShownPhone: Sendable, Equatable {
        let text: String
        /// A personal number; nobody sees it whole unasked.
        let isMasked: Bool
    }

    static func load(_ id: PlaceID, _ visit: Visit, in reader: Reader) throws -> GridFile? {
        let today = reader.now.day
        let line = try Places.lineage(of: id, in: reader)
        guard let place = line.first, place.level == .grid else { return nil }
        let sight = Sight(visit, at: line.map(\.id))
        let card = try CardStore.find(id, in: reader)
        let held = try Holders.posts(at: [id], in: reader).filter { $0.period.contains(today) }
        let names = try People.names(of: Set(held.map(\.person)), in: reader)
        let posts = try held.compactMap { post in
            try People.kind(of: post.kind, in: reader).map { kind in
                (
                    title: Wording(kind.chinese, kind.english), name: names[post.person] ?? "",
                    person: post.person, since: post.period.from
                )
            }
        }
        let groups = try GroupStore.groups(at: [id], in: reader).filter { $0.period.contains(today) }
        let counts = try CountStore.counts(of: id, limit: Limits.shownCounts_max, in: reader)
        let ids = line.map(\.id)
        let bounds = try Duties.gridBounds(at: ids, on: today, in: reader)
        let above = Array(line.dropFirst())
        let kind = try Places.traits(of: [id], on: today, in: reader)[id]?.kind
        let size = kind?.isDedicated == true ? nil : counts.first?.number
        return GridFile(
            place: place, above: above, card: card, kind: kind, phone: try shown(card?.phone, of: id, visit),
            carried: try carried(to: id, visit, in: reader),
            posts: posts,
            teams: try TeamFile.all(at: place, above: above, sight, in: reader),
            online: OnlineTotals(
                groups: groups,
                counts: try CountStore.latest(of: groups.map(\.id), on: today, in: reader)),
            groups: sight.isOfficer ? groups : [], counts: counts,
            finding: size.flatMap { bounds.finding(on: $0) },
            rules: try rules(at: ids, on: today, in: reader), sight: sight, ids: FormIDs(at: visit.now))
    }

    private static func carried(
        to grid: PlaceID, _ visit: Visit, in reader: Reader
    ) throws -> [(from: PlaceID, grid: String, phone: ShownPhone)] {
        let phones = try CarriedPhoneStore.all(at: grid, in: reader)
        let names = try Places.names(of: phones.map(\.from), in: reader)
        return try phones.compactMap { carried in
            try shown(carried.phone, of: carried.from, visit).map {
                (from: carried.from, grid: names[carried.from] ?? "", phone: $0)
            }
        }
    }

    /// The published number is public; the worker's own is masked for everybody.
    private static func shown(
        _ phone: GridCard.Phone?, of grid: PlaceID, _ visit: Visit
    ) throws -> ShownPhone? {
        switch phone {
        case nil: return nil
        case .published(let text): return ShownPhone(text: text, isMasked: false)
        case .personal(let sealed):
            let text = try visit.county.key.open(sealed, context: Duties.phoneContext(of: grid))
            return ShownPhone(text: Masking.phone(text), isMasked: true)
        }
    }

    private static func rules(
        at lineage: [PlaceID], on day: Day, in reader: Reader
    ) throws -> [RuleCitation] {
        try Duties.ruleKeys.compactMap { key in
            try Rulebook.rule(key.code, at: lineage, on: day, in: reader).map {
                try Rulebook.citation(of: $0, as: key, in: reader)
            }
        }
    }
}
