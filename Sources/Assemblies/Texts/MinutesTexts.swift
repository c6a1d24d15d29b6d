import Kernel

/// What minutes, promises and printed sheets say.
extension Text {
    static let minutesTitle = Text("assemblies.minutes", "会议记录、承诺", "Minutes and promises")
    static let minutesPurpose = Text(
        "assemblies.minutes.purpose", "谁说了什么、怎么定的。保存一次留一版，旧的也在。",
        "Who said what and what was decided. Each keeping is a version; earlier ones stay.")
    static let minutesText = Text("assemblies.minutes.text", "会议记录", "Minutes")
    static let minutesHint = Text(
        "assemblies.minutes.hint", "不写身份证号、银行卡号、病情。", "Leave out identity numbers, bank cards and illness.")
    static let minutesKeep = Text("assemblies.minutes.keep", "保存会议记录", "Keep the minutes")
    static let minutesNone = Text("assemblies.minutes.none", "还没有会议记录。", "There are no minutes yet.")
    static let promisesTitle = Text("assemblies.promises", "这次会上答应的事", "Promised at this meeting")
    static let promiseTitle = Text("assemblies.promise", "记一条承诺", "Note a promise")
    static let promiseNote = Text(
        "assemblies.promise.note", "下次开会要回报办得怎么样。", "The next meeting hears what became of it.")
    static let promiseWords = Text("assemblies.promise.words", "答应办什么", "What is promised")
    static let promiseWho = Text("assemblies.promise.who", "谁来办", "By whom")
    static let promiseWhoHint = Text(
        "assemblies.promise.who-hint", "如：村委会、周长林", "For instance the village committee")
    static let promiseDue = Text("assemblies.promise.due", "什么时候办好", "Due")
    static let promiseSend = Text("assemblies.promise.send", "记下这条承诺", "Note the promise")
    static let promiseAbout = Text("assemblies.promise.about", "{who}，{day}以前办好", "{who}, due on {day}")
    static let promiseLate = Text("assemblies.promise.late", "到期了", "overdue")
    static let promiseReport = Text("assemblies.promise.report", "跟办、回报", "Follow it up, or report on it")
    static let promiseSee = Text("assemblies.promise.see", "看办得怎么样", "See how it goes")
    static let promiseOpen = Text("assemblies.promise.open", "正在办", "under way")
    static let promiseOwner = Text("assemblies.promise.owner", "交给谁跟办", "Who follows it up")
    static let promiseOwnerHint = Text(
        "assemblies.promise.owner-hint", "承诺记下就成一个案件，到期日就是办结时限。选了人，直接进他的待办；不选，先到本地的台面等派。",
        "A promise becomes a case that is due on its day. It goes to whom you choose, or waits at the place's desk."
    )
    static let promiseOwnerNone = Text(
        "assemblies.promise.owner-none", "先不定，等派", "Nobody yet; the desk gives it out")
    static let sheetPromise = Text(
        "assemblies.sheet.promise", "{words}（{who}，{day}以前办好）：{state}。",
        "{words} ({who}, due on {day}): {state}.")
    static let earlierTitle = Text("assemblies.earlier", "上次会答应的事", "Promised at earlier meetings")
    static let earlierNote = Text(
        "assemblies.earlier.note", "先念这些，说说办得怎么样。", "Read these first, and say what became of them.")
    static let outcomeKept = Text("assemblies.outcome.kept", "办好了", "Done")
    static let outcomePartly = Text("assemblies.outcome.partly", "办了一部分", "Done in part")
    static let outcomeBroken = Text("assemblies.outcome.broken", "没有办成", "Not done")
    static let printTitle = Text("assemblies.print", "打印", "Print")
    static let printNotice = Text("assemblies.print.notice", "打印通知", "Print the notice")
    static let printSheet = Text("assemblies.print.sheet", "打印签到表", "Print the sign-in sheet")
    static let printBallots = Text("assemblies.print.ballots", "打印选票", "Print ballots")
    static let printSlips = Text("assemblies.print.slips", "打印手机投票码", "Print links for phones")
    static let printResult = Text("assemblies.print.result", "打印结果", "Print the result")
    static let printMinutes = Text("assemblies.print.minutes", "打印会议记录", "Print the minutes")
    static let sheetNotice = Text("assemblies.sheet.notice", "会议通知", "Notice of meeting")
    static let sheetAttendance = Text("assemblies.sheet.attendance", "签到表", "Sign-in sheet")
    static let sheetBallots = Text("assemblies.sheet.ballots", "选票", "Ballots")
    static let sheetSlips = Text("assemblies.sheet.slips", "手机投票码", "Links for phones")
    static let sheetResult = Text("assemblies.sheet.result", "表决结果", "Result")
    static let sheetMinutes = Text("assemblies.sheet.minutes", "会议记录", "Minutes")
    static let sheetWhere = Text("assemblies.sheet.where", "地点：{venue}。", "At {venue}.")
    static let sheetResultWindow = Text(
        "assemblies.sheet.result-window", "{day}表决。", "Decided on {day}.")
    static let sheetQR = Text("assemblies.sheet.qr", "二维码：扫一扫打开这次会", "QR code: opens this meeting")
    static let sheetScan = Text("assemblies.sheet.scan", "扫码看议题和结果", "Scan for agenda and result")
    static let sheetSeal = Text("assemblies.sheet.seal", "（盖章）", "(seal)")
    static let sheetSign = Text("assemblies.sheet.sign", "（签名）", "(signature)")
    static let sheetChair = Text("assemblies.sheet.chair", "主持人 {name}", "Chair {name}")
    static let sheetRecorder = Text("assemblies.sheet.recorder", "记录人 {name}", "Recorder {name}")
    static let sheetRule = Text("assemblies.sheet.rule", "依据：{rule}。", "By: {rule}.")
    static let sheetWho = Text("assemblies.sheet.who", "应到：", "Due: ")
    static let sheetNeeded = Text("assemblies.sheet.needed", "至少要到：", "Needed to open: ")
    static let sheetSigned = Text("assemblies.sheet.signed", "签名", "Signature")
    static let sheetBallotSecret = Text(
        "assemblies.sheet.ballot-secret", "无记名：只在选定的一格打勾，不写名字。打两个勾的作废。",
        "Secret: tick one box and write no name. Two ticks spoil it.")
    static let sheetBallotOpen = Text(
        "assemblies.sheet.ballot-open", "记名：在选定的一格打勾，写席号、签名。",
        "Open: tick one box, write your seat and sign.")
    static let sheetSlip = Text("assemblies.sheet.slip", "{seat} 号 {name}", "Seat {seat}, {name}")
    static let sheetSlipQR = Text(
        "assemblies.sheet.slip-qr", "二维码：您自己的签到和投票", "QR code: to sign in and vote")
    static let sheetSlipOpen = Text("assemblies.sheet.slip-open", "打开自己的选票", "Open your own ballot")
    static let sheetNotCounted = Text(
        "assemblies.sheet.not-counted", "会议还没有结束，没有结果。",
        "The meeting is not closed; there is no result yet.")
}
