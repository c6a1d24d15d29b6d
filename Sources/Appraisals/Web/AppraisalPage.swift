import Clocks
import Kernel
import Places
import Rulebook
import Web

/// The way from the county's appraisals down to the page.
func appraisalCrumbs(_ line: [Place], _ frame: Frame) -> [Crumb] {
    Crumb.way(
        line.filter { [.county, .town, .village].contains($0.level) }.map { ($0.name, $0.id) }, frame: frame
    ) { "/appraisals?place=\($0)" }
}

func appraisalListPage(_ list: AppraisalList, _ frame: Frame) -> HTML {
    let rows = list.items.map { item in
        Queue.Row(
            item.terms.title, path: "/appraisals/\(item.id)", place: frame(item.state.title),
            meta: frame(
                .appraisalDays, ["from": frame.day(item.terms.from), "last": frame.day(item.terms.last)]))
    }
    let new: HTML =
        list.isWriter
        ? "<p>\(Button(frame(.appraisalNew), .main).link(to: "/appraisals/new?place=\(list.place.id)"))</p>"
        : .empty
    let body: HTML =
        rows.isEmpty
        ? EmptyState(frame(.appraisalsEmpty), frame(.appraisalsEmptyText)).html : Queue(rows).html
    let older = list.next.map { "/appraisals?place=\(list.place.id)&cursor=\($0)" }
    return Layout.page(
        title: frame(.appraisalsTitle, ["place": list.place.name]), purpose: frame(.appraisalsPurpose),
        frame: frame, crumbs: appraisalCrumbs(list.line, frame),
        body: "\(body)\(Paging(newer: nil, older: older).html(frame))\(new)")
}

/// An appraisal's file: what is done, what is to be done next, and what came of it.
///
/// - Parameter ids: one for each act that the page may offer.
func appraisalPage(_ file: AppraisalFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let title = file.terms.title
    let purpose = frame(file.appraisal.state.purpose)
    let facts = FactsList(file.facts(frame)).html
    let rules = file.citations.html { $0.disclosure(frame) }
    let how = RuleDisclosure(
        frame(.resultHow),
        [
            Fact(frame(.resultRounding), frame(.resultHowText)),
            Fact(frame(.screenNever), frame(.screenNeverText)),
        ],
        source: frame(.screenSource))
    let body: HTML = """
        \(appraisalActs(file, ids, frame))\(facts)\(resultPart(file, frame))\(appealPart(file, ids, frame))\
        \(sheetPart(file, frame))\(termPart(file, frame))\(how.html(frame))\(rules)\
        \(withdrawalPart(file, ids, frame))
        """
    return Layout.page(
        title: title, purpose: purpose, frame: frame, crumbs: appraisalCrumbs(file.line, frame), kind: .wide,
        body: body)
}

extension AppraisalFile {
    fileprivate func facts(_ frame: Frame) -> [Fact] {
        var facts = [
            Fact(frame(.appraisalState), frame(appraisal.state.title)),
            Fact(frame(.appraisalBasis), terms.basis),
            Fact(
                frame(.appraisalPeriod),
                frame(.appraisalDays, ["from": frame.day(terms.from), "last": frame.day(terms.last)])),
            Fact(frame(.appraisalTrimming), trimmingWords(frame)),
            Fact(frame(.appraisalMissing), missingWords(frame)),
            Fact(frame(.appraisalTies), tieWords(frame)),
        ]
        if let face = faces[appraisal.id.as(Marks.Anything.self)], appraisal.state.isAppealable {
            facts.append(Fact(frame(.appraisalAppealUntil), html: face.badge(frame).html))
        }
        if let digest = appraisal.sheetsDigest {
            facts.append(Fact(frame(.appraisalSheetsDigest), "\(digest.prefix(24))…"))
        }
        if !appraisal.reason.isEmpty { facts.append(Fact(frame(.appraisalReason), appraisal.reason)) }
        return facts
    }

    private func trimmingWords(_ frame: Frame) -> String {
        guard let trimming = terms.trimming else { return frame(.trimmingNone) }
        return frame(.trimmingWords, ["each": "\(trimming.each)", "from": "\(trimming.from)"])
    }

    private func missingWords(_ frame: Frame) -> String {
        frame(
            terms.missing.allowsBlank ? .missingBlank : .missingWhole,
            ["percent": "\(terms.missing.minimum_percent)"])
    }

