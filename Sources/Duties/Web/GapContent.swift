import Access
import Kernel
import People
import Places
import Storage
import Web

/// The gap list of a place: every gap with its words and the page where it is put right.
struct GapContent: Sendable {
    let place: Place
    let above: [Place]
    let kind: Gap.Kind?
    /// Of the whole place, by kind, in the order of the list.
    let counts: [(kind: Gap.Kind, count: Int)]
    /// What lies directly in the place, with the gaps in it.
    let children: [(place: Place, count: Int)]
    let rows: [GapRow]
    /// Of the kind that is shown.
    let total: Int
    let next: Int?
    let day: Day
    /// Set when the list is of another day than today.
    let on: Day?

    static func load(
        _ place: PlaceID, kind: Gap.Kind?, on: Day?, after: Int, limit: Int, _ households: HouseholdRegister,
        in reader: Reader
    ) throws -> GapContent? {
        let day = on ?? reader.now.day
        let line =
            try on == nil
            ? Places.lineage(of: place, in: reader) : Places.lineage(of: place, on: day, in: reader)
        guard let own = line.first else { return nil }
        let tree = try Places.tree(on: day, under: place, in: reader)
        let above = Array(line.dropFirst())
        let state = try Duties.state(of: tree, above: above.map(\.id), households: households, in: reader)
        let all = state.gaps()
        let wanted = all.filter { kind == nil || $0.kind == kind }
        let start = min(max(after, 0), wanted.count)
        let some = Array(wanted[start...].prefix(limit))
        let names = try GapNames(state, some, tree, above: above, in: reader)
        return GapContent(
            place: own, above: above, kind: kind, counts: counts(all),
            children: children(of: place, in: tree, wanted), rows: some.map { names.row($0) },
            total: wanted.count, next: start + some.count < wanted.count ? start + some.count : nil, day: day,
            on: on)
    }

    private static func counts(_ gaps: [Gap]) -> [(kind: Gap.Kind, count: Int)] {
        let counts = Dictionary(gaps.map { ($0.kind, 1) }, uniquingKeysWith: +)
        return Gap.Kind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
    }

    private static func children(
        of place: PlaceID, in tree: Tree, _ gaps: [Gap]
    ) -> [(place: Place, count: Int)] {
        let counts = Dictionary(gaps.map { ($0.place, 1) }, uniquingKeysWith: +)
        return tree.children(of: place).map { child in
            (place: child, count: tree.within(child.id).reduce(0) { $0 + (counts[$1.id] ?? 0) })
        }
    }
}

/// A gap with what it is about, named.
struct GapRow: Sendable {
    let gap: Gap
    /// `柳坪村 第三网格`
    let place: String
    /// The post, team, slot or kind of link; `nil` where the kind of gap says it all.
    let about: Wording?
    /// The person or group that it is about.
    let who: String?
    /// Where what is to be reassigned is still kept.
    let from: String?
    let path: String
}

/// The names that the rows of a gap list need, read at once.
struct GapNames {
    private let state: DutyState
    private let tree: Tree
    /// What the list's own place lies in.
    private let above: [Place]
    private let people: [PersonID: String]
    private let posts: [String: Wording]
    private let groups: [AnyID: String]
    private let former: [PlaceID: String]

    init(
        _ state: DutyState, _ gaps: [Gap], _ tree: Tree, above: [Place], in reader: Reader
    ) throws {
        self.state = state
        self.tree = tree
        self.above = above
        let holders = gaps.filter { $0.kind == .linkShort || $0.kind == .linkOver }.compactMap(\.subject)
        people = try People.names(of: Set(holders.map { $0.as(Marks.Person.self) }), in: reader)
        var posts: [String: Wording] = [:]
        for code in Set(gaps.compactMap(\.code)) {
            if let kind = try People.kind(of: code, in: reader) {
                posts[code] = Wording(kind.chinese, kind.english)
            }
        }
        self.posts = posts
        groups = Dictionary(
            (state.groups + state.left.groups).map { ($0.id.as(Marks.Anything.self), $0.name) },
            uniquingKeysWith: { first, _ in first })
        former = try Places.longNames(of: Set(gaps.compactMap(\.left?.at)), in: reader)
    }

