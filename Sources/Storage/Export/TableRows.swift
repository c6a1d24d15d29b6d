import Kernel

/// A cell of a column whose type is known only while the program runs.
struct AnyCell: Storable {
    let stored: Value
    init(stored value: Value) { stored = value }
}

/// Reads and writes the rows of a table whose columns are known only while the program runs.
///
/// Names stand in the SQL as text here; they come from our own schema steps, never from a file or a form.
extension TableShape {
    /// Rows in the order of the primary key, in pages, so that an engine which holds an answer whole holds little.
    func eachRow(in reader: Reader, _ body: ([Value]) throws -> Void) throws {
        var last: [Value]?
        while true {
            let page = try reader.all(page(after: last)) { row in
                try columns.map { _ in try row.next(AnyCell.self).stored }
            }
            for cells in page { try body(cells) }
            guard page.count == Limits.exportedPage_rows, let end = page.last else { return }
            last = key.map { name in
                columns.firstIndex { $0.name == name }.map { end[$0] } ?? .null
            }
        }
    }

    private func page(after last: [Value]?) -> Query {
        let keys = key.joined(separator: ", ")
        var query = Query.StringInterpolation(literalCapacity: 200, interpolationCount: key.count)
        query.appendLiteral(
            "SELECT \(columns.map(\.name).joined(separator: ", ")) FROM \(name) WHERE \(condition)")
        if let last {
            query.appendLiteral(" AND (\(keys)) > (")
            for (index, cell) in zip(key.indices, last) {
                if index > 0 { query.appendLiteral(", ") }
                query.appendInterpolation(AnyCell(stored: typed(cell, key[index])))
            }
            query.appendLiteral(")")
        }
        query.appendLiteral(" ORDER BY \(keys) LIMIT \(Limits.exportedPage_rows)")
        return Query(stringInterpolation: query)
    }

    /// What speaks of this copy and not of the county stays behind.
    private var condition: String {
        guard name == "storage_setting" else { return "1 = 1" }
        return "name NOT IN ('\(Setting.importedPosition.name)', '\(Setting.unfinishedImport.name)')"
    }

    /// SQLite gives ids back as bytes.
    private func typed(_ cell: Value, _ column: String) -> Value {
        let isID = columns.contains { $0.name == column && $0.type == .uuid }
        return isID ? (try? AnyID(stored: cell).stored) ?? cell : cell
    }

    func insert(_ cells: [Value], in transaction: Transaction) throws {
        var query = Query.StringInterpolation(literalCapacity: 200, interpolationCount: cells.count)
        query.appendLiteral("INSERT INTO \(name) (\(columns.map(\.name).joined(separator: ", "))) VALUES (")
        for (index, cell) in cells.enumerated() {
            if index > 0 { query.appendLiteral(", ") }
            query.appendInterpolation(AnyCell(stored: cell))
        }
        query.appendLiteral(")")
        try transaction.run(Query(stringInterpolation: query))
    }

    func isEmpty(in reader: Reader) throws -> Bool {
        try reader.count(
            Query(stringLiteral: "SELECT count(*) FROM (SELECT 1 FROM \(name) LIMIT 1) AS found")) == 0
    }

    /// The columns that the database really has; the engines' own word, against our reading of the steps.
    private func present(in reader: Reader) throws -> [String] {
        switch reader.dialect {
        case .sqlite:
            return try reader.all(Query(stringLiteral: "PRAGMA table_info(\(name))")) { row in
                _ = try row.next(Int.self)
                return try row.next(String.self)
            }.sorted()
        case .postgres:
            return try reader.all(
                """
                SELECT CAST(column_name AS text) FROM information_schema.columns
                 WHERE table_schema = current_schema() AND table_name = \(name)
                """
            ) { try $0.next(String.self) }.sorted()
        }
    }

    /// Throws a `Fault` when the database has a table or column that the schema's steps do not tell of.
    static func requireWhole(_ schema: Schema, in reader: Reader) throws {
        let shapes = try all(of: schema)
        let query: Query =
            switch reader.dialect {
            case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            case .postgres:
                """
                SELECT CAST(table_name AS text) FROM information_schema.tables
                 WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'
                """
            }
        let known = Set(shapes.map(\.name))
        let present = try reader.all(query) { try $0.next(String.self) }
        for table in present where !known.contains(table) && !table.hasPrefix("search_index") {
            throw Fault("the database has a table \(table) that this program does not know")
        }
        for shape in shapes where try shape.present(in: reader) != shape.columns.map(\.name) {
            throw Fault("the table \(shape.name) has other columns than this program knows")
        }
    }
}
