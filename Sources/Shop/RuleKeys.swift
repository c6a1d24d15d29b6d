import Kernel
import Rulebook

extension Shop {
    /// What a shop may buy in a year, in yuan.
    static let ceilingKey = "shop.ceiling"
    /// How many days a voucher is taken.
    static let voucherKey = "shop.voucher"
    /// How many days after that a paper list is still entered.
    static let entryKey = "shop.entry"

    private static let topic = RuleTopic("shop", Text("shop.rules.topic", "积分超市", "Points shop (积分超市)"))
    private static let yuan = RuleUnit(
        "yuan", one: Text("shop.rules.one-yuan", "{value} 元", "{value} yuan"),
        many: Text("shop.rules.yuan", "{value} 元", "{value} yuan"))

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        RuleKey(
            ceilingKey, topic: topic,
            title: Text("shop.rules.ceiling", "一家超市一年进货总额", "What a shop may buy in a year"), kind: .whole,
            unit: yuan,
            explanation: Text(
                "shop.rules.ceiling.explanation", "村里没有另行决议时，一年进货不能超过这个数。",
                "Where the village has not decided otherwise, a year's deliveries stay below it.")),
        RuleKey(
            voucherKey, topic: topic, title: Text("shop.rules.voucher", "兑换券有效", "A voucher is good for"),
            kind: .whole, unit: .days,
            explanation: Text(
                "shop.rules.voucher.explanation", "从开券那天起算；过期没用，积分退回。",
                "From the day it is made; what is not used in time gives its points back.")),
        RuleKey(
            entryKey, topic: topic,
            title: Text("shop.rules.entry", "过期以后还能补录", "Paper lists are entered until"), kind: .whole,
            unit: .days,
            explanation: Text(
                "shop.rules.entry.explanation", "没有网络时用掉的券，过期以后这些天里还能补录，之后积分才退回。",
                "Vouchers taken without a network may be entered so many days after they end; then points go back."
            )),
    ]
}
