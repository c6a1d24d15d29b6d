import AdmittedTasks
import Kernel
import Web

func formsPage(_ list: FormList, _ frame: Frame) -> HTML {
    let rows = list.forms.map { form in
        let isOffered = form.isOffered(on: list.today)
        let badge =
            isOffered && !form.isAdmitted(among: list.codes)
            ? ClockBadge(.late, frame(.formNotAdmitted))
            : ClockBadge(isOffered ? .done : .plain, frame(isOffered ? .formOffered : .formNotOffered))
        return Queue.Row(
            form.name(frame.language), path: "/visits/forms/\(form.code)", clock: badge,
            place: frame(.formQuestionCount, ["count": "\(form.questions.count)"]),
            meta: form.isChecked ? nil : frame(.formUnchecked))
    }
    let enter: HTML =
        list.maySet ? "<p>\(Button(frame(.formEnter), .main).link(to: "/visits/forms/new"))</p>" : .empty
    return Layout.page(
        title: frame(.visitForms), purpose: frame(.formsPurpose), frame: frame,
        crumbs: [Crumb(frame(.visitsTitle), path: "/visits")],
        body: enter
            + (rows.isEmpty
                ? EmptyState(frame(.formsNone), frame(.formsNoneText)).html : Queue(rows).html))
}

func formPage(_ file: FormFile, id: AnyID, _ frame: Frame) -> HTML {
    let form = file.newest
    let print = Button(frame(.formPrint), icon: .print).link(to: "\(file.path)/print")
    let next = Button(frame(.formNextVersion)).link(to: "/visits/forms/new?code=\(form.code)")
    let isOffered = form.retired.map { $0 > file.today } ?? true
    let retire: HTML =
        file.maySet && isOffered
        ? Form.act(to: "\(file.path)/retirement", id: id, frame: frame, Button(frame(.formRetire)).submit())
        : .empty
    return Layout.page(
        title: form.name(frame.language), purpose: frame(.formPurpose), frame: frame,
        crumbs: [
            Crumb(frame(.visitsTitle), path: "/visits"), Crumb(frame(.visitForms), path: "/visits/forms"),
            Crumb(form.name(frame.language)),
        ],
        body: """
            \(FactsList(facts(file, frame)).html)\
            \(Button.row(print, file.maySet ? next : .empty))\
            \(Part(id: "questions", frame(.formQuestions), questions(form, frame)).html)\
            \(versions(file, frame))\(retire)
            """)
}

private func facts(_ file: FormFile, _ frame: Frame) -> [Fact] {
    let form = file.newest
    var state = frame(.formSince, ["version": "\(form.version)", "day": frame.day(form.from)])
    if let retired = form.retired { state = frame(.formUntil, ["day": frame.day(retired)]) }
    let source = form.isChecked ? form.source : frame(.formSourceUnchecked, ["source": form.source])
    return [Fact(frame(.formState), state), Fact(frame(.formSource), source)] + admission(file, frame)
}

/// On which admitted task it stands; where it stands on none, what follows of that.
private func admission(_ file: FormFile, _ frame: Frame) -> [Fact] {
    guard let code = file.newest.task else {
        return file.isAdmitted ? [] : [Fact(frame(.formTask), frame(.formWithoutTask))]
    }
    let name = file.task?.title(frame.language) ?? code
    let link = Address.link(name, to: "/admitted-tasks/entries/\(Address.queryValue(code))")
    guard let task = file.task else {
        return [Fact(frame(.formTask), html: "\(link) <span class=\"late\">\(frame(.formTaskOver))</span>")]
    }
    let until = frame(.formTaskUntil, ["day": frame.day(task.until)])
    return [Fact(frame(.formTask), html: "\(link) <span class=\"quiet\">\(until)</span>")]
}

private func questions(_ form: VisitForm, _ frame: Frame) -> HTML {
    let items = form.questions.html { question in
        let kind = frame.joined(
            frame(question.kind.text), frame(question.isRequired ? .formRequired : .formOptional))
        let choices: HTML =
            question.choices.isEmpty
            ? .empty
            : "<br>\(question.choices.map { $0.words(frame.language) }.joined(separator: " / "))"
        return "<li>\(question.words(frame.language)) <span class=\"quiet\">\(kind)\(choices)</span></li>"
    }
    return "<ol>\(items)</ol>"
}

