import Cases
import Kernel
import Places
import Web

/// The three rates: each number opens the requests that it counts, and what is left out says why.
func ratesPage(_ sheet: RateSheet, _ frame: Frame) -> HTML {
    let spans = Chips(
        frame(.rateSpan),
        [7, 30, 90, 365].map { days in
            Chips.Chip(
                frame(.rateDays, ["days": "\(days)"]),
                path: "/rates?place=\(sheet.place.id)&days=\(days)\(sheet.last.query)",
                isCurrent: days == sheet.days)
        })
    let shares = RequestRate.allCases.map { rate -> HTML in
        let share = sheet.share(rate)
        let excluded = Address.link(
            frame(.rateExcludedCount, ["count": Figures.grouped(share.excluded)]),
            to: share.excluded == 0 ? nil : sheet.path(rate, .excluded))
        return Rate(
            frame(.rate(rate)),
            part: .init(frame(.ratePart(rate)), share.part, path: sheet.path(rate, .part)),
            whole: .init(frame.inline(.rateWhole(rate)), share.whole, path: sheet.path(rate, .whole)),
            interval: share.interval, note: frame(.rateDefinition(rate))
        ).html(frame, isPart: true) + "<p class=\"small\">\(excluded)</p>"
    }
    return Layout.page(
        title: frame(.ratesOf, ["place": sheet.place.name]),
        purpose: frame(.ratesPurpose, ["from": frame.day(sheet.from), "until": frame.day(sheet.until)]),
        frame: frame, crumbs: [Crumb(frame(.officerDesk), path: "/desk?place=\(sheet.place.id)")],
        kind: .wide,
        body: """
            \(spans.html)\(Columns.three(shares))
            \(part(sheet.waiting, frame))\(part(sheet.granted, frame))
            \(SheetLinks("/rates", query: sheet.query).html(frame))
            """)
}

private func part(_ list: ExclusionList, _ frame: Frame) -> HTML {
    if list.exclusions.isEmpty, list.state == .asked { return .empty }
    let all = Button(frame(.rateAllExclusions)).link(
        to: "/exclusions?place=\(list.place.id)&state=\(list.state.rawValue)")
    return Part(
        id: "exclusions-\(list.state.rawValue)", frame(.exclusionState(list.state)),
        note: list.state == .granted ? frame(.exclusionSource) : nil,
        exclusionTable(list, frame) + all
    ).html
}

private func exclusionTable(_ list: ExclusionList, _ frame: Frame) -> HTML {
    let rows: [[HTML]] = list.exclusions.map { exclusion in
        let row = list.rows[exclusion.request]
        let decided = exclusion.ending ?? exclusion.decision
        return [
            Address.link(
                row.map { "\($0.number) \($0.title)" } ?? "", to: "/requests/\(exclusion.request)"),
            "\(frame(.exclusionReason(exclusion.reason)))", "\(exclusion.note)",
            "\(list.names[exclusion.askedBy])", "\(decided.flatMap { list.names[$0.by] } ?? "—")",
            "\(frame.day((decided?.at ?? exclusion.asked).day))",
        ]
    }
    return DataTable(
        frame(.exclusionState(list.state)), hidesCaption: true,
        columns: [
            .init(frame(.exclusionRequest)), .init(frame(.exclusionReason)), .init(frame(.exclusionWhy)),
            .init(frame(.exclusionAsker)), .init(frame(.exclusionApprover)), .init(frame(.exclusionDay)),
        ], rows: rows, empty: frame(.exclusionNone)
    ).html
}

/// All exclusions of one state.
func exclusionListPage(_ list: ExclusionList, _ frame: Frame) -> HTML {
    let base = "/exclusions?place=\(list.place.id)"
    let chips = Chips(
        frame(.officerOnly),
        Exclusion.State.allCases.map { state in
            Chips.Chip(
                frame(.exclusionState(state)), path: "\(base)&state=\(state.rawValue)",
                isCurrent: state == list.state)
        })
    let older = list.next.map { "\(base)&state=\(list.state.rawValue)&cursor=\($0)" }
    return Layout.page(
        title: frame(.exclusionsOf, ["place": list.place.name]), purpose: frame(.exclusionSource),
        frame: frame, crumbs: [Crumb(frame(.rates), path: "/rates?place=\(list.place.id)")], kind: .wide,
        body: chips.html + exclusionTable(list, frame) + Paging(newer: nil, older: older).html(frame))
}

/// The requests behind one figure.
func rateListPage(_ list: RateList, _ frame: Frame) -> HTML {
    let query = "place=\(list.place.id)&days=\(list.span.days)\(list.span.last.query)"
    let chips = Chips(
        frame(.officerOnly),
        CountStore.Kind.allCases.map { kind in
            Chips.Chip(
                title(of: list.rate, kind, frame),
                path: "/rates/\(list.rate.rawValue)?\(query)&of=\(kind.rawValue)",
                isCurrent: kind == list.kind)
        })
    let rows = list.counted.map { one in
        Web.Queue.Row(
            list.rows[one.request]?.title ?? "", path: "/requests/\(one.request)",
            place: list.rows[one.request].flatMap { list.places[$0.place] },
            meta: meta(of: one, list, frame))
    }
    let body: HTML =
        rows.isEmpty ? EmptyState(frame(.rateNone), frame(.rateNoneText)).html : Web.Queue(rows).html
    let older = list.next.map {
        "/rates/\(list.rate.rawValue)?\(query)&of=\(list.kind.rawValue)&cursor=\($0)"
    }
    return Layout.page(
        title: title(of: list.rate, list.kind, frame),
        purpose: frame(.ratesPurpose, ["from": frame.day(list.from), "until": frame.day(list.until)]),
        frame: frame, crumbs: [Crumb(frame(.rates), path: "/rates?\(query)")], kind: .wide,
        body: chips.html + body + Paging(newer: nil, older: older).html(frame))
}

private func title(of rate: RequestRate, _ kind: CountStore.Kind, _ frame: Frame) -> String {
    switch kind {
    case .part: frame(.ratePart(rate))
    case .whole: frame(.rateWhole(rate))
    case .excluded: frame(.exclusionState(.granted))
    }
}

private func meta(of one: CountedRequest, _ list: RateList, _ frame: Frame) -> String {
    let comma = frame(.officerComma)
    let base = (list.rows[one.request]?.number ?? "") + comma + frame.day(one.on)
    guard let exclusion = list.exclusions[one.request] else {
        return base + comma + frame.inline(one.isPart ? .ratePart(one.rate) : .rateNotPart(one.rate))
    }
    let approver = exclusion.decision.flatMap { list.names[$0.by] } ?? ""
    return base + comma + frame.inline(.exclusionReason(exclusion.reason)) + comma
        + frame(.exclusionApprovedBy, ["who": approver])
}
