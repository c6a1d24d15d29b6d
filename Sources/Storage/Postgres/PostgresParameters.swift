import CPostgres

/// A query's values in PostgreSQL's binary formats, with the types under which the statement is prepared.
struct PostgresParameters {
    let types: [Oid]
    private var bytes: [UInt8] = []
    /// Where each value stands in `bytes`; nil is NULL.
    private var spans: [Range<Int>?] = []

    init(_ query: Query) {
        let asked = query.values.contains(.null) ? Self.numbersAskedForNull(in: query.text) : []
        types = query.values.enumerated().map { index, value in
            value == .null && asked.contains(index + 1) ? PostgresType.text : PostgresType.of(value)
        }
        spans.reserveCapacity(query.values.count)
        for value in query.values { append(value) }
        // Even an empty text needs an address, or it would be NULL.
        bytes.append(0)
    }

    /// Calls `body` with the arrays that PQexecPrepared wants; all values are binary.
    func withPointers<Result>(
        _ body: (
            _ count: Int32, _ values: UnsafePointer<UnsafePointer<CChar>?>?, _ lengths: UnsafePointer<Int32>?,
            _ formats: UnsafePointer<Int32>?
        ) -> Result
    ) -> Result {
        bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let values = spans.map { span in span.flatMap { span in start.map { $0 + span.lowerBound } } }
            let lengths = spans.map { Int32($0?.count ?? 0) }
            let formats = [Int32](repeating: 1, count: spans.count)
            return body(Int32(spans.count), values, lengths, formats)
        }
    }

    /// Parameters in `$1 IS NULL` and `$1 IS NOT NULL`, whose type nothing else would tell the server.
    private static func numbersAskedForNull(in sql: String) -> Set<Int> {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        var numbers: Set<Int> = []
        let pieces = sql.utf8.split(separator: UInt8(ascii: "$"), omittingEmptySubsequences: false)
        for piece in pieces.dropFirst() {
            let number = piece.prefix { digits.contains($0) }
            let rest = piece.dropFirst(number.count)
            if rest.starts(with: " IS NULL".utf8) || rest.starts(with: " IS NOT NULL".utf8) {
                numbers.insert(number.reduce(0) { 10 * $0 + Int($1 - digits.lowerBound) })
            }
        }
        return numbers
    }

    private mutating func append(_ value: Value) {
        let start = bytes.count
        switch value {
        case .null:
            spans.append(nil)
            return
        case .integer(let number): append(UInt64(bitPattern: number))
        case .real(let number): append(number.bitPattern)
        case .text(let text): bytes.append(contentsOf: text.utf8)
        case .bytes(let content): bytes.append(contentsOf: content)
        case .id(let high, let low):
            append(high)
            append(low)
        }
        spans.append(start..<bytes.count)
    }

    private mutating func append(_ word: UInt64) {
        withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
    }
}

/// The object ids of the types that we write or read; they are the same in every PostgreSQL.
enum PostgresType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let oid: Oid = 26
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let unknown: Oid = 705
    static let bpchar: Oid = 1042
    static let varchar: Oid = 1043
    static let numeric: Oid = 1700
    static let void: Oid = 2278
    static let uuid: Oid = 2950
    /// The server takes the type from where the parameter stands.
    static let unspecified: Oid = 0

    /// A NULL fits every type, so the server chooses by where it stands.
    static func of(_ value: Value) -> Oid {
        switch value {
        case .integer: int8
        case .real: float8
        case .text: text
        case .bytes: bytea
        case .id: uuid
        case .null: unspecified
        }
    }
}