    private func tieWords(_ frame: Frame) -> String {
        if terms.ties.isEmpty { return frame(.tiesShared) }
        let names = terms.ties.map { tie in
            switch tie {
            case .group(let number): terms.groups[number - 1].title
            case .criterion(let number): terms.criteria[number - 1].title
            }
        }
        return frame(.tiesBy, ["order": names.joined(separator: frame.language == .chinese ? "、" : ", ")])
    }
}

/// What the desk may do next, one main act at a time.
private func appraisalActs(_ file: AppraisalFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    guard file.isWriter else { return .empty }
    func act(_ noun: String, _ id: AnyID, _ text: Text) -> HTML {
        Form.act(to: "\(file.path)/\(noun)", id: id, frame: frame, Button(frame(text), .main).submit())
    }
    func link(_ path: String, _ text: Text) -> HTML { Button(frame(text)).link(to: file.path + path) }
    switch file.appraisal.state {
    case .drafted:
        let links: [HTML] = [link("/judges/new", .judgesEnter), link("/terms", .termsRevise)]
        return "<div class=\"row-btns\">\(act("opening", ids[0], .actOpen))\(links)</div>"
    case .open:
        let papers = file.returns.html { line in
            Button(frame(.papersEnter, ["group": file.terms.groups[line.group - 1].title]))
                .link(to: "\(file.path)/papers/new?group=\(line.group)")
        }
        let measured = file.terms.groups.enumerated().filter { !$0.element.source.isSheet }.html {
            index, group in
            Button(frame(.measuresEnter, ["group": group.title]))
                .link(to: "\(file.path)/measures/new?group=\(index + 1)")
        }
        return "<div class=\"row-btns\">\(papers)\(measured)\(act("closing", ids[1], .actClose))</div>"
    case .closed: return "<div class=\"row-btns\">\(act("counts", ids[2], .actCount))</div>"
    case .counted, .recounted:
        return
            "<div class=\"row-btns\">\(act("finality", ids[3], .actFinalise))\(resultLinks(file, frame))</div>"
    case .appealed, .final: return "<div class=\"row-btns\">\(resultLinks(file, frame))</div>"
    case .dropped: return .empty
    }
}

private func resultLinks(_ file: AppraisalFile, _ frame: Frame) -> [HTML] {
    [
        Button("Excel", .bare).link(to: "\(file.path)/results.xlsx"),
        Button(frame(.resultPrint), .bare, icon: .print).link(to: "\(file.path)/print"),
        Button(frame(.resultScreen), .bare).link(to: "\(file.path)/screen"),
    ]
}

private func resultPart(_ file: AppraisalFile, _ frame: Frame) -> HTML {
    guard let outcome = file.outcome, let last = file.counts.last else { return .empty }
    let groups = file.terms.groups.map {
        DataTable.Column("\($0.title) \(Hundredths.text($0.weight))%", isNumeric: true)
    }
    let rows = outcome.ranked.map { result -> [HTML] in
        let marks = file.terms.groups.indices.map { index -> HTML in
            guard let mark = outcome.mark(of: result.subject, by: index + 1), let value = mark.mark else {
                return "\(frame(.resultNone))"
            }
            let dropped: HTML =
                mark.dropped == 0
                ? .empty
                : " <span class=\"quiet small\">\(frame(.resultDropped, ["count": "\(mark.dropped)"]))</span>"
            return "\(Hundredths.fixed((value + 50) / 100))\(dropped)"
        }
        let tied: HTML = result.isTied ? " <span class=\"quiet\">\(frame(.resultTied))</span>" : .empty
        return [
            "\(file.label(result.subject))", "\(result.rank.map { "\($0)" } ?? frame(.resultNone))\(tied)",
        ] + marks
            + ["\(result.result.map(Hundredths.fixed) ?? frame(.resultNone))"]
    }
    let table = DataTable(
        frame(.resultTitle), hidesCaption: true,
        columns: [.init(frame(.subjectLabel)), .init(frame(.resultRank), isNumeric: true)] + groups
            + [.init(frame(.resultScore), isNumeric: true)], rows: rows)
    let note = frame(.resultNote, ["version": "\(last.version)", "digest": String(last.digest.prefix(16))])
    return Part(id: "results", frame(.resultTitle), note: note, table.html).html
}

