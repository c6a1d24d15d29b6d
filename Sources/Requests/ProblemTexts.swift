import Kernel

/// What the pages of the problem list say.
extension Text {
    static let problemList = Text("requests.problem.list", "问题清单", "Problem list")
    static let problemListOf = Text("requests.problem.list-of", "{place}问题清单", "Problems of {place}")
    static let problemListPurpose = Text(
        "requests.problem.list-purpose", "许多件诉求，一个根子：谁来办，怎么办，哪天办完。",
        "Many requests, one cause: who does what, by when.")
    static let problemNone = Text("requests.problem.none", "这里没有问题", "No problems here")
    static let problemNoneText = Text(
        "requests.problem.none-text", "在办事台选几件同类的诉求，并成一个问题。",
        "Choose several requests of one kind at the desk, and make one problem of them.")
    static let problemNew = Text("requests.problem.new", "并成一个问题", "Make one problem")
    static let problemNewPurpose = Text(
        "requests.problem.new-purpose", "定下目标、谁负责、哪天办完，再倒排工期。",
        "Say what is to be so, who owes it and by when; then plan the steps backwards.")
    static let problemOpen = Text("requests.problem.open", "列入问题清单", "Put on the list")
    static let problemPrint = Text("requests.problem.print", "打印", "Print")
    static let problemTitle = Text("requests.problem.title", "问题", "Problem")
    static let problemTitleHint = Text(
        "requests.problem.title-hint", "比如：柳坪村路灯多处不亮",
        "For example: many street lamps of Liuping are dark")
    static let problemGoal = Text("requests.problem.goal", "办成什么样", "Goal")
    static let problemGoalHint = Text(
        "requests.problem.goal-hint", "报事的人会看到，写得让人听得懂。",
        "The reporters will read it; write it for them.")
    static let problemOwner = Text("requests.problem.owner", "谁负责", "Owner")
    static let problemFinishOn = Text("requests.problem.finish-on", "哪天办完", "All done by")
    static let problemFinishHint = Text(
        "requests.problem.finish-hint", "工期从这一天往回排，只算工作日。",
        "The steps are planned backwards from this day, over workdays.")
    static let problemBy = Text("requests.problem.by", "办完期限", "Done by")
    static let problemStepsDone = Text("requests.problem.steps-done", "进度", "Progress")
    static let problemStepsOf = Text(
        "requests.problem.steps-of", "{count} 步做完 {done} 步", "{done} of {count} steps done")
    static let problemRequests = Text("requests.problem.requests", "包含的诉求", "Requests in it")
    static let problemRequestCount = Text("requests.problem.request-count", "{count} 件诉求", "{count} requests")
    static let problemOutcome = Text("requests.problem.outcome", "结果", "Outcome")
    static let problemUntil = Text("requests.problem.until", "{day}前", "by {day}")
    static let problemClock = Text("requests.problem.clock", "时限", "Time")
    static let problemStart = Text("requests.problem.start", "立一个问题", "Start a problem")
    static let problemCurrent = Text("requests.problem.current", "到哪一步", "Current step")
    static let problemSheetFoot = Text(
        "requests.problem.sheet-foot", "工期按工作日倒排；销号由另一人核验。",
        "Steps are planned backwards over workdays; a second person verifies each closing.")
    static let problemSign = Text("requests.problem.sign", "（签字）", "(signature)")
    static let problemVerifier = Text("requests.problem.verifier", "核验人", "Verified by")
    static let problemMatter = Text("requests.problem.matter", "事情", "Matter")
    static let problemState = Text("requests.problem.state", "到哪了", "State")
    static let problemNoneChosen = Text(
        "requests.problem.none-chosen", "还没有选诉求。先立问题，以后再并也行。",
        "No requests chosen. They can be put in later.")
    static let problemGather = Text(
        "requests.problem.gather", "把几件并成一个问题", "Make one problem of several requests")
    static let problemChooseRequests = Text("requests.problem.choose", "选哪几件", "Which requests")
    static let problemNoCandidates = Text(
        "requests.problem.no-candidates", "这个地方没有可以并入的诉求。",
        "There is no open request at this place that could be put in.")
    static let problemNoneNear = Text(
        "requests.problem.none-near", "这个地方还没有在办的问题。", "There is no open problem at this place yet.")
    static let problemInto = Text("requests.problem.into", "并入哪个问题", "Into which problem")
    static let problemNoRequests = Text("requests.problem.no-requests", "没有诉求", "No requests")
    static let problemNoRequestsText = Text(
        "requests.problem.no-requests-text", "用“并入诉求”把同类的事放进来。",
        "Use “Put requests in” to gather what belongs here.")
    static let problemLeftOpen = Text(
        "requests.problem.left-open", "还有 {count} 件诉求没销号", "{count} requests are still open")
    static let problemLeftOpenText = Text(
        "requests.problem.left-open-text", "问题销号不会自动销掉诉求。请逐件打开，办完再销。",
        "Closing the problem does not close them. Open each, and see it done.")
    static let problemTakeOutTitle = Text("requests.problem.take-out-title", "移出诉求", "Take a request out")
    static let problemTakeOut = Text("requests.problem.take-out", "移出 {number}", "Take out {number}")
}

