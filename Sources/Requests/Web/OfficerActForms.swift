import Access
import Cases
import Clocks
import Kernel
import People
import Places
import Web

/// The forms of a file's acts; each posts the version that was seen and an id of its own.
struct OfficerActForms {
    let content: OfficerFile
    let frame: Frame

    private var matter: Case { content.matter }

    /// The verb whose form was just refused; its form keeps what was typed and stands open.
    var refused: OfficerVerb? {
        guard !frame.errors.isEmpty else { return nil }
        let path = frame.path.prefix { $0 != "?" }
        return OfficerVerb.allCases.first { path.hasSuffix("/\($0.rawValue)") && content.verbs.contains($0) }
    }

    /// The acts of the file: the likely next one filled, the others folded away.
    func html() -> HTML {
        let next = OfficerVerb.next(content.verbs, matter, content.hand)
        let asked = content.asked.flatMap { content.verbs.contains($0) ? $0 : nil }
        let open = refused ?? (asked.map(OfficerVerb.fetched.contains) == true ? asked : next)
        var direct: HTML = .empty
        if let open { direct += prominent(open) }
        let rest = OfficerActForms.order.filter {
            content.verbs.contains($0) && ($0 != open || $0 == .dispatch && givesAtOnce)
        }
        let more = rest.html { verb in
            OfficerVerb.fetched.contains(verb)
                ? Fold.fetched(label(verb), from: "\(content.path)?act=\(verb.rawValue)")
                : Fold(label(verb), form(verb)).html
        }
        return Desk.acts(direct, more: rest.isEmpty ? nil : more, frame: frame)
    }

    /// Notes and forms that need no place among the acts are drawn elsewhere: looks by the contact.
    static let order: [OfficerVerb] = [
        .contact, .dispatch, .solution, .closure, .sendingBack, .notes, .handover, .giveBack, .dispute,
        .adjudication,
        .urging, .supervision, .pleas, .resumption, .merger, .problem, .category, .moderation, .callBacks,
        .exclusions,
    ]

    /// Whether one press gives the case to whom the catalogue names; to give it to others there is still the form.
    private var givesAtOnce: Bool { refused == nil && content.owner != nil }

    /// The act that is drawn in full: one press where nothing need be said, else its form.
    private func prominent(_ verb: OfficerVerb) -> HTML {
        if refused == nil {
            if verb == .dispatch, let owner = content.owner {
                return act(
                    .dispatch, ["organisation": owner.assignment.organisation.description],
                    Button(frame(.officerGiveTo, ["name": owner.name]), .main).submit())
            }
            if verb == .closure { return act(.closure, [:], Button(frame(.officerClose), .main).submit()) }
        }
        if [.decision, .result, .review].contains(verb) { return .empty }
        return Panel(form(verb, isMain: true)).html
    }

    private func act(_ verb: OfficerVerb, _ hidden: [String: String], _ button: HTML) -> HTML {
        Form.post(
            to: "\(content.path)/\(verb.rawValue)", id: id(verb), frame: quiet,
            hidden.sorted { $0.key < $1.key }.html { Form.hidden($0.key, $0.value) } + common + button)
    }

    func form(_ verb: OfficerVerb, isMain: Bool = false) -> HTML {
        let frame = verb == refused ? frame : quiet
        let fields = OfficerActFields(
            content: content, frame: frame, verb: verb, isPlain: verb == refused || isMain)
        let button = Button(label(verb), isMain ? .main : .plain).submit()
        return Form.post(
            to: "\(content.path)/\(verb.rawValue)", id: id(verb), frame: frame,
            isMultipart: verb == .solution || verb == .notes,
            common + fields.html() + button)
    }

    /// What was typed and refused, for the form that was sent there; nothing for others.
    func frame(of path: String) -> Frame { frame.path.prefix { $0 != "?" } == path ? frame : quiet }

    /// A form of a part or a plea, which has an address of its own.
    func form(to path: String, number: UInt64, label: String, note: HTML) -> HTML {
        Form.post(
            to: path, id: AnyID(high: content.form.high, low: content.form.low ^ (number << 32)),
            frame: frame(of: path),
            common + note + Button(label, isSmall: true).submit())
    }

