import Foundation
import GRDB
import Kernel

/// Backups of a whole county, cursors and sessions included, in the engine's own form; never the key.
package enum Keeping {
    /// Copies the county, as of one moment, to the new file `path`, readable by its owner only; others go on
    /// meanwhile.
    ///
    /// The file has its name only when it is whole, checked and on disk.
    package static func backup(_ database: Database, to path: String) async throws {
        if FileManager.default.fileExists(atPath: path) { throw CopyRefusal.targetTaken(path) }
        let part = path + ".new"
        try? FileManager.default.removeItem(atPath: part)
        do {
            // SQLite would make the file with the process's own mask, so it finds one that is made.
            _ = try ExportedFile(path: part).finish()
            try await database.backup(to: part)
            if database.dialect == .sqlite { try requireSound(part) }
            try Disk.sync(part)
            try Disk.rename(part, to: path)
        } catch {
            // What was begun is no backup.
            try? FileManager.default.removeItem(atPath: part)
            throw error
        }
    }

    /// Brings a county back from its backup to an address where there is none; the file is checked before.
    ///
    /// - Parameter schema: of this program; steps that the backup has not seen are applied when the county is opened.
    package static func restore(from path: String, to address: Address, schema: Schema) async throws {
        switch address {
        case .sqlite(let target, _): try restoreFile(from: path, to: target)
        case .postgres(let target): try await restoreSchema(from: path, to: target, schema)
        }
    }

    private static func restoreFile(from path: String, to target: String) throws {
        for name in [target, target + "-wal", target + "-journal"]
        where FileManager.default.fileExists(atPath: name) {
            throw CopyRefusal.targetTaken(name)
        }
        try requireSound(path)
        let part = target + ".part"
        try? FileManager.default.removeItem(atPath: part)
        do {
            try copy(path, to: part)
            try requireSound(part)
            try Disk.rename(part, to: target)
        } catch {
            // Half a county is none.
            try? FileManager.default.removeItem(atPath: part)
            throw error
        }
    }

    private static func copy(_ path: String, to part: String) throws {
        guard let source = FileHandle(forReadingAtPath: path) else { throw Disk.fault("opening", path) }
        defer { try? source.close() }
        let file = try ExportedFile(path: part)
        while let piece = try source.read(upToCount: Limits.exportedBuffer_bytes), !piece.isEmpty {
            try file.put([UInt8](piece))
        }
        _ = try file.finish()
    }

    /// SQLite's own check of every page and index, and that there is a county at all.
    private static func requireSound(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Fault("there is no backup file \(path)")
        }
        var configuration = Configuration()
        configuration.readonly = true
        let finding: String
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            finding = try queue.read { database in
                let finding = try String.fetchOne(database, sql: "PRAGMA integrity_check") ?? "nothing"
                guard finding == "ok" else { return finding }
                return try database.tableExists(PostgresTables.stepTable) ? "ok" : "no county is in it"
            }
            try queue.close()
        } catch {
            throw Fault("the backup file \(path) is damaged, or no SQLite county: \(error)")
        }
        guard finding == "ok" else { throw Fault("the backup file \(path) is damaged: \(finding)") }
    }

    private static func restoreSchema(
        from path: String, to target: PostgresAddress, _ schema: Schema
    ) async throws {
        let steps = try PostgresBackup.steps(in: path)
        try requireDigest(path)
        if let step = Set(steps).subtracting(schema.steps.map(\.name)).min() {
            throw CopyRefusal.otherSteps(step)
        }
        try target.createSchema()
        let engine = PostgresEngine(target)
        do {
            try await engine.read { try requireEmpty($0) }
            try await onThread {
                let writer = try engine.openWriter()
                try schema.limited(to: Set(steps)).migrate(writer, now: SystemTime().now)
            }
            try await engine.restore(from: path)
            try await engine.close()
        } catch {
            try await engine.close()
            throw error
        }
    }

    private static func requireEmpty(_ connection: any Connection) throws {
        for table in try PostgresTables(on: connection).all {
            var hasRows = false
            let query = Query(stringLiteral: "SELECT 1 FROM \(PostgresTables.quoted(table.name)) LIMIT 1")
            try connection.rows(query) { _ in hasRows = true }
            if hasRows { throw CopyRefusal.targetNotEmpty(table.name) }
        }
    }

    /// Reads the file through, so that a damaged one is told before anything is made.
    private static func requireDigest(_ path: String) throws {
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        let file = try BackupReader(path: path)
        var rest = size - 32
        while rest > 0 {
            let count = min(rest, Limits.exportedBuffer_bytes)
            _ = try file.take(count)
            rest -= count
        }
        try file.finish()
    }

    /// Blocking work leaves the cooperative pool alone.
    private static func onThread(_ body: @escaping @Sendable () throws -> Void) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            let thread = Thread { continuation.resume(with: Result { try body() }) }
            thread.name = "county-restore"
            thread.stackSize = 4 << 20
            thread.start()
        }
    }
}
