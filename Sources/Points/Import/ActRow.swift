import Kernel
import Sheets

/// One row of a file of acts as it stands there, before it is judged.
struct ActRow: Sendable, Equatable {
    let line: Int
    let household: String
    let item: String
    let day: String
    let times: String
    let note: String
    let witness: String
}

/// The columns of a file of acts, by any of their headings.
enum ActColumn: CaseIterable {
    case household, item, day, times, note, witness

    /// The first is the one that refusals name.
    var headings: [String] {
        switch self {
        case .household: ["户号", "household", "household number"]
        case .item: ["事项代码", "item", "代码", "item code", "code"]
        case .day: ["日期", "day", "date"]
        case .times: ["次数", "times"]
        case .note: ["说明", "note"]
        case .witness: ["证明人", "witness"]
        }
    }

    var isRequired: Bool {
        switch self {
        case .household, .item, .day: true
        case .times, .note, .witness: false
        }
    }

    /// Throws `SheetRefusal`.
    static func rows(of bytes: [UInt8], file: String) throws -> [ActRow] {
        let table = try SheetReader.read(bytes, name: file)
        let columns = Columns(table.header)
        _ = try columns.requireAll(allCases.filter(\.isRequired).map(\.headings))
        var places: [ActColumn: Int] = [:]
        for column in allCases { places[column] = columns.find(column.headings) }
        if table.rows.isEmpty { throw SheetRefusal.empty }
        if table.rows.count > PointsLimits.sheetRows_max { throw SheetRefusal.tooLarge(.rows) }
        return table.rows.map { row in
            func cell(_ column: ActColumn) -> String {
                let text = places[column].map { row[$0] } ?? ""
                return String(
                    text.trimmingPrefix(while: \.isWhitespace).reversed()
                        .trimmingPrefix(while: \.isWhitespace).reversed())
            }
            return ActRow(
                line: row.line, household: cell(.household), item: cell(.item), day: cell(.day),
                times: cell(.times), note: cell(.note), witness: cell(.witness))
        }
    }
}

/// Why a row cannot be read, or a file is not judged.
package enum ActRowRefusal: String, Refusal, CaseIterable {
    case fileMissing = "points.acts-file-missing"
    case householdMissing = "points.row-household-missing"
    case itemMissing = "points.row-item-missing"
    case itemUnknown = "points.row-item-unknown"
    case dayUnreadable = "points.row-day-unreadable"
    case timesUnreadable = "points.row-times-unreadable"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }
    package var field: String? { "file" }

    package var sentence: Sentence {
        switch self {
        case .fileMissing: Sentence(.pointsActsFileMissing)
        case .householdMissing: Sentence(.pointsRowHouseholdMissing)
        case .itemMissing: Sentence(.pointsRowItemMissing)
        case .itemUnknown: Sentence(.pointsRowItemUnknown)
        case .dayUnreadable: Sentence(.pointsRowDayUnreadable)
        case .timesUnreadable: Sentence(.pointsRowTimesUnreadable)
        }
    }

    var column: ActColumn? {
        switch self {
        case .fileMissing: nil
        case .householdMissing: .household
        case .itemMissing, .itemUnknown: .item
        case .dayUnreadable: .day
        case .timesUnreadable: .times
        }
    }
}

extension DeclaringRefusal {
    /// The column of a file in which it lies.
    var column: ActColumn? {
        switch self {
        case .itemUnknown, .itemNotInForce, .deductionIsNoDeclaration, .arisesByItself, .roleUnfit: .item
        case .seasonClosed, .dayAhead, .dayTooOld: .day
        case .timesOutOfRange: .times
        case .nobody, .tooManyHouseholds, .householdUnknown, .householdElsewhere, .twice, .overCap,
            .onPaper:
            .household
        case .witnessMissing: .witness
        case .documentMissing, .noteTooLong: .note
        case .photoMissing, .photoEmpty, .photoUnreadable: .item
        }
    }
}
