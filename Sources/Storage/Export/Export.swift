import Foundation
import Kernel

/// Writes a county as a folder of open text: a manifest, and for each table one file with a JSON object a line.
///
/// Sessions, cursors, leases, caches and keys stay behind; sealed fields stay sealed.
package enum Export {
    /// What an export holds.
    package struct Report: Sendable, Equatable {
        package let position: Position
        package let tables: Int
        package let rows: Int
    }

    /// Writes the county as of one moment to the new folder `path`; records nothing.
    ///
    /// - Parameter position: must be the journal's end; a later one is not there yet, an earlier one is gone. Without
    ///   it, the end is taken.
    /// - Throws: `CopyRefusal`, or a `Fault` of the disk; the folder appears whole or not at all.
    package static func write(
        _ database: Database, to path: String, at position: Position? = nil
    ) async throws -> Report {
        if FileManager.default.fileExists(atPath: path) { throw CopyRefusal.targetTaken(path) }
        let part = path + ".part"
        try? FileManager.default.removeItem(atPath: part)
        if mkdir(part, 0o700) != 0 { throw Disk.fault("creating", part) }
        let (schema, kinds) = (database.schema, database.reactions.later.keys.sorted())
        do {
            let manifest = try await database.read { reader in
                try write(schema, kinds, to: part, at: position, in: reader)
            }
            try Disk.sync(part)
            try Disk.rename(part, to: path)
            return Report(
                position: manifest.position, tables: manifest.tables.count,
                rows: manifest.tables.reduce(0) { $0 + $1.rows })
        } catch {
            // What was begun is of no use; its remains are only in the way.
            try? FileManager.default.removeItem(atPath: part)
            throw error
        }
    }

    private static func write(
        _ schema: Schema, _ kinds: [String], to folder: String, at wanted: Position?, in reader: Reader
    ) throws -> Manifest {
        try Import.requireFinished(in: reader)
        try TableShape.requireWhole(schema, in: reader)
        let head = try Journal.head(in: reader).position
        if let wanted, wanted > head { throw CopyRefusal.positionAhead(wanted, head: head) }
        if let wanted, wanted < head { throw CopyRefusal.positionPassed(wanted, head: head) }
        try requireRelayed(kinds, in: reader)
        let tables = try TableShape.exported(of: schema).sorted { $0.name < $1.name }.map { shape in
            try write(shape, to: folder, in: reader)
        }
        let manifest = Manifest(
            format: Manifest.current, county: try Setting.countyName.value(in: reader) ?? "",
            preset: try Setting.preset.value(in: reader) ?? "", position: head, steps: schema.sharedSteps,
            tables: tables)
        let file = try ExportedFile(path: "\(folder)/\(Manifest.fileName)")
        try file.put(manifest.text)
        _ = try file.finish()
        return manifest
    }

    private static func write(_ shape: TableShape, to folder: String, in reader: Reader) throws
        -> Manifest.Table
    {
        let file = try ExportedFile(path: "\(folder)/\(shape.name).jsonl")
        var rows = 0
        try shape.eachRow(in: reader) { cells in
            try file.put(try shape.line(cells))
            rows += 1
        }
        return Manifest.Table(name: shape.name, rows: rows, sha256: try file.finish())
    }

    /// A copy takes up the relay at its end, so what the relay has not done would never be done.
    private static func requireRelayed(_ kinds: [String], in reader: Reader) throws {
        let position = try Relay.position(in: reader)
        let open = try reader.count(
            "SELECT count(*) FROM journal_entry WHERE position > \(position) AND kind IN (\(list: kinds))")
        if open > 0 { throw CopyRefusal.unrelayed(open) }
    }
}
