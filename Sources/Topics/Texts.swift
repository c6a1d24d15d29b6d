import Kernel

/// What this room's pages say.
extension Text {
    static let topicsTitle = Text("topics.title", "大家在说什么", "What people talk about")
    static let topicsOf = Text("topics.of", "{place}：大家在说什么", "What people talk about in {place}")
    static let topicsPurpose = Text(
        "topics.purpose", "同一个地方、同一件事的诉求归成一个热点，截至{day}。",
        "Requests for the same thing at one place make a concern; as of {day}.")
    static let topicsNever = Text(
        "topics.never", "还没有归拢过。每天夜里归拢一次，明天再来看。", "Nothing is grouped yet; it is done every night.")
    static let topicsUnruled = Text(
        "topics.unruled", "县里还没有在规则里写看多少天，热点先不归拢。",
        "The county has not yet entered how many days are looked at, so nothing is grouped.")
    static let topicsRule = Text(
        "topics.rule", "{days} 天里满 {count} 件，自动开根源治理任务", "{count} within {days} days open a root-cause task")
    static let topicsNoThreshold = Text(
        "topics.no-threshold", "没有写多少件开任务，所以不自动开", "No number is entered that opens a task, so none is opened"
    )
    static let topicsUnchecked = Text(
        "topics.unchecked", "这个数还没有核对过", "This number has not been checked yet")
    static let topicsNone = Text("topics.none", "没有反复说的事", "Nothing is asked for again and again")
    static let topicsNoneText = Text(
        "topics.none-text", "最近四个星期，没有三件以上说的是同一件事。",
        "In the last four weeks no three requests asked for the same.")
    static let topicsShow = Text("topics.show", "看哪些", "Which")
    static let topicsOpen = Text("topics.show.open", "在说的", "Talked about")
    static let topicsDismissed = Text("topics.show.dismissed", "放下的", "Dismissed")
    static let topicsMatter = Text("topics.matter", "热点", "Concern")
    static let topicsPlace = Text("topics.place", "地方", "Place")
    static let topicsWindow = Text("topics.column.window", "最近 {days} 天", "Last {days} days")
    static let topicsBefore = Text("topics.column.before", "前 {days} 天", "{days} days before")
    static let topicsTask = Text("topics.task", "根源治理任务", "Root-cause task")
    static let topicsPrint = Text("topics.print", "打印", "Print")
    static let topicsTalk = Text("topics.talk", "看公开的一页", "The page that everybody may read")
    static let topicsBulletins = Text("topics.bulletins", "月通报", "Monthly bulletins")
    static let topicsFoot = Text(
        "topics.foot", "只数说了什么、在哪里、哪天，不看是谁说的。", "What, where and when is counted; never who asked.")
    static let concernUnnamed = Text("topics.unnamed", "同一类诉求", "Requests of one kind")
    static let concernTaskTitle = Text("topics.task-title", "未诉先办：{name}", "Before it is asked again: {name}")
    static let concernTaskGoal = Text(
        "topics.task-goal", "{place}最近 {days} 天有 {count} 件诉求说的是“{name}”。找到根源，一次办好，不再反复。",
        "In the last {days} days {count} requests of {place} were about {name}. Find the cause and mend it for good."
    )

    static func concernWeek(_ number: Int) -> Text {
        switch number {
        case 0: Text("topics.week.0", "这 7 天", "Last 7 days")
        case 1: Text("topics.week.1", "前第 2 周", "2nd week back")
        case 2: Text("topics.week.2", "前第 3 周", "3rd week back")
        default: Text("topics.week.3", "前第 4 周", "4th week back")
        }
    }

