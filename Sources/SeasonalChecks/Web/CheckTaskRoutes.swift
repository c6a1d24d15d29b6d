import Access
import Clocks
import Hazards
import HTTPTypes
import Kernel
import Places
import Storage
import Web

/// The tasks of who goes and looks: one tap where all is in order.
enum CheckTaskRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "check-tasks", for: OfficerCaller.self,
            "What is still to be looked at in the officer's grids, and in their village outside of any.",
            output: .page(CheckRoundFile.taskShape)
        ) { visit, officer in
            let mine = try await visit.county.database.read { try OwnChecks.read(officer, in: $0) }
            return Answer(json: { mine.write(to: &$0) }, page: { ownChecksPage(mine, $0) })
        },
        Endpoint(
            .get, "check-tasks/{id}", for: OfficerCaller.self,
            "One task: what to look at, and what came of it.",
            query: [QueryField("paper", .flag, "Types in what stands on paper.")],
            output: CheckRoundFile.taskShape
        ) { visit, officer in
            let id: CheckTaskID = try visit.id("id")
            let isPaper = visit.query["paper"] == "1" || visit.input.isChecked("is_paper")
            let file = try await visit.county.database.read { try CheckTaskFile.read(officer, id, in: $0) }
            let ids = (0..<3).map { _ in AnyID.minted(at: visit.now) }
            return Answer(
                json: { CheckRoundFile.write(file.task, file.entry, to: &$0) },
                page: { checkTaskPage(file, isPaper: isPaper, ids: ids, $0) })
        },
        Endpoint(
            .post, "check-tasks/{id}/result", for: OfficerCaller.self,
            "Keeps what came of it: in-order, hazard (with what was seen; it goes on as a hazard), or unchecked with "
                + "the reason; `is_paper` for what was written down before.",
            fields: [
                InputField("id", .id, required: true), InputField("result", limit: 20),
                InputField("words", limit: 2_000), InputField("happened_at", .instant),
                InputField("is_paper", .flag),
            ], output: CheckRoundFile.taskShape, form: "check-tasks/{id}"
        ) { visit, officer in try await keep(visit, officer) },
    ]

    private static func keep(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let id: CheckTaskID = try visit.id("id")
        let (input, sent) = (visit.input, try visit.checkSending())
        let isPaper = input.isChecked("is_paper")
        let result = CheckResult(
            input["result"].flatMap(CheckTask.State.init), words: input["words"] ?? "",
            happened: input["happened_at"].flatMap { Instant(iso: $0) }, isFromPaper: isPaper)
        let ((file, next), isFresh) = try await visit.checked(officer, sent) { transaction in
            let file = try CheckTaskFile.read(officer, id, in: transaction)
            guard file.mayLook else { throw AccessRefusal.notAllowed }
            try SeasonalChecks.keep(result, of: id, in: transaction)
        } read: { transaction -> (CheckTaskFile, CheckTask?) in
            let file = try CheckTaskFile.read(officer, id, in: transaction)
            let rest = try RoundStore.tasks(of: file.round.id, in: transaction)
            return (file, rest.first { $0.state == .open && $0.village == file.task.village })
        }
        // Who types a paper in goes on with its next line.
        let paper = next.map { "/check-tasks/\($0.id)?paper=1" } ?? "/check-rounds/\(file.round.id)"
        return Answer(
            isFresh ? .created : .ok, next: isPaper ? paper : file.path,
            json: { CheckRoundFile.write(file.task, file.entry, to: &$0) })
    }
}

/// One task with its object.
struct CheckTaskFile: Sendable {
    let task: CheckTask
    let entry: CheckEntry
    let round: CheckRound
    let list: CheckList
    let object: HazardObject?
    let line: [Place]
    let mayLook: Bool
    let face: ClockFace?

    var path: String { "/check-tasks/\(task.id)" }

