import Cases
import Clocks
import Kernel
import Places
import Web

/// The desk: places, the list by time left, the open file.
func officerDeskPage(_ content: OfficerDesk, _ frame: Frame) -> HTML {
    let address = OfficerDeskAddress(content)
    let tabs = content.place.map { place in
        [
            Tab(frame(.officerMapList), path: "/desk?place=\(place.id)", isCurrent: true),
            Tab(frame(.officerMap), path: "/desk/map?place=\(place.id)", isCurrent: false),
        ]
    }
    let place = content.place?.name ?? content.organisation ?? ""
    let title =
        content.words.map { frame(.officerFound, ["words": $0]) }
        ?? (content.place == nil
            ? frame(.officerUnitTitle, ["name": place])
            : frame(.officerDeskTitle, ["place": place, "count": "\(content.openCount)"]))
    let desk = Desk(
        title: title, note: frame(content.order), tree: officerTree(content, frame),
        list: officerList(content, address, frame),
        file: content.file.map { OfficerFilePieces(content: $0, frame: frame).html }, back: address.list())
    return Layout.page(
        title: title, frame: frame, crumbs: place.isEmpty ? [] : [Crumb(place)], kind: .desk,
        tabs: tabs ?? [],
        search: OfficerSearch.form(
            at: "/desk/searches", place: content.place?.id, value: content.words ?? "", frame),
        body: desk.html(frame))
}

/// Addresses of the desk that keep place, filter and words.
struct OfficerDeskAddress {
    private let base: String
    private let words: SoughtWords?
    private let filter: OfficerFilter
    private let cursor: String?
    /// The list as it is shown.
    private let here: String

    init(_ content: OfficerDesk) {
        base = content.place.map { "/desk?place=\($0.id)" } ?? "/desk?"
        words = content.sought
        filter = content.filter
        cursor = content.cursor
        here = OfficerDeskAddress.list(base, words, filter, cursor)
    }

    /// The list with the filter in force.
    func list(cursor: String? = nil) -> String { list(filter, cursor: cursor) }

    func list(_ filter: OfficerFilter, cursor: String? = nil) -> String {
        OfficerDeskAddress.list(base, words, filter, cursor)
    }

    private static func list(
        _ base: String, _ words: SoughtWords?, _ filter: OfficerFilter, _ cursor: String?
    )
        -> String
    {
        var path = base
        if filter != .all { path += "&filter=\(filter.rawValue)" }
        if let words { path += "&\(words.query)" }
        if let cursor { path += "&cursor=\(cursor)" }
        return path
    }

    /// The same list with a file open.
    func open(_ id: CaseID) -> String { "\(here)&open=\(id)#file" }
}

private func officerTree(_ content: OfficerDesk, _ frame: Frame) -> HTML {
    func node(_ node: OfficerTree.Node) -> PlaceTree.Node {
        PlaceTree.Node(
            node.place.name, path: "/desk?place=\(node.place.id)",
            count: content.tree.openCount(at: node.place.id),
            late: node.isCurrent ? content.late : 0, isCurrent: node.isCurrent,
            children: node.children.map(node(_:)))
    }
    let mine = PlaceTree(
        frame(.officerDesk),
        [
            PlaceTree.Node(frame(.officerToday), path: "/today"),
            PlaceTree.Node(frame(.officerRequests), path: "/requests"),
            PlaceTree.Node(frame(.officerRecord), path: "/records/new"),
            PlaceTree.Node(frame(.problemList), path: "/problems"),
            PlaceTree.Node(frame(.rates), path: "/rates"),
            PlaceTree.Node(frame(.officerHazards), path: "/hazards"),
            PlaceTree.Node(frame(.officerChecks), path: "/checks"),
            PlaceTree.Node(frame(.officerCallOuts), path: "/callouts"),
            PlaceTree.Node(frame(.officerAnswers), path: "/answers"),
            PlaceTree.Node(frame(.talkTitle), path: "/concerns"),
            PlaceTree.Node(frame(.officerCatalogue), path: "/catalogue"),
            PlaceTree.Node(frame(.categoryTree), path: "/categories"),
        ])
    if content.tree.nodes.isEmpty { return mine.html(frame) }
    return mine.html(frame) + PlaceTree(frame(.officerPlaces), content.tree.nodes.map(node)).folded(frame)
}

