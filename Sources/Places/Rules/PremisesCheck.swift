import Kernel
import Sheets

/// A row of a sheet of shops and firms, as it stands there.
struct PremisesRow: Sendable {
    let line: Int
    let village: String
    /// A grid's name or its code.
    let grid: String
    let name: String
    let kind: String
    let address: String
}

/// What the rows of a sheet come to: those to enter, those there before, those that are wrong.
struct PremisesCheck: Sendable {
    private(set) var added: [New] = []
    private(set) var unchanged = 0
    private(set) var reasons: [RowReason] = []

    struct New: Sendable {
        let grid: PlaceID
        let name: String
        let kind: PlaceKind
        let address: String?
    }

    /// - Parameter grids: those of the place for which the sheet is, with the villages they lie in.
    init(_ rows: [PremisesRow], grids: [(grid: Place, village: String)], taken: [PlaceID: Set<String>]) {
        var names = taken
        for row in rows {
            let name = row.name.filter { !$0.isNewline }
            let fitting = grids.filter { grid, village in
                let isIt = grid.code == row.grid || grid.name == row.grid
                return isIt && (row.village.isEmpty || village == row.village)
            }
            guard fitting.count == 1, let grid = fitting.first?.grid else {
                refuse(row, .grid, Sentence(.premisesRowGrid, ["name": row.grid]))
                continue
            }
            guard let kind = PlaceKind.named(row.kind) else {
                refuse(row, .kind, Sentence(.premisesRowKind, ["name": row.kind]))
                continue
            }
            if name.isEmpty {
                refuse(row, .name, NamingRefusal.missing.sentence)
            } else if name.count > Limits.name_length_max {
                refuse(row, .name, NamingRefusal.tooLong.sentence)
            } else if row.address.count > Limits.address_length_max {
                refuse(row, .address, KindRefusal.addressTooLong.sentence)
            } else if names[grid.id, default: []].insert(name).inserted {
                let address = row.address.isEmpty ? nil : row.address
                added.append(New(grid: grid.id, name: name, kind: kind, address: address))
            } else {
                unchanged += 1
            }
        }
    }

    private mutating func refuse(_ row: PremisesRow, _ column: PremisesColumn, _ sentence: Sentence) {
        reasons.append(RowReason(line: row.line, column: column.names[0], sentence: sentence))
    }
}

/// The columns of a sheet of shops and firms, each with the names it may bear.
enum PremisesColumn: CaseIterable {
    case village, grid, name, kind, address

    var names: [String] {
        switch self {
        case .village: ["村", "村（社区）", "village"]
        case .grid: ["网格", "grid"]
        case .name: ["名称", "name"]
        case .kind: ["类别", "kind"]
        case .address: ["地址", "address"]
        }
    }

    static func rows(of bytes: [UInt8], file: String) throws(SheetRefusal) -> [PremisesRow] {
        let table = try SheetReader.read(bytes, name: file)
        let columns = Columns(table.header)
        _ = try columns.requireAll([grid.names, name.names])
        func cell(_ column: PremisesColumn, _ row: Table.Row) -> String {
            let text = columns.find(column.names).map { row[$0] } ?? ""
            let start = text.drop { $0.isWhitespace }
            return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
        }
        return table.rows.map { row in
            PremisesRow(
                line: row.line, village: cell(.village, row), grid: cell(.grid, row),
                name: cell(.name, row), kind: cell(.kind, row), address: cell(.address, row))
        }
    }
}

extension PlaceKind {
    /// By its code or what it is called in either language; an empty cell is a shop.
    static func named(_ word: String) -> PlaceKind? {
        if word.isEmpty { return .shop }
        return all(of: .premises).first { kind in
            kind.rawValue == word.lowercased() || kind.text(.chinese) == word
                || kind.text(.english).lowercased() == word.lowercased()
        }
    }
}
