import Assemblies
import Kernel
import Ledger
import Places
import Rulebook
import Web

/// A version of a rule list: its terms, its items, how it came to hold.
func pointsListPage(_ file: ListFile, ids: ListActIDs, _ frame: Frame) -> HTML {
    let print = Button(frame(.listPrint), .bare, icon: .print).link(to: "\(file.path)/print")
    let sheets = SheetLinks("\(file.path)/items").html(frame)
    let all: HTML =
        file.isWriter
        ? Button(frame(.listAll), .bare).link(to: "/points/lists?place=\(file.version.place)") : .empty
    return Layout.page(
        title: file.title(frame), purpose: frame(file.purpose), frame: frame,
        crumbs: pointsCrumbs(file.line, frame), kind: .wide,
        body: """
            \(listState(file, frame))\(listWay(file, frame))\(listActs(file, ids, frame))\
            \(FactsList(file.facts(frame)).html)\(file.body?.disclosure(frame))\
            \(listItems(file, ids, frame))\(Button.row(print, all))\(sheets)\(listBlackNote(file, frame))
            """)
}

/// One id for each of the acts that the page offers.
struct ListActIDs: Sendable {
    let submission: AnyID
    let withdrawal: AnyID
    let adoption: AnyID
}

extension ListFile {
    func title(_ frame: Frame) -> String {
        frame(.listTitle, ["title": version.terms.title, "number": "\(version.number)"])
    }

    fileprivate var purpose: Text {
        switch version.state {
        case .draft: .listPurposeDraft
        case .submitted: .listPurposeSubmitted
        case .adopted: isInForce ? .listPurposeInForce : .listPurposeAdopted
        case .dropped: .listPurposeDropped
        }
    }

    func facts(_ frame: Frame) -> [Fact] {
        let terms = version.terms
        var facts = [Fact(frame(.listBasis), terms.basis)]
        if let clause = terms.clause {
            let words = frame(.listClauseNumber, ["number": "\(clause.number)"])
            facts.append(Fact(frame(.listClause), html: Address.link(words, to: clause.path)))
        }
        if !terms.authorisation.isEmpty { facts.append(Fact(frame(.listAuthorisation), terms.authorisation)) }
        if let adoption = version.adoption {
            let words = frame(
                .listAdopted, ["number": adoption.number, "day": frame.day(adoption.decided)])
            facts.append(
                Fact(
                    frame(.listResolution),
                    html: Address.link(words, to: "/resolutions/\(adoption.resolution)")))
            facts.append(Fact(frame(.listEffect), frame.day(adoption.effect)))
        } else {
            facts.append(Fact(frame(.listFrom), frame.day(terms.from)))
        }
        return facts + [
            Fact(frame(.listBudget), frame(.listBudgetWords, ["points": Points.unit.text(terms.budget)])),
            Fact(frame(.listCarry), "\(terms.carry_percent)%"),
            Fact(frame(.listCadence), frame(terms.cadence.title)),
            Fact(frame(.listFloor), frame(terms.allowsBelowZero ? .listFloorNone : .listFloorZero)),
        ]
    }
}

/// The way from the county's points down to the page.
func pointsCrumbs(_ line: [Place], _ frame: Frame) -> [Crumb] {
    Crumb.way(
        line.filter { [.county, .town, .village].contains($0.level) }.map { ($0.name, $0.id) }, frame: frame
    ) { "/points?place=\($0)" }
}

private func listState(_ file: ListFile, _ frame: Frame) -> HTML {
    guard file.version.state == .submitted else { return .empty }
    let body = (file.version.body).flatMap { BodyKind(rawValue: $0) }
    let text = file.version.motionText(file.items)
    let links = file.bodies.html { assembly in
        Button(frame(.listConvene, ["body": assembly.name]), .main).link(to: file.calling(assembly))
    }
    let how: HTML =
        file.isWriter
        ? "\(file.bodies.isEmpty ? "<p>\(frame(.listNoBody))</p>" : .empty)<p class=\"row-btns\">\(links)</p>"
        : .empty
    return Part(
        id: "vote", frame(.listVote), note: body.map { frame(.listVoteBy, ["body": frame($0.title)]) },
        "<div class=\"panel\">\(Prose(text).html)</div>\(how)"
    ).html
}

private func listActs(_ file: ListFile, _ ids: ListActIDs, _ frame: Frame) -> HTML {
    guard file.isWriter else { return .empty }
    let drop = Form.act(
        to: "\(file.path)/withdrawal", id: ids.withdrawal, frame: frame,
        Button(frame(.listDrop), .bare).submit())
    switch file.version.state {
    case .draft:
        let submit = Form.act(
            to: "\(file.path)/submission", id: ids.submission, frame: frame,
            Button(frame(.listSubmit), .main).submit())
        let more = [
            Button(frame(.itemNew)).link(to: "\(file.path)/items/new"),
            Button(frame(.sheetUpload)).link(to: "\(file.path)/sheets/new"),
            Button(frame(.listRevise)).link(to: "\(file.path)/terms"),
        ]
        return "<p class=\"row-btns\">\(more)</p><div class=\"row-btns\">\(submit)\(drop)</div>"
    case .submitted: return "\(adoptionForm(file, ids, frame))<div class=\"row-btns\">\(drop)</div>"
    case .adopted:
        let next = Button(frame(.listNext))
            .link(to: "/points/lists/new?place=\(file.version.place)&from=\(file.version.id)")
        return "<p class=\"row-btns\">\(next)</p>"
    case .dropped: return .empty
    }
}

