import Clocks
import Kernel
import Places
import Rulebook
import Storage

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
                "requests.contact.pressing", "第一次联系：较急", "First contact, pressing",
                "水电气暖等较急的，多久联系。", "The same for water, power, gas and heat."),
            key(
                "requests.contact.complex", "第一次联系：复杂", "First contact, complex",
                "复杂的，多久联系。", "The same for complex matters."),
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
            key(
                "requests.adjudication", "裁定派单争议", "Decision of a dispute",
                "对派单有异议的，多久裁定由谁办。", "How soon a disputed dispatch is decided."),
            key(
                "requests.return-review", "复核退回", "Review of a return",
                "单位要退回的，派单的人多久复核；复核以前还归它办。",
                "How soon the desk decides on a return; until then the unit keeps the matter."),
        ] + moneyCeilings + [
            evidenceKey("requests.evidence", "报解决要附什么", "Evidence of a solution"),
            RuleKey(
                "requests.reopen-window", topic: topic,
                title: Text("requests.reopen-window.title", "重新打开的期限", "Window for reopening"), kind: .whole,
                unit: .days,
                explanation: Text(
                    "requests.reopen-window.explanation",
                    "办结以后多少天内，报事的人可以要求重办；问题销号后，督办的人也可以重新打开。",
                    "For how many days after closing a request or a problem may be taken up again."
                )),
        ]

    /// Keys that are one for each category of the county; they come before the general ones.
    package static let ruleFamilies: [RuleFamily] = [
        RuleFamily(
            key(
                "requests.resolve.category", "办结", "Resolution",
                "这一类事和它下面的小类，收到以后多久办完；先于按轻重定的时限。",
                "How soon matters of this category are done; it comes before the limits by urgency."),
            members: categories),
        RuleFamily(
            evidenceKey("requests.evidence.category", "报解决要附什么", "Evidence of a solution"),
            members: categories),
    ]

    private static let categories: @Sendable (Reader) throws -> [RuleFamily.Member] = { reader in
        // Matters keep the limits of a category that is out of use.
        try CategoryTreeStore.tree(in: reader).entries.map {
            RuleFamily.Member($0.category.code, $0.category.chinese, $0.category.english)
        }
    }

    private static let yuan = RuleUnit(
        "yuan", one: Text("requests.rules.yuan-one", "{value} 元", "{value} yuan"),
        many: Text("requests.rules.yuan", "{value} 元", "{value} yuan"))

    /// What each level pays for by itself; the county's has nobody above it.
    private static let moneyCeilings: [RuleKey] = [
        ceilingKey(.grid, "网格能办的花费", "What a grid may spend", "网格", "a grid"),
        ceilingKey(.village, "村（社区）能办的花费", "What a village may spend", "村（社区）", "a village"),
        ceilingKey(.town, "镇街能办的花费", "What a town may spend", "镇街", "a town"),
    ]

    private static func ceilingKey(
        _ level: Level, _ chinese: String, _ english: String, _ ofChinese: String, _ ofEnglish: String
    ) -> RuleKey {
        let code = moneyCeiling(of: level)
        return RuleKey(
            code, topic: topic, title: Text("\(code).title", chinese, english), kind: .whole, unit: yuan,
            explanation: Text(
                "\(code).explanation",
                "一件事估计花不到这么多，\(ofChinese)不能因为钱上交。没有定的，不设门槛。",
                "A matter that costs no more than this does not go up from \(ofEnglish) because of money."))
    }

    /// The name of the highest sum that a desk of `level` pays by itself.
    static func moneyCeiling(of level: Level) -> String { "requests.money-ceiling.\(level.rawValue)" }

    private static func evidenceKey(_ code: String, _ chinese: String, _ english: String) -> RuleKey {
        RuleKey(
            code, topic: topic, title: Text("\(code).title", chinese, english), kind: .evidence,
            explanation: Text(
                "\(code).explanation",
                "报“解决了”除了写结果，要不要附照片：note 只要说明，photo 还要照片。没有定的只要说明。",
                "What closes a matter as solved: note, the result in words; photo, a photo as well."))
    }

    private static func key(
        _ code: String, _ chinese: String, _ english: String, _ explained: String, _ explanation: String
    ) -> RuleKey {
        RuleKey(
            code, topic: topic, title: Text("\(code).title", chinese, english), kind: .limit,
            explanation: Text("\(code).explanation", explained, explanation))
    }
}
