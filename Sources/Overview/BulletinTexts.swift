import Kernel
import Requests

/// What the pages of figures and of the monthly bulletin say.
extension Text {
    static let figureTitle = Text("overview.figures", "{place}：三率和用时", "Rates and times of {place}")
    static let figureShort = Text("overview.figures-short", "三率和用时", "Rates and times")
    static let figurePurpose = Text("overview.figures-purpose", "{from}到{until}", "{from} to {until}")
    static let figureNote = Text(
        "overview.figures-note",
        "每个数都能点开看是哪几件。小字是 95% 的把握范围，率和用时都有；不到 10 件的标了“件数少”，不要拿来排先后。",
        "Every number opens what it counts. In small print the 95 % interval of each rate and each time; where few "
            + "were counted it says so: do not rank by it."
    )
    static let figureByPlace = Text("overview.figures-by-place", "按地方", "By place")
    static let figureByClass = Text("overview.figures-by-class", "按类别", "By class")
    static let figurePlace = Text("overview.figures-place", "地方", "Place")
    static let figureClass = Text("overview.figures-class", "类别", "Class")
    static let figureKind = Text("overview.figures-kind", "按什么", "By")
    static let figureName = Text("overview.figures-name", "名称", "Name")
    static let figureContact = Text("overview.figures-contact", "首次联系，天", "First contact, days")
    static let figureClosing = Text("overview.figures-closing", "办结，天", "Closing, days")
    static let figureTimes = Text(
        "overview.figures-times", "中位 {median}，九成 {ninetieth}", "median {median}, 90 % {ninetieth}")
    static let figureMedian = Text("overview.figures-median", "中位 {value}", "median {value}")
    static let figureNinetieth = Text("overview.figures-ninetieth", "九成 {value}", "90 % {value}")
    static let figureNoRange = Text("overview.figures-no-range", "范围说不准", "no interval")
    static let figureOf = Text("overview.figures-of", "{count} 件", "of {count}")
    static let figureSmall = Text("overview.figures-small", "件数少", "few")
    static let figureUnclassed = Text("overview.figures-unclassed", "没分类", "Without a class")
    static let figureNone = Text("overview.figures-none", "这段时间没有诉求。", "There was no request in this time.")
    static let figureNothing = Text("overview.figures-nothing", "这里没有", "None here")
    static let figureNothingText = Text(
        "overview.figures-nothing-text", "换一段时间、一个地方或者一个类别看看。", "Try other days, another place or class.")

    static func figure(_ figure: RequestFigure) -> Text {
        switch figure {
        case .received: Text("overview.figure.received", "收到的", "Received")
        case .closed: Text("overview.figure.closed", "办结的", "Closed")
        case .closedHere: Text("overview.figure.closed-here", "本县办结的", "Closed here")
        case .inTimePart: Text("overview.figure.in-time-part", "按时办结的", "Closed in time")
        case .inTimeWhole: Text("overview.figure.in-time-whole", "有时限、办结了的", "Closed with a time limit")
        case .open: Text("overview.figure.open", "在办的", "Open")
        case .late: Text("overview.figure.late", "超时的", "Late")
        case .contacted: Text("overview.figure.contacted", "第一次联系上的", "First contacted")
        case .returned: Text("overview.figure.returned", "要求退回的", "Asked to be taken back")
        case .disputed: Text("overview.figure.disputed", "有派单争议的", "Disputed dispatches")
        case .respondedPart: Text("overview.figure.responded-part", "按时联系的", "Contacted in time")
        case .respondedWhole: Text("overview.figure.responded-whole", "应联系的", "To be contacted")
        case .respondedExcluded:
            Text("overview.figure.responded-excluded", "不计入响应率的", "Left out of the response rate")
        case .solvedPart: Text("overview.figure.solved-part", "说解决了的", "Said solved")
        case .solvedWhole: Text("overview.figure.solved-whole", "答了解没解决的", "Said whether it is solved")
        case .solvedExcluded:
            Text("overview.figure.solved-excluded", "不计入解决率的", "Left out of the rate of solutions")
        case .satisfiedPart: Text("overview.figure.satisfied-part", "满意或基本满意的", "Satisfied or fairly so")
        case .satisfiedWhole:
            Text("overview.figure.satisfied-whole", "评了满意不满意的", "Said whether they are satisfied")
        case .satisfiedExcluded:
            Text("overview.figure.satisfied-excluded", "不计入满意率的", "Left out of the rate of satisfaction")
        case .problemsOpened: Text("overview.figure.problems-opened", "新开的问题", "Problems opened")
        case .problemsClosed: Text("overview.figure.problems-closed", "销号的问题", "Problems closed")
        }
    }

