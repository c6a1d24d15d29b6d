import Kernel

/// One open connection to a county's database; stays on the thread that holds it.
@usableFromInline
protocol Connection: AnyObject {
    /// Runs a statement and returns how many rows it changed. Throws `Broken` for a constraint, `Fault` for the rest.
    func run(_ query: Query) throws -> Int
    /// Hands each row of the answer to `body`, in order.
    func rows(_ query: Query, _ body: (inout Row) throws -> Void) throws
    /// Runs SQL text that has no parameters: schema steps, transaction control, pragmas.
    func script(_ sql: String) throws
    var dialect: Dialect { get }
}

/// The engines, where the few places that must tell them apart ask for it.
@usableFromInline
package enum Dialect: String, Sendable {
    case sqlite
    case postgres
}

/// A constraint of the database said no; stores turn the names they know into refusals.
package struct Broken: Error, Sendable, Equatable {
    package enum Kind: Sendable, Equatable { case unique, check, foreignKey, notNull }
    package let kind: Kind
    /// What the engine says of it; it contains the constraint's name for a CHECK, table and column for UNIQUE
    /// on SQLite.
    package let detail: String

    package init(kind: Kind, detail: String) {
        self.kind = kind
        self.detail = detail
    }
}

/// A connection that may write; only the lane of a county holds one.
protocol WritingConnection: Connection {
    /// Holds the connection for one batch; every other call of this protocol stands inside `body`.
    func exclusively<Result>(_ body: () throws -> Result) throws -> Result
    /// Begins a transaction that excludes every other writer of the county, on any server.
    func begin() throws
    func commit() throws
    func rollback()
    func savepoint() throws
    func releaseSavepoint() throws
    func rollbackToSavepoint() throws
    var isInTransaction: Bool { get }
    /// Whether the error means that the connection is gone, so that the batch may run again on a new one.
    func isLost(_ error: any Error) -> Bool
    func reconnect() throws
}

/// What differs between the engines; everything above speaks to this.
protocol Engine: AnyObject, Sendable {
    var dialect: Dialect { get }
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result
    /// Called once, on the lane's own thread.
    func openWriter() throws -> any WritingConnection
    /// Writes a copy of the whole county, as of one moment, to `path`, while others go on reading and writing.
    func backup(to path: String) async throws
    func close() async throws
}
