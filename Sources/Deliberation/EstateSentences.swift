import Kernel

extension Text {
    static func estate(_ refusal: EstateRefusal) -> Text {
        switch refusal {
        case .unknown: .estateRefusedUnknown
        case .placeUnfit: .estateRefusedPlaceUnfit
        case .titleMissing: .estateRefusedTitleMissing
        case .titleTooLong: .estateRefusedTitleTooLong
        case .wordsMissing: .estateRefusedWordsMissing
        case .wordsTooLong: .estateRefusedWordsTooLong
        case .caseUnknown: .estateRefusedCaseUnknown
        case .partiesMissing: .estateRefusedPartiesMissing
        case .partiesTooMany: .estateRefusedPartiesTooMany
        case .partyTooLong: .estateRefusedPartyTooLong
        case .notOpen: .estateRefusedNotOpen
        case .planMissing: .estateRefusedPlanMissing
        case .carrierMissing: .estateRefusedCarrierMissing
        case .metAhead: .estateRefusedMetAhead
        case .dueBefore: .estateRefusedDueBefore
        case .meetingUnfit: .estateRefusedMeetingUnfit
        case .ownersMatterUnknown: .estateRefusedOwnersMatterUnknown
        case .reasonMissing: .estateRefusedReasonMissing
        case .reasonWithVote: .estateRefusedReasonWithVote
        case .notPlanned: .estateRefusedNotPlanned
        case .ownersVoteMissing: .estateRefusedOwnersVoteMissing
        case .notCarrying: .estateRefusedNotCarrying
        case .resultMissing: .estateRefusedResultMissing
        case .notDone: .estateRefusedNotDone
        case .publishedAlready: .estateRefusedPublishedAlready
        case .unpublished: .estateRefusedUnpublished
        case .noticeStands: .estateRefusedNoticeStands
        case .objectionUpheld: .estateRefusedObjectionUpheld
        case .closedByTeller: .estateRefusedClosedByTeller
        }
    }
}

extension Text {
    fileprivate static let estateRefusedUnknown = Text(
        "deliberation.estate-unknown", "没有这件物业事项，请核对。", "There is no such matter; check the address.")
    fileprivate static let estateRefusedPlaceUnfit = Text(
        "deliberation.estate-place-unfit", "物业事项属于小区，或者小区所在的村（社区）。",
        "Such a matter belongs to an estate, or to its village or community.")
    fileprivate static let estateRefusedTitleMissing = Text(
        "deliberation.estate-title-missing", "请写标题。", "Give it a title.")
    fileprivate static let estateRefusedTitleTooLong = Text(
        "deliberation.estate-title-too-long", "标题最多 100 个字。", "The title has at most 100 characters.")
    fileprivate static let estateRefusedWordsMissing = Text(
        "deliberation.estate-words-missing", "请写清楚是什么事。", "Say what it is about.")
    fileprivate static let estateRefusedWordsTooLong = Text(
        "deliberation.estate-words-too-long", "最多 2000 个字。", "At most 2000 characters.")
    fileprivate static let estateRefusedCaseUnknown = Text(
        "deliberation.estate-case-unknown", "没有这个编号的诉求，请核对。", "There is no case with this number; check it.")
    fileprivate static let estateRefusedPartiesMissing = Text(
        "deliberation.estate-parties-missing", "三方都要写：居委会（街道）、业委会或业主代表、物业。",
        "Name all three: community, owners and property company.")
    fileprivate static let estateRefusedPartiesTooMany = Text(
        "deliberation.estate-parties-too-many", "最多写 12 方。", "Name at most 12 parties.")
    fileprivate static let estateRefusedPartyTooLong = Text(
        "deliberation.estate-party-too-long", "每一方的名称最多 60 个字。", "A party's name has at most 60 characters.")
    fileprivate static let estateRefusedNotOpen = Text(
        "deliberation.estate-not-open", "方案已经开始办，不能再改；有新情况请另提一件。",
        "The work has begun; bring what is new as another matter.")
    fileprivate static let estateRefusedPlanMissing = Text(
        "deliberation.estate-plan-missing", "请写商定的方案，最多 2000 个字。",
        "Write the plan, in at most 2000 characters.")
    fileprivate static let estateRefusedCarrierMissing = Text(
        "deliberation.estate-carrier-missing", "请写由谁来办，最多 60 个字。",
        "Say who carries it out, in at most 60 characters.")
    fileprivate static let estateRefusedMetAhead = Text(
        "deliberation.estate-met-ahead", "联席会还没有开，开过以后再登记方案。",
        "The meeting lies ahead; keep the plan when it was held.")
    fileprivate static let estateRefusedDueBefore = Text(
        "deliberation.estate-due-before", "完成日期要在联席会以后。", "It is due after the meeting.")
    fileprivate static let estateRefusedMeetingUnfit = Text(
        "deliberation.estate-meeting-unfit", "请选一次三方联席会。", "Choose a joint meeting of the parties.")
    fileprivate static let estateRefusedOwnersMatterUnknown = Text(
        "deliberation.estate-owners-matter-unknown", "这不是规则里的业主共同决定事项，请重新选。",
        "The rulebook lists no such matter of the owners; choose again.")
    fileprivate static let estateRefusedReasonMissing = Text(
        "deliberation.estate-no-vote-reason-missing", "选出要业主表决的事项；都不涉及的，写明为什么不用表决。",
        "Choose what the owners decide; where nothing is theirs, say why no vote is needed.")
    fileprivate static let estateRefusedReasonWithVote = Text(
        "deliberation.estate-no-vote-reason-with-vote", "要业主表决的，就不写不用表决的理由。",
        "Where the owners vote, give no reason against a vote.")
    fileprivate static let estateRefusedNotPlanned = Text(
        "deliberation.estate-not-planned", "还没有商定方案，或者已经开始办。", "There is no plan yet, or the work has begun.")
    fileprivate static let estateRefusedOwnersVoteMissing = Text(
        "deliberation.estate-owners-vote-missing", "民法典规定由业主共同决定，业主大会通过这个方案以后才能办。",
        "By the Civil Code the owners decide; begin once their assembly has passed this very plan.")
    fileprivate static let estateRefusedNotCarrying = Text(
        "deliberation.estate-not-carrying", "还没有开始办，或者已经办完。", "The work has not begun, or is done.")
    fileprivate static let estateRefusedResultMissing = Text(
        "deliberation.estate-result-missing", "请写清楚，最多 2000 个字。", "Write it, in at most 2000 characters.")
    fileprivate static let estateRefusedNotDone = Text(
        "deliberation.estate-not-done", "还没有办完，办完以后再公示、销号。",
        "It is not done yet; publish and close it when it is.")
    fileprivate static let estateRefusedPublishedAlready = Text(
        "deliberation.estate-published-already", "结果已经公示。", "The result is published already.")
    fileprivate static let estateRefusedUnpublished = Text(
        "deliberation.estate-unpublished", "结果还没有公示，先公示再销号。", "Publish the result first; then close it.")
    fileprivate static let estateRefusedNoticeStands = Text(
        "deliberation.estate-notice-stands", "公示还没有期满，或者没有成立的意见。",
        "The notice has not settled yet, or no objection was right.")
    fileprivate static let estateRefusedObjectionUpheld = Text(
        "deliberation.estate-objection-upheld", "公示中的意见成立，请接着办，办好重新公示。",
        "An objection was right; take the work up again and publish anew.")
    fileprivate static let estateRefusedClosedByTeller = Text(
        "deliberation.estate-closed-by-teller", "销号要由写结果以外的另一个人确认。",
        "Somebody else than who told the result closes it.")
}
