import Foundation
import Kernel

/// Fills an empty county from the folder that an `Export` wrote, on either engine.
package enum Import {
    /// Builds again, in steps, what exports leave out because it follows from the rest; the search index for example.
    package struct Rebuilding: Sendable {
        let step: @Sendable (Position, Transaction) throws -> Position?

        /// - Parameter step: builds for a few entries after a position, within 50 ms; answers with the last one it
        ///   built for, `nil` when there is nothing left.
        package init(_ step: @escaping @Sendable (_ after: Position, Transaction) throws -> Position?) {
            self.step = step
        }
    }

    /// Reads the whole folder, checks it, fills the tables in steps; records nothing, and keeps the journal as it is.
    ///
    /// While it runs, and for ever after when it breaks off, the database is marked as unfinished and opens no
    /// county.
    package static func read(
        _ folder: String, into database: Database, rebuilding: [Rebuilding] = []
    ) async throws -> Export.Report {
        let schema = database.schema
        let shapes = try TableShape.exported(of: schema)
        let manifest = try manifest(in: folder)
        try requireFit(manifest, to: schema, shapes)
        for table in manifest.tables { try await check(table, in: folder, shapes) }
        try await begin(shapes, in: database, schema)
        for shape in shapes {
            try await Filling(shape, file: "\(folder)/\(shape.name).jsonl", database).run()
        }
        for part in rebuilding { try await run(part, in: database) }
        try await finish(at: manifest.position, in: database)
        return Export.Report(
            position: manifest.position, tables: manifest.tables.count,
            rows: manifest.tables.reduce(0) { $0 + $1.rows })
    }

    /// Throws when an import into this database broke off.
    package static func requireFinished(in reader: Reader) throws {
        if try Setting.unfinishedImport.value(in: reader) != nil { throw CopyRefusal.unfinished }
    }

    private static func manifest(in folder: String) throws -> Manifest {
        let path = "\(folder)/\(Manifest.fileName)"
        guard let data = FileManager.default.contents(atPath: path) else { throw Disk.fault("reading", path) }
        do {
            return try JSONDecoder().decode(Manifest.self, from: data)
        } catch {
            throw Fault("\(path) is no manifest of an export: \(error)")
        }
    }

    private static func requireFit(_ manifest: Manifest, to schema: Schema, _ shapes: [TableShape]) throws {
        guard manifest.format == Manifest.current else { throw CopyRefusal.otherFormat(manifest.format) }
        let (theirs, ours) = (Set(manifest.steps), Set(schema.sharedSteps))
        if let step = theirs.symmetricDifference(ours).min() { throw CopyRefusal.otherSteps(step) }
        guard manifest.tables.map(\.name) == shapes.map(\.name).sorted() else {
            throw Fault("the export's manifest lists other tables than its schema steps make")
        }
    }

    /// Everything is read and understood before anything is written.
    private static func check(_ table: Manifest.Table, in folder: String, _ shapes: [TableShape]) async throws
    {
        guard let shape = shapes.first(where: { $0.name == table.name }) else { return }
        let path = "\(folder)/\(table.fileName)"
        var rows = 0
        let lines = ExportedLines(path: path)
        var malformed: Fault?
        let digest = try await lines.each { number, line in
            rows += 1
            if malformed != nil { return }
            do { _ = try shape.cells(line) } catch { malformed = Fault("\(path):\(number): \(plain(error))") }
        }
        if let malformed { throw malformed }
        guard digest == table.sha256, rows == table.rows else {
            throw Fault("\(path) was altered or damaged: it is not what the manifest says")
        }
    }

    static func plain(_ error: any Error) -> String {
        switch error {
        case let fault as Fault: fault.description
        case DecodingError.dataCorrupted: "the line is no JSON object"
        case DecodingError.keyNotFound(let key, _): "the column \(key.stringValue) is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "\(context.codingPath.last?.stringValue ?? "the line") has a value of another type"
        default: "\(error)"
        }
    }

    private static func begin(_ shapes: [TableShape], in database: Database, _ schema: Schema) async throws {
        try await database.write(by: .system) { transaction in
            try TableShape.requireWhole(schema, in: transaction)
            for shape in shapes {
                guard try shape.isEmpty(in: transaction) else { throw CopyRefusal.targetNotEmpty(shape.name) }
            }
            try Setting.unfinishedImport.set("1", in: transaction)
        }
    }

    private static func run(_ part: Rebuilding, in database: Database) async throws {
        var position: Position? = 0
        while let after = position {
            position = try await database.write(by: .system) { try part.step(after, $0) }
        }
    }

    /// The relay goes on after what was imported, all of which it has done in the county that was exported.
    private static func finish(at position: Position, in database: Database) async throws {
        try await database.write(by: .system) { transaction in
            let head = try Journal.head(in: transaction).position
            guard head == position else {
                throw Fault("the journal ends at \(head), the manifest says \(position)")
            }
            try transaction.run(
                """
                INSERT INTO storage_cursor (name, position) VALUES (\(Relay.cursor), \(position))
                ON CONFLICT (name) DO UPDATE SET position = excluded.position
                """)
            try Setting.importedPosition.set(String(position), in: transaction)
            try transaction.run("DELETE FROM storage_setting WHERE name = \(Setting.unfinishedImport.name)")
        }
    }
}

extension Setting {
    /// Where the journal ended when this county was imported.
    package static let importedPosition = Setting("export.position")
    static let unfinishedImport = Setting("import.unfinished")
}
