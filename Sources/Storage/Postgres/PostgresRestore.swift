import Kernel

/// Fills an empty county from a backup, in one transaction: all of it comes back, or nothing.
struct PostgresRestore {
    private let connection: PostgresConnection

    init(into connection: PostgresConnection) { self.connection = connection }

    func read(from path: String) throws {
        let file = try BackupReader(path: path)
        let steps = try PostgresBackup.steps(from: file)
        try connection.begin()
        do {
            let tables = try PostgresTables(on: connection)
            try requireSame(steps, tables.steps, file)
            for table in tables.all { try requireEmpty(table) }
            try relax(tables.backward)
            try fill(tables.all, from: file)
            try tighten(tables.backward)
            try file.finish()
            try connection.commit()
        } catch {
            connection.rollback()
            throw error
        }
    }

    /// Rows fit only tables of the same shape, and a step that also moves rows would never reach them.
    private func requireSame(_ kept: [String], _ present: [String], _ file: BackupReader) throws {
        if let step = kept.first(where: { !present.contains($0) }) {
            throw file.broken("has seen the schema step \(step), which this county has not")
        }
        if let step = present.first(where: { !kept.contains($0) }) {
            throw file.broken("has not seen the schema step \(step), which this county has")
        }
    }

    private func requireEmpty(_ table: PostgresTables.Table) throws {
        let name = PostgresTables.quoted(table.name)
        let answer = try connection.open().script("SELECT EXISTS (SELECT 1 FROM \(name))")
        if answer.text(0, 0) == "t" {
            throw Fault("the county is not empty, \(table.name) has rows; restore into a new schema")
        }
    }

    /// Within a circle of tables some row comes before the one it points to.
    private func relax(_ keys: [PostgresTables.ForeignKey]) throws {
        for key in keys where !key.isDeferrable { try alter(key, "DEFERRABLE") }
        try connection.script("SET CONSTRAINTS ALL DEFERRED")
    }

    private func tighten(_ keys: [PostgresTables.ForeignKey]) throws {
        try connection.script("SET CONSTRAINTS ALL IMMEDIATE")
        for key in keys where !key.isDeferrable { try alter(key, "NOT DEFERRABLE") }
    }

    private func alter(_ key: PostgresTables.ForeignKey, _ how: String) throws {
        let (table, name) = (PostgresTables.quoted(key.table), PostgresTables.quoted(key.name))
        try connection.script("ALTER TABLE \(table) ALTER CONSTRAINT \(name) \(how)")
    }

    private func fill(_ tables: [PostgresTables.Table], from file: BackupReader) throws {
        var rest = tables
        while true {
            switch try file.takeMark() {
            case .table:
                let name = try file.takeText()
                let columns = try file.takeText()
                guard let index = rest.firstIndex(where: { $0.name == name && $0.columns == columns }) else {
                    throw file.broken("holds a table \(name) (\(columns)), which this county has not")
                }
                try fill(rest.remove(at: index), from: file)
            case .end:
                if let table = rest.first { throw file.broken("lacks the table \(table.name)") }
                return
            case .steps, .data, .tableEnd: throw file.broken("is damaged")
            }
        }
    }

    private func fill(_ table: PostgresTables.Table, from file: BackupReader) throws {
        let copied = try connection.open().copyIn("COPY \(table.copied) FROM STDIN (FORMAT binary)") {
            switch try file.takeMark() {
            case .data: return try file.takeCounted()
            case .tableEnd: return nil
            case .steps, .table, .end: throw file.broken("is damaged")
            }
        }
        guard try file.takeNumber() == UInt64(copied) else {
            throw file.broken("holds another number of rows of \(table.name) than it says")
        }
    }
}
