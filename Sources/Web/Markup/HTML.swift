import Kernel

/// Markup as a literal: what stands in the literal is markup, what is interpolated is text and gets escaped.
///
/// Pages are the hot path; a template engine was measured 10 to 29 times slower (docs/decisions/0004).
package struct HTML: ExpressibleByStringInterpolation, Sendable {
    package private(set) var bytes: [UInt8]

    package static let empty: HTML = ""

    package init(stringLiteral literal: StaticString) {
        bytes = literal.withUTF8Buffer { Array($0) }
    }

    package init(stringInterpolation interpolation: StringInterpolation) { bytes = interpolation.bytes }

    /// Markup that another maker vouches for: an SVG path, a rendered chart. Never what a person typed.
    package init(trusted text: String) { bytes = Array(text.utf8) }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString
        fileprivate var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        package mutating func appendInterpolation(_ text: String) { Escaping.append(text, to: &bytes) }
        package mutating func appendInterpolation(_ text: String?) {
            if let text { Escaping.append(text, to: &bytes) }
        }
        package mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }
        package mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes.append(contentsOf: html.bytes) }
        }
        package mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { bytes.append(contentsOf: part.bytes) }
        }
        package mutating func appendInterpolation(_ number: Int) {
            bytes.append(contentsOf: String(number).utf8)
        }
        package mutating func appendInterpolation(_ number: Int64) {
            bytes.append(contentsOf: String(number).utf8)
        }
        package mutating func appendInterpolation<Kind>(_ id: ID<Kind>) {
            bytes.append(contentsOf: id.description.utf8)
        }
        package mutating func appendInterpolation(_ day: Day) {
            bytes.append(contentsOf: day.description.utf8)
        }
    }

    /// Takes the left side over, so that a chain of pieces grows in one place instead of being copied at each link.
    package static func + (left: consuming HTML, right: HTML) -> HTML {
        left.bytes.append(contentsOf: right.bytes)
        return left
    }

    package static func += (left: inout HTML, right: HTML) { left.bytes.append(contentsOf: right.bytes) }
}

extension Sequence {
    /// One piece of markup for each element, in order.
    package func html(_ body: (Element) throws -> HTML) rethrows -> HTML {
        var sum = HTML.empty
        for element in self { sum += try body(element) }
        return sum
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
