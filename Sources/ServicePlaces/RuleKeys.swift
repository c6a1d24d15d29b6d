import Kernel
import Rulebook

extension ServicePlaces {
    /// How far the 15-minute circle reaches, in metres as the crow flies.
    static let reachKey = "services.reach"
    /// How many days something is lent.
    static let loanKey = "services.loan"
    /// How many days ahead a room is booked.
    static let aheadKey = "services.ahead"

    private static let topic = RuleTopic("services", Text("services.rules.topic", "服务点", "Service places"))

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        RuleKey(
            reachKey, topic: topic,
            title: Text("services.rules.reach", "15分钟服务圈的半径（米）", "Reach of the 15-minute circle, metres"),
            kind: .whole,
            explanation: Text(
                "services.rules.reach.explanation", "直线距离；步行15分钟大约1000米，请按当地道路定。",
                "As the crow flies: fifteen minutes on foot are about 1,000 m; set it by your roads.")),
        RuleKey(
            loanKey, topic: topic,
            title: Text("services.rules.loan", "借出多少天", "Days of a loan"), kind: .whole,
            explanation: Text(
                "services.rules.loan.explanation", "到期前可以续借一次，再借同样多的天数。",
                "It may be extended once by as many days before it ends.")),
        RuleKey(
            aheadKey, topic: topic,
            title: Text("services.rules.ahead", "房间提前多少天预约", "Days ahead that a room is booked"),
            kind: .whole,
            explanation: Text(
                "services.rules.ahead.explanation", "再往后的日子还不能预约。", "Later days cannot be booked yet.")),
    ]
}
