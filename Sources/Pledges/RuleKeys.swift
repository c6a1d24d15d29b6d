import Clocks
import Kernel
import Rulebook

extension Pledges {
    static let claimsKey = "pledges.claims"
    static let warningKey = "pledges.warning"
    static let reviewKey = "pledges.review"
    static let floorKey = "pledges.floor"

    private static let topic = RuleTopic(
        "pledges", Text("pledges.rules.topic", "设岗定责、承诺践诺", "Posts and promises (岗诺)"))
    private static let posts = RuleUnit(
        "pledge-posts", one: Text("pledges.rules.one-post", "{value} 个岗", "{value} post"),
        many: Text("pledges.rules.posts", "{value} 个岗", "{value} posts"))

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        RuleKey(
            claimsKey, topic: topic,
            title: Text("pledges.rules.claims", "一名党员最多认几个岗", "Posts that one member takes on"),
            kind: .whole, unit: posts,
            explanation: Text(
                "pledges.rules.claims.explanation", "无职党员同时最多认领的岗位数。",
                "How many posts a member without office takes on at a time.")),
        RuleKey(
            warningKey, topic: topic,
            title: Text("pledges.rules.warning", "承诺到期前提醒", "Reminder before a promise is due"), kind: .limit,
            explanation: Text(
                "pledges.rules.warning.explanation", "到期前多久开始提醒承诺人和支部。",
                "How long before its day the promise is shown as soon due.")),
        RuleKey(
            reviewKey, topic: topic, title: Text("pledges.rules.review", "群众评议期", "Residents' review"),
            kind: .limit,
            explanation: Text(
                "pledges.rules.review.explanation", "说了结果以后，群众评议多少天。",
                "How long residents say what they think after the result was told.")),
        RuleKey(
            floorKey, topic: topic,
            title: Text("pledges.rules.floor", "评议人数到多少才公布", "Figures are shown from so many on"),
            kind: .whole, unit: .persons,
            explanation: Text(
                "pledges.rules.floor.explanation", "评议的人太少，公布数字就等于公布是谁，所以先不公布。",
                "Where few took part, figures would tell who said what; they are not shown.")),
    ]
}
