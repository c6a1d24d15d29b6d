import Kernel

/// Something that is found by typing: a place by its name and where it lies, a category by its name or code.
struct NamedChoice: Sendable, Equatable {
    let id: String
    let name: String
    /// The whole of it, as the list of suggestions writes it: `石桥镇 柳坪村`.
    let path: String
    let codes: [String]
}

/// Why what was typed during a call stands for nothing, or for too much.
package enum TypedRefusal: String, Refusal, CaseIterable {
    case placeUnknown = "call.place-unknown"
    case placeAmbiguous = "call.place-ambiguous"
    case categoryUnknown = "call.category-unknown"
    case categoryAmbiguous = "call.category-ambiguous"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }

    package var field: String? {
        switch self {
        case .placeUnknown, .placeAmbiguous: "place_words"
        case .categoryUnknown, .categoryAmbiguous: "category_words"
        }
    }

    package var sentence: Sentence { Sentence(.typedRefusal(self)) }
}

extension [NamedChoice] {
    /// Those that fit best: the one written just so, else those so called or so coded, else those that hold every word
    /// and whose own name holds the last of them.
    func matching(_ typed: String) -> [NamedChoice] {
        let typed = typed.lowercased()
        let words = typed.split { $0.isWhitespace || $0 == "，" || $0 == "," || $0 == "、" }.map(String.init)
        guard let last = words.last else { return [] }
        for fits in [
            { $0.path.lowercased() == typed }, { $0.name.lowercased() == typed || $0.codes.contains(typed) },
            { choice in
                let (path, name) = (choice.path.lowercased(), choice.name.lowercased())
                return words.allSatisfy(path.contains) && name.contains(last)
            }, { $0.codes.contains { $0.hasPrefix(typed) } },
            { choice in words.allSatisfy(choice.path.lowercased().contains) },
        ] as [(NamedChoice) -> Bool] {
            let found = filter(fits)
            if !found.isEmpty { return found }
        }
        return []
    }
}

/// A no of another form, shown at the field that asks for the same here.
struct RenamedRefusal: Refusal {
    let reason: any Refusal
    let field: String?

    init(_ reason: any Refusal, at field: String?) {
        self.reason = reason
        self.field = field
    }

    var code: String { reason.code }
    var kind: RefusalKind { reason.kind }
    var sentence: Sentence { reason.sentence }

    static func renaming<Result>(_ name: (String) -> String, _ body: () throws -> Result) throws -> Result {
        do { return try body() } catch let refusals as Refusals {
            throw Refusals(all: refusals.all.map { RenamedRefusal($0, at: $0.field.map(name)) })
        }
    }
}
