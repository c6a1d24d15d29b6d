import Kernel

/// What this room's pages say.
extension Text {
    static let overviewTitle = Text("overview.title", "{place}一览", "{place} at a glance")
    static let overviewPurpose = Text(
        "overview.purpose", "截至{moment}。带横线的数能点开，看它数的是哪些事。",
        "As of {moment}. An underlined number leads to what it counts.")
    static let overviewSpan = Text("overview.span", "看多久", "Span")
    static let overviewDays = Text("overview.days", "{days} 天", "{days} days")
    static let overviewSentence = Text(
        "overview.sentence", "{from}到{until}，收到 {received} 件，办结 {closed} 件，",
        "From {from} to {until}, {received} received, {closed} closed, ")
    static let overviewOpen = Text("overview.open", "在办 {count} 件", "{count} open")
    static let overviewComma = Text("overview.comma", "，", ", ")
    static let overviewStop = Text("overview.stop", "。", ".")
    static let overviewLate = Text("overview.late", "超时 {count} 件", "{count} late")
    static let overviewNoneLate = Text("overview.none-late", "没有超时的", "none late")
    static let overviewRates = Text("overview.rates", "三率", "Three rates")
    static let overviewInterval = Text(
        "overview.interval", "两条竖线之间，是 95% 的把握范围", "Between the two marks lies the 95 % interval")
    static let overviewResponded = Text("overview.responded", "响应率", "Responded")
    static let overviewRespondedPart = Text("overview.responded-part", "按时联系", "contacted in time")
    static let overviewRespondedWhole = Text("overview.responded-whole", "应联系", "to be contacted")
    static let overviewSolved = Text("overview.solved", "解决率", "Solved")
    static let overviewSolvedPart = Text("overview.solved-part", "说解决了", "said solved")
    static let overviewAnsweredWhole = Text("overview.answered-whole", "有效回访", "valid answers")
    static let overviewSatisfied = Text("overview.satisfied", "满意率", "Satisfied")
    static let overviewSatisfiedPart = Text(
        "overview.satisfied-part", "满意和基本满意", "satisfied or fairly so")
    static let overviewExcluded = Text("overview.excluded", "不计入 {count} 件", "{count} left out")
    static let overviewAllRates = Text(
        "overview.all-rates", "看三率，和不计入的理由", "The three rates, and why matters are left out")
    static let overviewWhere = Text("overview.where", "{place}，{number}", "{place}, {number}")
    static let overviewDaily = Text("overview.daily", "每天收到和办结", "Received and closed each day")
    static let overviewWeekly = Text("overview.weekly", "每周收到和办结", "Received and closed each week")
    static let overviewUnit = Text("overview.unit", "件", "Matters")
    static let overviewReceived = Text("overview.received", "收到", "Received")
    static let overviewClosed = Text("overview.closed", "办结", "Closed")
    static let overviewLateTitle = Text("overview.late-title", "超时 {count} 件", "{count} late")
    static let overviewLongestFirst = Text("overview.longest-first", "最久的在最上面", "The longest first")
    static let overviewLimit = Text("overview.limit", "时限", "Time")
    static let overviewMatter = Text("overview.matter", "事情", "Matter")
    static let overviewLateToday = Text("overview.late-today", "超时不到 1 天", "less than a day late")
    static let overviewLateDays = Text("overview.late-days", "超时 {days} 天", "{days} days late")
    static let overviewAllLate = Text("overview.all-late", "看全部超时的", "See all that are late")
    static let overviewByPlace = Text("overview.by-place", "各处在办", "Open by place")
    static let overviewNobodyWaits = Text(
        "overview.nobody-waits", "每一件都还在时限里。", "Every matter is still within its time.")
    static let overviewIdle = Text(
        "overview.idle", "另有 {count}\u{00A0}处没有在办的", "{count}\u{00A0}more with nothing open")
    static let overviewByPlaceNote = Text(
        "overview.by-place-note", "件；红色：有超时的", "Matters; red where some are late")

    static let overviewTopics = Text("overview.topics", "大家在说什么", "What people talk about")

    static let journalTitle = Text("overview.journal", "流水", "Journal")
    static let journalPurpose = Text(
        "overview.journal-purpose", "全县每一步都记在这里，按先后排，最新的在上面。",
        "Every step of the county in its order, the newest first.")
    static let journalPosition = Text("overview.position", "第几条", "Position")
    static let journalRecorded = Text("overview.recorded", "什么时候", "When")
    static let journalKind = Text("overview.kind", "什么事", "What")
    static let journalDigest = Text("overview.digest", "摘要", "Digest")
    static let journalEmpty = Text("overview.journal-empty", "还没有记录。", "Nothing is recorded yet.")
    static let verificationTitle = Text("overview.verification", "核对", "Verification")
    static let verificationPurpose = Text(
        "overview.verification-purpose", "抄下最后一条的摘要。以后再来对，前面的就改不了。",
        "Write down the digest of the last entry. Whoever compares it later knows that nothing before it was changed."
    )
    static let verificationHead = Text("overview.head", "最后一条", "Last entry")
    static let verificationHow = Text("overview.how", "怎样核对", "How to check")
    static let verificationChain = Text(
        "overview.chain", "每一条的摘要都包含上一条的摘要。改动任何一条，它后面的摘要全部对不上。",
        "The digest of each entry contains that of the one before. A change to any entry breaks all digests after it."
    )
    static let verificationCommand = Text(
        "overview.command", "拿到数据的人可以用命令从头算一遍：",
        "Whoever holds the data can compute all of it anew with the command:")
    static let verificationData = Text(
        "overview.verification-data", "开放数据和接口", "Open data and interfaces")
    static let verificationLast = Text("overview.last", "最后几条", "The last entries")
}
