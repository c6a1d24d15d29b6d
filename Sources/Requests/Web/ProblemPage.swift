import Cases
import Clocks
import Kernel
import Places
import Web

/// A problem: what is to be so, who owes it, the plan step by step, the requests, the course.
func problemPage(_ content: OfficerProblem, _ frame: Frame) -> HTML {
    let pieces = ProblemPieces(content: content, frame: frame)
    return Layout.page(
        title: content.matter.title, frame: frame,
        crumbs: [Crumb(frame(.problemList), path: "/problems?place=\(content.matter.place)")]
            + [Crumb(content.matter.number)], kind: .wide, head: .empty,
        body: Columns.wide(pieces.main, pieces.side))
}

struct ProblemPieces {
    let content: OfficerProblem
    let frame: Frame

    private var matter: Case { content.matter }
    private var file: CaseFile { content.file.case }
    private var forms: ProblemForms { ProblemForms(content: content, frame: frame) }

    var main: HTML {
        """
        <div class="head"><div class="part-h file-h"><span class="quiet num">\(matter.number)</span>\
        \(badge?.html)</div><h1>\(matter.title)</h1></div>
        \(Prose(content.problem.goal).html)\(FactsList(facts).html)\(forms.html())\(plan)\(requests)
        """
    }

    var side: HTML {
        Part(id: "course", frame(.officerCourse), Timeline(entries).html(frame)).html
            + Button(frame(.problemPrint), icon: .print).link(to: "\(content.path)/print")
    }

    // MARK: Head

    private var badge: ClockBadge? {
        switch matter.state {
        case .closed: ClockBadge(.done, frame(.officerState(.closed)))
        case .done: ClockBadge(.done, frame(.officerWaitsForSecond))
        case .received, .assigned: content.badge?.badge(frame)
        }
    }

    private var facts: [Fact] {
        let place = file.lineage.prefix { $0.level != .county }.reversed().map(\.name).joined()
        var facts = [
            Fact(frame(.officerFactPlace), place.isEmpty ? file.lineage.first?.name ?? "" : place),
            Fact(frame(.problemOwner), content.leadName ?? frame(.officerState(.received))),
            Fact(frame(.problemBy), frame.day(content.problem.finishOn)),
            Fact(frame(.problemStepsDone), problemSteps(content.problem.stages, frame)),
            Fact(
                frame(.problemRequests),
                frame(.problemRequestCount, ["count": "\(content.file.requests.count)"])),
        ]
        if let outcome = matter.closure?.outcome ?? matter.proposal?.outcome {
            facts.append(Fact(frame(.problemOutcome), frame(.officerOutcome(outcome))))
        }
        if let day = matter.closure?.reviewOn ?? matter.proposal?.reviewOn {
            facts.append(Fact(frame(.officerReviewOn), frame.day(day)))
        }
        return facts
    }

    // MARK: Plan

    private var plan: HTML {
        let note = content.problem.stages.isEmpty ? nil : frame(.problemPlanNote)
        let body: HTML =
            content.problem.stages.isEmpty
            ? EmptyState(frame(.problemNoPlan), frame(.problemNoPlanText)).html
            : Timeline(content.problem.stages.map(entry)).html(frame) + completions
        return Part(id: "plan", frame(.problemPlan), note: note, body).html
    }

    private func entry(_ stage: Problem.Stage) -> Timeline.Entry {
        let days = problemDays(stage, frame)
        let who = content.doer(of: stage) ?? ""
        let title = frame(.problemStageBy, ["name": stage.name, "who": who])
        if let completion = stage.completion {
            let isLate = completion.at.day > stage.last
            return Timeline.Entry(
                .done, title, text: completion.result, when: frame.time(completion.at),
                clock: isLate ? ClockBadge(.late, frame(.problemDoneLate)) : nil)
        }
        let isCurrent = stage.id == content.problem.current?.id && matter.state != .closed
        return Timeline.Entry(
            isCurrent ? .now : .coming, title, text: days,
            clock: matter.state == .closed ? nil : content.faces[stage.clockName]?.badge(frame))
    }

    private var completions: HTML {
        content.problem.openStages.filter {
            content.mayComplete($0) && $0.id != forms.completable?.id
        }.html { stage in
            forms.form(
                "stages/\(stage.id)/completion", number: 100 + UInt64(stage.number),
                label: .problemResult, button: frame(.problemStageDone, ["name": stage.name]))
        }
    }

    // MARK: Requests

    private var requests: HTML {
        let rows = content.file.requests
        let list: HTML =
            rows.isEmpty
            ? EmptyState(frame(.problemNoRequests), frame(.problemNoRequestsText)).html
            : Web.Queue(rows.map(row)).html
        let open = rows.count { $0.state != .closed }
        let left: HTML =
            !matter.isOpen && open > 0
            ? Inset(frame(.problemLeftOpen, ["count": "\(open)"]), "<p>\(frame(.problemLeftOpenText))</p>")
                .html
            : .empty
        return Part(id: "requests-in", frame(.problemRequests), left + list + removals).html
    }

    private func row(_ row: QueueRow) -> Web.Queue.Row {
        let clock = row.state == .done || row.state == .closed ? ClockBadge.Kind.done : .plain
        return Web.Queue.Row(
            row.title, path: row.path, clock: ClockBadge(clock, frame(.officerState(row.state))),
            place: content.places[row.place], meta: row.number)
    }

    private var removals: HTML {
        guard content.verbs.contains(.requests) else { return .empty }
        let forms = content.file.requests.enumerated().html { index, row in
            self.forms.form(
                "requests/\(row.id)/removal", number: 1000 + UInt64(index), label: .officerWhy,
                button: frame(.problemTakeOut, ["number": row.number]))
        }
        return content.file.requests.isEmpty ? .empty : Fold(frame(.problemTakeOutTitle), forms).html
    }

    // MARK: Course

    private var entries: [Timeline.Entry] {
        file.steps.map { step in
            let who = step.actor.flatMap { file.people[$0] } ?? frame(.officerSystem)
            let to =
                step.organisation.flatMap { file.organisations[$0] }
                ?? step.person.flatMap { file.people[$0] } ?? step.place.flatMap { file.places[$0] } ?? ""
            return Timeline.Entry(
                .done, frame(.officerStep(step.kind), ["who": who, "to": to, "note": step.note]),
                text: step.note.isEmpty ? nil : step.note, when: frame.time(step.happened))
        }
    }
}

/// 完成 1 步，共 3 步.
func problemSteps(_ stages: [Problem.Stage], _ frame: Frame) -> String {
    if stages.isEmpty { return frame(.problemNoPlan) }
    let done = stages.count { $0.completion != nil }
    return frame(.problemStepsOf, ["done": "\(done)", "count": "\(stages.count)"])
}

/// From when until when, and how many workdays that is.
func problemDays(_ stage: Problem.Stage, _ frame: Frame) -> String {
    if stage.first == stage.last { return frame(.problemOneDay, ["day": frame.day(stage.first)]) }
    return frame(
        .problemDays,
        ["from": frame.day(stage.first), "until": frame.day(stage.last), "count": "\(stage.workDays)"])
}
