/// What a file of rows holds, whatever its form.
package struct Table: Sendable {
    /// The columns' names without the spaces around them; a column without a name has an empty one.
    package let header: [String]
    package let rows: [Row]

    /// One row that holds anything; rows without content are left out.
    package struct Row: Sendable, Hashable {
        /// The number that a person sees beside the row when the file is opened; a row of several lines has
        /// its first.
        package let line: Int
        /// As they stand in the file; possibly fewer or more than the header has.
        package let cells: [String]

        package init(line: Int, cells: [String]) {
            self.line = line
            self.cells = cells
        }

        /// The cell of a column, empty where the row ends before it.
        package subscript(column: Int) -> String { column < cells.count ? cells[column] : "" }

        var hasContent: Bool { cells.contains { !$0.isEmpty } }
    }

    package init(header: [String], rows: [Row]) {
        self.header = header
        self.rows = rows
    }

    /// The first row becomes the header.
    init(of rows: [Row]) throws(SheetRefusal) {
        guard let first = rows.first else { throw .empty }
        let names = first.cells.map(Columns.trimmed)
        var known: Set<String> = []
        for name in names where !name.isEmpty {
            guard known.insert(name).inserted else { throw .duplicateColumn(name: name) }
        }
        let last = names.lastIndex { !$0.isEmpty } ?? 0
        header = Array(names[...last])
        self.rows = Array(rows.dropFirst())
    }
}