    /// Throws `CheckTaskRefusal.unknown` for those to whom the task is nothing.
    static func read(_ officer: OfficerCaller, _ id: CheckTaskID, in reader: Reader) throws -> CheckTaskFile {
        guard let task = try RoundStore.task(id, in: reader),
            let round = try RoundStore.find(task.round, in: reader),
            let entry = try CheckStore.entries(of: [task.entry], in: reader)[task.entry]
        else { throw CheckTaskRefusal.unknown }
        let line = try Places.lineage(of: entry.place, in: reader)
        let lineage = line.map(\.id)
        let list = try SeasonalChecks.found(round.list, in: reader)
        // Who reads the round's board reads its tasks; who looks is told by the place.
        let isAbove = CheckOffice.seeing.contains { officer.may($0, at: lineage) }
        guard isAbove || (try? CheckOffice.read(officer, at: list.place, in: reader)) != nil else {
            throw CheckTaskRefusal.unknown
        }
        let faces = try Clocks.faces(of: [round.subject], in: reader)
        return CheckTaskFile(
            task: task, entry: entry, round: round, list: list,
            object: try Hazards.objects(at: lineage, in: reader).first { $0.code == entry.object },
            line: line,
            mayLook: CheckOffice.looking.contains { officer.may($0, at: lineage) }, face: faces[round.subject]
        )
    }
}

/// What is still to be looked at by an officer.
struct OwnChecks: Sendable {
    let tasks: [CheckTask]
    let entries: [CheckEntryID: CheckEntry]
    let names: [PlaceID: String]
    let faces: [AnyID: ClockFace]

    static func read(_ officer: OfficerCaller, in reader: Reader) throws -> OwnChecks {
        var grids: Set<PlaceID> = []
        var villages: Set<PlaceID> = []
        for place in Set(CheckOffice.looking.flatMap { officer.places($0) }) {
            // Only those who are out have tasks of their own: a town's desk reads the boards.
            switch try Places.find(place, in: reader)?.level {
            case .grid: grids.insert(place)
            case .village:
                villages.insert(place)
                grids.formUnion(
                    try Places.children(of: place, in: reader).filter { $0.level == .grid }.map(\.id))
            default: break
            }
        }
        let tasks = try RoundStore.open(
            grids: grids.sorted(), villages: villages.sorted(), limit: CheckLimits.entries_max, in: reader)
        return OwnChecks(
            tasks: tasks, entries: try CheckStore.entries(of: tasks.map(\.entry), in: reader),
            names: try Places.longNames(
                of: Set(tasks.flatMap { [$0.village, $0.grid].compactMap(\.self) }), in: reader),
            faces: try Clocks.faces(of: Set(tasks.map { $0.round.as(Marks.Anything.self) }), in: reader))
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("items")
            json.array(tasks) { CheckRoundFile.write($1, entries[$1.entry], to: &$0) }
            json.field("next", nil as String?)
        }
    }
}

func ownChecksPage(_ mine: OwnChecks, _ frame: Frame) -> HTML {
    let rows = mine.tasks.map { task -> Web.Queue.Row in
        let entry = mine.entries[task.entry]
        return Web.Queue.Row(
            entry?.what ?? "", path: "/check-tasks/\(task.id)",
            clock: mine.faces[task.round.as(Marks.Anything.self)]?.badge(frame),
            place: task.grid.flatMap { mine.names[$0] } ?? mine.names[task.village], meta: entry?.spot)
    }
    return Layout.page(
        title: frame(.checkMine), purpose: frame(.checkMinePurpose), frame: frame,
        crumbs: [Crumb(frame(.checkTitle), path: "/checks")],
        body: rows.isEmpty
            ? EmptyState(frame(.checkMineNone), frame(.checkMineNoneText)).html : Web.Queue(rows).html)
}

