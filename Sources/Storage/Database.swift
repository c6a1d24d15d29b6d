import Foundation
import Kernel
import Sealing

/// A county: one SQLite file or one PostgreSQL schema, with the lane that writes it and the readers beside it.
package final class Database: Sendable {
    package let dialect: Dialect
    private let engine: any Engine
    private let lane: Lane
    private let time: any TimeSource
    let reactions: Reactions
    let schema: Schema

    /// Opens the county at `url` and brings its shape up to date.
    ///
    /// Throws a `Fault` when it cannot be reached, or promises less durability than a success answer does.
    package init(
        _ address: Address, schema: Schema, reactions: Reactions = Reactions(),
        time: any TimeSource = SystemTime()
    ) throws {
        switch address {
        case .sqlite(let path, let pages_max): engine = try SQLiteEngine(path: path, pages_max: pages_max)
        case .postgres(let address): engine = PostgresEngine(address)
        }
        dialect = engine.dialect
        self.time = time
        self.reactions = reactions
        self.schema = schema
        lane = try Lane(engine: engine, schema: schema, reactions: reactions, time: time)
    }

    deinit { lane.stop() }

    /// All that `body` asks is answered as of one moment; batch a page's questions into one closure.
    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (Reader) throws -> Result
    ) async throws -> Result {
        let now = time.now
        return try await engine.read { try body(Reader($0, now: now)) }
    }

    /// Runs `body` in the county's lane; when this returns, all that it did is on disk.
    ///
    /// - Parameter body: finishes within 50 ms, and may run twice after a lost connection.
    package func write<Result: Sendable>(
        by origin: Origin, _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        let seed = Randomness.bytes(32)
        return try await withCheckedThrowingContinuation { continuation in
            let kept = Kept<Result>()
            lane.submit(
                Lane.Job(origin: origin, seed: seed) { transaction in
                    kept.result = try body(transaction)
                } answer: { error in
                    switch (error, kept.result) {
                    case (let error?, _): continuation.resume(throwing: error)
                    case (nil, let result?): continuation.resume(returning: result)
                    case (nil, nil):
                        continuation.resume(throwing: Fault("a write closure ended without its result"))
                    }
                })
        }
    }

    /// The county's time; tests hold it still.
    package var now: Instant { time.now }

    /// Commits and closures since the county was opened, and the slowest closure's milliseconds.
    package var laneCounts: (commits: Int, closures: Int, slowest_ms: Double) {
        let counts = lane.counts
        return (counts.commits, counts.closures, counts.slowest_ms)
    }

    /// Copies the county, as of one moment, to a file, while others go on.
    package func backup(to path: String) async throws { try await engine.backup(to: path) }

    /// Writes what is queued, then lets go of the files and connections.
    package func close() async throws {
        await lane.close()
        try await engine.close()
    }

    /// Carries a closure's result from the lane's thread to its caller; written before the answer, read after.
    private final class Kept<Result>: @unchecked Sendable {
        var result: Result?
    }
}

/// Where a county's database is.
package enum Address: Sendable, Hashable {
    /// - Parameter pages_max: the size at which the disk counts as full; only tests set it.
    case sqlite(path: String, pages_max: Int? = nil)
    case postgres(PostgresAddress)

    /// Reads `sqlite:PATH` or `postgresql://…` with `schema=NAME`; throws a `Fault` that says what is missing.
    package init(url: String) throws {
        if url.hasPrefix("sqlite:") {
            let path = String(url.dropFirst("sqlite:".count))
            guard !path.isEmpty else {
                throw Fault("the database URL sqlite: names no file; write sqlite:PATH")
            }
            self = .sqlite(path: path)
        } else if url.hasPrefix("postgresql://") || url.hasPrefix("postgres://") {
            self = .postgres(try PostgresAddress(url: url))
        } else {
            throw Fault("\"\(url)\" is no database URL; write sqlite:PATH or postgresql://…?schema=NAME")
        }
    }
}
