import Clocks
import Kernel
import Rulebook

extension Notices {
    private static let topic = RuleTopic("notices", Text("notices.rules.topic", "公示", "Notices"))

    /// The names under which the rulebook keeps this room's values; `publish` and `object` apply them.
    package static let ruleKeys: [RuleKey] =
        [
            key(
                NoticeKind.windowKey, "公示期", "Window of a notice",
                "没有另外规定的，贴出多久，期间可以提意见。",
                "How long a notice stands, and objections are taken, where its kind has no window of its own."
            )
        ]
        + NoticeKind.allCases.map { kind in
            RuleKey(
                kind.key, topic: topic, title: kind.windowTitle, kind: .limit,
                explanation: .noticesWindowExplanation)
        } + [
            key(
                NoticeKind.answerKey, "答复期限", "Answer to an objection",
                "有人提意见，多久答复。", "How soon an objection to a notice is answered.")
        ]

    private static func key(
        _ code: String, _ chinese: String, _ english: String, _ explained: String, _ explanation: String
    ) -> RuleKey {
        RuleKey(
            code, topic: topic, title: Text("\(code).title", chinese, english), kind: .limit,
            explanation: Text("\(code).explanation", explained, explanation))
    }
}
