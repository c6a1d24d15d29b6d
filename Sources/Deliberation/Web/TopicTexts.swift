import Kernel

/// What the pages of topics say, and what is printed.
extension Text {
    static let topicsTitle = Text("deliberation.topics.title", "话题", "Topics")
    static let topicsPurpose = Text(
        "deliberation.topics.purpose",
        "院坝会、三方联席上要说的事：谁提的、议了没有、回没回话。",
        "What is talked over in courtyards and joint meetings: raised, agreed, read back.")
    static let topicsEmpty = Text("deliberation.topics.empty", "这里没有话题", "No topics here")
    static let topicsEmptyText = Text(
        "deliberation.topics.empty-text",
        "居民、工作人员都可以提。",
        "Residents and officers can raise one.")
    static let topicRaise = Text("deliberation.topic.raise", "提一个话题", "Raise a topic")
    static let topicFormPurpose = Text(
        "deliberation.topic.form-purpose",
        "{place}：想大家坐下来商量的事。工作人员看过，会排进会议。",
        "{place}: what you want talked over. Officers read it and put it on an agenda.")
    static let topicFieldForum = Text("deliberation.topic.forum", "在哪里议", "Where")
    static let topicFieldTitle = Text("deliberation.topic.title", "议什么", "What about")
    static let topicWords = Text("deliberation.topic.words", "情况和想法", "What it is about")
    static let topicFieldWordsHint = Text(
        "deliberation.topic.words-hint",
        "工作人员看得到；公开的只有标题和议定的结果。",
        "Officers read it; only the title and what is agreed are shown.")
    static let topicSend = Text("deliberation.topic.send", "提交话题", "Hand it in")
    static let topicMine = Text("deliberation.topic.mine", "我提过的", "Raised by me")
    static let topicRaised = Text("deliberation.topic.state.raised", "待安排", "Raised")
    static let topicScheduled = Text("deliberation.topic.state.scheduled", "已排进会议", "On an agenda")
    static let topicSettled = Text("deliberation.topic.state.settled", "议定，待回话", "Agreed, to be read back")
    static let topicClosed = Text("deliberation.topic.state.closed", "已回话", "Read back")
    static let topicDeclined = Text("deliberation.topic.state.declined", "不在会上议", "Not for a meeting")
    static let courseRaised = Text("deliberation.topic.course.raised", "提出话题", "Raised")
    static let courseScheduled = Text("deliberation.topic.course.scheduled", "排进会议", "On the agenda")
    static let courseSettled = Text("deliberation.topic.course.settled", "议定", "Agreed")
    static let courseClosed = Text(
        "deliberation.topic.course.closed",
        "回话：办得怎样",
        "Read back: what came of it")
    static let topicMeeting = Text(
        "deliberation.topic.meeting",
        "看这次会议和承诺",
        "The meeting, with what was promised")
    static let topicProcedure = Text("deliberation.topic.procedure", "已经转入四议两公开", "It became a proposal")
    static let topicCase = Text("deliberation.topic.case", "来自这件事项", "The case that it came from")
    static let topicPropose = Text("deliberation.topic.propose", "要花钱、要定规矩的，转入四议两公开", "Make a proposal of it")
    static let agendaTitle = Text("deliberation.agenda.title", "改日期", "Change the day")
    static let agendaFieldOn = Text("deliberation.agenda.on", "哪天议", "On")
    static let agendaFieldMeeting = Text("deliberation.agenda.meeting", "哪次会", "At which meeting")
    static let agendaNoMeeting = Text("deliberation.agenda.no-meeting", "还没有召集", "None is called yet")
    static let agendaSend = Text("deliberation.agenda.send", "排进会议", "Put it on the agenda")
    static let agreementFieldOn = Text("deliberation.agreement.on", "哪天议的", "Talked over on")
    static let agreementField = Text("deliberation.agreement.words", "议定了什么", "What was agreed")
    static let agreementFieldHint = Text(
        "deliberation.agreement.words-hint",
        "谁、做什么、几时做完。大家都看得到，不要写到人。",
        "Who does what until when. Everybody reads it; name nobody.")
    static let agreementFieldOwners = Text(
        "deliberation.agreement.owners",
        "要不要业主共同决定",
        "Do the owners decide it")
    static let agreementFieldOwnersHint = Text(
        "deliberation.agreement.owners-hint",
        "动公共部位、维修资金、换物业的，会上议了不算，要业主表决。",
        "Common parts, the maintenance fund, the property company: the meeting cannot decide these.")
    static let agreementNoOwners = Text(
        "deliberation.agreement.no-owners",
        "不用，会上能定",
        "No, the meeting can settle it")
    static let agreementSend = Text("deliberation.agreement.send", "记下议定的事", "Keep what was agreed")
    static let outcomeField = Text("deliberation.outcome.words", "办得怎样", "What came of it")
    static let outcomeFieldHint = Text(
        "deliberation.outcome.words-hint",
        "下次会上读给大家听。",
        "It is read out at the next meeting.")
    static let outcomeSend = Text("deliberation.outcome.send", "回话", "Read it back")
    static let declineTitle = Text("deliberation.decline.title", "不在会上议", "Not for a meeting")
    static let declineHint = Text(
        "deliberation.decline.hint",
        "告诉提的人该找谁办。",
        "Tell who raised it where it belongs.")
    static let declineSend = Text("deliberation.decline.send", "不排", "Decline it")
    static let topicOwnersVote = Text("deliberation.topic.owners-vote", "要业主共同决定", "The owners have to vote")
    static let ownersText = Text(
        "deliberation.topic.owners-text",
        "“{matter}”按《民法典》第二百七十八条由业主共同决定：面积和人数都要三分之二以上参与，{demand}。联席会议的意见只是建议。",
        "By the Civil Code, Art. 278, the owners decide on this together ({matter}): two thirds by area and by "
            + "number take part, and {demand}. What the joint meeting agreed is a proposal to them.")
    static let ownersSpecial = Text(
        "deliberation.topic.owners-special",
        "参与的面积和人数四分之三以上同意",
        "three quarters of those by area and by number agree")
    static let ownersOrdinary = Text(
        "deliberation.topic.owners-ordinary",
        "参与的面积和人数过半数同意",
        "more than half of those by area and by number agree")
    static let ownersVoted = Text(
        "deliberation.topic.owners-voted",
        "业主已经表决通过。",
        "The owners have voted for it.")
    static let ownersVoteMissing = Text(
        "deliberation.topic.owners-missing",
        "还没有业主表决，不能当作定了。",
        "The owners have not voted yet; nothing is settled.")
    static let ownersCall = Text("deliberation.topic.owners-call", "召开{body}表决", "Call {body} to vote")
    static let sheetKind = Text("deliberation.sheet.kind", "四议两公开记录", "Record of a decision")
    static let sheetStep = Text("deliberation.sheet.step", "步骤", "Step")
    static let sheetDay = Text("deliberation.sheet.day", "日期", "Day")
    static let sheetProof = Text("deliberation.sheet.proof", "凭据", "Proof")
    static let sheetMeeting = Text(
        "deliberation.sheet.meeting",
        "应到 {due}，实到 {present}，同意 {yes}",
        "Due {due}, present {present}, for {yes}")
    static let sheetBudget = Text("deliberation.sheet.budget", "预算：{amount}", "Budget: {amount}")
    static let sheetAccount = Text("deliberation.sheet.account", "决算：{amount}", "Final account: {amount}")
    static let sheetSeal = Text("deliberation.sheet.seal", "（盖章）", "(seal)")
    static let sheetLaw = Text(
        "deliberation.sheet.law",
        "依据：《中国共产党农村基层组织工作条例》四议两公开；《村民委员会组织法》（2018）第二十四条，未经核对。",
        "By the Party's rural regulations (2018), 四议两公开, and the Organic Law of Villagers' Committees (20"
            + "18), Art. 24; not checked.")
    static let sheetAdopted = Text(
        "deliberation.sheet.adopted",
        "第 {version} 版，{day}通过。",
        "Version {version}, adopted on {day}.")
    static let sheetFiled = Text("deliberation.sheet.filed", "备案：{number}。", "Filed: {number}.")
    static let sheetQR = Text("deliberation.sheet.qr", "二维码：扫一扫打开这一页", "QR code: opens this page")
    static let sheetScan = Text("deliberation.sheet.scan", "扫码看全文", "Scan to read it all")
}
