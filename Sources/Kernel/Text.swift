/// The languages that the interface speaks; every text exists in each.
package enum Language: String, Sendable, CaseIterable {
    case chinese = "zh-Hans"
    case english = "en"
}

/// One sentence or label of the interface, in every language, under one key.
///
/// Values stand in the text as `{name}`. A room declares its texts as static members, so a missing one does not
/// compile.
package struct Text: Sendable, Hashable {
    package let key: String
    package let chinese: String
    package let english: String

    package init(_ key: String, _ chinese: String, _ english: String) {
        self.key = key
        self.chinese = chinese
        self.english = english
    }

    /// The text in `language`, with its `{name}` places filled from `values`.
    package func callAsFunction(_ language: Language, _ values: KeyValuePairs<String, String> = [:]) -> String
    {
        filled(language, values.map { ($0.key, $0.value) })
    }

    package func filled(_ language: Language, _ values: [(String, String)]) -> String {
        if values.isEmpty { return language == .chinese ? chinese : english }
        return filled(language) { name in values.first { $0.0 == name }?.1 }
    }

    /// In one pass, so that what a value says is never taken for a place to fill.
    func filled(_ language: Language, _ value: (String) -> String?) -> String {
        var text = language == .chinese ? chinese : english
        return text.withUTF8 { bytes in
            var filled: [UInt8] = []
            filled.reserveCapacity(bytes.count + 32)
            var rest = bytes[...]
            while let open = rest.firstIndex(of: UInt8(ascii: "{")),
                let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
            {
                filled.append(contentsOf: rest[..<open])
                let name = String(decoding: rest[(open + 1)..<close], as: UTF8.self)
                if let value = value(name) {
                    filled.append(contentsOf: value.utf8)
                } else {
                    filled.append(contentsOf: rest[open...close])
                }
                rest = rest[(close + 1)...]
            }
            filled.append(contentsOf: rest)
            return String(decoding: filled, as: UTF8.self)
        }
    }
}

/// A text with the values that fill it, before anyone knows in which language it will be read.
package struct Sentence: Sendable, Hashable {
    package let text: Text
    /// By name; few, so that looking through them costs less than hashing.
    private let pairs: [Pair]

    private struct Pair: Sendable, Hashable {
        let name: String
        let value: Value
    }

    private enum Value: Sendable, Hashable {
        case words(String)
        case day(Day)

        func written(in language: Language) -> String {
            switch self {
            case .words(let words): words
            case .day(let day): day.written(in: language)
            }
        }
    }

    /// Days are filled in as the reader's language writes them.
    package init(_ text: Text, _ values: [String: String] = [:], days: [String: Day] = [:]) {
        self.text = text
        let words = values.map { Pair(name: $0.key, value: .words($0.value)) }
        pairs = (words + days.map { Pair(name: $0.key, value: .day($0.value)) }).sorted { $0.name < $1.name }
    }

    /// A sentence with one place to fill, as lists say hundreds of.
    package init(_ text: Text, filling name: String, with value: String) {
        self.text = text
        pairs = [Pair(name: name, value: .words(value))]
    }

    package func callAsFunction(_ language: Language) -> String {
        if pairs.isEmpty { return text(language) }
        return text.filled(language) { value($0, in: language) }
    }

    /// What fills the place `name`.
    package func value(_ name: String, in language: Language) -> String? {
        pairs.first { $0.name == name }?.value.written(in: language)
    }
}
