import Access
import Clocks
import Hazards
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// A list that was started: how far it is, village by village, and the same on paper.
enum CheckRoundRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "check-rounds/{id}", for: OfficerCaller.self,
            "How far a round is, by village: of tasks, never of who does them.",
            query: [QueryField("village", .id, "Lists this village's tasks.")], output: CheckRoundFile.shape
        ) { visit, officer in
            let file = try await read(visit, officer)
            let id = AnyID.minted(at: visit.now)
            return Answer(json: { file.write(to: &$0) }, page: { checkRoundPage(file, id: id, $0) })
        },
        Endpoint(
            .get, "check-rounds/{id}/print", .page, for: OfficerCaller.self,
            "The tasks of a round on paper, to be filled in by hand and typed in later.",
            query: [QueryField("village", .id, "This village's tasks alone.")]
        ) { visit, officer in
            let file = try await read(visit, officer)
            return Answer { checkSheet(file, $0) }
        },
        Endpoint(
            .post, "check-rounds/{id}/end", for: OfficerCaller.self,
            "Ends a round before its time; what nobody looked at lapses.",
            fields: [InputField("id", .id, required: true)], output: CheckRoundFile.shape,
            form: "check-rounds/{id}"
        ) { visit, officer in
            let id: CheckRoundID = try visit.id("id")
            let sent = try visit.checkSending()
            let (file, isFresh) = try await visit.checked(officer, sent) { transaction in
                let file = try CheckRoundFile.read(officer, id, village: nil, in: transaction)
                guard file.office.mayKeep else { throw AccessRefusal.notAllowed }
                try SeasonalChecks.end(id, in: transaction)
            } read: {
                try CheckRoundFile.read(officer, id, village: nil, in: $0)
            }
            return Answer(isFresh ? .created : .ok, next: file.path, json: { file.write(to: &$0) })
        },
    ]

    private static func read(_ visit: Visit, _ officer: OfficerCaller) async throws -> CheckRoundFile {
        let id: CheckRoundID = try visit.id("id")
        let village = visit.query["village"].flatMap(PlaceID.init)
        return try await visit.county.database.read {
            try CheckRoundFile.read(officer, id, village: village, in: $0)
        }
    }
}

/// A round with its tasks.
struct CheckRoundFile: Sendable {
    let office: CheckOffice
    let list: CheckList
    let round: CheckRound
    let tasks: [CheckTask]
    let entries: [CheckEntryID: CheckEntry]
    let objects: [HazardObject]
    let names: [PlaceID: String]
    /// The village whose tasks are listed.
    let village: PlaceID?
    let face: ClockFace?

    var path: String { "/check-rounds/\(round.id)" }
    var shown: [CheckTask] { tasks.filter { village == nil || $0.village == village } }

    /// What came of the tasks of one village.
    struct Row: Sendable {
        let village: PlaceID
        var counts: [CheckTask.State: Int] = [:]
        var all: Int { counts.values.reduce(0, +) }
    }

    var rows: [Row] {
        var rows: [Row] = []
        for task in tasks {
            if rows.last?.village != task.village { rows.append(Row(village: task.village)) }
            rows[rows.count - 1].counts[task.state, default: 0] += 1
        }
        return rows
    }

    static func read(
        _ officer: OfficerCaller, _ id: CheckRoundID, village: PlaceID?, in reader: Reader
    ) throws -> CheckRoundFile {
        guard let round = try RoundStore.find(id, in: reader) else { throw CheckRoundRefusal.unknown }
        let list = try SeasonalChecks.found(round.list, in: reader)
        let office = try CheckOffice.read(officer, at: list.place, in: reader)
        let tasks = try RoundStore.tasks(of: id, in: reader)
        let entries = try CheckStore.entries(of: tasks.map(\.entry), in: reader)
        let clock = try Clocks.of(round.subject, in: reader).last { $0.name == SeasonalChecks.ClockName.due }
        let calendar = try Clocks.calendar(in: reader)
        return CheckRoundFile(
            office: office, list: list, round: round, tasks: tasks, entries: entries,
            objects: try Hazards.objects(at: office.line.map(\.id), in: reader),
            names: try Places.longNames(
                of: Set(tasks.flatMap { [$0.village, $0.grid].compactMap(\.self) } + [list.place]), in: reader
            ),
            village: village, face: clock?.face(at: reader.now, in: calendar))
    }

    static let shape = Shape.named(
        "CheckRound",
        .object([
            ("round", CheckListFile.roundShape), ("list", .id), ("title", .text),
            (
                "villages",
                .list(
                    .object([
                        ("village", .id), ("name", .text), ("tasks", .whole), ("open", .whole),
                        ("in_order", .whole), ("hazards", .whole), ("unchecked", .whole), ("lapsed", .whole),
                    ]))
            ), ("tasks", .list(taskShape)),
        ]))

    static let taskShape = Shape.object([
        ("id", .id), ("object", .text), ("what", .text), ("spot", .text), ("village", .id),
        ("grid", .optional(.id)), ("state", .text), ("words", .optional(.text)),
        ("happened_at", .optional(.instant)), ("is_from_paper", .flag),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("round")
            CheckListFile.write(round, to: &json)
            json.field("list", list.id)
            json.field("title", list.title)
            json.key("villages")
            json.array(rows) { json, row in
                json.object { json in
                    json.field("village", row.village)
                    json.field("name", names[row.village])
                    json.field("tasks", row.all)
                    json.field("open", row.counts[.open] ?? 0)
                    json.field("in_order", row.counts[.inOrder] ?? 0)
                    json.field("hazards", row.counts[.hazard] ?? 0)
                    json.field("unchecked", row.counts[.unchecked] ?? 0)
                    json.field("lapsed", row.counts[.lapsed] ?? 0)
                }
            }
            json.key("tasks")
            json.array(shown) { CheckRoundFile.write($1, entries[$1.entry], to: &$0) }
        }
    }

