import Access
import HTTPTypes
import Kernel
import Sheets
import Storage
import Web

/// Bringing a list from a sheet: every row a proposal, or none where a row is wrong.
enum ImportRoutes {
    static let all: [Endpoint] = [
        Endpoint(
            .get, "admitted-tasks/imports/new", .page, for: OfficerCaller.self,
            "The form that takes a list as a CSV or XLSX sheet."
        ) { visit, officer in
            _ = try await visit.county.database.read { try TaskOffice.read(officer, in: $0) }
            let id = AnyID.minted(at: visit.now)
            return Answer { importPage(nil, id: id, $0) }
        },
        Endpoint(
            .post, "admitted-tasks/imports", for: OfficerCaller.self,
            "Proposes a task a row from a CSV or XLSX sheet with the columns of the list. Where a row is wrong nothing "
                + "is taken; rows that stand so already are left as they are.",
            fields: [
                InputField("id", .id, required: true), InputField("file", .file, limit: 1),
                InputField("text", limit: AdmittedTaskLimits.file_bytes_max),
            ], output: TaskImport.shape, form: "admitted-tasks/imports/new",
            body_bytes_max: AdmittedTaskLimits.file_bytes_max
        ) { visit, officer in try await bring(visit, officer) },
    ]

    private static func bring(_ visit: Visit, _ officer: OfficerCaller) async throws -> Answer {
        let (sent, digest) = (try visit.taskID(), visit.taskDigest)
        let uploaded = visit.input.files.first { $0.field == "file" && !$0.bytes.isEmpty }
        let typed = visit.input.fields["text"]?.first.map { ("text.csv", Array($0.utf8)) }
        guard let file = uploaded.map({ ($0.fileName, $0.bytes) }) ?? typed else {
            throw FieldRefusal(.missing, at: "file")
        }
        let report = try await visit.county.database.write(by: officer.origin) { transaction in
            let office = try TaskOffice.read(officer, in: transaction)
            let claim = try transaction.claim(sent, by: officer.person.description, digest: digest)
            return try TaskImport.run(
                file.1, name: file.0, at: office.root, isFresh: claim == .fresh, in: transaction)
        }
        let (language, again) = (visit.language, AnyID.minted(at: visit.now))
        return Answer(
            report.isTaken && report.added > 0 ? .created : .ok,
            json: { report.write(language, to: &$0) }, page: { importPage(report, id: again, $0) })
    }
}

/// What became of a sheet.
struct TaskImport: Sendable {
    let read: Int
    let added: Int
    let unchanged: Int
    let reasons: [RowReason]
    /// False where a row was wrong.
    let isTaken: Bool

    /// Throws `SheetRefusal`, and `TaskProposalRefusal.tooMany` for a sheet of more rows than a list has.
    static func run(
        _ bytes: [UInt8], name: String, at root: PlaceID, isFresh: Bool, in transaction: Transaction
    ) throws -> TaskImport {
        let today = transaction.now.day
        let known = try EntryStore.all(in: transaction).filter {
            [.proposed, .coming, .holding].contains($0.state(on: today))
        }
        let rows = try TaskRows(
            bytes, name: name, lists: try TaskListStore.lists(in: transaction), place: root, known: known,
            judge: { try AdmittedTasks.refusals(of: $0, in: transaction) }, today: today)
        if rows.read > AdmittedTaskLimits.entries_max { throw TaskProposalRefusal.tooMany }
        let isTaken = rows.reasons.isEmpty
        if isTaken, isFresh {
            for draft in rows.drafts {
                try AdmittedTasks.propose(draft, as: transaction.derivedID(), in: transaction)
            }
        }
        return TaskImport(
            read: rows.read, added: rows.drafts.count, unchanged: rows.unchanged, reasons: rows.reasons,
            isTaken: isTaken)
    }

    static let shape = Shape.named(
        "AdmittedTaskImport",
        .object([
            ("is_taken", .flag), ("read", .whole), ("added", .whole), ("unchanged", .whole),
            (
                "reasons",
                .list(.object([("line", .whole), ("column", .optional(.text)), ("detail", .text)]))
            ),
        ]))

    func write(_ language: Language, to json: inout JSONText) {
        json.object { json in
            json.field("is_taken", isTaken)
            json.field("read", read)
            json.field("added", isTaken ? added : 0)
            json.field("unchanged", unchanged)
            json.key("reasons")
            json.array(reasons) { json, reason in
                json.object { json in
                    json.field("line", reason.line)
                    json.field("column", reason.column)
                    json.field("detail", reason.sentence(language))
                }
            }
        }
    }
}

/// The form, and above it what came of the last sheet.
func importPage(_ report: TaskImport?, id: AnyID, _ frame: Frame) -> HTML {
    let columns = TaskColumn.allCases.map { $0.names[frame.language == .chinese ? 0 : 1] }
    let form = Form.post(
        to: "/admitted-tasks/imports", id: id, frame: frame, isMultipart: true,
        """
        \(Field("file", frame(.tasksFile), hint: frame(.tasksFileHint)).file(frame, accept: ".csv,.xlsx"))\
        \(Button(frame(.tasksBringSend), .main, isWide: true).submit())
        """)
    let separator = frame.language == .chinese ? "、" : ", "
    return Layout.page(
        title: frame(.tasksBring), purpose: frame(.tasksBringPurpose), frame: frame,
        crumbs: frame.taskCrumbs(
            frame(.tasksBring), Crumb(frame(.tasksDesk), path: "/admitted-tasks/desk")),
        body: """
            \(report.map { importReport($0, frame) } ?? .empty)\
            \(Inset(frame(.tasksColumns), "<p>\(columns.joined(separator: separator))</p>").html)\
            \(form)\(SheetLinks("/admitted-tasks").html(frame))
            """)
}

private func importReport(_ report: TaskImport, _ frame: Frame) -> HTML {
    let facts = FactsList([
        Fact(frame(.tasksRead), "\(report.read)"),
        Fact(frame(.tasksAdded), "\(report.isTaken ? report.added : 0)"),
        Fact(frame(.tasksUnchanged), "\(report.unchanged)"),
        Fact(frame(.tasksWrong), "\(report.reasons.count)"),
    ]).html
    let rows = report.reasons.prefix(AdmittedTaskLimits.reasons_max).map { reason -> [HTML] in
        ["\(reason.line)", "\(reason.column ?? "")", "\(reason.sentence(frame.language))"]
    }
    let table: HTML =
        rows.isEmpty
        ? .empty
        : DataTable(
            frame(.tasksWrong), hidesCaption: true,
            columns: [
                .init(frame(.tasksLine), isNumeric: true), .init(frame(.tasksColumn)),
                .init(frame(.taskReason)),
            ], rows: rows
        ).html
    let title = frame(report.isTaken ? .tasksTaken : .tasksNotTaken)
    return Part(id: "report", title, facts + table).html
}
