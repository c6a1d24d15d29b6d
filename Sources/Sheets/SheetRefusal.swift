import Kernel

/// Why a file is not read as a table, in order of precedence.
package enum SheetRefusal: Refusal, Hashable {
    case empty
    case tooLarge(SheetLimits.Excess)
    case notASheet(name: String)
    case brokenZip
    case unknownEncoding
    case unclosedQuote(line: Int)
    case duplicateColumn(name: String)
    case columnMissing(names: [String], found: [String])

    package var code: String {
        switch self {
        case .empty: "sheet.empty"
        case .tooLarge: "sheet.too-large"
        case .notASheet: "sheet.not-a-sheet"
        case .brokenZip: "sheet.broken"
        case .unknownEncoding: "sheet.unknown-encoding"
        case .unclosedQuote: "sheet.unclosed-quote"
        case .duplicateColumn: "sheet.duplicate-column"
        case .columnMissing: "sheet.column-missing"
        }
    }

    package var kind: RefusalKind {
        if case .tooLarge = self { .tooLarge } else { .invalid }
    }

    package var field: String? { "file" }

    package var sentence: Sentence {
        switch self {
        case .empty: Sentence(SheetsTexts.empty)
        case .tooLarge(let excess): Self.sentence(of: excess)
        case .notASheet(let name): Sentence(SheetsTexts.notASheet, ["name": name])
        case .brokenZip: Sentence(SheetsTexts.broken)
        case .unknownEncoding: Sentence(SheetsTexts.unknownEncoding)
        case .unclosedQuote(let line): Sentence(SheetsTexts.unclosedQuote, ["line": "\(line)"])
        case .duplicateColumn(let name): Sentence(SheetsTexts.duplicateColumn, ["name": name])
        case .columnMissing(let names, let found):
            Sentence(
                SheetsTexts.columnMissing,
                ["names": names.joined(separator: ", "), "found": found.joined(separator: ", ")])
        }
    }

    private static func sentence(of excess: SheetLimits.Excess) -> Sentence {
        let megabyte = 1024 * 1024
        return switch excess {
        case .bytes: Sentence(SheetsTexts.tooManyBytes, ["max": "\(SheetLimits.input_bytes_max / megabyte)"])
        case .unpacked:
            Sentence(SheetsTexts.tooMuchUnpacked, ["max": "\(SheetLimits.unpacked_bytes_max / megabyte)"])
        case .rows: Sentence(SheetsTexts.tooManyRows, ["max": "\(SheetLimits.rows_max)"])
        case .columns: Sentence(SheetsTexts.tooManyColumns, ["max": "\(SheetLimits.columns_max)"])
        case .cells: Sentence(SheetsTexts.tooManyCells, ["max": "\(SheetLimits.cells_max)"])
        }
    }
}
