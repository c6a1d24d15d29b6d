import Foundation
import Kernel
import Sealing
import Storage
import Synchronization

/// The engines that every store test runs on.
package enum TestEngine: String, CaseIterable, Sendable {
    case sqlite
    case postgres

    /// Both; PostgreSQL only where `make test` has started one, which it always does.
    package static var all: [TestEngine] {
        ProcessInfo.processInfo.environment["YUANBA_TEST_POSTGRES"] == nil ? [.sqlite] : [.sqlite, .postgres]
    }
}

/// A clock that stands where the test puts it.
package final class HeldTime: TimeSource {
    private let instant: Mutex<Instant>

    package init(_ iso: String = "2026-11-20T09:00:00+08:00") {
        instant = Mutex(Instant(iso: iso) ?? Instant(milliseconds: 0))
    }

    package var now: Instant { instant.withLock { $0 } }
    package func set(_ iso: String) { instant.withLock { $0 = Instant(iso: iso) ?? $0 } }
    package func advance(seconds: Int64) { instant.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// An empty county of its own for one test, gone when the test is.
package final class Ground: Sendable {
    package let database: Database
    package let county: County
    package let time: HeldTime
    package let address: Address
    private let folder: URL

    package init(
        _ engine: TestEngine, _ steps: [SchemaStep], reactions: [Reaction] = [], time: HeldTime = HeldTime(),
        pages_max: Int? = nil
    ) async throws {
        self.time = time
        folder = FileManager.default.temporaryDirectory.appending(path: "yuanba-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        switch engine {
        case .sqlite:
            address = .sqlite(path: folder.appending(path: "county.sqlite").path, pages_max: pages_max)
        case .postgres:
            let server = ProcessInfo.processInfo.environment["YUANBA_TEST_POSTGRES"] ?? ""
            let schema = "t_" + UUID().uuidString.lowercased().replacing("-", with: "").prefix(16)
            address = try Address(url: server + (server.contains("?") ? "&" : "?") + "schema=\(schema)")
        }
        if case .postgres(let postgres) = address { try postgres.createSchema() }
        database = try Database(address, schema: Schema(steps), reactions: Reactions(reactions), time: time)
        let key = CountyKey(secret: [UInt8](repeating: 7, count: 32)) ?? CountyKey()
        county = County(database: database, key: key, name: "云岭县", isSample: false)
    }

    /// The same county opened anew, as after a restart.
    package func reopened(_ steps: [SchemaStep], reactions: [Reaction] = []) async throws -> Database {
        try await database.close()
        return try Database(address, schema: Schema(steps), reactions: Reactions(reactions), time: time)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A path for a file of this test, removed with the rest.
    package func path(_ name: String) -> String { folder.appending(path: name).path }

    /// The kinds of all events in the journal, in order.
    package func events() async throws -> [String] {
        try await database.read { try Journal.entries(after: 0, limit: 100_000, in: $0).map(\.kind) }
    }
}
