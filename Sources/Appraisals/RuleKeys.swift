import Clocks
import Kernel
import Rulebook

extension Appraisals {
    static let trimmingKey = "appraisals.trimming"
    static let appealKey = "appraisals.appeal"
    static let answerKey = "appraisals.answer"

    private static let topic = RuleTopic(
        "appraisals", Text("appraisals.rules.topic", "评分", "Appraisals (评分)"))

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        RuleKey(
            trimmingKey, topic: topic,
            title: Text("appraisals.rules.trimming", "至少几份评分才能去高去低", "Scores needed before trimming"),
            kind: .whole,
            explanation: Text(
                "appraisals.rules.trimming.explanation", "一组的评分少于这个数，就不能去掉最高分和最低分。",
                "With fewer scores than this in a group, neither the highest nor the lowest is left out.")),
        RuleKey(
            appealKey, topic: topic,
            title: Text("appraisals.rules.appeal", "对结果提出申诉的时间", "Time to appeal against a result"),
            kind: .limit,
            explanation: Text(
                "appraisals.rules.appeal.explanation", "计分以后多久内可以申诉；过了这个时间，结果才算定下来。",
                "How long after the count one may appeal; only then does the result stand.")),
        RuleKey(
            answerKey, topic: topic,
            title: Text("appraisals.rules.answer", "答复申诉的时间", "Time to answer an appeal"),
            kind: .limit,
            explanation: Text(
                "appraisals.rules.answer.explanation", "收到申诉以后多久内要答复。",
                "How long an answer to an appeal may take.")),
    ]
}
