import Access
import Kernel
import Storage
import Web

/// Shops, firms and parcel points of the grids at a place and below, on a day.
struct PremisesList: Sendable {
    /// The place first, then what is above it.
    let line: [Place]
    let asked: Asked
    let day: Day
    let rows: [Row]
    let total: Int
    /// Of all that are open or closed, by kind.
    let counts: [PlaceKind: Int]
    let next: Int?
    /// The grids in which one may be founded; empty for those who may not.
    let grids: [(id: PlaceID, name: String)]

    struct Row: Sendable {
        let place: Place
        /// `柳坪村 第一网格`
        let grid: String
        let trait: PlaceTrait?
    }

    /// What a list is asked for.
    struct Asked: Sendable {
        let place: PlaceID
        let words: String
        let kind: PlaceKind?
        let isClosed: Bool
        let on: Day?
        let after: Int
    }

    var place: Place { line[0] }
    var mayFound: Bool { !grids.isEmpty }

    /// What a form is asked for: the place alone.
    static func place(_ visit: Visit, _ officer: OfficerCaller) throws -> Asked {
        let typed = try visit.input.id("place", of: Marks.Place.self)
        guard let place = typed ?? visit.query["place"].flatMap(PlaceID.init) ?? officer.homePlace else {
            throw WebRefusal.notFound
        }
        return Asked(place: place, words: "", kind: nil, isClosed: false, on: nil, after: 0)
    }

    /// Throws `FieldRefusal` for what is no day, `WebRefusal.notFound` for what is no place or kind.
    static func asked(_ visit: Visit, _ officer: OfficerCaller) throws -> Asked {
        let place = try place(visit, officer).place
        var kind: PlaceKind?
        if let text = visit.query["kind"], !text.isEmpty {
            guard let known = PlaceKind(rawValue: text), known.level == .premises else {
                throw WebRefusal.notFound
            }
            kind = known
        }
        var on: Day?
        if let text = visit.query["on"], !text.isEmpty {
            guard let day = Day(text) else { throw FieldRefusal(.unreadable, at: "on") }
            on = day
        }
        return Asked(
            place: place, words: String((visit.query["q"] ?? "").prefix(60)).filter { !$0.isNewline },
            kind: kind, isClosed: visit.query["state"] == "closed", on: on,
            after: max(0, visit.query["after"].flatMap { Int($0) } ?? 0))
    }

    /// Open to officers who work at the place, above it or below it.
    static func load(
        _ visit: Visit, _ officer: OfficerCaller, limit: Int? = nil
    ) async throws -> PremisesList {
        try await load(try asked(visit, officer), visit, officer, limit: limit ?? visit.limit)
    }

    /// For the forms of the place, with the grids in which the officer may found.
    static func forms(_ visit: Visit, _ officer: OfficerCaller) async throws -> PremisesList {
        try await load(try place(visit, officer), visit, officer, limit: 0)
    }

    private static func load(
        _ asked: Asked, _ visit: Visit, _ officer: OfficerCaller, limit: Int
    ) async throws -> PremisesList {
        return try await visit.county.database.read { reader in
            let line = try Places.lineage(of: asked.place, in: reader)
            guard !line.isEmpty else { throw WebRefusal.notFound }
            let own = line.map(\.id)
            let isNear = try officer.grants.contains { grant in
                try own.contains(grant.place) || Places.isWithin(grant.place, asked.place, in: reader)
            }
            guard isNear else { throw AccessRefusal.notAllowed }
            let mayFound = ChangeRoutes.may(officer, change: .premises, at: line)
            return try PremisesList(asked, line, mayFound: mayFound, limit: limit, in: reader)
        }
    }

    private init(
        _ asked: Asked, _ line: [Place], mayFound: Bool, limit: Int, in reader: Reader
    ) throws {
        let day = asked.on ?? reader.now.day
        let tree = try Places.tree(on: day, under: asked.place, in: reader)
        let places =
            asked.isClosed
            ? try Self.closed(at: asked.place, by: day, in: reader)
            : tree.within(asked.place).filter { $0.level == .premises }
        let traits = try KindStore.traits(of: places.map(\.id), on: day, in: reader)
        let found = places.filter { place in
            asked.words.isEmpty || place.name.contains(asked.words)
                || traits[place.id]?.address?.contains(asked.words) == true
        }
        let wanted = found.filter { asked.kind == nil || traits[$0.id]?.kind == asked.kind }
        let some = wanted.dropFirst(asked.after).prefix(limit)
        let grids = try Self.gridNames(of: some.compactMap(\.parent), tree, line, in: reader)
        self.line = line
        self.asked = asked
        self.day = day
        rows = some.map { place in
            Row(
                place: place, grid: place.parent.flatMap { grids[$0] } ?? "", trait: traits[place.id])
        }
        total = wanted.count
        counts = Dictionary(found.compactMap { traits[$0.id].map { ($0.kind, 1) } }, uniquingKeysWith: +)
        next = asked.after + some.count < wanted.count ? asked.after + some.count : nil
        self.grids = mayFound && asked.on == nil ? Self.foundable(in: tree, line) : []
    }

    /// Those that ended by `day`, as they last were.
    private static func closed(at place: PlaceID, by day: Day, in reader: Reader) throws -> [Place] {
        let ever = try Places.within(place, in: reader)
        return try VersionStore.histories(of: ever, in: reader).values
            .filter { $0.last.level == .premises && ($0.closed.map { $0 <= day } ?? false) }
            .map { $0.standing(on: day) }.sorted(by: Place.inOrder)
    }

    private static func gridNames(
        of grids: [PlaceID], _ tree: Tree, _ line: [Place], in reader: Reader
    ) throws -> [PlaceID: String] {
        var names = try Places.longNames(of: Set(grids).filter { tree[$0] == nil }, in: reader)
        for grid in Set(grids) where tree[grid] != nil { names[grid] = longName(grid, tree, line) }
        return names
    }

    /// Every grid of the place, in the order of lists.
    private static func foundable(in tree: Tree, _ line: [Place]) -> [(id: PlaceID, name: String)] {
        tree.within(line[0].id).filter { $0.level == .grid || $0.level == .microgrid }
            .map { ($0.id, longName($0.id, tree, line)) }
    }

    /// From the village down: `柳坪村 第一网格`.
    private static func longName(_ id: PlaceID, _ tree: Tree, _ line: [Place]) -> String {
        let way = tree.lineage(of: id) + line.dropFirst()
        let last = way.firstIndex { $0.level == .village } ?? 0
        return way[...last].reversed().filter { $0.level == .village || $0.level == .grid || $0.id == id }
            .map(\.name).joined(separator: " ")
    }

    /// What the page was asked for, with something of it otherwise.
    func query(kind: PlaceKind?? = nil, isClosed: Bool? = nil, after: Int = 0) -> String {
        var query = "?place=\(place.id)"
        if !asked.words.isEmpty { query += "&q=\(Address.queryValue(asked.words))" }
        if let shown = kind ?? asked.kind { query += "&kind=\(shown.rawValue)" }
        if isClosed ?? asked.isClosed { query += "&state=closed" }
        if let on = asked.on { query += "&on=\(on)" }
        return after > 0 ? query + "&after=\(after)" : query
    }
}
