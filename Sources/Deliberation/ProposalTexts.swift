import Kernel

extension ProposalRefusal {
    package var sentence: Sentence {
        let limits = DeliberationLimits.self
        return switch self {
        case .placeUnfit: Sentence(.proposalPlaceUnfit)
        case .mattersUnruled: Sentence(.proposalMattersUnruled)
        case .matterUnknown: Sentence(.proposalMatterUnknown)
        case .mergeNotAllowed: Sentence(.proposalMergeNotAllowed)
        case .mergeWithoutOneHead: Sentence(.proposalMergeWithoutOneHead)
        case .titleMissing: Sentence(.proposalTitleMissing)
        case .titleTooLong: Sentence(.proposalTitleTooLong, ["max": "\(limits.title_length_max)"])
        case .bodyMissing: Sentence(.proposalBodyMissing)
        case .bodyTooLong: Sentence(.proposalBodyTooLong, ["max": "\(limits.body_length_max)"])
        case .proposerMissing: Sentence(.proposalProposerMissing)
        case .proposerTooLong: Sentence(.proposalProposerTooLong, ["max": "\(limits.name_length_max)"])
        case .budgetOutOfRange: Sentence(.proposalBudgetOutOfRange)
        case .fundingMissing: Sentence(.proposalFundingMissing)
        case .fundingTooLong: Sentence(.proposalFundingTooLong, ["max": "\(limits.line_length_max)"])
        case .textNotWanted: Sentence(.proposalTextNotWanted)
        case .textUnchanged: Sentence(.proposalTextUnchanged)
        case .versionsTooMany: Sentence(.proposalVersionsTooMany, ["max": "\(limits.versions_max)"])
        case .consultedAhead: Sentence(.proposalConsultedAhead)
        case .mannerMissing: Sentence(.proposalMannerMissing)
        case .householdsOutOfRange: Sentence(.proposalHouseholdsOutOfRange)
        case .wordsMissing: Sentence(.proposalWordsMissing)
        case .wordsTooLong: Sentence(.proposalWordsTooLong, ["max": "\(limits.words_length_max)"])
        case .consultationsTooMany: Sentence(.proposalConsultationsTooMany)
        }
    }
}

extension Text {
    static let proposalPlaceUnfit = Text(
        "deliberation.place-unfit", "四议两公开在村（社区）办，请选一个村。",
        "This procedure is a village's or a community's; choose one.")
    static let proposalMattersUnruled = Text(
        "deliberation.matters-unruled", "规则里还没有议事事项的清单，请县里先录入。",
        "The rulebook lists no matters yet; the county has to enter them first.")
    static let proposalMatterUnknown = Text(
        "deliberation.matter-unknown", "清单里没有这类事项，请重新选。", "The list has no such matter; choose another.")
    static let proposalMergeNotAllowed = Text(
        "deliberation.merge-not-allowed", "这里的规则不许把①②两步合开一次会，请分两步办。",
        "The rulebook here does not let steps 1 and 2 be one meeting; take them one by one.")
    static let proposalMergeWithoutOneHead = Text(
        "deliberation.merge-without-one-head", "书记、主任不是同一个人，①②两步不能合并，请分两步办。",
        "Secretary and head of the committee are two persons; take steps 1 and 2 one by one.")
    static let proposalTitleMissing = Text("deliberation.title-missing", "请写标题。", "Give it a title.")
    static let proposalTitleTooLong = Text(
        "deliberation.title-too-long", "标题最多 {max} 个字。", "A title has at most {max} characters.")
    static let proposalBodyMissing = Text(
        "deliberation.body-missing", "请写方案：做什么、怎么做、多少钱、谁来管。",
        "Write the proposal: what, how, how much, and who sees to it.")
    static let proposalBodyTooLong = Text(
        "deliberation.body-too-long", "方案最多 {max} 个字，更长的请另作附件。",
        "The proposal has at most {max} characters; attach what is longer.")
    static let proposalProposerMissing = Text(
        "deliberation.proposer-missing", "请写谁提议，如“柳坪村党总支”。", "Say who proposes it, such as the Party branch.")
    static let proposalProposerTooLong = Text(
        "deliberation.proposer-too-long", "提议单位最多 {max} 个字。", "The proposer has at most {max} characters.")
    static let proposalBudgetOutOfRange = Text(
        "deliberation.budget-out-of-range", "预算要写成元，不能是负数，也不会超过一亿元，请核对。",
        "A budget is in yuan, not negative and below a hundred million; check it.")
    static let proposalFundingMissing = Text(
        "deliberation.funding-missing", "要花钱的，请写钱从哪里来。", "It costs money; say where it comes from.")
    static let proposalFundingTooLong = Text(
        "deliberation.funding-too-long", "资金来源最多 {max} 个字。",
        "The source of the money has at most {max} characters.")
    static let proposalTextNotWanted = Text(
        "deliberation.text-not-wanted", "这一稿已经审议，不能改。要改，请先退回。",
        "This text is being decided and cannot be changed; send it back first.")
    static let proposalTextUnchanged = Text(
        "deliberation.text-unchanged", "这一稿和上一稿一样，请改了再交。",
        "This is the same as the version before; change it first.")
    static let proposalVersionsTooMany = Text(
        "deliberation.versions-too-many", "已经写了 {max} 稿，请终止这一件，另提一件。",
        "There are {max} versions already; give this one up and propose anew.")
    static let proposalConsultedAhead = Text(
        "deliberation.consulted-ahead", "征求意见的日子还没到，请核对。", "That day is still to come; check it.")
    static let proposalMannerMissing = Text(
        "deliberation.manner-missing", "请写怎么征求的，如入户、院坝会。", "Say how they were asked: at home, at a meeting.")
    static let proposalHouseholdsOutOfRange = Text(
        "deliberation.households-out-of-range", "请写问了多少户，至少 1 户。",
        "Say how many households were asked, at least 1.")
    static let proposalWordsMissing = Text(
        "deliberation.words-missing", "请写大家怎么说，采纳了什么。", "Write what they said, and what was taken up.")
    static let proposalWordsTooLong = Text(
        "deliberation.words-too-long", "意见最多 {max} 个字，方式最多 100 个字。",
        "What they said has at most {max} characters, how they were asked at most 100.")
    static let proposalConsultationsTooMany = Text(
        "deliberation.consultations-too-many", "征求意见的记录已经太多，请合并成一条。",
        "There are too many records already; put several into one.")

