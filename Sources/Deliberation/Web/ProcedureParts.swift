import Assemblies
import Kernel
import Web

/// ⑥: tasks with their owners, the contract, the final account.
func procedureWork(_ file: ProcedureFile, _ ids: FormIDs, _ frame: Frame) -> HTML {
    let isNow = file.procedure.isRunning && file.procedure.standing.step == .carrying
    let carrying = file.carrying
    guard isNow || !carrying.tasks.isEmpty else { return .empty }
    let acts = isNow && file.sight == .actor
    let tasks = carrying.tasks.enumerated().html { index, task in
        taskRow(task, file, acts ? ids[3 + index] : nil, frame)
    }
    let list: HTML =
        carrying.tasks.isEmpty
        ? "<p class=\"quiet\">\(frame(.workNone))</p>\n" : "<ol class=\"line\">\(tasks)</ol>\n"
    let forms: HTML =
        acts
        ? Fold(frame(.workAdd), isOpen: carrying.tasks.isEmpty, taskForm(file, ids[1], frame)).html
            + Fold(frame(.workContract), contractForm(file, ids[2], frame)).html : .empty
    return Part(id: "work", frame(.workTitle), list + workFacts(file, frame) + forms).html
}

private func taskRow(
    _ task: ProcedureTask, _ file: ProcedureFile, _ id: AnyID?, _ frame: Frame
) -> HTML {
    let isLate = !task.isDone && task.due < frame.now.day && file.procedure.isRunning
    let due = frame(.workDue, ["day": frame.day(task.due)])
    let badge = ClockBadge(task.isDone ? .done : isLate ? .late : .plain, due).html
    let owner = file.isInside ? frame(.workOwner, ["name": task.owner]) : ""
    let note: HTML =
        file.isInside && !task.note.isEmpty ? "<p class=\"said\">\(task.note)</p>" : .empty
    let form: HTML =
        id.map { id in
            Fold(
                frame(.workProgress),
                Form.post(
                    to: "\(file.path)/tasks/\(task.id)/progress", id: id, frame: frame,
                    """
                    \(Field("percent", frame(.workFieldPercent), id: "percent-\(task.id)")
                        .number(frame, value: "\(task.percent)", min: 0, max: 100))\
                    \(Field("note", frame(.workFieldNote), id: "note-\(task.id)")
                        .text(frame, maxLength: DeliberationLimits.reason_length_max))\
                    \(Button(frame(.workProgressSend)).submit())
                    """)
            ).html
        } ?? .empty
    let state = task.isDone ? "done" : "now"
    return """
        <li class="\(state)"><b>\(task.title)</b> <span class="num">\(task.percent)%</span>\
        <span class="when">\(owner)</span>\(badge)\(note)\(form)</li>

        """
}

private func workFacts(_ file: ProcedureFile, _ frame: Frame) -> HTML {
    var facts: [Fact] = []
    if let contract = file.carrying.contract {
        facts.append(Fact(frame(.workContractor), contract.contractor))
        facts.append(Fact(frame(.workManner), contract.manner))
        facts.append(Fact(frame(.workAmount), contract.amount.description))
    }
    if let acceptance = file.carrying.acceptance {
        facts.append(Fact(frame(.workAccepted), frame.day(acceptance.on)))
        if file.isInside {
            facts.append(Fact(frame(.acceptFieldBy), acceptance.by))
        }
        facts.append(Fact(frame(.acceptFieldWords), acceptance.words))
        facts.append(Fact(frame(.acceptFieldSupervision), acceptance.supervision))
        if let account = acceptance.account {
            facts.append(Fact(frame(.workAccount), account.description))
        }
        if !acceptance.explanation.isEmpty {
            facts.append(Fact(frame(.acceptFieldExplanation), acceptance.explanation))
        }
    }
    return facts.isEmpty ? .empty : FactsList(facts).html
}

private func taskForm(_ file: ProcedureFile, _ id: AnyID, _ frame: Frame) -> HTML {
    Form.post(
        to: "\(file.path)/tasks", id: id, frame: frame,
        """
        \(Field("title", frame(.workFieldTitle)).text(frame, maxLength: DeliberationLimits.title_length_max))\
        \(Field("owner", frame(.workFieldOwner)).text(frame, maxLength: DeliberationLimits.name_length_max))\
        \(Field("due", frame(.workFieldDue)).date(frame))\
        \(Button(frame(.workAddSend), .main).submit())
        """)
}

private func contractForm(_ file: ProcedureFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let contract = file.carrying.contract
    return Form.post(
        to: "\(file.path)/contract", id: id, frame: frame,
        """
        \(Field("contractor", frame(.workContractor)).text(
            frame, value: contract?.contractor ?? "", maxLength: DeliberationLimits.line_length_max))\
        \(Field("manner", frame(.workManner), hint: frame(.workMannerHint)).text(
            frame, value: contract?.manner ?? "", maxLength: DeliberationLimits.line_length_max))\
        \(Field("amount", frame(.workFieldAmount)).decimal(
            frame, value: contract.map { Yuan.text($0.amount) } ?? ""))\
        \(Button(frame(.workContractSend), .main).submit())
        """)
}

