import Kernel

extension NoticeKind {
    /// What notices of this kind are called.
    package var title: Text {
        switch self {
        case .decision: .noticesKindDecision
        case .result: .noticesKindResult
        case .accounts: .noticesKindAccounts
        case .affairs: .noticesKindAffairs
        case .review: .noticesKindReview
        case .candidate: .noticesKindCandidate
        case .relief: .noticesKindRelief
        case .owners: .noticesKindOwners
        case .other: .noticesKindOther
        }
    }

    /// What its window is called in the rulebook.
    var windowTitle: Text {
        switch self {
        case .decision: .noticesWindowDecision
        case .result: .noticesWindowResult
        case .accounts: .noticesWindowAccounts
        case .affairs: .noticesWindowAffairs
        case .review: .noticesWindowReview
        case .candidate: .noticesWindowCandidate
        case .relief: .noticesWindowRelief
        case .owners: .noticesWindowOwners
        case .other: .noticesWindowOther
        }
    }
}

extension Notice.Outcome {
    package var title: Text {
        switch self {
        case .unopposed: .noticesOutcomeUnopposed
        case .answered: .noticesOutcomeAnswered
        case .upheld: .noticesOutcomeUpheld
        }
    }
}

extension Notice.State {
    package var title: Text {
        switch self {
        case .open: .noticesStateOpen
        case .settling: .noticesStateSettling
        case .settled: .noticesStateSettled
        case .withdrawn: .noticesStateWithdrawn
        }
    }
}

extension Objection.State {
    package var title: Text {
        switch self {
        case .open: .objectionStateOpen
        case .upheld: .objectionStateUpheld
        case .partly: .objectionStatePartly
        case .dismissed: .objectionStateDismissed
        case .withdrawn: .objectionStateWithdrawn
        case .lapsed: .objectionStateLapsed
        }
    }
}

extension Objection.Verdict {
    var title: Text {
        switch self {
        case .upheld: .objectionVerdictUpheld
        case .partly: .objectionVerdictPartly
        case .dismissed: .objectionVerdictDismissed
        }
    }
}

extension Text {
    static let noticesKindDecision = Text("notices.kind.decision", "决议公告", "Decision")
    static let noticesKindResult = Text("notices.kind.result", "结果公告", "Result")
    static let noticesKindAccounts = Text("notices.kind.accounts", "财务公开", "Accounts")
    static let noticesKindAffairs = Text("notices.kind.affairs", "村务公开", "Village affairs")
    static let noticesKindReview = Text("notices.kind.review", "评议公示", "Review (评议公示)")
    static let noticesKindCandidate = Text("notices.kind.candidate", "人选公示", "Candidates")
    static let noticesKindRelief = Text("notices.kind.relief", "救助公示", "Relief")
    static let noticesKindOwners = Text("notices.kind.owners", "业主事项", "Owners' matters")
    static let noticesKindOther = Text("notices.kind.other", "公告", "Notice")
    static let noticesWindowDecision = Text(
        "notices.window.decision.title", "公示期：决议公告", "Window, decision")
    static let noticesWindowResult = Text(
        "notices.window.result.title", "公示期：结果公告", "Window, result")
    static let noticesWindowAccounts = Text(
        "notices.window.accounts.title", "公示期：财务公开", "Window, accounts")
    static let noticesWindowAffairs = Text(
        "notices.window.affairs.title", "公示期：村务公开", "Window, village affairs")
    static let noticesWindowReview = Text(
        "notices.window.review.title", "公示期：评议公示", "Window, review (评议公示)")
    static let noticesWindowCandidate = Text(
        "notices.window.candidate.title", "公示期：人选公示", "Window, candidates")
    static let noticesWindowRelief = Text(
        "notices.window.relief.title", "公示期：救助公示", "Window, relief")
    static let noticesWindowOwners = Text(
        "notices.window.owners.title", "公示期：业主事项", "Window, owners' matters")
    static let noticesWindowOther = Text(
        "notices.window.other.title", "公示期：其他公示", "Window, other notices")
    static let noticesWindowExplanation = Text(
        "notices.window.explanation", "这一类公示贴出多久，期间可以提意见。",
        "How long notices of this kind stand, and objections are taken.")
    static let noticesOutcomeUnopposed = Text("notices.outcome.unopposed", "没有异议", "No objection")
    static let noticesOutcomeAnswered = Text(
        "notices.outcome.answered", "有意见，都已答复，不成立", "Objections answered, none found right")
    static let noticesOutcomeUpheld = Text(
        "notices.outcome.upheld", "有意见成立，已作更正", "An objection was found right; it is being put right")
    static let noticesStateOpen = Text("notices.state.open", "公示中", "Open")
    static let noticesStateSettling = Text("notices.state.settling", "期满，意见待答复", "Ended, answers owed")
    static let noticesStateSettled = Text("notices.state.settled", "已结束", "Ended")
    static let noticesStateWithdrawn = Text("notices.state.withdrawn", "已撤回", "Taken back")
    static let objectionStateOpen = Text("notices.objection.open", "等待答复", "Waits for an answer")
    static let objectionStateUpheld = Text("notices.objection.upheld", "意见成立", "Found right")
    static let objectionStatePartly = Text("notices.objection.partly", "部分成立", "Found right in part")
    static let objectionStateDismissed = Text("notices.objection.dismissed", "意见不成立", "Not found right")
    static let objectionStateWithdrawn = Text("notices.objection.withdrawn", "已撤回", "Taken back")
    static let objectionStateLapsed = Text(
        "notices.objection.lapsed", "公示已撤回，意见不再处理", "Lapsed with the notice")
    static let objectionVerdictUpheld = Text(
        "notices.verdict.upheld", "成立，要更正", "Right; it will be put right")
    static let objectionVerdictPartly = Text(
        "notices.verdict.partly", "部分成立，部分更正", "Right in part")
    static let objectionVerdictDismissed = Text(
        "notices.verdict.dismissed", "不成立，维持原样", "Not right; it stands")
}