private func officerList(_ content: OfficerDesk, _ address: OfficerDeskAddress, _ frame: Frame) -> HTML {
    let chips: HTML =
        content.place == nil || content.words != nil
        ? .empty
        : Chips(
            frame(.officerOnly),
            OfficerFilter.offered(at: content.place).map { filter in
                Chips.Chip(
                    frame(.officerFilter(filter)), path: address.list(filter), count: content.count(filter),
                    isCurrent: filter == content.filter)
            }
        ).html
    if content.rows.rows.isEmpty {
        let text = frame(content.words == nil ? .officerNothingText : .officerNothingFound)
        return chips + EmptyState(frame(.officerNothing), text).html
    }
    let rows = content.rows.rows.map { row in
        Board.Row(
            row.title, path: row.kind == Requests.kind ? address.open(row.id) : row.path,
            clock: content.rows.badge(of: row, frame),
            meta: content.rows.meta(of: row, frame), isCurrent: row.id == content.file?.matter.id)
    }
    let older = content.rows.next.map { address.list(cursor: $0.description) }
    let gathering = content.mayGather ? problemGathering(content.rows.rows, frame) : .empty
    return chips + Board(rows).html(frame) + gathering + Paging(newer: nil, older: older).html(frame)
        + sheetLinks(content, frame)
}

/// The desk of a unit has no filter by which its list could be asked for.
private func sheetLinks(_ content: OfficerDesk, _ frame: Frame) -> HTML {
    guard let place = content.place else { return .empty }
    var query = "place=\(place.id)"
    if let sought = content.sought {
        query += "&\(sought.query)"
    } else {
        query += "&state=\(content.filter == .all ? "open" : content.filter.rawValue)"
    }
    return SheetLinks("/requests", query: query).html(frame)
}

extension OfficerDesk {
    /// By what the list is sorted.
    var order: Text {
        switch filter {
        case .shelved: .officerByReview
        case .moderation: .officerByArrival
        case .passedUp: .officerRequestsNote
        default: .officerByDue
        }
    }

    /// How many a chip tells of; nil where counting would read every open case. Of shelved ones those due.
    func count(_ filter: OfficerFilter) -> Int? {
        switch filter {
        case .all: openCount
        case .received: counts[.received] ?? 0
        case .assigned: counts[.assigned] ?? 0
        case .done: counts[.done] ?? 0
        case .late: late
        case .shelved: reviewsDue == 0 ? nil : reviewsDue
        case .disputed, .returns, .pleas, .moderation, .passedUp: nil
        }
    }
}

extension OfficerRows {
    /// The clock of a row, or what stands in its place.
    func badge(of row: QueueRow, _ frame: Frame) -> ClockBadge? {
        if let review = reviews[row.id] {
            return review <= frame.now.day
                ? ClockBadge(.late, frame(.officerReviewDue)) : ClockBadge(.paused, frame(.officerShelved))
        }
        if row.state == .done || row.state == .closed {
            return ClockBadge(.done, frame(.officerState(row.state)))
        }
        if let paused = row.pausedFor {
            return ClockBadge(.paused, frame(.officerPausedFor, ["reason": String(paused.prefix(12))]))
        }
        return clocks[row.id]?.badge(frame)
    }

    /// Where it is and who has it.
    func meta(of row: QueueRow, _ frame: Frame) -> String {
        let place = places[row.place] ?? ""
        if let review = reviews[row.id] {
            return place + frame(.officerComma) + frame(.officerReviewOnDay, ["day": frame.day(review)])
        }
        guard row.state != .done, row.state != .closed else { return place }
        return place + frame(.officerComma) + (lead(of: row) ?? frame.inline(.officerState(.received)))
    }
}
