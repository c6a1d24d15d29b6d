import Clocks
import Kernel
import Rulebook

extension Hazards {
    static let objectsKey = "hazards.objects"
    static let gradingKey = "hazards.grading"
    static let recheckKey = "hazards.recheck"
    static let climbKey = "hazards.climb"

    static func gradeKey(_ grade: Hazard.Grade) -> String { "hazards.grade.\(grade.rawValue)" }
    static func rightingKey(_ grade: Hazard.Grade) -> String { "hazards.righting.\(grade.rawValue)" }

    private static let topic = RuleTopic("hazards", Text("hazards.rules.topic", "安全隐患", "Hazards (安全隐患)"))

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        RuleKey(
            objectsKey, topic: topic, title: Text("hazards.objects.title", "隐患对象", "Kinds of objects"),
            kind: objects,
            explanation: Text(
                "hazards.objects.explanation", "什么东西会有隐患，归哪个部门管，依据是什么。",
                "What can be dangerous, which department may enforce, and by what text."
            )
        ),
        RuleKey(
            "hazards.grade.general", topic: topic,
            title: Text("hazards.grade.general.title", "一般隐患是什么", "What a minor hazard is"), kind: .text,
            explanation: .hazardGradeExplanation),
        RuleKey(
            "hazards.grade.major", topic: topic,
            title: Text("hazards.grade.major.title", "重大隐患是什么", "What a major hazard is"), kind: .text,
            explanation: .hazardGradeExplanation),
        limit(
            gradingKey, Text("hazards.grading.title", "核定", "Grading"),
            Text(
                "hazards.grading.explanation", "发现以后，多久定级、定谁整改。",
                "How soon the grade is set, and who puts it right.")),
        limit(
            "hazards.righting.general",
            Text("hazards.righting.general.title", "一般隐患整改", "Putting a minor one right"),
            .hazardRightingExplanation),
        limit(
            "hazards.righting.major",
            Text("hazards.righting.major.title", "重大隐患整改", "Putting a major one right"),
            .hazardRightingExplanation),
        limit(
            recheckKey, Text("hazards.recheck.title", "复查销号", "Looking again"),
            Text("hazards.recheck.explanation", "报整改好以后，多久由另一个人复查。", "How soon somebody else looks again.")),
        limit(
            climbKey, Text("hazards.climb.title", "超时再上报", "Climbing on"),
            Text(
                "hazards.climb.explanation", "超时先到镇街；再过这么久到县里。",
                "Late files go to the township; after so long again, to the county.")),
    ]

    private static func limit(_ code: String, _ title: Text, _ explanation: Text) -> RuleKey {
        RuleKey(code, topic: topic, title: title, kind: .limit, explanation: explanation)
    }

    private static let objects = RuleKind(
        "hazard-objects", control: .lines,
        mistake: { HazardObject.list($0) == nil ? Sentence(.hazardObjectsUnreadable) : nil },
        words: { value in
            let objects = HazardObject.list(value) ?? []
            return Sentence(
                .hazardObjectsWords,
                [
                    "chinese": objects.map(\.chinese).joined(separator: "、"),
                    "english": objects.map(\.english).joined(separator: "; "),
                ])
        },
        order: { value, other in
            let (left, right) = (Set(value.split(separator: "\n")), Set(other.split(separator: "\n")))
            if left == right { return .same }
            return left.isSubset(of: right) ? .less : left.isSuperset(of: right) ? .more : nil
        })
}

extension Text {
    static let hazardGradeExplanation = Text(
        "hazards.grade.explanation", "核定时照这句话分级。", "By these words the grade is chosen.")
    static let hazardRightingExplanation = Text(
        "hazards.righting.explanation", "从核定到整改好。", "From the order until it is put right.")
    static let hazardObjectsUnreadable = Text(
        "hazards.objects.unreadable", "每种一行，用竖线分开：代码、中文、英文、主管部门、依据（没有写 -）。",
        "A line a kind, parted by bars: code, Chinese, English, department, text; - for none.")
    static let hazardObjectsWords = Text("hazards.objects.words", "{chinese}", "{english}")
}
