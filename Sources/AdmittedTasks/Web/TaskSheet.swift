import Kernel
import Sheets
import Storage
import Web

/// The two forms in which the list is taken away and brought back.
enum SheetFormat: String, CaseIterable, Sendable {
    case csv, xlsx

    var form: ListSheet.Form { self == .csv ? .csv : .xlsx }
}

/// The columns of the list as a sheet, each with the names it may bear.
enum TaskColumn: CaseIterable {
    case code, list, chinese, english, text, nature, department, basis, frequency, minutes, from, until

    var names: [String] {
        switch self {
        case .code: ["代码", "code"]
        case .list: ["清单", "list"]
        case .chinese: ["事项", "chinese"]
        case .english: ["英文名", "english"]
        case .text: ["内容", "text"]
        case .nature: ["性质", "nature"]
        case .department: ["部门", "department"]
        case .basis: ["依据", "basis"]
        case .frequency: ["频次", "frequency"]
        case .minutes: ["每次分钟", "minutes"]
        case .from: ["起", "from"]
        case .until: ["止", "until"]
        }
    }

    /// The field of the form to which a refusal belongs.
    static func of(_ field: String?) -> TaskColumn? {
        allCases.first { column in column.names.last == field }
    }
}

struct TaskSheet {
    let sheet: ListSheet

    static func file(_ board: TaskBoard, _ frame: Frame) -> TaskSheet {
        let index = frame.language == .chinese ? 0 : 1
        let lists = Dictionary(uniqueKeysWithValues: board.lists.map { ($0.code, $0) })
        return TaskSheet(
            sheet: ListSheet(
                frame(.tasksTitle), header: TaskColumn.allCases.map { $0.names[index] },
                rows: board.lines.map { line in
                    let entry = line.entry
                    return [
                        .text(entry.code), .text(lists[entry.list]?.title(frame.language) ?? entry.list),
                        .text(entry.chinese), .text(entry.english), .text(entry.text),
                        .text(frame(entry.nature.text)), .text(entry.department), .text(entry.basis),
                        .text(frame(entry.frequency.text)), .optional(entry.minutes.map { "\($0)" }),
                        .text("\(entry.from)"), .text("\(entry.until)"),
                    ]
                }))
    }

    func answer(as format: SheetFormat, on day: Day) throws -> Answer {
        Answer(
            bytes: try sheet.bytes(as: format.form), type: format.form.mediaType,
            fileName: sheet.fileName(day, as: format.form))
    }
}

/// What the rows of a sheet come to: proposals, those that stand so already, and what is wrong with which line.
struct TaskRows: Sendable {
    private(set) var drafts: [TaskDraft] = []
    private(set) var reasons: [RowReason] = []
    private(set) var unchanged = 0
    let read: Int

    /// Throws `SheetRefusal`.
    init(
        _ bytes: [UInt8], name: String, lists: [TaskList], place: PlaceID, known: [AdmittedTask],
        judge: (TaskDraft) throws -> [any Refusal], today: Day
    ) throws {
        let table = try SheetReader.read(bytes, name: name)
        let columns = Columns(table.header)
        let needed: [TaskColumn] = [.code, .chinese, .text, .department, .basis, .until]
        _ = try columns.requireAll(needed.map(\.names))
        read = table.rows.count
        var seen: Set<String> = []
        for row in table.rows {
            func cell(_ column: TaskColumn) -> String {
                let text = columns.find(column.names).map { row[$0] } ?? ""
                let start = text.drop { $0.isWhitespace }
                return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
            }
            let code = cell(.code)
            let there = known.filter { $0.code == code }
            let draft = TaskDraft(
                cells: cell, lists: lists, place: there.first?.place ?? place, today: today)
            if there.contains(where: { $0.says(draft, today: today) }) {
                unchanged += 1
                continue
            }
            var wrong = try judge(draft)
            if !cell(.minutes).isEmpty, draft.minutes == nil {
                wrong.append(TaskProposalRefusal.minutesOutOfRange)
            }
            if !cell(.from).isEmpty, Day(cell(.from)) == nil { wrong.append(TaskProposalRefusal.fromUnfit) }
            if !seen.insert(draft.code).inserted { wrong.append(TaskProposalRefusal.proposedAlready) }
            reasons += wrong.map { refusal in
                RowReason(
                    line: row.line, column: TaskColumn.of(refusal.field)?.names[0], sentence: refusal.sentence
                )
            }
            if wrong.isEmpty { drafts.append(draft) }
        }
    }
}

extension AdmittedTask {
    /// Whether a row says what stands already, in its days too.
    fileprivate func says(_ draft: TaskDraft, today: Day) -> Bool {
        list == draft.list && chinese == draft.chinese
            && english == draft.english && text == draft.text && nature == draft.nature
            && department == draft.department && basis == draft.basis && frequency == draft.frequency
            && minutes == draft.minutes && until == draft.until && draft.from == max(from, today)
    }
}

extension TaskDraft {
    /// A row: names in either language or codes; no list is the first one, no first day or one past is today.
    fileprivate init(
        cells: (TaskColumn) -> String, lists: [TaskList], place: PlaceID, today: Day
    ) {
        let list = cells(.list)
        let named = lists.first { [$0.code, $0.chinese, $0.english].contains(list) }
        let nature = cells(.nature)
        let often = cells(.frequency)
        self.init(
            code: cells(.code),
            list: list.isEmpty ? lists.first?.code ?? "" : named?.code ?? "",
            chinese: cells(.chinese),
            english: cells(.english).isEmpty ? cells(.chinese) : cells(.english), text: cells(.text),
            nature: AdmittedTask.Nature.allCases.first { $0.rawValue == nature || $0.text.says(nature) },
            place: place, department: cells(.department), basis: cells(.basis),
            frequency: AdmittedTask.Frequency.allCases.first {
                $0.rawValue == often || $0.text.says(often)
            },
            minutes: Int(cells(.minutes)), from: max(Day(cells(.from)) ?? today, today),
            until: Day(cells(.until)))
    }
}

extension Text {
    /// Whether a cell holds the words in either language.
    fileprivate func says(_ word: String) -> Bool {
        word == self(.chinese) || word.lowercased() == self(.english).lowercased()
    }
}
