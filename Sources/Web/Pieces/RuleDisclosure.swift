/// 依据: the rule that something stands on, in a line that opens to value, article, source and date.
package struct RuleDisclosure: Sendable {
    private let summary: String
    private let facts: [Fact]
    private let source: String?
    private let since: String?
    private let isOpen: Bool

    /// - Parameters:
    ///   - source: law, edition and article, or the village's resolution.
    ///   - since: from when it holds: `frame.day(…)`.
    package init(
        _ summary: String, _ facts: [Fact] = [], source: String? = nil, since: String? = nil,
        isOpen: Bool = false
    ) {
        self.summary = summary
        self.facts = facts
        self.source = source
        self.since = since
        self.isOpen = isOpen
    }

    package func html(_ frame: Frame) -> HTML {
        var facts = facts
        if let source { facts.append(Fact(frame(.pieceRuleSource), source)) }
        if let since { facts.append(Fact(frame(.pieceRuleSince), since)) }
        return """
            <details class="rule"\(Attribute.flag("open", isOpen))>
            <summary>\(frame(.pieceRule))<b>\(summary)</b></summary>
            <dl>\(FactsList.pairs(facts))</dl>
            </details>

            """
    }
}
