import CXLSXWriter
import Foundation
import Kernel

/// Workbooks of one sheet, with a bold header that stays in sight.
package enum XLSX {
    package enum Cell: Sendable, Hashable {
        /// Stays text: codes keep their digits and their leading zeros.
        case text(String)
        case number(Double)
        case day(Day)
        case empty
    }

    static let text_length_max = 32_767
    private static let sheet_name_length_max = 31

    /// Throws a `Fault` when the disk fails, and when a row or a text is more than a workbook holds.
    package static func write(
        sheet: String, header: [String], rows: some Sequence<[Cell]>
    ) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let path = folder.path + "/sheet.xlsx"
        let writing = try Writing(path: path, folder: folder.path, sheet: sheetName(sheet))
        try writing.append(header.map(Cell.text), isHeader: true)
        for row in rows { try writing.append(row) }
        try writing.finish()
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Fault("reading the workbook \(path) that was just written")
        }
        return Array(data)
    }

    /// Without what Excel forbids in a name, and not longer than it bears.
    static func sheetName(_ name: String) -> String {
        let allowed = name.map { "[]:*?/\\'".contains($0) ? " " : $0 }.prefix(sheet_name_length_max)
        let trimmed = Columns.trimmed(String(allowed))
        return trimmed.isEmpty ? "Sheet1" : trimmed
    }
}

/// One workbook being written, row after row; the rows lie on the disk and not in memory.
private final class Writing {
    /// The format in which Excel leaves text alone.
    private static let textFormat: UInt8 = 49

    private let book: UnsafeMutablePointer<lxw_workbook>
    private let page: UnsafeMutablePointer<lxw_worksheet>
    private let bold: UnsafeMutablePointer<lxw_format>?
    private let text: UnsafeMutablePointer<lxw_format>?
    private let day: UnsafeMutablePointer<lxw_format>?
    private var row: UInt32 = 0
    private var isFinished = false

    init(path: String, folder: String, sheet: String) throws {
        guard let (book, page) = Self.opened(path: path, folder: folder, sheet: sheet) else {
            throw Fault("opening the workbook \(path)")
        }
        self.book = book
        self.page = page
        bold = workbook_add_format(book)
        format_set_bold(bold)
        format_set_num_format_index(bold, Self.textFormat)
        text = workbook_add_format(book)
        format_set_num_format_index(text, Self.textFormat)
        day = workbook_add_format(book)
        format_set_num_format(day, "yyyy-mm-dd")
        worksheet_freeze_panes(page, 1, 0)
    }

    deinit {
        if !isFinished { workbook_close(book) }
    }

    func append(_ cells: [XLSX.Cell], isHeader: Bool = false) throws {
        for (index, cell) in cells.enumerated() {
            let column = UInt16(clamping: index)
            if isHeader, case .text(let name) = cell { widen(column, for: name) }
            let error = write(cell, column, isHeader: isHeader)
            try check(error, "writing row \(row + 1), column \(index + 1) of a workbook")
        }
        row += 1
    }

    func finish() throws {
        isFinished = true
        try check(workbook_close(book), "writing a workbook of \(row) rows")
    }

    private func write(_ cell: XLSX.Cell, _ column: UInt16, isHeader: Bool) -> lxw_error {
        switch cell {
        case .text(let value): worksheet_write_string(page, row, column, value, isHeader ? bold : text)
        case .number(let value): worksheet_write_number(page, row, column, value, nil)
        case .day(let value): worksheet_write_number(page, row, column, Double(value.number + 25_569), day)
        case .empty: LXW_NO_ERROR
        }
    }

    /// Chinese characters are twice as wide as Latin ones.
    private func widen(_ column: UInt16, for name: String) {
        let width = name.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
        worksheet_set_column(page, column, column, Double(min(60, max(12, width + 2))), nil)
    }

    private func check(_ error: lxw_error, _ operation: String) throws {
        guard error != LXW_NO_ERROR else { return }
        throw Fault("\(operation): \(String(cString: lxw_strerror(error)))")
    }

    private static func opened(
        path: String, folder: String, sheet: String
    ) -> (UnsafeMutablePointer<lxw_workbook>, UnsafeMutablePointer<lxw_worksheet>)? {
        var folder = Array(folder.utf8CString)
        return folder.withUnsafeMutableBufferPointer { folder in
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = folder.baseAddress
            guard let book = workbook_new_opt(path, &options) else { return nil }
            guard let page = workbook_add_worksheet(book, sheet) else {
                workbook_close(book)
                return nil
            }
            return (book, page)
        }
    }
}

/// A folder that nobody else reads, gone with everything in it when it is no longer needed.
private final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("\(NSTemporaryDirectory())/yuanba-sheet-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Fault("making a temporary folder: \(String(cString: strerror(errno)))")
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
