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

    private static let topic = RuleTopic(
        "reviews", Text("reviews.rules.topic", "两榜三评议", "Reviews (两榜三评议)"))

    /// The names under which the rulebook keeps this room's values; there is none for weights, which are voted.
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
    ]
}

extension RuleKind {
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