    private var common: HTML {
        let back: HTML = content.back.map { Form.hidden("_back", $0) } ?? .empty
        return Form.hidden("seen", "\(matter.version)") + back
    }

    /// Each form has its own id, so that going back and sending another is no repetition.
    func id(_ verb: OfficerVerb) -> AnyID {
        let number = UInt64(OfficerVerb.allCases.firstIndex(of: verb) ?? 0) + 1
        return AnyID(high: content.form.high, low: content.form.low ^ (number << 24))
    }

    /// The frame without what was typed into another form.
    private var quiet: Frame {
        Frame(
            language: frame.language, isLarge: frame.isLarge, now: frame.now, path: frame.path,
            countyName: frame.countyName, viewer: frame.viewer, formToken: frame.formToken,
            isSample: frame.isSample)
    }

    func label(_ verb: OfficerVerb) -> String { frame(.officerVerb(verb)) }
}

/// The fields of one act.
struct OfficerActFields {
    let content: OfficerFile
    let frame: Frame
    let verb: OfficerVerb
    /// Whether the fields have their plain DOM ids; those of folded forms carry the verb.
    let isPlain: Bool

    func html() -> HTML {
        switch verb {
        case .contact: note(.officerContactNote)
        case .notes:
            note(.officerNote) + photos(.officerPhotos)
                + field("is_public", .officerNotePublic).checkbox(frame)
        case .dispatch: dispatch
        case .handover: handover
        case .adjudication: adjudication
        case .giveBack: returning
        case .dispute, .sendingBack, .urging, .supervision: note(.officerWhy)
        case .solution: solution
        case .closure, .resumption: note(.officerNote, isOptional: true)
        case .pleas: pleas
        case .merger:
            field("into", .officerMergeInto, .officerMergeHint).text(frame, maxLength: 20)
                + note(.officerNote, isOptional: true)
        case .category:
            field("category", .officerCategory).select(
                frame, content.choices.categories.map { Choice($0.code, $0.name(frame.language)) },
                value: content.suggestion?.category?.code ?? content.file.request.category ?? "",
                empty: frame(.officerChoose))
        case .moderation:
            field("decision", .officerShowNeighbours).radios(
                frame, [Choice("shown", frame(.officerShown)), Choice("hidden", frame(.officerHidden))],
                value: content.file.request.moderation.rawValue)
                + field("note", .officerHiddenWhy, .officerHiddenWhyHint, isOptional: true)
                .area(frame, rows: 2, maxLength: CaseLimits.noteCharacters_max)
        case .callBacks: callBack
        case .problem: problem
        case .exclusions:
            field("reason", .exclusionReason).radios(
                frame, Exclusion.Reason.allCases.map { Choice($0.rawValue, frame(.exclusionReason($0))) })
                + note(.exclusionNote)
        case .result, .decision, .review, .looks: .empty
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

    private func photos(_ label: Text) -> HTML {
        PhotoField(
            "photos", frame(label), id: isPlain ? nil : "\(verb.rawValue)-photos",
            count_max: RequestLimits.photos_max
        ).html(frame)
    }

    private func organisation(_ empty: Text) -> HTML {
        field("organisation", .officerUnit).select(
            frame, content.choices.organisations.map { Choice($0.id.description, $0.name) },
            value: verb == .dispatch ? content.owner?.assignment.organisation.description ?? "" : "",
            empty: frame(empty))
    }

    /// Who keeps the rules may let the decision hold for all matters of the kind.
    private var adjudication: HTML {
        let mayKeep = content.hand.permissions.contains(.rules) && content.file.request.category != nil
        let keep: HTML =
            mayKeep ? field("keep_in_catalogue", .officerKeepInCatalogue).checkbox(frame) : .empty
        return organisation(.officerStays) + note(.officerWhy) + keep
    }

    private var dispatch: HTML {
        let people = field("person", .officerPerson, isOptional: true).select(
            frame, content.choices.people.map { Choice($0.id.description, $0.name) },
            empty: frame(.officerNobody))
        let others = content.choices.organisations.filter { $0.id != content.owner?.assignment.organisation }
        let parts: HTML =
            others.isEmpty
            ? .empty
            : field("parts", .officerParts, isOptional: true).checkboxes(
                frame, others.map { Choice($0.id.description, $0.name) })
        return organisation(.officerChoose) + people + parts + note(.officerNote, isOptional: true)
    }

    private var handover: HTML {
        var desks: [Choice] = []
        if let above = content.choices.above {
            desks.append(Choice("up", frame(.officerUpTo, ["name": above.name])))
        }
        if content.hand.permissions.contains(.dispatch) {
            desks += content.choices.below.map {
                Choice($0.id.description, frame(.officerDownTo, ["name": $0.name]))
            }
        }
        let isUp = content.choices.above != nil
        return field("to", .officerWhere).radios(frame, desks, value: desks.first?.value ?? "")
            + (isUp ? ground : .empty) + note(.officerWhy)
    }

    /// Why it goes up: what is lacking, or what it costs; the way down needs neither.
    private var ground: HTML {
        let reasons = OfficerHandover.Reason.allCases.map {
            Choice($0.rawValue, frame($0.text))
        }
        let powers = Escalation.Power.allCases.map { Choice($0.rawValue, frame(.officerPower($0))) }
        return field("reason", .officerReason).radios(frame, reasons, value: "authority")
            + field("power", .officerPowerLacking, .officerPowerHint).select(
                frame, powers, empty: frame(.officerChoose))
            + field("sum", .officerSum, .officerSumHint).decimal(frame)
    }

    /// 退回: to the desk's review, with a reason that can be counted.
    private var returning: HTML {
        let reasons = ReturnReview.Reason.allCases.map {
            Choice($0.rawValue, frame(.officerReturnReason($0)))
        }
        return "<p class=\"small quiet\">\(frame(.officerReturnStays))</p>\n"
            + field("reason", .officerReason).radios(frame, reasons) + note(.officerWhy)
    }

    private var solution: HTML {
        let outcomes = Outcome.proposable.map { Choice($0.rawValue, frame(.officerOutcome($0))) }
        return field("outcome", .officerHow).radios(frame, outcomes, value: Outcome.solved.rawValue)
            + note(.officerResult)
            + photos(.officerResultPhotos)
            + field("review_on", .officerReviewOn, .officerReviewHint, isOptional: true).date(
                frame, min: frame.now.day)
    }

    private var pleas: HTML {
        let kinds = [
            Choice("pause", frame(.officerPleaPause)), Choice("extension", frame(.officerPleaExtension)),
        ]
        let amounts =
            PauseReason.allCases.map { Choice($0.rawValue, frame($0.title)) }
            + [3, 5, 10].map { Choice("\($0)wd", frame(.officerMoreDays, ["count": "\($0)"])) }
        return field("kind", .officerPleaKind).radios(frame, kinds, value: "pause")
            + field("amount", .officerPleaAmount).select(frame, amounts, empty: frame(.officerChoose))
            + field("reason", .officerWhy).area(frame, rows: 3, maxLength: CaseLimits.noteCharacters_max)
    }

    private var problem: HTML {
        let new = Button(frame(.problemNew)).link(
            to: "/problems/new?requests=\(content.matter.id)")
        if content.choices.problems.isEmpty { return "<p>\(frame(.problemNoneNear))</p>" + new }
        return field("problem", .problemInto).select(
            frame, content.choices.problems.map { Choice($0.id.description, "\($0.number) \($0.title)") },
            empty: frame(.officerChoose)) + note(.officerWhy) + Button.row(new)
    }

    private var callBack: HTML {
        let satisfactions = Rating.Satisfaction.allCases.map {
            Choice($0.rawValue, frame(.officerSatisfaction($0)))
        }
        return field("is_reached", .officerReached).checkbox(frame, isOn: true)
            + field("is_solved", .officerSolved).checkbox(frame)
            + field("satisfaction", .officerSatisfied, isOptional: true).select(
                frame, satisfactions, empty: frame(.officerChoose))
            + note(.officerNote, isOptional: true)
    }
}