func checkTaskPage(_ file: CheckTaskFile, isPaper: Bool, ids: [AnyID], _ frame: Frame) -> HTML {
    let way = file.line.prefix { $0.level != .county }.map(\.name).reversed().joined(separator: " ")
    var facts = [
        Fact(frame(.checkState), frame(file.task.state.title)),
        Fact(frame(.checkObject), file.object?.name(frame.language) ?? file.entry.object),
        Fact(frame(.checkPlace), way),
    ]
    if !file.entry.spot.isEmpty { facts.append(Fact(frame(.checkSpot), file.entry.spot)) }
    if let words = file.task.words { facts.append(Fact(frame(.checkSeen), words)) }
    if let happened = file.task.happened { facts.append(Fact(frame(.checkWhen), html: frame.time(happened))) }
    let hazard: HTML =
        file.task.state == .hazard
        ? "<p>\(Button(frame(.checkToHazard), .main).link(to: "/hazards/\(file.task.id)"))</p>\n" : .empty
    let isDue = file.task.state == .open || (file.task.state == .lapsed && isPaper)
    let forms: HTML = isDue && file.mayLook ? results(file, isPaper: isPaper, ids, frame) : .empty
    return Layout.page(
        title: file.entry.what, purpose: file.list.title, frame: frame,
        crumbs: [
            Crumb(frame(.checkTitle), path: "/checks"),
            Crumb(file.list.title, path: "/check-rounds/\(file.round.id)"),
        ],
        body: """
            <p>\(file.face?.badge(frame).html)</p>\(FactsList(facts).html)\(hazard)\(forms)\
            \(!isPaper && file.mayLook && [.open, .lapsed].contains(file.task.state)
                ? Button(frame(.checkPaper), .bare).link(to: "\(file.path)?paper=1") : .empty)
            """)
}

private func results(_ file: CheckTaskFile, isPaper: Bool, _ ids: [AnyID], _ frame: Frame) -> HTML {
    let to = "\(file.path)/result"
    let paper: HTML =
        isPaper
        ? Form.hidden("is_paper", "1")
            + Field("happened_at", frame(.checkWhen), hint: frame(.checkWhenHint)).moment(frame) : .empty
    let choices = [CheckTask.State.inOrder, .hazard, .unchecked].map { Choice($0.rawValue, frame($0.title)) }
    if isPaper {
        return Part(
            id: "result", frame(.checkPaper), note: frame(.checkPaperNote),
            Form.post(
                to: to, id: ids[0], frame: frame, name: "result",
                """
                \(paper)\(Field("result", frame(.checkResult)).radios(frame, choices))\
                \(Field("words", frame(.checkWords), hint: frame(.checkWordsHint), isOptional: true).area(
                    frame, rows: 2, maxLength: CheckLimits.words_length_max))\
                \(Button(frame(.checkPaperSend), .main).submit())
                """)
        ).html
    }
    let typed = frame.typed("result")
    func fold(_ state: CheckTask.State, _ title: Text, _ label: Text, _ send: Text, _ id: AnyID) -> HTML {
        Fold(
            frame(title), isOpen: typed == state.rawValue,
            Form.post(
                to: to, id: id, frame: frame, name: state.rawValue,
                """
                \(Form.hidden("result", state.rawValue))\
                \(Field("words", frame(label), id: "words-\(state.rawValue)").area(
                    frame, rows: 3, maxLength: CheckLimits.words_length_max))\
                \(Button(frame(send), .main).submit())
                """)
        ).html
    }
    let fine = Form.act(
        to: to, id: ids[0], frame: frame, hidden: ["result": CheckTask.State.inOrder.rawValue],
        Button(frame(.checkFineSend), .main, isWide: true).submit())
    return Part(
        id: "result", frame(.checkResult),
        "\(fine)\(fold(.hazard, .checkHazardFold, .checkSeen, .checkHazardSend, ids[1]))"
            + fold(.unchecked, .checkUncheckedFold, .checkWhy, .checkUncheckedSend, ids[2])
    ).html
}
