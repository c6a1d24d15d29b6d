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
    /// How many last places the form for a plan offers to tell privately.
    static let lastKey = "rewards.last"
    /// At which meetings a list is talked over before anything is handed out (讲评).
    static let talkKey = "rewards.talk"

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
        RuleKey(
            lastKey, topic: topic,
            title: Text("rewards.rules.last", "奖励办法里先填好的末位户数", "Last places offered in the form for a plan"),
            kind: .whole,
            explanation: Text(
                "rewards.rules.last.explanation", "每村最后这么多户只私下告知，商量怎么帮，不公开；写办法时先填上，村镇可以改。",
                "So many last households of each village are told privately and offered help, never listed. Filled in "
                    + "when a plan is begun; the place may change it.")),
        RuleKey(
            talkKey, topic: topic,
            title: Text("rewards.rules.talk", "发放前在哪些会上讲评", "Meetings that talk a list over"),
            kind: .rewardTalks,
            explanation: Text(
                "rewards.rules.talk.explanation", "登记、审核、公示以后，名单要在这样的会上讲评过，才能发放；写“none”就不要求。",
                "After its window a list is talked over at such a meeting before anything is handed out; with “none” "
                    + "no meeting is asked for.")),
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

extension Rewards {
    /// The kinds of meetings that the rulebook names; empty where it asks for none.
    static func talks(_ value: String) -> [BodyKind] {
        value.split(separator: " ").compactMap { BodyKind(rawValue: String($0)) }
    }
}

extension RuleKind {
    /// Meetings that consult, by their codes: `homestead bench`; `none` asks for none.
    fileprivate static let rewardTalks = RuleKind(
        "reward-talks",
        mistake: { value in
            if value == "none" { return nil }
            let kinds = Rewards.talks(value)
            let isWhole = !kinds.isEmpty && kinds.count == value.split(separator: " ").count
            return isWhole && kinds.allSatisfy(\.isFreeForm) ? nil : Sentence(.rewardsTalksUnreadable)
        },
        words: { value in
            if value == "none" { return Sentence(.rewardsTalksNone) }
            let titles = Rewards.talks(value).map { kind in kind.title }
            let text = Text(
                "rewards.rules.talks-words", titles.map(\.chinese).joined(separator: "、"),
                titles.map(\.english).joined(separator: ", "))
            return Sentence(text)
        }, order: { $0 == $1 ? .same : nil })

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
    static let rewardsTalksUnreadable = Text(
        "rewards.rules.talks-unreadable", "请写议事的会的代码，用空格隔开，例如 homestead bench；不要求就写 none。",
        "Write codes of meetings that consult, with blanks between, such as homestead bench; or none.")
    static let rewardsTalksNone = Text("rewards.rules.talks-none", "不要求", "none asked for")
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
