import Kernel

/// What the pages of procedures say of the work, and the public page.
extension Text {
    static let workTitle = Text("deliberation.work.title", "实施", "Carrying out")
    static let workNone = Text("deliberation.work.none", "还没有列任务。", "No tasks yet.")
    static let workAdd = Text("deliberation.work.add", "加一项任务", "Add a task")
    static let workAddSend = Text("deliberation.work.add-send", "加上", "Add it")
    static let workContract = Text("deliberation.work.contract", "承包和合同", "Contract")
    static let workContractSend = Text("deliberation.work.contract-send", "记下合同", "Record the contract")
    static let workDue = Text("deliberation.work.due", "{day}前", "Until {day}")
    static let workOwner = Text("deliberation.work.owner", "负责人：{name}", "Answers for it: {name}")
    static let workProgress = Text("deliberation.work.progress", "记进展", "Record progress")
    static let workProgressSend = Text("deliberation.work.progress-send", "记下进展", "Record it")
    static let workFieldPercent = Text("deliberation.work.percent", "做了百分之几", "Per cent done")
    static let workFieldNote = Text("deliberation.work.note", "进展", "How far it is")
    static let workFieldTitle = Text("deliberation.work.field-title", "做什么", "What")
    static let workFieldOwner = Text("deliberation.work.field-owner", "谁负责", "Who answers for it")
    static let workFieldDue = Text("deliberation.work.field-due", "几时做完", "Until when")
    static let workContractor = Text("deliberation.work.contractor", "谁施工", "Contractor")
    static let workManner = Text("deliberation.work.manner", "怎么选的", "How he was chosen")
    static let workMannerHint = Text(
        "deliberation.work.manner-hint",
        "如：公开比选、村民自建",
        "By open bids; by the villagers themselves")
    static let workAmount = Text("deliberation.work.amount", "合同价", "Contract price")
    static let workFieldAmount = Text("deliberation.work.field-amount", "合同价（元）", "Contract price (yuan)")
    static let workAccepted = Text("deliberation.work.accepted", "验收日期", "Accepted on")
    static let workAccount = Text("deliberation.work.account", "决算", "Final account")
    static let acceptFieldOn = Text("deliberation.accept.on", "验收日期", "Day of the acceptance")
    static let acceptFieldBy = Text("deliberation.accept.by", "谁验收", "Accepted by")
    static let acceptFieldByHint = Text(
        "deliberation.accept.by-hint",
        "如：村委会、监督委员会、村民代表三人",
        "Committee, supervision, three representatives")
    static let acceptFieldWords = Text("deliberation.accept.words", "验收结论", "What the acceptance found")
    static let acceptFieldSupervision = Text(
        "deliberation.accept.supervision",
        "村务监督委员会意见",
        "Opinion of the supervision committee")
    static let acceptFieldAccount = Text("deliberation.accept.account", "决算（元）", "Final account (yuan)")
    static let acceptFieldExplanation = Text(
        "deliberation.accept.explanation",
        "超预算的说明",
        "Why it cost more than decided")
    static let acceptSend = Text("deliberation.accept.send", "验收完成，进入下一步", "Accepted; go on")
    static let actsTitle = Text("deliberation.acts.title", "办理", "For officers")
    static let versionTitle = Text("deliberation.version.title", "改方案，写新的一稿", "Rewrite the proposal")
    static let versionSend = Text("deliberation.version.send", "交新的一稿", "Hand in this version")
    static let returnTitle = Text("deliberation.return.title", "退回", "Send back")
    static let returnNote = Text(
        "deliberation.return.note",
        "退回到前面的步骤，重新走。正在公示的公告会一起撤回。退回以后要先写新的一稿。",
        "An earlier step is done again. A notice that stands is taken back. The next version of the text "
            + "comes first.")
    static let returnFieldTo = Text("deliberation.return.to", "退回到哪一步", "Back to which step")
    static let returnSend = Text("deliberation.return.send", "退回", "Send back")
    static let dropTitle = Text("deliberation.drop.title", "终止这件事", "Give it up")
    static let dropSend = Text("deliberation.drop.send", "终止", "Give it up")
    static let fieldReason = Text("deliberation.field.reason", "原因", "Reason")
    static let filePrint = Text("deliberation.file.print", "打印 A4", "Print on A4")
    static let formFieldTitle = Text("deliberation.form.title", "标题", "Title")
    static let formFieldBody = Text("deliberation.form.body", "方案", "Proposal")
    static let proposeTitle = Text("deliberation.propose.title", "提一件事", "Propose something")
    static let proposePurpose = Text(
        "deliberation.propose.purpose",
        "从这里开始走四议两公开：七步，一步也不能跳。",
        "The seven steps begin here; none can be skipped.")
    static let proposeFieldPlace = Text("deliberation.propose.place", "哪个村", "Village")
    static let proposeFieldMatter = Text("deliberation.propose.matter", "哪一类事", "Kind of matter")
    static let proposeFieldMatterHint = Text(
        "deliberation.propose.matter-hint",
        "决定谁来定：有的只能由村民会议定。",
        "It says who decides: some are the villagers' assembly's alone.")
    static let proposeFieldBodyHint = Text(
        "deliberation.propose.body-hint",
        "做什么、怎么做、多少钱、谁来管。以后表决的就是这段文字。",
        "What, how, how much, and who sees to it. This is the text that is put to the vote.")
    static let proposeFieldBudget = Text("deliberation.propose.budget", "预算（元）", "Budget (yuan)")
    static let proposeFieldBudgetHint = Text(
        "deliberation.propose.budget-hint",
        "不花钱的不填。",
        "Empty where it costs nothing.")
    static let proposeFieldFunding = Text(
        "deliberation.propose.funding",
        "钱从哪里来",
        "Where the money comes from")
    static let proposeFieldProposer = Text("deliberation.propose.proposer", "谁提议", "Proposed by")
    static let proposeFieldMerged = Text(
        "deliberation.propose.merged",
        "①②两步合开一次会",
        "Steps 1 and 2 in one meeting")
    static let proposeFieldMergedHint = Text(
        "deliberation.propose.merged-hint",
        "书记、主任是同一个人，规则许可。",
        "One person is secretary and head, and the rulebook lets it be.")
    static let proposeSend = Text("deliberation.propose.send", "提交，开始第一步", "Hand it in")
    static let boardOf = Text("deliberation.board.title", "{place}：决议和结果", "{place}: decisions and results")
    static let boardPurposeVillage = Text(
        "deliberation.board.purpose",
        "村里定了什么、做得怎样、花了多少，都在这里。",
        "What the village decided, how far it is, what it cost.")
    static let boardPurposeAbove = Text(
        "deliberation.board.purpose-above",
        "选一个村，看它定了什么、做得怎样。",
        "Choose a village and see what it decided.")
    static let boardNone = Text("deliberation.board.none", "还没有公开的决议", "No decision is published yet")
    static let boardNoneText = Text(
        "deliberation.board.none-text",
        "村里的事定下来，会公开在这里。",
        "When the village has decided something, it stands here.")
    static let boardNotices = Text("deliberation.board.notices", "公示栏", "Notice board")
    static let boardBelowPlaces = Text("deliberation.board.below", "下面各处", "Places below")
}