private func appealPart(_ file: AppraisalFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    guard file.appraisal.state.hasResult else { return .empty }
    let known = file.appeals.html { appeal in
        let about = appeal.subject.map(file.label) ?? frame(.appealAll)
        let clock = file.faces[appeal.id.as(Marks.Anything.self)]?.badge(frame).html
        let answer: HTML =
            appeal.state == .open
            ? (file.isWriter ? answerForm(file, appeal, ids[4], frame) : "<p>\(frame(.appealWaits))</p>")
            : "<p><b>\(frame(appeal.state.title))</b></p>\(Prose(appeal.answer).html)"
        return Inset(
            frame(.appealOf, ["who": appeal.appellant, "about": about]),
            "\(appeal.state == .open ? clock : nil)\(Prose(appeal.words).html)\(answer)"
        ).html
    }
    let new: HTML =
        file.isWriter && file.appraisal.state.isAppealable ? appealForm(file, ids[5], frame) : .empty
    let none: HTML = file.appeals.isEmpty ? "<p class=\"quiet\">\(frame(.appealNone))</p>" : .empty
    return Part(id: "appeals", frame(.appealTitle), note: frame(.appealNote), "\(known)\(none)\(new)").html
}

private func answerForm(
    _ file: AppraisalFile, _ appeal: AppraisalAppeal, _ id: AnyID, _ frame: Frame
) -> HTML {
    let upheld = Field(
        "is_upheld", frame(.answerUpheld), hint: frame(.answerUpheldHint), id: "upheld-\(appeal.id)"
    )
    .checkbox(frame)
    let changes = Field(
        "adjustments", frame(.answerChanges), hint: frame(.answerChangesHint), isOptional: true,
        id: "changes-\(appeal.id)"
    ).area(frame, rows: 3)
    let words = Field("answer", frame(.answerWords), id: "answer-\(appeal.id)")
        .area(frame, rows: 3, maxLength: AppraisalLimits.words_length_max)
    return Form.post(
        to: "\(file.path)/appeals/\(appeal.id)/answer", id: id, frame: frame,
        "\(words)\(upheld)\(changes)\(Button(frame(.answerSend), .main).submit())")
}

private func appealForm(_ file: AppraisalFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let subjects =
        [Choice("", frame(.appealAll))]
        + file.terms.subjects.enumerated().map { Choice("\($0.offset + 1)", $0.element.label) }
    let form = Form.post(
        to: "\(file.path)/appeals", id: id, frame: frame, name: "appeal",
        """
        \(Field("appellant", frame(.appealWho)).text(frame, maxLength: AppraisalLimits.appellant_length_max))\
        \(Field("subject", frame(.appealAbout)).select(frame, subjects))\
        \(Field("words", frame(.appealWords)).area(frame, rows: 3, maxLength: AppraisalLimits.words_length_max))\
        \(Button(frame(.appealSend)).submit())
        """)
    return Fold(frame(.appealNew), isOpen: !frame.errors.isEmpty, form).html
}

/// Judges with their sheets in or out; what they gave is nobody's to read here.
private func sheetPart(_ file: AppraisalFile, _ frame: Frame) -> HTML {
    let returns = file.returns.html { "<li>\(returnWords($0, file.terms, frame))</li>\n" }
    let rows = file.judges.map { judge -> [HTML] in
        let line = file.sheets[judge.number]
        let state: String =
            line.map { frame($0.edition > 1 ? .sheetCorrected : $0.channel.title) } ?? frame(.sheetOut)
        let print: HTML =
            file.isWriter
            ? Address.link(frame(.sheetPaper), to: "\(file.path)/judges/\(judge.number)/print") : .empty
        return [
            "\(judge.number) \(Masked(masked(judge.name), what: judge.name, lookAt: nil).html(frame))",
            "\(file.terms.groups[judge.group - 1].title)", "\(state)",
            "<span class=\"num\">\(line?.digest)</span>", print,
        ]
    }
    let table = DataTable(
        frame(.judgesTitle), hidesCaption: true,
        columns: [
            .init(frame(.judgeName)), .init(frame(.judgeGroup)), .init(frame(.judgeSheet)),
            .init(frame(.judgeDigest)), .init(frame(.judgePrint)),
        ], rows: rows, empty: frame(.judgesEmpty))
    return Part(
        id: "sheets", frame(.sheetsTitle), note: frame(.sheetsNote),
        """
        <ul class="plain">\(returns)</ul>\
        \(Fold(frame(.judgesTitle), isOpen: file.judges.count <= 20, table.html).html)
        """
    ).html
}

/// `003 陈桂英` keeps its number.
func masked(_ name: String) -> String {
    let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return Masking.name(name) }
    return "\(parts[0]) \(Masking.name(parts[1]))"
}