    // MARK: The bulletin

    static let bulletins = Text("overview.bulletins", "月通报", "Monthly bulletins")
    static let bulletinsOf = Text("overview.bulletins-of", "{place}月通报", "Monthly bulletins of {place}")
    static let bulletinsPurpose = Text(
        "overview.bulletins-purpose", "每个月的数自动算好；发布以后不再变。",
        "The figures of each month count themselves; once issued they stand.")
    static let bulletinTitle = Text(
        "overview.bulletin-title", "{place}民呼我应通报（{month}）", "Requests in {place}: bulletin of {month}")
    static let bulletinDraft = Text(
        "overview.bulletin-draft", "还没发布，数还会变", "Not issued; the figures still move")
    static let bulletinIssued = Text(
        "overview.bulletin-issued", "{who}{when}发布，数是那天的",
        "Issued by {who} on {when}; the figures are of that day")
    static let bulletinIssuedOn = Text("overview.bulletin-issued-on", "{when}发布", "Issued on {when}")
    static let bulletinIssue = Text("overview.bulletin-issue", "以我的名字发布", "Issue it under my name")
    static let bulletinIssueNote = Text(
        "overview.bulletin-issue-note", "发布以后这些数不再变。后来有更正的，写在数的旁边。",
        "Once issued the figures stand; what is corrected later is written beside them.")
    static let bulletinNow = Text("overview.bulletin-now", "后来更正为 {value}", "later corrected to {value}")
    static let bulletinPrint = Text("overview.bulletin-print", "打印", "Print")
    static let bulletinNumber = Text("overview.bulletin-number", "民呼我应通报 {month}", "Bulletin {month}")
    static let bulletinSummary = Text("overview.bulletin-summary", "这个月", "This month")
    static let bulletinLead = Text(
        "overview.bulletin-lead", "收到诉求{about}，办结 {closed} 件。",
        "Requests received: {about}; closed: {closed}.")
    static let bulletinExact = Text("overview.bulletin-exact", " {count} 件", "{count}")
    static let bulletinOver = Text(
        "overview.bulletin-over", " {count} 余件（{exact} 件）", "over {count} ({exact})")
    static let bulletinNear = Text(
        "overview.bulletin-near", "近 {count} 件（{exact} 件）", "nearly {count} ({exact})")
    static let bulletinMonthly = Text(
        "overview.bulletin-monthly", "比上月{change}", "On the month before: {change}")
    static let bulletinYearly = Text("overview.bulletin-yearly", "同比{change}", "On the year before: {change}")
    static let bulletinUp = Text("overview.bulletin-up", "上升 {value}%（{old} 件）", "up {value} % (from {old})")
    static let bulletinDown = Text(
        "overview.bulletin-down", "下降 {value}%（{old} 件）", "down {value} % (from {old})")
    static let bulletinSame = Text("overview.bulletin-same", "持平（{old} 件）", "the same ({old})")
    static let bulletinNoBefore = Text(
        "overview.bulletin-no-before", "上月没有数据，不作环比", "The month before has no figures to compare with")
    static let bulletinNoYear = Text(
        "overview.bulletin-no-year", "上年同月没有数据，不作同比", "The year before has no figures to compare with")
    static let bulletinPointsUp = Text(
        "overview.bulletin-points-up", "提高 {value} 个百分点", "up {value} percentage points")
    static let bulletinPointsDown = Text(
        "overview.bulletin-points-down", "下降 {value} 个百分点", "down {value} percentage points")
    static let bulletinPointsSame = Text("overview.bulletin-points-same", "持平", "the same")
    static let bulletinAllContacted = Text(
        "overview.bulletin-all-contacted", "到期该联系的，全部按时联系。",
        "All who had to be contacted were contacted in time.")
    static let bulletinFigure = Text("overview.bulletin-figure", "项目", "Figure")
    static let bulletinThis = Text("overview.bulletin-this", "本月", "This month")
    static let bulletinLast = Text("overview.bulletin-last", "上月", "Month before")
    static let bulletinYear = Text("overview.bulletin-year", "上年同月", "Year before")
    static let bulletinChannels = Text("overview.bulletin-channels", "从哪里来", "By channel")
    static let bulletinClasses = Text("overview.bulletin-classes", "说的是什么", "By class")
    static let bulletinRates = Text("overview.bulletin-rates", "三率", "Three rates")
    static let bulletinTimes = Text("overview.bulletin-times", "用时", "Times")
    static let bulletinOverdue = Text("overview.bulletin-overdue", "超时、退回和争议", "Overdue, returned, disputed")
    static let bulletinTopics = Text("overview.bulletin-topics", "反复说的事", "Asked for again and again")
    static let bulletinProblems = Text("overview.bulletin-problems", "问题清单", "Problems")
    static let bulletinInTime = Text("overview.bulletin-in-time", "按时办结", "Closed in time")
    static let bulletinOpenNow = Text("overview.bulletin-open-now", "算的那天在办", "Open when it was counted")
    static let bulletinLateNow = Text("overview.bulletin-late-now", "算的那天超时", "Late when it was counted")
    static let bulletinNoTopics = Text(
        "overview.bulletin-no-topics", "这个月没有反复说的事。", "Nothing was asked for again and again.")
    static let bulletinTopic = Text("overview.bulletin-topic", "热点", "Concern")
    static let bulletinCause = Text("overview.bulletin-cause", "根源治理", "Root-cause task")
    static let bulletinCauseYes = Text("overview.bulletin-cause-yes", "已开任务", "opened")
    static let bulletinCount = Text("overview.bulletin-count", "件数", "Requests")
    static let bulletinLists = Text("overview.bulletin-lists", "每个数的清单", "The list of every figure")
    static let bulletinListsText = Text(
        "overview.bulletin-lists-text", "扫码打开这份通报，点哪个数就看哪几件。要用自己的账号登录。",
        "Scan to open this bulletin; every number opens what it counts. Sign in with your own account.")
    static let bulletinListOf = Text("overview.bulletin-list-of", "{what} 的清单", "List of {what}")
    static let bulletinListCount = Text(
        "overview.bulletin-list-count", "{month}，共 {count} 件。", "{month}: {count} in all.")
    static let bulletinListKept = Text(
        "overview.bulletin-list-kept", "这是{day}发布时数的那几件，和通报上的数一样；后来的更正不改这张清单。",
        "These are the ones counted on {day}, the day of issue, as many as the bulletin says; later corrections do "
            + "not change this list.")
    static let bulletinListUnkept = Text(
        "overview.bulletin-list-unkept", "这份通报发布时还没有留清单，下面是现在数的，可能和通报不一样。",
        "This bulletin was issued before lists were kept: these are counted now and may differ from it.")
    static let bulletinListLive = Text(
        "overview.bulletin-list-live", "这个月的通报还没发布，下面是现在数的。",
        "The month's bulletin is not issued yet: these are counted now.")
    static let bulletinFoot = Text(
        "overview.bulletin-foot", "导入的旧诉求算收到和办结，不算三率。只通报地方和事情，不给人排名。",
        "Imported requests count as received and closed, not in the rates. It tells of places and ranks nobody."
    )
    static let bulletinSign = Text("overview.bulletin-sign", "发布人", "Issued by")
    static let bulletinSeal = Text("overview.bulletin-seal", "（签字盖章）", "(signature and seal)")

    static func bulletinRefusal(_ refusal: BulletinRefusal) -> Text {
        switch refusal {
        case .monthUnfit: Text("bulletin.month-unfit", "请写月份，像 2026-10。", "Write a month as 2026-10.")
        case .placeUnfit:
            Text(
                "bulletin.place-unfit", "通报只有县和镇街两级，请选县或者镇街。",
                "Bulletins are of counties and towns; choose one of these.")
        case .monthRunning:
            Text(
                "bulletin.month-running", "这个月还没过完，请月底以后再发布。",
                "The month is not over; issue it after its last day.")
        case .issuedAlready:
            Text(
                "bulletin.issued-already", "这个月已经发布过了，请看发布的那一份。",
                "This month was issued already; see the bulletin that was.")
        }
    }
}
