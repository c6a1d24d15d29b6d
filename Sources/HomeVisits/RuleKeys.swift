import Kernel
import Rulebook
import Storage

extension HomeVisits {
    static let afterChangeKey = "visits.after-change"

    static func intervalKey(_ pace: VisitPace) -> String { "visits.interval.\(pace.rawValue)" }
    static func intervalKey(class code: String) -> String { "visits.interval.class.\(code)" }

    private static let topic = RuleTopic("visits", Text("visits.rules.topic", "走访", "Home visits (走访)"))

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        key(
            intervalKey(.high), Text("visits.rules.high", "重点照护：每隔", "Much care needed: every"),
            Text(
                "visits.rules.high.explanation", "需要重点照护的户，两次走访最多隔这些天。",
                "Households that need much care are visited at least once in so many days.")),
        key(
            intervalKey(.general), Text("visits.rules.general", "一般照护：每隔", "Some care needed: every"),
            Text(
                "visits.rules.general.explanation", "需要一般照护的户，两次走访最多隔这些天。",
                "Households that need some care are visited at least once in so many days.")),
        key(
            intervalKey(.ordinary), Text("visits.rules.ordinary", "普通户：每隔", "Every other household: every"),
            Text(
                "visits.rules.ordinary.explanation", "没有照护需要的户，两次走访最多隔这些天。",
                "All other households are visited at least once in so many days.")),
        key(
            afterChangeKey, Text("visits.rules.after-change", "家里有大变化以后", "After a major change: within"),
            Text(
                "visits.rules.after-change.explanation", "出院、受灾、亲人去世等以后，最多这些天内上门。",
                "After an illness, a disaster or a death somebody comes within so many days.")),
    ]

    /// Keys that are one for each class of the county; they come before those by pace.
    package static let ruleFamilies: [RuleFamily] = [
        RuleFamily(
            key(
                "visits.interval.class", Text("visits.rules.class", "按类别：每隔", "By class: every"),
                Text(
                    "visits.rules.class.explanation", "这一类的户，两次走访最多隔这些天；先于按轻重定的天数。",
                    "Households of this class are visited at least once in so many days; it comes before the pace."
                )
            ),
            members: { reader in
                try CareClassStore.all(in: reader).map {
                    RuleFamily.Member($0.code, $0.chinese, $0.english)
                }
            })
    ]

    private static func key(_ code: String, _ title: Text, _ explanation: Text) -> RuleKey {
        RuleKey(code, topic: topic, title: title, kind: .whole, unit: .days, explanation: explanation)
    }
}
