import Clocks
import Kernel
import Places
import Storage
import Web

/// The public list as of a day: what holds, by list.
struct TaskBoard: Sendable {
    let day: Day
    let today: Day
    let lists: [TaskList]
    /// Nil for all.
    let chosen: String?
    let lines: [Line]
    let office: TaskOffice?
    /// What is left of each term, where a clock runs.
    let faces: [AnyID: ClockFace]

    struct Line: Sendable {
        let entry: AdmittedTask
        /// Nil where it holds in all the county.
        let place: String?
    }

    static func read(
        on day: Day?, list: String?, office: TaskOffice?, in reader: Reader
    ) throws -> TaskBoard {
        let today = reader.now.day
        let entries = try EntryStore.all(in: reader).filter {
            $0.holds(on: day ?? today) && (list == nil || $0.list == list)
        }
        return TaskBoard(
            day: day ?? today, today: today, lists: try TaskListStore.lists(in: reader), chosen: list,
            lines: try lines(entries, in: reader), office: office,
            faces: try Clocks.faces(of: entries.map(\.subject), in: reader))
    }

    static func lines(_ entries: [AdmittedTask], in reader: Reader) throws -> [Line] {
        let root = try Places.root(in: reader)?.id
        let names = try Places.longNames(of: Set(entries.map(\.place)), in: reader)
        return entries.map { Line(entry: $0, place: $0.place == root ? nil : names[$0.place]) }
    }

