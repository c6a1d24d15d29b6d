import Access
import Kernel
import Places
import Sheets
import Storage
import Web

/// What everybody may read: the list, a task, the sheet.
enum PublicRoutes {
    private static let query = [
        QueryField("list", "The code of one of the county's lists."),
        .on("The day as of which the list is shown; today without it."),
    ]

    static let all: [Endpoint] =
        [
            Endpoint(
                .get, "admitted-tasks", for: Anyone.self,
                "The kinds of task that may be handed to grids, each with its basis and its last day.",
                query: query, output: TaskBoard.shape
            ) { visit, _ in
                let board = try await board(visit)
                return Answer(json: { board.write(to: &$0) }, page: { tasksPage(board, $0) })
            },
            Endpoint(
                .get, "admitted-tasks/print", .page, for: Anyone.self, "The lists of today on paper."
            ) { visit, _ in
                let board = try await visit.county.database.read {
                    try TaskBoard.read(on: nil, list: nil, office: nil, in: $0)
                }
                let url = visit.publicURL
                return Answer { tasksSheet(board, publicURL: url, $0) }
            },
            Endpoint(
                .get, "admitted-tasks/entries/{code}", for: Anyone.self,
                "A task that is or was admitted, with its versions.", output: AdmittedTask.shape
            ) { visit, _ in
                let file = try await file(visit)
                let id = AnyID.minted(at: visit.now)
                return Answer(
                    json: { file.shown.entry.write(on: file.today, to: &$0) },
                    page: { taskPage(file, id: id, $0) })
            },
        ]
        + SheetFormat.allCases.map { format in
            Endpoint(
                .get, "admitted-tasks.\(format.rawValue)", for: Anyone.self,
                "The same list as a table, which the form for sheets takes back.", query: query,
                output: .file(format.form.mediaType)
            ) { visit, _ in
                let board = try await board(visit)
                return try TaskSheet.file(board, visit.frame).answer(as: format, on: board.day)
            }
        }

    private static func board(_ visit: Visit) async throws -> TaskBoard {
        let officer = try? OfficerCaller(visit)
        let list = visit.query["list"]
        let text = visit.query["on"]
        let day = text.flatMap { Day($0) }
        if text != nil, day == nil { throw FieldRefusal(.unreadable, at: "on") }
        return try await visit.county.database.read { reader in
            try TaskBoard.read(
                on: day, list: list, office: try TaskOffice.find(officer, in: reader), in: reader)
        }
    }

    private static func file(_ visit: Visit) async throws -> TaskFile {
        let officer = try? OfficerCaller(visit)
        let code = visit.parameters["code"] ?? ""
        return try await visit.county.database.read { reader in
            try TaskFile.read(code, office: try TaskOffice.find(officer, in: reader), in: reader)
        }
    }
}

/// One task in all versions that were admitted.
struct TaskFile: Sendable {
    /// The one that holds today, else the newest.
    let shown: TaskBoard.Line
    let versions: [AdmittedTask]
    let list: TaskList?
    let office: TaskOffice?
    let today: Day

    var path: String { "/admitted-tasks/entries/\(shown.entry.code)" }

    /// Throws `TaskDecisionRefusal.unknown` for what was never admitted.
    static func read(_ code: String, office: TaskOffice?, in reader: Reader) throws -> TaskFile {
        let versions = try EntryStore.versions(of: code, in: reader).filter {
            $0.isAdmitted
        }
        let today = reader.now.day
        guard let shown = versions.first(where: { $0.holds(on: today) }) ?? versions.first,
            let line = try TaskBoard.lines([shown], in: reader).first
        else { throw TaskDecisionRefusal.unknown }
        return TaskFile(
            shown: line, versions: versions,
            list: try TaskListStore.lists(in: reader).first { $0.code == shown.list }, office: office,
            today: today)
    }
}

func taskPage(_ file: TaskFile, id: AnyID, _ frame: Frame) -> HTML {
    let entry = file.shown.entry
    let stands = [.holding, .coming].contains(entry.state(on: file.today))
    let end =
        file.office?.mayDecide == true && stands
        ? Fold(
            frame(.taskEnd), isOpen: frame.error(at: "reason") != nil,
            Form.post(
                to: "\(file.path)/ending", id: id, frame: frame,
                """
                \(Field("reason", frame(.taskReason), hint: frame(.taskEndHint))
                    .area(frame, rows: 2, maxLength: AdmittedTaskLimits.reason_length_max))\
                \(Button(frame(.taskEnd)).submit())
                """)
        ).html : .empty
    let next =
        file.office == nil
        ? HTML.empty
        : Button(frame(.taskNext)).link(to: "/admitted-tasks/new?code=\(Address.queryValue(entry.code))")
    return Layout.page(
        title: entry.title(frame.language), purpose: entry.text, frame: frame,
        crumbs: frame.taskCrumbs(entry.title(frame.language)),
        body: """
            \(FactsList(taskFacts(file.shown, file.list, today: file.today, frame)).html)\
            \(Button.row(Button(frame(.taskComplain)).link(to: "/admitted-tasks/complaints/new"), next))\
            \(end)\(taskVersions(file, frame))
            """)
}

/// What an entry says of itself.
func taskFacts(_ line: TaskBoard.Line, _ list: TaskList?, today: Day, _ frame: Frame) -> [Fact] {
    let entry = line.entry
    var facts = [
        Fact(frame(.taskState), frame(entry.state(on: today).text)),
        Fact(frame(.taskBasis), entry.basis), Fact(frame(.taskDepartment), entry.department),
        Fact(frame(.taskOften), frame(entry.frequency.text)),
        Fact(
            frame(.taskTerm),
            frame(.taskFromUntil, ["from": frame.day(entry.from), "until": frame.day(entry.until)])),
        Fact(frame(.taskPlace), line.place ?? frame(.taskEverywhere)),
        Fact(frame(.taskNature), frame(entry.nature.text)),
        Fact(frame(.taskList), list?.title(frame.language) ?? entry.list),
        Fact(frame(.taskCode), frame(.taskCodeVersion, ["code": entry.code, "version": "\(entry.version)"])),
    ]
    if entry.isFounding { facts.append(Fact(frame(.taskAdmitter), frame(.taskFounding))) }
    if let minutes = entry.minutes {
        facts.insert(
            Fact(frame(.taskMinutes), frame(.taskMinutesWords, ["count": "\(minutes)"])), at: 4)
    }
    if let ending = entry.ending, ending.on <= today {
        let day = frame.day(ending.on)
        facts.insert(
            Fact(frame(.taskEnded), ending.reason.isEmpty ? day : frame.joined(day, ending.reason)), at: 1)
    }
    return facts
}

private func taskVersions(_ file: TaskFile, _ frame: Frame) -> HTML {
    guard file.versions.count > 1 else { return .empty }
    return Fold(
        frame(.taskVersions),
        DataTable(
            frame(.taskVersions), hidesCaption: true,
            columns: [
                .init(frame(.taskVersion), isNumeric: true), .init(frame(.taskBasis)),
                .init(frame(.taskTerm)), .init(frame(.taskState)),
            ],
            rows: file.versions.map { entry in
                [
                    "\(entry.version)", "\(entry.basis)",
                    "\(frame(.taskFromUntil, ["from": frame.day(entry.from), "until": frame.day(entry.until)]))",
                    "\(frame(entry.state(on: file.today).text))",
                ]
            }
        ).html
    ).html
}
