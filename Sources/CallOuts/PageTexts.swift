import Kernel

extension CallOut.Answer {
    var title: Text {
        switch self {
        case .come: Text("call-outs.answer.come", "来", "coming")
        case .cannot: Text("call-outs.answer.cannot", "来不了", "cannot come")
        }
    }

    var button: Text {
        switch self {
        case .come: Text("call-outs.answer.come-button", "我来", "I come")
        case .cannot: Text("call-outs.answer.cannot-button", "我来不了", "I cannot come")
        }
    }
}

/// What the pages of calls say.
extension Text {
    static let callOutTitle = Text("call-outs.page-title", "一呼百应", "Call-outs (一呼百应)")
    static let callOutPurpose = Text(
        "call-outs.page-purpose", "一次叫齐几支队伍，看来几个人。",
        "Several teams are called at once; one sees how many come.")
    static let callOutNoEmergency = Text(
        "call-outs.page-no-emergency", "这是请人帮忙，不是应急响应：不来不用说理由，不排名；结束后只留人数。",
        "This asks for help and is no emergency mode: no reason is asked, nobody is ranked; only head counts are left."
    )
    static let callOutNone = Text("call-outs.page-none", "现在没有", "None now")
    static let callOutNoneText = Text(
        "call-outs.page-none-text", "要人手的时候，点“叫人来帮忙”。", "When hands are needed, call for them.")
    static let callOutShow = Text("call-outs.page-show", "看哪些", "Which ones")
    static let callOutOpen = Text("call-outs.page-open", "正在叫的", "Running")
    static let callOutOver = Text("call-outs.page-over", "结束的", "Over")
    static let callOutNew = Text("call-outs.page-new", "叫人来帮忙", "Call people to help")
    static let callOutNewPurpose = Text("call-outs.page-new-purpose", "到{place}来。", "To {place}.")
    static let callOutFor = Text("call-outs.page-for", "为了 {number} {title}", "For {number} {title}")
    static let callOutPurposeField = Text("call-outs.page-purpose-field", "来做什么", "What for")
    static let callOutPurposeHint = Text(
        "call-outs.page-purpose-hint", "比如：扫村道的雪，带铁锹", "For example: to clear the road of snow; bring shovels"
    )
    static let callOutSpot = Text("call-outs.page-spot", "在哪里碰头", "Where to meet")
    static let callOutFrom = Text("call-outs.page-from", "什么时候", "When")
    static let callOutFromHint = Text("call-outs.page-from-hint", "不填就是现在", "Now, where nothing is filled in")
    static let callOutHours = Text("call-outs.page-hours", "几个小时", "For how many hours")
    static let callOutGroups = Text("call-outs.page-groups", "叫哪些人", "Whom to call")
    static let callOutGroupsHint = Text(
        "call-outs.page-groups-hint", "一个人在几支队伍里，也只叫一次", "Somebody in several teams is called once")
    static let callOutTaskAdmitted = Text("call-outs.page-admitted", "准入事项", "Admitted task")
    static let callOutTaskHint = Text(
        "call-outs.page-admitted-hint", "叫到网格员时要选；清单上没有的，不能派给网格。",
        "Needed where grid workers are called; what is not on the county's list is not handed to them.")
    static let callOutTaskFree = Text(
        "call-outs.page-admitted-free", "县里没有启用准入清单，可以不选。",
        "The county's list does not bind; it may be left open."
    )
    static let callOutNoTask = Text("call-outs.page-no-task", "不叫网格员", "No grid worker is called")
    static let callOutPeople = Text("call-outs.page-people", "{count} 人", "{count} people")
    static let callOutSend = Text("call-outs.page-send", "叫他们来", "Call them")
    static let callOutHeads = Text(
        "call-outs.page-heads", "叫了 {called} 人，{coming} 人来", "{called} called, {coming} coming")
    static let callOutThere = Text("call-outs.page-there", "到了 {count} 人", "{count} there")
    static let callOutMine = Text("call-outs.page-mine", "叫我帮忙的", "Calls for my help")
    static let callOutMinePurpose = Text(
        "call-outs.page-mine-purpose", "来不来，点一下就行。", "One tap says whether you come.")
    static let callOutMineNone = Text("call-outs.page-mine-none", "现在没有人叫您", "Nobody calls you now")
    static let callOutMineNoneText = Text(
        "call-outs.page-mine-none-text", "有要帮忙的，会到这里。", "When help is needed, it comes here.")
    static let callOutSilent = Text("call-outs.page-silent", "还没回", "no word yet")
    static let callOutUntil = Text("call-outs.page-until", "到{time}自己结束。", "It ends by itself, {time}.")
    static let callOutIsOver = Text(
        "call-outs.page-is-over", "已经结束，名单已删，只留人数。", "It is over; the names are gone, head counts are left.")
    static let callOutNumber = Text("call-outs.page-number", "编号", "Number")
    static let callOutWhere = Text("call-outs.page-where", "在哪里", "Where")
    static let callOutWhen = Text("call-outs.page-when", "时间", "When")
    static let callOutCaller = Text("call-outs.page-caller", "谁叫的", "Called by")
    static let callOutCause = Text("call-outs.page-cause", "为了哪件事", "For which matter")
    static let callOutResult = Text("call-outs.page-result", "做成了什么", "What came of it")
    static let callOutResultHint = Text(
        "call-outs.page-result-hint", "比如：村道扫通了", "For example: the road is clear")
    static let callOutCanYou = Text("call-outs.page-can-you", "您来不来", "Do you come?")
    static let callOutNoReason = Text("call-outs.page-no-reason", "来不了不用说理由。", "No reason is needed.")
    static let callOutYouSaid = Text("call-outs.page-you-said", "您说的：{answer}", "You said: {answer}")
    static let callOutHeadCount = Text("call-outs.page-head-count", "人数", "Heads")
    static let callOutHeadNote = Text(
        "call-outs.page-head-note", "只数人头，不排名。", "Heads are counted; nobody is ranked.")
    static let callOutCalled = Text("call-outs.page-called", "叫了", "Called")
    static let callOutComing = Text("call-outs.page-coming", "说来", "Coming")
    static let callOutCannot = Text("call-outs.page-cannot", "来不了", "Cannot")
    static let callOutNoWord = Text("call-outs.page-no-word", "还没回", "No word")
    static let callOutArrived = Text("call-outs.page-arrived", "到了", "There")
    static let callOutNotCounted = Text("call-outs.page-not-counted", "还没数", "not counted yet")
    static let callOutArrivedHint = Text(
        "call-outs.page-arrived-hint", "当场数，或者照签到纸", "Counted on the spot, or from the paper")
    static let callOutCountSend = Text("call-outs.page-count-send", "记下人数", "Keep the count")
    static let callOutComers = Text("call-outs.page-comers", "说来的是谁", "Who is coming")
    static let callOutNamesGo = Text(
        "call-outs.page-names-go", "结束后名单删掉。", "The names go when the call ends.")
    static let callOutComma = Text("call-outs.page-comma", "、", ", ")
    static let callOutTasks = Text("call-outs.page-tasks", "要做的活", "What is to be done")
    static let callOutTask = Text("call-outs.page-task", "再加一件", "One more thing")
    static let callOutTaskAdd = Text("call-outs.page-task-add", "加上", "Add it")
    static let callOutTaskSend = Text("call-outs.page-task-send", "做好了", "It is done")
    static let callOutTaskDone = Text("call-outs.page-task-done", "做好了", "done")
    static let callOutTaskOpen = Text("call-outs.page-task-open", "没做完", "not done")
    static let callOutEnd = Text("call-outs.page-end", "结束", "End it")
    static let callOutEndNote = Text(
        "call-outs.page-end-note", "名单删掉，只留人数。", "Names are dropped, counts stay.")
    static let callOutEndSend = Text("call-outs.page-end-send", "结束这次呼叫", "End the call")
    static let callOutsWaiting = Text(
        "call-outs.waiting", "{count} 次叫您去帮忙，等您回一声", "Calls that wait for your word: {count}")
    static let answersTitle = Text("call-outs.answers-title", "民呼我应四应", "The four answers (民呼我应)")
    static let answersPurpose = Text(
        "call-outs.answers-purpose", "{place}，最近 {days} 天。每个数点开就是清单。",
        "{place}, the last {days} days. Every figure opens its list.")
    static let answersOf = Text("call-outs.answers-of", "{part} / {whole}", "{part} of {whole}")
    static let answersAsked = Text("call-outs.answers-asked", "有呼必应", "Every request is answered (有呼必应)")
    static let answersAskedMeans = Text(
        "call-outs.answers-asked-means", "每件诉求都有答复、有时限。", "Each request has an answer, and a clock.")
    static let answersOpen = Text("call-outs.answers-open", "在办", "Open now")
    static let answersLate = Text("call-outs.answers-late", "超时", "Late now")
    static let answersDone = Text("call-outs.answers-done", "办结", "Answered")
    static let answersInTime = Text("call-outs.answers-in-time", "按时办结", "Answered in time")
    static let answersSpot = Text("call-outs.answers-spot", "即呼即应", "Solved on the spot (即呼即应)")
    static let answersSpotMeans = Text(
        "call-outs.answers-spot-means", "网格员当场就办好的。", "What a grid worker mends where they stand.")
    static let answersSpotCount = Text("call-outs.answers-spot-count", "当场办好", "Solved on the spot")
    static let answersSpotPurpose = Text(
        "call-outs.answers-spot-purpose", "{place}最近当场办好的。", "What was lately solved on the spot at {place}.")
    static let answersSpotNone = Text("call-outs.answers-spot-none", "最近没有", "None lately")
    static let answersSpotNoneText = Text(
        "call-outs.answers-spot-none-text", "登记诉求时点“当场办好了”的，会到这里。",
        "What is entered as solved at once comes here.")
    static let answersMany = Text("call-outs.answers-many", "一呼百应", "Many come at once (一呼百应)")
    static let answersManyMeans = Text(
        "call-outs.answers-many-means", "一次叫齐几支队伍。", "Several teams are called together.")
    static let answersCalls = Text("call-outs.answers-calls", "叫过几次", "Calls")
    static let answersCallsOpen = Text("call-outs.answers-calls-open", "正在叫", "Running now")
    static let answersArrived = Text("call-outs.answers-arrived", "到场人次", "Heads that came")
    static let answersBefore = Text("call-outs.answers-before", "未呼先应", "Answered before anybody asks (未呼先应)")
    static let answersBeforeMeans = Text(
        "call-outs.answers-before-means", "没人报之前先发现、先解决。", "Found and mended before anybody reports it.")
    static let answersProblems = Text("call-outs.answers-problems", "根源问题在办", "Root causes with a plan")
    static let answersChecks = Text("call-outs.answers-checks", "季节检查看过的", "Looked at in seasonal checks")
    static let answersHazards = Text("call-outs.answers-hazards", "自己发现的隐患", "Hazards found by ourselves")
}
