import Assemblies
import Cases
import Clocks
import Kernel
import People
import Web

/// One promise: what was promised, who has it, what comes next, and its course.
func commitmentPage(_ content: CommitmentFile, _ frame: Frame) -> HTML {
    let pieces = CommitmentPieces(content: content, frame: frame)
    let body = Crumb(content.bodyName, path: content.isOfPlace ? "/bodies/\(content.promise.body)" : nil)
    return Layout.page(
        title: frame(.commitmentTitle), frame: frame,
        crumbs: [body, Crumb(content.assembly.title, path: "/assemblies/\(content.promise.assembly)")],
        kind: .wide, head: .empty, body: Columns.wide(pieces.main, pieces.side))
}

private struct CommitmentPieces {
    let content: CommitmentFile
    let frame: Frame

    var main: HTML {
        """
        <div class="head"><div class="part-h file-h"><span class="quiet num">\(content.matter?.number ?? "")</span>\
        \(badge.html)</div><h1>\(frame(.commitmentTitle))</h1></div>
        <p class="lead">\(content.promise.words)</p>
        \(FactsList(facts).html)\(acts)\(report)
        """
    }

    var side: HTML {
        guard let file = content.file else {
            return Inset(frame(.commitmentNoCase), "<p>\(frame(.commitmentNoCaseText))</p>").html
        }
        let entries = file.steps.map { step in
            let who = step.actor.flatMap { file.people[$0] } ?? frame(.commitmentSystem)
            let to =
                step.person.flatMap { file.people[$0] } ?? step.organisation.flatMap {
                    file.organisations[$0]
                }
                ?? step.place.flatMap { file.places[$0] } ?? ""
            return Timeline.Entry(
                .done, frame(.commitmentStep(step.kind), ["who": who, "to": to]),
                text: step.note.isEmpty || step.kind == .opened ? nil : step.note,
                when: frame.time(step.happened))
        }
        return Part(id: "course", frame(.commitmentCourse), Timeline(entries).html(frame)).html
    }

    private var badge: ClockBadge {
        if let matter = content.matter, matter.state == .done {
            return ClockBadge(.done, frame(.commitmentWaits))
        }
        if content.promise.isOpen, let face = content.face { return face.badge(frame) }
        return content.promise.standing(on: content.today).badge(frame)
    }

    private var facts: [Fact] {
        let promise = content.promise
        let none = content.file == nil ? nil : frame(.commitmentNobody)
        let lead = content.lead ?? none
        let report = promise.report.map { Fact(frame(promise.standing(on: content.today).title), $0.words) }
        let facts: [Fact?] = [
            Fact(frame(.commitmentWho), promise.who), lead.map { Fact(frame(.commitmentLead), $0) },
            Fact(frame(.commitmentDue), frame.day(promise.due)), report,
        ]
        return facts.compactMap(\.self)
    }

    // MARK: Acts

    /// The address of the act that was just refused; its form keeps what was typed and stands open.
    private var refused: String? {
        guard !frame.errors.isEmpty else { return nil }
        let path = String(frame.path.prefix { $0 != "?" })
        return path.hasPrefix(content.path + "/") ? String(path.dropFirst(content.path.count + 1)) : nil
    }

    /// The likely next act open, the others folded away.
    private var acts: HTML {
        guard let matter = content.matter, !content.verbs.isEmpty else { return .empty }
        let likely: CommitmentVerb =
            switch matter.state {
            case .received: .dispatch
            case .assigned: .solution
            case .done, .closed: .closure
            }
        let shown = refused.flatMap { CommitmentVerb(rawValue: $0) } ?? likely
        let next = content.verbs.contains(shown) ? shown : nil
        let main: HTML = next.map { Panel(form($0, isMain: true)).html } ?? .empty
        let rest = CommitmentVerb.allCases.filter { content.verbs.contains($0) && $0 != next }
        return main + rest.html { Fold(frame(.commitmentVerb($0)), form($0, isMain: false)).html }
    }

    private func form(_ verb: CommitmentVerb, isMain: Bool) -> HTML {
        let frame = refused == verb.rawValue ? frame : quiet
        let button = Button(frame(.commitmentVerb(verb)), isMain ? .main : .plain).submit()
        let number = UInt64(CommitmentVerb.allCases.firstIndex(of: verb) ?? 0) + 1
        func field(_ name: String, _ label: Text, _ hint: Text? = nil, isOptional: Bool = false) -> Field {
            Field(
                name, frame(label), hint: hint.map { frame($0) }, isOptional: isOptional,
                id: isMain ? nil : "\(verb.rawValue)-\(name)")
        }
        func note(_ label: Text, _ hint: Text? = nil, isOptional: Bool = false) -> HTML {
            field("note", label, hint, isOptional: isOptional)
                .area(frame, rows: 3, maxLength: CaseLimits.noteCharacters_max)
        }
        let fields: HTML =
            switch verb {
            case .dispatch:
                field("person", .commitmentPerson, isOptional: true).select(
                    frame, content.owners.map { Choice("\($0.person)", "\($0.name)（\($0.place)）") },
                    value: "", empty: frame(.commitmentChoose))
                    + field("organisation", .commitmentUnit, .commitmentUnitHint, isOptional: true).select(
                        frame, content.organisations.map { Choice("\($0.id)", $0.name) }, value: "",
                        empty: frame(.commitmentChoose)) + note(.commitmentNote, isOptional: true)
            case .solution:
                field("outcome", .commitmentHow).radios(
                    frame,
                    CommitmentVerb.outcomes.map { Choice($0.rawValue, frame(.commitmentOutcome($0))) },
                    value: Outcome.solved.rawValue) + note(.commitmentResult, .commitmentResultHint)
            case .closure: note(.commitmentNote, .commitmentClosureHint, isOptional: true)
            case .sendingBack, .urging: note(.commitmentWhy)
            case .notes: note(.commitmentNote)
            }
        return Form.post(
            to: "\(content.path)/\(verb.rawValue)",
            id: AnyID(high: content.form.high, low: content.form.low ^ (number << 24)), frame: frame,
            Form.hidden("seen", "\(content.matter?.version ?? 0)") + fields + button)
    }

    /// What the body hears of it, by who keeps its meetings; it ends the case.
    private var report: HTML {
        guard content.mayReport else { return .empty }
        let frame = refused == "report" ? frame : quiet
        let outcome = Field(
            "outcome", frame(.reportOutcome), id: refused == "report" ? nil : "report-outcome"
        )
        .radios(
            frame,
            [Commitment.Standing.kept, .partly, .broken].map { Choice($0.rawValue, frame($0.title)) },
            value: "")
        let words = Field("words", frame(.reportWords), hint: frame(.reportHint))
            .area(frame, rows: 3, maxLength: AssemblyLimits.promise_length_max)
        let button = Button(frame(.reportSend), content.verbs.isEmpty ? .main : .plain).submit()
        let form = Form.post(
            to: "\(content.path)/report", id: content.form, frame: frame, "\(outcome)\(words)\(button)")
        return Part(
            id: "report", frame(.reportTitle), note: frame(.reportNote), form
        ).html
    }

    /// The frame without what was typed into another form.
    private var quiet: Frame {
        Frame(
            language: frame.language, isLarge: frame.isLarge, now: frame.now, path: frame.path,
            countyName: frame.countyName, viewer: frame.viewer, formToken: frame.formToken,
            isSample: frame.isSample)
    }
}
