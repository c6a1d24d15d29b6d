import Kernel
import Web

/// Groups, criteria and subjects, as they were fixed.
func termPart(_ file: AppraisalFile, _ frame: Frame) -> HTML {
    let criteria = DataTable(
        frame(.criteriaTitle),
        columns: [
            .init(frame(.criterionTitle)), .init(frame(.criterionFull), isNumeric: true),
            .init(frame(.criterionWeight), isNumeric: true),
        ],
        rows: file.terms.criteria.map {
            ["\($0.title)", "\(Hundredths.text($0.full))", "\(Hundredths.text($0.weight))%"]
        })
    let groups = DataTable(
        frame(.groupsTitle),
        columns: [
            .init(frame(.groupTitle)), .init(frame(.groupWeight), isNumeric: true),
            .init(frame(.groupSource)),
        ],
        rows: file.terms.groups.map {
            [
                "\($0.title)", "\(Hundredths.text($0.weight))%",
                "\($0.source.measure.map { frame(.sourceMeasured, ["source": $0]) } ?? frame(.sourceSheet))",
            ]
        })
    let subjects = file.terms.subjects.html { "<li>\($0.label)</li>\n" }
    return Part(
        id: "terms", frame(.termsTitle),
        """
        \(groups.html)\(criteria.html)\
        \(Fold(frame(.subjectsTitle, ["count": "\(file.terms.subjects.count)"]), "<ol>\(subjects)</ol>").html)
        """
    ).html
}

/// The form by which the desk gives an appraisal up.
func withdrawalPart(_ file: AppraisalFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    guard file.isWriter, [.drafted, .open, .closed].contains(file.appraisal.state) else { return .empty }
    let form = Form.post(
        to: "\(file.path)/withdrawal", id: ids[6], frame: frame,
        """
        \(Field("reason", frame(.dropReason)).text(frame, maxLength: AppraisalLimits.words_length_max))\
        \(Button(frame(.dropSend)).submit())
        """)
    return Fold(frame(.dropTitle), isOpen: frame.error(at: "reason") != nil, form).html
}
