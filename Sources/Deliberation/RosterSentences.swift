import Kernel

extension RosterRefusal {
    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.rosterRefusedUnknown)
        case .titleMissing: Sentence(.rosterRefusedTitleMissing)
        case .titleTooLong: Sentence(.rosterRefusedTitleTooLong)
        case .membersMissing: Sentence(.rosterRefusedMembersMissing)
        case .membersTooMany: Sentence(.rosterRefusedMembersTooMany)
        case .householdUnknown: Sentence(.rosterRefusedHouseholdUnknown)
        case .memberTwice: Sentence(.rosterRefusedMemberTwice)
        case .memberTooLong: Sentence(.rosterRefusedMemberTooLong)
        case .clauseUnknown: Sentence(.rosterRefusedClauseUnknown)
        case .ended: Sentence(.rosterRefusedEnded)
        case .turnsOutOfRange: Sentence(.rosterRefusedTurnsOutOfRange)
        case .turnOver: Sentence(.rosterRefusedTurnOver)
        case .sameMember: Sentence(.rosterRefusedSameMember)
        case .agreementMissing: Sentence(.rosterRefusedAgreementMissing)
        }
    }
}

extension Text {
    static let rosterRefusedUnknown = Text(
        "deliberation.roster-unknown",
        "没有这张轮流表，请核对。",
        "There is no such roster; check the address.")
    static let rosterRefusedTitleMissing = Text(
        "deliberation.roster-title-missing",
        "请写名称，如“轮流打扫”。",
        "Give the roster a name.")
    static let rosterRefusedTitleTooLong = Text(
        "deliberation.roster-title-too-long",
        "名称最多 100 个字。",
        "The name has at most 100 characters.")
    static let rosterRefusedMembersMissing = Text(
        "deliberation.roster-members-missing",
        "至少两户或两个人才能轮，请补上。",
        "Two at least take turns; add another.")
    static let rosterRefusedMembersTooMany = Text(
        "deliberation.roster-members-too-many",
        "一张表最多 300 户，请分成几张。",
        "A roster has at most 300; make several.")
    static let rosterRefusedHouseholdUnknown = Text(
        "deliberation.roster-household-unknown",
        "有的户号在这个村查不到，请核对。",
        "The village has no household of one of these numbers; check them.")
    static let rosterRefusedMemberTwice = Text(
        "deliberation.roster-member-twice",
        "有一户写了两次，请删掉一个。",
        "One of them is listed twice; leave one out.")
    static let rosterRefusedMemberTooLong = Text(
        "deliberation.roster-member-too-long",
        "一行最多 60 个字，每行只写一户或一人。",
        "A line has at most 60 characters; write one a line.")
    static let rosterRefusedClauseUnknown = Text(
        "deliberation.roster-clause-unknown",
        "村规民约里没有这一条，请重新选。",
        "The rules have no such clause; choose another.")
    static let rosterRefusedEnded = Text(
        "deliberation.roster-ended",
        "这张表已经停用，要轮请另排一张。",
        "This roster has ended; set up another.")
    static let rosterRefusedTurnsOutOfRange = Text(
        "deliberation.roster-turns",
        "没有这一轮，请重新选。",
        "There is no such turn; choose another.")
    static let rosterRefusedTurnOver = Text(
        "deliberation.roster-turn-over",
        "已经过去的轮次不能换，请选后面的。",
        "A turn that is over cannot be swapped; choose a later one.")
    static let rosterRefusedSameMember = Text(
        "deliberation.roster-same-member",
        "两轮是同一家，不用换。",
        "Both turns are the same one's; nothing is to be swapped.")
    static let rosterRefusedAgreementMissing = Text(
        "deliberation.roster-agreement-missing",
        "请写两家怎么说好的，最多 200 个字。",
        "Say how both agreed, in at most 200 characters.")
}
