import Cases
import Clocks
import Kernel
import Places
import Requests
import Web

/// The overview as it is read at a desk; numbers of what is open and of the rates lead to the list that they count.
func overviewPage(_ content: CountyOverview, days: Int, _ frame: Frame) -> HTML {
    let way = content.lineage.dropFirst().reversed().map { ($0.name, $0.id) }
    let above = Crumb.way(way, frame: frame) { "/overview?place=\($0)" }
    let spans = Chips(
        frame(.overviewSpan),
        [7, 30, 90, 365].map { span in
            Chips.Chip(
                frame(.overviewDays, ["days": "\(span)"]),
                path: "/overview?place=\(content.place.id)&days=\(span)\(content.last.query)",
                isCurrent: span == days)
        })
    return Layout.page(
        title: frame(.overviewTitle, ["place": content.place.name]),
        purpose: frame(.overviewPurpose, ["moment": frame.moment(content.now)]), frame: frame,
        crumbs: above + [Crumb(content.place.name)], kind: .wide,
        body: """
            \(spans.html)\(sentence(content, frame))
            \(Part(
                id: "rates", frame(.overviewRates), note: frame(.overviewInterval), rates(content, frame)
            ).html)
            \(Columns.wide(lines(content, frame), lateList(content, frame)))
            \(places(content, frame))\(others(content, frame))
            """)
}

/// The ways on to what tells more of the same place.
private func others(_ content: CountyOverview, _ frame: Frame) -> HTML {
    let query = "place=\(content.place.id)"
    let bulletins: HTML =
        [.county, .town].contains(content.place.level)
        ? Button(frame(.bulletins)).link(to: "/bulletins?\(query)") : .empty
    return Button.row(
        Button(frame(.figureShort)).link(
            to: "/figures?\(query)&from=\(content.from)&until=\(content.until)"),
        bulletins, Button(frame(.overviewTopics)).link(to: "/concerns?\(query)"))
}

private func sentence(_ content: CountyOverview, _ frame: Frame) -> HTML {
    let span = frame(
        .overviewSentence,
        [
            "from": frame.day(content.from), "until": frame.day(content.until),
            "received": Figures.grouped(content.received), "closed": Figures.grouped(content.closed),
        ])
    let desk = "/desk?place=\(content.place.id)"
    let open = frame(.overviewOpen, ["count": Figures.grouped(content.open)])
    let late: HTML =
        content.late == 0
        ? "\(frame(.overviewNoneLate))"
        : """
        <a class="late" href="\(Address.checked(desk + "&filter=late"))">\
        \(frame(.overviewLate, ["count": Figures.grouped(content.late)]))</a>
        """
    return """
        <p class="lead">\(span)<a href="\(Address.checked(desk))">\(open)</a>\(frame(.overviewComma))\(late)\
        \(frame(.overviewStop))</p>

        """
}

/// Each share with the numbers it was counted from and the number left out of it, all leading to their lists.
private func rates(_ content: CountyOverview, _ frame: Frame) -> HTML {
    let span = "place=\(content.place.id)&days=\(content.days)\(content.last.query)"
    func rate(
        _ rate: RequestRate, _ title: Text, _ part: Text, _ whole: Text, _ share: Proportion
    ) -> HTML {
        let list = "/rates/\(rate.rawValue)?\(span)&of="
        let excluded = Address.link(
            frame(.overviewExcluded, ["count": Figures.grouped(share.excluded)]),
            to: share.excluded == 0 ? nil : list + "excluded")
        let figure = Rate(
            frame(title), part: .init(frame(part), share.part, path: share.part == 0 ? nil : list + "part"),
            whole: .init(frame(whole), share.whole, path: share.whole == 0 ? nil : list + "whole"),
            interval: share.interval
        ).html(frame)
        return "\(figure)<p class=\"small\">\(excluded)</p>"
    }
    let (responded, solved, satisfied) = (content.responded, content.solved, content.satisfied)
    let all = Address.link(frame(.overviewAllRates), to: "/rates?\(span)")
    return Columns.three([
        rate(.responded, .overviewResponded, .overviewRespondedPart, .overviewRespondedWhole, responded),
        rate(.solved, .overviewSolved, .overviewSolvedPart, .overviewAnsweredWhole, solved),
        rate(.satisfied, .overviewSatisfied, .overviewSatisfiedPart, .overviewAnsweredWhole, satisfied),
    ]) + "<p>\(all)</p>"
}

