import Kernel
import Sheets
import Web

/// A list as a table to take away, as CSV or as a workbook; rooms hand their rows in, masked as their page is.
package struct SheetFile: Sendable {
    package enum Format: String, CaseIterable, Sendable {
        case csv, xlsx

        fileprivate var form: ListSheet.Form { self == .csv ? .csv : .xlsx }
    }

    /// Without its ending: `households`.
    private let name: String
    private let title: String
    private let header: [String]
    private let rows: [[String]]

    package init(_ name: String, title: String, header: [String], rows: [[String]]) {
        self.name = name
        self.title = title
        self.header = header
        self.rows = rows
    }

    package func answer(as format: Format) throws -> Answer {
        let sheet = ListSheet(title, header: header, rows: rows.map { $0.map(XLSX.Cell.text) })
        return Answer(
            bytes: try sheet.bytes(as: format.form), type: format.form.mediaType,
            fileName: "\(name).\(format.rawValue)")
    }

    /// The way to both forms of a page's table.
    ///
    /// - Parameter path: of the table without its ending; `query` is what the page was asked for.
    package static func links(to path: String, query: String = "", _ frame: Frame) -> HTML {
        SheetLinks(path, query: query.hasPrefix("?") ? String(query.dropFirst()) : query).html(frame)
    }
}
