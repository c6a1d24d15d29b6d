import Kernel

extension CharterRefusal {
    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.charterRefusedUnknown)
        case .placeUnfit: Sentence(.charterRefusedPlaceUnfit)
        case .titleMissing: Sentence(.charterRefusedTitleMissing)
        case .titleTooLong: Sentence(.charterRefusedTitleTooLong)
        case .clausesMissing: Sentence(.charterRefusedClausesMissing)
        case .clausesTooMany: Sentence(.charterRefusedClausesTooMany)
        case .clauseTooLong: Sentence(.charterRefusedClauseTooLong)
        case .draftThere: Sentence(.charterRefusedDraftThere)
        case .unchanged: Sentence(.charterRefusedUnchanged)
        case .wantedPast: Sentence(.charterRefusedWantedPast)
        case .notDraft: Sentence(.charterRefusedNotDraft)
        case .resolutionAboutAnother: Sentence(.charterRefusedResolutionAboutAnother)
        case .notByAssembly: Sentence(.charterRefusedNotByAssembly)
        case .notPassed: Sentence(.charterRefusedNotPassed)
        case .notAdopted: Sentence(.charterRefusedNotAdopted)
        case .filedAlready: Sentence(.charterRefusedFiledAlready)
        case .filingNumberMissing: Sentence(.charterRefusedFilingNumberMissing)
        case .filedAhead: Sentence(.charterRefusedFiledAhead)
        case .orderReasonMissing: Sentence(.charterRefusedOrderReasonMissing)
        case .orderTooLong: Sentence(.charterRefusedOrderTooLong)
        case .notTheTown: Sentence(.charterRefusedNotTheTown)
        }
    }
}

extension Text {
    static let charterRefusedUnknown = Text(
        "deliberation.charter-unknown",
        "没有这一版，请核对。",
        "There is no such version; check the address.")
    static let charterRefusedPlaceUnfit = Text(
        "deliberation.charter-place-unfit",
        "村规民约是村（社区）的，请选一个村。",
        "Such rules are a village's or a community's; choose one.")
    static let charterRefusedTitleMissing = Text(
        "deliberation.charter-title-missing",
        "请写名称，如“柳坪村村规民约”。",
        "Give the rules a name.")
    static let charterRefusedTitleTooLong = Text(
        "deliberation.charter-title-too-long",
        "名称最多 100 个字。",
        "The name has at most 100 characters.")
    static let charterRefusedClausesMissing = Text(
        "deliberation.clauses-missing",
        "请写条款，每行一条。",
        "Write the clauses, one a line.")
    static let charterRefusedClausesTooMany = Text(
        "deliberation.clauses-too-many",
        "最多 100 条，请合并。",
        "There are at most 100 clauses; put some together.")
    static let charterRefusedClauseTooLong = Text(
        "deliberation.clause-too-long",
        "一条最多 1000 个字，请分成几条。",
        "A clause has at most 1000 characters; split it.")
    static let charterRefusedDraftThere = Text(
        "deliberation.charter-draft-there",
        "已经有一份草案在等表决。先表决或放弃那一份。",
        "A draft waits for its vote already; vote on it or give it up first.")
    static let charterRefusedUnchanged = Text(
        "deliberation.charter-unchanged",
        "和现在施行的一版一样，请改了再交。",
        "This is the same as the version in force; change it first.")
    static let charterRefusedWantedPast = Text(
        "deliberation.charter-wanted-past",
        "施行的日子不能早于今天，请核对。",
        "It cannot be in force before today; check the day.")
    static let charterRefusedNotDraft = Text(
        "deliberation.charter-not-draft",
        "这一版已经通过或放弃，不能再改；要改请写下一版。",
        "This version is adopted or given up; write the next one instead.")
    static let charterRefusedResolutionAboutAnother = Text(
        "deliberation.charter-resolution-about-another",
        "那份决议表决的不是这一版，请重新选。",
        "That resolution was about another text; choose another.")
    static let charterRefusedNotByAssembly = Text(
        "deliberation.charter-not-by-assembly",
        "村规民约只能由村民会议通过，居民公约由居民会议通过（村民委员会组织法第二十七条），请召开那个会。",
        "Village rules are adopted by the villagers' assembly alone, a residents' pact by the residents' "
            + "(Art. 27); call it.")
    static let charterRefusedNotPassed = Text(
        "deliberation.charter-not-passed",
        "这次表决没有通过，请修改以后再表决。",
        "The vote did not pass; revise the text and vote again.")
    static let charterRefusedNotAdopted = Text(
        "deliberation.charter-not-adopted",
        "还没有通过，通过以后才能备案或责令改正。",
        "It is not adopted yet; only then is it filed or its correction ordered.")
    static let charterRefusedFiledAlready = Text(
        "deliberation.charter-filed-already",
        "已经备案，不用再备。",
        "It is on file already; nothing more is to be done.")
    static let charterRefusedFilingNumberMissing = Text(
        "deliberation.filing-number-missing",
        "请写备案号，最多 60 个字。",
        "Write the filing number, at most 60 characters.")
    static let charterRefusedFiledAhead = Text(
        "deliberation.filed-ahead",
        "备案的日子还没到，请核对。",
        "That day is still to come; check it.")
    static let charterRefusedOrderReasonMissing = Text(
        "deliberation.order-reason-missing",
        "请写哪一条违反了什么规定。",
        "Say which clause breaks which law.")
    static let charterRefusedOrderTooLong = Text(
        "deliberation.order-too-long",
        "原因最多 500 个字。",
        "The reason has at most 500 characters.")
    static let charterRefusedNotTheTown = Text(
        "deliberation.charter-not-the-town",
        "备案和责令改正由乡镇办，请联系乡镇。",
        "Filing and correction are the town's; ask the town.")
}
