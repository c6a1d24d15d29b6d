import CPostgres
import Kernel

/// The connection to the server is gone, or never came; nothing can be said of what was under way.
package struct ConnectionLost: Error, Sendable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}

/// The server gave this transaction up for the sake of another; the whole of it may run again.
package struct Contended: Error, Sendable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}

/// What a failed statement's result says, as an error of ours.
struct PostgresFailure {
    private let result: OpaquePointer
    private let sql: String

    init(_ result: OpaquePointer, of sql: String) {
        self.result = result
        self.sql = sql
    }

    /// Whether a prepared statement no longer fits its tables, because a schema step ran meanwhile.
    var isOutdatedPlan: Bool { state == "0A000" && field("R") == "RevalidateCachedQuery" }

    /// The typed error; `fallback` is the connection's message, for failures that never reached the server.
    func error(fallback: String) -> any Error {
        switch state {
        case "23505": Broken(kind: .unique, detail: uniqueDetail)
        case "23514": Broken(kind: .check, detail: named("CHECK constraint failed on \(table)"))
        case "23503", "23001":
            Broken(kind: .foreignKey, detail: named("FOREIGN KEY constraint failed on \(table)"))
        case "23502":
            Broken(kind: .notNull, detail: "NOT NULL constraint failed: \(table).\(field("c") ?? "")")
        case "40001", "40P01": Contended(sentence)
        case "0A000" where isOutdatedPlan: Contended(sentence)
        case "53100": DiskFull(sentence)
        case let state? where Self.isLoss(state): ConnectionLost(sentence)
        case .some: Fault(sentence)
        case nil: Fault("\(fallback) in: \(quoted)")
        }
    }

    /// Class 08 is the connection itself; 57P01 to 57P03 and 57P05 mean that the server goes down or puts us
    /// out; 25P03 that a transaction stood idle too long.
    private static func isLoss(_ state: String) -> Bool {
        state.hasPrefix("08") || ["57P01", "57P02", "57P03", "57P05", "25P03"].contains(state)
    }

    private var state: String? { field("C") }
    private var table: String { field("t") ?? "a table" }
    private var quoted: String { String(sql.prefix(Limits.quotedSQL_max)) }
    private var sentence: String {
        "PostgreSQL \(state ?? ""): \(field("M") ?? "no message"), in: \(quoted)"
    }

    private func named(_ what: String) -> String { "\(field("n") ?? "an unnamed constraint"): \(what)" }

    /// Names table and columns as SQLite does, which knows no constraint's name here; the values stay out.
    private var uniqueDetail: String {
        guard let detail = field("D"), let end = detail.firstRange(of: ")=("),
            let start = detail.firstIndex(of: "("), start < end.lowerBound
        else { return named("UNIQUE constraint failed on \(table)") }
        let columns = detail[detail.index(after: start)..<end.lowerBound].split(separator: ",")
        let names = columns.map { "\(table).\($0.drop { $0 == " " })" }
        return named("UNIQUE constraint failed: \(names.joined(separator: ", "))")
    }

    /// One of libpq's PG_DIAG_… fields by its letter; Swift does not see the macros.
    private func field(_ letter: Unicode.Scalar) -> String? {
        PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) }
    }
}
