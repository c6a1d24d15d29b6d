import Clocks
import Kernel
import Ledger
import Places
import Web

func pointsHomePage(_ home: PointsHome, _ frame: Frame) -> HTML {
    let village = home.office.village
    let query = "?place=\(village.id)"
    let declare: HTML? =
        home.list != nil && home.office.mayDeclare
        ? Layout.action(
            Button(frame(.declareTitle), .main, isWide: true).link(to: "/points/declarations/new\(query)"))
        : nil
    return Layout.page(
        title: frame(.homeTitle, ["place": village.name]), purpose: frame(.homePurpose), frame: frame,
        crumbs: pointsCrumbs(home.office.line.reversed(), frame), kind: .wide,
        bars: home.due.map { due in
            let link: (label: String, path: String)? =
                home.office.isCommittee ? (frame(.publicationsLink), due.path) : nil
            return Bar(frame(due.sentence), link: link).html
        } ?? .empty, action: declare,
        body: """
            \(homeList(home, frame))\(homeFigures(home, query, frame))\
            \(Columns.wide(homeWaiting(home, frame), homeSide(home, query, frame)))
            """)
}

/// The list that holds, and the one that is coming.
private func homeList(_ home: PointsHome, _ frame: Frame) -> HTML {
    let holds: HTML =
        home.list.map { list in
            let words = frame(.listTitle, ["title": list.terms.title, "number": "\(list.number)"])
            return "<p>\(frame(.homeHolds)) \(Address.link(words, to: "/points/lists/\(list.id)"))</p>"
        } ?? "<p>\(frame(.homeNoList))</p>"
    let coming: HTML =
        home.coming.map { version in
            let words = frame(.listTitle, ["title": version.terms.title, "number": "\(version.number)"])
            return """
                <p>\(frame(version.state.title)): \(Address.link(words, to: "/points/lists/\(version.id)"))</p>
                """
        } ?? .empty
    let new: HTML =
        home.list == nil && home.coming == nil && home.office.isCommittee
        ? "<p>\(Button(frame(.listNew), .main).link(to: "/points/lists/new?place=\(home.office.village.id)"))</p>"
        : .empty
    return "\(holds)\(coming)\(new)"
}

private func homeFigures(_ home: PointsHome, _ query: String, _ frame: Frame) -> HTML {
    func link(_ text: Text, _ count: Int, _ path: String) -> Fact {
        Fact(frame(text), html: Address.link("\(count)", to: path))
    }
    var facts = [
        link(.homeToCheck, home.checks.count, "/points\(query)#checks"),
        link(.homeToPublish, home.counts[.checked] ?? 0, "/points/publications\(query)"),
        link(.homeInWindow, home.counts[.published] ?? 0, "/points/publications\(query)"),
        link(.homeToDecide, home.deductions.count, "/points\(query)#deductions"),
    ]
    if let budget = home.budget {
        facts.append(
            Fact(
                frame(.homeBudget),
                frame(
                    .publicationBudget,
                    ["given": Points.unit.text(budget.given), "budget": Points.unit.text(budget.budget)])))
    }
    return FactsList(facts).html
}

private func homeWaiting(_ home: PointsHome, _ frame: Frame) -> HTML {
    let checks = Queue(
        home.checks.map { check in
            Queue.Row(
                check.title, path: "/points/declarations/\(check.declaration.id)",
                place: check.mayCheck ? nil : frame(.homeByAnother),
                meta: frame.joined(
                    frame.day(check.declaration.day), frame(.homeHouseholds, ["count": "\(check.households)"])
                ))
        })
    let checkPart = Part(
        id: "checks", frame(.homeChecks),
        home.checks.isEmpty ? "<p class=\"quiet\">\(frame(.homeNothing))</p>" : checks.html)
    let deductions = Queue(
        home.deductions.map { line in
            Queue.Row(
                line.title, path: "/points/acts/\(line.act.id)", clock: line.face?.badge(frame),
                meta: line.label)
        })
    let deductionPart: HTML =
        home.deductions.isEmpty
        ? .empty : Part(id: "deductions", frame(.homeDeductions), deductions.html).html
    let contested = Queue(
        home.contested.map { Queue.Row($0.title, path: "/points/acts/\($0.act.id)", meta: $0.label) })
    let contestedPart: HTML =
        home.contested.isEmpty
        ? .empty
        : Part(id: "contested", frame(.homeContested), note: frame(.homeContestedNote), contested.html).html
    let papers = Queue(
        home.papers.map { paperRow($0.book, households: $0.households, points: $0.points, frame) })
    let paperPart: HTML =
        home.papers.isEmpty
        ? .empty : Part(id: "paper", frame(.paperProposed), note: frame(.paperCheckText), papers.html).html
    return "\(contestedPart)\(checkPart.html)\(deductionPart)\(paperPart)"
}

