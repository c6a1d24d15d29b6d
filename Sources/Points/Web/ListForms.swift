import Kernel
import Ledger
import Places
import Web

/// What the form for a version offers.
struct VersionForm: Sendable {
    let id: PointsVersionID
    let place: Place
    /// From the top down to the place.
    let line: [Place]
    let terms: VersionTerms
    /// Whose items come along; `nil` for an empty list, and for one that is being written anew.
    let source: PointsVersion?
    /// The draft that is written anew.
    let isRevision: Bool
    /// Of the place's charter in force.
    var clauses: [OfferedClause] = []
    /// What other places have used, to begin with.
    var samples: [ListSample] = []
    /// The one that is chosen to begin with: the county's own; empty where there is none.
    var sample = ""
}

func versionFormPage(_ form: VersionForm, _ frame: Frame) -> HTML {
    let path = form.isRevision ? "/points/lists/\(form.id)/terms" : "/points/lists"
    let save = Button(frame(form.isRevision ? .termsSave : .listBegin), .main, isWide: true).submit(
        form: "terms")
    let hidden: HTML =
        Form.hidden("place", "\(form.place.id)")
        + (form.source.map { Form.hidden("from_version", "\($0.id)") } ?? .empty)
    let note: HTML =
        form.source.map { "<p class=\"quiet\">\(frame(.listCopies, ["number": "\($0.number)"]))</p>" }
        ?? .empty
    return Layout.page(
        title: frame(.listFormTitle, ["place": form.place.name]), purpose: frame(.listFormPurpose),
        frame: frame,
        crumbs: pointsCrumbs(form.line, frame), action: Layout.action(save),
        body: note
            + Form.post(
                to: path, id: form.id, frame: frame, name: "terms", isDraft: true,
                hidden + beginsWith(form.samples, form.sample, frame)
                    + whoDecides(form.terms, form.clauses, frame)
                    + howCounted(form.terms, frame)))
}

private func beginsWith(_ samples: [ListSample], _ chosen: String, _ frame: Frame) -> HTML {
    guard !samples.isEmpty else { return .empty }
    let choices = samples.map { sample in
        let note = frame.language == .chinese ? sample.note.chinese : sample.note.english
        return Choice(
            sample.code,
            frame(.termsSampleItems, ["place": sample.place, "count": "\(sample.items.count)"]),
            hint: frame(.termsSampleSource, ["source": sample.source, "note": note]))
    }
    return Field("sample", frame(.termsSample), hint: frame(.termsSampleHint))
        .radios(frame, [Choice("", frame(.termsSampleNone))] + choices, value: chosen)
}

private func whoDecides(_ terms: VersionTerms, _ clauses: [OfferedClause], _ frame: Frame) -> HTML {
    let title = Field("title", frame(.termsTitle))
        .text(frame, value: terms.title, maxLength: PointsLimits.title_length_max)
    let basis = Field("basis", frame(.termsBasis), hint: frame(.termsBasisHint))
        .text(frame, value: terms.basis, maxLength: PointsLimits.basis_length_max)
    let clause: HTML =
        clauses.isEmpty
        ? .empty
        : Field("clause", frame(.termsClause), hint: frame(.termsClauseHint), isOptional: true).select(
            frame,
            clauses.map {
                Choice(
                    $0.reference.text,
                    frame(
                        .termsClauseChoice,
                        ["number": "\($0.reference.number)", "words": String($0.words.prefix(24))]))
            }, value: terms.clause?.text ?? "", empty: frame(.termsClauseNone))
    let charter = Field("is_charter", frame(.termsCharter), hint: frame(.termsCharterHint))
        .checkbox(frame, isOn: terms.isCharter)
    let authorisation = Field(
        "authorisation", frame(.termsAuthorisation), hint: frame(.termsAuthorisationHint), isOptional: true
    ).text(frame, value: terms.authorisation, maxLength: PointsLimits.basis_length_max)
    let from = Field("from", frame(.termsFrom), hint: frame(.termsFromHint)).date(frame, value: terms.from)
    return "\(title)\(basis)\(clause)\(charter)\(authorisation)\(from)"
}

private func howCounted(_ terms: VersionTerms, _ frame: Frame) -> HTML {
    let budget = Field("budget", frame(.termsBudget), hint: frame(.termsBudgetHint))
        .decimal(
            frame, value: terms.budget > 0 ? Points.unit.text(terms.budget).replacing(",", with: "") : "")
    let carry = Field("carry_percent", frame(.termsCarry), hint: frame(.termsCarryHint))
        .number(frame, value: "\(terms.carry_percent)", min: 0, max: 100)
    let cadence = Field("cadence", frame(.termsCadence))
        .radios(
            frame, VersionTerms.Cadence.allCases.map { Choice($0.rawValue, frame($0.title)) },
            value: terms.cadence.rawValue)
    let below = Field("allows_below_zero", frame(.termsBelow), hint: frame(.termsBelowHint))
        .checkbox(frame, isOn: terms.allowsBelowZero)
    let matters = Field("shows_matters", frame(.termsMatters), hint: frame(.blackConditionsText))
        .checkbox(frame, isOn: terms.showsMatters)
    return "\(budget)\(carry)\(cadence)\(below)\(matters)"
}

