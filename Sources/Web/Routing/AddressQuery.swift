/// What stands behind the question mark of an address, by name.
package struct AddressQuery: Sendable {
    private var values: [String: [String]]
    /// Told of each name that is asked for, present or not.
    var listener: (@Sendable (String) -> Void)?

    package init(_ values: [String: [String]] = [:]) { self.values = values }

    /// The first value.
    package subscript(_ name: String) -> String? {
        get {
            listener?(name)
            return values[name]?.first
        }
        set { values[name] = newValue.map { [$0] } }
    }

    /// Every value, as a list of checkboxes sends them.
    package func all(_ name: String) -> [String] {
        listener?(name)
        return values[name] ?? []
    }
}

/// A name that a route reads from the address, as the OpenAPI description tells of it.
package struct QueryField: Sendable {
    package let name: String
    package let kind: Kind
    /// One sentence of English.
    package let sentence: String

    package enum Kind: Sendable, Equatable {
        case text, id, ids, day, number, flag
        case one(of: [String])
    }

    package init(_ name: String, _ kind: Kind, _ sentence: String) {
        self.name = name
        self.kind = kind
        self.sentence = sentence
    }

    /// One that holds words.
    package init(_ name: String, _ sentence: String) { self.init(name, .text, sentence) }

    /// Of every list that is walked page by page.
    package static let cursor = QueryField("cursor", "Where the page before ended, as its `next` says it.")
    /// The same under another name.
    package static func cursor(as name: String) -> QueryField { QueryField(name, cursor.sentence) }
    package static let limit = QueryField(
        "limit", .number, "How many rows at most, from 1 to 200; without it 50.")
    /// Where a reader was before a change of language or type.
    package static let back = QueryField("back", "The path of this site to go on to.")

    /// Words to search for.
    package static func words(_ sentence: String) -> QueryField { QueryField("q", sentence) }

    /// A day other than today.
    package static func on(_ sentence: String) -> QueryField { QueryField("on", .day, sentence) }

    /// Of sheets for the wall.
    package static let size = QueryField(
        "size", .one(of: PrintSheet.Size.allCases.map(\.rawValue)), "The size of the paper; a4 without it.")

    /// A place that narrows a list or fills in a form.
    package static func place(_ sentence: String) -> QueryField { QueryField("place", .id, sentence) }
}
