import Assemblies
import Clocks
import Kernel
import Notices
import Places
import Web

/// Ids for the forms of a page, minted by the route.
struct FormIDs: Sendable {
    private let ids: [AnyID]

    init(at now: Instant, count: Int = 12) { ids = (0..<count).map { _ in AnyID.minted(at: now) } }

    subscript(_ index: Int) -> AnyID { ids[index % ids.count] }
}

/// The file of a procedure: its seven steps, what comes next, what was done; for everybody only what is published.
func procedurePage(_ file: ProcedureFile, ids: FormIDs, _ frame: Frame) -> HTML {
    let crumbs = file.lineage.filter { [.town, .village].contains($0.level) }
    return Layout.page(
        title: file.title,
        purpose: frame.joined(
            file.procedure.shownNumber(frame), file.place?.name ?? "", file.procedure.stage(frame)),
        frame: frame,
        crumbs: file.isInside
            ? [Crumb(frame(.listTitle), path: "/procedures")]
            : crumbs.map { Crumb($0.name, path: "/decisions/\($0.id)") },
        kind: .wide,
        body: """
            \(procedureSteps(file, frame))\(procedureWarnings(file, frame))\
            \(file.isInside ? procedureNext(file, ids, frame) : .empty)\
            \(procedureText(file, frame))\(procedureFacts(file, frame))\(procedureWork(file, ids, frame))\
            \(procedureConsultations(file, ids, frame))\(procedureRecord(file, frame))\
            \(file.sight == .actor ? procedureActs(file, ids, frame) : .empty)\
            <p class="row-btns">\(Button(frame(.filePrint), icon: .print).link(to: "\(file.path)/print"))\
            \(file.isInside ? publicLink(file, frame) : .empty)</p>
            """)
}

private func publicLink(_ file: ProcedureFile, _ frame: Frame) -> HTML {
    Button(frame(.listPublic, ["place": file.place?.name ?? ""]), .bare)
        .link(to: "/decisions/\(file.procedure.place)")
}

/// The stepper: what is behind with its day, what is now, what is locked.
func procedureSteps(_ file: ProcedureFile, _ frame: Frame) -> HTML {
    let standing = file.procedure.standing
    let steps = ProcedureStep.allCases.map { step in
        let isDone = standing.state == .closed || step < standing.step
        let state: Timeline.State =
            isDone ? .done : step == standing.step && standing.state == .running ? .now : .coming
        let isMerged = file.procedure.isMerged && step == .discussion
        let note = file.done(step).map { frame.day($0.on) } ?? (isMerged ? frame(.stepMerged) : nil)
        return Stepper.Step(
            state, name: frame(.stepName, ["number": "\(step.number)"]), title: frame(step.title),
            note: note)
    }
    return Stepper(frame(.stepsTitle, ["number": "\(standing.step.number)"]), steps).html(frame)
}

private func procedureWarnings(_ file: ProcedureFile, _ frame: Frame) -> HTML {
    guard file.isInside, !file.warnings.isEmpty else { return .empty }
    let lines = file.warnings.html { warning in
        let badge = ClockBadge(warning.isLateness ? .late : .soon, frame(warning.sentence)).html
        return "<li>\(badge)</li>\n"
    }
    return """
        <ul class="plain">\(lines)</ul>
        <p class="quiet small">\(frame(.warnNote))</p>

        """
}

private func procedureText(_ file: ProcedureFile, _ frame: Frame) -> HTML {
    guard let text = file.texts.last else { return .empty }
    let note = frame(
        .textVersion, ["version": "\(text.version)", "when": frame.moment(text.written)])
    let older: HTML =
        file.isInside && file.texts.count > 1
        ? Fold(
            frame(.textOlder, ["count": "\(file.texts.count - 1)"]),
            file.texts.dropLast().reversed().html { older in
                """
                <h3>\(frame(.textVersionTitle, ["version": "\(older.version)", "title": older.title]))</h3>
                \(Prose(older.body).html)
                """
            }
        ).html : .empty
    return Part(id: "text", frame(.textTitle), note: note, Prose(text.body).html + older).html
}