    static func write(_ task: CheckTask, _ entry: CheckEntry?, to json: inout JSONText) {
        json.object { json in
            json.field("id", task.id)
            json.field("object", entry?.object ?? "")
            json.field("what", entry?.what ?? "")
            json.field("spot", entry?.spot ?? "")
            json.field("village", task.village)
            json.field("grid", task.grid)
            json.field("state", task.state.rawValue)
            json.field("words", task.words)
            json.field("happened_at", task.happened)
            json.field("is_from_paper", task.isFromPaper)
        }
    }
}

func checkRoundPage(_ file: CheckRoundFile, id: AnyID, _ frame: Frame) -> HTML {
    let rows = file.rows.map { row -> [HTML] in
        func cell(_ states: CheckTask.State...) -> HTML {
            "\(states.reduce(0) { $0 + (row.counts[$1] ?? 0) })"
        }
        let name = file.names[row.village] ?? ""
        return [
            Address.link(name, to: "\(file.path)?village=\(row.village)#tasks"), "\(row.all)",
            cell(.open, .lapsed), cell(.inOrder), cell(.hazard), cell(.unchecked),
        ]
    }
    let table = DataTable(
        frame(.checkProgress), hidesCaption: true,
        columns: [DataTable.Column(frame(.checkVillage))]
            + [Text.checkTasks, .checkOpen, .checkInOrder, .checkHazard, .checkUnchecked].map {
                DataTable.Column(frame($0), isNumeric: true)
            }, rows: rows, isListOnPhones: true
    ).html
    let village = file.village.map { "?village=\($0)" } ?? ""
    let end: HTML =
        file.office.mayKeep && file.round.isOpen
        ? Fold(
            frame(.checkEndNow),
            "<p>\(frame(.checkEndNote))</p>"
                + Form.act(
                    to: "\(file.path)/end", id: id, frame: frame, Button(frame(.checkEndSend)).submit())
        ).html : .empty
    let lead: String =
        file.round.isOpen
        ? frame(.checkRoundPurpose, ["day": frame.day(file.round.ends)]) : frame(.checkRoundOverPurpose)
    return Layout.page(
        title: file.list.title, purpose: lead, frame: frame,
        crumbs: [
            Crumb(frame(.checkTitle), path: "/checks"),
            Crumb(file.list.title, path: "/checks/\(file.list.id)"),
        ], kind: .wide,
        body: """
            <p>\(checkCause(file.round, frame)) \(file.face?.badge(frame).html)</p>\
            \(Part(id: "progress", frame(.checkProgress), note: frame(.checkProgressNote), table).html)\
            \(tasks(file, frame))\
            <p>\(Button(frame(.checkPrint), .bare, icon: .print).link(to: "\(file.path)/print\(village)"))</p>\(end)
            """)
}

private func tasks(_ file: CheckRoundFile, _ frame: Frame) -> HTML {
    let title = file.village.flatMap { file.names[$0] } ?? frame(.checkAllTasks)
    let rows = file.shown.map { task -> Web.Queue.Row in
        let entry = file.entries[task.entry]
        let place = [
            task.grid.flatMap { file.names[$0] } ?? file.names[task.village] ?? "", entry?.spot ?? "",
        ]
        let words = [frame(task.state.title), task.words ?? ""].filter { !$0.isEmpty }
        return Web.Queue.Row(
            entry?.what ?? "", path: "/check-tasks/\(task.id)",
            place: place.filter { !$0.isEmpty }.joined(separator: " "),
            meta: words.joined(separator: frame(.checkComma)))
    }
    return Part(id: "tasks", title, Web.Queue(rows).html).html
}

/// The sheet that is taken along: a line an object, boxes to tick.
func checkSheet(_ file: CheckRoundFile, _ frame: Frame) -> HTML {
    // Room to write in by hand.
    let blank = String(repeating: "\u{3000}", count: 9)
    let rows = file.shown.map { task -> [HTML] in
        let entry = file.entries[task.entry]
        let place = task.grid.flatMap { file.names[$0] } ?? file.names[task.village] ?? ""
        let spot = [place, entry?.spot ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        let boxes = [Text.checkInOrder, .checkHazard, .checkUnchecked].html {
            "<span class=\"nb\">□\u{00A0}\(frame($0))</span> "
        }
        return ["\(spot)", "\(entry?.what ?? "")", boxes, "\(blank)"]
    }
    let columns = [Text.checkSpotColumn, .checkWhat, .checkResult, .checkSheetNote].map {
        DataTable.Column(frame($0))
    }
    return PrintSheet(
        issuer: file.names[file.list.place] ?? "", number: frame.day(file.round.begun.day),
        kind: frame(.checkTitle), title: file.list.title,
        body: "<p>\(checkCause(file.round, frame))</p>"
            + DataTable(file.list.title, hidesCaption: true, columns: columns, rows: rows).html,
        signatures: [
            PrintSheet.Signature(frame(.checkSheetWho), mark: frame(.checkSheetSign)),
            PrintSheet.Signature(frame(.checkSheetDay), mark: ""),
        ], foot: [frame(.checkNoPersons), frame(.checkSheetFoot)], back: file.path
    ).page(frame)
}
