import CPostgres

/// The result of one statement; libpq holds its rows until this goes.
final class PostgresAnswer {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) { self.result = result }

    deinit { PQclear(result) }

    /// Whether the server did what was asked, or now waits for the rows of a COPY.
    var isGood: Bool {
        let good = [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY, PGRES_COPY_IN, PGRES_COPY_OUT]
        return good.contains(PQresultStatus(result))
    }

    /// How many rows the statement changed, or copied.
    var changedRows: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    /// What the server says it did: a COMMIT of a failed transaction answers ROLLBACK.
    var tag: String { String(cString: PQcmdStatus(result)) }

    func failure(of sql: String) -> PostgresFailure { PostgresFailure(result, of: sql) }

    /// The rows of a prepared statement, which come in binary.
    func rows(_ body: (inout Row) throws -> Void) throws {
        let cells = PostgresCells(result)
        var row = Row()
        for index in 0..<cells.rowCount {
            try cells.fill(&row, from: index)
            try body(&row)
        }
    }

    /// A cell of a script's answer, which comes as text; NULL reads as an empty text.
    func text(_ row: Int32, _ column: Int32) -> String { String(cString: PQgetvalue(result, row, column)) }
}
