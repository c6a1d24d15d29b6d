import GRDB
import Kernel

/// A connection that reads a county's file, for one thread; opens on first use.
final class SQLiteReader {
    private let path: String
    private var queue: DatabaseQueue?

    init(path: String) { self.path = path }

    /// Runs `body` on one snapshot of the county.
    func reading<Answer>(_ body: (any Connection) throws -> Answer) throws -> Answer {
        try opened().inDatabase { database in
            let connection = SQLiteConnection(database)
            _ = try connection.run("BEGIN")
            // The end of a transaction that changed nothing cannot take its answer back.
            defer { if database.isInsideTransaction { _ = try? connection.run("COMMIT") } }
            return try body(connection)
        }
    }

    func close() {
        try? queue?.close()
        queue = nil
    }

    private func opened() throws -> DatabaseQueue {
        if let queue { return queue }
        var configuration = SQLiteEngine.configuration(cache_kB: Limits.readerCache_kB)
        configuration.readonly = true
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            self.queue = queue
            return queue
        } catch {
            throw Fault("opening the database file \(path) for reading: \(error)")
        }
    }
}
