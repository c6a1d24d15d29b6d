import Kernel

/// What the pages of procedures say of what is done.
extension Text {
    static let consultationTitle = Text("deliberation.consultation.title", "征求意见", "Consultation")
    static let consultationNone = Text("deliberation.consultation.none", "还没有记录。", "Nothing is recorded yet.")
    static let consultationLine = Text(
        "deliberation.consultation.line",
        "{manner}，问了 {count} 户",
        "{manner}, households asked: {count}")
    static let consultationAdd = Text("deliberation.consultation.add", "记一次征求意见", "Record a consultation")
    static let consultationFieldOn = Text("deliberation.consultation.on", "哪一天", "Day")
    static let consultationFieldManner = Text("deliberation.consultation.manner", "怎么问的", "How")
    static let consultationFieldMannerHint = Text(
        "deliberation.consultation.manner-hint",
        "如：入户走访、院坝会、网格群",
        "At home, at a meeting, in the online group")
    static let consultationFieldHouseholds = Text(
        "deliberation.consultation.households",
        "问了多少户",
        "Households asked")
    static let consultationFieldWords = Text(
        "deliberation.consultation.words",
        "大家怎么说，采纳了什么",
        "What they said, what was taken up")
    static let consultationFieldWordsHint = Text(
        "deliberation.consultation.words-hint",
        "只有工作人员看得到。不用写是谁说的。",
        "Officers alone read it. Do not write who said what.")
    static let consultationSend = Text("deliberation.consultation.send", "记下", "Record it")
    static let recordTitle = Text("deliberation.record.title", "办理记录", "Record")
    static let recordDone = Text(
        "deliberation.record.done",
        "第 {number} 步办完：{step}（第 {version} 稿）",
        "Step {number} done: {step} (version {version})")
    static let recordReturned = Text(
        "deliberation.record.returned",
        "从第 {number} 步退回到：{to}",
        "Sent back from step {number} to: {to}")
    static let recordDropped = Text(
        "deliberation.record.dropped",
        "终止于第 {number} 步：{step}",
        "Given up at step {number}: {step}")
    static let recordMeeting = Text(
        "deliberation.record.meeting",
        "应到 {due} 人，实到 {present} 人；同意 {yes}，反对 {no}，弃权 {abstaining}。主持 {chair}，记录 {recorder}。",
        "Due {due}, present {present}; for {yes}, against {no}, abstaining {abstaining}. Chair {chair}, "
            + "minutes {recorder}.")
    static let recordNotice = Text(
        "deliberation.record.notice",
        "公示期满，没有成立的意见。",
        "The window ended; no objection was found right.")
    static let meetingFieldOn = Text("deliberation.meeting.on", "开会日期", "Day of the meeting")
    static let meetingFieldDue = Text("deliberation.meeting.due", "应到", "Due")
    static let meetingFieldPresent = Text("deliberation.meeting.present", "实到", "Present")
    static let meetingFieldInFavour = Text("deliberation.meeting.in-favour", "同意", "For")
    static let meetingFieldAgainst = Text("deliberation.meeting.against", "反对", "Against")
    static let meetingFieldAbstaining = Text("deliberation.meeting.abstaining", "弃权", "Abstaining")
    static let meetingFieldChair = Text("deliberation.meeting.chair", "主持人", "Chair")
    static let meetingFieldRecorder = Text("deliberation.meeting.recorder", "记录人", "Minutes by")
    static let meetingFieldMinutes = Text("deliberation.meeting.minutes", "会议记录", "Minutes")
    static let meetingSend = Text("deliberation.meeting.send", "记下会议，进入下一步", "Record the meeting and go on")
    static let voteUse = Text(
        "deliberation.vote.use",
        "采用 {number} 决议，进入下一步",
        "Use resolution {number} and go on")
    static let voteFailed = Text(
        "deliberation.vote.failed",
        "{body} {number}：没有通过",
        "{body} {number}: did not pass")
    static let voteCalled = Text(
        "deliberation.vote.called",
        "{body}：{when} 开，去签到、表决",
        "{body}: meets {when}; sign in and vote")
    static let voteNoBody = Text(
        "deliberation.vote.no-body",
        "村里还没有建这个会的名册，先去建：",
        "The village has no roll for this body yet; set it up first:")
    static let callTitle = Text("deliberation.call.title", "召集会议", "Call the meeting")
    static let callFieldBody = Text("deliberation.call.body", "召开哪个会", "Which body")
    static let callFieldBasis = Text("deliberation.call.basis", "授权依据", "Authorised by")
    static let callFieldBasisHint = Text(
        "deliberation.call.basis-hint",
        "只有代表会议要写：哪次村民会议、第几号决议授权的。",
        "For the representatives only: which assembly authorised them, by which resolution.")
    static let callFieldMeets = Text("deliberation.call.meets", "几时开", "When")
    static let callFieldVenue = Text("deliberation.call.venue", "在哪里开", "Where")
    static let callFieldNoticed = Text("deliberation.call.noticed", "哪天通知的", "Notice given on")
    static let callFieldNoticedHint = Text(
        "deliberation.call.noticed-hint",
        "不填就是今天。纸质通知早已贴出的，写那一天。",
        "Empty for today. Where a paper notice went up earlier, that day.")
    static let callSend = Text("deliberation.call.send", "召集会议", "Call the meeting")
    static let publishTitleDecision = Text(
        "deliberation.publish.title-decision",
        "关于“{title}”的决议",
        "Decision: {title}")
    static let publishTitleResult = Text(
        "deliberation.publish.title-result",
        "“{title}”实施结果",
        "Result: {title}")
    static let publishFieldBody = Text("deliberation.publish.body", "公告内容", "Text of the notice")
    static let publishFieldBodyHint = Text(
        "deliberation.publish.body-hint",
        "已按决议和决算写好，请核对。不写身份证号、手机号。",
        "Written from decision and account; look it over. No identity or telephone numbers.")
    static let publishFieldIssuer = Text("deliberation.publish.issuer", "谁发布", "Issuer")
    static let publishFieldContact = Text("deliberation.publish.contact", "找谁提意见", "Contact for objections")
    static let publishFieldContactHint = Text(
        "deliberation.publish.contact-hint",
        "姓名和电话，会公开。",
        "A name and a telephone; both are shown.")
    static let publishFieldChecked = Text("deliberation.publish.checked", "我核对过了", "I have checked it")
    static let publishFieldCheckedHint = Text(
        "deliberation.publish.checked-hint",
        "没有多写到人，数字没错。",
        "Nobody is named beyond need, and the figures are right.")
    static let publishSend = Text("deliberation.publish.send", "贴出公告", "Publish it")
}
