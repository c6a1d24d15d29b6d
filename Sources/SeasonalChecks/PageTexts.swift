import Kernel

extension CheckList.Season {
    var title: Text {
        switch self {
        case .snow: Text("checks.season.snow", "冰雪低温", "Snow and ice")
        case .flood: Text("checks.season.flood", "防汛", "Floods")
        case .heat: Text("checks.season.heat", "高温", "Heat")
        case .exams: Text("checks.season.exams", "考试期间", "Exams")
        }
    }
}

extension CheckRound.Cause {
    var title: Text {
        switch self {
        case .season: Text("checks.cause.season", "按季节检查", "By the season")
        case .warning: Text("checks.cause.warning", "按预警检查", "By a warning")
        }
    }
}

extension CheckRound.Level {
    var title: Text {
        switch self {
        case .blue: Text("checks.level.blue", "蓝色预警", "Blue warning")
        case .yellow: Text("checks.level.yellow", "黄色预警", "Yellow warning")
        case .orange: Text("checks.level.orange", "橙色预警", "Orange warning")
        case .red: Text("checks.level.red", "红色预警", "Red warning")
        }
    }
}

extension CheckTask.State {
    var title: Text {
        switch self {
        case .open: Text("checks.state.open", "还没看", "Not looked at")
        case .inOrder: Text("checks.state.in-order", "看过，没问题", "In order")
        case .hazard: Text("checks.state.hazard", "有隐患", "A hazard")
        case .unchecked: Text("checks.state.unchecked", "没看成", "Could not be checked")
        case .lapsed: Text("checks.state.lapsed", "到时没看", "Nobody looked in time")
        }
    }
}

