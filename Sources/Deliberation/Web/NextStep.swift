import Assemblies
import Kernel
import Places
import Web

/// What is missing next, in a sentence, with the form that brings it.
func procedureNext(_ file: ProcedureFile, _ ids: FormIDs, _ frame: Frame) -> HTML {
    let procedure = file.procedure
    guard procedure.isRunning else { return .empty }
    let isActor = file.sight == .actor
    if procedure.standing.needsText {
        return Inset(
            frame(.nextTitle),
            "<p>\(frame(.nextText))</p>\n\(isActor ? rewriteForm(file, ids[0], frame) : .empty)"
        ).html
    }
    let step = procedure.standing.step
    let isConsulted = !file.consultations.isEmpty
    let asksFirst = !isConsulted && (step == .discussion || (step == .proposal && procedure.isMerged))
    let words = asksFirst ? frame(.nextConsult) : frame(step.next(file))
    let form: HTML = isActor && !asksFirst ? stepForm(file, ids, frame) : .empty
    return Inset(frame(.nextTitle), "<p>\(words)</p>\n\(form)").html
}

extension ProcedureStep {
    /// What has to happen for the step to be done.
    fileprivate func next(_ file: ProcedureFile) -> Text {
        let stands = file.procedure.standing.notice != nil
        return switch self {
        case .proposal: file.procedure.isMerged ? .nextMerged : .nextProposal
        case .discussion: .nextDiscussion
        case .review: .nextReview
        case .decision: file.matter?.decider == .representatives ? .nextDecision : .nextAssembly
        case .publication: stands ? .nextWindow : .nextPublication
        case .carrying:
            file.carrying.tasks.isEmpty
                ? .nextTasks : file.carrying.isAllDone ? .nextAcceptance : .nextWork
        case .result: stands ? .nextResultWindow : .nextResult
        }
    }
}

private func stepForm(_ file: ProcedureFile, _ ids: FormIDs, _ frame: Frame) -> HTML {
    switch file.procedure.standing.step {
    case .proposal, .discussion: meetingForm(file, ids[0], frame)
    case .review, .decision: votingForm(file, ids, frame)
    case .publication, .result:
        file.procedure.standing.notice == nil ? publicationForm(file, ids[0], frame) : .empty
    case .carrying: file.carrying.isAllDone ? acceptanceForm(file, ids[0], frame) : .empty
    }
}

private func meetingForm(_ file: ProcedureFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let limits = DeliberationLimits.self
    let numbers = [
        ("due", Text.meetingFieldDue), ("present", .meetingFieldPresent),
        ("in_favour", .meetingFieldInFavour), ("against", .meetingFieldAgainst),
        ("abstaining", .meetingFieldAbstaining),
    ].map { name, text in
        Field(name, frame(text)).number(frame, min: 0, max: limits.committee_max)
    }
    return Form.post(
        to: "\(file.path)/meetings", id: id, frame: frame,
        """
        \(Form.hidden("step", file.procedure.standing.step.rawValue))\
        \(Field("on", frame(.meetingFieldOn), id: "meeting-on").date(frame, max: frame.now.day))\
        \(Field.row(numbers[0], numbers[1]))\(Field.row(numbers[2], numbers[3], numbers[4]))\
        \(Field.row(
            Field("chair", frame(.meetingFieldChair)).text(frame, maxLength: limits.name_length_max),
            Field("recorder", frame(.meetingFieldRecorder)).text(frame, maxLength: limits.name_length_max)))\
        \(Field("minutes", frame(.meetingFieldMinutes), isOptional: true)
            .area(frame, rows: 4, maxLength: limits.minutes_length_max))\
        \(Button(frame(.meetingSend), .main).submit())
        """)
}

/// ③ and ④: what was passed waits to be used, what is called is under way, else a body is called.
private func votingForm(_ file: ProcedureFile, _ ids: FormIDs, _ frame: Frame) -> HTML {
    var parts = HTML.empty
    for resolution in file.waiting {
        let words = frame(.voteUse, ["number": frame.numbered(resolution.number)])
        parts += Form.act(
            to: "\(file.path)/resolutions", id: ids[2], frame: frame,
            hidden: ["resolution": "\(resolution.id)"], Button(words, .main).submit())
    }
    for resolution in file.resolutions where !resolution.isPassed {
        let words = frame(
            .voteFailed,
            ["body": frame(resolution.kind.title), "number": frame.numbered(resolution.number)])
        parts += "<p>\(Address.link(words, to: "/resolutions/\(resolution.id)"))</p>\n"
    }
    for assembly in file.called {
        let words = frame(
            .voteCalled, ["body": frame(assembly.kind.title), "when": frame.moment(assembly.meets)])
        parts += "<p><b>\(Address.link(words, to: "/assemblies/\(assembly.id)"))</b></p>\n"
    }
    guard file.called.isEmpty else { return parts }
    guard !file.bodies.isEmpty else {
        return parts
            + "<p>\(frame(.voteNoBody)) \(Address.link(frame(.listAssemblies), to: "/assemblies"))</p>\n"
    }
    return parts
        + callingForm(to: "\(file.path)/assemblies", file.bodies, asksBasis: file.asksBasis, ids[0], frame)
}

