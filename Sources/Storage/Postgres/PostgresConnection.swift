import Foundation
import Kernel
import Sealing

/// A connection to one county's schema, for one thread at a time; when its wire breaks it gets a new one.
final class PostgresConnection: WritingConnection {
    private let address: PostgresAddress
    private var wire: PostgresWire?
    /// The last savepoint was released in name only; the server hears of it with the next one.
    private var owesRelease = false

    /// Connects on first use.
    init(_ address: PostgresAddress) { self.address = address }

    var dialect: Dialect { .postgres }

    func run(_ query: Query) throws -> Int { try open().execute(query).changedRows }

    func rows(_ query: Query, _ body: (inout Row) throws -> Void) throws {
        try open().execute(query).rows(body)
    }

    func script(_ sql: String) throws { try open().script(sql) }

    // MARK: Reading

    /// Runs `body` on one snapshot of the county, and once more when the server broke it off.
    func reading<Answer>(_ body: (any Connection) throws -> Answer) throws -> Answer {
        do {
            return try snapshot(body)
        } catch is Contended {
            return try snapshot(body)
        } catch  where isLost(error) {
            try reconnect()
            return try snapshot(body)
        }
    }

    private func snapshot<Answer>(_ body: (any Connection) throws -> Answer) throws -> Answer {
        if wire == nil { try connect() }
        try script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; \(searchPath)")
        // The end of a transaction that changed nothing cannot take its answer back.
        defer { rollback() }
        return try body(self)
    }

    // MARK: Writing

    func exclusively<Answer>(_ body: () throws -> Answer) throws -> Answer { try body() }

    func begin() throws {
        owesRelease = false
        try script(
            """
            BEGIN ISOLATION LEVEL READ COMMITTED; \(searchPath); \
            SET LOCAL idle_in_transaction_session_timeout = \(Limits.idleWriter_ms_max); \
            SELECT pg_advisory_xact_lock(\(lockKey))
            """)
    }

    func commit() throws {
        owesRelease = false
        let answer = try open().script("COMMIT")
        // PostgreSQL answers the COMMIT of a failed transaction with success and the tag ROLLBACK.
        guard answer.tag == "COMMIT" else {
            throw Fault("a transaction was to commit after one of its statements had failed; all is undone")
        }
    }

    func rollback() {
        owesRelease = false
        guard let wire, wire.isInTransaction else { return }
        // If this fails, the connection is gone and the server rolls back by itself.
        _ = try? wire.script("ROLLBACK")
    }

    func savepoint() throws {
        try script(owesRelease ? "RELEASE SAVEPOINT job; SAVEPOINT job" : "SAVEPOINT job")
        owesRelease = false
    }

    /// Costs no round trip: the server hears of it with the next savepoint; COMMIT releases the last.
    func releaseSavepoint() throws {
        if try open().isFailed {
            try rollbackToSavepoint()
            throw Fault("a writing closure went on after one of its statements had failed; all is undone")
        }
        owesRelease = true
    }

    func rollbackToSavepoint() throws {
        try script("ROLLBACK TO SAVEPOINT job; RELEASE SAVEPOINT job")
        owesRelease = false
    }

    var isInTransaction: Bool { wire?.isInTransaction ?? false }

    func isLost(_ error: any Error) -> Bool { error is ConnectionLost || wire?.isBroken ?? false }

    // MARK: Coming back

    /// Tries for some seconds, since a standby needs a moment to take over; then throws the last failure.
    func reconnect() throws {
        wire = nil
        owesRelease = false
        let deadline = ContinuousClock.now.advanced(by: .milliseconds(Limits.reconnecting_ms_max))
        var pause_seconds = 0.1
        while true {
            do {
                return try connect()
            } catch let error as ConnectionLost {
                if ContinuousClock.now.advanced(by: .seconds(pause_seconds)) >= deadline { throw error }
                Thread.sleep(forTimeInterval: pause_seconds)
                pause_seconds = min(2 * pause_seconds, 1)
            }
        }
    }

    /// Tries once, so that a wrong address is told at once.
    func connect() throws { wire = try PostgresWire(address) }

    /// Lets go of the server; the next use connects anew.
    func disconnect() { wire = nil }

    /// The wire itself, for COPY.
    func open() throws -> PostgresWire {
        guard let wire else { throw ConnectionLost("no connection to \(address)") }
        return wire
    }

    private var searchPath: String { "SET LOCAL search_path TO \(address.schema)" }

    /// One number for one county, the same on every server and in every version.
    private var lockKey: Int64 {
        let digest = Digest.sha256("yuanba county \(address.schema)".utf8)
        return Int64(bitPattern: digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
}
