import Clocks
import Kernel
import Rulebook

extension Relief {
    static let kindsKey = "relief.kinds"
    static let leadKey = "relief.lead"
    static let aidKey = "relief.aid"
    static let papersKey = "relief.papers"
    static let checkKey = "relief.check"
    static let promiseKey = "relief.promise"
    static let paymentKey = "relief.payment"
    static let extensionKey = "relief.extension"
    static let ceilingKey = "relief.township-ceiling"

    static func decisionKey(_ kind: ReliefKind, _ path: ReliefMatter.Path) -> String {
        path == .emergency ? "relief.decision.emergency" : "relief.decision.\(kind.payment.rawValue)"
    }

    static func reviewKey(_ care: ReliefDecision.Care) -> String { "relief.review.\(care.rawValue)" }

    private static let topic = RuleTopic("relief", Text("relief.rules.topic", "社会救助", "Relief (社会救助)"))
    private static let yuan = RuleUnit(
        "yuan", one: Text("relief.rules.one-yuan", "{value} 元", "{value} yuan"),
        many: Text("relief.rules.yuan", "{value} 元", "{value} yuan"))

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        RuleKey(
            kindsKey, topic: topic, title: Text("relief.kinds.title", "救助种类", "Kinds of relief"), kind: kinds,
            explanation: Text(
                "relief.kinds.explanation", "有哪些救助，按月还是一次，要不要公示、民主评议，能不能先行救助。",
                "Which kinds there are, paid monthly or once, posted or appraised, and whether help may come first."
            )
        ),
        limit(
            leadKey, Text("relief.lead.title", "线索问意愿", "Asking for consent"),
            Text(
                "relief.lead.explanation", "发现线索以后，多久问明本人愿不愿意。",
                "How soon a household that was found is asked.")),
        limit(
            aidKey, Text("relief.aid.title", "先行救助", "Help first"),
            Text("relief.aid.explanation", "急难情况，多久先帮上。", "How soon help comes in an emergency.")),
        limit(
            papersKey, Text("relief.papers.title", "补办手续", "Papers afterwards"),
            Text(
                "relief.papers.explanation", "先行救助以后，多久补齐手续。",
                "How soon papers follow after help that came first.")
        ),
        limit(
            checkKey, Text("relief.check.title", "镇街审核", "The township's check"),
            Text(
                "relief.check.explanation", "从受理到镇街给出审核意见；只是一段，不是整个救助。",
                "From receipt to the township's opinion: one leg, not the whole decision.")),
        limit(
            promiseKey,
            Text("relief.promise.title", "镇街审核，本地的说法", "The township's check, as the place promises"),
            Text(
                "relief.promise.explanation", "本地自己说的时间，写在法定时限旁边；不是时限，不催办，不算考核。",
                "What the place says of itself, shown beside the law's time; it is no deadline.")),
        limit(
            "relief.decision.monthly",
            Text("relief.decision.monthly.title", "按月救助办结", "Monthly relief, in all"),
            .ruleDecision),
        limit(
            "relief.decision.once", Text("relief.decision.once.title", "一次性救助办结", "Relief paid once, in all"),
            .ruleDecision),
        limit(
            "relief.decision.emergency",
            Text("relief.decision.emergency.title", "紧急救助办结", "Emergency relief, in all"),
            .ruleDecision),
        limit(
            extensionKey, Text("relief.extension.title", "按月救助延长办理", "Monthly relief, longest extension"),
            Text(
                "relief.extension.explanation", "情况特殊的，镇街申请、县里批准，可以延长一次，最多这么久。",
                "Asked for by the township and approved by the county, once, at most so long.")),
        limit(
            paymentKey, Text("relief.payment.title", "首次发放", "First payment"),
            Text("relief.payment.explanation", "确认以后，多久发第一笔。", "How soon the first payment follows.")),
        limit(
            "relief.review.stable", Text("relief.review.stable.title", "定期核查（变化小）", "Review, little changes"),
            .ruleReview),
        limit(
            "relief.review.changing",
            Text("relief.review.changing.title", "定期核查（变化大）", "Review, much changes"), .ruleReview),
        RuleKey(
            ceilingKey, topic: topic,
            title: Text("relief.township-ceiling.title", "镇街可以直接给的紧急救助", "Emergency relief by the township"),
            kind: .whole, unit: yuan,
            explanation: Text(
                "relief.township-ceiling.explanation", "紧急救助不超过这个数的，镇街可以确认。",
                "Up to this sum the township confirms an emergency by itself.")),
    ]

    private static func limit(_ code: String, _ title: Text, _ explanation: Text) -> RuleKey {
        RuleKey(code, topic: topic, title: title, kind: .limit, explanation: explanation)
    }

    private static let kinds = RuleKind(
        "relief-kinds", control: .lines,
        mistake: { ReliefKind.list($0) == nil ? Sentence(.ruleKindsUnreadable) : nil },
        words: { value in
            let names = value.split(separator: "\n").compactMap { ReliefKind(line: $0) }
            return Sentence(
                .ruleKindsWords,
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

extension Text {
    static let ruleDecision = Text(
        "relief.decision.explanation", "从受理到确认，或者书面不予确认。",
        "From receipt to confirmation, or a written refusal.")
    static let ruleReview = Text(
        "relief.review.explanation", "确认以后，隔多久再看一次家里的情况。", "How often the household is looked at again.")
    static let ruleKindsUnreadable = Text(
        "relief.kinds.unreadable", "每种一行，用竖线分开：代码、中文、英文、monthly 或 once、posting appraisal emergency（没有写 -）。",
        "A line a kind, parted by bars: code, Chinese, English, monthly or once, posting appraisal emergency, or -."
    )
    static let ruleKindsWords = Text("relief.kinds.words", "{chinese}", "{english}")
}
