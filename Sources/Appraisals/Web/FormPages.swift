import Kernel
import Places
import Web

/// What the form for an appraisal offers.
struct AppraisalForm: Sendable {
    let id: AppraisalID
    let place: Place
    /// From the top down to the place.
    let line: [Place]
    /// Those of the draft that is written anew; `nil` for a new one.
    let terms: AppraisalTerms?
    let today: Day
    let trimming: Int?
}

func appraisalFormPage(_ form: AppraisalForm, _ frame: Frame) -> HTML {
    let path = form.terms == nil ? "/appraisals" : "/appraisals/\(form.id)/terms"
    let save = Button(frame(.formSave), .main, isWide: true).submit(form: "terms")
    return Layout.page(
        title: frame(form.terms == nil ? .appraisalNew : .termsRevise), purpose: frame(.formPurpose),
        frame: frame, crumbs: appraisalCrumbs(form.line, frame), action: Layout.action(save),
        body: Form.post(
            to: path, id: form.id, frame: frame, name: "terms", isDraft: true,
            Form.hidden("place", "\(form.place.id)") + formWhat(form, frame) + formWho(form, frame)
                + formHow(form, frame)))
}

private func formWhat(_ form: AppraisalForm, _ frame: Frame) -> HTML {
    let terms = form.terms
    let title = Field("title", frame(.formTitle))
        .text(frame, value: terms?.title ?? "", maxLength: AppraisalLimits.title_length_max)
    let basis = Field("basis", frame(.appraisalBasis), hint: frame(.formBasisHint))
        .text(frame, value: terms?.basis ?? "", maxLength: AppraisalLimits.basis_length_max)
    let from = Field("from", frame(.formFrom)).date(frame, value: terms?.from ?? form.today)
    let last = Field("last", frame(.formLast)).date(frame, value: terms?.last ?? form.today.adding(days: 7))
    let subjects = Field("subjects", frame(.formSubjects), hint: frame(.formSubjectsHint))
        .area(frame, value: (terms?.subjects.map(\.label) ?? []).joined(separator: "\n"), rows: 6)
    return "\(title)\(basis)\(Field.row(from, last))\(subjects)"
}

private func formWho(_ form: AppraisalForm, _ frame: Frame) -> HTML {
    let criteria = (form.terms?.criteria ?? []).map {
        "\($0.title)，\(Hundredths.text($0.full))，\(Hundredths.text($0.weight))"
    }
    let groups = (form.terms?.groups ?? []).map { group in
        "\(group.title)，\(Hundredths.text(group.weight))" + (group.source.measure.map { "，\($0)" } ?? "")
    }
    let first = Field("criteria", frame(.formCriteria), hint: frame(.formCriteriaHint))
        .area(frame, value: criteria.joined(separator: "\n"), rows: 4)
    let second = Field("groups", frame(.formGroups), hint: frame(.formGroupsHint))
        .area(frame, value: groups.joined(separator: "\n"), rows: 4)
    return "\(first)\(second)"
}

private func formHow(_ form: AppraisalForm, _ frame: Frame) -> HTML {
    let terms = form.terms
    let each = Field("trim_each", frame(.formTrimEach), hint: frame(.formTrimEachHint), isOptional: true)
        .number(frame, value: terms?.trimming.map { "\($0.each)" } ?? "", min: 0)
    let from = Field("trim_from", frame(.formTrimFrom), isOptional: true)
        .number(
            frame, value: terms?.trimming.map { "\($0.from)" } ?? form.trimming.map { "\($0)" } ?? "", min: 0)
    let least = Field("minimum_percent", frame(.formMinimum), hint: frame(.formMinimumHint))
        .number(frame, value: "\(terms?.missing.minimum_percent ?? 0)", min: 0, max: 100)
    let blank = Field("allows_blank", frame(.formBlank), hint: frame(.formBlankHint))
        .checkbox(frame, isOn: terms?.missing.allowsBlank ?? false)
    let ties = Field("ties", frame(.formTies), hint: frame(.formTiesHint), isOptional: true)
        .text(frame, value: (terms?.ties.map(\.code) ?? []).joined(separator: " "), maxLength: 60)
    let shown = Field("is_shown", frame(.formShown), hint: frame(.formShownHint))
        .checkbox(frame, isOn: terms?.isShown ?? false)
    return "\(Field.row(each, from))\(least)\(blank)\(ties)\(shown)"
}

func judgeFormPage(_ file: AppraisalFile, id: AnyID, _ frame: Frame) -> HTML {
    let save = Button(frame(.judgesSave), .main, isWide: true).submit(form: "judges-form")
    let groups = file.terms.groups.enumerated().html { index, group in
        "<li>\(index + 1) \(group.title)</li>\n"
    }
    let field = Field("judges", frame(.judgesLines), hint: frame(.judgesLinesHint)).area(frame, rows: 10)
    return Layout.page(
        title: frame(.judgesEnter), purpose: frame(.judgesPurpose), frame: frame,
        crumbs: appraisalCrumbs(file.line, frame) + [Crumb(file.terms.title, path: file.path)],
        action: Layout.action(save),
        body: Form.post(
            to: "\(file.path)/judges", id: id, frame: frame, name: "judges-form",
            "<ul class=\"plain\">\(groups)</ul>\(field)"))
}

func measurePage(_ file: AppraisalFile, group: Int, id: AnyID, _ frame: Frame) -> HTML {
    let known = file.measures[group] ?? [:]
    let typed = frame.typed["values"].map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let rows = file.terms.subjects.enumerated().map { index, subject -> [HTML] in
        let value =
            typed.flatMap { index < $0.count ? $0[index] : nil }
            ?? known[index + 1].map(Hundredths.text) ?? ""
        return ["\(index + 1) \(subject.label)", cellInput("values", value, label: subject.label)]
    }
    let title = file.terms.groups[group - 1]
    return Layout.page(
        title: frame(.measuresEnter, ["group": title.title]),
        purpose: frame(.measuresPurpose, ["source": title.source.measure ?? ""]), frame: frame,
        crumbs: appraisalCrumbs(file.line, frame) + [Crumb(file.terms.title, path: file.path)],
        body: Form.post(
            to: "\(file.path)/measures", id: id, frame: frame, name: "measures",
            """
            \(Form.hidden("group", "\(group)"))\
            \(DataTable(
                frame(.measuresTable), hidesCaption: true,
                columns: [.init(frame(.subjectLabel)), .init(frame(.measuresValue), isNumeric: true)],
                rows: rows
            ).html)\(Button(frame(.measuresSave), .main).submit())
            """))
}

/// An input in a table's cell; its label is read aloud, the column's head is seen.
func cellInput(_ name: String, _ value: String, label: String, isNumber: Bool = true) -> HTML {
    let mode: HTML = isNumber ? " inputmode=\"decimal\" maxlength=\"8\" size=\"6\"" : " maxlength=\"2000\""
    return """
        <input type="text" name="\(name)" value="\(value)" aria-label="\(label)"\(mode) autocomplete="off">
        """
}
