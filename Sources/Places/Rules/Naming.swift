import Kernel

/// Why a place cannot be called so.
package enum NamingRefusal: String, Refusal, CaseIterable {
    case missing = "places.name-missing"
    case tooLong = "places.name-too-long"
    case taken = "places.name-taken"

    package var code: String { rawValue }
    package var kind: RefusalKind { self == .taken ? .conflict : .invalid }
    package var field: String? { "name" }

    package var sentence: Sentence {
        switch self {
        case .missing: Sentence(.placeNameMissing)
        case .tooLong: Sentence(.placeNameTooLong, ["limit": "\(Limits.name_length_max)"])
        case .taken: Sentence(.placeNameTaken)
        }
    }
}

enum Naming {
    /// The name without spaces around it.
    ///
    /// - Parameter siblings: what lies under the same parent on the day; the place itself may be among them.
    static func checked(_ text: String, of place: PlaceID, among siblings: [Place]) throws(NamingRefusal)
        -> String
    {
        let name = trimmed(text)
        if name.isEmpty { throw .missing }
        if name.count > Limits.name_length_max || name.contains(where: \.isNewline) { throw .tooLong }
        if siblings.contains(where: { $0.name == name && $0.id != place }) { throw .taken }
        return name
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
