import Kernel
import Places
import Web

/// The gap list of a place.
func gapsPage(_ content: GapContent, _ frame: Frame) -> HTML {
    let day = content.on.map { "&on=\($0)" } ?? ""
    let own = "/duties/gaps?place=\(content.place.id)\(day)"
    let all = content.counts.reduce(0) { $0 + $1.count }
    let chips =
        [Chips.Chip(frame(.gapsAll), path: own, count: all, isCurrent: content.kind == nil)]
        + content.counts.map { line in
            Chips.Chip(
                frame(line.kind.text), path: "\(own)&kind=\(line.kind.rawValue)", count: line.count,
                isCurrent: line.kind == content.kind)
        }
    let kind = content.kind.map { "&kind=\($0.rawValue)" } ?? ""
    let empty: HTML = EmptyState(frame(.gapsNone), frame(.gapsNoneNote)).html
    let list: HTML =
        content.rows.isEmpty
        ? empty : Queue(content.rows.map { queueRow($0, frame) }).html
    let older = content.next.map { "\(own)\(kind)&after=\($0)" }
    let way = (content.above.reversed() + [content.place]).map { ($0.name, $0.id) }
    let crumbs = Crumb.way(way, frame: frame) { "/duties/gaps?place=\($0)\(day)" }
    return Layout.page(
        title: frame(.gapsTitleOf, ["place": fullName(content.place, content.above)]),
        purpose: frame(.gapsPurpose), frame: frame, crumbs: crumbs, kind: .wide,
        body: """
            \(dayFilter(content, frame))\(all == 0 ? .empty : Chips(frame(.gapsKind), chips).html)\
            \(Columns.wide(
                "\(list)\(Paging(newer: nil, older: older).html(frame))",
                "\(childrenPart(content, kind, frame))\(exports(content, kind, frame))"))
            """)
}

/// Asks for another day; kind and place stay.
private func dayFilter(_ content: GapContent, _ frame: Frame) -> HTML {
    let kind: HTML = content.kind.map { Form.hidden("kind", $0.rawValue) } ?? .empty
    let back: HTML =
        content.on == nil
        ? .empty
        : "<p>\(Address.link(frame(.gapsToday), to: "/duties/gaps?place=\(content.place.id)"))</p>"
    return Form.filter(
        to: "/duties/gaps", frame: frame,
        """
        \(Form.hidden("place", content.place.id.description))\(kind)\
        \(Field("on", frame(.gapsOn)).date(frame, value: content.day))
        """) + back
}

private func queueRow(_ row: GapRow, _ frame: Frame) -> Queue.Row {
    Queue.Row(gapWords(row, frame), path: row.path, place: row.place, meta: detail(row, frame))
}

/// What is missing, in a sentence: `缺网格长`, `12 户没有联户长`.
func gapWords(_ row: GapRow, _ frame: Frame) -> String {
    let about = row.about?(frame.language) ?? ""
    let who = row.who ?? ""
    let (have, want) = ("\(row.gap.have)", "\(row.gap.want ?? 0)")
    switch row.gap.kind {
    case .needsReassigning: return reassignWords(row, frame)
    case .gridWithoutWorker, .gridWithoutGroup: return frame(row.gap.kind.text)
    case .postVacant: return frame(.gapPostVacantOf, ["about": about])
    case .teamMissing: return frame(.gapTeamMissingOf, ["about": about])
    case .slotShort: return frame(.gapSlotShortOf, ["about": about, "have": have, "want": want])
    case .slotOver: return frame(.gapSlotOverOf, ["about": about, "have": have, "want": want])
    case .householdsUnlinked: return frame(.gapHouseholdsOf, ["about": about, "have": have])
    case .placeUnlinked: return frame(.gapPlaceOf, ["about": about])
    case .linkShort: return frame(.gapLinkShortOf, ["who": who, "about": about, "have": have, "want": want])
    case .linkOver: return frame(.gapLinkOverOf, ["who": who, "about": about, "have": have, "want": want])
    case .groupWithoutKeeper: return frame(.gapKeeperOf, ["who": who])
    case .gridSmall: return frame(.gapSmallOf, ["have": have, "want": want])
    case .gridLarge: return frame(.gapLargeOf, ["have": have, "want": want])
    }
}

private func reassignWords(_ row: GapRow, _ frame: Frame) -> String {
    let about = row.about?(frame.language) ?? row.who ?? ""
    let (from, have) = (row.from ?? "", "\(row.gap.have)")
    return switch row.gap.left?.matter {
    case .strayLinks: frame(.gapStrayOf, ["about": about, "have": have])
    case .links: frame(.gapLeftLinksOf, ["about": about, "from": from, "have": have])
    case .group: frame(.gapLeftGroupOf, ["about": about, "from": from])
    case .team, .post, nil: frame(.gapLeftOf, ["about": about, "from": from])
    }
}

private func detail(_ row: GapRow, _ frame: Frame) -> String? {
    switch row.gap.kind {
    case .gridWithoutWorker, .postVacant:
        row.gap.since.map { frame(.gapSinceDay, ["day": frame.day($0)]) } ?? frame(.gapNever)
    case .needsReassigning: frame(.gapReassignNote)
    case .teamMissing, .slotShort, .slotOver, .householdsUnlinked, .placeUnlinked, .linkShort, .linkOver,
        .gridWithoutGroup, .groupWithoutKeeper, .gridSmall, .gridLarge:
        nil
    }
}

/// Where the gaps are, a level down.
private func childrenPart(_ content: GapContent, _ kind: String, _ frame: Frame) -> HTML {
    guard !content.children.isEmpty else { return .empty }
    let rows = content.children.map { child -> [HTML] in
        let day = content.on.map { "&on=\($0)" } ?? ""
        let path = "/duties/gaps?place=\(child.place.id)\(kind)\(day)"
        return [Address.link(child.place.name, to: path), "<span class=\"num\">\(child.count)</span>"]
    }
    return Part(
        id: "below", frame(.gapsBelow),
        DataTable(
            frame(.gapsBelow), hidesCaption: true,
            columns: [.init(frame(.gapsPlace)), .init(frame(.gapsCount), isNumeric: true)], rows: rows
        ).html + "<p>"
            + Button(frame(.groupsSee)).link(
                to: "/online-groups?place=\(content.place.id)" + (content.on.map { "&on=\($0)" } ?? ""))
            + "</p>"
    ).html
}

private func exports(_ content: GapContent, _ kind: String, _ frame: Frame) -> HTML {
    let tree: HTML =
        Responsibility.isShown(at: content.place.level)
        ? "<p>\(Address.link(frame(.responsibility), to: "/places/\(content.place.id)/responsibility"))</p>"
        : .empty
    let kinds: HTML = """
        \(tree)<p>\(Address.link(frame(.kindsTitle), to: "/duties/kinds"))</p>
        <p>\(Address.link(frame(.admittedTasks), to: "/admitted-tasks"))</p>
        """
    guard content.total > 0 else { return kinds }
    let day = content.on.map { "&on=\($0)" } ?? ""
    let query = "?place=\(content.place.id)\(kind)\(day)"
    return SheetFile.links(to: "/duties/gaps", query: query, frame) + kinds
}
