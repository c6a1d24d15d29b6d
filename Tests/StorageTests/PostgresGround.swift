import Foundation
import Kernel
import Testing

@testable import Storage

/// A schema of its own for one test, gone when the test is.
final class PostgresGround: Sendable {
    let address: PostgresAddress
    let engine: PostgresEngine

    /// Of a server without any county; `make test` starts one and sets the variable.
    static let url = ProcessInfo.processInfo.environment["YUANBA_TEST_POSTGRES"]

    init(readers: Int = 2, tables: String = "") throws {
        address = try Self.address()
        try address.createSchema()
        engine = PostgresEngine(address, readers: readers)
        if !tables.isEmpty { try write { try $0.script(tables) } }
    }

    deinit {
        let writer = PostgresConnection(address)
        try? writer.connect()
        try? writer.script("DROP SCHEMA \(address.schema) CASCADE")
    }

    static func address(
        schema: String = newSchema(), adding parameters: String = ""
    ) throws -> PostgresAddress {
        try PostgresAddress(url: "\(url ?? "")?schema=\(schema)\(parameters)")
    }

    static func newSchema() -> String { "t_\(UInt64.random(in: 0...UInt64.max))" }

    func writer() throws -> any WritingConnection { try engine.openWriter() }

    /// One transaction on a connection of its own.
    func write(_ body: (any WritingConnection) throws -> Void) throws {
        let writer = try writer()
        try writer.begin()
        try body(writer)
        try writer.commit()
    }

    /// The first cell of every row.
    func column<Wanted: Storable>(
        _ query: Query, as _: Wanted.Type = Wanted.self
    ) async throws -> [Wanted] {
        try await engine.read { try $0.column(query) }
    }
}

extension Connection {
    /// The first cell of every row.
    func column<Wanted: Storable>(_ query: Query, as _: Wanted.Type = Wanted.self) throws -> [Wanted] {
        var cells: [Wanted] = []
        try rows(query) { cells.append(try $0.next()) }
        return cells
    }

    func number(_ query: Query) throws -> Int { try column(query, as: Int.self).first ?? -1 }
}

/// A cell as it came, whatever it is.
struct Cell: Storable, Equatable {
    let stored: Value

    init(stored value: Value) { stored = value }

    static func real(_ number: Double) -> Cell { Cell(stored: .real(number)) }
    static func integer(_ number: Int64) -> Cell { Cell(stored: .integer(number)) }
    static func text(_ text: String) -> Cell { Cell(stored: .text(text)) }
    static let null = Cell(stored: .null)
}

/// The sentence of the fault that `body` throws.
func fault(_ body: () async throws -> Void) async -> String {
    do {
        try await body()
        return "nothing was thrown"
    } catch let fault as Fault {
        return fault.description
    } catch {
        return "no fault: \(error)"
    }
}
