import Foundation

/// An .xlsx file: the first sheet that is not hidden.
///
/// - Source: ECMA-376 part 1 (SpreadsheetML), as Excel, WPS and LibreOffice write it.
struct Workbook {
    private let archive: Archive
    private let name: String

    init(_ bytes: [UInt8], name: String) throws(SheetRefusal) {
        archive = try Archive(bytes)
        self.name = name
    }

    func rows() throws(SheetRefusal) -> [Table.Row] {
        guard let book = try archive.file("xl/workbook.xml") else { throw .notASheet(name: name) }
        let contents = BookContents()
        try XMLReading.read(book, by: contents)
        let styles = CellStyles()
        if let data = try archive.file("xl/styles.xml") { try XMLReading.read(data, by: styles) }
        let strings = SharedStrings()
        if let data = try archive.file("xl/sharedStrings.xml") { try XMLReading.read(data, by: strings) }
        guard let sheet = try archive.file(try path(of: contents.sheet)) else { throw .brokenZip }
        let cells = SheetCells(strings: strings.all, styles: styles, startsIn1904: contents.startsIn1904)
        try XMLReading.read(sheet, by: cells)
        return cells.rows
    }

    /// The sheet's file is named by a relation; without one it is where everybody puts it.
    private func path(of sheet: String?) throws(SheetRefusal) -> String {
        let usual = "xl/worksheets/sheet1.xml"
        guard let sheet, let data = try archive.file("xl/_rels/workbook.xml.rels") else { return usual }
        let relations = Relations()
        try XMLReading.read(data, by: relations)
        guard let target = relations.targets[sheet] else { return usual }
        return target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
    }
}

/// Which sheet comes first, and from which year days are counted.
private final class BookContents: XMLListener {
    private(set) var sheet: String?
    private(set) var startsIn1904 = false

    func start(_ name: String, _ attributes: [String: String]) {
        if name == "workbookPr" { startsIn1904 = ["1", "true"].contains(attributes["date1904"]) }
        let isShown = !["hidden", "veryHidden"].contains(attributes["state"])
        if name == "sheet", sheet == nil, isShown {
            sheet = attributes.first { $0.key == "r:id" || $0.key.hasSuffix(":id") }?.value
        }
    }
}

private final class Relations: XMLListener {
    private(set) var targets: [String: String] = [:]

    func start(_ name: String, _ attributes: [String: String]) {
        guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else {
            return
        }
        targets[id] = target
    }
}