/// What the plan of a problem and its forms say.
extension Text {
    static let problemPlan = Text("requests.problem.plan", "工期", "Plan")
    static let problemPlanNote = Text(
        "requests.problem.plan-note", "倒排工期，只算工作日", "Planned backwards, over workdays")
    static let problemNoPlan = Text("requests.problem.no-plan", "还没有排工期", "No plan yet")
    static let problemNoPlanText = Text(
        "requests.problem.no-plan-text", "写下每一步要几个工作日，系统从期限往回排。",
        "Write how many workdays each step takes; they are laid backwards from the day.")
    static let problemNoPlanYet = Text(
        "requests.problem.no-plan-yet", "工期正在排。", "The plan is being made.")
    static let problemStages = Text("requests.problem.stages", "分几步", "Steps")
    static let problemStagesHint = Text(
        "requests.problem.stages-hint", "按先后写，空的不算；做完的步骤不用再写。",
        "In order; empty lines do not count, and what is done stays.")
    static let problemStageName = Text("requests.problem.stage-name", "第 {number} 步", "Step {number}")
    static let problemStageDays = Text(
        "requests.problem.stage-days", "第 {number} 步几个工作日", "Workdays of step {number}")
    static let problemStageUnit = Text(
        "requests.problem.stage-unit", "第 {number} 步谁做", "Who does step {number}")
    static let problemOwnerDoes = Text("requests.problem.owner-does", "负责单位自己做", "The owner")
    static let problemWhyReplan = Text("requests.problem.why-replan", "为什么重排", "Why it is planned anew")
    static let problemStageBy = Text("requests.problem.stage-by", "{name}（{who}）", "{name} ({who})")
    static let problemStageHead = Text("requests.problem.stage-head", "步骤", "Step")
    static let problemWho = Text("requests.problem.who", "谁做", "Who")
    static let problemWhen = Text("requests.problem.when", "哪几天", "When")
    static let problemDoneOn = Text("requests.problem.done-on", "做完", "Done on")
    static let problemOneDay = Text(
        "requests.problem.one-day", "{day}，1\u{00A0}个工作日", "{day}, 1\u{00A0}workday")
    static let problemDays = Text(
        "requests.problem.days", "{from}到{until}，{count}\u{00A0}个工作日",
        "{from} to {until}, {count}\u{00A0}workdays")
    static let problemResult = Text("requests.problem.result", "做成什么样", "What came of it")
    static let problemThisDone = Text("requests.problem.this-done", "这一步做完了", "This step is done")
    static let problemStageResult = Text(
        "requests.problem.stage-result", "{name}：做成什么样", "{name}: what came of it")
    static let problemStageDone = Text("requests.problem.stage-done", "做完了：{name}", "Done: {name}")
    static let problemDoneLate = Text("requests.problem.done-late", "过期做完", "done late")
    static let problemFinishAlong = Text(
        "requests.problem.finish-along", "一起报办完的诉求", "Requests to report done with it")
    static let problemFinishAlongHint = Text(
        "requests.problem.finish-along-hint", "只报勾选的；没勾的照旧办。每件都还要另一人核验。",
        "Only those ticked; the others go on. A second person verifies each.")
    static let problemReply = Text("requests.problem.reply", "给报事人的答复", "Reply to the reporters")
    static let problemReplyHint = Text(
        "requests.problem.reply-hint", "写进每件诉求，报事的人能看到。",
        "Written into each request; its reporter reads it.")
    static let problemVerifyAlong = Text(
        "requests.problem.verify-along", "一起销号的诉求", "Requests to close with it")
    static let problemVerifyAlongHint = Text(
        "requests.problem.verify-along-hint", "只销勾选的；没勾的留着，另行核验。",
        "Only those ticked; the others stay to be verified by themselves.")
    static let problemReopenWhat = Text(
        "requests.problem.reopen-what",
        "打开以后，还由原来的单位办。做过的步骤留着，没做的要重排。已销号的诉求不跟着打开。",
        "Its owner has it back. Steps that were done stay, the rest is planned anew. Closed requests stay closed."
    )
    static let problemGround = Text("requests.problem.ground", "依据", "Ground")
    static let problemGroundLater = Text(
        "requests.problem.ground-later", "{day}以前不用写。以后要写哪个决定、哪次检查。",
        "Not needed until {day}; later, the decision or inspection that asks for it.")
    static let problemGroundNeeded = Text(
        "requests.problem.ground-needed", "销号已过 {days}\u{00A0}天，要写哪个决定、哪次检查。",
        "It was closed more than {days}\u{00A0}days ago: name the decision or inspection that asks for it.")
    static let problemScan = Text("requests.problem.scan", "扫码看进展（要登录）", "Scan for the course (sign in)")
    static let problemQR = Text(
        "requests.problem.qr", "二维码：打开这张单子的网页", "QR code: opens the page of this sheet")
    static let problemSheetNow = Text(
        "requests.problem.sheet-now", "这张单子是{day}打的", "Printed on {day}")
    static let problemSheetLater = Text(
        "requests.problem.sheet-later", "后来的进展以网上为准。", "What came later stands on the page.")
    static let problemPartOf = Text(
        "requests.problem.part-of", "和同类的事一起办：{title}", "Goes on together with others: {title}")
    static let problemPartOfNote = Text(
        "requests.problem.part-of-note", "许多人报了同样的事", "Many reported the same")

