import Kernel
import Places
import Storage
import Web

/// A place's notice board: what stands there now, what ended lately.
struct Board: Sendable {
    let place: Place
    /// From the top down to the place.
    let lineage: [Place]
    let children: [Place]
    let open: [NoticeCard]
    let ended: [NoticeCard]

    static func read(_ id: PlaceID, in reader: Reader) throws -> Board? {
        let lineage = try Places.lineage(of: id, in: reader)
        guard let place = lineage.first else { return nil }
        let scope = NoticeScope(
            places: lineage.map(\.id), below: place.level.showsWhatIsBelow ? [place.id] : [])
        let open = try NoticeStore.page(
            of: scope, [.open, .settling], limit: NoticeLimits.board_max, in: reader)
        let ended = try NoticeStore.page(
            of: NoticeScope(places: [place.id], below: []), [.settled],
            limit: NoticeLimits.endedOnBoard_max, in: reader)
        return Board(
            place: place, lineage: lineage.reversed(),
            children: try Places.children(of: place.id, in: reader).sorted(by: Place.inOrder),
            open: try NoticeCard.read(open, in: reader), ended: try NoticeCard.read(ended, in: reader))
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(open + ended) { $1.write(to: &$0) }
            json.field("next", nil as String?)
        }
    }
}

extension Level {
    /// A village's board has room for its groups' and estates' notices; a town's has not for its villages'.
    var showsWhatIsBelow: Bool {
        switch self {
        case .country, .province, .city, .county, .town, .area: false
        case .village, .group, .estate, .building, .grid, .microgrid, .premises: true
        }
    }
}

func boardPage(_ board: Board, _ frame: Frame) -> HTML {
    let crumbs = board.lineage.dropLast().filter { [.county, .town, .village].contains($0.level) }
    let open: HTML =
        board.open.isEmpty
        ? EmptyState(frame(.boardEmpty), frame(.boardEmptyText)).html
        : Queue(board.open.map { $0.row(frame) }).html
    let ended: HTML =
        board.ended.isEmpty
        ? .empty
        : Part(id: "ended", frame(.boardEnded), Queue(board.ended.map { $0.row(frame) }).html).html
    return Layout.page(
        title: frame(.boardTitle, ["place": board.place.name]), purpose: frame(.boardPurpose),
        frame: frame, crumbs: crumbs.map { Crumb($0.name, path: "/board/\($0.id)") },
        body: """
            \(open)\(ended)\(boardsBelow(board, frame))\
            <p class="row-btns">\(Button(frame(.boardScreen)).link(to: "/board/\(board.place.id)/screen"))\
            \(Button(frame(.boardDecisions), .bare).link(to: "/decisions/\(board.place.id)"))\
            \(pledges(board, frame))\
            \(Button(frame(.objectionsFollow), .bare).link(to: "/objections"))</p>
            """)
}

/// A village's posts and promises stand beside what it publishes.
private func pledges(_ board: Board, _ frame: Frame) -> HTML {
    guard board.place.level == .village else { return .empty }
    return Button(frame(.boardPledges), .bare).link(to: "/pledges/boards/\(board.place.id)")
}

private func boardsBelow(_ board: Board, _ frame: Frame) -> HTML {
    let children = board.children.filter { !$0.level.isWithinVillage || board.place.level == .village }
    guard !children.isEmpty else { return .empty }
    let links = children.html { "<li>\(Address.link($0.name, to: "/board/\($0.id)"))</li>\n" }
    return Fold(frame(.boardBelow), "<ul class=\"plain\">\(links)</ul>").html
}
