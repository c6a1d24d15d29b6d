import GRDB
import GRDBSQLite
import Kernel

/// A prepared statement of GRDB's cache, bound and read column by column without GRDB's rows between: lists read
/// hundreds of cells, and most of a page's time would go into carrying them.
struct SQLiteStatement {
    private let statement: OpaquePointer
    private let connection: OpaquePointer

    /// Binds `query`'s values; throws GRDB's `DatabaseError` for what SQLite says no to.
    init(_ query: Query, in database: GRDB.Database) throws {
        guard let connection = database.sqliteConnection else {
            throw Fault("the county's database is closed")
        }
        statement = try database.cachedStatement(sql: query.text).sqliteStatement
        self.connection = connection
        guard sqlite3_stmt_busy(statement) == 0 else {
            throw Fault("a statement was run inside its own answer: \(query.text.prefix(200))")
        }
        guard Int(sqlite3_bind_parameter_count(statement)) == query.values.count else {
            throw Fault(
                "\(query.values.count) values do not fit the parameters of: \(query.text.prefix(200))")
        }
        for (index, value) in query.values.enumerated() { try bind(value, Int32(index + 1)) }
    }

    /// Runs the statement to its end; returns how many rows it changed.
    func run() throws -> Int {
        defer { sqlite3_reset(statement) }
        while try step() {}
        return Int(sqlite3_changes(connection))
    }

    func rows(_ body: (inout Row) throws -> Void) throws {
        defer { sqlite3_reset(statement) }
        let count = Int(sqlite3_column_count(statement))
        var row = Row()
        while try step() {
            row.refill(count) { cell(Int32($0)) }
            try body(&row)
        }
    }

    /// Whether there is a row.
    private func step() throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        default: throw failure()
        }
    }

    private func failure() -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection)))
    }

    /// SQLite copies what is bound before the call returns.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private func bind(_ value: Value, _ index: Int32) throws {
        let code =
            switch value {
            case .null: sqlite3_bind_null(statement, index)
            case .integer(let number): sqlite3_bind_int64(statement, index, number)
            case .real(let number): sqlite3_bind_double(statement, index, number)
            case .text(var text):
                text.withUTF8 { bytes in
                    // An empty text has no address, and SQLite would bind NULL.
                    let start = UnsafeRawPointer(bytes.baseAddress) ?? UnsafeRawPointer(bitPattern: 1)
                    return sqlite3_bind_text(
                        statement, index, start?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
                        SQLiteStatement.copied)
                }
            case .bytes(let bytes):
                bytes.isEmpty
                    ? sqlite3_bind_zeroblob(statement, index, 0)
                    : sqlite3_bind_blob(statement, index, bytes, Int32(bytes.count), SQLiteStatement.copied)
            case .id(let high, let low):
                withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) {
                    sqlite3_bind_blob(statement, index, $0.baseAddress, 16, SQLiteStatement.copied)
                }
            }
        guard code == SQLITE_OK else { throw failure() }
    }

    /// Sixteen bytes are an id, or are read as bytes by whoever knows better.
    private func cell(_ column: Int32) -> Value {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            let text = sqlite3_column_text(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            return .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            let bytes = UnsafeRawBufferPointer(start: start, count: count)
            guard count == 16 else { return .bytes([UInt8](bytes)) }
            return .id(
                high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
                low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
        default: return .null
        }
    }
}
