import Appraisals
import Kernel
import Places
import Web

func roundFormPage(_ form: RoundForm, ids: (ReviewRoundID, AppraisalID), _ frame: Frame) -> HTML {
    let save = Button(frame(.roundBegin), .main, isWide: true).submit(form: "round")
    let parts = form.parts.map { Choice("\($0.id)", $0.name) }
    // The quarter that has just ended.
    let last = ((form.today.month - 1) / 3 + 3) % 4 + 1
    let year = last == 4 ? form.today.year - 1 : form.today.year
    let quarter: HTML =
        form.cadence == .year
        ? Form.hidden("quarter", "0")
        : Field("quarter", frame(.roundQuarter)).select(
            frame, (1...4).map { Choice("\($0)", frame(.quarterNamed, ["number": "\($0)"])) },
            value: "\(last)")
    let note: HTML = form.cadence == nil ? "<p>\(frame(.homeNoRule))</p>" : .empty
    return Layout.page(
        title: frame(.roundNew), purpose: frame(.roundFormPurpose), frame: frame,
        crumbs: reviewCrumbs(form.office.line, frame), action: Layout.action(save),
        body: note
            + Form.post(
                to: "/reviews/rounds", id: ids.0, frame: frame, name: "round",
                """
                \(Form.hidden("appraisal", "\(ids.1)"))\
                \(Field("place", frame(.roundPlace), hint: frame(.roundPlaceHint)).select(
                    frame, parts, value: "\(form.office.village.id)"))\
                \(Field("year", frame(.roundYear)).number(frame, value: "\(year)", min: 2020))\(quarter)\
                \(Field.row(
                    Field("from", frame(.roundFrom)).date(frame, value: form.today),
                    Field("last", frame(.roundLast)).date(frame, value: form.today.adding(days: 7))))
                """))
}

func roundPage(_ file: RoundFile, ids: (AnyID, AnyID), _ frame: Frame) -> HTML {
    let facts = [
        Fact(frame(.roundPlace), file.place?.name ?? ""),
        Fact(
            frame(.roundSpan),
            frame(
                .daysBetween,
                ["from": frame.day(file.round.span.first), "last": frame.day(file.round.span.last)])),
        Fact(
            frame(.ruleBasis),
            html: Address.link(
                frame(.ruleNamed, ["title": file.rule.terms.title, "number": "\(file.rule.number)"]),
                to: "/reviews/rules/\(file.rule.id)")),
        Fact(
            frame(.roundScoring),
            html: Address.link(frame(file.appraisal.state.title), to: file.appraisalPath)),
        Fact(frame(.roundMeasured), frame(file.isMeasured ? .roundMeasuredYes : .roundMeasuredNo)),
    ]
    return Layout.page(
        title: file.appraisal.terms.title, purpose: frame(.roundPurpose), frame: frame,
        crumbs: reviewCrumbs(file.office.line, frame), kind: .wide,
        body: """
            \(roundActs(file, ids.0, frame))\(FactsList(facts).html)\(redPart(file, ids.1, frame))\
            \(roundResults(file, frame))
            """)
}

private func roundActs(_ file: RoundFile, _ id: AnyID, _ frame: Frame) -> HTML {
    guard file.office.isCommittee else { return .empty }
    let scoring = Button(frame(.roundToScoring), .main).link(to: file.appraisalPath)
    let measure: HTML =
        file.appraisal.state == .open
        ? Form.act(
            to: "\(file.path)/measures", id: id, frame: frame, Button(frame(.roundMeasure)).submit()) : .empty
    let sheet: HTML =
        file.outcome == nil ? .empty : Button("Excel", .bare).link(to: "\(file.path)/results.xlsx")
    return "<div class=\"row-btns\">\(scoring)\(measure)\(sheet)</div>"
}

/// Every household's result, for officers; the last ones are on no public page.
private func roundResults(_ file: RoundFile, _ frame: Frame) -> HTML {
    guard let outcome = file.outcome else {
        return "<p class=\"quiet\">\(frame(.roundNoResult))</p>"
    }
    let rows = outcome.ranked.map { result -> [HTML] in
        let marks = (1...3).map { group -> HTML in
            let mark = outcome.mark(of: result.subject, by: group)?.mark
            return "\(mark.map { Hundredths.fixed(($0 + 50) / 100) } ?? frame(.resultNone))"
        }
        let tied: HTML = result.isTied ? " <span class=\"quiet\">\(frame(.resultTied))</span>" : .empty
        return [
            Address.link(file.label(result.subject), to: file.pages[result.subject]),
            "\(result.rank.map { "\($0)" } ?? frame(.resultNone))\(tied)",
        ] + marks + ["\(result.result.map(Hundredths.fixed) ?? frame(.resultNone))"]
    }
    let table = DataTable(
        frame(.roundResults), hidesCaption: true,
        columns: [
            .init(frame(.resultHousehold)), .init(frame(.resultRank), isNumeric: true),
            .init(frame(.weightPoints), isNumeric: true), .init(frame(.weightResidents), isNumeric: true),
            .init(frame(.weightSquires), isNumeric: true), .init(frame(.resultScore), isNumeric: true),
        ], rows: rows)
    return Part(id: "results", frame(.roundResults), note: frame(.roundInternal), table.html).html
}

private func redPart(_ file: RoundFile, _ id: AnyID, _ frame: Frame) -> HTML {
    guard file.appraisal.state == .final else { return .empty }
    let rows = file.red.html { row in
        "<li>\(row.rank) <b>\(row.name)</b> \(row.code) \(Hundredths.fixed(row.result))</li>\n"
    }
    let known: HTML =
        file.round.red.map { "<p>\(Address.link(frame(.redNotice), to: "/notices/\($0.notice)"))</p>" }
        ?? .empty
    let publish: HTML =
        file.round.red == nil && file.office.isCommittee && !file.red.isEmpty
        ? Form.post(
            to: "\(file.path)/red-list", id: id, frame: frame, name: "red",
            """
            \(Field("contact", frame(.redContact), hint: frame(.redContactHint)).text(frame, maxLength: 60))\
            \(Button(frame(.redPublish), .main).submit())
            """) : .empty
    let list: HTML = file.red.isEmpty ? "<p>\(frame(.redNobody))</p>" : "<ul class=\"plain\">\(rows)</ul>"
    return Part(id: "red", frame(.redTitle), note: frame(.redNote), "\(list)\(known)\(publish)").html
}
