import Cases
import Kernel
import Places
import Requests
import Web

/// The three rates and the times, by place and by class; each number leads to what it counts.
func figurePage(_ sheet: FigureSheet, _ frame: Frame) -> HTML {
    let way = sheet.line.dropFirst().reversed().map { ($0.name, $0.id) }
    let spans = Chips(
        frame(.overviewSpan),
        [7, 30, 90, 365].map { days in
            Chips.Chip(
                frame(.overviewDays, ["days": "\(days)"]),
                path: "/figures?place=\(sheet.place.id)&from=\(sheet.until.adding(days: 1 - days))"
                    + "&until=\(sheet.until)",
                isCurrent: sheet.until.number - sheet.from.number + 1 == days)
        })
    let places: HTML =
        sheet.places.isEmpty
        ? .empty
        : Part(
            id: "places", frame(.figureByPlace),
            figureTable(frame(.figureByPlace), frame(.figurePlace), sheet.places, sheet.total, frame)
        ).html
    // Villages have none.
    let bulletins: HTML =
        [.county, .town].contains(sheet.place.level)
        ? Button(frame(.bulletins)).link(to: "/bulletins?place=\(sheet.place.id)") : .empty
    return Layout.page(
        title: frame(.figureTitle, ["place": sheet.place.name]),
        purpose: frame(.figurePurpose, ["from": frame.day(sheet.from), "until": frame.day(sheet.until)]),
        frame: frame,
        crumbs: Crumb.way(way, frame: frame) { "/figures?place=\($0)" } + [Crumb(sheet.place.name)],
        kind: .wide,
        body: """
            \(spans.html)\(bulletins)<p class="quiet small">\(frame(.figureNote))</p>
            \(Part(
                id: "classes", frame(.figureByClass),
                figureTable(frame(.figureByClass), frame(.figureClass), sheet.classes, sheet.total, frame)
            ).html)\(places)
            \(SheetLinks("/figures", query: sheet.query).html(frame))
            """)
}

private func figureTable(
    _ caption: String, _ head: String, _ lines: [FigureSheet.Line], _ total: FigureSheet.Line, _ frame: Frame
) -> HTML {
    let busy = lines.filter { !$0.isEmpty }
    let columns = [
        DataTable.Column(head), .init(frame(.overviewReceived), isNumeric: true),
        .init(frame(.overviewClosed), isNumeric: true), .init(frame(.overviewResponded), isNumeric: true),
        .init(frame(.overviewSolved), isNumeric: true), .init(frame(.overviewSatisfied), isNumeric: true),
        .init(frame(.figureContact), isNumeric: true), .init(frame(.figureClosing), isNumeric: true),
    ]
    return DataTable(
        caption, hidesCaption: true, columns: columns, rows: busy.map { row($0, frame) },
        footer: busy.isEmpty ? nil : row(total, frame), empty: frame(.figureNone), isListOnPhones: true
    ).html
}

private func row(_ line: FigureSheet.Line, _ frame: Frame) -> [HTML] {
    [
        "\(line.name(frame.language))",
        counted(line.counts[.received] ?? 0, line.link.path(.received)),
        counted(line.counts[.closed] ?? 0, line.link.path(.closed)),
        shareCell(line.share(.responded), .responded, line.link, frame),
        shareCell(line.share(.solved), .solved, line.link, frame),
        shareCell(line.share(.satisfied), .satisfied, line.link, frame),
        timesCell(line.contact, line.link.path(.contacted), frame),
        timesCell(line.closing, line.link.path(.closedHere), frame),
    ]
}

/// A number that leads to its list; nothing has no list.
func counted(_ count: Int, _ path: String) -> HTML {
    Address.link(Figures.grouped(count), to: count == 0 ? nil : path)
}

/// `80.0% 8/10 (49.0–94.3)`, with a word where the numbers are small.
func shareCell(_ share: Proportion, _ rate: RequestRate, _ link: FigureLink, _ frame: Frame) -> HTML {
    guard let thousandths = share.thousandths, let interval = share.interval else { return "—" }
    let low = Figures.percent(interval.lowerBound)
    let high = Figures.percent(interval.upperBound)
    let left = Address.link(
        frame(.overviewExcluded, ["count": "\(share.excluded)"]), to: link.path(rate.figure(.excluded)))
    let excluded: HTML = share.excluded == 0 ? .empty : "<br>\(left)"
    return """
        \(Figures.percent(thousandths))% <br>\(counted(share.part, link.path(rate.figure(.part))))/\
        \(counted(share.whole, link.path(rate.figure(.whole))))<br>\
        <span class="quiet small">\(low)–\(high)\(small(share.whole, frame))</span>\(excluded)
        """
}

/// `中位 1.2（0.8–2.0）`, `九成 3.4（2.9–6.1）`, and of how many.
func timesCell(_ times: Times, _ path: String?, _ frame: Frame) -> HTML {
    guard let median = times.median, let ninetieth = times.ninetieth else { return "—" }
    func line(_ name: Text, _ value: Int, _ range: ClosedRange<Int>?) -> HTML {
        let interval =
            range.map { "\(Wording.tenths($0.lowerBound))–\(Wording.tenths($0.upperBound))" }
            ?? frame(.figureNoRange)
        return """
            \(frame(name, ["value": Wording.tenths(value)])) <span class="quiet small">\(interval)</span> <br>
            """
    }
    let all = Address.link(frame(.figureOf, ["count": Figures.grouped(times.count)]), to: path)
    return """
        \(line(.figureMedian, median, times.medianRange))\(line(.figureNinetieth, ninetieth, times.ninetiethRange))\
        <span class="small">\(all)\(small(times.count, frame))</span>
        """
}

func small(_ count: Int, _ frame: Frame) -> HTML {
    count < Wording.small ? " <b>\(frame(.figureSmall))</b>" : .empty
}

func figureRows(_ rows: [QueueRow], _ places: [PlaceID: String], _ frame: Frame) -> HTML {
    if rows.isEmpty { return EmptyState(frame(.figureNothing), frame(.figureNothingText)).html }
    return Web.Queue(
        rows.map { row in
            Web.Queue.Row(
                row.title, path: row.path, place: places[row.place],
                meta: row.number + frame(.overviewComma) + frame.day(row.opened.day))
        }
    ).html
}

/// What a figure counts, one by one.
func figureListPage(_ list: FigureList, _ frame: Frame) -> HTML {
    let body = figureRows(list.rows, list.placeNames, frame)
    let narrowed = [
        list.category.map { frame.language == .chinese ? $0.0 : $0.1 },
        list.asked.channel.map { frame(.officerChannel($0)) },
    ].compactMap(\.self)
    let purpose = frame(
        .figurePurpose, ["from": frame.day(list.from), "until": frame.day(list.until)])
    return Layout.page(
        title: ([list.place.name, frame(.figure(list.figure))] + narrowed).joined(
            separator: frame(.overviewComma)),
        purpose: purpose, frame: frame,
        crumbs: [
            Crumb(
                frame(.figureShort),
                path: "/figures?place=\(list.place.id)&from=\(list.from)&until=\(list.until)")
        ],
        kind: .wide,
        body: body
            + Paging(
                newer: nil,
                older: list.next.map { list.link.path(list.figure, cursor: "\($0)") }
            ).html(frame))
}
