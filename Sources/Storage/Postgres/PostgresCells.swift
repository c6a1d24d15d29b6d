import CPostgres
import Kernel

/// Reads a binary answer, column by column, by the types that the server declared.
struct PostgresCells {
    private let result: OpaquePointer
    private let types: [Oid]

    init(_ result: OpaquePointer) {
        self.result = result
        types = (0..<PQnfields(result)).map { PQftype(result, $0) }
    }

    var rowCount: Int32 { PQntuples(result) }

    func fill(_ row: inout Row, from index: Int32) throws {
        try row.refill(types.count) { try value(index, Int32($0), types[$0]) }
    }

    private func value(_ row: Int32, _ column: Int32, _ type: Oid) throws -> Value {
        if PQgetisnull(result, row, column) == 1 { return .null }
        let cell = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
        switch type {
        case PostgresType.int8: return .integer(Int64(bitPattern: Self.word(cell)))
        case PostgresType.int4: return .integer(Int64(Int32(truncatingIfNeeded: Self.word(cell))))
        case PostgresType.int2: return .integer(Int64(Int16(truncatingIfNeeded: Self.word(cell))))
        case PostgresType.oid, PostgresType.bool: return .integer(Int64(Self.word(cell)))
        case PostgresType.float8: return .real(Double(bitPattern: Self.word(cell)))
        case PostgresType.float4: return .real(Double(Float(bitPattern: UInt32(Self.word(cell)))))
        case PostgresType.text, PostgresType.varchar, PostgresType.bpchar, PostgresType.name,
            PostgresType.unknown:
            return .text(String(decoding: cell, as: UTF8.self))
        case PostgresType.bytea: return .bytes(Array(cell))
        case PostgresType.uuid:
            return .id(
                high: Self.word(UnsafeRawBufferPointer(rebasing: cell[..<8])),
                low: Self.word(UnsafeRawBufferPointer(rebasing: cell[8...])))
        case PostgresType.numeric: return try PostgresNumeric(cell).value
        case PostgresType.void: return .null
        default:
            throw Fault("column \(column + 1) has PostgreSQL's type \(type), which we do not read; CAST it")
        }
    }

    private static func word(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}

/// What SUM and AVG over BIGINT answer with: base 10000 digits, a weight, a sign and a scale.
struct PostgresNumeric {
    private let digits: [Int64]
    /// The power of 10000 of the first digit.
    private let weight: Int
    private let sign: UInt16
    /// Decimal places as declared or computed; a sum of whole numbers has none.
    private let scale: UInt16

    init(_ cell: UnsafeRawBufferPointer) {
        func half(_ index: Int) -> UInt16 { UInt16(cell[2 * index]) << 8 | UInt16(cell[2 * index + 1]) }
        digits = (0..<Int(half(0))).map { Int64(half(4 + $0)) }
        weight = Int(Int16(bitPattern: half(1)))
        sign = half(2)
        scale = half(3)
    }

    /// A whole number without decimal places is an integer, everything else a real.
    var value: Value {
        get throws {
            switch sign {
            case 0xC000: .real(.nan)
            case 0xD000: .real(.infinity)
            case 0xF000: .real(-.infinity)
            default: scale == 0 ? .integer(try integer) : .real(real)
            }
        }
    }

    private var integer: Int64 {
        get throws {
            var number: Int64 = 0
            for place in 0..<max(weight + 1, 0) {
                let digit = place < digits.count ? digits[place] : 0
                let (product, productOverflows) = number.multipliedReportingOverflow(by: 10_000)
                let (sum, sumOverflows) = product.addingReportingOverflow(sign == 0x4000 ? -digit : digit)
                if productOverflows || sumOverflows { throw Fault("a sum is too large for 64 bits") }
                number = sum
            }
            return number
        }
    }

    /// By way of the decimal text, so that the nearest double is found.
    private var real: Double {
        let text = digits.map { String(10_000 + $0).dropFirst() }.joined()
        let exponent = 4 * (weight - digits.count + 1)
        return Double("\(sign == 0x4000 ? "-" : "")0\(text)e\(exponent)") ?? .nan
    }
}
