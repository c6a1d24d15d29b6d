import Kernel

/// The forms of a dispute.
extension Text {
    static let disputeAccept = Text("disputes.accept", "能不能调解", "May it be mediated")
    static let disputeAcceptNote = Text(
        "disputes.accept-note", "看事由是不是列明不能调解的情形。", "See whether it is among what mediation may not take.")
    static let disputeAcceptSend = Text(
        "disputes.accept-send", "受理，开始选调解员", "Accept, and let the parties choose")
    static let disputeReject = Text("disputes.reject", "不能调解", "It may not be mediated")
    static let disputeRejectSend = Text("disputes.reject-send", "不受理，说明依据", "Do not accept, and say why")
    static let disputePropose = Text("disputes.propose", "提出调解员", "Propose a mediator")
    static let disputeProposeNote = Text(
        "disputes.propose-note", "当事人从名册里选，各方都同意才算数。",
        "The parties choose from the roster; it holds when all say yes.")
    static let disputeNoMediators = Text(
        "disputes.no-mediators", "名册上还没有在任的调解员，请先补上名册。",
        "Nobody is in office as mediator; fill the roster first.")
    static let disputeMediatorOf = Text(
        "disputes.mediator-of", "{name}（{committee}）", "{name} ({committee})")
    static let disputeDeclared = Text(
        "disputes.declared", "已声明和各方没有亲属和利害关系", "Declared to be no relative and to have no interest")
    static let disputeDeclaredHint = Text(
        "disputes.declared-hint", "有的要回避。", "Whoever is near a party stands back.")
    static let disputeProposeSend = Text(
        "disputes.propose-send", "提出，请各方表态", "Propose, and ask the parties")
    static let disputeAnswers = Text("disputes.answers", "各方同意这位调解员吗", "Do the parties agree")
    static let disputeAnswersNote = Text(
        "disputes.answers-note", "人选：{name}。当面、电话问，或者当事人用查询码自己回答。",
        "Proposed: {name}. Ask in person, by telephone, or let them answer with their codes.")
    static let disputeSaysYes = Text("disputes.says-yes", "同意", "Yes")
    static let disputeSaysNo = Text("disputes.says-no", "不同意", "No")
    static let disputeSessionNew = Text("disputes.session-new", "记一次调解", "Enter a session")
    static let disputeSessionOn = Text("disputes.session-on", "日期", "Day")
    static let disputeVenue = Text("disputes.venue", "地点", "Where")
    static let disputePresent = Text("disputes.present", "到场的当事人", "Parties who came")
    static let disputeMinutes = Text("disputes.minutes", "调解笔录", "Minutes")
    static let disputeMinutesHint = Text(
        "disputes.minutes-hint", "各方怎么说，谈到哪一步。", "What was said, and how far they came.")
    static let disputeIsOpen = Text("disputes.is-open", "公开进行", "Open to listeners")
    static let disputeIsOpenHint = Text(
        "disputes.is-open-hint", "各方都同意才公开。", "Only if all parties want it.")
    static let disputeSessionSend = Text("disputes.session-send", "记下这次调解", "Enter the session")
    static let disputeDraftNew = Text("disputes.draft-new", "拟写调解协议", "Write the agreement")
    static let disputeDraftAgain = Text("disputes.draft-again", "修改协议草稿", "Change the draft")
    static let disputeForm = Text("disputes.form", "协议形式", "Form")
    static let disputeWritten = Text("disputes.written", "书面协议", "Written")
    static let disputeOral = Text("disputes.oral", "口头协议，由调解员记录", "Oral, recorded by the mediator")
    static let disputeOralHint = Text(
        "disputes.oral-hint", "各方觉得不用写书面协议的，记下内容就行。",
        "Where the parties want no paper, the mediator records it.")
    static let disputeFacts = Text("disputes.facts", "主要事实和争议事项", "Facts, and what was in dispute")
    static let disputeFactsHint = Text(
        "disputes.facts-hint", "写事情，不用写姓名，姓名在纸上手填。",
        "Write what happened; names are filled in by hand on paper.")
    static let disputeItemOf = Text("disputes.item-of", "第 {number} 条", "Item {number}")
    static let disputeDraftSend = Text("disputes.draft-send", "存好草稿，去打印", "Keep the draft, then print")
    static let disputeSignedOn = Text("disputes.signed-on", "生效日期", "In force since")
    static let disputeSignedHint = Text(
        "disputes.signed-hint", "书面的是最后一方签字那天，口头的是达成协议那天。",
        "When the last party signed, or when it was agreed in words.")
    static let disputeSign = Text("disputes.sign", "协议生效，开始履行", "The agreement is in force")
    static let disputePerformance = Text("disputes.performance", "履行", "Performance")
    static let disputePerformanceNote = Text(
        "disputes.performance-note", "每一条看过做没做到，再办结。", "Look at every item, then close.")
    static let disputeItemCheck = Text(
        "disputes.item-check", "第 {number} 条做到没有：{what}", "Item {number}: was it done? {what}")
    static let disputeIsDone = Text("disputes.is-done", "做到了", "It was done")
    static let disputeItemNote = Text(
        "disputes.item-note", "说明，没做到的必须写", "Note; needed where it was not done")
    static let disputeItemSend = Text("disputes.item-send", "登记", "Enter")
    static let disputeCourt = Text("disputes.court", "司法确认", "Court confirmation")
    static let disputeCourtState = Text("disputes.court-state", "情况", "How it stands")
    static let disputeCourtOn = Text("disputes.court-on", "日期", "Day")
    static let disputeJoint = Text("disputes.joint", "各方共同申请", "All parties apply together")
    static let disputeCourtSend = Text("disputes.court-send", "登记司法确认", "Enter")
    static let disputeNote = Text("disputes.note", "说明", "Note")
    static let disputeClose = Text("disputes.close", "办结", "Close the dispute")
    static let disputeVisit = Text("disputes.visit", "回访", "Return visit")
    static let disputeVisitNote = Text(
        "disputes.visit-note", "问问各方，是不是真的了结了。", "Ask the parties whether it is really over.")
    static let disputeIsReached = Text("disputes.is-reached", "联系上了", "Somebody was reached")
    static let disputeIsQuiet = Text("disputes.is-quiet", "没有再起纠纷", "It has stayed settled")
    static let disputeVisitWords = Text("disputes.visit-words", "说了什么", "What was said")
    static let disputeVisitSend = Text("disputes.visit-send", "记下回访", "Enter the visit")
    static let disputeOthers = Text("disputes.others", "其他办理", "Other acts")
    static let disputeReplace = Text("disputes.replace", "换调解员或者回避", "Replace the mediator")
    static let disputeReason = Text("disputes.reason", "原因", "Reason")
    static let disputeReplaceSend = Text("disputes.replace-send", "更换，重新选", "Replace, and choose again")
    static let disputeExtend = Text("disputes.extend", "各方同意延长调解", "More time, as all parties want it")
    static let disputeDays = Text("disputes.days", "延长几天", "How many days")
    static let disputeAgreed = Text("disputes.agreed", "同意的当事人", "Parties who agree")
    static let disputeExtendSend = Text("disputes.extend-send", "延长", "Extend")
    static let disputeRefuse = Text("disputes.refuse", "一方不愿意调解", "A party does not want mediation")
    static let disputeWho = Text("disputes.who", "哪一方", "Which party")
    static let disputeRefuseSend = Text(
        "disputes.refuse-send", "停止调解，告知其他途径", "End mediation, and name the other ways")
    static let disputeFail = Text("disputes.fail", "没有调成", "No agreement was reached")
    static let disputeFailSend = Text("disputes.fail-send", "终止调解", "End mediation")
    static let disputeGuide = Text("disputes.guide", "引导到其他途径", "Bring the parties elsewhere")
    static let disputeBody = Text("disputes.body", "去哪里", "Where to")
    static let disputeGuideSend = Text("disputes.guide-send", "引导并办结", "Bring them there, and close")
}
