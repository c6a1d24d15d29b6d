import Kernel

/// The tables of the county that a connection's transaction has in its search path.
struct PostgresTables {
    struct Table: Equatable {
        let name: String
        /// Names and types, `id uuid, name text`; tables with equal columns can exchange rows in binary.
        let columns: String
        fileprivate let columnNames: [String]

        /// The table with the columns that a COPY names, quoted.
        var copied: String {
            let columns = columnNames.map(PostgresTables.quoted).joined(separator: ", ")
            return "\(PostgresTables.quoted(name)) (\(columns))"
        }
    }

    struct ForeignKey: Equatable {
        let name: String
        let table: String
        let target: String
        let isDeferrable: Bool
    }

    /// Every table but that of the schema steps; a table stands after those its foreign keys point to.
    let all: [Table]
    /// Names of the schema steps that made the tables, sorted.
    let steps: [String]
    /// Foreign keys to tables that come later, which only a circle of tables can have.
    let backward: [ForeignKey]

    static let stepTable = "storage_step"

    init(on connection: any Connection) throws {
        let sequences = try Self.names(.sequences, on: connection)
        if let sequence = sequences.first {
            throw Fault("the county has a sequence, \(sequence), and backups carry none; drop it")
        }
        var tables: [String: Table] = [:]
        let names = try Self.names(.tables, on: connection)
        for name in names where name != Self.stepTable { tables[name] = try Self.table(name, on: connection) }
        let keys = try Self.foreignKeys(on: connection)
        let order = Self.order(tables.keys.sorted(), keys)
        all = order.compactMap { tables[$0] }
        backward = keys.filter { key in
            guard let from = order.firstIndex(of: key.table), let to = order.firstIndex(of: key.target)
            else { return false }
            return to > from
        }
        steps = names.contains(Self.stepTable) ? try Self.steps(on: connection) : []
    }

    /// An identifier as SQL wants it.
    static func quoted(_ name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// What is pointed to first, else by name; in a circle the first by name goes ahead.
    static func order(_ names: [String], _ keys: [ForeignKey]) -> [String] {
        var rest = names
        var placed: [String] = []
        while !rest.isEmpty {
            let edges = keys.filter {
                $0.table != $0.target && rest.contains($0.table) && rest.contains($0.target)
            }
            let free = rest.firstIndex { name in !edges.contains { $0.table == name } }
            let next = free ?? rest.firstIndex { leads(from: $0, to: $0, by: edges) }
            placed.append(rest.remove(at: next ?? 0))
        }
        return placed
    }

    private static func leads(from start: String, to end: String, by edges: [ForeignKey]) -> Bool {
        var seen: Set<String> = []
        var open = [start]
        while let name = open.popLast() {
            for edge in edges where edge.table == name {
                if edge.target == end { return true }
                if seen.insert(edge.target).inserted { open.append(edge.target) }
            }
        }
        return false
    }

    private enum Sort {
        case tables
        case sequences
    }

    private static func names(_ sort: Sort, on connection: any Connection) throws -> [String] {
        let letter = sort == .tables ? "r" : "S"
        var names: [String] = []
        try connection.rows(
            """
            SELECT relname FROM pg_catalog.pg_class
             WHERE relnamespace = current_schema()::regnamespace AND relkind::text = \(letter)
             ORDER BY relname
            """
        ) { names.append(try $0.next()) }
        return names
    }

    private static func table(_ name: String, on connection: any Connection) throws -> Table {
        var columns: [(name: String, type: String)] = []
        try connection.rows(
            """
            SELECT a.attname, format_type(a.atttypid, a.atttypmod)
              FROM pg_catalog.pg_attribute a
              JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
             WHERE c.relnamespace = current_schema()::regnamespace AND c.relname = \(name)
               AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated::text = ''
             ORDER BY a.attnum
            """
        ) { columns.append((try $0.next(), try $0.next())) }
        return Table(
            name: name, columns: columns.map { "\($0.name) \($0.type)" }.joined(separator: ", "),
            columnNames: columns.map(\.name))
    }

    private static func foreignKeys(on connection: any Connection) throws -> [ForeignKey] {
        var keys: [ForeignKey] = []
        try connection.rows(
            """
            SELECT k.conname, t.relname, f.relname, k.condeferrable
              FROM pg_catalog.pg_constraint k
              JOIN pg_catalog.pg_class t ON t.oid = k.conrelid
              JOIN pg_catalog.pg_class f ON f.oid = k.confrelid
             WHERE k.contype::text = 'f' AND k.connamespace = current_schema()::regnamespace
             ORDER BY t.relname, k.conname
            """
        ) { row in
            keys.append(
                ForeignKey(
                    name: try row.next(), table: try row.next(), target: try row.next(),
                    isDeferrable: try row.next()))
        }
        return keys
    }

    private static func steps(on connection: any Connection) throws -> [String] {
        var steps: [String] = []
        try connection.rows("SELECT name FROM storage_step ORDER BY name") { steps.append(try $0.next()) }
        return steps.sorted()
    }
}
