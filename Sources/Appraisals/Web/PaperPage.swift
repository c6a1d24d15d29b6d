import Kernel
import Web

/// Many papers on one screen: a row a judge, the scores in the order of the paper.
func paperPage(_ file: AppraisalFile, group: GroupReturn, ids: (AnyID, AnyID), _ frame: Frame) -> HTML {
    let title = file.terms.groups[group.group - 1].title
    let tabs = file.returns.map { line in
        Tab(
            file.terms.groups[line.group - 1].title, path: "\(file.path)/papers/new?group=\(line.group)",
            isCurrent: line.group == group.group)
    }
    let cells = file.terms.subjects.enumerated().flatMap { index, subject in
        file.terms.criteria.map { criterion in
            file.terms.criteria.count == 1
                ? "\(index + 1) \(subject.label)" : "\(index + 1) \(subject.label) \(criterion.title)"
        }
    }
    let order = cells.html { "<li>\($0)</li>\n" }
    return Layout.page(
        title: frame(.papersEnter, ["group": title]), purpose: frame(.papersPurpose), frame: frame,
        crumbs: appraisalCrumbs(file.line, frame) + [Crumb(file.terms.title, path: file.path)], kind: .wide,
        tabs: tabs.count > 1 ? tabs : [],
        body: """
            \(paperRows(file, group, ids.0, frame))\
            \(Fold(frame(.papersOrder, ["count": "\(cells.count)"]), "<ol>\(order)</ol>").html)\
            \(reckoningPart(file, group, ids.1, frame))
            """)
}

private func paperRows(_ file: AppraisalFile, _ group: GroupReturn, _ id: AnyID, _ frame: Frame) -> HTML {
    let isCorrection = frame.typed["is_correction"] == "1"
    let judges = file.judges.filter { judge in
        judge.group == group.group && (isCorrection || file.sheets[judge.number] == nil)
    }
    func typed(_ name: String, _ index: Int) -> String {
        let parts = frame.typed[name]?.split(separator: ",", omittingEmptySubsequences: false) ?? []
        return index < parts.count ? String(parts[index]) : ""
    }
    let rows = judges.prefix(AppraisalLimits.rows_max).enumerated().map { index, judge -> [HTML] in
        let name = "\(judge.number) \(masked(judge.name))"
        let avoided = judge.avoids.map { "\($0.subject)" }.joined(separator: "、")
        let note: HTML =
            avoided.isEmpty
            ? .empty : " <span class=\"quiet small\">\(frame(.paperAvoids, ["subjects": avoided]))</span>"
        return [
            "\(name)\(note)\(Form.hidden("judges", "\(judge.number)"))",
            cellInput("papers", typed("papers", index), label: frame(.paperNumberOf, ["judge": name])),
            cellInput(
                "lines", typed("lines", index), label: frame(.paperScoresOf, ["judge": name]), isNumber: false
            ),
        ]
    }
    guard !rows.isEmpty else { return "<p>\(frame(.papersAllIn))</p>" }
    return Form.post(
        to: "\(file.path)/papers", id: id, frame: frame, name: "papers",
        """
        \(Form.hidden("group", "\(group.group)"))\
        \(DataTable(
            frame(.papersTable), hidesCaption: true,
            columns: [
                .init(frame(.judgeName)), .init(frame(.paperNumber)), .init(frame(.paperScores)),
            ], rows: rows
        ).html)\
        <p class="quiet">\(frame(.paperScoresHint))</p>\(Button(frame(.papersSave), .main).submit())
        """)
}

private func reckoningPart(
    _ file: AppraisalFile, _ group: GroupReturn, _ id: AnyID, _ frame: Frame
) -> HTML {
    let known = file.papers.first { $0.group == group.group }
    func field(_ name: String, _ text: Text, _ value: Int) -> HTML {
        Field(name, frame(text)).number(frame, value: "\(value)", min: 0)
    }
    let form = Form.post(
        to: "\(file.path)/reckonings", id: id, frame: frame, name: "reckoning",
        """
        \(Form.hidden("group", "\(group.group)"))\
        \(Field.row(
            field("issued", .reckonIssued, known?.issued ?? group.papers),
            field("returned", .reckonReturned, known?.returned ?? group.papers)))\
        \(Field.row(
            field("spoiled", .reckonSpoiled, known?.spoiled ?? 0),
            field("unreturned", .reckonUnreturned, known?.unreturned ?? 0)))\
        \(Button(frame(.reckonSave)).submit())
        """)
    let note = frame(.reckonNote, ["papers": "\(group.papers)"])
    return Part(id: "reckoning", frame(.reckonTitle), note: note, form).html
}
