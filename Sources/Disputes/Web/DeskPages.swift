import Clocks
import Kernel
import Places
import Web

func disputeListPage(_ list: DisputeList, _ frame: Frame) -> HTML {
    let base = list.place.map { "/disputes?place=\($0.id)&filter=" } ?? "/disputes?filter="
    let chips: HTML =
        list.place == nil
        ? .empty
        : Chips(
            frame(.disputeFilters),
            DisputeFilter.allCases.map { filter in
                Chips.Chip(
                    frame(.dispute(filter)), path: base + filter.rawValue, isCurrent: filter == list.filter)
            }
        ).html
    let rows = list.rows.map { row in
        Queue.Row(
            list.title(of: row.dispute, frame), path: "/disputes/\(row.dispute.id)",
            clock: row.face?.badge(frame), place: list.places[row.dispute.place],
            meta: list.state(of: row.dispute, frame))
    }
    let receive = Button(frame(.disputeReceive), .main).link(to: "/disputes/new")
    let empty = EmptyState(
        frame(.disputesNone), frame(.disputesNoneText), action: list.mayReceive ? receive : nil)
    let action: HTML? =
        list.mayReceive
        ? Layout.action(Button(frame(.disputeReceive), .main, isWide: true).link(to: "/disputes/new")) : nil
    let query = list.place.map { "place=\($0.id)&filter=\(list.filter.rawValue)" } ?? ""
    let links: HTML =
        list.place.map { place in
            """
            <p class="row-btns">\(Address.link(frame(.mediatorsTitle), to: "/disputes/mediators?place=\(place.id)"))
            \(Address.link(frame(.disputeFigures), to: "/disputes/figures?place=\(place.id)"))</p>

            """
        } ?? .empty
    return Layout.page(
        title: frame(.disputesTitle),
        purpose: list.place.map { frame(.disputesPurpose, ["place": $0.name]) } ?? frame(.disputesOwn),
        frame: frame, crumbs: disputeCrumbs(list.place == nil ? [] : list.line, frame), action: action,
        body: chips + (rows.isEmpty ? empty.html : Queue(rows).html)
            + SheetLinks("/disputes", query: query)
            .html(frame) + links)
}

/// The way down to a desk, the county first.
func disputeCrumbs(_ line: [Place], _ frame: Frame, to label: String? = nil) -> [Crumb] {
    let way = Crumb.way(
        line.reversed().filter { [.county, .town, .village].contains($0.level) }.map { ($0.name, $0.id) },
        frame: frame
    ) { "/disputes?place=\($0)" }
    return way + (label.map { [Crumb($0)] } ?? [])
}

func disputeFiguresPage(_ figures: DisputeFigures, _ frame: Frame) -> HTML {
    let rows: [[HTML]] = figures.counts.map { row in
        let state =
            Dispute.Outcome(rawValue: row.state).map { frame(.dispute($0)) }
            ?? Dispute.State(rawValue: row.state).map { frame(.dispute($0)) } ?? row.state
        return [
            "\(figures.kinds[row.kind]?.name(frame.language) ?? row.kind)", "\(state)",
            "\(Figures.grouped(row.count))",
        ]
    }
    let table = DataTable(
        frame(.disputeFigures), hidesCaption: true,
        columns: [
            .init(frame(.disputeKind)), .init(frame(.disputeStateWord)),
            .init(frame(.disputeCount), isNumeric: true),
        ], rows: rows, empty: frame(.disputesNone)
    ).html
    return Layout.page(
        title: frame(.disputeFigures), purpose: frame(.disputeFiguresPurpose, ["place": figures.place.name]),
        frame: frame, crumbs: disputeCrumbs(figures.line, frame, to: frame(.disputeFigures)), body: table)
}
