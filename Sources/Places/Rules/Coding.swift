import Kernel

/// Why a place cannot bear a code.
package enum CodingRefusal: String, Refusal, CaseIterable {
    case malformed = "places.code-malformed"
    case editionMissing = "places.edition-missing"

    package var code: String { rawValue }
    package var kind: RefusalKind { .invalid }

    package var field: String? {
        switch self {
        case .malformed: "code"
        case .editionMissing: "edition"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .malformed: Sentence(.placeCodeMalformed)
        case .editionMissing: Sentence(.placeEditionMissing)
        }
    }
}

/// Statistical division codes of 2, 4, 6, 9 or 12 digits, and grid codes of 15.
///
/// - Source: interop.md 5.2; presets D-24.
enum Coding {
    static let editions = 1980...2100

    /// The code in its short form, with the year of its list; `nil` where there is none.
    static func checked(
        _ text: String?, edition: Int?, of level: Level
    ) throws(CodingRefusal) -> (code: String, edition: Int)? {
        guard let text, !text.isEmpty else { return nil }
        guard let code = shortened(text, to: level) else { throw .malformed }
        guard let edition, editions.contains(edition) else { throw .editionMissing }
        return (code, edition)
    }

    /// `330603107000` of a town is `330603107`: lists fill codes with zeros up to a village's twelve digits.
    static func shortened(_ text: String, to level: Level) -> String? {
        guard let length = level.codeLength, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        if text.utf8.count == length { return text }
        guard length < 12, text.utf8.count == 12, text.dropFirst(length).allSatisfy({ $0 == "0" }) else {
            return nil
        }
        return String(text.prefix(length))
    }
}
