import Cases
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
                path: "/overview?place=\(content.place.id)&days=\(span)",
                isCurrent: span == days)
        })
    return Layout.page(
        title: frame(.overviewTitle, ["place": content.place.name]),
        purpose: frame(.overviewPurpose, ["moment": frame.moment(content.now)]), frame: frame,
        crumbs: above + [Crumb(content.place.name)], kind: .wide,
        body: """
            \(spans.html)\(sentence(content, frame))
            \(Part(
                id: "rates", frame(.overviewRates), note: frame(.overviewInterval), rates(content, days, frame)
            ).html)
            \(Columns.wide(lines(content, frame), lateList(content, frame)))
            \(places(content, frame))
            """)
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

private func rates(_ content: CountyOverview, _ days: Int, _ frame: Frame) -> HTML {
    func rate(_ name: String, _ title: Text, _ part: Text, _ whole: Text, _ share: Proportion) -> HTML {
        let list = "/rates/\(name)?place=\(content.place.id)&days=\(days)&of="
        return Rate(
            frame(title), part: .init(frame(part), share.part, path: share.part == 0 ? nil : list + "part"),
            whole: .init(frame(whole), share.whole, path: share.whole == 0 ? nil : list + "whole"),
            interval: share.interval
        ).html(frame)
    }
    let (responded, solved, satisfied) = (content.responded, content.solved, content.satisfied)
    return Columns.three([
        rate("responded", .overviewResponded, .overviewRespondedPart, .overviewRespondedWhole, responded),
        rate("solved", .overviewSolved, .overviewSolvedPart, .overviewAnsweredWhole, solved),
        rate("satisfied", .overviewSatisfied, .overviewSatisfiedPart, .overviewAnsweredWhole, satisfied),
    ])
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
        let path = "/desk?place=\(content.place.id)&open=\(row.id)#file"
        return [
            ClockBadge(.late, words).html,
            "\(Address.link(row.title, to: path))<br>\(content.names[row.place] ?? row.number)",
        ]
    }
    let all = Button(frame(.overviewAllLate), .plain).link(to: "/desk?place=\(content.place.id)&filter=late")
    let more: HTML = content.late > content.lateRows.count ? all : .empty
    return Part(
        id: "late", frame(.overviewLateTitle, ["count": Figures.grouped(content.late)]),
        note: frame(.overviewLongestFirst),
        """
        \(DataTable(
            frame(.overviewLateTitle, ["count": "\(content.late)"]), hidesCaption: true,
            columns: [.init(frame(.overviewLimit)), .init(frame(.overviewMatter))], rows: rows,
            empty: frame(.overviewNoneLate)).html)\(more)
        """
    ).html
}

private func places(_ content: CountyOverview, _ frame: Frame) -> HTML {
    if content.children.isEmpty { return .empty }
    return BarChart(
        frame(.overviewByPlace), note: frame(.overviewByPlaceNote),
        content.children.map { child in
            BarChart.Bar(
                child.place.name, child.open,
                detail: child.late == 0
                    ? nil : frame(.overviewLate, ["count": Figures.grouped(child.late)]),
                path: "/desk?place=\(child.place.id)", isFlagged: child.late > 0)
        }
    ).html(frame)
}
