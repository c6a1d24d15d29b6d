import Cases
import Clocks
import Kernel
import Places
import Web

/// The problem list: who does what by when, the first due on top.
func problemBoardPage(_ board: ProblemBoard, _ frame: Frame) -> HTML {
    let base = "/problems?place=\(board.place.id)"
    let chips = Chips(
        frame(.officerOnly),
        ProblemFilter.allCases.map { filter in
            Chips.Chip(
                frame(.problemFilter(filter)), path: "\(base)&show=\(filter.rawValue)",
                count: board.counts[filter], isCurrent: filter == board.filter)
        })
    let table = DataTable(
        frame(.problemList), hidesCaption: true,
        columns: [
            .init(frame(.problemTitle)), .init(frame(.problemClock)), .init(frame(.problemOwner)),
            .init(frame(.problemCurrent)), .init(frame(.problemBy)), .init(frame(.problemStepsDone)),
            .init(frame(.problemRequests), isNumeric: true),
        ], rows: board.entries.map { problemRow($0, frame) })
    let list: HTML =
        board.entries.isEmpty ? EmptyState(frame(.problemNone), frame(.problemNoneText)).html : table.html
    let new: HTML =
        board.mayOpen ? Button(frame(.problemStart), .main).link(to: "/problems/new") : .empty
    let sheet = Button(frame(.problemPrint), icon: .print).link(
        to: "/problems/print?place=\(board.place.id)&show=\(board.filter.rawValue)")
    let older = board.next.map { "\(base)&show=closed&cursor=\($0)" }
    return Layout.page(
        title: frame(.problemListOf, ["place": board.place.name]), purpose: frame(.problemListPurpose),
        frame: frame, crumbs: [Crumb(frame(.officerDesk), path: "/desk?place=\(board.place.id)")],
        kind: .wide,
        body: chips.html + list + Paging(newer: nil, older: older).html(frame) + Button.row(new, sheet)
            + SheetLinks(
                "/problems", query: "place=\(board.place.id)&show=\(board.filter.rawValue)"
            ).html(frame))
}

private func problemBadge(_ entry: ProblemBoard.Entry, _ frame: Frame) -> ClockBadge? {
    if entry.row.state == .done || entry.row.state == .closed {
        return ClockBadge(.done, frame(.officerState(entry.row.state)))
    }
    return entry.clock?.badge(frame)
}

/// Who, what, by when; one line of the list.
private func problemRow(_ entry: ProblemBoard.Entry, _ frame: Frame) -> [HTML] {
    let number = entry.row.number + frame(.officerComma) + entry.placeName
    let current: HTML =
        entry.current.map { stage in
            let who = entry.doer.map { frame(.problemStageBy, ["name": stage.name, "who": $0]) }
            return "\(who ?? stage.name)<br>\(frame(.problemUntil, ["day": frame.day(stage.last)]))"
        } ?? "\(entry.stages.isEmpty ? frame(.problemNoPlan) : "—")"
    return [
        "\(Address.link(entry.row.title, to: entry.row.path))<br><span class=\"small quiet\">\(number)</span>",
        problemBadge(entry, frame)?.html ?? "—",
        "\(entry.lead ?? frame(.officerState(.received)))", current, "\(frame.day(entry.finishOn))",
        "\(entry.stages.isEmpty ? "—" : problemSteps(entry.stages, frame))", "\(entry.requests)",
    ]
}

// MARK: Paper

/// The list as a sheet: 责任清单 with owner, step, day.
func problemBoardSheet(_ board: ProblemBoard, publicURL: String?, _ frame: Frame) -> HTML {
    let rows: [[HTML]] = board.entries.map { entry in
        let requests = frame(.problemRequestCount, ["count": "\(entry.requests)"])
        let row = problemRow(entry, frame)
        return [
            "\(entry.row.title)<br>\(entry.row.number)<br>\(entry.placeName)\(frame(.officerComma))\(requests)",
            row[2], row[3], row[4], row[5],
        ]
    }
    let table = DataTable(
        frame(.problemList), hidesCaption: true,
        columns: [
            .init(frame(.problemTitle)), .init(frame(.problemOwner)), .init(frame(.problemCurrent)),
            .init(frame(.problemBy)), .init(frame(.problemStepsDone)),
        ], rows: rows, empty: frame(.problemNone))
    let path = "/problems?place=\(board.place.id)&show=\(board.filter.rawValue)"
    return PrintSheet(
        issuer: board.place.name, number: frame.day(frame.now.day), kind: frame(.problemFilter(board.filter)),
        title: frame(.problemList), body: table.html, window: problemWindow(publicURL, path, frame),
        foot: [frame(.problemSheetFoot)], back: path
    ).page(frame)
}

/// When the sheet was printed, and the code that leads to what stands there now; without the county's own
/// address there is no code.
private func problemWindow(_ publicURL: String?, _ path: String, _ frame: Frame) -> PrintSheet.Window {
    let qr = QRSquare(publicURL.map { $0 + path }, label: frame(.problemQR))
    return PrintSheet.Window(
        frame(.problemSheetNow, ["day": frame.day(frame.now.day)]), [frame(.problemSheetLater)], qr: qr,
        caption: frame(.problemScan))
}

/// One problem as a sheet: the goal, the plan with days, who signs for what.
func problemSheet(_ content: OfficerProblem, publicURL: String?, _ frame: Frame) -> HTML {
    let problem = content.problem
    let rows: [[HTML]] = problem.stages.map { stage in
        [
            "\(stage.name)", "\(content.doer(of: stage))", "\(problemDays(stage, frame))",
            "\(stage.completion.map { frame.day($0.at.day) })", "\(stage.completion?.result)",
        ]
    }
    let plan = DataTable(
        frame(.problemPlan),
        columns: [
            .init(frame(.problemStageHead)), .init(frame(.problemWho)), .init(frame(.problemWhen)),
            .init(frame(.problemDoneOn)), .init(frame(.problemResult)),
        ], rows: rows, empty: frame(.problemNoPlan))
    let requests = DataTable(
        frame(.problemRequests),
        columns: [
            .init(frame(.residentNumber)), .init(frame(.problemMatter)), .init(frame(.problemState)),
        ],
        rows: content.file.requests.map { row -> [HTML] in
            ["\(row.number)", "\(row.title)", "\(frame(.officerState(row.state)))"]
        }, empty: frame(.problemNoRequests))
    let body =
        PrintSheet.line(frame(.problemGoal) + frame(.officerColon), problem.goal)
        + PrintSheet.line(frame(.problemOwner) + frame(.officerColon), content.leadName ?? "")
        + PrintSheet.line(frame(.problemBy) + frame(.officerColon), frame.day(problem.finishOn)) + plan.html
        + requests.html
    return PrintSheet(
        issuer: content.file.case.lineage.first?.name ?? "", number: content.matter.number,
        kind: frame(.officerState(content.matter.state)), title: content.matter.title, body: body,
        window: problemWindow(publicURL, content.path, frame),
        signatures: [
            .init(frame(.problemOwner), mark: frame(.problemSign)),
            .init(frame(.problemVerifier), mark: frame(.problemSign)),
        ], foot: [frame(.problemSheetFoot)], back: content.path
    ).page(frame)
}