private func homeSide(_ home: PointsHome, _ query: String, _ frame: Frame) -> HTML {
    let ranks = DataTable(
        frame(.homeRanks),
        columns: [
            .init(frame(.checkHousehold)), .init(frame(.rankRank), isNumeric: true),
            .init(frame(.rankPoints), isNumeric: true),
        ],
        rows: home.ranks.map { line in
            [
                Address.link(line.label, to: "/points/households/\(line.standing.household)"),
                "\(line.rank)", "\(Points.unit.text(line.standing.points))",
            ]
        }, empty: frame(.rankEmpty))
    let past: HTML =
        home.publications.isEmpty
        ? .empty
        : Part(id: "past", frame(.publicationPast), Queue(home.publications.map { $0.row(frame) }).html).html
    let links = [
        Button(frame(.publicationsLink), .bare).link(to: "/points/publications\(query)"),
        Button(frame(.boardLink), .bare).link(to: "/points/boards/\(home.office.village.id)"),
        home.office.mayRead ? Button(frame(.reviewsLink), .bare).link(to: "/reviews\(query)") : .empty,
        home.office.mayRead ? Button(frame(.shopLink), .bare).link(to: "/shops\(query)") : .empty,
        Button(frame(.homeRewards), .bare).link(to: "/rewards\(query)"),
        home.list != nil && home.office.mayDeclare
            ? Button(frame(.deductTitle), .bare).link(to: "/points/deductions/new\(query)") : .empty,
        home.list != nil && home.office.mayDeclare
            ? Button(frame(.actSheetTitle), .bare).link(to: "/points/sheets/new\(query)") : .empty,
        home.office.mayRead
            ? Button(frame(.paperTitle), .bare).link(to: "/points/paper\(query)") : .empty,
        Button(frame(.linkedTitle), .bare).link(to: "/points/linked"),
        home.office.mayRead
            ? Button(frame(.supervisionTitle), .bare).link(to: "/points/supervision\(query)") : .empty,
        home.office.isCommittee ? Button(frame(.listAll), .bare).link(to: "/points/lists\(query)") : .empty,
    ]
    let boards = home.parts.html { "<li>\(Address.link($0.name, to: "/points/boards/\($0.id)"))</li>\n" }
    let fold: HTML =
        home.parts.isEmpty ? .empty : Fold(frame(.homeBoards), "<ul class=\"plain\">\(boards)</ul>").html
    let sheets: HTML =
        home.office.isCommittee
        ? SheetLinks("/points/households", query: String(query.dropFirst())).html(frame) : .empty
    return "\(ranks.html)\(sheets)\(past)<p class=\"row-btns\">\(links)</p>\(fold)"
}

func pointsChooserPage(_ chooser: PointsChooser, _ frame: Frame) -> HTML {
    let place = chooser.line.last
    let listed = chooser.listed.html {
        "<li>\(Address.link($0.name, to: "/points?place=\($0.place)"))</li>\n"
    }
    let children = chooser.children.html {
        "<li>\(Address.link($0.name, to: "/points?place=\($0.id)"))</li>\n"
    }
    let known: HTML =
        chooser.listed.isEmpty
        ? EmptyState(frame(.chooserEmpty), frame(.chooserEmptyText)).html
        : Part(id: "listed", frame(.chooserListed), "<ul class=\"plain\">\(listed)</ul>").html
    let own: HTML =
        place?.level == .town
        ? "<p>\(Button(frame(.listAll)).link(to: "/points/lists?place=\(place?.id.description ?? "")"))</p>"
        : .empty
    let rewards: HTML =
        place.map {
            "<p>\(Button(frame(.homeRewards), .bare).link(to: "/rewards?place=\($0.id)"))</p>"
        } ?? .empty
    return Layout.page(
        title: frame(.homeTitle, ["place": place?.name ?? ""]), purpose: frame(.chooserPurpose), frame: frame,
        crumbs: pointsCrumbs(chooser.line, frame),
        body: """
            \(known)\(totalsTable(chooser.totals, chooser.rule, frame))\(own)\(rewards)\(Fold(
                frame(.chooserAll), isOpen: chooser.listed.isEmpty, "<ul class=\"plain\">\(children)</ul>").html)
            """)
}
