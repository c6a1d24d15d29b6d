import Kernel

/// A copy of one county as of one moment: its schema steps, then each table in the binary format of COPY.
struct PostgresBackup {
    private let connection: PostgresConnection

    static let magic = Array("YUANBA-BACKUP-PG1\n".utf8)

    init(of connection: PostgresConnection) { self.connection = connection }

    /// The names of the schema steps that the county in the file at `path` had seen, sorted.
    ///
    /// Whoever restores it applies these first, then restores, then applies what has come since.
    static func steps(in path: String) throws -> [String] {
        try steps(from: try BackupReader(path: path))
    }

    /// Reads the file's head; the reader then stands before the first table.
    static func steps(from file: BackupReader) throws -> [String] {
        guard try file.take(magic.count) == magic else {
            throw file.broken("is no backup of a PostgreSQL county")
        }
        guard try file.takeMark() == .steps else { throw file.broken("is damaged") }
        return try (0..<file.takeNumber()).map { _ in try file.takeText() }
    }

    /// Writes the county to `path`; others go on reading and writing meanwhile.
    func write(to path: String) throws {
        let file = try connection.reading { _ in
            let file = try BackupWriter(path: path)
            let tables = try PostgresTables(on: connection)
            try lock(tables.all)
            try file.put(Self.magic)
            try file.put(.steps)
            try file.put(UInt64(tables.steps.count))
            for step in tables.steps { try file.put(counted: step.utf8) }
            for table in tables.all { try write(table, to: file) }
            try file.put(.end)
            return file
        }
        try file.finish()
    }

    /// Nobody may drop or alter a table before its turn.
    private func lock(_ tables: [PostgresTables.Table]) throws {
        if tables.isEmpty { return }
        let names = tables.map { PostgresTables.quoted($0.name) }.joined(separator: ", ")
        try connection.script("LOCK TABLE \(names) IN ACCESS SHARE MODE")
    }

    private func write(_ table: PostgresTables.Table, to file: BackupWriter) throws {
        try file.put(.table)
        try file.put(counted: table.name.utf8)
        try file.put(counted: table.columns.utf8)
        var frame: [UInt8] = []
        let rows = try connection.open().copyOut("COPY \(table.copied) TO STDOUT (FORMAT binary)") { piece in
            frame.append(contentsOf: piece)
            if frame.count < Limits.backupFrame_bytes { return }
            try file.put(.data)
            try file.put(counted: frame)
            frame.removeAll(keepingCapacity: true)
        }
        try file.put(.data)
        try file.put(counted: frame)
        try file.put(.tableEnd)
        try file.put(UInt64(rows))
    }
}
