import Kernel

/// What the pages of procedures say of where they are.
extension Text {
    static let stepNamed = Text("deliberation.step.named", "{number}. {step}", "{number}. {step}")
    static let stepName = Text("deliberation.step.name", "第 {number} 步", "Step {number}")
    static let stepsTitle = Text(
        "deliberation.steps",
        "四议两公开，走到第 {number} 步",
        "The seven steps; it is at step {number}")
    static let stepMerged = Text("deliberation.step.merged", "与第①步合并", "One meeting with step 1")
    static let stepProposal = Text(
        "deliberation.step.proposal",
        "村党组织提议",
        "Proposal of the Party organisation")
    static let stepDiscussion = Text(
        "deliberation.step.discussion",
        "村“两委”商议",
        "Discussion of both committees")
    static let stepReview = Text("deliberation.step.review", "党员大会审议", "Review by the Party members")
    static let stepDecision = Text("deliberation.step.decision", "村民会议或代表会议决议", "Decision of the villagers")
    static let stepPublication = Text("deliberation.step.publication", "决议公开", "Publication of the decision")
    static let stepCarrying = Text("deliberation.step.carrying", "实施", "Carrying out")
    static let stepResult = Text("deliberation.step.result", "实施结果公开", "Publication of the result")
    static let stateClosed = Text("deliberation.state.closed", "已办结", "Closed")
    static let stateDropped = Text("deliberation.state.dropped", "已终止", "Given up")
    static let stateAtStep = Text(
        "deliberation.state.at-step",
        "第\u{00A0}{number}\u{00A0}步：{step}",
        "Step {number}: {step}")
    static let stateRewriting = Text(
        "deliberation.state.rewriting",
        "已退回，等新的一稿（第\u{00A0}{number}\u{00A0}步：{step}）",
        "Sent back, waits for its next version (step {number}: {step})")
    static let numbered = Text("deliberation.numbered", "{number} 号", "No. {number}")
    static let listTitle = Text("deliberation.list.title", "四议两公开", "Decisions (四议两公开)")
    static let listPurpose = Text(
        "deliberation.list.purpose",
        "每件事走到哪一步、下一步缺什么、哪里晚了，一眼看清。",
        "Where every matter is, what it needs next, and what is late.")
    static let listFilter = Text("deliberation.list.filter", "看哪些", "Which ones")
    static let listRunning = Text("deliberation.list.running", "正在走", "Under way")
    static let listLate = Text("deliberation.list.late", "晚了的", "Late")
    static let listClosed = Text("deliberation.list.closed", "已办结", "Closed")
    static let listDropped = Text("deliberation.list.dropped", "已终止", "Given up")
    static let listPropose = Text("deliberation.list.propose", "提一件事", "Propose something")
    static let listEmpty = Text("deliberation.list.empty", "这里还没有", "Nothing here yet")
    static let listEmptyText = Text(
        "deliberation.list.empty-text",
        "村里有事要定，从“提一件事”开始。",
        "When the village has something to decide, begin with a proposal.")
    static let listPublic = Text(
        "deliberation.list.public",
        "{place}：大家看到的页面",
        "{place}: what everybody sees")
    static let listAssemblies = Text("deliberation.list.assemblies", "会议和名册", "Meetings and rolls")
    static let warnGap = Text(
        "deliberation.warn.gap",
        "第 {number} 步和上一步只隔 {days} 天，一般不少于 {least} 天",
        "Step {number} came {days} days after the one before; {least} are usual")
    static let warnWhole = Text(
        "deliberation.warn.whole",
        "四议已经 {days} 天，一般不超过 {most} 天",
        "It has taken {days} days; {most} are usual")
    static let warnDecision = Text(
        "deliberation.warn.decision",
        "决议 {days} 天了还没有公开，要求 {most} 天内",
        "Decided {days} days ago and not published; {most} are allowed")
    static let warnResult = Text(
        "deliberation.warn.result",
        "验收 {days} 天了结果还没有公开，要求 {most} 天内",
        "Accepted {days} days ago and not published; {most} are allowed")
    static let warnTasks = Text("deliberation.warn.tasks", "{count} 项任务过期没做完", "Tasks that are late: {count}")
    static let warnNote = Text(
        "deliberation.warn.note",
        "只作提醒，不拦下一步。",
        "These are reminders; they block nothing.")
    static let nextTitle = Text("deliberation.next.title", "下一步", "What comes next")
    static let nextText = Text(
        "deliberation.next.text",
        "已经退回。先把新的一稿写好，再从这一步往下走。",
        "It was sent back. Write the next version; then it goes on from this step.")
    static let nextConsult = Text(
        "deliberation.next.consult",
        "先征求意见：把问了多少户、大家怎么说记在下面，再商议。",
        "First ask the villagers: record below how many households were asked and what they said.")
    static let nextProposal = Text(
        "deliberation.next.proposal",
        "村党组织开会提议，把会议记录记在这里。",
        "The Party organisation meets and proposes; record its meeting here.")
    static let nextMerged = Text(
        "deliberation.next.merged",
        "书记、主任一肩挑，提议和商议合开一次两委会，把会议记录记在这里。",
        "One person holds both chief posts: both committees meet once for steps 1 and 2; record the "
            + "meeting here.")
    static let nextDiscussion = Text(
        "deliberation.next.discussion",
        "村“两委”开会商议，把会议记录记在这里。",
        "Both committees discuss it; record their meeting here.")
    static let nextReview = Text(
        "deliberation.next.review",
        "召开党员大会，对这一稿表决。通过以后自动进入下一步。",
        "Call the Party members to vote on this text. When it passes, the next step opens by itself.")
    static let nextDecision = Text(
        "deliberation.next.decision",
        "召开村民会议或村民代表会议，对这一稿表决。通过以后自动进入下一步。",
        "Call the villagers' assembly or its representatives to vote on this text. When it passes, the "
            + "next step opens.")
    static let nextAssembly = Text(
        "deliberation.next.assembly",
        "召开村民会议表决。代表会议要有村民会议的授权才能定这件事。",
        "Call the villagers' assembly to vote. Its representatives decide this only if the assembly "
            + "authorised them.")
    static let nextPublication = Text(
        "deliberation.next.publication",
        "把决议贴到村公示栏。公示期满没有异议，才能实施。",
        "Put the decision on the village's board. It is carried out when the window has ended without "
            + "objection.")
    static let nextWindow = Text(
        "deliberation.next.window",
        "决议正在公示。期满自动进入实施；意见成立的，退回重议。",
        "The decision stands on the board. When its window ends, the work may begin; an upheld objection "
            + "sends it back.")
    static let nextTasks = Text(
        "deliberation.next.tasks",
        "写清谁做什么、几时做完，再开工。",
        "Say who does what until when; then begin.")
    static let nextWork = Text(
        "deliberation.next.work",
        "记下每项任务的进展。全部做完以后验收、决算。",
        "Record how far each task is. When all are done, accept the work and draw up the account.")
    static let nextAcceptance = Text(
        "deliberation.next.acceptance",
        "任务都做完了，可以验收：写验收结论、监督意见和决算。",
        "All tasks are done: write what the acceptance found, the supervision's opinion and the account.")
    static let nextResult = Text(
        "deliberation.next.result",
        "把实施结果和决算贴到村公示栏。公示期满，这件事才算办结。",
        "Put result and account on the village's board. The matter closes when that window has ended.")
    static let nextResultWindow = Text(
        "deliberation.next.result-window",
        "结果正在公示。期满没有异议就办结；意见成立的，重新验收。",
        "The result stands on the board. It closes when the window ends; an upheld objection reopens the "
            + "work.")
    static let textTitle = Text("deliberation.text.title", "方案", "The proposal")
    static let textVersion = Text(
        "deliberation.text.version",
        "第 {version} 稿，{when}",
        "Version {version}, {when}")
    static let textVersionTitle = Text(
        "deliberation.text.version-title",
        "第 {version} 稿：{title}",
        "Version {version}: {title}")
    static let textOlder = Text("deliberation.text.older", "以前的 {count} 稿", "Earlier versions ({count})")
    static let factMatter = Text("deliberation.fact.matter", "事项", "Matter")
    static let factDecider = Text("deliberation.fact.decider", "谁来定", "Who decides")
    static let deciderAssembly = Text(
        "deliberation.decider.assembly",
        "村民会议；代表会议要有授权",
        "The villagers' assembly; representatives if authorised")
    static let deciderEither = Text(
        "deliberation.decider.either",
        "村民会议或村民代表会议",
        "The villagers' assembly or its representatives")
    static let factProposer = Text("deliberation.fact.proposer", "提议", "Proposed by")
    static let factBudget = Text("deliberation.fact.budget", "预算", "Budget")
    static let factDecision = Text("deliberation.fact.decision", "决议", "Decision")
    static let factNotice = Text("deliberation.fact.notice", "公告", "Notice")
    static let factMerged = Text("deliberation.fact.merged", "一肩挑", "One head")
    static let factMergedText = Text(
        "deliberation.fact.merged-text",
        "①②两步合开一次会",
        "Steps 1 and 2 are one meeting")
}
