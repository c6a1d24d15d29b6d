import Clocks
import Kernel
import Rulebook

extension Disputes {
    static let kindsKey = "disputes.kinds"
    static let excludedKey = "disputes.excluded"
    static let mediationKey = "disputes.mediation"
    static let extensionKey = "disputes.extension"
    static let confirmationKey = "disputes.confirmation"
    static let acceptanceKey = "disputes.acceptance"
    static let visitKey = "disputes.return-visit"

    private static let topic = RuleTopic(
        "disputes", Text("disputes.rules.topic", "矛盾调解", "Disputes (矛盾调解)"))

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        terms(
            kindsKey, "纠纷种类", "Kinds of disputes",
            "一行一种：代码 | 中文 | 英文。登记纠纷时从这里选。",
            "A line each: code | Chinese | English. A dispute is entered as one of them."),
        terms(
            excludedKey, "不能调解的情形", "What mediation may not take",
            "一行一种：代码 | 中文 | 英文。属于这些情形的，登记时说明依据，引导去该去的地方。",
            "A line each: code | Chinese | English. Such a matter is refused with this text and shown its way."
        ),
        limit(
            acceptanceKey, "决定是否受理", "Decision on acceptance",
            "收到申请以后多久决定能不能调解。", "How soon the desk says whether a matter is mediated."),
        limit(
            mediationKey, "调解期限", "Time for mediation",
            "从收到起多久调结。人民调解法没有规定期限，“一般在一个月内调结”出自人民调解工作若干规定。",
            "From receipt until an agreement. The law sets none; one month is what the ministry's rules expect."
        ),
        limit(
            extensionKey, "延长调解最多多久", "Longest extension",
            "各方都同意，可以一次延长这么久以内。", "What the parties together may add to the mediation at a time."),
        limit(
            confirmationKey, "共同申请司法确认", "Joint application to the court",
            "从调解协议生效起，多久之内可以共同向法院申请司法确认。这和调解期限是两个期限。",
            "For how long an agreement in force may be taken to the court together; another clock than mediation."
        ),
        limit(
            visitKey, "回访", "Return visit",
            "办结以后多久之内回访各方。", "How soon after closing somebody asks whether it stayed settled."),
    ]

    private static func limit(
        _ code: String, _ chinese: String, _ english: String, _ explained: String, _ explanation: String
    ) -> RuleKey {
        RuleKey(
            code, topic: topic, title: Text("\(code).title", chinese, english), kind: .limit,
            explanation: Text("\(code).explanation", explained, explanation))
    }

    private static func terms(
        _ code: String, _ chinese: String, _ english: String, _ explained: String, _ explanation: String
    ) -> RuleKey {
        RuleKey(
            code, topic: topic, title: Text("\(code).title", chinese, english), kind: .terms,
            explanation: Text("\(code).explanation", explained, explanation))
    }
}

extension RuleKind {
    /// A list of terms, a line each: code, Chinese, English.
    fileprivate static let terms = RuleKind(
        "dispute-terms", control: .lines,
        mistake: { value in
            let lines = value.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let codes = lines.compactMap { DisputeTerm(line: $0)?.code }
            return codes.count == lines.count && Set(codes).count == codes.count
                ? nil : Sentence(.disputeTermsUnreadable)
        },
        words: { value in
            let terms = value.split(separator: "\n").compactMap { DisputeTerm(line: String($0)) }
            return Sentence(
                .disputeTermsWords,
                [
                    "chinese": terms.map(\.chinese).joined(separator: "、"),
                    "english": terms.map(\.english).joined(separator: "; "),
                ])
        },
        order: { value, other in
            let (left, right) = (Set(value.split(separator: "\n")), Set(other.split(separator: "\n")))
            if left == right { return .same }
            return left.isSubset(of: right) ? .less : left.isSuperset(of: right) ? .more : nil
        })
}

extension Text {
    fileprivate static let disputeTermsUnreadable = Text(
        "disputes.rules.terms-unreadable", "请一行写一种：代码 | 中文 | 英文，代码不能重复。",
        "Write a line each: code | Chinese | English, no code twice.")
    fileprivate static let disputeTermsWords = Text("disputes.rules.terms-words", "{chinese}", "{english}")
}