private func versions(_ file: FormFile, _ frame: Frame) -> HTML {
    guard file.versions.count > 1 else { return .empty }
    let rows = file.versions.map { form -> [HTML] in
        [
            "\(form.version)", "\(frame.day(form.from))", "\(form.retired.map { frame.day($0) } ?? "")",
            "\(form.questions.count)",
        ]
    }
    return Fold(
        frame(.formVersions),
        DataTable(
            frame(.formVersions), hidesCaption: true,
            columns: [
                .init(frame(.formVersionNumber), isNumeric: true), .init(frame(.formFrom)),
                .init(frame(.formEnd)), .init(frame(.formQuestions), isNumeric: true),
            ], rows: rows
        ).html
    ).html
}

extension VisitQuestion.Kind {
    var text: Text {
        switch self {
        case .yesOrNo: .questionYesNo
        case .choice: .questionChoice
        case .text: .questionText
        case .number: .questionNumber
        }
    }
}

/// What a new form begins with.
struct FormBlank: Sendable {
    /// The version that the new one follows.
    let former: VisitForm?
    /// What is admitted somewhere in the county.
    let tasks: [AdmittedTask]
    let binds: Bool
    let today: Day
}

func newFormPage(_ blank: FormBlank, id: AnyID, _ frame: Frame) -> HTML {
    let (former, today) = (blank.former, blank.today)
    let tasks = blank.tasks.map { Choice($0.code, $0.title(frame.language)) }
    let lines = former.map { $0.questions.map(\.line).joined(separator: "\n") } ?? ""
    let title = frame(former == nil ? .formEnter : .formNextVersion)
    let from = max(today, former.map { $0.from.adding(days: 1) } ?? today)
    return Layout.page(
        title: title, purpose: frame(.formEnterPurpose), frame: frame,
        crumbs: [
            Crumb(frame(.visitsTitle), path: "/visits"), Crumb(frame(.visitForms), path: "/visits/forms"),
            Crumb(title),
        ],
        body: Form.post(
            to: "/visits/forms", id: id, frame: frame, name: "form",
            """
            \(Field("code", frame(.formCode), hint: frame(.formCodeHint))
                .text(frame, value: former?.code ?? "", maxLength: HomeVisitLimits.code_length_max))\
            \(Field("chinese", frame(.formChinese))
                .text(frame, value: former?.chinese ?? "", maxLength: HomeVisitLimits.name_length_max))\
            \(Field("english", frame(.formEnglish))
                .text(frame, value: former?.english ?? "", maxLength: HomeVisitLimits.name_length_max))\
            \(Field("source", frame(.formSource), hint: frame(.formSourceHint))
                .text(frame, value: former?.source ?? "", maxLength: HomeVisitLimits.source_length_max))\
            \(Field("is_checked", frame(.formIsChecked)).checkbox(frame, isOn: former?.isChecked ?? false))\
            \(Field("questions", frame(.formQuestions), hint: frame(.formQuestionsHint))
                .area(frame, value: lines, rows: 12, maxLength: HomeVisitLimits.questionsText_length_max))\
            \(Field(
                "task", frame(.formTask), hint: frame(blank.binds ? .formTaskHint : .formTaskFree),
                isOptional: !blank.binds
            ).select(frame, tasks, value: former?.task ?? "", empty: frame(.formTaskChoose)))\
            \(Field("from", frame(.formFrom)).date(frame, value: from))\
            <p>\(Button(frame(.formSend), .main).submit())</p>
            """))
}

func formSheet(_ file: FormFile, _ frame: Frame) -> HTML {
    let form = file.newest
    let items = form.questions.html { question in
        let space: HTML =
            switch question.kind {
            case .yesOrNo: "□ \(frame(.visitYes))　□ \(frame(.visitNo))"
            case .choice:
                "\(question.choices.map { "□ " + $0.words(frame.language) }.joined(separator: "　"))"
            case .text, .number: "______________________________"
            }
        let words = question.words(frame.language)
        return "<li>\(words)\(question.isRequired ? "*" : "")<br>\(space)</li>"
    }
    let outcomes = HomeVisit.Outcome.allCases.map { "□ " + frame($0.text) }.joined(separator: "　")
    return PrintSheet(
        issuer: frame.countyName, number: frame(.formVersion, ["version": "\(form.version)"]),
        kind: frame(.visitsTitle), title: form.name(frame.language),
        body: """
            \(PrintSheet.blank(frame(.sheetHousehold), ""))\(PrintSheet.blank(frame(.visitWho), ""))\
            \(PrintSheet.blank(frame(.visitHappened), ""))\(PrintSheet.line(frame(.visitOutcome), "　" + outcomes))\
            <ol>\(items)</ol>\(PrintSheet.blank(frame(.visitNote), ""))
            """,
        foot: [
            frame(.sheetFoot),
            form.isChecked ? form.source : frame(.formSourceUnchecked, ["source": form.source]),
        ],
        back: file.path
    ).page(frame)
}
