/// Writes JSON straight into bytes; the caller names keys in the order it wants them.
///
/// Encoding is the slow part of an answer, so hot answers are written by hand: no reflection, no intermediate tree.
package struct JSONText: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init(capacity: Int = 512) { bytes.reserveCapacity(capacity) }

    package var string: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func object(_ body: (inout JSONText) throws -> Void) rethrows {
        open(UInt8(ascii: "{"))
        try body(&self)
        close(UInt8(ascii: "}"))
    }

    package mutating func array<Element>(
        _ elements: some Sequence<Element>, _ body: (inout JSONText, Element) throws -> Void
    ) rethrows {
        open(UInt8(ascii: "["))
        for element in elements { try body(&self, element) }
        close(UInt8(ascii: "]"))
    }

    package mutating func key(_ key: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func key(named key: String) {
        write(key)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func write(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { appendEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    package mutating func write(_ number: Int64) { literal(String(number)) }
    package mutating func write(_ number: Int) { literal(String(number)) }
    package mutating func write(_ flag: Bool) { literal(flag ? "true" : "false") }
    package mutating func writeNull() { literal("null") }

    /// Finite numbers only; what is not a number is written as null.
    package mutating func write(_ number: Double) { literal(number.isFinite ? "\(number)" : "null") }

    package mutating func field(_ key: StaticString, _ value: String?) {
        self.key(key)
        if let value { write(value) } else { writeNull() }
    }
    package mutating func field(_ key: StaticString, _ value: Int64?) {
        self.key(key)
        if let value { write(value) } else { writeNull() }
    }
    package mutating func field(_ key: StaticString, _ value: Int) { self.key(key); write(value) }
    package mutating func field(_ key: StaticString, _ value: Double) { self.key(key); write(value) }
    package mutating func field(_ key: StaticString, _ value: Bool) { self.key(key); write(value) }
    package mutating func field<Kind>(_ key: StaticString, _ value: ID<Kind>?) {
        field(key, value?.description)
    }
    package mutating func field(_ key: StaticString, _ value: Day?) { field(key, value?.description) }
    /// As `2026-11-20T08:15:30+08:00`.
    package mutating func field(_ key: StaticString, _ value: Instant?) { field(key, value?.iso) }

    /// JSON that is already text, put in as it is.
    package mutating func raw(_ json: String) { literal(json) }

    private mutating func open(_ brace: UInt8) {
        separate()
        bytes.append(brace)
        needsComma = false
    }

    private mutating func close(_ brace: UInt8) {
        bytes.append(brace)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var clean = 0
        for index in text.indices where text[index] < 0x20 || text[index] == 0x22 || text[index] == 0x5C {
            bytes.append(contentsOf: text[clean..<index])
            appendEscape(text[index])
            clean = index + 1
        }
        bytes.append(contentsOf: text[clean...])
    }

    private mutating func appendEscape(_ byte: UInt8) {
        switch byte {
        case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
        case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
        case 0x0A: bytes.append(contentsOf: [0x5C, UInt8(ascii: "n")])
        case 0x0D: bytes.append(contentsOf: [0x5C, UInt8(ascii: "r")])
        case 0x09: bytes.append(contentsOf: [0x5C, UInt8(ascii: "t")])
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: [
                0x5C, UInt8(ascii: "u"), 48, 48, digits[Int(byte >> 4)], digits[Int(byte & 15)],
            ])
        }
    }
}
