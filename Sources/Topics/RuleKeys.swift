import Kernel
import Rulebook

extension Topics {
    static let windowKey = "topics.window"
    static let thresholdKey = "topics.threshold"
    static let levelKey = "topics.level"
    static let taskKey = "topics.task-workdays"
    static let importedKey = "topics.imported"
    static let publicKey = "topics.public"
    static let publicFloorKey = "topics.public-floor"

    private static let topic = RuleTopic("topics", Text("topics.rules.topic", "未诉先办", "Recurrent concerns"))

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        RuleKey(
            thresholdKey, topic: topic,
            title: Text("topics.threshold.title", "多少件开治理任务", "Requests that open a task"),
            kind: .whole,
            explanation: Text(
                "topics.threshold.explanation", "一个地方同一件事，看的天数里有这么多件诉求，就自动开一个根源治理任务。",
                "So many requests for the same at one place within the window open a root-cause task by themselves."
            )),
        RuleKey(
            windowKey, topic: topic, title: Text("topics.window.title", "看多少天", "Window"), kind: .whole,
            unit: .days,
            explanation: Text(
                "topics.window.explanation", "数最近多少天收到的诉求；前面同样长的一段拿来比。",
                "The days whose requests are counted; the same time before them is compared.")),
        RuleKey(
            levelKey, topic: topic, title: Text("topics.level.title", "按哪一级归拢", "Level of a concern"),
            kind: level,
            explanation: Text(
                "topics.level.explanation", "村（社区）写 village，镇街写 town；热点从不跨两个地方。",
                "village or town; no concern mixes two places.")),
        RuleKey(
            taskKey, topic: topic, title: Text("topics.task.title", "治理任务的工作日", "Workdays of a task"),
            kind: .whole,
            explanation: Text(
                "topics.task.explanation", "开了任务以后，多少个工作日办结。",
                "How many workdays a root-cause task has.")),
        RuleKey(
            importedKey, topic: topic,
            title: Text("topics.imported.title", "导入的旧诉求也算", "Imported ones count"),
            kind: .flag,
            explanation: Text(
                "topics.imported.explanation", "从旧系统导入的诉求，算不算进热点。",
                "Whether requests imported from an older system are grouped.")),
        RuleKey(
            publicKey, topic: topic, title: Text("topics.public.title", "给群众看", "Shown to everybody"),
            kind: .flag,
            explanation: Text(
                "topics.public.explanation", "在公开页上写出热点和件数；诉求原文从不公开。",
                "Whether everybody may read the concerns with their counts; never the requests themselves.")),
        RuleKey(
            publicFloorKey, topic: topic,
            title: Text("topics.public-floor.title", "公开的最少件数", "Least number shown"), kind: .whole,
            explanation: Text(
                "topics.public-floor.explanation", "少于这么多件的热点不公开，免得认出是谁说的。",
                "Concerns of fewer requests are not shown to everybody, so that nobody is recognised.")),
    ]

    private static let level = RuleKind(
        "topics-level",
        mistake: { ["village", "town"].contains($0) ? nil : Sentence(.concernLevelUnreadable) },
        words: { Sentence($0 == "town" ? .concernLevelTown : .concernLevelVillage) },
        order: { $0 == $1 ? .same : nil })
}

extension Text {
    static let concernLevelUnreadable = Text(
        "topics.level.unreadable", "请写 village（村、社区）或 town（镇街）。", "Write village or town.")
    static let concernLevelVillage = Text("topics.level.village", "村（社区）", "Village")
    static let concernLevelTown = Text("topics.level.town", "镇街", "Town")
}
