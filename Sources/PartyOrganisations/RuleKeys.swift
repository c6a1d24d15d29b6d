import Kernel
import Rulebook

extension PartyOrganisations {
    static let kindsKey = "party.kinds"
    static let chainKey = "party.chain"
    static let coverageKey = "party.coverage"
    static let committeesKey = "party.committees"
    /// The kind of responsibility link by which members look after households: the last rung of the chain.
    static let householdLink = "party-households"

    private static let topic = RuleTopic(
        "party", Text("party.rules.topic", "党的组织", "Party organisations"))

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        RuleKey(
            kindsKey, topic: topic,
            title: Text("party.rules.kinds", "党组织种类", "Kinds of Party organisation"),
            kind: lines(PartyKind.self, "party-kinds", .ruleKindsUnreadable),
            explanation: Text(
                "party.rules.kinds-explained", "从高到低一行一种，写明可以设在哪一级地方；下级不能排在上级前面。",
                "The higher first, a line a kind, with the levels of place it may be tied to.")),
        RuleKey(
            chainKey, topic: topic,
            title: Text("party.rules.chain", "组织链条", "The chain down to households"),
            kind: lines(ChainRung.self, "party-chain", .ruleChainUnreadable),
            explanation: Text(
                "party.rules.chain-explained", "一级一行，从镇（街道）到党员联系户；每级数哪几种组织。",
                "A line a rung, from the town to the households that members look after.")),
        RuleKey(
            coverageKey, topic: topic,
            title: Text("party.rules.coverage", "覆盖哪些最小单元", "Units to be covered"),
            kind: lines(CoverageUnit.self, "party-coverage", .ruleCoverageUnreadable),
            explanation: Text(
                "party.rules.coverage-explained", "一种单元一行：own 要自己有组织或者挂靠，above 所在小区、网格、小组的组织也算。",
                "A line a unit: own needs one of its own or one attached; above counts that of the grid around it."
            )
        ),
        RuleKey(
            committeesKey, topic: topic,
            title: Text("party.rules.committees", "联合党委、大工委、组管委", "Joint committees and those below"),
            kind: lines(CommitteeKind.self, "party-committees", .ruleCommitteesUnreadable),
            explanation: Text(
                "party.rules.committees-explained", "一种一行：多方联合还是村以下，设在哪级，几个月开一次会，0 是需要时开。",
                "A line a kind: joint or lower, the levels, and months from meeting to meeting, 0 for as need be."
            )),
    ]

    private static func lines<Entry: PartyLine>(
        _: Entry.Type, _ name: String, _ unreadable: Text
    ) -> RuleKind {
        RuleKind(
            name, control: .lines,
            mistake: { Entry.list($0) == nil ? Sentence(unreadable) : nil },
            words: { value in
                let names = (Entry.list(value) ?? []).map(\.names)
                return Sentence(
                    .ruleWords,
                    [
                        "chinese": names.map(\.chinese).joined(separator: "、"),
                        "english": names.map(\.english).joined(separator: "; "),
                    ])
            },
            order: { value, other in
                let (left, right) = (Set(value.split(separator: "\n")), Set(other.split(separator: "\n")))
                if left == right { return .same }
                return left.isSubset(of: right) ? .less : left.isSuperset(of: right) ? .more : nil
            })
    }
}

extension Text {
    fileprivate static let ruleWords = Text("party.rules.words", "{chinese}", "{english}")
    fileprivate static let ruleKindsUnreadable = Text(
        "party.rules.kinds-unreadable", "每种一行，用竖线分开：代码、中文、英文、地方的级别（空格分开）。",
        "A line a kind, parted by bars: code, Chinese, English, levels of place with spaces between them.")
    fileprivate static let ruleChainUnreadable = Text(
        "party.rules.chain-unreadable", "每级一行，用竖线分开：地方的级别、组织的代码、中文、英文；最后一级写 - 和 households。",
        "A line a rung, parted by bars: levels, codes of kinds, Chinese, English; the last has - and households."
    )
    fileprivate static let ruleCoverageUnreadable = Text(
        "party.rules.coverage-unreadable", "每种一行，用竖线分开：级别或者 shop、firm、parcel，own 或者 above，中文，英文。",
        "A line a unit, parted by bars: a level, or shop, firm, parcel; own or above; Chinese; English.")
    fileprivate static let ruleCommitteesUnreadable = Text(
        "party.rules.committees-unreadable", "每种一行，用竖线分开：代码、中文、英文、joint 或者 lower、级别、几个月一次。",
        "A line a kind, parted by bars: code, Chinese, English, joint or lower, levels, months.")
}