    static let shape: Shape = .named(
        "AdmittedTaskList",
        .object([
            ("on", .day), ("hours_a_year", .whole), ("items", .list(AdmittedTask.shape)),
            ("next", .optional(.text)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("on", day)
            json.field("hours_a_year", lines.map(\.entry).hoursAYear())
            json.key("items")
            json.array(lines) { $1.entry.write(on: day, to: &$0) }
            json.field("next", nil as String?)
        }
    }
}

extension AdmittedTask {
    static let shape = Shape.named(
        "AdmittedTask",
        .object([
            ("id", .id), ("code", .text), ("version", .whole), ("list", .text), ("chinese", .text),
            ("english", .text), ("text", .text), ("nature", .text), ("place", .id), ("department", .text),
            ("basis", .text), ("frequency", .text), ("minutes", .optional(.whole)), ("from", .day),
            ("until", .day), ("state", .text), ("reason", .optional(.text)), ("ended_on", .optional(.day)),
            ("is_founding", .flag),
        ]))

    func write(on day: Day, to json: inout JSONText) {
        json.object { json in
            json.field("id", id)
            json.field("code", code)
            json.field("version", version)
            json.field("list", list)
            json.field("chinese", chinese)
            json.field("english", english)
            json.field("text", text)
            json.field("nature", nature.rawValue)
            json.field("place", place)
            json.field("department", department)
            json.field("basis", basis)
            json.field("frequency", frequency.rawValue)
            json.field("minutes", minutes.map(Int64.init))
            json.field("from", from)
            json.field("until", until)
            json.field("state", state(on: day).rawValue)
            json.field("reason", decision?.isAdmitted == false ? decision?.reason : ending?.reason)
            json.field("ended_on", ending?.on)
            json.field("is_founding", isFounding)
        }
    }
}

func tasksPage(_ board: TaskBoard, _ frame: Frame) -> HTML {
    let query = board.day == board.today ? "" : "on=\(board.day)"
    let joined = query.isEmpty ? "" : "&\(query)"
    let chips = Chips(
        frame(.tasksLists),
        [
            Chips.Chip(
                frame(.tasksAll), path: "/admitted-tasks?\(query)", isCurrent: board.chosen == nil)
        ]
            + board.lists.map { list in
                Chips.Chip(
                    list.title(frame.language),
                    path: "/admitted-tasks?list=\(Address.queryValue(list.code))\(joined)",
                    isCurrent: board.chosen == list.code)
            }
    ).html
    let parts = board.lists.map { part($0, board, frame) }.reduce(HTML.empty, +)
    let empty = EmptyState(
        frame(.tasksNone), frame(board.office == nil ? .tasksNoneText : .tasksNoneDesk), action: nil
    ).html
    let sheets = SheetLinks(
        "/admitted-tasks", query: (board.chosen.map { "list=\(Address.queryValue($0))" } ?? "") + joined)
    let hours = board.lines.map(\.entry).hoursAYear()
    return Layout.page(
        title: frame(.tasksTitle), purpose: frame(.tasksPurpose), frame: frame,
        crumbs: frame.taskCrumbs(),
        body: """
            \(buttons(board, frame))\(board.lists.count > 1 ? chips : .empty)\
            \(board.lines.isEmpty ? empty : parts)\
            \(hours > 0 ? "<p class=\"quiet\">\(frame(.tasksHours, ["hours": "\(hours)"]))</p>" : HTML.empty)\
            \(dayForm(board, frame))\(board.lines.isEmpty ? HTML.empty : sheets.html(frame))
            """)
}

private func buttons(_ board: TaskBoard, _ frame: Frame) -> HTML {
    let desk =
        board.office == nil
        ? HTML.empty : Button(frame(.tasksDesk), .main).link(to: "/admitted-tasks/desk")
    return Button.row(
        desk, Button(frame(.taskComplain)).link(to: "/admitted-tasks/complaints/new"),
        Button(frame(.tasksPrint), icon: .print).link(to: "/admitted-tasks/print"))
}

private func part(_ list: TaskList, _ board: TaskBoard, _ frame: Frame) -> HTML {
    let lines = board.lines.filter { $0.entry.list == list.code }
    if lines.isEmpty { return .empty }
    let rows = lines.map { line in
        let entry = line.entry
        let face = board.faces[entry.subject].flatMap { $0.kind == .plain ? nil : $0 }
        return Queue.Row(
            entry.title(frame.language), path: "/admitted-tasks/entries/\(entry.code)",
            clock: face?.badge(frame)
                ?? ClockBadge(.plain, frame(.taskUntil, ["day": frame.day(entry.until)])),
            place: entry.department,
            meta: frame.joined(frame(entry.frequency.text), line.place ?? frame(.taskEverywhere)))
    }
    return Part(id: "list-\(list.code)", list.title(frame.language), note: list.source, Queue(rows).html).html
}

private func dayForm(_ board: TaskBoard, _ frame: Frame) -> HTML {
    Fold(
        frame(.tasksOtherDay), isOpen: board.day != board.today,
        Form.filter(
            to: "/admitted-tasks", frame: frame,
            """
            \(board.chosen.map { Form.hidden("list", $0) } ?? .empty)\
            \(Field("on", frame(.tasksOn)).date(frame, value: board.day))\
            \(Button(frame(.tasksShow)).submit())
            """)
    ).html
}

/// The list on paper, by list, with what each task stands on.
func tasksSheet(_ board: TaskBoard, publicURL: String?, _ frame: Frame) -> HTML {
    let tables = board.lists.map { list -> HTML in
        let lines = board.lines.filter { $0.entry.list == list.code }
        if lines.isEmpty { return .empty }
        return DataTable(
            list.title(frame.language),
            columns: [.taskTitle, .taskDepartment, .taskBasis, .taskOften, .taskLastDay].map {
                DataTable.Column(frame($0))
            },
            rows: lines.map { line in
                let entry = line.entry
                return [
                    "\(entry.title(frame.language))", "\(entry.department)", "\(entry.basis)",
                    "\(frame(entry.frequency.text))", "\(frame.day(entry.until))",
                ]
            }
        ).html
    }.reduce(HTML.empty, +)
    return PrintSheet(
        issuer: frame.countyName, number: frame(.tasksAsOf, ["day": frame.day(board.day)]),
        kind: frame(.tasksKind), title: frame(.tasksTitle),
        body: board.lines.isEmpty ? "<p>\(frame(.tasksNone))</p>" : tables,
        window: PrintSheet.Window(
            frame(.tasksWindow), [frame(.tasksWindowText)],
            qr: QRSquare(publicURL.map { $0 + "/admitted-tasks" }, label: frame(.tasksTitle)),
            caption: frame(.tasksScan)),
        back: "/admitted-tasks"
    ).page(frame)
}
