/// One SQL statement as a literal; whatever is interpolated becomes a parameter, so SQL cannot be built from strings.
///
/// The same text runs on both engines, with parameters `$1…$n` in order of appearance.
@usableFromInline
package struct Query: ExpressibleByStringInterpolation, Sendable {
    package private(set) var text: String
    package private(set) var values: [Value]

    @usableFromInline package init(stringLiteral literal: String) {
        text = literal
        values = []
    }

    @usableFromInline package init(stringInterpolation interpolation: StringInterpolation) {
        text = interpolation.text
        values = interpolation.values
    }

    @usableFromInline
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var values: [Value] = []

        @usableFromInline package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 3 * interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        @usableFromInline package mutating func appendLiteral(_ literal: String) { text += literal }

        @inlinable
        package mutating func appendInterpolation(_ value: some Storable) { append(value.stored) }

        @inlinable
        package mutating func appendInterpolation<Wrapped: Storable>(_ value: Wrapped?) {
            append(value.stored)
        }

        /// Another query, a condition for example; its parameters are renumbered.
        package mutating func appendInterpolation(_ query: Query) {
            var rest = query.text[...]
            for value in query.values {
                guard let marker = rest.utf8.firstIndex(of: UInt8(ascii: "$")) else { break }
                text += rest[..<marker]
                let digits = rest.utf8[rest.utf8.index(after: marker)...]
                rest = Substring(digits.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
                append(value)
            }
            text += rest
        }

        /// The values of an `IN (…)` list; an empty list becomes NULL, which nothing is in.
        @inlinable
        package mutating func appendInterpolation(list values: some Collection<some Storable>) {
            if values.isEmpty { return append(listed: nil, isFirst: true) }
            var isFirst = true
            for value in values {
                append(listed: value.stored, isFirst: isFirst)
                isFirst = false
            }
        }

        @usableFromInline
        mutating func append(listed value: Value?, isFirst: Bool) {
            guard let value else { return text += "NULL" }
            if !isFirst { text += ", " }
            append(value)
        }

        @usableFromInline
        mutating func append(_ value: Value) {
            values.append(value)
            text += values.count < Markers.all.count ? Markers.all[values.count] : "$\(values.count)"
        }
    }
}

/// `$0`, `$1` and so on, written once: a list of ids has hundreds.
private enum Markers {
    static let all = (0..<256).map { "$\($0)" }
}
