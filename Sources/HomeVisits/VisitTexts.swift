import Kernel

/// What lists and pages of visits say.
extension Text {
    static let visitsTitle = Text("visits.title", "走访", "Home visits")
    static let visitsToday = Text("visits.tab-today", "今天", "Today")
    static let visitsField = Text("visits.field", "带到村里，没网也能用", "Take it along, also without network")
    static let visitsMine = Text("visits.tab-mine", "我的责任", "My duties")
    static let visitsDesk = Text("visits.tab-desk", "全部", "All")
    static let visitsPurpose = Text(
        "visits.purpose", "{place}：{count} 户该去了。", "{place}: {count} households to visit.")
    static let visitsPurposeOne = Text(
        "visits.purpose-one", "{place}：{count} 户该去了。", "{place}: {count} household to visit.")
    static let visitsPurposeLinked = Text(
        "visits.purpose-linked", "您联系的户，什么时候该去。", "The households you answer for, and when to go.")
    static let visitsDue = Text("visits.due", "该去的户", "To be visited")
    static let visitsDueNote = Text(
        "visits.due-note", "过期的、照护需要多的在前。", "Late ones and those who need much care come first.")
    static let visitsMore = Text("visits.more", "另外还有 {count} 户", "{count} more households")
    static let visitsNone = Text("visits.none", "这几天没有要去的户", "Nobody is to be visited these days")
    static let visitsNoneText = Text(
        "visits.none-text", "想去看看谁，随时可以记一次走访。", "You can enter a visit to anybody at any time.")
    static let visitsWide = Text("visits.wide", "请先选镇（街道）", "Choose a town first")
    static let visitsWideText = Text(
        "visits.wide-text", "全县的户太多，按镇和村来看。", "The county has too many households for one list.")
    static let visitsLinked = Text("visits.linked", "我联系的户", "The households I answer for")
    static let visitsLinkedNote = Text(
        "visits.linked-note", "联户长、党员联系户等，由责任关系带来。",
        "As head of linked households, Party member or otherwise.")
    static let visitsNoLinked = Text("visits.no-linked", "没有您要去的户", "There is no household for you to visit")
    static let visitsNoLinkedText = Text(
        "visits.no-linked-text", "成为联户长或者有了联系户以后，这里就有名单。",
        "Once you answer for households, they are listed here.")
    static let visitsDueLink = Text("visits.due-link", "过期和完成情况", "Late and done")
    static let visitHousehold = Text("visits.household", "{code} 号 {head}", "No. {code} {head}")
    static let visitHouseholdNumber = Text("visits.household-number", "{code} 号", "No. {code}")
    static let visitLate = Text("visits.late", "过期 {days}\u{00A0}天", "{days}\u{00A0}days late")
    static let visitLateOne = Text("visits.late-one", "过期 {days}\u{00A0}天", "{days}\u{00A0}day late")
    static let visitToday = Text("visits.today", "今天该去", "due today")
    static let visitTomorrow = Text("visits.tomorrow", "明天该去", "due tomorrow")
    static let visitSoon = Text("visits.soon", "还有 {days}\u{00A0}天", "due in {days}\u{00A0}days")
    static let visitLater = Text("visits.later", "{day}前", "by {day}")
    static let visitNoRule = Text("visits.no-rule", "规则里没有定", "no rule is set")
    static let visitLast = Text("visits.last", "{day}", "{day}")
    static let visitNever = Text("visits.never", "还没有去过", "nobody has come yet")
    static let visitPaceHigh = Text("visits.pace-high", "重点照护", "much care needed")
    static let visitPaceGeneral = Text("visits.pace-general", "一般照护", "some care needed")
    static let visitPaceOrdinary = Text("visits.pace-ordinary", "普通户", "ordinary household")
    static let visitChoose = Text("visits.choose", "记一次走访", "Enter a visit")
    static let visitChoosePurpose = Text("visits.choose-purpose", "去了哪一户？", "Which household was visited?")
    static let visitChoiceNone = Text("visits.choice-none", "没有可以选的户", "There is no household to choose")
    static let visitChoiceNoneText = Text(
        "visits.choice-none-text", "走访由村和网格来记；请从户的名单进入。",
        "Villages and grids enter visits; come from the list of households.")
    static let visitChoiceCut = Text(
        "visits.choice-cut", "户数太多，只列了前面的；请按网格来找。", "Only the first ones are listed; look by grid.")
    static let visitEntry = Text("visits.entry", "记走访", "Enter a visit")
    static let visitNew = Text("visits.new", "走访 {household}", "Visit to {household}")
    static let visitNewPurpose = Text(
        "visits.new-purpose", "几句话就够；不记路线，照片可以不拍。", "A few words will do; no route, and no photo is needed.")
    static let visitCorrect = Text("visits.correct", "更正：走访 {household}", "Correct the visit to {household}")
    static let visitCorrectPurpose = Text(
        "visits.correct-purpose", "原来那条留着，以新的一条为准。", "The former entry stays; the new one counts.")
    static let visitWithoutForm = Text("visits.without-form", "不用表", "No form")
    static let visitFormChoice = Text("visits.form-choice", "用哪张表", "Which form")
    static let visitFormNote = Text("visits.form-note", "没问到的可以空着。", "Leave open what was not asked.")
    static let visitOutcome = Text("visits.outcome", "见到了吗", "What came of it")
    static let visitMet = Text("visits.met", "见到了", "Somebody was met")
    static let visitDeclined = Text("visits.declined", "不愿接待", "They declined")
    static let visitAbsent = Text("visits.absent", "没人在家", "Nobody was at home")
    static let visitManner = Text("visits.manner", "怎么走访的", "How")
    static let visitAtHome = Text("visits.at-home", "上门", "At their home")
    static let visitElsewhere = Text("visits.elsewhere", "在别处见到", "Somewhere else")
    static let visitByTelephone = Text("visits.by-telephone", "打电话", "By telephone")
    static let visitHappened = Text("visits.happened", "什么时候", "When")
    static let visitHappenedHint = Text(
        "visits.happened-hint", "不写就是现在；可以补记 {days} 天以内的", "Now, if left open; up to {days} days ago")
    static let visitRecorded = Text("visits.recorded", "补记的时间", "Entered")
    static let visitNote = Text("visits.note", "说了什么", "Note")
    static let visitNoteHint = Text(
        "visits.note-hint", "存下来是加密的，只有本村和上级能看", "Kept sealed; the village and those above it can read it")
    static let visitYes = Text("visits.yes", "是", "Yes")
    static let visitNo = Text("visits.no", "否", "No")
    static let visitFound = Text("visits.found", "发现了什么", "What was found")
    static let visitFoundNote = Text(
        "visits.found-note", "写下来就会转出去，不用再报一次。", "What you write here is passed on; nothing is entered twice."
    )
    static let visitPhotos = Text("visits.photos", "照片", "Photos")
    static let visitPhotosHint = Text(
        "visits.photos-hint", "不用拍；要拍请先问过主人。位置信息会去掉",
        "Not needed; ask before you take one. Places are removed")
    static let visitSend = Text("visits.send", "记下这次走访", "Keep this visit")
    static let visitOf = Text("visits.of", "走访 {household}", "Visit to {household}")
    static let visitWho = Text("visits.who", "谁去的", "Visitor")
    static let visitFormVersion = Text("visits.form-version", "第 {version} 版", "Version {version}")
    static let visitCorrected = Text("visits.corrected", "这一条已经更正", "This entry was put right")
    static let visitCorrectedLink = Text("visits.corrected-link", "看更正后的", "See the entry that counts")
    static let visitCorrectedShort = Text("visits.corrected-short", "已更正", "put right")
    static let visitIsCorrection = Text("visits.is-correction", "这是一条更正", "This entry puts another right")
    static let visitFormerLink = Text("visits.former-link", "看原来那条", "See the former entry")
    static let visitCorrectButton = Text("visits.correct-button", "更正这一条", "Put this entry right")
    static let visitErased = Text("visits.erased", "内容已经删除", "What was said is erased")
    static let visitErasedText = Text(
        "visits.erased-text", "应本人要求或者依法删除；日期留着。", "Erased on request or by law; the day stays.")
    static let visitHouseholdPurpose = Text(
        "visits.household-purpose", "上门以前看一眼。", "A look before you knock.")
    static let visitPlace = Text("visits.place", "地方", "Place")
    static let visitAddress = Text("visits.address", "住址", "Address")
    static let visitNext = Text("visits.next", "下一次", "Next visit")
    static let visitPace = Text("visits.pace", "多久去一次", "How often")
    static let visitEvery = Text("visits.every", "{pace}，每 {days} 天", "{pace}, every {days} days")
    static let visitWhy = Text("visits.why", "为什么", "Why")
    static let visitAfterChange = Text("visits.after-change", "家里有大的变化", "Something major happened")
    static let visitLastLabel = Text("visits.last-label", "上一次", "Last visit")
    static let visitHistory = Text("visits.history", "走访记录", "Visits so far")
    static let changeTitle = Text("visits.change-title", "家里的大变化", "Major changes")
    static let changeNote = Text(
        "visits.change-note", "记下来，就会很快安排上门。", "Once noted, somebody comes soon.")
    static let changeAdd = Text("visits.change-add", "记一件大变化", "Note a major change")
    static let changeWhat = Text("visits.change-what", "什么事", "What happened")
    static let changeOn = Text("visits.change-on", "哪一天", "On which day")
    static let changeSend = Text("visits.change-send", "记下，尽快上门", "Note it, and visit soon")
    static let changeLine = Text("visits.change-line", "{day}：{what}", "{day}: {what}")
    static let changeHealth = Text("visits.change-health", "病重、出院", "Serious illness, back from hospital")
    static let changeDeath = Text("visits.change-death", "亲人去世", "A death in the family")
    static let changeDisaster = Text("visits.change-disaster", "受灾、失火、意外", "Disaster, fire, accident")
    static let changeIncome = Text("visits.change-income", "失业、收入大减", "Lost work or most of the income")
    static let changeCarer = Text("visits.change-carer", "照看的人走了", "Whoever cared has left")
    static let findingRequest = Text("visits.finding-request", "要办的事", "Something they ask for")
    static let findingRelief = Text("visits.finding-relief", "可能符合救助", "They may have a right to relief")
    static let findingHazard = Text("visits.finding-hazard", "安全隐患", "A hazard")
    static let findingRequestHint = Text(
        "visits.finding-request-hint", "会开一件诉求，有人办、有期限", "Opens a request with somebody to do it and a limit")
    static let findingReliefHint = Text(
        "visits.finding-relief-hint", "转给救助；申请要等本人同意", "A lead for relief; they decide whether to apply")
    static let findingHazardHint = Text(
        "visits.finding-hazard-hint", "会登记成隐患，有人整改、换人复查",
        "Becomes a hazard: somebody puts it right, somebody else looks again")
    static let findingRequestLink = Text("visits.finding-link", "诉求 {number}", "Request {number}")
    static let findingHazardLink = Text("visits.finding-hazard-link", "看这件隐患", "See the hazard")
    static let findingOpen = Text("visits.finding-open", "在办", "being done")
    static let findingClosed = Text("visits.finding-closed", "已办结", "done")
    static let findingReliefLink = Text("visits.finding-relief-link", "看这条救助线索", "See the lead")
    static let findingReliefWaits = Text(
        "visits.finding-relief-waits", "救助线索，已经交给村里。", "A lead for relief, with the village now.")
    static let findingErased = Text("visits.finding-erased", "内容已经删除。", "What was said is erased.")
    static let findingsTitle = Text("visits.findings-title", "走访发现", "What visits found")
    static let findingsPurpose = Text(
        "visits.findings-purpose", "从新到旧，连着办到哪一步。", "Newest first, with what became of it.")
    static let findingsKinds = Text("visits.findings-kinds", "哪一类", "Which kind")
    static let findingsAll = Text("visits.findings-all", "全部", "All")
    static let findingsNone = Text("visits.findings-none", "还没有走访发现", "Visits have found nothing yet")
    static let findingsNoneText = Text(
        "visits.findings-none-text", "走访时写下的诉求、线索和隐患，会列在这里。", "What visitors write down is listed here.")
    static let dueTitle = Text("visits.due-title", "走访过期名单", "Late visits")
    static let dueOf = Text("visits.due-of", "{place}的走访", "Home visits in {place}")
    static let duePurpose = Text(
        "visits.due-purpose", "哪些户过期了，按时走访了多少户。", "Which visits are late, and how many are not.")
    static let dueCoverage = Text("visits.coverage", "按时走访的户", "Households visited in time")
    static let dueCoverageNote = Text(
        "visits.coverage-note", "应走访：去过的，和到期没去的。按时：没有过期的。",
        "To be visited: those visited before or late now. In time: those not late.")
    static let dueOfWhole = Text("visits.due-of-whole", "按时 / 应走访", "In time / to visit")
    static let dueShare = Text("visits.due-share", "比例", "Share")
    static let dueAll = Text("visits.due-all", "合计", "All")
    static let dueNobody = Text("visits.due-nobody", "到今天还没有应走访的户。", "Nobody was to be visited so far.")
    static let dueParts = Text("visits.due-parts", "各处情况", "By place")
    static let dueChoose = Text("visits.due-choose", "选一个镇（街道）来看。", "Choose a town.")
    static let dueLate = Text("visits.due-late", "过期的户：{count}", "Late: {count}")
    static let dueNoneLate = Text("visits.due-none-late", "没有过期的户。", "No visit is late.")
    static let dueMore = Text(
        "visits.due-more", "另外 {count} 户没有列出，表格里都有。", "{count} more are in the table.")
    static let dueCode = Text("visits.due-code", "户号", "Number")
    static let dueHead = Text("visits.due-head", "户主", "Head")
    static let dueOn = Text("visits.due-on", "该去的日子", "Due on")
    static let dueDaysLate = Text("visits.due-days-late", "过期天数", "Days late")
    static let ownTitle = Text("visits.own-title", "来过我家", "Visits to my home")
    static let ownPurpose = Text("visits.own-purpose", "谁在什么时候来过。", "Who came, and when.")
    static let ownNobodyCame = Text("visits.own-nobody", "还没有人来走访过。", "Nobody has visited yet.")
    static let ownNoHousehold = Text(
        "visits.own-no-household", "还没有查到您的户", "Your household is not known here")
    static let ownNoHouseholdText = Text(
        "visits.own-no-household-text", "请村里把您登记到户里，就能看到。", "Ask the village to enter you in your household.")
    static let ownNeeds = Text("visits.own-needs", "登记的照护需要", "Needs for care that are kept")
    static let ownNeedsNote = Text(
        "visits.own-needs-note", "只给您自己看；别的家人看不到您的。", "Shown to you only, not to others of your household.")
    static let ownNoNeeds = Text("visits.own-no-needs", "没有登记您的照护需要。", "No need of yours is kept.")
    static let ownRights = Text("visits.own-rights", "您可以", "You may")
    static let ownRightsText = Text(
        "visits.own-rights-text", "您可以不接待走访，也可以随时撤回同意，告诉来的人或者村里就行。",
        "You may decline a visit and take your consent back at any time; tell the visitor or the village.")
    static let ownLinked = Text("visits.own-linked", "我联系的户", "The households I answer for")
}