    func row(_ gap: Gap) -> GapRow {
        GapRow(
            gap: gap, place: placeName(gap.place), about: about(gap), who: who(gap),
            from: gap.left.flatMap { former[$0.at] }, path: path(gap))
    }

    private func placeName(_ id: PlaceID) -> String {
        let line = tree.lineage(of: id)
        guard let place = line.first else { return "" }
        return fullName(place, Array(line.dropFirst()) + above)
    }

    private func about(_ gap: Gap) -> Wording? {
        switch gap.kind {
        case .needsReassigning: aboutLeft(gap)
        case .postVacant: gap.code.flatMap { posts[$0] }
        case .teamMissing: state.teamTemplates.first { $0.code == gap.code }?.name
        case .slotShort, .slotOver:
            state.teamTemplates.lazy.compactMap { template in
                template.slots.first { "\(template.code).\($0.code)" == gap.code }?.name
            }.first
        case .householdsUnlinked, .placeUnlinked, .linkShort, .linkOver:
            state.linkTemplates.first { $0.code == gap.code }?.holder
        case .gridWithoutWorker, .gridWithoutGroup, .groupWithoutKeeper, .gridSmall, .gridLarge: nil
        }
    }

    private func aboutLeft(_ gap: Gap) -> Wording? {
        switch gap.left?.matter {
        case .team: state.teamTemplates.first { $0.code == gap.code }?.name
        case .links, .strayLinks: state.linkTemplates.first { $0.code == gap.code }?.name
        case .post: gap.code.flatMap { posts[$0] }
        case .group, nil: nil
        }
    }

    private func who(_ gap: Gap) -> String? {
        switch gap.kind {
        case .needsReassigning:
            gap.left?.matter == .group ? gap.subject.flatMap { groups[$0] } : nil
        case .linkShort, .linkOver: gap.subject.flatMap { people[$0.as(Marks.Person.self)] }
        case .groupWithoutKeeper: gap.subject.flatMap { groups[$0] }
        case .gridWithoutWorker, .postVacant, .teamMissing, .slotShort, .slotOver, .householdsUnlinked,
            .placeUnlinked, .gridWithoutGroup, .gridSmall, .gridLarge:
            nil
        }
    }

    /// Where it is put right; posts are given on the page of People.
    private func path(_ gap: Gap) -> String {
        let subject = gap.subject?.description ?? ""
        return switch gap.kind {
        case .needsReassigning: leftPath(gap, subject)
        case .gridWithoutWorker, .postVacant: "/places/\(gap.place)/posts"
        case .teamMissing: "/teams/new?place=\(gap.place)&template=\(gap.code ?? "")"
        case .slotShort, .slotOver: slotPath(gap, team: subject)
        case .householdsUnlinked, .placeUnlinked: linkPath(gap)
        case .linkShort, .linkOver: "/duties/people/\(subject)"
        case .gridWithoutGroup: "/online-groups/new?place=\(gap.place)"
        case .groupWithoutKeeper: "/online-groups/\(subject)"
        case .gridSmall, .gridLarge: "/grids/\(gap.place)"
        }
    }

    /// Where it is still kept: there it is ended, and then entered anew where it belongs.
    private func leftPath(_ gap: Gap, _ subject: String) -> String {
        let kept = gap.left?.at ?? gap.place
        return switch gap.left?.matter {
        case .team: "/teams/\(subject)"
        case .group: "/online-groups/\(subject)"
        case .post: "/places/\(kept)/posts"
        case .links, .strayLinks, nil: "/places/\(kept)/links"
        }
    }

    private func slotPath(_ gap: Gap, team: String) -> String {
        let slot = state.teamTemplates.lazy.compactMap { template in
            template.slots.first { "\(template.code).\($0.code)" == gap.code }
        }.first
        guard case .post? = slot?.kind else { return "/teams/\(team)" }
        return "/places/\(gap.place)/posts"
    }

    /// Links are entered at the level that their template names: at the place itself, or above it.
    private func linkPath(_ gap: Gap) -> String {
        let level = state.linkTemplates.first { $0.code == gap.code }?.level
        let line = tree.lineage(of: gap.place)
        let place = line.first { $0.level == level }?.id ?? gap.place
        return "/links/new?place=\(place)&template=\(gap.code ?? "")"
    }
}
