/// The rows of one sheet as they are read; cells that the file leaves out are empty.
final class SheetCells: XMLListener {
    var rows: [Table.Row] { collection.all }
    private(set) var refusal: SheetRefusal?

    private let strings: [String]
    private let styles: CellStyles
    private let startsIn1904: Bool

    private var collection = RowCollection()
    private var line = 0
    private var cells: [String] = []
    private var column = 0
    private var type = ""
    private var style = 0
    private var value = ""
    private var isInValue = false
    private var readings = 0

    init(strings: [String], styles: CellStyles, startsIn1904: Bool) {
        self.strings = strings
        self.styles = styles
        self.startsIn1904 = startsIn1904
    }

    func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "row":
            line = attributes["r"].flatMap(Self.line) ?? line + 1
            cells = []
            column = 0
        case "c":
            column = attributes["r"].flatMap(Self.column) ?? column + 1
            type = attributes["t"] ?? "n"
            style = attributes["s"].flatMap { Int($0) } ?? 0
            value = ""
        case "rPh": readings += 1
        case "v", "t": isInValue = readings == 0
        default: break
        }
    }

    func text(_ text: String) {
        if isInValue { value += text }
    }

    func end(_ name: String) {
        switch name {
        case "v", "t": isInValue = false
        case "rPh": readings -= 1
        case "c": endCell()
        case "row": endRow()
        default: break
        }
    }

    private func endCell() {
        guard !value.isEmpty else { return }
        guard column <= SheetLimits.columns_max else {
            refusal = .tooLarge(.columns)
            return
        }
        while cells.count < column { cells.append("") }
        cells[column - 1] = shown
    }

    private func endRow() {
        do {
            try collection.append(Table.Row(line: line, cells: cells))
        } catch {
            refusal = error
        }
    }

    /// The cell's value as text, without loss.
    private var shown: String {
        switch type {
        case "s":
            guard let index = Int(value), strings.indices.contains(index) else { return "" }
            return strings[index]
        case "inlineStr", "str": return EscapedText.plain(value)
        case "b": return value == "1" ? "TRUE" : "FALSE"
        case "n" where styles.showsTime(style):
            return NumberText.day(value, startsIn1904: startsIn1904) ?? NumberText.plain(value)
        case "n": return NumberText.plain(value)
        default: return value
        }
    }

    private static func line(_ number: String) -> Int? {
        guard let line = Int(number), (1...SheetLimits.rows_max).contains(line) else { return nil }
        return line
    }

    /// `AB12` is in column 28; `nil` where there are no letters.
    private static func column(_ reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte), column < 100_000 else { break }
            column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
        }
        return column == 0 ? nil : column
    }
}
