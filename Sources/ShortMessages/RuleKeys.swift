import Kernel
import Rulebook

extension ShortMessages {
    static let quotaKey = "short-messages.daily-quota"
    static let quietFromKey = "short-messages.quiet-from"
    static let quietUntilKey = "short-messages.quiet-until"

    private static let topic = RuleTopic("short-messages", Text("short-messages.rules.topic", "短信", "SMS"))
    private static let messages = RuleUnit(
        "messages", one: Text("short-messages.rules.one-message", "{value} 条", "{value} message"),
        many: Text("short-messages.rules.messages", "{value} 条", "{value} messages"))
    private static let oclock = RuleUnit(
        "oclock", one: Text("short-messages.rules.one-oclock", "{value} 点", "{value} o'clock"),
        many: Text("short-messages.rules.oclock", "{value} 点", "{value} o'clock"))

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        RuleKey(
            quotaKey, topic: topic,
            title: Text("short-messages.quota.title", "每人每天最多几条短信", "Messages a day to one number"),
            kind: .whole, unit: messages,
            explanation: Text(
                "short-messages.quota.explanation", "同一个号码一天里超过这个数的，不再发。",
                "Beyond it nothing more goes to the same number on that day.")),
        RuleKey(
            quietFromKey, topic: topic,
            title: Text("short-messages.quiet-from.title", "晚上几点以后不发短信", "Quiet from"), kind: .whole,
            unit: oclock,
            explanation: Text(
                "short-messages.quiet-from.explanation", "从这个钟点起，短信等到第二天早上再发。",
                "From this hour on messages wait for the morning.")),
        RuleKey(
            quietUntilKey, topic: topic,
            title: Text("short-messages.quiet-until.title", "早上几点以后才发短信", "Quiet until"), kind: .whole,
            unit: oclock,
            explanation: Text(
                "short-messages.quiet-until.explanation", "等着的短信，从这个钟点起发出。",
                "From this hour on the waiting messages go out.")),
    ]
}
