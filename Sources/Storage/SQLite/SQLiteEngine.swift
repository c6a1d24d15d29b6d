import CSQLite
import Foundation
import GRDB
import Kernel

/// A county in one file, through GRDB: WAL, every commit on the disk before it is answered, readers in a pool.
final class SQLiteEngine: Engine {
    let dialect = Dialect.sqlite
    private let pool: DatabasePool
    private let readers: ReaderThreads<SQLiteReader>

    /// Whether SQLite counts no memory, which would make readers wait for each other; it is asked once a process, and
    /// only speed depends on it.
    private static let isQuiet = csqlite_keep_no_memory_count() == SQLITE_OK

    /// - Parameter pages_max: the size at which the disk counts as full; tests make a small one.
    init(path: String, pages_max: Int? = nil) throws {
        _ = SQLiteEngine.isQuiet
        do {
            pool = try DatabasePool(
                path: path, configuration: SQLiteEngine.configuration(cache_kB: Limits.writerCache_kB))
        } catch {
            throw Fault("opening the database file \(path): \(error)")
        }
        // GRDB lowers synchronous to NORMAL when it turns WAL on, after prepareDatabase; commits would not be
        // durable.
        let level = try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            if let pages_max { try database.execute(sql: "PRAGMA max_page_count = \(pages_max)") }
            return try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0
        }
        guard level == 2 else { throw Fault("SQLite's synchronous level is \(level), not 2 (FULL): \(path)") }
        readers = ReaderThreads(count: Limits.sqliteReaders) {
            SQLiteReader(path: path)
        } release: {
            $0.close()
        }
    }

    deinit { readers.shut() }

    /// - Parameter cache_kB: pages that one connection keeps for itself; the rest is still in the system's memory.
    static func configuration(cache_kB: Int) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA cache_size = -\(cache_kB)")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await readers.read { try $0.reading(body) }
    }

    func openWriter() throws -> any WritingConnection {
        SQLiteWriter(pool: pool)
    }

    func backup(to target: String) async throws {
        let destination = try DatabaseQueue(path: target)
        try pool.backup(to: destination)
        try await destination.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        try destination.close()
    }

    func close() async throws {
        await readers.close()
        try pool.close()
    }
}
