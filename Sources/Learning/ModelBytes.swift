import Kernel

/// Writes a model's parts one after the other: whole numbers in as few bytes as they need, floats in four.
struct ModelWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ raw: [UInt8]) { bytes += raw }

    /// Seven bits a byte, lowest first; the top bit says that more follow (LEB128).
    mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(_ text: String) {
        write(UInt64(text.utf8.count))
        bytes += text.utf8
    }

    mutating func write(_ floats: [Float]) {
        for float in floats { writeFixed(UInt64(float.bitPattern), bytes: 4) }
    }

    /// Lowest byte first.
    mutating func writeFixed(_ number: UInt64, bytes count: Int) {
        for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * UInt64(index)))) }
    }
}

/// Reads what `ModelWriter` wrote; whatever the bytes are, it answers a value or a fault.
struct ModelReader {
    private let bytes: [UInt8]
    private let end: Int
    private var position = 0

    /// Learned weights stay below a thousand; far greater ones would overflow when multiplied.
    private static let weightMax: Float = 1_000_000

    init(_ bytes: [UInt8], end: Int) {
        precondition(end <= bytes.count, "a reader ends within its bytes")
        self.bytes = bytes
        self.end = end
    }

    var isAtEnd: Bool { position == end }

    mutating func raw(_ count: Int) throws(Fault) -> ArraySlice<UInt8> {
        if count > end - position {
            throw Fault("reading a classifier: it ends within a value at byte \(position)")
        }
        defer { position += count }
        return bytes[position..<position + count]
    }

    mutating func number(atMost limit: Int) throws(Fault) -> Int {
        let start = position
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 63, by: 7) {
            guard let byte = try raw(1).first else { break }
            number |= UInt64(byte & 0x7F) << shift
            if byte & 0x80 == 0 {
                if number > UInt64(limit) { break }
                return Int(number)
            }
        }
        throw Fault("reading a classifier: the number at byte \(start) is greater than \(limit)")
    }

    mutating func text() throws(Fault) -> String {
        let start = position
        let count = try number(atMost: end)
        guard let text = String(validating: try raw(count), as: UTF8.self) else {
            throw Fault("reading a classifier: the label at byte \(start) is not UTF-8")
        }
        return text
    }

    mutating func floats(_ count: Int) throws(Fault) -> [Float] {
        let start = position
        let raw = try raw(count * 4)
        let floats = (0..<count).map { index in
            let first = raw.startIndex + index * 4
            return Float(bitPattern: UInt32(Self.fixed(raw[first..<first + 4])))
        }
        if !floats.allSatisfy({ abs($0) <= Self.weightMax }) {
            throw Fault("reading a classifier: a weight after byte \(start) is not within ±\(Self.weightMax)")
        }
        return floats
    }

    static func fixed(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
