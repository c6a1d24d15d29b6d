import Access
import Kernel
import Places
import Storage
import Web

/// What everybody may read of a place: decisions and results, rules in force, rosters, topics.
struct DecisionBoard: Sendable {
    let place: Place
    /// From the top down to the place.
    let lineage: [Place]
    let children: [Place]
    let lines: [ProcedureLine]
    let charters: [Charter]
    let rosters: [Roster]
    let topics: [Topic]
    /// Of the place's estates, once their parties have a plan.
    let estates: [EstateMatter]
    let today: Day

    private static let lines_max = 50

    static func read(_ id: PlaceID, in reader: Reader) throws -> DecisionBoard? {
        let lineage = try Places.lineage(of: id, in: reader)
        guard let place = lineage.first else { return nil }
        let today = reader.now.day
        let procedures = try ProcedureStore.published(at: id, limit: lines_max, in: reader)
        return DecisionBoard(
            place: place, lineage: lineage.reversed(),
            children: try Places.children(of: id, in: reader).filter { !$0.level.isWithinVillage }
                .sorted(by: Place.inOrder),
            lines: try ProcedureLine.read(procedures, in: reader),
            charters: try CharterStore.all(at: id, in: reader).filter { $0.isInForce(on: today) },
            rosters: try RosterStore.all(at: id, in: reader).filter { $0.ended == nil },
            topics: place.level == .village || place.level.isWithinVillage
                ? try TopicStore.shown(at: id, limit: lines_max, in: reader) : [],
            estates: place.level == .village || place.level.isWithinVillage
                ? try EstateStore.page(
                    of: DeliberationScope(below: [id]), EstateMatter.State.shown, before: .max,
                    limit: lines_max, in: reader) : [], today: today)
    }

    static let shape = Shape.named(
        "DecisionBoard",
        .object([
            ("place", .id), ("place_name", .text), ("items", .list(ProcedureLine.shape)),
            ("charters", .list(CharterList.line)), ("rosters", .list(RosterList.line)),
            ("topics", .list(TopicFile.shape)), ("estate_matters", .list(EstateFile.shape)),
            ("next", .optional(.text)),
        ]))

    /// What the page shows, and no more: of topics and estates not what was said.
    func write(to json: inout JSONText) {
        json.object { json in
            json.field("place", place.id)
            json.field("place_name", place.name)
            json.key("items")
            json.array(lines) { $1.write(to: &$0) }
            json.key("charters")
            json.array(charters) { json, charter in
                json.object { charter.writeHead(to: &$0, place: place.name) }
            }
            json.key("rosters")
            json.array(rosters) { json, roster in json.object { roster.writeHead(to: &$0) } }
            json.key("topics")
            json.array(topics) { json, topic in
                json.object { topic.write(to: &$0, words: false, hasOwnersVote: false) }
            }
            json.key("estate_matters")
            json.array(estates) { json, matter in
                json.object { json in
                    matter.write(to: &json, words: false)
                    json.key("votes_missing")
                    json.array([String]()) { $0.write($1) }
                }
            }
            json.field("next", nil as String?)
        }
    }
}

func decisionBoardPage(_ board: DecisionBoard, _ frame: Frame) -> HTML {
    let place = board.place
    let crumbs = board.lineage.dropLast().filter { [.county, .town, .village].contains($0.level) }
    let isVillage = place.level == .village
    let decisions: HTML =
        board.lines.isEmpty
        ? (isVillage ? EmptyState(frame(.boardNone), frame(.boardNoneText)).html : .empty)
        : Queue(board.lines.map { $0.row(frame, isInside: false) }).html
    let raise: HTML =
        isVillage || place.level.isWithinVillage
        ? Button(frame(.topicRaise)).link(to: "/topics/new?place=\(place.id)") : .empty
    return Layout.page(
        title: frame(.boardOf, ["place": place.name]),
        purpose: frame(isVillage ? .boardPurposeVillage : .boardPurposeAbove), frame: frame,
        crumbs: crumbs.map { Crumb($0.name, path: "/decisions/\($0.id)") },
        body: """
            \(decisions)\(boardCharters(board, frame))\(boardRosters(board, frame))\
            \(boardTopics(board, frame))\(boardEstates(board, frame))\(boardBelow(board, frame))\
            <p class="row-btns">\(raise)\
            \(Button(frame(.boardNotices), .bare).link(to: "/board/\(place.id)"))</p>
            """)
}

private func boardCharters(_ board: DecisionBoard, _ frame: Frame) -> HTML {
    let links = board.charters.html { charter in
        let words = frame.joined(
            charter.title, frame(.charterVersion, ["version": "\(charter.version)"]), charter.stage(frame))
        return "<li>\(Address.link(words, to: "/charters/\(charter.id)"))</li>\n"
    }
    return links.bytes.isEmpty
        ? .empty : Part(id: "charters", frame(.chartersTitle), "<ul class=\"plain\">\(links)</ul>").html
}

private func boardRosters(_ board: DecisionBoard, _ frame: Frame) -> HTML {
    let links = board.rosters.html {
        "<li>\(Address.link($0.title, to: "/rosters/\($0.id)"))</li>\n"
    }
    let all = Address.link(frame(.rostersAll), to: "/rosters?place=\(board.place.id)")
    return links.bytes.isEmpty
        ? .empty
        : Part(id: "rosters", frame(.rostersTitle), "<ul class=\"plain\">\(links)</ul>\n<p>\(all)</p>").html
}

private func boardTopics(_ board: DecisionBoard, _ frame: Frame) -> HTML {
    board.topics.isEmpty
        ? .empty
        : Part(
            id: "topics", frame(.topicsTitle), Queue(board.topics.map { $0.row(frame, place: nil) }).html
        ).html
}

private func boardEstates(_ board: DecisionBoard, _ frame: Frame) -> HTML {
    let rows = board.estates.map { $0.row(frame, place: nil, today: board.today) }
    return rows.isEmpty ? .empty : Part(id: "estates", frame(.estatesTitle), Queue(rows).html).html
}

private func boardBelow(_ board: DecisionBoard, _ frame: Frame) -> HTML {
    guard !board.children.isEmpty, board.place.level != .village else { return .empty }
    let links = board.children.html { "<li>\(Address.link($0.name, to: "/decisions/\($0.id)"))</li>\n" }
    return Part(id: "below", frame(.boardBelowPlaces), "<ul class=\"plain\">\(links)</ul>").html
}
