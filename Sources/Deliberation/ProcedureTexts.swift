import Kernel

/// What this room says no with, where a procedure does not go on.
extension Text {
    static let procedureUnknown = Text(
        "deliberation.procedure-unknown", "没有这件议事，请回到列表查找。",
        "There is no such matter; look for it in the list.")
    static let procedureEnded = Text(
        "deliberation.procedure-ended", "这件事已经办结或终止，不能再改。",
        "This matter is closed or was given up; nothing is changed any more.")
    static let procedureTextOutdated = Text(
        "deliberation.text-outdated", "退回以后还没有写下一稿。请先写好新的一稿，再往下走。",
        "It was sent back and the next version is not written yet; write it first.")
    static let procedureConsultationMissing = Text(
        "deliberation.consultation-missing", "还没有征求意见的记录。请先记下问了多少户、大家怎么说，再商议。",
        "Nobody was consulted yet; record how many households were asked and what they said, then discuss.")
    static let procedureNoticeStands = Text(
        "deliberation.notice-stands", "公告已经贴出，正在公示。等公示期满，或先撤回那一份。",
        "The notice stands already; wait for the end of its window, or take it back first.")
    static let procedureReturnNotEarlier = Text(
        "deliberation.return-not-earlier", "只能退回到前面的步骤，请重新选。",
        "It goes back to an earlier step only; choose another.")
    static let procedureReasonMissing = Text("deliberation.reason-missing", "请写原因。", "Say why.")
    static let procedureReasonTooLong = Text(
        "deliberation.reason-too-long", "原因最多 {max} 个字。", "The reason has at most {max} characters.")
    static let procedureDropTooLate = Text(
        "deliberation.drop-too-late", "已经决议的事不能终止，只能实施或退回重议。",
        "What was decided cannot be given up; carry it out, or send it back.")
    static let turnProposal = Text(
        "deliberation.turn.proposal", "现在是第①步：村党组织提议。请先办完这一步。",
        "It is at step 1, the proposal of the Party organisation; do that first.")
    static let turnDiscussion = Text(
        "deliberation.turn.discussion", "现在是第②步：村“两委”会商议。请先办完这一步。",
        "It is at step 2, the discussion of both committees; do that first.")
    static let turnReview = Text(
        "deliberation.turn.review", "现在是第③步：党员大会审议。请先办完这一步。",
        "It is at step 3, the review of the Party members; do that first.")
    static let turnDecision = Text(
        "deliberation.turn.decision", "现在是第④步：村民会议或代表会议决议。请先办完这一步。",
        "It is at step 4, the villagers' decision; do that first.")
    static let turnPublication = Text(
        "deliberation.turn.publication", "现在是第⑤步：决议公开。公示期满才能往下走。",
        "It is at step 5, the publication of the decision; its window has to end first.")
    static let turnCarrying = Text(
        "deliberation.turn.carrying", "现在是第⑥步：实施。请先办完、验收。",
        "It is at step 6, the carrying out; finish and accept the work first.")
    static let turnResult = Text(
        "deliberation.turn.result", "现在是第⑦步：实施结果公开。公示期满才算办结。",
        "It is at step 7, the publication of the result; it closes when the window has ended.")

    static let meetingUnruled = Text(
        "deliberation.meeting-unruled", "规则里还没有规定两委会议到多少人、多少人同意才算数，请县里先录入。",
        "The rulebook does not say when a committee's meeting counts; the county has to enter it first.")
    static let meetingAhead = Text(
        "deliberation.meeting-ahead", "开会的日子还没到，开完再记。",
        "That day is still to come; record the meeting afterwards.")
    static let meetingBeforeLast = Text(
        "deliberation.meeting-before-last", "这次会早于上一步。四议要一步一步走，请核对日期。",
        "This meeting was before the step that precedes it; check the day.")
    static let meetingDue = Text(
        "deliberation.meeting-due", "应到人数要在 1 到 {max} 之间。",
        "Between 1 and {max} persons are due at such a meeting.")
    static let meetingPresent = Text(
        "deliberation.meeting-present", "实到人数不能多过应到人数，请核对。",
        "More came than were due; check the numbers.")
    static let meetingVotes = Text(
        "deliberation.meeting-votes", "同意、反对、弃权加起来要等于实到人数，请核对。",
        "For, against and abstaining do not add up to those present; check the numbers.")
    static let meetingChairMissing = Text(
        "deliberation.meeting-chair-missing", "请写主持人。", "Say who chaired it.")
    static let meetingRecorderMissing = Text(
        "deliberation.meeting-recorder-missing", "请写记录人。", "Say who took the minutes.")
    static let meetingNamesTooLong = Text(
        "deliberation.meeting-names-too-long", "姓名最多 {max} 个字。", "A name has at most {max} characters.")
    static let meetingMinutesTooLong = Text(
        "deliberation.meeting-minutes-too-long", "会议记录最多 {max} 个字。",
        "The minutes have at most {max} characters.")
    static let meetingQuorumMissed = Text(
        "deliberation.meeting-quorum-missed", "到会人数不够，至少要 {needed} 人，这次会不算数。",
        "Too few came for the meeting to count; {needed} are needed.")
    static let meetingMajorityMissed = Text(
        "deliberation.meeting-majority-missed", "同意的人不够，至少要 {needed} 人。没有通过的，请退回修改或终止。",
        "Too few agreed; {needed} are needed. What did not pass is rewritten or given up.")

