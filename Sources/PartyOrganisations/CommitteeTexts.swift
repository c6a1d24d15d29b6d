import Kernel

extension Text {
    static let committeesTitle = Text("party.page.committees-title", "联合党委和大工委", "Joint committees")
    static let committeesPurpose = Text(
        "party.page.committees-purpose", "跨几个地方、几家单位的委员会，还有村以下的组管委、片管委。",
        "Committees over several places and units, and those below villages.")
    static let committeesNone = Text("party.page.committees-none", "还没有这样的委员会", "No such committee yet")
    static let committeesNoneText = Text(
        "party.page.committees-none-text", "几个社区、几家单位一起办事时，在这里设一个。",
        "Set one up where several places or units act together.")
    static let committeeFound = Text("party.page.committee-found", "设立委员会", "Set a committee up")
    static let committeeFoundPurpose = Text(
        "party.page.committee-found-purpose", "同时设一个同名的议事机构，通知、签到、记录都在那里。",
        "A body of the same name is entered too: notices, sheets and minutes are there.")
    static let committeeFoundSend = Text("party.page.committee-found-send", "设立", "Set it up")
    static let committeeKind = Text("party.page.committee-kind", "哪一种", "Kind")
    static let committeeName = Text("party.page.committee-name", "名称", "Name")
    static let committeeJoint = Text(
        "party.page.committee-joint", "几个地方、几家单位联合", "Several places and units together")
    static let committeeLower = Text(
        "party.page.committee-lower", "村以下，本片自己议事", "Below the village, for its own part")
    static let committeeLowerNote = Text(
        "party.page.committee-lower-note", "它议本片的事，有记录；没有村民会议、村民代表会议的权力。",
        "It talks over its own part's matters and keeps minutes; it has no village body's power.")
    static let committeeEnd = Text("party.page.committee-end", "撤销委员会", "Dissolve the committee")
    static let committeeEndSend = Text("party.page.committee-end-send", "登记撤销", "Enter its end")
    static let committeeEndedOn = Text("party.page.committee-ended-on", "{day} 撤销。", "Dissolved on {day}.")
    static let seatsCount = Text("party.page.seats-count", "{count} 个席位", "{count} seats")
    static let seatsTitle = Text("party.page.seats-title", "成员", "Members")
    static let seatsNone = Text("party.page.seats-none", "还没有成员。", "No members yet.")
    static let staffTitle = Text("party.page.staff-title", "工作人员", "Staff")
    static let staffNone = Text("party.page.staff-none", "还没有工作人员。", "No staff yet.")
    static let seatEnter = Text("party.page.seat-enter", "登记席位或者工作人员", "Enter a seat or a member of staff")
    static let seatName = Text("party.page.seat-name", "代表谁，或者什么岗位", "For whom, or which post")
    static let seatNameHint = Text(
        "party.page.seat-name-hint", "例如：柳坪村党组织，镇中心校，综治专干", "A place's organisation, a school, a post")
    static let seatPlaceHint = Text(
        "party.page.seat-place-hint", "写了地方，那里的值班人员可以替它说话", "Officers of that place then speak for it")
    static let seatNoPlace = Text("party.page.seat-no-place", "不属于哪个地方", "Of no place in particular")
    static let seatSend = Text("party.page.seat-send", "登记", "Enter")
    static let seatVacant = Text("party.page.seat-vacant", "还没有定人", "Nobody named yet")
    static let seatChair = Text("party.page.seat-chair", "召集人", "Chair")
    static let seatMember = Text("party.page.seat-member", "成员", "Member")
    static let seatStaff = Text("party.page.seat-staff", "工作人员", "Staff")
    static let lackChair = Text("party.page.lack-chair", "还没有召集人。", "It has no chair yet.")
    static let lackPlaces = Text(
        "party.page.lack-places", "成员还只有一方，联合至少要两方。",
        "All members are of one side; a joint committee wants two.")
    static let lackMembers = Text("party.page.lack-members", "成员不到三人。", "It has fewer than three members.")
    static let meetingsTitle = Text("party.page.meetings-title", "会议", "Meetings")
    static let meetingsNone = Text("party.page.meetings-none", "还没有开过会。", "No meeting yet.")
    static let meetingsBody = Text("party.page.meetings-body", "名册、会议记录和承诺", "Roll, minutes and promises")
    static let meetingCall = Text("party.page.meeting-call", "发会议通知", "Call a meeting")
    static let meetingDue = Text("party.page.meeting-due", "{day}前开会", "meets by {day}")
    static let meetingOverdue = Text("party.page.meeting-overdue", "{day}就该开会了", "was to meet by {day}")
    static let meetingHeld = Text("party.page.meeting-held", "开过了", "held")
    static let meetingOff = Text("party.page.meeting-off", "取消了", "called off")
    static let meetingCalled = Text("party.page.meeting-called", "已通知", "called")
    static let agendaTitle = Text("party.page.agenda-title", "议题", "Agenda")
    static let agendaArea = Text("party.page.agenda-area", "片区大事", "Matters of the area")
    static let agendaAreaHint = Text(
        "party.page.agenda-area-hint", "牵涉几个地方，委员会一起商量", "Of several places: the committee talks it over")
    static let agendaCommunity = Text("party.page.agenda-community", "社区难事", "A community's hard matters")
    static let agendaCommunityHint = Text(
        "party.page.agenda-community-hint", "一个地方的事，先在那里议，议不下来再提上来",
        "Of one place: talked over there first, passed up if need be")
    static let agendaOwn = Text("party.page.agenda-own", "本片的事", "Matters of this part")
    static let agendaNone = Text("party.page.agenda-none", "没有议题。", "No items.")
    static let agendaNumber = Text("party.page.agenda-number", "{number}．{title}", "{number}. {title}")
    static let agendaBy = Text("party.page.agenda-by", "{seat}提出", "put forward by {seat}")
    static let agendaReason = Text("party.page.agenda-reason", "原因：{reason}", "because: {reason}")
    static let agendaMeeting = Text("party.page.agenda-meeting", "{day}，{title}", "{day}, {title}")
    static let agendaActs = Text("party.page.agenda-acts", "办理第 {number} 号议题", "Item {number}: what to do")
    static let agendaNoMeeting = Text(
        "party.page.agenda-no-meeting", "先发会议通知，再列入议程。", "Call a meeting first.")
    static let agendaMeetingField = Text("party.page.agenda-meeting-field", "列入哪次会", "Which meeting")
    static let agendaCall = Text("party.page.agenda-call", "列入议程", "Put it on the agenda")
    static let agendaSettle = Text("party.page.agenda-settle", "议完了，见会议记录", "Talked over, see the minutes")
    static let agendaSettleThere = Text("party.page.agenda-settle-there", "在社区议好了", "Settled there")
    static let agendaEscalateWhy = Text(
        "party.page.agenda-escalate-why", "为什么社区议不下来", "Why it was not settled there")
    static let agendaEscalate = Text("party.page.agenda-escalate", "提到片区", "Pass it up")
    static let agendaReturnWhy = Text(
        "party.page.agenda-return-why", "为什么退回，该找谁", "Why it goes back, and whose it is")
    static let agendaReturn = Text("party.page.agenda-return", "退回", "Give it back")
    static let agendaPropose = Text("party.page.agenda-propose", "提一个议题", "Put an item forward")
    static let agendaSeat = Text("party.page.agenda-seat", "哪个成员提出", "For which member")
    static let agendaLevel = Text("party.page.agenda-level", "在哪一级议", "At which level")
    static let agendaSend = Text("party.page.agenda-send", "提出", "Put it forward")
    static let agendaProposed = Text("party.page.agenda-proposed", "待议", "waiting")
    static let agendaCalled = Text("party.page.agenda-called", "已列入议程", "on an agenda")
    static let agendaSettled = Text("party.page.agenda-settled", "已议", "talked over")
    static let agendaReturned = Text("party.page.agenda-returned", "已退回", "given back")
    static let mattersTitle = Text("party.page.matters-title", "共办事项", "Shared matters")
    static let mattersNote = Text(
        "party.page.matters-note", "谁做哪一部分，什么时候做完", "Who does which part, and until when")
    static let mattersNone = Text("party.page.matters-none", "没有共办事项。", "No shared matters.")
    static let matterOpen = Text("party.page.matter-open", "开一件共办事项", "Open a shared matter")
    static let matterOpenSend = Text("party.page.matter-open-send", "开始共办", "Open it")
    static let matterItem = Text("party.page.matter-item", "来自哪个议题", "From which item")
    static let matterCase = Text("party.page.matter-case", "诉求编号", "Number of the request")
    static let matterCaseHint = Text(
        "party.page.matter-case-hint", "因为一件诉求、一个问题来的，写它的编号", "Where it comes from a request or a problem")
    static let matterParts = Text(
        "party.page.matter-parts", "{count} 项分工，完成 {done} 项", "{done} of {count} parts done")
    static let matterPurpose = Text("party.page.matter-purpose", "{name}的共办事项", "A shared matter of {name}")
    static let matterOpened = Text("party.page.matter-opened", "开始", "Opened")
    static let matterClosed = Text("party.page.matter-closed", "办结", "Closed")
    static let matterClose = Text("party.page.matter-close", "办结这件事", "Close the matter")
    static let matterCloseSend = Text("party.page.matter-close-send", "办结", "Close it")
    static let matterClosing = Text("party.page.matter-closing", "结果", "What came of it")
    static let partsTitle = Text("party.page.parts-title", "分工", "Parts")
    static let partsNone = Text("party.page.parts-none", "还没有分工。", "No parts yet.")
    static let partSeat = Text("party.page.part-seat", "谁来做", "Who does it")
    static let partWords = Text("party.page.part-words", "做什么", "What is to be done")
    static let partDueOn = Text("party.page.part-due-on", "什么时候完成", "Due")
    static let partDue = Text("party.page.part-due", "{day}前完成", "due {day}")
    static let partLate = Text("party.page.part-late", "{day}到期，还没有完成", "was due {day}")
    static let partDone = Text("party.page.part-done", "{day}完成", "done {day}")
    static let partTell = Text(
        "party.page.part-tell", "第 {number} 项（{seat}）写进展", "Part {number} ({seat}): tell how far it is")
    static let partTold = Text("party.page.part-told", "进展", "How far it is")
    static let partIsDone = Text("party.page.part-is-done", "这一项完成了", "This part is done")
    static let partTellSend = Text("party.page.part-tell-send", "写上", "Keep it")
    static let partTake = Text("party.page.part-take", "加一项分工", "Add a part")
    static let partTakeSend = Text("party.page.part-take-send", "定下来", "Add it")
    static let progressTitle = Text("party.page.progress-title", "进展", "Progress")
    static let listsTitle = Text("party.page.lists-title", "需求、资源、项目清单", "Needs, resources, projects")
    static let listsPurpose = Text(
        "party.page.lists-purpose", "{name}的成员缺什么、有什么、一起做什么。",
        "What the members of {name} need, have and plan.")
    static let listsLink = Text(
        "party.page.lists-link", "看需求、资源、项目清单", "Lists of needs, resources and projects")
    static let listNeeds = Text("party.page.list-needs", "需求", "Needs")
    static let listResources = Text("party.page.list-resources", "资源", "Resources")
    static let listProjects = Text("party.page.list-projects", "项目", "Projects")
    static let listNone = Text("party.page.list-none", "清单是空的。", "The list is empty.")
    static let listEnter = Text("party.page.list-enter", "提一条", "Put something on a list")
    static let listWhich = Text("party.page.list-which", "哪个清单", "Which list")
    static let listSend = Text("party.page.list-send", "列上清单", "Put it on the list")
    static let entryOpen = Text("party.page.entry-open", "待认领", "open")
    static let entryClaimed = Text("party.page.entry-claimed", "{seat}认领", "claimed by {seat}")
    static let entryDone = Text("party.page.entry-done", "{seat}办成", "done by {seat}")
    static let entryMatch = Text("party.page.entry-match", "对接：{title}", "Meets: {title}")
    static let entryMatchField = Text("party.page.entry-match-field", "用自己的哪一条对接", "Meets which of one's own")
    static let entryNoMatch = Text("party.page.entry-no-match", "不对接", "None")
    static let entryResult = Text("party.page.entry-result", "结果：{result}", "Result: {result}")
    static let entryResultField = Text("party.page.entry-result-field", "结果", "What came of it")
    static let entryFinish = Text("party.page.entry-finish", "办成了", "Say it is done")
    static let entryFinishSend = Text("party.page.entry-finish-send", "记下结果", "Keep the result")
    static let entryWithdraw = Text("party.page.entry-withdraw", "撤下", "Take it off")
    static let entryClaim = Text("party.page.entry-claim", "认领", "Claim it")
    static let entryClaimant = Text("party.page.entry-claimant", "由谁认领", "For which member")
    static let entryClaimSend = Text("party.page.entry-claim-send", "认领", "Claim it")
}
