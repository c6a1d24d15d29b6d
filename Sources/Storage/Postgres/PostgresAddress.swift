import CPostgres
import Kernel

/// Where a county's schema is: how libpq reaches the server, or any of several, and the schema's name.
package struct PostgresAddress: Hashable, Sendable {
    /// One of libpq's parameters, `host` or `connect_timeout` for example.
    struct Parameter: Hashable, Sendable {
        let keyword: String
        let value: String
    }

    let parameters: [Parameter]
    package let schema: String

    /// Reads `postgresql://user@host:port,host2/database?schema=NAME`; every other parameter is libpq's.
    package init(url: String) throws {
        let parts = url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let options = parts.count > 1 ? parts[1].split(separator: "&") : []
        let schemas = options.filter { $0.hasPrefix("schema=") }.map { $0.dropFirst("schema=".count) }
        guard let schema = schemas.first, schemas.count == 1 else {
            throw Fault("the database URL must name one schema; write postgresql://…/DATABASE?schema=NAME")
        }
        let rest = options.filter { !$0.hasPrefix("schema=") }
        let conninfo = rest.isEmpty ? String(parts[0]) : "\(parts[0])?\(rest.joined(separator: "&"))"
        try self.init(conninfo: conninfo, schema: String(schema))
    }

    /// - Parameter conninfo: a libpq connection URL or `keyword=value` text.
    package init(conninfo: String, schema: String) throws {
        guard Self.isName(schema) else {
            throw Fault(
                """
                "\(schema)" cannot name a county's schema; write a letter a–z, then at most 47 of a–z, 0–9 \
                and _, not beginning with pg_
                """)
        }
        self.schema = schema
        var parameters = try Self.parameters(of: conninfo)
        let given = Set(parameters.map(\.keyword))
        parameters += Self.defaults.filter { !given.contains($0.keyword) }
        self.parameters = parameters
    }

    /// What holds where the address says nothing else: the primary is found among several hosts, and a dead
    /// one is noticed in seconds.
    private static let defaults: [Parameter] = [
        Parameter(keyword: "target_session_attrs", value: "read-write"),
        Parameter(keyword: "connect_timeout", value: "5"),
        Parameter(keyword: "application_name", value: "yuanba"),
        Parameter(keyword: "keepalives_idle", value: "10"),
        Parameter(keyword: "keepalives_interval", value: "5"),
        Parameter(keyword: "keepalives_count", value: "3"),
        Parameter(keyword: "tcp_user_timeout", value: "20000"),
    ]

    /// Lower case letters, digits and underscores, so that the name needs no quoting and no folding anywhere.
    static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, (1...48).contains(name.utf8.count) else { return false }
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return letters.contains(first) && !name.hasPrefix("pg_") && name != "information_schema"
            && name.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_") }
    }

    private static func parameters(of conninfo: String) throws -> [Parameter] {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(conninfo, &message) else {
            defer { PQfreemem(message) }
            let reason = message.map { String(cString: $0) } ?? "no memory"
            throw Fault("the database URL is none that libpq reads: \(withoutPassword(reason, conninfo))")
        }
        defer { PQconninfoFree(options) }
        var parameters: [Parameter] = []
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                let keyword = String(cString: keyword)
                // The encoding is not open to choice: texts go over the wire as Swift holds them.
                if keyword != "client_encoding" {
                    parameters.append(Parameter(keyword: keyword, value: String(cString: value)))
                }
            }
            option += 1
        }
        return parameters + [Parameter(keyword: "client_encoding", value: "UTF8")]
    }

    /// libpq's complaint with the address taken out, because the address may hold a password.
    private static func withoutPassword(_ reason: String, _ conninfo: String) -> String {
        var text = reason[...]
        var result = ""
        while let range = text.firstRange(of: conninfo) {
            result += text[..<range.lowerBound] + "…"
            text = text[range.upperBound...]
        }
        return (result + text).filter { !$0.isNewline }
    }
}

extension PostgresAddress: CustomStringConvertible {
    /// Schema, database and hosts, for messages; never the password.
    package var description: String {
        let values = Dictionary(parameters.map { ($0.keyword, $0.value) }) { first, _ in first }
        let host = values["host"] ?? values["hostaddr"] ?? "the local socket"
        return "schema \(schema) of database \(values["dbname"] ?? "by default") at \(host)"
    }
}