    static let resolutionUnknown = Text(
        "deliberation.resolution-unknown", "没有这份决议，请核对。", "There is no such resolution; check the number.")
    static let resolutionAboutAnother = Text(
        "deliberation.resolution-about-another", "那份决议说的不是这件事，请重新选。",
        "That resolution is about something else; choose another.")
    static let resolutionElsewhere = Text(
        "deliberation.resolution-elsewhere", "那份决议是别的地方作的，请重新选。",
        "That resolution was taken elsewhere; choose another.")
    static let resolutionOfAnotherText = Text(
        "deliberation.resolution-of-another-text", "表决的不是现在这一稿，请把这一稿拿去表决。",
        "The vote was on another text; put the present version to the vote.")
    static let resolutionNotPassed = Text(
        "deliberation.resolution-not-passed", "这次表决没有通过。请退回修改，或者终止。",
        "The vote did not pass; send the proposal back, or give it up.")
    static let resolutionUsed = Text(
        "deliberation.resolution-used", "这份决议已经用过一次，请用新的表决。",
        "That resolution has done its step already; hold a new vote.")
    static let resolutionDelegationMissing = Text(
        "deliberation.delegation-missing",
        "按《村民委员会组织法》（2018）第二十四条，这件事归村民会议；代表会议要有村民会议的授权才能决定。请召开村民会议，或写明授权。",
        "By the Organic Law of Villagers' Committees (2018), Art. 24, this is the villagers' assembly's; its "
            + "representatives decide it only if the assembly authorised them. Call the "
            + "assembly, or name the authorisation."
    )
    static let bodyOfProposal = Text(
        "deliberation.body.proposal", "第①步由村党组织会议（合并的由两委会议）作出，请重新选。",
        "Step 1 is done by the Party committee, or by both committees where they meet as one; choose another."
    )
    static let bodyOfDiscussion = Text(
        "deliberation.body.discussion", "第②步由村“两委”会议作出，请重新选。",
        "Step 2 is done by both committees; choose another.")
    static let bodyOfReview = Text(
        "deliberation.body.review", "第③步由党员大会作出，请重新选。", "Step 3 is done by the Party members; choose another."
    )
    static let bodyOfDecision = Text(
        "deliberation.body.decision", "第④步由村民会议或村民代表会议作出，请重新选。",
        "Step 4 is done by the villagers' assembly or their representatives; choose another.")
    static let bodyOfNone = Text(
        "deliberation.body.none", "这一步不是开会表决的，请按页面上的提示办。",
        "This step is not done by a vote; follow the page.")
}

extension ProcedureStep {
    /// What is said to who sends what belongs to another step.
    var turnRefusal: Text {
        switch self {
        case .proposal: .turnProposal
        case .discussion: .turnDiscussion
        case .review: .turnReview
        case .decision: .turnDecision
        case .publication: .turnPublication
        case .carrying: .turnCarrying
        case .result: .turnResult
        }
    }

    var bodyRefusal: Text {
        switch self {
        case .proposal: .bodyOfProposal
        case .discussion: .bodyOfDiscussion
        case .review: .bodyOfReview
        case .decision: .bodyOfDecision
        case .publication, .carrying, .result: .bodyOfNone
        }
    }
}