/// What was voted about it, to be adopted by.
private func adoptionForm(_ file: ListFile, _ ids: ListActIDs, _ frame: Frame) -> HTML {
    guard !file.resolutions.isEmpty else { return "<p class=\"quiet\">\(frame(.listNoVoteYet))</p>" }
    let choices = file.resolutions.map { resolution in
        Choice(
            "\(resolution.id)",
            frame(
                resolution.isPassed ? .listVotePassed : .listVoteFailed,
                [
                    "body": frame(resolution.kind.title), "number": resolution.number,
                    "day": frame.day(resolution.decided),
                ]))
    }
    let resolution = Field("resolution", frame(.listResolution))
        .radios(frame, choices, value: "\(file.resolutions[0].id)")
    return Part(
        id: "adoption", frame(.listAdopt),
        Form.post(
            to: "\(file.path)/adoption", id: ids.adoption, frame: frame,
            "\(resolution)\(Button(frame(.listAdoptButton), .main).submit())")
    ).html
}

private func listItems(_ file: ListFile, _ ids: ListActIDs, _ frame: Frame) -> HTML {
    guard !file.items.isEmpty else {
        return EmptyState(frame(.listEmpty), frame(.listEmptyText), action: nil).html
    }
    return file.headings.enumerated().html { index, part in
        Part(
            id: "part-\(index + 1)", part.heading,
            DataTable(
                part.heading, hidesCaption: true, columns: itemColumns(frame, isDraft: file.isDraft),
                rows: part.items.map { itemRow($0, file, frame) }
            ).html
        ).html
    }
}

func itemColumns(_ frame: Frame, isDraft: Bool) -> [DataTable.Column] {
    [
        .init(frame(.itemTitle)), .init(frame(.itemPoints), isNumeric: true), .init(frame(.itemCap)),
        .init(frame(.itemEvidence)), .init(frame(.itemDeclarers)),
        .init(frame(.itemChecker)),
    ] + (isDraft ? [.init(frame(.itemAct))] : [])
}

private func itemRow(_ item: PointsItem, _ file: ListFile, _ frame: Frame) -> [HTML] {
    let terms = item.terms
    let limit =
        terms.cap.map { frame($0.period.words, ["points": Points.unit.text($0.amount)]) }
        ?? terms.standing_days.map { frame(.itemStands, ["days": "\($0)"]) } ?? frame(.periodNone)
    let cells: [HTML] = [
        "\(terms.title) <span class=\"quiet small\">\(terms.code)</span>", "\(frame.points(terms.points))",
        "\(limit)",
        "\(frame(terms.evidence.title))", "\(frame.declarers(of: terms))",
        "\(frame(terms.checker.title))",
    ]
    guard file.isDraft else { return cells }
    let remove = Form.act(
        to: "\(file.path)/items/\(item.id)/removal", id: item.id, frame: frame,
        Button(frame(.itemRemove), .bare, isSmall: true, more: terms.title).submit())
    return cells + [remove]
}

/// What 黑榜 is here, said where somebody looks for it.
private func listBlackNote(_ file: ListFile, _ frame: Frame) -> HTML {
    RuleDisclosure(
        frame(file.version.terms.showsMatters ? .blackOn : .blackOff),
        [Fact(frame(.blackConditions), frame(.blackConditionsText))], source: frame(.blackSource)
    ).html(frame)
}

/// The list for the wall.
func pointsListSheet(_ file: ListFile, publicURL: String?, _ frame: Frame) -> HTML {
    let rows = file.headings.html { part in
        let items = part.items.html { item in
            """
            <tr><td>\(item.terms.code)</td><td>\(item.terms.title)</td>\
            <td class="n">\(frame.worth(item.terms))</td>\
            <td>\(frame.declarers(of: item.terms))</td></tr>

            """
        }
        return "<tr><th colspan=\"4\" scope=\"colgroup\">\(part.heading)</th></tr>\n\(items)"
    }
    let head: [Text] = [.itemCode, .itemTitle, .itemPoints, .itemDeclarers]
    let table: HTML = """
        <div class="scroll" tabindex="0" role="group" aria-label="\(file.version.terms.title)"><table>\
        <thead><tr>\(head.html { "<th scope=\"col\">\(frame($0))</th>" })</tr></thead>
        <tbody>\(rows)</tbody></table></div>
        """
    let qr = QRSquare(publicURL.map { $0 + file.path }, label: frame(.listQR))
    return PrintSheet(
        issuer: file.place?.committee ?? "",
        number: frame(.listNumber, ["number": "\(file.version.number)"]),
        kind: frame(file.version.state.title), title: file.version.terms.title,
        body: FactsList(file.facts(frame)).html + table,
        window: PrintSheet.Window(frame(.listAsk), [frame(.listAskText)], qr: qr, caption: frame(.listScan)),
        foot: [file.version.digest.map { frame(.listDigest, ["digest": $0]) }].compactMap(\.self),
        back: file.path
    ).page(frame)
}
