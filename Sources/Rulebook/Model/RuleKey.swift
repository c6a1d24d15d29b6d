import Kernel

/// A name under which the rulebook keeps values: what it is called, what it means, how it is written.
///
/// Keys are declared by the rooms that apply them; the house hands their sum to the rulebook's pages.
package struct RuleKey: Sendable {
    /// Stable, lower case, with dots: `requests.limit.ordinary`.
    package let code: String
    package let topic: RuleTopic
    package let title: Text
    package let kind: RuleKind
    /// What a whole number counts; `nil` where the kind says it all.
    package let unit: RuleUnit?
    /// What the program does with the value, in a sentence.
    package let explanation: Text

    package init(
        _ code: String, topic: RuleTopic, title: Text, kind: RuleKind, unit: RuleUnit? = nil,
        explanation: Text
    ) {
        precondition(
            !code.isEmpty && code.utf8.count <= Limits.keyBytes_max && code.allSatisfy(RuleKey.isPlain),
            "the rule key \(code) cannot stand in an address")
        self.code = code
        self.topic = topic
        self.title = title
        self.kind = kind
        self.unit = unit
        self.explanation = explanation
    }

    /// The value as people say it: `3 个工作日`, `至少 2/3`, `300 户`.
    package func words(_ value: String) -> Sentence {
        unit.map { $0.words(value) } ?? kind.words(value)
    }

    static func isPlain(_ character: Character) -> Bool {
        character.isASCII
            && (character.isLowercase || character.isNumber || character == "." || character == "-")
    }
}

/// What a group of rules is about.
package struct RuleTopic: Sendable, Hashable {
    package let code: String
    package let title: Text

    package init(_ code: String, _ title: Text) {
        self.code = code
        self.title = title
    }
}

/// Every key of the house, in the order of its rooms.
package struct RuleKeys: Sendable {
    package let all: [RuleKey]
    private let byCode: [String: RuleKey]
    let families: [RuleFamily]

    package init(_ keys: [RuleKey], families: [RuleFamily] = []) {
        all = keys
        self.families = families
        byCode = Dictionary(keys.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        precondition(byCode.count == keys.count, "two rule keys have one code")
    }

    /// The key `code`; a family's member goes by its bare code, whether or not the county has such a one.
    package subscript(_ code: String) -> RuleKey? {
        byCode[code] ?? families.lazy.compactMap { $0.key(code) }.first
    }

    /// In order of first use, each once.
    package var topics: [RuleTopic] {
        var seen: Set<RuleTopic> = []
        return all.map(\.topic).filter { seen.insert($0).inserted }
    }
}
