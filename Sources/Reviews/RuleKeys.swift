import Appraisals
import Assemblies
import Clocks
import Kernel
import Rulebook

extension Reviews {
    /// Which body adopts a rule that is part of the 村规民约.
    static let charterBodyKey = "reviews.body.charter"
    /// Which body adopts any other rule.
    static let ordinaryBodyKey = "reviews.body.ordinary"
    static let replyKey = "reviews.reply"
    /// What the form for a rule offers for the three weights, where the county has such a custom.
    static let weightsKey = "reviews.weights"

    private static let topic = RuleTopic(
        "reviews", Text("reviews.rules.topic", "两榜三评议", "Reviews (两榜三评议)"))

    /// The names under which the rulebook keeps this room's values; weights hold by the vote alone.
    package static let ruleKeys: [RuleKey] = [
        RuleKey(
            charterBodyKey, topic: topic,
            title: Text("reviews.rules.body.charter", "谁通过评分细则（属于村规民约的）", "Who adopts review rules, charter"),
            kind: .reviewBody,
            explanation: Text(
                "reviews.rules.body.charter.explanation", "评分细则属于村规民约时，由哪个会议表决通过。",
                "Which body votes on a review rule that is part of the village charter.")),
        RuleKey(
            ordinaryBodyKey, topic: topic,
            title: Text("reviews.rules.body.ordinary", "谁通过评分细则（其他的）", "Who adopts review rules, others"),
            kind: .reviewBody,
            explanation: Text(
                "reviews.rules.body.ordinary.explanation", "其他评分细则由哪个会议表决通过。",
                "Which body votes on any other review rule.")),
        RuleKey(
            replyKey, topic: topic,
            title: Text("reviews.rules.reply", "事项上榜前说明情况的时间", "Time to reply before a matter is shown"),
            kind: .limit,
            explanation: Text(
                "reviews.rules.reply.explanation", "事项上榜前要先告知那一户，这段时间里那一户可以说明情况或者改好。",
                "A household is told before a matter is shown, and has this long to reply or put it right.")),
        RuleKey(
            weightsKey, topic: topic,
            title: Text("reviews.rules.weights", "评分细则里先填好的比重", "Weights offered in the form for a rule"),
            kind: .reviewWeights,
            explanation: Text(
                "reviews.rules.weights.explanation", "写评分细则时先填上，村里可以改；表决通过的才算数。",
                "Filled in when a review rule is begun. The village may change them; only what is voted holds."
            )),
    ]
}

extension ReviewTerms.Weights {
    /// As the rulebook keeps them, per cent in the order points, residents, squires: `40 30 30`.
    init?(rule value: String) {
        let parts = value.split(separator: " ").map { Hundredths.read(String($0)) }
        guard parts.count == 3, let points = parts[0], let residents = parts[1], let squires = parts[2] else {
            return nil
        }
        self.init(points: points, residents: residents, squires: squires)
    }
}

extension RuleKind {
    /// Three weights that come to 100; no such set is more than another.
    fileprivate static let reviewWeights = RuleKind(
        "review-weights",
        mistake: { value in
            let weights = ReviewTerms.Weights(rule: value)
            let isWhole = weights?.sum == AppraisalLimits.weight_whole
            let all = weights.map { [$0.points, $0.residents, $0.squires] } ?? []
            return isWhole && all.allSatisfy { $0 > 0 } ? nil : Sentence(.reviewWeightsUnreadable)
        },
        words: { value in
            let weights = ReviewTerms.Weights(rule: value)
            return Sentence(
                .reviewWeightsWords,
                [
                    "points": Hundredths.text(weights?.points ?? 0),
                    "residents": Hundredths.text(weights?.residents ?? 0),
                    "squires": Hundredths.text(weights?.squires ?? 0),
                ])
        }, order: { $0 == $1 ? .same : nil })

    /// A body that votes, by its code; the assembly of all is more than its representatives.
    fileprivate static let reviewBody = RuleKind(
        "review-body",
        mistake: {
            BodyKind(rawValue: $0).map { !$0.isFreeForm } == true ? nil : Sentence(.reviewBodyUnreadable)
        },
        words: { value in
            switch BodyKind(rawValue: value) {
            case .villagersAssembly: Sentence(.reviewBodyAssembly)
            case .villagersRepresentatives: Sentence(.reviewBodyRepresentatives)
            default: Sentence(.reviewBodyOther, ["body": value])
            }
        },
        order: { value, other in
            if value == other { return .same }
            if value == BodyKind.villagersAssembly.rawValue { return .more }
            return other == BodyKind.villagersAssembly.rawValue ? .less : nil
        })
}
