import Clocks
import Kernel
import Rulebook

extension AdmittedTasks {
    static let bindsKey = "admitted-tasks.binds"
    static let barredKey = "admitted-tasks.barred"
    static let termKey = "admitted-tasks.term"
    static let warningKey = "admitted-tasks.warning"
    static let complaintKey = "admitted-tasks.complaint"

    private static let topic = RuleTopic(
        "admitted-tasks", Text("admitted-tasks.rules.topic", "网格事项准入", "Tasks for grids (事项准入)"))

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        RuleKey(
            bindsKey, topic: topic, title: Text("admitted-tasks.rules.binds", "清单管住派给网格的事", "The list binds"),
            kind: .flag,
            explanation: Text(
                "admitted-tasks.rules.binds.explanation", "启用以后，走访表和叫网格员来的活，都要有准入事项，到期就不能再用。",
                "Then a form of home visits and a call on grid workers need an admitted task, and end with it."
            )),
        RuleKey(
            barredKey, topic: topic,
            title: Text("admitted-tasks.rules.barred", "不能交给网格的事", "What is no task for a grid"),
            kind: .list,
            explanation: Text(
                "admitted-tasks.rules.barred.explanation", "事项里出现这些字样，就不能准入；每行一个。",
                "A task in which one of these words occurs is not admitted; one a line.")),
        RuleKey(
            termKey, topic: topic, title: Text("admitted-tasks.rules.term", "最长有效期", "Longest term"),
            kind: .whole, unit: .days,
            explanation: Text(
                "admitted-tasks.rules.term.explanation", "一次准入最多管这些天，到期要重新提出。",
                "A task is admitted for so many days at most; then it is proposed anew.")),
        RuleKey(
            warningKey, topic: topic,
            title: Text("admitted-tasks.rules.warning", "到期前提醒", "Warning before the end"), kind: .limit,
            explanation: Text(
                "admitted-tasks.rules.warning.explanation", "准入到期前多久开始提醒。",
                "How long before its last day a task is shown as ending.")),
        RuleKey(
            complaintKey, topic: topic,
            title: Text("admitted-tasks.rules.complaint", "答复“不在清单上”", "Answering a complaint"),
            kind: .limit,
            explanation: Text(
                "admitted-tasks.rules.complaint.explanation", "有人反映任务不在清单上，多久答复。",
                "How soon the county answers that a task is not on the list.")),
    ]
}
