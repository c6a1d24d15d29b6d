import Foundation
import Kernel
import Sealing

/// Runs the later reactions: reads the journal by position, in steps, each step a transaction that also moves
/// the cursor.
package struct Relay: Sendable {
    private let database: Database

    package init(_ database: Database) { self.database = database }

    static let cursor = "relay"

    /// Runs what has come since the last step; returns how many entries it read, 0 when it is abreast.
    @discardableResult
    package func step() async throws -> Int {
        let reactions = database.reactions
        let position = try await database.read { try Relay.position(in: $0) }
        let entries = try await database.read {
            try Journal.entries(after: position, limit: Limits.relayedEntries_max, in: $0)
        }
        guard let last = entries.last else { return 0 }
        let wanted = entries.filter { reactions.later[$0.kind] != nil }
        try await database.write(by: .system) { transaction in
            guard try Relay.position(in: transaction) == position else { return }
            for entry in wanted {
                for body in reactions.later[entry.kind] ?? [] { try body(entry, transaction) }
            }
            try transaction.run(
                """
                INSERT INTO storage_cursor (name, position) VALUES (\(Relay.cursor), \(last.position))
                ON CONFLICT (name) DO UPDATE SET position = excluded.position
                """)
        }
        return entries.count
    }

    /// Steps until nothing is left.
    package func catchUp() async throws {
        while try await step() > 0 {}
    }

    static func position(in reader: Reader) throws -> Position {
        try reader.value("SELECT position FROM storage_cursor WHERE name = \(cursor)", as: Position.self) ?? 0
    }

    /// How many entries the later reactions have not seen.
    package static func backlog(in reader: Reader) throws -> Int {
        Int(try Journal.head(in: reader).position - position(in: reader))
    }
}

/// The right to tick and relay, which one process of a county holds at a time.
package struct Lease: Sendable {
    package let name: String
    package let holder: String
    package static let length_seconds: Int64 = 30

    /// - Parameter holder: unique to the process.
    package init(name: String, holder: String = Randomness.token()) {
        self.name = name
        self.holder = holder
    }

    /// Takes or renews the lease; false while another holds it.
    package func take(in database: Database) async throws -> Bool {
        try await database.write(by: .system) { transaction in
            let until = transaction.now.adding(seconds: Lease.length_seconds)
            return try transaction.run(
                """
                INSERT INTO storage_lease (name, holder, until_at) VALUES (\(name), \(holder), \(until))
                ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until_at = excluded.until_at
                 WHERE storage_lease.holder = excluded.holder OR storage_lease.until_at <= \(transaction.now)
                """) == 1
        }
    }

    /// Lets go, so that another process need not wait for the end of the term.
    package func release(in database: Database) async throws {
        try await database.write(by: .system) { transaction in
            _ = try transaction.run("DELETE FROM storage_lease WHERE name = \(name) AND holder = \(holder)")
        }
    }
}