private func lines(_ content: CountyOverview, _ frame: Frame) -> HTML {
    LineChart(
        frame(content.step == 1 ? .overviewDaily : .overviewWeekly), note: frame(.overviewUnit),
        labels: content.points.map { "\($0.from.month)/\($0.from.dayOfMonth)" },
        [
            LineChart.Series(frame(.overviewReceived), .ink, content.points.map(\.received)),
            LineChart.Series(frame(.overviewClosed), .pine, content.points.map(\.closed)),
        ]
    ).html(frame)
}

private func lateList(_ content: CountyOverview, _ frame: Frame) -> HTML {
    let rows = content.lateRows.map { row -> [HTML] in
        let days = row.due.map { Int(content.now.seconds(since: $0) / 86_400) } ?? 0
        let words =
            days == 0 ? frame(.overviewLateToday) : frame(.overviewLateDays, ["days": "\(days)"])
        let place = content.paths[row.place].map {
            frame(.overviewWhere, ["place": $0, "number": row.number])
        }
        return [
            (content.faces[row.id.as(Marks.Anything.self)]?.badge(frame) ?? ClockBadge(.late, words)).html,
            "\(Address.link(row.title, to: row.path))<br><span class=\"small quiet\">\(place ?? row.number)</span>",
        ]
    }
    let all = Button(frame(.overviewAllLate), .plain).link(to: "/desk?place=\(content.place.id)&filter=late")
    let more: HTML = content.late > content.lateRows.count ? all : .empty
    if rows.isEmpty {
        return Part(
            id: "late", frame(.overviewLateTitle, ["count": "0"]), "<p>\(frame(.overviewNobodyWaits))</p>"
        ).html
    }
    return Part(
        id: "late", frame(.overviewLateTitle, ["count": Figures.grouped(content.late)]),
        note: frame(.overviewLongestFirst),
        """
        \(DataTable(
            frame(.overviewLateTitle, ["count": "\(content.late)"]), hidesCaption: true,
            columns: [.init(frame(.overviewLimit)), .init(frame(.overviewMatter))], rows: rows).html)\(more)
        """
    ).html
}

/// Bars for the places where something is open; the others are named below them.
private func places(_ content: CountyOverview, _ frame: Frame) -> HTML {
    if content.children.isEmpty { return .empty }
    let busy = content.children.filter { $0.open > 0 }
    let idle = content.children.filter { $0.open == 0 }
    let links = idle.html { child in
        "<li>\(Address.link(child.place.name, to: "/desk?place=\(child.place.id)"))</li>"
    }
    let rest: HTML =
        idle.isEmpty
        ? .empty
        : Fold(
            frame(.overviewIdle, ["count": "\(idle.count)"]), isOpen: busy.isEmpty,
            "<ul class=\"links\">\(links)</ul>"
        ).html
    if busy.isEmpty { return Part(id: "places", frame(.overviewByPlace), rest).html }
    return BarChart(
        frame(.overviewByPlace), note: frame(.overviewByPlaceNote),
        busy.map { child in
            BarChart.Bar(
                child.place.name, child.open,
                detail: child.late == 0
                    ? nil : frame(.overviewLate, ["count": Figures.grouped(child.late)]),
                path: "/desk?place=\(child.place.id)", isFlagged: child.late > 0)
        }
    ).html(frame) + rest
}
