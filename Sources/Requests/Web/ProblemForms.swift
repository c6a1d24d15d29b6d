import Cases
import Kernel
import People
import Rulebook
import Web

/// The forms of a problem's acts; each posts the version that was seen and an id of its own.
struct ProblemForms {
    let content: OfficerProblem
    let frame: Frame

    private var matter: Case { content.matter }

    /// The address of the act that was just refused; its form keeps what was typed and stands open.
    private var refused: String? {
        guard !frame.errors.isEmpty else { return nil }
        let path = String(frame.path.prefix { $0 != "?" })
        return path.hasPrefix(content.path + "/") ? String(path.dropFirst(content.path.count + 1)) : nil
    }

    /// The likely next act filled, the others folded away.
    func html() -> HTML {
        let refusedVerb = refused.flatMap { ProblemVerb(rawValue: $0) }
        let open = refusedVerb ?? next
        let direct: HTML = open.map { Panel(form($0, isMain: true)).html } ?? currentStage
        let rest = ProblemVerb.allCases.filter { content.verbs.contains($0) && $0 != open }
        let more = rest.html { Fold(frame(.problemVerb($0)), form($0)).html }
        return Desk.acts(direct, more: rest.isEmpty ? nil : more, frame: frame)
    }

    /// Nothing is more likely than that the current step is done next.
    private var currentStage: HTML {
        guard let stage = completable else { return .empty }
        let resource = "stages/\(stage.id)/completion"
        let isRefused = refused == resource
        let frame = isRefused ? frame : quiet
        let field = Field(
            "note", self.frame(.problemStageResult, ["name": stage.name]),
            id: isRefused ? nil : "stage-note")
        let button = Button(self.frame(.problemThisDone), .main).submit()
        return Panel(
            post(
                resource, number: 100 + UInt64(stage.number), frame: frame,
                field.area(frame, rows: 2, maxLength: CaseLimits.noteCharacters_max) + button)
        ).html
    }

    /// The current step, if it stands in the panel.
    var completable: Problem.Stage? {
        guard next == nil, let stage = content.problem.current, content.mayComplete(stage) else {
            return nil
        }
        return refused.flatMap { ProblemVerb(rawValue: $0) } == nil ? stage : nil
    }

    private var next: ProblemVerb? {
        let likely: ProblemVerb? =
            switch matter.state {
            case .received, .assigned:
                content.needsPlan ? .plan : content.problem.openStages.isEmpty ? .solution : nil
            case .done: .closure
            case .closed: nil
            }
        return likely.flatMap { content.verbs.contains($0) ? $0 : nil }
    }

    private func form(_ verb: ProblemVerb, isMain: Bool = false) -> HTML {
        let isRefused = refused == verb.rawValue
        let fields = ProblemFields(
            content: content, frame: isRefused ? frame : quiet, verb: verb, isPlain: isRefused || isMain)
        let button = Button(frame(.problemVerb(verb)), isMain ? .main : .plain).submit()
        let number = (ProblemVerb.allCases.firstIndex(of: verb) ?? 0) + 1
        return post(
            verb.rawValue, number: UInt64(number), frame: isRefused ? frame : quiet, fields.html() + button)
    }

    /// A form of a step or of one request, with an address of its own and a field for words.
    func form(_ resource: String, number: UInt64, label: Text, button: String) -> HTML {
        let isRefused = refused == resource
        let frame = isRefused ? frame : quiet
        let field = Field("note", frame(label), id: isRefused ? nil : "note-\(number)")
        let words = field.area(frame, rows: 2, maxLength: CaseLimits.noteCharacters_max)
        return Fold(
            button, isOpen: isRefused,
            post(
                resource, number: number, frame: frame,
                words + Button(button, isSmall: true).submit())
        ).html
    }

    private func post(_ resource: String, number: UInt64, frame: Frame, _ body: HTML) -> HTML {
        Form.post(
            to: "\(content.path)/\(resource)",
            id: AnyID(high: content.form.high, low: content.form.low ^ (number << 24)), frame: frame,
            Form.hidden("seen", "\(matter.version)") + body)
    }

    /// The frame without what was typed into another form.
    private var quiet: Frame {
        Frame(
            language: frame.language, isLarge: frame.isLarge, now: frame.now, path: frame.path,
            countyName: frame.countyName, viewer: frame.viewer, formToken: frame.formToken,
            isSample: frame.isSample)
    }
}

/// The fields of one act on a problem.
struct ProblemFields {
    let content: OfficerProblem
    let frame: Frame
    let verb: ProblemVerb
    /// Whether the fields have their plain DOM ids; those of folded forms carry the verb.
    let isPlain: Bool

    func html() -> HTML {
        switch verb {
        case .plan: plan
        case .requests: gathering
        case .notes: note(.officerNote)
        case .dispatch: organisation + note(.officerNote, isOptional: true)
        case .solution: solution
        case .closure: closure
        case .sendingBack, .urging, .supervision: note(.officerWhy)
        case .reopening: reopening
        }
    }

