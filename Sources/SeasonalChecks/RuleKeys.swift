import Clocks
import Kernel
import Rulebook

extension SeasonalChecks {
    static let roundKey = "checks.round"
    /// The length of a round that begins by itself, where the rulebook says none.
    static let round_days_default = 14
    /// So many days before it begins by itself, a list's desk is told.
    static let told_days = 7

    static func windowKey(_ season: CheckList.Season) -> String { "checks.window.\(season.rawValue)" }

    /// First and last day of a year's season: `11-15 03-15`.
    private static let window = RuleKind(
        "season-window",
        mistake: { SeasonWindow($0) == nil ? Sentence(.checkWindowUnreadable) : nil },
        words: { value in
            guard let window = SeasonWindow(value) else { return Sentence(.checkWindowUnreadable) }
            return Sentence(
                .checkWindow,
                ["first": SeasonWindow.text(window.first), "last": SeasonWindow.text(window.last)])
        }, order: { $0 == $1 ? .same : nil })

    static func limitKey(_ cause: CheckRound.Cause) -> String { "checks.limit.\(cause.rawValue)" }

    private static let topic = RuleTopic(
        "checks", Text("checks.rules.topic", "季节检查", "Seasonal checks (季节检查)"))
    private static let explanation = Text(
        "checks.limit.explanation", "开始以后，多久全部看一遍。", "How soon everything on the list is looked at.")

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] =
        [
            RuleKey(
                "checks.limit.season", topic: topic,
                title: Text("checks.limit.season.title", "按季节检查", "A season's check"),
                kind: .limit, explanation: explanation),
            RuleKey(
                "checks.limit.warning", topic: topic,
                title: Text("checks.limit.warning.title", "预警检查", "A check after a warning"), kind: .limit,
                explanation: explanation),
            RuleKey(
                roundKey, topic: topic,
                title: Text("checks.round.title", "自动开始的一轮", "A round that begins by itself"),
                kind: .whole, unit: .days,
                explanation: Text(
                    "checks.round.explanation", "到季节自动开始，查这些天就结束；不超过季节的最后一天。",
                    "It ends after so many days, and no later than the season.")),
        ]
        + CheckList.Season.allCases.map { season in
            RuleKey(
                windowKey(season), topic: topic, title: season.title, kind: window,
                explanation: Text(
                    "checks.window.explanation", "每年从哪天到哪天，写成 11-15 03-15；清单到第一天自动开始。",
                    "From which day to which each year, as 11-15 03-15; lists begin by themselves on the first."
                ))
        }
}