func itemFormPage(_ file: ListFile, id: PointsItemID, isAsked: Bool, _ frame: Frame) -> HTML {
    let add = Button(frame(.itemAdd), .main, isWide: true).submit(form: "item")
    let affirmed: HTML =
        isAsked
        ? Field("is_affirmed", frame(.itemAffirmed), hint: frame(.itemAffirmedHint)).checkbox(frame) : .empty
    return Layout.page(
        title: frame(.itemFormTitle), purpose: frame(.itemFormPurpose), frame: frame,
        crumbs: pointsCrumbs(file.line, frame) + [Crumb(file.title(frame), path: file.path)],
        action: Layout.action(add),
        body: Form.post(
            to: "\(file.path)/items", id: id, frame: frame, name: "item",
            itemWhat(frame) + affirmed + itemCounted(frame) + itemWho(frame)))
}

private func itemWhat(_ frame: Frame) -> HTML {
    let title = Field("title", frame(.itemTitle), hint: frame(.itemTitleHint))
        .text(frame, maxLength: PointsLimits.title_length_max)
    let subject = Field("subject", frame(.itemSubject), hint: frame(.itemSubjectHint))
        .select(
            frame, ItemSubject.allCases.map { Choice($0.rawValue, frame($0.title)) }, value: "labour")
    let code = Field("code", frame(.itemCode), hint: frame(.itemCodeHint))
        .text(frame, maxLength: PointsLimits.code_length_max)
    let heading = Field("heading", frame(.itemHeading), hint: frame(.itemHeadingHint))
        .text(frame, maxLength: PointsLimits.heading_length_max)
    return "\(title)\(subject)\(Field.row(code, heading))"
}

private func itemCounted(_ frame: Frame) -> HTML {
    let points = Field("points", frame(.itemPoints), hint: frame(.itemPointsHint)).text(frame, maxLength: 12)
    let cap = Field("cap", frame(.itemCap), hint: frame(.itemCapHint), isOptional: true)
        .text(frame, maxLength: 12)
    let period = Field("cap_period", frame(.itemCapPeriod))
        .select(
            frame,
            [Choice("", frame(.periodNone))]
                + ItemTerms.Cap.Period.allCases.map { Choice($0.rawValue, frame($0.title)) })
    let standing = Field(
        "standing_days", frame(.itemStanding), hint: frame(.itemStandingHint), isOptional: true
    )
    .number(frame, min: 1, max: PointsLimits.standing_days_max)
    return "\(points)\(Field.row(cap, period))\(standing)"
}

private func itemWho(_ frame: Frame) -> HTML {
    let evidence = Field("evidence", frame(.itemEvidence))
        .radios(
            frame, ItemTerms.Evidence.allCases.map { Choice($0.rawValue, frame($0.title)) }, value: "none")
    let trigger = Field("trigger", frame(.itemTrigger), hint: frame(.itemTriggerHint))
        .radios(
            frame, ItemTerms.Trigger.allCases.map { Choice($0.rawValue, frame($0.title)) }, value: "hand")
    let declarers = Field("declarers", frame(.itemDeclarers), hint: frame(.itemDeclarersHint))
        .checkboxes(
            frame, ItemTerms.Declarer.allCases.map { Choice($0.rawValue, frame($0.title)) },
            values: ["household", "grid", "committee"])
    let checker = Field("checker", frame(.itemChecker))
        .radios(
            frame, ItemTerms.Checker.allCases.map { Choice($0.rawValue, frame($0.title)) },
            value: "committee")
    return "\(evidence)\(trigger)\(declarers)\(checker)"
}

func sheetFormPage(_ file: ListFile, id: AnyID, _ frame: Frame) -> HTML {
    let send = Button(frame(.sheetSend), .main, isWide: true).submit(form: "sheet")
    let field = Field("file", frame(.sheetFile), hint: frame(.sheetFileHint)).file(
        frame, accept: ".xlsx,.csv")
    let sample = Button(frame(.sheetSample), .bare).link(to: "\(file.path)/items.xlsx")
    return Layout.page(
        title: frame(.sheetTitle), purpose: frame(.sheetPurpose), frame: frame,
        crumbs: pointsCrumbs(file.line, frame) + [Crumb(file.title(frame), path: file.path)],
        action: Layout.action(send),
        body: Form.post(
            to: "\(file.path)/sheets", id: id, frame: frame, name: "sheet", isMultipart: true,
            "\(field)<p>\(sample)</p>"))
}
