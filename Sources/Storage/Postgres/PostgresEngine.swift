import Foundation
import Kernel

/// A county in a schema of a PostgreSQL database.
final class PostgresEngine: Engine {
    private let address: PostgresAddress
    private let readers: ReaderThreads<PostgresConnection>

    var dialect: Dialect { .postgres }

    /// Connects to nothing yet; `openWriter` tells whether the address is right.
    init(_ address: PostgresAddress, readers: Int = Limits.postgresReaders) {
        self.address = address
        self.readers = ReaderThreads(count: readers) {
            PostgresConnection(address)
        } release: {
            $0.disconnect()
        }
    }

    deinit { readers.shut() }

    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await readers.read { try $0.reading(body) }
    }

    func openWriter() throws -> any WritingConnection {
        let writer = PostgresConnection(address)
        try writer.connect()
        guard try writer.schemaExists(address.schema) else {
            throw Fault("there is no county at \(address); make it with yuanba init")
        }
        return writer
    }

    func backup(to path: String) async throws {
        try await onOwnConnection { try PostgresBackup(of: $0).write(to: path) }
    }

    /// Fills the county, whose tables exist and are empty, from a file that `backup` wrote.
    func restore(from path: String) async throws {
        try await onOwnConnection { try PostgresRestore(into: $0).read(from: path) }
    }

    func close() async throws { await readers.close() }

    /// Long work, on a thread and a connection that nobody waits for.
    private func onOwnConnection(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Void
    ) async throws {
        let address = address
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            let thread = Thread {
                continuation.resume(
                    with: Result {
                        let connection = PostgresConnection(address)
                        try connection.connect()
                        try body(connection)
                    })
            }
            thread.name = "county-copy"
            thread.stackSize = 4 << 20
            thread.start()
        }
    }
}

extension PostgresAddress {
    /// Makes the county's empty schema; does nothing when it is there. Blocks its thread meanwhile.
    package func createSchema() throws {
        let connection = PostgresConnection(self)
        try connection.connect()
        try connection.begin()
        try connection.script("CREATE SCHEMA IF NOT EXISTS \(schema)")
        try connection.commit()
    }
}

extension PostgresConnection {
    fileprivate func schemaExists(_ name: String) throws -> Bool {
        var isThere = false
        try rows("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = \(name)") { _ in isThere = true }
        return isThere
    }
}
