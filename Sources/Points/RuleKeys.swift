import Assemblies
import Clocks
import Kernel
import Rulebook

extension Points {
    /// Which body adopts a list that is part of the 村规民约 or uses collective income.
    static let charterBodyKey = "points.body.charter"
    /// Which body adopts any other list.
    static let ordinaryBodyKey = "points.body.ordinary"
    static let replyKey = "points.reply"
    static let boardKey = "points.board"
    static let totalsKey = "points.totals"

    private static let topic = RuleTopic("points", Text("points.rules.topic", "积分", "Points (积分)"))

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        RuleKey(
            charterBodyKey, topic: topic,
            title: Text(
                "points.rules.body.charter", "谁通过积分清单（属于村规民约的）", "Who adopts rule lists, charter"),
            kind: .pointsBody,
            explanation: Text(
                "points.rules.body.charter.explanation", "清单属于村规民约，或者用到集体收入时，由哪个会议表决通过。",
                "Which body votes on a rule list that is part of the village charter or uses collective income."
            )),
        RuleKey(
            ordinaryBodyKey, topic: topic,
            title: Text("points.rules.body.ordinary", "谁通过积分清单（其他的）", "Who adopts rule lists, others"),
            kind: .pointsBody,
            explanation: Text(
                "points.rules.body.ordinary.explanation", "其他清单由哪个会议表决通过。",
                "Which body votes on any other rule list.")),
        RuleKey(
            replyKey, topic: topic,
            title: Text("points.rules.reply", "扣分前说明情况的时间", "Time to reply to a deduction"), kind: .limit,
            explanation: Text(
                "points.rules.reply.explanation", "扣分要先告知那一户，这段时间里那一户可以说明情况。",
                "A household is told before points are deducted, and has this long to reply.")),
        RuleKey(
            boardKey, topic: topic,
            title: Text("points.rules.board", "积分榜公开到第几名", "Ranks on the public board"), kind: .whole,
            explanation: Text(
                "points.rules.board.explanation", "积分榜只公开前面的名次，并且不超过一半的户。",
                "Only the highest ranks are shown to everybody, and never more than half of the households.")),
        RuleKey(
            totalsKey, topic: topic,
            title: Text("points.rules.totals", "镇里并排看各村合计", "Villages' totals side by side, for the town"),
            kind: .flag,
            explanation: Text(
                "points.rules.totals.explanation", "没有写“是”，镇里看不到各村合计；写了也只按村的顺序排，不排名次。",
                "Without a yes the town sees no totals of its villages; with one they stand in the villages' order, "
                    + "never ranked.")),
    ]

}

extension RuleKind {
    /// A body that votes, by its code; the assembly of all is more than its representatives.
    fileprivate static let pointsBody = RuleKind(
        "points-body",
        mistake: {
            BodyKind(rawValue: $0).map { !$0.isFreeForm } == true ? nil : Sentence(.pointsBodyUnreadable)
        },
        words: { value in
            switch BodyKind(rawValue: value) {
            case .villagersAssembly: Sentence(.pointsBodyAssembly)
            case .villagersRepresentatives: Sentence(.pointsBodyRepresentatives)
            default: Sentence(.pointsBodyOther, ["body": value])
            }
        },
        order: { value, other in
            if value == other { return .same }
            if value == BodyKind.villagersAssembly.rawValue { return .more }
            return other == BodyKind.villagersAssembly.rawValue ? .less : nil
        })
}
