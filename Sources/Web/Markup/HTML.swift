import Kernel

/// Markup as a literal: what stands in the literal is markup, what is interpolated is text and gets escaped.
///
/// Pages are the hot path; a template engine was measured 10 to 29 times slower (docs/decisions/0004).
package struct HTML: ExpressibleByStringInterpolation, Sendable {
    private var rope: Rope

    package static let empty: HTML = ""

    package init(stringLiteral literal: StaticString) {
        rope = Rope(capacity: 0)
        rope.append(literal)
    }

    package init(stringInterpolation interpolation: StringInterpolation) { rope = interpolation.rope }

    /// Markup that another maker vouches for: an SVG path, a rendered chart. Never what a person typed.
    package init(trusted text: String) {
        rope = Rope(capacity: 0)
        rope.append(utf8: text)
    }

    package var isEmpty: Bool { rope.count == 0 }
    /// How many bytes it is long.
    package var count: Int { rope.count }
    /// The whole of it, put together anew at each call.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        for piece in pieces { bytes.append(contentsOf: piece) }
        return bytes
    }
    /// The same as it lies, in order.
    package var pieces: [[UInt8]] { rope.pieces + [rope.tail] }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString
        fileprivate var rope: Rope

        package init(literalCapacity: Int, interpolationCount: Int) {
            rope = Rope(capacity: literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: StaticString) { rope.append(literal) }
        package mutating func appendInterpolation(_ text: String) { Escaping.append(text, to: &rope.tail) }
        package mutating func appendInterpolation(_ text: String?) {
            if let text { Escaping.append(text, to: &rope.tail) }
        }
        package mutating func appendInterpolation(_ html: HTML) { rope.append(html.rope) }
        package mutating func appendInterpolation(_ html: HTML?) { if let html { rope.append(html.rope) } }
        package mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { rope.append(part.rope) }
        }
        package mutating func appendInterpolation(_ number: Int) { rope.append(utf8: String(number)) }
        package mutating func appendInterpolation(_ number: Int64) { rope.append(utf8: String(number)) }
        package mutating func appendInterpolation<Kind>(_ id: ID<Kind>) { rope.append(utf8: id.description) }
        package mutating func appendInterpolation(_ day: Day) { rope.append(utf8: day.description) }
    }

    /// Takes the left side over, so that a chain of pieces grows in one place instead of being copied at each link.
    package static func + (left: consuming HTML, right: HTML) -> HTML {
        left.rope.append(right.rope)
        return left
    }

    package static func += (left: inout HTML, right: HTML) { left.rope.append(right.rope) }
}

extension Sequence {
    /// One piece of markup for each element, in order.
    package func html(_ body: (Element) throws -> HTML) rethrows -> HTML {
        var sum = HTML.empty
        for element in self { sum += try body(element) }
        return sum
    }
}

/// Bytes in pieces: a small one is copied to the end, a large one is taken over as it lies.
///
/// A page is made of pieces in pieces, half a dozen deep; its fifty rows would be copied at each depth.
private struct Rope: Sendable {
    private(set) var pieces: [[UInt8]] = []
    var tail: [UInt8] = []
    /// Of what `pieces` holds.
    private var settled = 0

    /// What is cheaper to copy than to keep apart.
    private static let small = 1_024

    init(capacity: Int) { if capacity > 0 { tail.reserveCapacity(capacity) } }

    var count: Int { settled + tail.count }

    mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { tail.append(contentsOf: $0) }
    }

    mutating func append(utf8 text: String) { tail.append(contentsOf: text.utf8) }

    mutating func append(_ other: Rope) {
        if other.count <= Rope.small, other.pieces.isEmpty { return tail.append(contentsOf: other.tail) }
        settle(tail)
        tail = []
        for piece in other.pieces { settle(piece) }
        settle(other.tail)
    }

    private mutating func settle(_ piece: [UInt8]) {
        if piece.isEmpty { return }
        pieces.append(piece)
        settled += piece.count
    }
}

/// Escapes for element content and for attribute values in double quotes alike.
enum Escaping {
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { buffer in
            var clean = 0
            for index in buffer.indices {
                guard let entity = entity(buffer[index]) else { continue }
                bytes.append(contentsOf: buffer[clean..<index])
                entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
                clean = index + 1
            }
            bytes.append(contentsOf: buffer[clean...])
        }
    }

    @inline(__always)
    private static func entity(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
