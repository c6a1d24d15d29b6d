import Kernel
import Places
import Web

func coveragePage(_ coverage: PartyCoverage, _ frame: Frame) -> HTML {
    let place = coverage.line[0]
    let chips = Chips(
        frame(.coverageHow),
        [
            Chips.Chip(
                frame(.coverageAll), path: "/party/coverage" + coverage.query(cover: .some(nil)),
                isCurrent: coverage.asked.cover == nil)
        ]
            + Cover.Code.allCases.map { code in
                Chips.Chip(
                    frame(code.title), path: "/party/coverage" + coverage.query(cover: code),
                    count: coverage.units.filter {
                        coverage.asked.unit == nil || $0.unit.code == coverage.asked.unit
                    }
                    .reduce(0) { $0 + ($1.counts[code] ?? 0) }, isCurrent: coverage.asked.cover == code)
            }
    ).html
    let list: HTML =
        coverage.rows.isEmpty
        ? EmptyState(frame(.coverageNone), frame(.coverageNoneText)).html
        : DataTable(
            frame(.coverageTitle), hidesCaption: true,
            columns: [.init(frame(.partyPlace)), .init(frame(.coverageUnit)), .init(frame(.coverageHow))],
            rows: coverage.rows.map { row in
                let path = row.cover.organisation.map { "/party/organisations/\($0)" }
                return [
                    Address.link(row.name, to: "/places/\(row.place.id)"),
                    "\(row.unit.name(frame.language))",
                    Address.link(coverage.covered(row, frame), to: path),
                ]
            }
        ).html
    let older = coverage.next.map { "/party/coverage" + coverage.query(after: $0) }
    return Layout.page(
        title: frame(.coverageTitleOf, ["place": place.name]), purpose: frame(.coveragePurpose), frame: frame,
        crumbs: partyCrumbs(coverage.line, frame, under: "party/coverage"), kind: .wide,
        tabs: partyTabs("party/coverage", at: place.id, frame),
        body: """
            \(dayFilter("/party/coverage", place.id, coverage.on, isToday: coverage.isToday, frame))\
            \(unitsPart(coverage, frame))\(chips)\
            \(Columns.wide(
                "\(list)\(Paging(newer: nil, older: older).html(frame))",
                "\(childrenPart(coverage, frame))\(rulePart(coverage, frame))"))
            """)
}

/// What there is of each unit: how many, and by organisations of which kind.
private func unitsPart(_ coverage: PartyCoverage, _ frame: Frame) -> HTML {
    let rows: [[HTML]] = coverage.units.map { row in
        let total = row.counts.values.reduce(0, +)
        let open = row.counts[.nothing] ?? 0
        let ways =
            row.kinds.map { "\($0.name.name(frame.language)) \(Figures.grouped($0.count))" }
            + [Cover.Code.attached, .above].filter { row.counts[$0] != nil }.map {
                "\(frame($0.title)) \(Figures.grouped(row.counts[$0] ?? 0))"
            }
        return [
            Address.link(
                row.unit.name(frame.language), to: "/party/coverage" + coverage.query(unit: row.unit.code)),
            "<span class=\"num\">\(Figures.grouped(total))</span>",
            "\(ways.isEmpty ? frame(.coverageNobody) : ways.reduce("") { $0.isEmpty ? $1 : frame.joined($0, $1) })",
            "<span class=\"num\(open > 0 ? " late" : "")\">\(Figures.grouped(open))</span>",
        ]
    }
    return DataTable(
        frame(.coverageUnits), hidesCaption: true,
        columns: [
            .init(frame(.coverageUnit)), .init(frame(.partyCount), isNumeric: true),
            .init(frame(.coverageHow)), .init(frame(.coverNothing), isNumeric: true),
        ], rows: rows, empty: frame(.coverageNoUnits)
    ).html
}

private func childrenPart(_ coverage: PartyCoverage, _ frame: Frame) -> HTML {
    let files = SheetFile.links(to: "/party/coverage", query: coverage.query(), frame)
    if coverage.children.isEmpty { return files }
    let day = coverage.isToday ? "" : "&on=\(coverage.on)"
    let rows: [[HTML]] = coverage.children.map { child in
        [
            Address.link(child.place.name, to: "/party/coverage?place=\(child.place.id)\(day)"),
            "<span class=\"num\">\(Figures.grouped(child.total))</span>",
            "<span class=\"num\">\(Figures.grouped(child.open))</span>",
        ]
    }
    return Part(
        id: "below", frame(.partyBelow),
        DataTable(
            frame(.partyBelow), hidesCaption: true,
            columns: [
                .init(frame(.partyPlace)), .init(frame(.partyCount), isNumeric: true),
                .init(frame(.coverNothing), isNumeric: true),
            ], rows: rows
        ).html + files
    ).html
}

private func rulePart(_ coverage: PartyCoverage, _ frame: Frame) -> HTML {
    let facts = coverage.units.map { row in
        Fact(
            row.unit.name(frame.language),
            frame(row.unit.rule == .own ? .coverageRuleOwn : .coverageRuleAbove))
    }
    return Part(
        id: "rule", frame(.coverageRule),
        FactsList(facts).html
            + "<p>\(Address.link(frame(.coverageRuleLink), to: "/rulebook/party.coverage"))</p>"
    ).html
}

extension Cover.Code {
    var title: Text {
        switch self {
        case .own: .coverOwn
        case .attached: .coverAttached
        case .above: .coverAbove
        case .nothing: .coverNothing
        }
    }
}
