import Kernel

extension TopicRefusal {
    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.topicRefusedUnknown)
        case .placeUnknown: Sentence(.topicRefusedPlaceUnknown)
        case .forumUnfit: Sentence(.topicRefusedForumUnfit)
        case .titleMissing: Sentence(.topicRefusedTitleMissing)
        case .titleTooLong: Sentence(.topicRefusedTitleTooLong)
        case .wordsMissing: Sentence(.topicRefusedWordsMissing)
        case .wordsTooLong: Sentence(.topicRefusedWordsTooLong)
        case .caseUnknown: Sentence(.topicRefusedCaseUnknown)
        case .tooMany: Sentence(.topicRefusedTooMany)
        case .notRaised: Sentence(.topicRefusedNotRaised)
        case .notScheduled: Sentence(.topicRefusedNotScheduled)
        case .notSettled: Sentence(.topicRefusedNotSettled)
        case .heldAhead: Sentence(.topicRefusedHeldAhead)
        case .agreementMissing: Sentence(.topicRefusedAgreementMissing)
        case .ownersMatterUnknown: Sentence(.topicRefusedOwnersMatterUnknown)
        case .ownersVoteMissing: Sentence(.topicRefusedOwnersVoteMissing)
        case .outcomeMissing: Sentence(.topicRefusedOutcomeMissing)
        }
    }
}

extension Text {
    static let topicRefusedUnknown = Text(
        "deliberation.topic-unknown",
        "没有这个话题，请核对。",
        "There is no such topic; check the address.")
    static let topicRefusedPlaceUnknown = Text(
        "deliberation.topic-place-unknown",
        "没有这个地方，请重新选。",
        "There is no such place; choose another.")
    static let topicRefusedForumUnfit = Text(
        "deliberation.topic-forum-unfit",
        "话题在院坝会、三方联席这样的会上议；要表决的，请走四议两公开。",
        "Topics are talked over in courtyards and joint meetings; what is to be voted on is proposed.")
    static let topicRefusedTitleMissing = Text(
        "deliberation.topic-title-missing",
        "请写议什么。",
        "Say what it is about.")
    static let topicRefusedTitleTooLong = Text(
        "deliberation.topic-title-too-long",
        "标题最多 100 个字。",
        "The title has at most 100 characters.")
    static let topicRefusedWordsMissing = Text(
        "deliberation.topic-words-missing",
        "请写情况和想法。",
        "Write what it is about and what you think.")
    static let topicRefusedWordsTooLong = Text(
        "deliberation.topic-words-too-long",
        "最多 2000 个字，请写短一些。",
        "It has at most 2000 characters; write less.")
    static let topicRefusedCaseUnknown = Text(
        "deliberation.topic-case-unknown",
        "没有这件事项，请核对。",
        "There is no such case; check it.")
    static let topicRefusedTooMany = Text(
        "deliberation.topics-too-many",
        "您有十个话题在等安排，等排了再提。",
        "Ten of your topics wait already; raise more when they are on an agenda.")
    static let topicRefusedNotRaised = Text(
        "deliberation.topic-not-raised",
        "这个话题已经议过或不再安排，不能再排。",
        "This topic was talked over or declined already; raise another.")
    static let topicRefusedNotScheduled = Text(
        "deliberation.topic-not-scheduled",
        "先把它排进会议，议了再记。",
        "Put it on an agenda first; then keep what was agreed.")
    static let topicRefusedNotSettled = Text(
        "deliberation.topic-not-settled",
        "还没有议定，议定以后才能回话。",
        "Nothing is agreed yet; read back when it is.")
    static let topicRefusedHeldAhead = Text(
        "deliberation.topic-held-ahead",
        "会还没开，开了再记。",
        "That day is still to come; keep it afterwards.")
    static let topicRefusedAgreementMissing = Text(
        "deliberation.topic-agreement-missing",
        "请写议定了什么，最多 2000 个字。",
        "Write what was agreed, in at most 2000 characters.")
    static let topicRefusedOwnersMatterUnknown = Text(
        "deliberation.topic-owners-matter-unknown",
        "清单里没有这类业主事项，请重新选。",
        "The list has no such owners' matter; choose another.")
    static let topicRefusedOwnersVoteMissing = Text(
        "deliberation.topic-owners-vote-missing",
        "这件事按《民法典》第二百七十八条要业主共同决定，请先召开业主大会表决。",
        "By the Civil Code, Art. 278, the owners decide on this; call the owners' assembly to vote first.")
    static let topicRefusedOutcomeMissing = Text(
        "deliberation.topic-outcome-missing",
        "请写清楚，最多 2000 个字。",
        "Say it, in at most 2000 characters.")
}