    static let ruleMatters = Text("deliberation.matters.title", "议事事项清单", "Matters to be decided")
    static let ruleMattersExplained = Text(
        "deliberation.matters.explanation",
        "每行一类：代码、中文、英文、谁来定（assembly 村民会议；representatives 代表会议也可以），中间用竖线隔开。",
        "A line a kind: code, Chinese, English, who decides (assembly; representatives where they may too), "
            + "with bars between.")
    static let ruleOwnersMatters = Text(
        "deliberation.owners-matters.title", "业主共同决定事项", "Matters for the owners' vote")
    static let ruleOwnersMattersExplained = Text(
        "deliberation.owners-matters.explanation",
        "每行一类：代码、中文、英文、要求（ordinary 过半；special 四分之三），中间用竖线隔开。三方联席不能代替业主表决。",
        "A line a kind: code, Chinese, English, demand (ordinary for more than half, special for three quarters), "
            + "with bars between. A three-party meeting cannot replace the owners' vote.")
    static let ruleMattersUnreadable = Text(
        "deliberation.matters-unreadable", "清单没有看懂。每行写四样，用 | 隔开，代码不重复；最后一样只能是 {demands}。",
        "The list cannot be read. A line has four parts with | between, no code twice; "
            + "the last part is one of {demands}."
    )
    static let ruleMattersWords = Text("deliberation.matters.words", "{chinese}", "{english}")
    static let ruleMerge = Text(
        "deliberation.merge-first-steps.title", "一肩挑村可合并①②步", "Steps 1 and 2 in one meeting")
    static let ruleMergeExplained = Text(
        "deliberation.merge-first-steps.explanation", "书记、主任是同一个人的村，提议和商议可以合开一次会。",
        "Where one person is secretary and head, proposal and discussion may be one meeting.")
    static let rulePresent = Text(
        "deliberation.committee.present.title", "两委会议到会", "Present at a committee's meeting")
    static let rulePresentExplained = Text(
        "deliberation.committee.present.explanation", "村党组织会议、两委会议到多少人才算数，按应到人数算。",
        "How many of those due must be present for a committee's meeting to count.")
    static let ruleInFavour = Text(
        "deliberation.committee.in-favour.title", "两委会议同意", "In favour at a committee's meeting")
    static let ruleInFavourExplained = Text(
        "deliberation.committee.in-favour.explanation", "多少人同意才算通过，按应到人数算。",
        "How many of those due must agree.")
    static let ruleGap = Text("deliberation.gap.title", "四议两步之间", "Between two meetings")
    static let ruleGapExplained = Text(
        "deliberation.gap.explanation", "上一步和下一步至少隔几天。不够的只提醒，不拦。",
        "How many days lie between one step and the next at least. It warns and never blocks.")
    static let ruleWhole = Text("deliberation.whole.title", "四议全程", "From proposal to decision")
    static let ruleWholeExplained = Text(
        "deliberation.whole.explanation", "从提议到决议最多几天。超过的只提醒，不拦。",
        "How many days it takes from the proposal to the decision at most. It warns and never blocks.")
    static let rulePublication = Text("deliberation.publication.title", "决议、结果公开时限", "Until it is published")
    static let rulePublicationExplained = Text(
        "deliberation.publication.explanation", "决议以后、验收以后几天内要贴出来。超过的，镇里看得到。",
        "Within how many days a decision and a result are published. The town sees what is late.")
}
