import Kernel
import Web

/// A judge's own sheet on a telephone: score, correct, or see that it is in.
func scoreSheetPage(_ file: SheetFile, id: ScoreSheetID, _ frame: Frame) -> HTML {
    let terms = file.appraisal.terms
    let group = terms.groups[file.judge.group - 1]
    let form: HTML = file.isTaken ? sheetForm(file, id, frame) : "<p>\(frame(.sheetNotTaken))</p>"
    let done: HTML =
        file.given.map { sheet in
            Inset(
                frame(.sheetIn),
                """
                <p id="done">\(frame(.sheetInText, ["digest": String(sheet.digest.prefix(12))]))</p>\
                <p>\(frame(file.isTaken ? .sheetMayCorrect : .sheetFrozen))</p>
                """
            ).html
        } ?? .empty
    return Layout.page(
        title: terms.title, purpose: frame(.sheetPurpose, ["last": frame.day(terms.last)]), frame: frame,
        body: """
            \(FactsList([
                Fact(frame(.judgeGroup), frame(.sheetGroup, ["group": group.title, "number": "\(file.judge.number)"])),
                Fact(frame(.appraisalBasis), terms.basis),
            ]).html)\(done)\(form)\
            \(RuleDisclosure(
                frame(.sheetWhoSees), [Fact(frame(.sheetWhoSees), frame(.sheetWhoSeesText))],
                source: frame(.screenSource)).html(frame))
            """)
}

private func sheetForm(_ file: SheetFile, _ id: ScoreSheetID, _ frame: Frame) -> HTML {
    let terms = file.appraisal.terms
    let typed = frame.typed["scores"].map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let declared = frame.typed["declared"].map { Set($0.split(separator: ",").map(String.init)) }
    let columns =
        [DataTable.Column(frame(.subjectLabel))]
        + terms.criteria.map {
            DataTable.Column(frame(.criterionColumn, ["title": $0.title, "full": Hundredths.text($0.full)]))
        } + [DataTable.Column(frame(.sheetAvoid))]
    let rows = terms.subjects.enumerated().map { index, subject -> [HTML] in
        let cells = terms.criteria.enumerated().map { number, criterion -> HTML in
            let at = index * terms.criteria.count + number
            guard file.judge.mayScore(index + 1) else { return Form.hidden("scores", "") }
            let value =
                typed.flatMap { at < $0.count ? $0[at] : nil }
                ?? file.given?.scores[ScoreCell(index + 1, number + 1)].map(Hundredths.text) ?? ""
            return cellInput("scores", value, label: "\(subject.label) \(criterion.title)")
        }
        let isOn = declared?.contains("\(index + 1)") ?? false
        let avoid: HTML =
            file.judge.mayScore(index + 1)
            ? """
            <input type="checkbox" name="declared" value="\(index + 1)"\(Attribute.flag("checked", isOn)) \
            aria-label="\(frame(.sheetAvoidOf, ["subject": subject.label]))">
            """ : "\(frame(.sheetAvoided))"
        return ["\(index + 1) \(subject.label)"] + cells + [avoid]
    }
    let send = Button(frame(file.given == nil ? .sheetSend : .sheetCorrect), .main, isWide: true).submit()
    return Form.post(
        to: file.given == nil ? file.path : "\(file.path)/correction", id: id, frame: frame, name: "sheet",
        isDraft: true,
        """
        <p class="quiet">\(frame(terms.missing.allowsBlank ? .sheetBlankAllowed : .sheetBlankNone))</p>\
        \(DataTable(terms.title, hidesCaption: true, columns: columns, rows: rows).html)\(send)
        """)
}

/// The sheets of who is signed in.
func ownSheetsPage(_ own: [OwnSheet], _ frame: Frame) -> HTML {
    let rows = own.map { sheet in
        Queue.Row(
            sheet.appraisal.terms.title, path: sheet.path, place: frame(sheet.appraisal.state.title),
            meta: frame(
                .appraisalDays,
                [
                    "from": frame.day(sheet.appraisal.terms.from),
                    "last": frame.day(sheet.appraisal.terms.last),
                ]))
    }
    let body: HTML =
        own.isEmpty ? EmptyState(frame(.ownSheetsEmpty), frame(.ownSheetsEmptyText)).html : Queue(rows).html
    return Layout.page(
        title: frame(.ownSheetsTitle), purpose: frame(.ownSheetsPurpose), frame: frame, body: body)
}
