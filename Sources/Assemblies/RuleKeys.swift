import Kernel
import Rulebook

extension Assemblies {
    private static let topic = RuleTopic("assemblies", Text("assemblies.rules.topic", "议事", "Assemblies"))

    /// The names under which the rulebook keeps notice, quorum and majority of every kind of body.
    package static let ruleKeys: [RuleKey] =
        BodyKind.allCases.filter { !$0.isFreeForm }.flatMap { kind in kind.figures.map { key($0, of: kind) } }
        + [
            RuleKey(
                BodyKind.bench.key(.majority), topic: topic,
                title: Text(
                    "assemblies.consultation-majority", "议事会、院坝会等商量的事，多少同意算谈拢",
                    "Needed to agree where people only consult"),
                kind: .share, explanation: MeetingFigures.Name.majority.explanation)
        ]

    private static func key(_ name: MeetingFigures.Name, of kind: BodyKind) -> RuleKey {
        let code = kind.key(name)
        let title = Text(
            "\(code).title", "\(kind.title.chinese)：\(name.title.chinese)",
            "\(kind.title.english): \(name.title.english)")
        switch name {
        case .notice:
            return RuleKey(
                code, topic: topic, title: title, kind: .whole, unit: .days, explanation: name.explanation)
        case .size:
            return RuleKey(
                code, topic: topic, title: title, kind: .whole, unit: .persons, explanation: name.explanation)
        case .quorum, .quorumOfHouseholds, .majority, .specialMajority:
            return RuleKey(code, topic: topic, title: title, kind: .share, explanation: name.explanation)
        }
    }
}
