import CPostgres
import Foundation
import Kernel

/// One connection of libpq, from its opening to its end; whatever fails on it is thrown as a typed error.
final class PostgresWire {
    private let connection: OpaquePointer
    private let address: PostgresAddress
    private var statements = PreparedStatements()
    private var hasOutdatedPlans = false

    /// Connects, and refuses a server that is too old or would lose what it has acknowledged.
    init(_ address: PostgresAddress) throws {
        self.address = address
        guard let connection = Self.connect(address) else { preconditionFailure("libpq found no memory") }
        self.connection = connection
        guard PQstatus(connection) == CONNECTION_OK else {
            throw ConnectionLost("connecting to \(address): \(message)")
        }
        // Without a receiver libpq prints the server's notices to the standard error output.
        PQsetNoticeReceiver(connection, { _, _ in }, nil)
        let answer = try script(
            """
            SELECT current_setting('fsync'), current_setting('synchronous_commit'),
                   current_setting('server_encoding')
            """)
        let server = PostgresServer(
            version: PQserverVersion(connection), fsync: answer.text(0, 0),
            synchronousCommit: answer.text(0, 1), encoding: answer.text(0, 2))
        if let weakness = server.weakness { throw Fault("\(weakness): \(address)") }
    }

    deinit { PQfinish(connection) }

    var isBroken: Bool { PQstatus(connection) == CONNECTION_BAD }

    /// Whether a transaction is under way, be it sound or failed.
    var isInTransaction: Bool {
        let status = PQtransactionStatus(connection)
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE
    }

    /// Whether the transaction under way has failed, so that only its end or a savepoint helps.
    var isFailed: Bool { PQtransactionStatus(connection) == PQTRANS_INERROR }

    /// How many statements are prepared on this connection.
    var preparedStatements: Int { statements.count }

    /// Sends text without parameters, several statements if need be, in one round trip.
    @discardableResult
    func script(_ sql: String) throws -> PostgresAnswer {
        try checked(PQexec(connection, sql), of: sql)
    }

    /// Runs one statement with its values, prepared on first use.
    func execute(_ query: Query) throws -> PostgresAnswer {
        let parameters = PostgresParameters(query)
        let name = try prepared(query.text, parameters.types)
        let result = parameters.withPointers { count, values, lengths, formats in
            PQexecPrepared(connection, name, count, values, lengths, formats, 1)
        }
        return try checked(result, of: query.text)
    }

    /// Hands every piece of a `COPY … TO STDOUT` to `body` and returns how many rows there were.
    ///
    /// When `body` throws, the connection is of no further use.
    func copyOut(_ sql: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Int {
        try script(sql)
        while true {
            var piece: UnsafeMutablePointer<CChar>?
            let length = PQgetCopyData(connection, &piece, 0)
            if length == -1 { break }
            guard length >= 0, let piece else { throw ConnectionLost("\(message) in: \(sql)") }
            defer { PQfreemem(piece) }
            try body(UnsafeRawBufferPointer(start: piece, count: Int(length)))
        }
        return try finishCopy(sql)
    }

    /// Sends a `COPY … FROM STDIN` what `next` hands out until nil; returns how many rows the server took.
    func copyIn(_ sql: String, _ next: () throws -> [UInt8]?) throws -> Int {
        try script(sql)
        do {
            while let piece = try next() {
                let sent = piece.withUnsafeBytes { bytes in
                    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                    return PQputCopyData(connection, start, Int32(bytes.count))
                }
                guard sent == 1 else { throw ConnectionLost("\(message) in: \(sql)") }
            }
        } catch {
            PQputCopyEnd(connection, "the sender gave up")
            while let result = PQgetResult(connection) { PQclear(result) }
            throw error
        }
        guard PQputCopyEnd(connection, nil) == 1 else { throw ConnectionLost("\(message) in: \(sql)") }
        return try finishCopy(sql)
    }

    private static func connect(_ address: PostgresAddress) -> OpaquePointer? {
        func copies(_ texts: [String]) -> [UnsafePointer<CChar>?] {
            texts.map { UnsafePointer(strdup($0)) } + [nil]
        }
        var keywords = copies(address.parameters.map(\.keyword))
        var values = copies(address.parameters.map(\.value))
        defer { for text in keywords + values { free(UnsafeMutablePointer(mutating: text)) } }
        return PQconnectdbParams(&keywords, &values, 0)
    }

    private var message: String {
        String(cString: PQerrorMessage(connection)).split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private func prepared(_ text: String, _ types: [Oid]) throws -> String {
        if hasOutdatedPlans {
            try script("DEALLOCATE ALL")
            hasOutdatedPlans = false
        }
        let key = PreparedStatements.Key(text: text, types: types)
        if let name = statements.name(of: key) { return name }
        if let unused = statements.evict() { try script("DEALLOCATE \(unused)") }
        let name = statements.newName()
        _ = try checked(PQprepare(connection, name, text, Int32(types.count), types), of: text)
        statements.keep(name, for: key)
        return name
    }

    private func checked(_ result: OpaquePointer?, of sql: String) throws -> PostgresAnswer {
        guard let result else { throw ConnectionLost("\(message) in: \(sql.prefix(Limits.quotedSQL_max))") }
        let answer = PostgresAnswer(result)
        if answer.isGood { return answer }
        let failure = answer.failure(of: sql)
        if failure.isOutdatedPlan {
            statements.removeAll()
            hasOutdatedPlans = true
        }
        let error = failure.error(fallback: message)
        throw isBroken ? ConnectionLost("\(error)") : error
    }

    private func finishCopy(_ sql: String) throws -> Int {
        var last: Result<PostgresAnswer, any Error>?
        while let result = PQgetResult(connection) {
            let answer = Result { try checked(result, of: sql) }
            if case .failure? = last { continue }
            last = answer
        }
        return try last?.get().changedRows ?? 0
    }
}

/// What a server says of itself when we connect.
struct PostgresServer {
    /// As libpq counts: 150004 is 15.4.
    let version: Int32
    let fsync: String
    let synchronousCommit: String
    let encoding: String

    /// Why a county may not be kept there; nil when it may.
    var weakness: String? {
        if version < 150_000 { return "PostgreSQL 15 or later is needed, the server is \(version / 10_000)" }
        if fsync == "off" { return "the server runs with fsync off, a power cut would lose the county" }
        if synchronousCommit == "off" {
            return "synchronous_commit is off, a crash would lose what was acknowledged"
        }
        if encoding != "UTF8" { return "the database's encoding is \(encoding), not UTF8" }
        return nil
    }
}
