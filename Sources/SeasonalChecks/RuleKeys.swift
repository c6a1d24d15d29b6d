import Clocks
import Kernel
import Rulebook

extension SeasonalChecks {
    static func limitKey(_ cause: CheckRound.Cause) -> String { "checks.limit.\(cause.rawValue)" }

    private static let topic = RuleTopic(
        "checks", Text("checks.rules.topic", "季节检查", "Seasonal checks (季节检查)"))
    private static let explanation = Text(
        "checks.limit.explanation", "开始以后，多久全部看一遍。", "How soon everything on the list is looked at.")

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        RuleKey(
            "checks.limit.season", topic: topic,
            title: Text("checks.limit.season.title", "按季节检查", "A season's check"),
            kind: .limit, explanation: explanation),
        RuleKey(
            "checks.limit.warning", topic: topic,
            title: Text("checks.limit.warning.title", "预警检查", "A check after a warning"), kind: .limit,
            explanation: explanation),
    ]
}