func consultationForm(_ file: ProcedureFile, _ id: AnyID, _ frame: Frame) -> HTML {
    Form.post(
        to: "\(file.path)/consultations", id: id, frame: frame,
        """
        \(Field("on", frame(.consultationFieldOn), id: "consultation-on").date(frame, max: frame.now.day))\
        \(Field("manner", frame(.consultationFieldManner), hint: frame(.consultationFieldMannerHint))
            .text(frame, maxLength: 100))\
        \(Field("households", frame(.consultationFieldHouseholds)).number(frame, min: 1))\
        \(Field("words", frame(.consultationFieldWords), hint: frame(.consultationFieldWordsHint))
            .area(frame, rows: 4, maxLength: DeliberationLimits.words_length_max))\
        \(Button(frame(.consultationSend)).submit())
        """)
}

func rewriteForm(_ file: ProcedureFile, _ id: AnyID, _ frame: Frame) -> HTML {
    let text = file.texts.last
    return Form.post(
        to: "\(file.path)/versions", id: id, frame: frame,
        """
        \(Field("title", frame(.formFieldTitle), id: "version-title").text(
            frame, value: text?.title ?? "", maxLength: DeliberationLimits.title_length_max))\
        \(Field("body", frame(.formFieldBody), id: "version-body").area(
            frame, value: text?.body ?? "", rows: 10, maxLength: DeliberationLimits.body_length_max))\
        \(Button(frame(.versionSend), .main).submit())
        """)
}

/// 退回, a new version while the committees still draft, giving up.
func procedureActs(_ file: ProcedureFile, _ ids: FormIDs, _ frame: Frame) -> HTML {
    let standing = file.procedure.standing
    guard standing.state == .running else { return .empty }
    var folds = HTML.empty
    if standing.step <= .discussion, !standing.needsText {
        folds += Fold(frame(.versionTitle), rewriteForm(file, ids[9], frame)).html
    }
    let earlier = ProcedureStep.allCases.filter {
        $0 < standing.step && !(file.procedure.isMerged && $0 == .discussion) && $0 != .publication
    }
    if !earlier.isEmpty {
        let choices = earlier.reversed().map { step in
            Choice(
                step.rawValue,
                frame(.stepNamed, ["number": "\(step.number)", "step": frame(step.title)]))
        }
        folds +=
            Fold(
                frame(.returnTitle),
                Form.post(
                    to: "\(file.path)/returns", id: ids[10], frame: frame,
                    """
                    <p class="quiet">\(frame(.returnNote))</p>
                    \(Field("to", frame(.returnFieldTo)).select(frame, choices, value: choices.first?.value ?? ""))\
                    \(Field("reason", frame(.fieldReason), id: "return-reason")
                    .area(frame, rows: 2, maxLength: DeliberationLimits.reason_length_max))\
                    \(Button(frame(.returnSend)).submit())
                    """)
            ).html
    }
    if standing.step <= .decision {
        folds +=
            Fold(
                frame(.dropTitle),
                Form.post(
                    to: "\(file.path)/withdrawal", id: ids[11], frame: frame,
                    """
                    \(Field("reason", frame(.fieldReason), id: "drop-reason")
                    .area(frame, rows: 2, maxLength: DeliberationLimits.reason_length_max))\
                    \(Button(frame(.dropSend)).submit())
                    """)
            ).html
    }
    return Part(id: "acts", frame(.actsTitle), folds).html
}

extension ProcedureFile {
    /// What the decision's notice says, to be looked over; in Chinese, as boards are.
    var decisionWords: String {
        let by = decision.map {
            "经\($0.kind.title(.chinese))\(written($0.decided))第\($0.number)号决议通过。\n"
        }
        let budget = procedure.budget.map { "预算：\($0.description)。资金来源：\(procedure.funding)。\n" }
        return "\(by ?? "")\(texts.last?.body ?? "")\n\(budget ?? "")"
    }

    /// What the result's notice says: done, accepted, spent.
    var resultWords: String {
        var lines = ["“\(title)”已经实施完毕。"]
        lines += carrying.tasks.map { "\($0.title)：完成。" }
        if let contract = carrying.contract {
            lines.append("承包：\(contract.contractor)（\(contract.manner)），合同 \(contract.amount.description)。")
        }
        if let acceptance = carrying.acceptance {
            lines.append("\(written(acceptance.on))验收：\(acceptance.words)")
            lines.append("村务监督委员会意见：\(acceptance.supervision)")
            if let account = acceptance.account {
                lines.append("决算：\(account.description)（预算 \(procedure.budget?.description ?? "¥0.00")）。")
            }
            if !acceptance.explanation.isEmpty { lines.append("说明：\(acceptance.explanation)") }
        }
        return lines.joined(separator: "\n")
    }

    /// A day as boards write it.
    private func written(_ day: Day) -> String { "\(day.year)年\(day.month)月\(day.dayOfMonth)日" }
}
