import Assemblies
import Kernel
import Rulebook

extension Rewards {
    /// Which body adopts rewards by rank.
    static let ranksBodyKey = "rewards.body.ranks"
    /// Which body of the collective votes a reward budget.
    static let sharesBodyKey = "rewards.body.shares"
    /// How many of a town's households stand on its ranking; 0 for none.
    static let townKey = "rewards.town"

    private static let topic = RuleTopic(
        "rewards", Text("rewards.rules.topic", "积分的奖励", "Rewards for points"))

    /// The names under which the rulebook keeps this room's values.
    package static let ruleKeys: [RuleKey] = [
        RuleKey(
            ranksBodyKey, topic: topic,
            title: Text("rewards.rules.ranks", "谁通过名次奖励办法", "Who adopts rewards by rank"),
            kind: .rewardBody,
            explanation: Text(
                "rewards.rules.ranks.explanation", "按名次奖励实物或者荣誉的办法，由哪个会议表决通过。",
                "Which body votes on goods and honours by rank.")),
        RuleKey(
            sharesBodyKey, topic: topic,
            title: Text("rewards.rules.shares", "谁表决积分奖励预算", "Who votes reward budgets"),
            kind: .collectiveBody,
            explanation: Text(
                "rewards.rules.shares.explanation", "从集体的钱里安排积分奖励预算，由集体经济组织的哪个会议表决。",
                "Which body of the collective votes money for rewards by points.")),
        RuleKey(
            townKey, topic: topic,
            title: Text("rewards.rules.town", "全镇积分排名看到第几名", "Ranks of a town's ranking"), kind: .whole,
            explanation: Text(
                "rewards.rules.town.explanation", "各村放在一起排名时，只看前面这么多名；写 0 就不排。",
                "How many of the highest ranks are shown across villages; 0 for none.")),
    ]

    /// Codes of the bodies whose vote does where the rulebook names `body`: it, and the assembly it stands for.
    static func deciders(for body: String) -> [String] {
        switch BodyKind(rawValue: body) {
        case .villagersRepresentatives: [body, BodyKind.villagersAssembly.rawValue]
        case .membersDelegates: [body, BodyKind.membersAssembly.rawValue]
        default: [body]
        }
    }
}

extension RuleKind {
    /// A body whose votes bind.
    fileprivate static let rewardBody = RuleKind(
        "reward-body",
        mistake: { value in
            guard let kind = BodyKind(rawValue: value), !kind.isFreeForm, !kind.isProposing else {
                return Sentence(.rewardsBodyUnreadable)
            }
            return nil
        }, words: words, order: { $0 == $1 ? .same : nil })

    /// 成员大会 or 成员代表大会.
    fileprivate static let collectiveBody = RuleKind(
        "collective-body",
        mistake: { value in
            let kinds: [BodyKind] = [.membersAssembly, .membersDelegates]
            return kinds.contains { $0.rawValue == value } ? nil : Sentence(.rewardsCollectiveUnreadable)
        }, words: words,
        order: { value, other in
            if value == other { return .same }
            return value == BodyKind.membersAssembly.rawValue ? .more : .less
        })

    private static func words(_ value: String) -> Sentence {
        switch BodyKind(rawValue: value) {
        case .villagersAssembly: Sentence(.rewardsBodyVillagers)
        case .villagersRepresentatives: Sentence(.rewardsBodyRepresentatives)
        case .membersAssembly: Sentence(.rewardsBodyMembers)
        case .membersDelegates: Sentence(.rewardsBodyDelegates)
        default: Sentence(.rewardsBodyOther, ["body": value])
        }
    }
}

extension Text {
    static let rewardsBodyUnreadable = Text(
        "rewards.rules.body-unreadable", "请写一个能表决的会议的代码，例如 villagers-representatives。",
        "Write the code of a body whose votes bind, such as villagers-representatives.")
    static let rewardsCollectiveUnreadable = Text(
        "rewards.rules.collective-unreadable", "请写 members-assembly（成员大会）或 members-delegates（成员代表大会）。",
        "Write members-assembly or members-delegates.")
    static let rewardsBodyVillagers = Text("rewards.body-villagers", "村民会议", "villagers' assembly")
    static let rewardsBodyRepresentatives = Text(
        "rewards.body-representatives", "村民代表会议", "villagers' representatives")
    static let rewardsBodyMembers = Text(
        "rewards.body-members", "集体经济组织成员大会", "assembly of the collective's members")
    static let rewardsBodyDelegates = Text(
        "rewards.body-delegates", "集体经济组织成员代表大会", "delegates of the collective's members")
    static let rewardsBodyOther = Text("rewards.body-other", "{body}", "{body}")
}
