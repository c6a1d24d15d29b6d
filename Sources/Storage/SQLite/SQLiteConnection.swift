import Foundation
import GRDB
import Kernel

/// One of GRDB's connections, for as long as GRDB lends it.
final class SQLiteConnection: Connection {
    let database: GRDB.Database
    let dialect = Dialect.sqlite

    init(_ database: GRDB.Database) { self.database = database }

    func run(_ query: Query) throws -> Int {
        try translated(query.text) {
            let statement = try database.cachedStatement(sql: query.text)
            try statement.execute(arguments: arguments(query))
            return database.changesCount
        }
    }

    func rows(_ query: Query, _ body: (inout Row) throws -> Void) throws {
        let cursor = try translated(query.text) {
            try GRDB.Row.fetchCursor(
                try database.cachedStatement(sql: query.text), arguments: arguments(query))
        }
        while let found = try translated(query.text, { try cursor.next() }) {
            var row = Row(cells(of: found))
            try body(&row)
        }
    }

    func script(_ sql: String) throws {
        try translated(sql) { try database.execute(sql: sql) }
    }

    private func cells(of row: GRDB.Row) -> [Value] {
        var cells: [Value] = []
        cells.reserveCapacity(row.count)
        for index in 0..<row.count {
            let value: DatabaseValue = row[index]
            switch value.storage {
            case .null: cells.append(.null)
            case .int64(let number): cells.append(.integer(number))
            case .double(let number): cells.append(.real(number))
            case .string(let text): cells.append(.text(text))
            case .blob(let data): cells.append(.bytes([UInt8](data)))
            }
        }
        return cells
    }

    private func arguments(_ query: Query) -> StatementArguments {
        StatementArguments(query.values.map(\.databaseValue))
    }

    /// GRDB's errors as ours: a broken constraint by its kind, anything else as a fault that names the statement.
    private func translated<Result>(_ sql: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            let detail = error.message ?? ""
            switch error.extendedResultCode {
            case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
                throw Broken(kind: .unique, detail: detail)
            case .SQLITE_CONSTRAINT_CHECK: throw Broken(kind: .check, detail: detail)
            case .SQLITE_CONSTRAINT_FOREIGNKEY: throw Broken(kind: .foreignKey, detail: detail)
            case .SQLITE_CONSTRAINT_NOTNULL: throw Broken(kind: .notNull, detail: detail)
            default:
                throw Fault("SQLite \(error.extendedResultCode.rawValue) \(detail) in: \(sql.prefix(200))")
            }
        }
    }
}

extension Value {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let bytes): Data(bytes).databaseValue
        case .id(let high, let low): Data(AnyID(high: high, low: low).bytes).databaseValue
        }
    }
}

/// The lane's connection: GRDB's writer, borrowed anew for each batch.
final class SQLiteWriter: WritingConnection {
    private let pool: DatabasePool
    private var borrowed: SQLiteConnection?
    let dialect = Dialect.sqlite

    init(pool: DatabasePool) { self.pool = pool }

    func exclusively<Result>(_ body: () throws -> Result) throws -> Result {
        try pool.writeWithoutTransaction { database in
            borrowed = SQLiteConnection(database)
            defer { borrowed = nil }
            return try body()
        }
    }

    private var connection: SQLiteConnection {
        guard let borrowed else { preconditionFailure("the writer is used outside a batch") }
        return borrowed
    }

    func run(_ query: Query) throws -> Int { try connection.run(query) }
    func rows(_ query: Query, _ body: (inout Row) throws -> Void) throws { try connection.rows(query, body) }
    func script(_ sql: String) throws { try connection.script(sql) }

    func begin() throws { try script("BEGIN IMMEDIATE") }
    func commit() throws { try script("COMMIT") }

    func rollback() {
        guard isInTransaction else { return }
        // What cannot be rolled back has been rolled back by SQLite itself, after an I/O error or a full disk.
        try? script("ROLLBACK")
    }

    func savepoint() throws { try script("SAVEPOINT closure") }
    func releaseSavepoint() throws { try script("RELEASE closure") }
    func rollbackToSavepoint() throws {
        try script("ROLLBACK TO closure")
        try script("RELEASE closure")
    }

    var isInTransaction: Bool { connection.database.isInsideTransaction }
    func isLost(_ error: any Error) -> Bool { false }
    func reconnect() throws {}
}
