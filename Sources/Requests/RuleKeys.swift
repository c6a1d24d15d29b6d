import Clocks
import Kernel
import Rulebook

extension Requests {
    private static let topic = RuleTopic(
        "requests", Text("requests.rules.topic", "民呼我应", "Requests"))

    /// The names under which the rulebook keeps this room's values; each is applied in RequestClocks or Follow.
    package static let ruleKeys: [RuleKey] =
        [
            key(
                "requests.contact", "第一次联系", "First contact",
                "收到以后多久联系报事的人。", "How soon somebody speaks with the one who reported."),
            key(
                "requests.contact.emergency", "第一次联系：紧急", "First contact, emergency",
                "关系生命财产安全的，多久联系。", "The same, where life or property is in danger."),
            key(
                "requests.resolve", "办结", "Resolution",
                "收到以后多久办完。", "How soon after receipt the matter is to be done."),
            key(
                "requests.resolve.emergency", "办结：紧急", "Resolution, emergency",
                "关系生命财产安全的，多久办完。", "The same, where life or property is in danger."),
            key(
                "requests.resolve.pressing", "办结：较急", "Resolution, pressing",
                "水电气暖等较急的，多久办完。", "The same for water, power, gas and heat."),
            key(
                "requests.resolve.complex", "办结：复杂", "Resolution, complex",
                "复杂的，多久办完。", "The same for complex matters."),
            key(
                "requests.rung.grid", "网格的时限", "Time at the grid",
                "网格多久没办好，自动交到村（社区）。", "After this a grid's matter goes up to the village by itself."),
            key(
                "requests.rung.village", "村（社区）的时限", "Time at the village",
                "村（社区）多久没办好，自动交到镇街。", "After this a village's matter goes up to the town by itself."),
            key(
                "requests.rung.town", "镇街的时限", "Time at the town",
                "镇街多久没办好，自动交到县。", "After this a town's matter goes up to the county by itself."),
        ] + [
            RuleKey(
                "requests.reopen-window", topic: topic,
                title: Text("requests.reopen-window.title", "重新打开的期限", "Window for reopening"), kind: .whole,
                unit: .days,
                explanation: Text(
                    "requests.reopen-window.explanation",
                    "办结以后多少天内，报事的人可以要求重办；问题销号后，督办的人也可以重新打开。",
                    "For how many days after closing a request or a problem may be taken up again."
                ))
        ]

    private static func key(
        _ code: String, _ chinese: String, _ english: String, _ explained: String, _ explanation: String
    ) -> RuleKey {
        RuleKey(
            code, topic: topic, title: Text("\(code).title", chinese, english), kind: .limit,
            explanation: Text("\(code).explanation", explained, explanation))
    }
}
