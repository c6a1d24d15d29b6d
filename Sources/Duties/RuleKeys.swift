import Kernel
import Rulebook

extension Duties {
    static let gridLeast = RuleKey(
        "duties.grid-households.least", topic: topic,
        title: Text("duties.grid-least.title", "一个网格最少多少户", "Least households of a grid"), kind: .whole,
        unit: .households,
        explanation: Text(
            "duties.grid-least.explanation", "少于这个数的网格，会列进缺口清单。",
            "A grid with fewer stands in the gap list."))

    static let gridMost = RuleKey(
        "duties.grid-households.most", topic: topic,
        title: Text("duties.grid-most.title", "一个网格最多多少户", "Most households of a grid"), kind: .whole,
        unit: .households,
        explanation: Text(
            "duties.grid-most.explanation", "多于这个数的网格，会列进缺口清单。",
            "A grid with more stands in the gap list."))

    /// The keys that this room applies; they hold at their place and below.
    package static let ruleKeys: [RuleKey] = [gridLeast, gridMost]

    private static let topic = RuleTopic("duties", Text("duties.rules.topic", "网格和责任", "Grids and duties"))
}
