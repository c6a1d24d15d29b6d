/// One SQL statement as a literal; whatever is interpolated becomes a parameter, so SQL cannot be built from strings.
///
/// The same text runs on both engines, with parameters `$1…$n` in order of appearance.
package struct Query: ExpressibleByStringInterpolation, Sendable {
    package private(set) var text: String
    package private(set) var values: [Value]

    package init(stringLiteral literal: String) {
        text = literal
        values = []
    }

    package init(stringInterpolation interpolation: StringInterpolation) {
        text = interpolation.text
        values = interpolation.values
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var values: [Value] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 3 * interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation(_ value: some Storable) { append(value.stored) }

        package mutating func appendInterpolation<Wrapped: Storable>(_ value: Wrapped?) {
            append(value.stored)
        }

        /// Another query, a condition for example; its parameters are renumbered.
        package mutating func appendInterpolation(_ query: Query) {
            var rest = query.text[...]
            for value in query.values {
                guard let marker = rest.firstIndex(of: "$") else { break }
                text += rest[..<marker]
                rest = rest[rest.index(after: marker)...].drop { $0.isNumber }
                append(value)
            }
            text += rest
        }

        /// The values of an `IN (…)` list; an empty list becomes NULL, which nothing is in.
        package mutating func appendInterpolation(list values: some Collection<some Storable>) {
            guard !values.isEmpty else { return text += "NULL" }
            for (offset, value) in values.enumerated() {
                if offset > 0 { text += ", " }
                append(value.stored)
            }
        }

        private mutating func append(_ value: Value) {
            values.append(value)
            text += "$\(values.count)"
        }
    }
}