    static func problemFilter(_ filter: ProblemFilter) -> Text {
        switch filter {
        case .open: Text("requests.problem.filter.open", "在办", "Open")
        case .late: Text("requests.problem.filter.late", "超时", "Late")
        case .done: Text("requests.problem.filter.done", "要核", "To verify")
        case .closed: Text("requests.problem.filter.closed", "已销号", "Closed")
        }
    }

    static func problemVerb(_ verb: ProblemVerb) -> Text {
        switch verb {
        case .plan: Text("requests.problem.verb.plan", "倒排工期", "Plan backwards")
        case .requests: Text("requests.problem.verb.requests", "并入诉求", "Put requests in")
        case .notes: Text("requests.problem.verb.notes", "写进展", "Note progress")
        case .dispatch: Text("requests.problem.verb.dispatch", "换负责单位", "Change the owner")
        case .solution: Text("requests.problem.verb.solution", "报问题办完", "Report the problem done")
        case .closure: Text("requests.problem.verb.closure", "核验销号", "Verify and close")
        case .sendingBack: Text("requests.problem.verb.sending-back", "没办好，退回去", "Send back")
        case .urging: Text("requests.problem.verb.urging", "催办", "Urge")
        case .supervision: Text("requests.problem.verb.supervision", "督办", "Supervise")
        case .reopening: Text("requests.problem.verb.reopening", "重新打开", "Take up again")
        }
    }
}