private func procedureFacts(_ file: ProcedureFile, _ frame: Frame) -> HTML {
    let procedure = file.procedure
    let body = file.decision.flatMap { frame($0.kind.title) }
    var facts = [
        Fact(frame(.factMatter), file.matter?.name(frame.language) ?? procedure.matter),
        Fact(
            frame(.factDecider),
            frame(file.matter?.decider == .representatives ? .deciderEither : .deciderAssembly)),
        Fact(frame(.factProposer), procedure.proposer),
    ]
    if let budget = procedure.budget {
        facts.append(
            Fact(frame(.factBudget), frame.joined(budget.description, procedure.funding)))
    }
    if let decision = file.decision, let body {
        let words = frame.joined(body, frame.numbered(decision.number), frame.day(decision.decided))
        facts.append(
            Fact(frame(.factDecision), html: Address.link(words, to: "/resolutions/\(decision.id)")))
    }
    for notice in file.notices {
        let words = frame.joined(
            frame(notice.kind.title), frame.numbered(notice.number), frame(notice.standing.state.title))
        facts.append(
            Fact(frame(.factNotice), html: Address.link(words, to: "/notices/\(notice.id)")))
    }
    if procedure.isMerged { facts.append(Fact(frame(.factMerged), frame(.factMergedText))) }
    return FactsList(facts).html
}

private func procedureConsultations(_ file: ProcedureFile, _ ids: FormIDs, _ frame: Frame) -> HTML {
    let entries = file.consultations.map { consultation in
        let head = frame(
            .consultationLine,
            ["manner": consultation.manner, "count": "\(consultation.households)"])
        return Timeline.Entry(
            .done, head, text: file.isInside ? consultation.words : nil,
            when: "\(frame.day(consultation.on))")
    }
    let list: HTML =
        entries.isEmpty
        ? "<p class=\"quiet\">\(frame(.consultationNone))</p>\n" : Timeline(entries).html(frame)
    let form: HTML =
        file.sight == .actor && file.procedure.isRunning && file.procedure.standing.step <= .decision
        ? Fold(
            frame(.consultationAdd), isOpen: file.consultations.isEmpty,
            consultationForm(file, ids[1], frame)
        ).html : .empty
    return Part(id: "consultations", frame(.consultationTitle), list + form).html
}

/// Everything that was done, in the order of time.
private func procedureRecord(_ file: ProcedureFile, _ frame: Frame) -> HTML {
    guard file.isInside, !file.records.isEmpty else { return .empty }
    let entries = file.records.map { record in
        Timeline.Entry(
            record.kind == .done ? .done : .now, frame(record.title, record.values(frame)),
            text: record.words(frame, file.resolutions), when: "\(frame.day(record.on))")
    }
    return Part(id: "record", frame(.recordTitle), Timeline(entries).html(frame)).html
}

extension StepRecord {
    fileprivate var title: Text {
        switch kind {
        case .done: .recordDone
        case .returned: .recordReturned
        case .dropped: .recordDropped
        }
    }

    fileprivate func values(_ frame: Frame) -> KeyValuePairs<String, String> {
        [
            "number": "\(step.number)", "step": frame(step.title), "round": "\(round)",
            "version": "\(version)", "to": backTo.map { frame($0.title) } ?? "",
        ]
    }

    fileprivate func words(_ frame: Frame, _ resolutions: [Resolution]) -> String {
        switch proof {
        case .meeting(let meeting):
            let count = frame(
                .recordMeeting,
                [
                    "due": "\(meeting.due)", "present": "\(meeting.present)",
                    "yes": "\(meeting.inFavour)", "no": "\(meeting.against)",
                    "abstaining": "\(meeting.abstaining)", "chair": meeting.chair,
                    "recorder": meeting.recorder,
                ])
            return meeting.minutes.isEmpty ? count : "\(count)\n\(meeting.minutes)"
        case .resolution(let id):
            guard let resolution = resolutions.first(where: { $0.id == id }) else { return "" }
            return frame.joined(frame(resolution.kind.title), frame.numbered(resolution.number))
        case .notice: return frame(.recordNotice)
        case nil: return reason
        }
    }
}