extension ProcedureFile {
    /// Whether the representatives need an authorisation.
    fileprivate var asksBasis: Bool {
        procedure.standing.step == .decision && matter?.decider ?? .assembly == .assembly
            && bodies.contains { $0.kind == .villagersRepresentatives }
    }
}

/// Calls a body: which, when, where, by whom.
func callingForm(
    to path: String, _ bodies: [Body], asksBasis: Bool, _ id: AnyID, _ frame: Frame
) -> HTML {
    let limits = DeliberationLimits.self
    let basis: HTML =
        asksBasis
        ? Field("basis", frame(.callFieldBasis), hint: frame(.callFieldBasisHint), isOptional: true)
            .text(frame, maxLength: limits.line_length_max) : .empty
    return Form.post(
        to: path, id: id, frame: frame,
        """
        \(Field("body", frame(.callFieldBody)).select(
            frame, bodies.map { Choice("\($0.id)", $0.name) }, value: bodies.first.map { "\($0.id)" } ?? ""))\
        \(basis)\
        \(Field("meets", frame(.callFieldMeets)).moment(frame))\
        \(Field("venue", frame(.callFieldVenue)).text(frame, maxLength: limits.name_length_max))\
        \(Field("noticed", frame(.callFieldNoticed), hint: frame(.callFieldNoticedHint), isOptional: true)
            .date(frame, max: frame.now.day))\
        \(Field.row(
            Field("chair", frame(.meetingFieldChair), isOptional: true)
                .text(frame, maxLength: limits.name_length_max),
            Field("recorder", frame(.meetingFieldRecorder), isOptional: true)
                .text(frame, maxLength: limits.name_length_max)))\
        \(Button(frame(.callSend), .main).submit())
        """)
}

private func publicationForm(_ file: ProcedureFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let isResult = file.procedure.standing.step == .result
    let title = frame(isResult ? .publishTitleResult : .publishTitleDecision, ["title": file.title])
    let place = file.place?.name ?? ""
    let issuer = place + (place.hasSuffix("社区") ? "居民委员会" : "村民委员会")
    return Form.post(
        to: "\(file.path)/publications", id: id, frame: frame,
        """
        \(Field("title", frame(.formFieldTitle)).text(
            frame, value: String(title.prefix(DeliberationLimits.title_length_max)),
            maxLength: DeliberationLimits.title_length_max))\
        \(Field("body", frame(.publishFieldBody), hint: frame(.publishFieldBodyHint)).area(
            frame, value: isResult ? file.resultWords : file.decisionWords, rows: 10,
            maxLength: DeliberationLimits.body_length_max))\
        \(Field("issuer", frame(.publishFieldIssuer)).text(frame, value: issuer, maxLength: 60))\
        \(Field("contact", frame(.publishFieldContact), hint: frame(.publishFieldContactHint))
            .text(frame, value: frame.viewer?.name ?? "", maxLength: 100))\
        \(Field("is_checked", frame(.publishFieldChecked), hint: frame(.publishFieldCheckedHint)).checkbox(frame))\
        \(Button(frame(.publishSend), .main).submit())
        """)
}

func acceptanceForm(_ file: ProcedureFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let limits = DeliberationLimits.self
    let costs = file.procedure.budget != nil || file.carrying.contract != nil
    let account: HTML =
        costs
        ? Field("account", frame(.acceptFieldAccount)).decimal(frame)
            + Field("explanation", frame(.acceptFieldExplanation), isOptional: true)
            .area(frame, rows: 2, maxLength: limits.words_length_max) : .empty
    return Form.post(
        to: "\(file.path)/acceptance", id: id, frame: frame,
        """
        \(Field("on", frame(.acceptFieldOn)).date(frame, value: frame.now.day, max: frame.now.day))\
        \(Field("by", frame(.acceptFieldBy), hint: frame(.acceptFieldByHint))
            .text(frame, maxLength: limits.line_length_max))\
        \(Field("words", frame(.acceptFieldWords)).area(frame, rows: 3, maxLength: limits.words_length_max))\
        \(Field("supervision", frame(.acceptFieldSupervision))
            .area(frame, rows: 2, maxLength: limits.words_length_max))\
        \(account)\(Button(frame(.acceptSend), .main).submit())
        """)
}