/// What the pages of seasonal checks say.
extension Text {
    static let checkTitle = Text("checks.page-title", "季节检查", "Seasonal checks (季节检查)")
    static let checkPurpose = Text(
        "checks.page-purpose", "到了季节，或者有预警，把该看的东西看一遍。",
        "In a season, or after a warning, what has to be looked at is looked at.")
    static let checkNoPersons = Text(
        "checks.page-no-persons", "清单只列东西和地方，不列人。", "Lists hold objects and places, never people.")
    static let checkNone = Text("checks.page-none", "还没有清单", "No list yet")
    static let checkNoneText = Text(
        "checks.page-none-text", "先开一张：比如下雪要看的路、大棚和屋顶。",
        "Open one: for snow the roads, greenhouses and roofs.")
    static let checkNew = Text("checks.page-new", "开一张清单", "Open a list")
    static let checkNewPurpose = Text(
        "checks.page-new-purpose", "{place}的清单，开好再加要看的东西。",
        "A list of {place}; what to look at is added next.")
    static let checkNewSend = Text("checks.page-new-send", "开清单", "Open it")
    static let checkSeason = Text("checks.page-season", "季节", "Season")
    static let checkListTitle = Text("checks.page-list-title", "清单名称", "Title")
    static let checkListTitleHint = Text(
        "checks.page-list-title-hint", "比如：冬天下雪要看的地方", "For example: what to look at when it snows")
    static let checkFirst = Text("checks.page-first", "从哪天", "From")
    static let checkLast = Text("checks.page-last", "到哪天", "Until")
    static let checkChoose = Text("checks.page-choose", "请选择", "Choose")
    static let checkListPurpose = Text(
        "checks.page-list-purpose", "开始以后，每样东西给它所在的网格一项检查。",
        "Once started, each object is a task of the grid in which it lies.")
    static let checkWindow = Text("checks.page-window", "{first} 到 {last}", "{first} to {last}")
    static let checkWindowFact = Text("checks.page-window-fact", "在哪段时间", "When")
    static let checkAdmission = Text("checks.page-admission", "依据", "Stands on")
    static let checkAdmitted = Text("checks.page-admitted", "网格事项准入清单", "The list of tasks for grids")
    static let checkPlace = Text("checks.page-place", "在哪里", "Where")
    static let checkStart = Text("checks.page-start", "开始检查", "Start it")
    static let checkStartNote = Text(
        "checks.page-start-note", "到最后一天自己结束。", "It ends by itself on its last day.")
    static let checkCause = Text("checks.page-cause", "因为什么", "Why")
    static let checkLevel = Text("checks.page-level", "预警级别", "Level of the warning")
    static let checkNoLevel = Text("checks.page-no-level", "没有预警", "No warning")
    static let checkSource = Text("checks.page-source", "谁发的预警", "Who gave the warning")
    static let checkSourceHint = Text(
        "checks.page-source-hint", "比如：县气象台，暴雪", "For example: the county's observatory, heavy snow")
    static let checkDays = Text("checks.page-days", "几天", "For how many days")
    static let checkDaysHint = Text("checks.page-days-hint", "1 到 60 天", "1 to 60 days")
    static let checkStartSend = Text("checks.page-start-send", "开始，发给网格", "Start, and tell the grids")
    static let checkRunning = Text("checks.page-running", "正在检查", "running")
    static let checkEnded = Text("checks.page-ended", "已结束", "ended")
    static let checkRetired = Text("checks.page-retired", "已停用", "in use no more")
    static let checkInSeason = Text("checks.page-in-season", "到季节了，还没开始", "in season, not started")
    static let checkOutOfSeason = Text("checks.page-out-of-season", "不在季节里", "out of season")
    static let checkToRound = Text("checks.page-to-round", "看进度", "See how far it is")
    static let checkEntries = Text("checks.page-entries", "要看的东西", "What to look at")
    static let checkEntriesNone = Text("checks.page-entries-none", "还没有，请添加", "Nothing yet; add something")
    static let checkWhat = Text("checks.page-what", "看什么", "What to check")
    static let checkWhatHint = Text(
        "checks.page-what-hint", "比如：大棚骨架有没有压弯", "For example: whether the frame is bent")
    static let checkObject = Text("checks.page-object", "什么东西", "Object")
    static let checkEntryPlace = Text("checks.page-entry-place", "在哪个网格", "In which grid")
    static let checkSpot = Text("checks.page-spot", "具体位置", "The exact spot")
    static let checkSpotColumn = Text("checks.page-spot-column", "在哪里", "Where")
    static let checkNoGrid = Text("checks.page-no-grid", "不在网格里，村里自己看", "in no grid: the village looks")
    static let checkComma = Text("checks.page-comma", "，", ", ")
    static let checkAdd = Text("checks.page-add", "添加一样", "Add an object")
    static let checkAddSend = Text("checks.page-add-send", "加到清单", "Add it")
    static let checkRemove = Text("checks.page-remove", "去掉", "Take off")
    static let checkRemoveColumn = Text("checks.page-remove-column", "操作", "Act")
    static let checkRetire = Text("checks.page-retire", "以后不用这张清单", "Use this list no more")
    static let checkRetireSend = Text("checks.page-retire-send", "停用", "Retire it")
    static let checkRounds = Text("checks.page-rounds", "查过几轮", "Rounds")
    static let checkRoundsNone = Text("checks.page-rounds-none", "还没有查过。", "None yet.")
    static let checkRoundPurpose = Text(
        "checks.page-round-purpose", "到{day}自己结束。", "It ends by itself on {day}.")
    static let checkRoundOverPurpose = Text("checks.page-round-over", "这一轮已经结束。", "This round has ended.")
    static let checkProgress = Text("checks.page-progress", "看到哪里了", "How far it is")
    static let checkProgressNote = Text(
        "checks.page-progress-note", "只数事，不数人，不排名。",
        "Tasks are counted, people are not, and nobody is ranked.")
    static let checkVillage = Text("checks.page-village", "村（社区）", "Village")
    static let checkTasks = Text("checks.page-tasks", "要看", "Tasks")
    static let checkInOrder = Text("checks.page-in-order", "没问题", "In order")
    static let checkHazard = Text("checks.page-hazard", "隐患", "Hazards")
    static let checkUnchecked = Text("checks.page-unchecked", "没看成", "Not possible")
    static let checkOpen = Text("checks.page-open", "还没看", "Open")
    static let checkAllTasks = Text("checks.page-all-tasks", "每一项", "Every task")
    static let checkPrint = Text("checks.page-print", "打印带去", "Print to take along")
    static let checkEndNow = Text("checks.page-end-now", "提前结束", "End it now")
    static let checkEndNote = Text("checks.page-end-note", "还没看的就不看了。", "What nobody has looked at lapses.")
    static let checkEndSend = Text("checks.page-end-send", "结束这一轮", "End the round")
    static let checkMine = Text("checks.page-mine", "我要看的", "What I have to check")
    static let checkMinePurpose = Text(
        "checks.page-mine-purpose", "本网格里还没看的东西。", "What is still to be looked at in your grid.")
    static let checksToDo = Text(
        "checks.to-do", "{count} 样东西要去看（季节检查）", "Seasonal checks: {count} to look at")
    static let checkMineNone = Text("checks.page-mine-none", "都看完了", "All is looked at")
    static let checkMineNoneText = Text("checks.page-mine-none-text", "有新的检查会到这里。", "New checks come here.")
    static let checkState = Text("checks.page-state", "看下来", "What came of it")
    static let checkSeen = Text("checks.page-seen", "看到了什么", "What was seen")
    static let checkWhen = Text("checks.page-when", "什么时候看的", "When")
    static let checkWhenHint = Text("checks.page-when-hint", "纸上写的时间", "As it stands on the paper")
    static let checkToHazard = Text("checks.page-to-hazard", "看这件隐患", "See the hazard")
    static let checkPaper = Text("checks.page-paper", "照纸上补录", "Type in from paper")
    static let checkPaperNote = Text("checks.page-paper-note", "存好会到下一项。", "Once kept, the next one comes.")
    static let checkPaperSend = Text("checks.page-paper-send", "存好，下一项", "Keep it, and go on")
    static let checkResult = Text("checks.page-result", "看下来怎样", "What came of it")
    static let checkWords = Text("checks.page-words", "说明", "Words")
    static let checkWordsHint = Text(
        "checks.page-words-hint", "有隐患、没看成的要写", "Needed for a hazard, and where nobody could look")
    static let checkFineSend = Text("checks.page-fine-send", "看过了，没问题", "I looked: it is in order")
    static let checkHazardFold = Text("checks.page-hazard-fold", "有隐患", "There is a hazard")
    static let checkHazardSend = Text("checks.page-hazard-send", "登记隐患", "Enter the hazard")
    static let checkUncheckedFold = Text("checks.page-unchecked-fold", "没看成", "I could not look")
    static let checkWhy = Text("checks.page-why", "为什么没看成", "Why not")
    static let checkUncheckedSend = Text("checks.page-unchecked-send", "记下没看成", "Keep that I could not")
    static let checkSheetNote = Text("checks.sheet-note", "说明", "Note")
    static let checkSheetWho = Text("checks.sheet-who", "看的人", "Looked at by")
    static let checkSheetDay = Text("checks.sheet-day", "日期", "Date")
    static let checkSheetSign = Text("checks.sheet-sign", "（签名）", "(signature)")
    static let checkSheetFoot = Text(
        "checks.sheet-foot", "回来照这张补录，和手机上填一样。",
        "Typed in afterwards, it counts like what is entered on a telephone.")
}
