import Cases
import Kernel
import Places
import Web

/// The weekly page: what is asked for again and again, each number with the requests behind it.
func concernBoardPage(_ board: ConcernBoard, _ frame: Frame) -> HTML {
    let chips = Chips(
        frame(.topicsShow),
        [(Concern.State.open, Text.topicsOpen), (.dismissed, .topicsDismissed)].map { state, text in
            Chips.Chip(
                frame(text), path: "/concerns?place=\(board.place.id)&show=\(state.rawValue)",
                isCurrent: state == board.show)
        })
    let way = board.line.dropFirst().reversed().map { ($0.name, $0.id) }
    // Villages have none.
    let bulletins: HTML =
        [.county, .town].contains(board.place.level)
        ? Button(frame(.topicsBulletins), .bare).link(to: "/bulletins?place=\(board.place.id)") : .empty
    let links = Button.row(
        Button(frame(.topicsTalk), .bare).link(to: "/talk?place=\(board.place.id)"), bulletins,
        Button(frame(.topicsPrint), .bare).link(to: "/concerns/print?\(board.query)"))
    return Layout.page(
        title: frame(.topicsOf, ["place": board.place.name]), purpose: purpose(board, frame), frame: frame,
        crumbs: Crumb.way(way, frame: frame) { "/concerns?place=\($0)" } + [Crumb(board.place.name)],
        kind: .wide,
        body: """
            <p class="quiet">\(rule(board, frame))</p>
            \(chips.html)\(table(board, frame, isLinked: true))
            \(links)\(SheetLinks("/concerns", query: board.query).html(frame))
            """)
}

private func purpose(_ board: ConcernBoard, _ frame: Frame) -> String {
    if board.rules.window_days == nil { return frame(.topicsUnruled) }
    return board.through.map { frame(.topicsPurpose, ["day": frame.day($0)]) } ?? frame(.topicsNever)
}

private func rule(_ board: ConcernBoard, _ frame: Frame) -> String {
    guard let threshold = board.rules.threshold else { return frame(.topicsNoThreshold) }
    let said = frame(.topicsRule, ["days": board.days, "count": "\(threshold)"])
    if board.isThresholdChecked { return said }
    return said + (frame.language == .chinese ? "；" : "; ") + frame.inline(.topicsUnchecked)
}

private func table(_ board: ConcernBoard, _ frame: Frame, isLinked: Bool) -> HTML {
    if board.entries.isEmpty { return EmptyState(frame(.topicsNone), frame(.topicsNoneText)).html }
    func number(_ count: Int, _ concern: Concern, _ span: String) -> HTML {
        isLinked && count > 0 ? Address.link("\(count)", to: "\(concern.path)?span=\(span)") : "\(count)"
    }
    let rows: [[HTML]] = board.entries.map { entry in
        let concern = entry.concern
        let task: HTML =
            entry.task.map { row in
                isLinked ? Address.link(row.number, to: "/problems/\(row.id)") : "\(row.number)"
            } ?? .empty
        return [
            isLinked ? Address.link(concern.name, to: concern.path) : "\(concern.name)", "\(entry.placeName)",
            number(entry.counts.window, concern, "window"), number(entry.counts.before, concern, "before"),
        ] + entry.counts.weeks.enumerated().map { number($1, concern, "\($0)") } + [task]
    }
    return DataTable(
        frame(.topicsTitle), hidesCaption: true,
        columns: [
            .init(frame(.topicsMatter)), .init(frame(.topicsPlace)),
            .init(frame(.topicsWindow, ["days": board.days]), isNumeric: true),
            .init(frame(.topicsBefore, ["days": board.days]), isNumeric: true),
        ] + (0..<ConcernLimits.weeks).map { .init(frame(.concernWeek($0)), isNumeric: true) }
            + [.init(frame(.topicsTask))], rows: rows
    ).html
}

/// The same as a sheet for a meeting.
func concernBoardSheet(_ board: ConcernBoard, publicURL: String?, _ frame: Frame) -> HTML {
    PrintSheet(
        issuer: board.place.name, number: frame.day(board.through ?? frame.now.day), kind: frame(.topicsKind),
        title: frame(.topicsTitle), body: table(board, frame, isLinked: false),
        window: nil, foot: [rule(board, frame), frame(.topicsFoot)], back: board.path
    ).page(frame)
}

/// The page that everybody may read: names and numbers only.
func talkPage(_ talk: Talk, _ frame: Frame) -> HTML {
    let body: HTML
    if !talk.isShown {
        body = EmptyState(frame(.talkClosed), frame(.talkClosedText)).html
    } else if talk.entries.isEmpty {
        body = EmptyState(frame(.talkNone), frame(.talkNoneText, ["count": "\(talk.floor)"])).html
    } else {
        let table = DataTable(
            talk.placeName, hidesCaption: true,
            columns: [
                .init(frame(.topicsMatter)), .init(frame(.topicsPlace)), .init(frame(.topicsTalked)),
                .init(frame(.topicsTask)),
            ],
            rows: talk.entries.map { entry in
                [
                    "\(entry.name)", "\(entry.placeName)",
                    "\(frame(.talkCount, ["count": "\(entry.requests)"]))",
                    "\(entry.isWorkedOn ? frame(.talkWorked) : "")",
                ]
            })
        body =
            Part(
                id: "talk", talk.placeName, note: frame(.talkNoneText, ["count": "\(talk.floor)"]), table.html
            ).html + SheetLinks("/talk", query: talk.query).html(frame)
    }
    let report = Button(frame(.talkReport)).link(to: "/requests/new")
    return Layout.page(
        title: frame(.topicsTitle),
        purpose: talk.through.map { frame(.talkPurpose, ["day": frame.day($0)]) } ?? nil, frame: frame,
        body: "\(body)\(Button.row(report))<p class=\"quiet small\">\(frame(.topicsFoot))</p>")
}

extension Text {
    static let topicsKind = Text("topics.kind", "未诉先办", "Root causes (未诉先办)")
    static let topicsTalked = Text("topics.talked", "四个星期", "In four weeks")
    static let topicsComma = Text("topics.comma", "，", ", ")
}