    static let concernUp = Text("topics.up", "多了 {count} 件", "{count} more")
    static let concernDown = Text("topics.down", "少了 {count} 件", "{count} fewer")
    static let concernSame = Text("topics.same", "和前一段一样多", "As many as before")
    static let concernSince = Text("topics.since", "从{day}开始有人说", "Since {day}")
    static let concernWhere = Text("topics.where", "{place}，{category}", "{place}, {category}")
    static let concernTrend = Text("topics.trend", "四个星期", "Four weeks")
    static let concernRequests = Text("topics.requests", "说这件事的诉求", "The requests behind it")
    static let concernRequestsOf = Text(
        "topics.requests-of", "{span}的诉求 {count} 件", "{span}: {count} requests")
    static let concernNoRequests = Text("topics.no-requests", "这一段没有诉求", "No request in this time")
    static let concernAllRequests = Text("topics.all-requests", "全部诉求", "All requests")
    static let concernCourse = Text("topics.course", "来龙去脉", "Its course")
    static let concernNoTask = Text("topics.no-task", "还没有开任务", "No task was opened")
    static let concernBySystem = Text("topics.by-system", "系统", "The system")
    static let concernMergedNote = Text("topics.merged-note", "已经并到：", "Merged into: ")
    static let concernDismissedNote = Text(
        "topics.dismissed-note", "这个热点放下了，不再自动开任务。", "This concern was dismissed; it opens no task.")
    static let concernActs = Text("topics.acts", "改热点", "Change the concern")
    static let concernActsNote = Text(
        "topics.acts-note", "归得不对，督办的人可以改。每一改都要写为什么。",
        "Who supervises may mend what was grouped wrongly, each time with a reason.")
    static let concernName = Text("topics.name", "叫什么", "Name")
    static let concernNameHint = Text(
        "topics.name-hint", "写事情，不写人名和电话。", "Name the matter, no person and no number.")
    static let concernWhy = Text("topics.why", "为什么", "Why")
    static let concernOther = Text("topics.other", "并到", "Merge into")
    static let concernChoose = Text("topics.choose", "请选", "Choose")
    static let concernChosen = Text("topics.chosen", "分出去的诉求", "Requests to split off")
    static let concernNaming = Text("topics.naming", "改名字", "Give it another name")
    static let concernMerging = Text("topics.merging", "并到别的热点", "Merge it into another")
    static let concernSplitting = Text("topics.splitting", "分出一个热点", "Split a concern off")
    static let concernDismissal = Text("topics.dismissal", "放下", "Dismiss it")
    static let concernReinstatement = Text("topics.reinstatement", "重新拿起", "Take it up again")

    static func concernAct(_ kind: ConcernAct.Kind) -> Text {
        switch kind {
        case .found: Text("topics.act.found", "归拢出来", "Found")
        case .named: Text("topics.act.named", "改了名字", "Named")
        case .merged: Text("topics.act.merged", "合并", "Merged")
        case .split: Text("topics.act.split", "分开", "Split")
        case .dismissed: Text("topics.act.dismissed", "放下", "Dismissed")
        case .reinstated: Text("topics.act.reinstated", "重新拿起", "Taken up again")
        case .tasked: Text("topics.act.tasked", "满了件数，开了根源治理任务", "Enough requests: a task was opened")
        }
    }

    static let talkPurpose = Text(
        "topics.talk-purpose", "最近四个星期，邻居们反复说的事，截至{day}。",
        "What neighbours asked for again and again in the last four weeks; as of {day}.")
    static let talkClosed = Text("topics.talk-closed", "本县没有公开热点", "This county does not show its topics")
    static let talkClosedText = Text(
        "topics.talk-closed-text", "要不要公开，由县里定。您报的事照样有人办。",
        "The county decides whether it does. What you report is worked on all the same.")
    static let talkNone = Text("topics.talk-none", "现在没有反复说的事", "Nothing is talked about much at present")
    static let talkNoneText = Text(
        "topics.talk-none-text", "一件事少于 {count} 件诉求的，这里不写。",
        "Matters with fewer than {count} requests are not shown here.")
    static let talkCount = Text("topics.talk-count", "{count} 件", "{count} requests")
    static let talkWorked = Text("topics.talk-worked", "已经开了任务", "Its cause is being worked on")
    static let talkReport = Text("topics.talk-report", "我也要报一件事", "Report something")
}
