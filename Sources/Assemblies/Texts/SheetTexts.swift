import Kernel

/// What the sign-in sheet, ballots and prints say.
extension Text {
    static let signTitle = Text("assemblies.sign", "签到表", "Sign-in sheet")
    static let signPurpose = Text(
        "assemblies.sign.purpose", "已到 {present}，应到 {due}。", "{present} here, {due} due.")
    static let signWay = Text("assemblies.sign.way", "签到后怎么投票", "How those vote who sign in now")
    static let signWayPaper = Text("assemblies.sign.way-paper", "领纸票或举手", "Paper or raised hand")
    static let signWayScreen = Text("assemblies.sign.way-screen", "手机投票或点名", "Phone or roll call")
    static let signSearch = Text(
        "assemblies.sign.search", "找名字、户号、序号", "Find a name, a household, a number")
    static let signMore = Text(
        "assemblies.sign.more", "还有 {count} 席没显示，请用上面的搜索。",
        "{count} more seats; find them by the search above.")
    static let signNobody = Text("assemblies.sign.nobody", "没有找到", "Nobody found")
    static let signNobodyText = Text(
        "assemblies.sign.nobody-text", "名册以通知那天为准。换个名字或户号再找。",
        "The sheet is as of the notice's day. Try another name or number.")
    static let signSeat = Text("assemblies.sign.seat", "席号", "Seat")
    static let signName = Text("assemblies.sign.name", "姓名", "Name")
    static let signWho = Text("assemblies.sign.who", "席号和姓名", "Seat and name")
    static let signOfHousehold = Text(
        "assemblies.sign.of-household", "{household} 户", "household {household}")
    static let signHousehold = Text("assemblies.sign.household", "户号", "Household")
    static let signUnits = Text("assemblies.sign.units", "房号和面积", "Units and area")
    static let signState = Text("assemblies.sign.state", "到了没有", "Here")
    static let signAct = Text("assemblies.sign.act", "操作", "Action")
    static let signAbsent = Text("assemblies.sign.absent", "没到", "not here")
    static let signHere = Text("assemblies.sign.here", "到了", "here")
    static let signVoted = Text("assemblies.sign.voted", "已投票", "has voted")
    static let signByProxyOf = Text(
        "assemblies.sign.by-proxy-of", "由 {seat} 号代投", "by proxy of seat {seat}")
    static let signRepresentative = Text("assemblies.sign.representative", "{name}代表", "by {name}")
    static let signIn = Text("assemblies.sign.in", "签到", "Sign in")
    static let signUndo = Text("assemblies.sign.undo", "撤回", "Undo")
    static let signList = Text("assemblies.sign.list", "照纸签到表录入", "Type in a paper list")
    static let signListNote = Text(
        "assemblies.sign.list-note", "纸上签了名的，把席号一次录进来，记在您名下。",
        "Type the seats that signed on paper, all at once; it is kept under your name.")
    static let signNumbers = Text("assemblies.sign.numbers", "席号", "Seats")
    static let signNumbersHint = Text(
        "assemblies.sign.numbers-hint", "如：1,3,5-9", "For instance: 1,3,5-9")
    static let signListSend = Text("assemblies.sign.list-send", "录入签到", "Sign them in")
    static let proxyTitle = Text("assemblies.proxy", "有书面委托的", "With a written proxy")
    static let proxyHintHousehold = Text(
        "assemblies.proxy.hint-household", "只能委托同一户的成员，一人只能受托一次。",
        "Only a member of the same household, and one proxy each.")
    static let proxyHintAnyone = Text(
        "assemblies.proxy.hint-anyone", "受托人要是名册上的业主，先签到；一人只能受托一次。",
        "The holder is an owner who is signed in; one proxy each.")
    static let proxyAbsent = Text("assemblies.proxy.absent", "没来的人的席号", "Seat of who is absent")
    static let proxyHolder = Text("assemblies.proxy.holder", "受托人的席号", "Seat of who holds the proxy")
    static let proxyName = Text("assemblies.proxy.name", "受托人姓名", "Name of the holder")
    static let proxySend = Text("assemblies.proxy.send", "看过委托书，签到", "I saw the writing; sign in")
    static let ballotOpen = Text("assemblies.ballot.open", "记名投票", "Open ballot")
    static let ballotSecret = Text("assemblies.ballot.secret", "无记名投票", "Secret ballot")
    static let ballotPurpose = Text(
        "assemblies.ballot.purpose", "{body}，{when}，{venue}。您是 {seat} 号 {name}。",
        "{body}, {when}, {venue}. You are seat {seat}, {name}.")
    static let ballotMeeting = Text("assemblies.ballot.meeting", "这次会", "The meeting")
    static let ballotSign = Text(
        "assemblies.ballot.sign", "您到会场了吗？到了就签到，这一票只有您能投。",
        "Are you there? Then sign in; this vote is yours alone.")
    static let ballotSignIn = Text("assemblies.ballot.sign-in", "我到了，签到", "I am here; sign me in")
    static let ballotWait = Text(
        "assemblies.ballot.wait", "签到好了。主持人宣布开始，就能投票。",
        "You are signed in. You can vote when the chair opens the ballots.")
    static let ballotReload = Text("assemblies.ballot.reload", "看看开始了没有", "See whether it has begun")
    static let ballotPaper = Text(
        "assemblies.ballot.paper", "您领的是纸票，请投纸票。", "You took a paper ballot; please use that.")
    static let ballotVoteOpen = Text(
        "assemblies.ballot.vote-open", "记名投票：结束以前可以更正。",
        "An open ballot; you may correct it until the meeting is closed.")
    static let ballotVoteSecret = Text(
        "assemblies.ballot.vote-secret", "无记名投票：投了就认不出是谁的，不能改。",
        "A secret ballot; nobody can tell that it is yours, and it cannot be changed.")
    static let ballotRead = Text("assemblies.ballot.read", "看第 {number} 个议题的文字", "Read motion {number}")
    static let ballotCast = Text("assemblies.ballot.cast", "投票", "Cast my ballot")
    static let ballotCorrect = Text("assemblies.ballot.correct", "更正我的票", "Correct my ballot")
    static let ballotInOpen = Text(
        "assemblies.ballot.in-open", "您的票收到了。结束以前可以更正。",
        "Your ballot is in. You may correct it until the meeting is closed.")
    static let ballotInSecret = Text(
        "assemblies.ballot.in-secret", "您的票已经进了票箱。结果在会议结束后公布。",
        "Your ballot is in the box. The result is told when the meeting is closed.")
    static let ballotClosed = Text(
        "assemblies.ballot.closed", "会议已经结束，结果在会议页面上。", "The meeting is closed; the result is on its page.")
    static let ballotCancelled = Text(
        "assemblies.ballot.cancelled", "会议取消了，等下一次通知。",
        "The meeting was called off; wait for the next notice.")
    static let paperTitle = Text("assemblies.paper", "录纸票", "Enter paper ballots")
    static let paperPurpose = Text(
        "assemblies.paper.purpose", "照唱票的结果录。录错了，结束以前可以重录。",
        "As they were counted in the room. Enter them anew until the meeting is closed, if need be.")
    static let paperLead = Text(
        "assemblies.paper.lead", "领纸票的有 {papers} 席，每个议题发出的都是这么多张。",
        "{papers} seats took a paper ballot; so many were issued of every motion.")
    static let paperIssued = Text("assemblies.paper.issued", "发出", "Issued")
    static let paperSend = Text("assemblies.paper.send", "录入，核对加总", "Keep the count")
    static let paperNone = Text("assemblies.paper.none", "现在没有纸票可录", "No paper ballots to enter now")
    static let paperNoneText = Text(
        "assemblies.paper.none-text", "签到时选“领纸票”的人投完以后，在这里录。",
        "They are entered here once those have voted who took paper ballots.")
    static let votesTitle = Text("assemblies.votes", "点名投票、代录记名票", "Enter an open ballot")
    static let votesPurpose = Text(
        "assemblies.votes.purpose", "现场点名说出来的，或纸上写好的，一席一席录，记在您名下。",
        "What was called out, or written on paper, seat by seat; it is kept under your name.")
    static let votesSeat = Text("assemblies.votes.seat", "哪一席", "Which seat")
    static let votesSeatHint = Text(
        "assemblies.votes.seat-hint", "只列出还没投、又不领纸票的。",
        "Those who have not voted and took no paper ballot.")
    static let votesChoose = Text("assemblies.votes.choose", "请选", "Choose")
    static let votesSend = Text("assemblies.votes.send", "录这一票", "Enter this ballot")
    static let votesDone = Text("assemblies.votes.done", "已投票：{seats}", "Ballots in: {seats}")
    static let votesNone = Text("assemblies.votes.none", "现在没有要录的", "Nothing to enter now")
    static let votesNoneText = Text(
        "assemblies.votes.none-text", "开始投票以后，签到选“手机投票或点名”的人在这里。",
        "Once ballots are open, those stand here who signed in to vote by phone or call.")
}
