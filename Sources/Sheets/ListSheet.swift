import Kernel

/// A list as a file that Excel and WPS open: one header, rows of cells.
package struct ListSheet: Sendable {
    /// Heads the workbook's one page.
    package let title: String
    package let header: [String]
    package let rows: [[XLSX.Cell]]

    /// The two forms in which a page offers its list.
    package enum Form: String, Sendable, CaseIterable {
        case xlsx, csv

        package var mediaType: String {
            switch self {
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            case .csv: "text/csv; charset=utf-8"
            }
        }
    }

    package init(_ title: String, header: [String], rows: [[XLSX.Cell]]) {
        self.title = title
        self.header = header
        self.rows = rows
    }

    /// The file; what people wrote is text in both forms, never a formula.
    package func bytes(as form: Form) throws -> [UInt8] {
        switch form {
        case .xlsx: try XLSX.write(sheet: title, header: header, rows: rows)
        case .csv: CSVText.write(header: header, rows: rows.map { $0.map(\.plain) })
        }
    }

    /// What the file is called: the list, where it is of, and the day it was made.
    package func fileName(_ day: Day, as form: Form) -> String { "\(title)-\(day).\(form.rawValue)" }
}

extension XLSX.Cell {
    /// A text; nothing where there is none.
    package static func optional(_ text: String?) -> XLSX.Cell { text.map(XLSX.Cell.text) ?? .empty }

    package static func whole(_ number: some BinaryInteger) -> XLSX.Cell { .number(Double(number)) }

    var plain: String {
        switch self {
        case .text(let text): text
        case .number(let number):
            number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
        case .day(let day): day.description
        case .empty: ""
        }
    }
}
