import Foundation
import GRDB
import Kernel

/// One of GRDB's connections, for as long as GRDB lends it.
final class SQLiteConnection: Connection {
    let database: GRDB.Database
    let dialect = Dialect.sqlite

    init(_ database: GRDB.Database) { self.database = database }

    func run(_ query: Query) throws -> Int {
        try translated(query.text) { try SQLiteStatement(query, in: database).run() }
    }

    func rows(_ query: Query, _ body: (inout Row) throws -> Void) throws {
        try translated(query.text) { try SQLiteStatement(query, in: database).rows(body) }
    }

    func script(_ sql: String) throws {
        try translated(sql) { try database.execute(sql: sql) }
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
            case .SQLITE_FULL, .SQLITE_IOERR_WRITE: throw DiskFull("SQLite \(detail) in: \(sql.prefix(200))")
            default:
                throw Fault("SQLite \(error.extendedResultCode.rawValue) \(detail) in: \(sql.prefix(200))")
            }
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
