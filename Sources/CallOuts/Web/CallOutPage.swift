import Access
import AdmittedTasks
import Kernel
import Places
import Storage
import Web

extension CallOutRoutes {
    /// One call, for officers of the place and for whoever it reaches.
    var file: Endpoint {
        let causes = causes
        return Endpoint(
            .get, "callouts/{id}", for: MemberCaller.self,
            "A call: for whoever it reaches what for, where and when; for the caller also who comes.",
            output: CallOutFile.shape
        ) { visit, member in
            let id: CallOutID = try visit.id("id")
            let viewer = CallOutViewer(person: member.person, officer: try? OfficerCaller(visit))
            let file = try await visit.county.database.read {
                try CallOutFile.read(id, for: viewer, causes, in: $0)
            }
            let ids = (0..<(5 + file.tasks.count)).map { _ in AnyID.minted(at: visit.now) }
            return Answer(json: { file.write(to: &$0) }, page: { callOutPage(file, ids: ids, $0) })
        }
    }
}

func callOutPage(_ file: CallOutFile, ids: [AnyID], _ frame: Frame) -> HTML {
    let call = file.call
    let crumbs =
        file.mayFollow
        ? [Crumb(frame(.callOutTitle), path: "/callouts")]
        : [Crumb(frame(.callOutMine), path: "/callouts/mine")]
    return Layout.page(
        title: call.purpose,
        purpose: call.isOpen
            ? frame(.callOutUntil, ["time": frame.moment(call.until)]) : frame(.callOutIsOver), frame: frame,
        crumbs: crumbs, kind: .wide,
        body: Columns.wide(
            "\(answering(file, ids, frame))\(heads(file, ids, frame))\(tasks(file, ids, frame))",
            "\(facts(file, frame))\(ending(file, ids, frame))"))
}

private func facts(_ file: CallOutFile, _ frame: Frame) -> HTML {
    let call = file.call
    let way = file.line.prefix { $0.level != .county }.map(\.name).reversed().joined(separator: " ")
    var facts = [
        Fact(frame(.callOutNumber), call.number), Fact(frame(.callOutWhere), way),
        Fact(frame(.callOutWhen), html: "\(frame.time(call.from)) – \(frame.time(call.until))"),
        Fact(frame(.callOutCaller), file.callerName),
    ]
    if !call.spot.isEmpty { facts.insert(Fact(frame(.callOutSpot), call.spot), at: 2) }
    if let cause = file.cause, let reference = call.reference, file.mayFollow {
        facts.append(
            Fact(
                frame(.callOutCause),
                html: Address.link("\(cause.number) \(cause.title)", to: reference.path)))
    }
    if let task = file.task {
        facts.append(
            Fact(
                frame(.callOutTaskAdmitted),
                html: Address.link(
                    task.title(frame.language),
                    to: "/admitted-tasks/entries/\(Address.queryValue(task.code))")))
    }
    if !call.result.isEmpty { facts.append(Fact(frame(.callOutResult), html: Prose(call.result).html)) }
    return FactsList(facts).html + "<p class=\"quiet\">\(frame(.callOutNoEmergency))</p>\n"
}

/// One tap; whoever has answered may answer anew.
private func answering(_ file: CallOutFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    guard file.own.isCalled, file.call.isOpen else { return .empty }
    let buttons = CallOut.Answer.allCases.enumerated().map { index, answer in
        Form.act(
            to: "\(file.path)/answers", id: ids[index], frame: frame, hidden: ["answer": answer.rawValue],
            Button(frame(answer.button), answer == .come ? .main : .plain, isWide: true).submit())
    }
    let said = file.own.answer.map { frame($0.title) } ?? frame(.callOutSilent)
    return Part(
        id: "answer", frame(.callOutCanYou), note: frame(.callOutNoReason),
        "<p>\(frame(.callOutYouSaid, ["answer": said]))</p>" + Button.row(buttons[0], buttons[1])
    ).html
}

private func heads(_ file: CallOutFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    let counts = file.call.counts
    let rows: [(Text, String)] = [
        (.callOutCalled, "\(counts.called)"), (.callOutComing, "\(counts.coming)"),
        (.callOutCannot, "\(counts.cannot)"), (.callOutNoWord, "\(counts.silent)"),
        (.callOutArrived, file.call.arrived.map { "\($0)" } ?? frame(.callOutNotCounted)),
    ]
    let list = FactsList(rows.map { Fact(frame($0.0), $0.1) }).html
    guard file.mayRun else { return Part(id: "heads", frame(.callOutHeadCount), list).html }
    let comers: HTML =
        file.comers.isEmpty
        ? .empty
        : Fold(
            frame(.callOutComers),
            "<p>\(file.comers.sorted().joined(separator: frame(.callOutComma)))</p>"
                + "<p class=\"quiet\">\(frame(.callOutNamesGo))</p>"
        ).html
    let count: HTML =
        file.call.isOpen
        ? Form.post(
            to: "\(file.path)/arrivals", id: ids[2], frame: frame, name: "arrivals",
            """
            \(Field("arrived", frame(.callOutArrived), hint: frame(.callOutArrivedHint)).number(
                frame, value: file.call.arrived.map { "\($0)" } ?? "", min: 0, max: CallOutLimits.arrived_max))\
            \(Button(frame(.callOutCountSend)).submit())
            """) : .empty
    return Part(
        id: "heads", frame(.callOutHeadCount), note: frame(.callOutHeadNote), "\(list)\(comers)\(count)"
    ).html
}

private func tasks(_ file: CallOutFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    let isRunning = file.mayRun && file.call.isOpen
    if file.tasks.isEmpty, !isRunning { return .empty }
    let lines = Array(file.tasks.enumerated()).html { index, task -> HTML in
        let state: HTML =
            if task.done != nil {
                Tag(frame(.callOutTaskDone)).html
            } else if isRunning {
                Form.act(
                    to: "\(file.path)/done-tasks", id: ids[5 + index], frame: frame,
                    hidden: ["task": "\(task.id)"],
                    Button(frame(.callOutTaskSend), isSmall: true, more: task.words).submit())
            } else { Tag(frame(.callOutTaskOpen)).html }
        return "<li><div>\(task.words)</div>\(state)</li>\n"
    }
    let list: HTML = file.tasks.isEmpty ? .empty : "<ul class=\"rows\">\(lines)</ul>\n"
    let add: HTML =
        isRunning
        ? Form.post(
            to: "\(file.path)/tasks", id: ids[3], frame: frame, name: "task",
            """
            \(Field("task", frame(.callOutTask)).text(frame, maxLength: CallOutLimits.task_length_max))\
            \(Button(frame(.callOutTaskAdd)).submit())
            """) : .empty
    return Part(id: "tasks", frame(.callOutTasks), "\(list)\(add)").html
}

private func ending(_ file: CallOutFile, _ ids: [AnyID], _ frame: Frame) -> HTML {
    guard file.mayRun, file.call.isOpen else { return .empty }
    return Part(
        id: "end", frame(.callOutEnd), note: frame(.callOutEndNote),
        Form.post(
            to: "\(file.path)/end", id: ids[4], frame: frame, name: "end",
            """
            \(Field("result", frame(.callOutResult), hint: frame(.callOutResultHint)).area(
                frame, rows: 3, maxLength: CallOutLimits.result_length_max))\
            \(Button(frame(.callOutEndSend), .main).submit())
            """)
    ).html
}