    private func field(_ name: String, _ label: Text, _ hint: Text? = nil, isOptional: Bool = false) -> Field
    {
        Field(
            name, frame(label), hint: hint.map { frame($0) }, isOptional: isOptional,
            id: isPlain ? nil : "\(verb.rawValue)-\(name)")
    }

    private func note(_ label: Text, isOptional: Bool = false) -> HTML {
        field("note", label, isOptional: isOptional).area(
            frame, rows: 3, maxLength: CaseLimits.noteCharacters_max)
    }

    private var units: [Choice] {
        content.choices.organisations.map { Choice($0.id.description, $0.name) }
    }

    private var organisation: HTML {
        field("organisation", .officerUnit).select(frame, units, empty: frame(.officerChoose))
    }

    // MARK: Plan

    private var plan: HTML {
        let open = content.problem.openStages
        let rows = min(RequestLimits.stages_max, max(4, open.count + 1))
        let stages = (1...rows).enumerated().html { index, number in
            stage(number, open.indices.contains(index) ? open[index] : nil)
        }
        let reason: HTML =
            content.problem.stages.isEmpty ? note(.officerNote, isOptional: true) : note(.problemWhyReplan)
        return field("finish_on", .problemFinishOn, .problemFinishHint).date(
            frame, value: content.problem.finishOn, min: frame.now.day)
            + Field.group(frame(.problemStages), hint: frame(.problemStagesHint), stages) + reason
    }

    private func stage(_ number: Int, _ stage: Problem.Stage?) -> HTML {
        func field(_ name: String, _ label: Text) -> Field {
            Field("stage_\(number)_\(name)", frame(label, ["number": "\(number)"]), isOptional: number > 1)
        }
        return Field.row(
            field("name", .problemStageName).text(
                frame, value: stage?.name ?? "", maxLength: RequestLimits.stageNameCharacters_max),
            field("work_days", .problemStageDays).number(
                frame, value: stage.map { "\($0.workDays)" } ?? "", min: 1, max: 250),
            field("organisation", .problemStageUnit).select(
                frame, units, value: stage?.owner?.description ?? "", empty: frame(.problemOwnerDoes)))
    }

    // MARK: Requests

    private var gathering: HTML {
        if content.choices.candidates.isEmpty { return "<p>\(frame(.problemNoCandidates))</p>" }
        return field("requests", .problemChooseRequests).checkboxes(
            frame, content.choices.candidates.map(choice)) + note(.officerWhy)
    }

    private func choice(_ row: QueueRow) -> Choice {
        Choice(
            row.id.description, row.title,
            hint: row.number + frame(.officerComma) + (content.places[row.place] ?? ""))
    }

    private var solution: HTML {
        let outcomes = Outcome.proposable.map { Choice($0.rawValue, frame(.officerOutcome($0))) }
        let along: HTML =
            content.choices.finishable.isEmpty
            ? .empty
            : field("requests", .problemFinishAlong, .problemFinishAlongHint, isOptional: true).checkboxes(
                frame, content.choices.finishable.map(choice))
                + field("reply", .problemReply, .problemReplyHint, isOptional: true).area(
                    frame, rows: 3, maxLength: CaseLimits.noteCharacters_max)
        return field("outcome", .officerHow).radios(frame, outcomes, value: Outcome.solved.rawValue)
            + note(.officerResult)
            + field("review_on", .officerReviewOn, .officerReviewHint, isOptional: true).date(
                frame, min: frame.now.day) + along
    }

    private var reopening: HTML {
        let end = content.window?.end ?? frame.now
        let isOver = frame.now > end
        let values: KeyValuePairs = [
            "days": "\(content.window?.days ?? ReopeningWindow.days_default)",
            "day": frame.day(end.adding(seconds: -1).day),
        ]
        let ground = Field(
            "ground", frame(.problemGround),
            hint: frame(isOver ? .problemGroundNeeded : .problemGroundLater, values), isOptional: !isOver,
            id: isPlain ? nil : "reopening-ground"
        ).text(frame, maxLength: RequestLimits.ground_length_max)
        return "<p>\(frame(.problemReopenWhat))</p>" + note(.officerWhy) + ground
            + field("finish_on", .problemFinishOn, .problemFinishHint).date(frame, min: frame.now.day)
            + (content.windowRule?.disclosure(frame) ?? .empty)
    }

    private var closure: HTML {
        let along: HTML =
            content.choices.verifiable.isEmpty
            ? .empty
            : field("requests", .problemVerifyAlong, .problemVerifyAlongHint, isOptional: true).checkboxes(
                frame, content.choices.verifiable.map(choice))
        return along + note(.officerNote, isOptional: true)
    }
}
