import Access
import Cases
import Kernel
import People
import Places
import Storage
import Web

/// What the desk shows: places at the left, the list, the open file.
struct OfficerDesk: Sendable {
    /// Nil for the desk of a unit, which has no places.
    let place: Place?
    let tree: OfficerTree
    let organisation: String?
    let filter: OfficerFilter
    let sought: SoughtWords?
    let counts: [Case.State: Int]
    let late: Int
    /// Shelved ones that are to be looked at again.
    var reviewsDue = 0
    let rows: OfficerRows
    let file: OfficerFile?
    let cursor: String?
    /// Whether several of the rows may be made one problem.
    var mayGather = false

    static let rows_max = 50

    /// What the address asks for.
    struct Asked: Sendable {
        let place: PlaceID?
        let filter: OfficerFilter
        let sought: SoughtWords?
        let cursor: QueueCursor?
        let open: CaseID?

        /// Throws for a place or a cursor that cannot be read.
        init(_ visit: Visit) throws {
            place = visit.query["place"].flatMap { PlaceID($0) }
            if visit.query["place"] != nil, place == nil { throw CaseMissing.noSuchCase }
            filter = visit.query["filter"].flatMap { OfficerFilter(rawValue: $0) } ?? .all
            sought = try SoughtWords(visit)
            cursor = try OfficerQueue.cursor(visit)
            open = visit.query["open"].flatMap { CaseID($0) }
        }
    }

    static func read(_ asked: Asked, _ visit: Visit, _ officer: OfficerCaller, in reader: Reader) throws
        -> OfficerDesk
    {
        // Programs get the rows alone: they compute from `due_at`, and draw no tree.
        let isPage = visit.face == .page
        let file = try asked.open.map { try OfficerFile.read($0, visit, officer, in: reader) } ?? nil
        if let unit = officer.organisation, asked.place == nil {
            return OfficerDesk(
                place: nil, tree: .empty, organisation: try People.organisation(unit, in: reader)?.name,
                filter: .assigned, sought: nil, counts: [:], late: 0,
                rows: try OfficerQueue.given(
                    to: Case.Lead(person: nil, organisation: unit), after: asked.cursor, limit: rows_max,
                    withClocks: isPage, in: reader),
                file: file, cursor: asked.cursor?.description)
        }
        guard let wanted = asked.place ?? officer.homePlace else { throw CaseMissing.noSuchCase }
        let lineage = try Places.lineage(of: wanted, in: reader)
        guard let place = lineage.first, OfficerQueue.covers(officer, lineage.map(\.id)) else {
            throw CaseMissing.noSuchCase
        }
        let tree = isPage ? try OfficerTree.read(around: lineage, officer, in: reader) : .empty
        let rows =
            try asked.sought.map {
                try OfficerQueue.search(
                    $0.text, within: wanted, before: asked.cursor, limit: rows_max, withClocks: isPage,
                    in: reader)
            }
            ?? OfficerQueue.filtered(
                at: wanted, asked.filter, for: officer, after: asked.cursor, limit: rows_max,
                withClocks: isPage, in: reader)
        return OfficerDesk(
            place: place, tree: tree, organisation: nil, filter: asked.filter, sought: asked.sought,
            counts: tree.counts[wanted] ?? [:],
            late: isPage ? try OfficerQueue.late(at: wanted, in: reader) : 0,
            reviewsDue: isPage ? try OfficerQueue.reviewsDue(at: wanted, in: reader) : 0, rows: rows,
            file: file, cursor: asked.cursor?.description,
            mayGather: officer.may(.dispatch, at: lineage.map(\.id)))
    }

    var words: String? { sought?.text }
    var openCount: Int { counts.reduce(0) { $1.key == .closed ? $0 : $0 + $1.value } }
}

/// The officer's places around the one that is shown, with how many open cases each has.
struct OfficerTree: Sendable {
    let nodes: [Node]
    let counts: [PlaceID: [Case.State: Int]]

    static let empty = OfficerTree(nodes: [], counts: [:])
    /// Levels that have a desk.
    static let levels: Set<Level> = [.county, .town, .village, .grid]

    struct Node: Sendable {
        let place: Place
        let isCurrent: Bool
        let children: [Node]
    }

    /// From the highest place that the officer holds down to the shown one and what lies directly below it.
    static func read(around lineage: [Place], _ officer: OfficerCaller, in reader: Reader) throws
        -> OfficerTree
    {
        let held = Set(officer.grants.map(\.place))
        guard let top = lineage.lastIndex(where: { held.contains($0.id) }) else { return .empty }
        let chain = lineage[...top].filter { levels.contains($0.level) || held.contains($0.id) }
        var below: [Node] = []
        var previous: Place?
        var ids = Set(chain.map(\.id))
        for place in chain {
            let children = try Places.children(of: place.id, in: reader).filter { levels.contains($0.level) }
            ids.formUnion(children.map(\.id))
            let inner = below
            let via = previous
            var nodes = children.map { child in
                Node(
                    place: child, isCurrent: child.id == chain.first?.id,
                    children: child.id == via?.id ? inner : [])
            }
            if let via, !children.contains(where: { $0.id == via.id }) {
                nodes.append(Node(place: via, isCurrent: via.id == chain.first?.id, children: inner))
            }
            below = nodes
            previous = place
        }
        guard let root = previous else { return .empty }
        return OfficerTree(
            nodes: [Node(place: root, isCurrent: root.id == chain.first?.id, children: below)],
            counts: try OfficerQueue.counts(at: Array(ids), in: reader))
    }

    func openCount(at place: PlaceID) -> Int {
        (counts[place] ?? [:]).reduce(0) { $1.key == .closed ? $0 : $0 + $1.value }
    }
}
