import Kernel
import Rulebook

extension Deliberation {
    private static let topic = RuleTopic(
        "deliberation", Text("deliberation.rules.topic", "议事", "Deliberation"))

    static let mattersKey = "deliberation.matters"
    static let ownersMattersKey = "deliberation.owners-matters"
    static let mergeKey = "deliberation.merge-first-steps"
    static let presentKey = "deliberation.committee.present"
    static let inFavourKey = "deliberation.committee.in-favour"
    static let gapKey = "deliberation.gap"
    static let wholeKey = "deliberation.whole"
    static let publicationKey = "deliberation.publication"

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        RuleKey(
            mattersKey, topic: topic, title: .ruleMatters,
            kind: matters(DecisionMatter.Decider.allCases.map(\.rawValue)),
            explanation: .ruleMattersExplained),
        RuleKey(
            ownersMattersKey, topic: topic, title: .ruleOwnersMatters,
            kind: matters(DecisionMatter.OwnersDemand.allCases.map(\.rawValue)),
            explanation: .ruleOwnersMattersExplained),
        RuleKey(mergeKey, topic: topic, title: .ruleMerge, kind: .flag, explanation: .ruleMergeExplained),
        RuleKey(
            presentKey, topic: topic, title: .rulePresent, kind: .share, explanation: .rulePresentExplained),
        RuleKey(
            inFavourKey, topic: topic, title: .ruleInFavour, kind: .share, explanation: .ruleInFavourExplained
        ),
        RuleKey(
            gapKey, topic: topic, title: .ruleGap, kind: .whole, unit: .days, explanation: .ruleGapExplained),
        RuleKey(
            wholeKey, topic: topic, title: .ruleWhole, kind: .whole, unit: .days,
            explanation: .ruleWholeExplained),
        RuleKey(
            publicationKey, topic: topic, title: .rulePublication, kind: .whole, unit: .days,
            explanation: .rulePublicationExplained),
    ]

    /// A list of matters, a line each: code, Chinese, English, what it demands.
    private static func matters(_ demands: [String]) -> RuleKind {
        let known = Set(demands)
        return RuleKind(
            "matters", control: .lines,
            mistake: {
                DecisionMatter.list($0, demands: known) == nil
                    ? Sentence(.ruleMattersUnreadable, ["demands": demands.joined(separator: ", ")]) : nil
            },
            words: { value in
                let names = value.split(separator: "\n").compactMap { DecisionMatter(line: $0) }
                return Sentence(
                    .ruleMattersWords,
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
