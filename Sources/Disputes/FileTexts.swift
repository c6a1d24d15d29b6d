import Kernel

/// A dispute and its acts.
extension Text {
    static let disputeMediator = Text("disputes.mediator", "调解员", "Mediator")
    static let disputeGuided = Text("disputes.guided", "引导到", "Brought to")
    static let disputeClocks = Text("disputes.clocks", "期限", "Clocks")
    static let disputeDueOn = Text("disputes.due-on", "{day}到期", "Due on {day}")
    static let disputeParties = Text("disputes.parties", "当事人", "Parties")
    static let disputeSealed = Text(
        "disputes.sealed", "姓名和电话加密保存，看一次记一次。", "Names and telephones are sealed; each look is kept.")
    static let disputePartyLabel = Text(
        "disputes.party-label", "{number}方 {name}", "Party {number}: {name}")
    static let disputePaper = Text("disputes.paper", "告知单", "Notice")
    static let disputeNotice = Text("disputes.notice", "打印告知书", "Print the notice")
    static let disputeLook = Text("disputes.look", "查看姓名和电话", "See names and telephones")
    static let disputeLookCall = Text("disputes.look-call", "要打电话联系", "To call")
    static let disputeLookSession = Text("disputes.look-session", "要开调解会", "To hold a session")
    static let disputeLookPaper = Text("disputes.look-paper", "要填写文书", "To fill in papers")
    static let disputeSessions = Text("disputes.sessions", "调解笔录", "Sessions")
    static let disputeSessionTitle = Text(
        "disputes.session-title", "第 {number} 次，{day}", "Session {number}, {day}")
    static let disputeSessionAt = Text(
        "disputes.session-at", "地点：{venue}。到场：{who}。{open}", "At {venue}. Present: {who}. {open}")
    static let disputeSessionOpen = Text("disputes.session-open", "公开进行。", "Open to listeners.")
    static let disputeSessionClosed = Text("disputes.session-closed", "不公开。", "Behind closed doors.")
    static let disputeAgreement = Text("disputes.agreement", "调解协议", "Agreement")
    static let disputeDraft = Text("disputes.draft", "已拟好，等各方签字", "Drafted, to be signed")
    static let disputeInForce = Text("disputes.in-force", "{day}生效", "In force since {day}")
    static let disputeConfirmed = Text(
        "disputes.confirmed", "司法确认：{state}，{day}。", "Court confirmation: {state}, {day}.")
    static let disputePrint = Text("disputes.print", "打印协议书", "Print the agreement")
    static let disputePrintOral = Text(
        "disputes.print-oral", "打印口头协议记录", "Print the record of the oral agreement")
    static let disputeItems = Text("disputes.items", "协议条目", "Items of the agreement")
    static let disputeItemNumber = Text("disputes.item-number", "第几条", "Item")
    static let disputeItemWho = Text("disputes.item-who", "由哪一方", "By which party")
    static let disputeItemWhat = Text("disputes.item-what", "做什么", "What")
    static let disputeItemDue = Text("disputes.item-due", "什么时候以前", "Until")
    static let disputeKept = Text("disputes.kept", "做到了", "Done")
    static let disputeBroken = Text("disputes.broken", "没有做到", "Not done")
    static let disputeOpenItem = Text("disputes.open-item", "还没登记", "Not entered yet")
    static let disputeEvidence = Text("disputes.evidence", "证据材料", "Evidence")
    static let disputeEvidenceAdd = Text("disputes.evidence-add", "附一份材料", "Add a file")
    static let disputeEvidenceTitle = Text("disputes.evidence-title", "材料名称", "Title")
    static let disputeEvidenceFile = Text("disputes.evidence-file", "文件", "File")
    static let disputeEvidenceHint = Text(
        "disputes.evidence-hint", "PDF、JPEG 或者 PNG，最大 8 MB。", "PDF, JPEG or PNG, at most 8 MB.")
    static let disputeEvidenceSend = Text("disputes.evidence-send", "附上", "Add the file")
    static let disputePartsTitle = Text("disputes.parts-title", "配合的单位", "Units that help")
    static let disputePartsNote = Text(
        "disputes.parts-note", "一揽子调处：需要别的单位出力的，在这里说清楚。",
        "Settled together: say here what other units are to do.")
    static let disputePartAdd = Text("disputes.part-add", "请一个单位配合", "Ask a unit to help")
    static let disputeUnit = Text("disputes.unit", "单位", "Unit")
    static let disputeTask = Text("disputes.task", "要它做什么", "What it is to do")
    static let disputePartSend = Text("disputes.part-send", "请它配合", "Ask the unit")
    static let disputePartDone = Text("disputes.part-done", "办完：{result}", "Done: {result}")
    static let disputePartFinish = Text("disputes.part-finish", "登记办完", "Enter as done")
    static let disputePartResult = Text("disputes.part-result", "办得怎么样", "What was done")
    static let disputePartFinishSend = Text("disputes.part-finish-send", "办完了", "The part is done")
    static let disputeVisits = Text("disputes.visits", "回访记录", "Return visits")
    static let disputeQuiet = Text("disputes.quiet", "没有再起纠纷。", "It has stayed settled.")
    static let disputeUnquiet = Text("disputes.unquiet", "又有纠纷。", "The quarrel is back.")
    static let disputeNotReached = Text("disputes.not-reached", "没有联系上。", "Nobody was reached.")
    static let disputeCourse = Text("disputes.course", "办理过程", "Course")
    static let disputeExtendedBy = Text("disputes.extended-by", "{days} 天", "{days} days")
}
