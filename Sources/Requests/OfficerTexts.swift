import Kernel

/// What the pages of officers say.
extension Text {
    static let officerDesk = Text("requests.officer.desk", "办事台", "Desk")
    static let officerToday = Text("requests.officer.today", "今天", "Today")
    static let officerMine = Text("requests.officer.mine", "我联系的", "My duties")
    static let officerAll = Text("requests.officer.all", "全部事项", "All matters")
    static let officerPlaces = Text("requests.officer.places", "地方", "Places")
    static let officerOnly = Text("requests.officer.only", "只看", "Show only")
    static let officerByDue = Text("requests.officer.by-due", "按时限排", "By time left")
    static let officerByReview = Text("requests.officer.by-review", "按再看的日子排", "By the day to look again")
    static let officerByArrival = Text("requests.officer.by-arrival", "先来的在前", "First come first")
    static let officerSearch = Text("requests.officer.search", "搜编号、事情、地方", "Search number, matter, place")
    static let officerDeskTitle = Text(
        "requests.officer.desk-title", "{place}，{count}\u{00A0}件在办",
        "{place}: {count} open")
    static let officerUnitTitle = Text("requests.officer.unit-title", "派给{name}的事", "Given to {name}")
    static let officerFound = Text("requests.officer.found", "找“{words}”", "Search: {words}")
    static let officerNothing = Text("requests.officer.nothing", "这里没有要办的事", "Nothing to do here")
    static let officerNothingText = Text(
        "requests.officer.nothing-text", "新报来的事会出现在这里，最急的在最上面。",
        "New reports will appear here, the most urgent first.")
    static let officerNothingFound = Text(
        "requests.officer.nothing-found", "没有找到。换个词试试，编号也可以。",
        "Nothing found. Try other words, or the number.")
    static let officerRequests = Text("requests.officer.requests", "全部诉求", "Requests")
    static let officerRequestsNote = Text("requests.officer.requests-note", "最新的在最上面。", "Newest first.")
    static let officerWaitingAt = Text(
        "requests.officer.waiting-at", "等{name}派人", "waits for {name} to give it out")
    static let officerWaitsForSecond = Text(
        "requests.officer.waits-for-second", "办完，等人核",
        "Done, to be verified")
    static let officerPausedFor = Text("requests.officer.paused-for", "暂停，{reason}", "Paused: {reason}")
    static let officerCourse = Text("requests.officer.course", "经过", "Course")
    static let officerComma = Text("requests.officer.comma", "，", ", ")
    static let officerColon = Text("requests.officer.colon", "：", ": ")
    static let officerPhotoOf = Text("requests.officer.photo-of", "照片：{title}", "Photo: {title}")
    static let officerFactPlace = Text("requests.officer.fact-place", "在哪里", "Where")
    static let officerFactWho = Text("requests.officer.fact-who", "谁报的", "Reported by")
    static let officerFactHow = Text("requests.officer.fact-how", "怎么来的", "How it came")
    static let officerFactConsent = Text("requests.officer.fact-consent", "本人同意", "Consent")
    static let officerFactCategory = Text("requests.officer.fact-category", "类别", "Category")
    static let officerFactDesk = Text("requests.officer.fact-desk", "在谁的台上", "At the desk of")
    static let officerFactLead = Text("requests.officer.fact-lead", "谁在办", "In the hands of")
    static let officerFactFollowers = Text("requests.officer.fact-followers", "在跟的人", "Followers")
    static let officerFactProblem = Text("requests.officer.fact-problem", "所属专题", "Part of a problem")
    static let officerFactProblemOpen = Text("requests.officer.fact-problem-open", "打开专题", "Open the problem")
    static let officerNoCategory = Text("requests.officer.no-category", "还没有分类", "Not classed yet")
    static let officerSuggested = Text(
        "requests.officer.suggested", "还没有分类。看字面像“{name}”（{words}）。",
        "Not classed yet. By its words it looks like “{name}” ({words}).")
    static let officerNoName = Text("requests.officer.no-name", "没有留姓名电话", "No name or number was left")
    static let officerContactOf = Text(
        "requests.officer.contact-of", "报事人的姓名电话",
        "the reporter’s name and number")
    static let officerLookTitle = Text(
        "requests.officer.look-title", "为什么要看联系方式？",
        "Why do you need the contact?")
    static let officerLookCall = Text("requests.officer.look-call", "打电话问清情况", "To call and ask")
    static let officerLookVisit = Text("requests.officer.look-visit", "上门办理", "To visit")
    static let officerLookCallBack = Text("requests.officer.look-call-back", "回访", "To call back")
    static let officerLookCheck = Text(
        "requests.officer.look-check", "核对是不是同一件",
        "To check whether it is the same matter")
    static let officerPublic = Text("requests.officer.public", "愿意公开", "may be shown")
    static let officerPrivate = Text("requests.officer.private", "不公开", "not to be shown")
    static let officerGiveTo = Text("requests.officer.give-to", "派给{name}", "Give to {name}")
    static let officerClose = Text("requests.officer.close", "核验销号", "Verify and close")
    static let officerWhyOwner = Text(
        "requests.officer.why-owner", "为什么是{name}：{basis}。",
        "Why {name}: {basis}.")
    static let officerWhy = Text("requests.officer.why", "为什么", "Why")
    static let officerNote = Text("requests.officer.note", "写一句", "Note")
    static let officerNotePublic = Text(
        "requests.officer.note-public", "报事的人也能看到",
        "Shown to the reporter, too")
    static let officerContactNote = Text("requests.officer.contact-note", "联系情况：说了什么", "What was said")
    static let officerUnit = Text("requests.officer.unit", "哪个单位", "Which unit")
    static let officerPerson = Text("requests.officer.person", "具体到人", "A person")
    static let officerParts = Text("requests.officer.parts", "一起办的单位", "Units that take part")
    static let officerChoose = Text("requests.officer.choose", "请选", "Choose")
    static let officerNobody = Text("requests.officer.nobody", "不指定", "Nobody in particular")
    static let officerStays = Text("requests.officer.stays", "维持原派单", "It stays where it is")
    static let officerWhere = Text("requests.officer.where", "交到哪里", "To which desk")
    static let officerUpTo = Text("requests.officer.up-to", "上交{name}", "Up to {name}")
    static let officerDownTo = Text("requests.officer.down-to", "下交{name}", "Down to {name}")
    static let officerReason = Text("requests.officer.reason", "因为", "Because")
    static let officerReasonAuthority = Text("requests.officer.reason-authority", "权限不够", "beyond our power")
    static let officerReasonMoney = Text("requests.officer.reason-money", "钱不够", "beyond our means")
    static let officerReasonOther = Text("requests.officer.reason-other", "下交，不用写", "going down; none needed")
    static let officerHow = Text("requests.officer.how", "结果", "Outcome")
    static let officerResult = Text("requests.officer.result", "怎么办的", "What was done")
    static let officerResultPhotos = Text("requests.officer.result-photos", "办完的照片", "Photos of the result")
    static let officerReviewOn = Text("requests.officer.review-on", "哪天再看", "To be looked at again on")
    static let officerReviewHint = Text(
        "requests.officer.review-hint", "只有挂账要填。",
        "Only for what is shelved.")
    static let officerPleaKind = Text("requests.officer.plea-kind", "申请什么", "What is asked")
    static let officerPleaPause = Text("requests.officer.plea-pause", "暂停计时", "Pause")
    static let officerPleaExtension = Text("requests.officer.plea-extension", "延长时限", "More time")
    static let officerPleaAmount = Text(
        "requests.officer.plea-amount", "理由类别或延多久",
        "Ground, or how much more")
    static let officerMoreDays = Text(
        "requests.officer.more-days", "再给 {count}\u{00A0}个工作日",
        "{count} more working days")
    static let officerGrant = Text("requests.officer.grant", "同意", "Grant")
    static let officerRefuse = Text("requests.officer.refuse", "不同意", "Refuse")
    static let officerMergeInto = Text("requests.officer.merge-into", "并入哪一件", "Into which one")
    static let officerMergeHint = Text(
        "requests.officer.merge-hint", "写编号，例如 2026-0012。",
        "Its number, such as 2026-0012.")
    static let officerCategory = Text("requests.officer.category", "类别", "Category")
    static let officerShowNeighbours = Text(
        "requests.officer.show-neighbours", "邻居能不能看到",
        "May neighbours see it")
    static let officerShown = Text("requests.officer.shown", "可以看到", "They may")
    static let officerHidden = Text("requests.officer.hidden", "不显示", "They may not")
    static let officerHiddenWhy = Text("requests.officer.hidden-why", "为什么", "Why")
    static let officerHiddenWhyHint = Text(
        "requests.officer.hidden-why-hint", "不显示的，要写理由。",
        "To hide it, say why.")
    static let officerIsHazard = Text("requests.officer.is-hazard", "是安全隐患", "It is a hazard")
    static let officerEnterHazard = Text("requests.officer.enter-hazard", "登记隐患", "Enter the hazard")
    static let officerHands = Text("requests.officer.hands", "要人手", "Hands are needed")
    static let officerCallOut = Text("requests.officer.call-out", "叫人来帮忙", "Call people to help")
    static let officerUnits = Text("requests.officer.units", "要单位帮", "A unit could help")
    static let officerOffer = Text("requests.officer.offer", "请双报到单位帮忙", "Offer it to units (双报到)")
    static let officerHazards = Text("requests.officer.hazards", "安全隐患", "Hazards")
    static let officerChecks = Text("requests.officer.checks", "季节检查", "Seasonal checks")
    static let officerCallOuts = Text("requests.officer.call-outs", "一呼百应", "Call-outs")
    static let officerAnswers = Text("requests.officer.answers", "民呼我应四应", "The four answers")
    static let officerReminders = Text("requests.officer.reminders", "还有这些等着办", "Waiting elsewhere")
    static let officerReminderLate = Text("requests.officer.reminder-late", "已过期", "late")
    static let officerReviewsDue = Text(
        "requests.officer.reviews-due", "挂账的事，{count}\u{00A0}件到了再看的日子",
        "{count} shelved: the day to look again has come")
    static let officerReviewOnDay = Text(
        "requests.officer.review-on-day", "{day}再看",
        "look again on {day}")
    static let officerReviewDue = Text("requests.officer.review-due", "该再看了", "To be looked at again")
    static let officerShelved = Text("requests.officer.shelved", "挂账", "Shelved")
    static let officerReached = Text("requests.officer.reached", "打通了", "Reached")
    static let officerSolved = Text("requests.officer.solved", "说解决了", "They say it is solved")
    static let officerSatisfied = Text("requests.officer.satisfied", "满意吗", "Satisfied")
    static let officerLegOf = Text("requests.officer.leg-of", "{name}的一份", "The part of {name}")
    static let officerLegOpen = Text("requests.officer.leg-open", "还在办。", "Not finished yet.")
    static let officerLegDone = Text("requests.officer.leg-done", "这一份办完了", "This part is done")
    static let officerSystem = Text("requests.officer.system", "系统", "The system")
    static let officerOpenedByResident = Text(
        "requests.officer.opened-by-resident", "居民报上来",
        "Reported by a resident")
    static let officerThenClosed = Text(
        "requests.officer.then-closed", "办完，另一人核过，销号",
        "Done, verified by another person, closed")
    static let officerRuleHow = Text("requests.officer.rule-how", "多久", "How long")
    static let officerRuleDue = Text("requests.officer.rule-due", "到什么时候", "Until when")
    static let officerRuleStill = Text("requests.officer.rule-still", "计时停着", "The clock stands still")
    static let officerTodayPurpose = Text(
        "requests.officer.today-purpose", "{place}：要办 {count}\u{00A0}件。",
        "{place}: {count} to do.")
    static let officerToDo = Text("requests.officer.to-do", "要办的事", "To do")
    static let officerTodayEmpty = Text("requests.officer.today-empty", "今天没有要办的事", "Nothing to do today")
    static let officerTodayEmptyText = Text(
        "requests.officer.today-empty-text", "有新的事会出现在这里。",
        "What comes in will appear here.")
    static let officerDoneFold = Text(
        "requests.officer.done-fold", "办完等人核的 {count}\u{00A0}件",
        "{count} done and waiting to be verified")
    static let officerRecord = Text("requests.officer.record", "记一件事", "Record a matter")
    static let officerRecordPurpose = Text(
        "requests.officer.record-purpose", "别人当面说的、打电话说的，或者您自己看到的。",
        "What somebody told you, or what you saw yourself.")
    static let officerRecordSend = Text("requests.officer.record-send", "记下来", "Record it")
    static let officerRecordSpot = Text("requests.officer.record-spot", "当场办好了", "Mended on the spot")
    static let officerRecordSpotNote = Text(
        "requests.officer.record-spot-note", "已经办好的，写一句怎么办的，另一人再核。",
        "For what is mended already; another person verifies.")
    static let officerRecordSpotSend = Text(
        "requests.officer.record-spot-send", "记下，已当场办好",
        "Record as mended")
    static let officerBody = Text("requests.officer.body", "什么事", "What is the matter")
    static let officerPlace = Text("requests.officer.place", "在哪个地方", "Which place")
    static let officerLocation = Text("requests.officer.location", "具体位置", "Where exactly")
    static let officerChannelField = Text("requests.officer.channel-field", "怎么来的", "How it came")
    static let officerName = Text("requests.officer.name", "谁说的", "Who said so")
    static let officerPhone = Text("requests.officer.phone", "手机号", "Phone number")
    static let officerConsent = Text("requests.officer.consent", "本人怎样同意的", "How the person consented")
    static let officerConsentHint = Text(
        "requests.officer.consent-hint", "替别人报才要填，例如“当面同意”。",
        "Only when reporting for somebody else.")
    static let officerFromGroup = Text(
        "requests.officer.from-group", "从「{group}」转来", "Brought in from “{group}”")
    static let officerFromGroupNote = Text(
        "requests.officer.from-group-note", "只记事情、群和日子，不记是谁说的。说的人自己要回音的，再填姓名电话。",
        "Only matter, group and day are kept, not who said it. Name and telephone only for who wants an answer."
    )
    static let officerGroupBody = Text(
        "requests.officer.group-body", "把群里的话贴在这里", "Paste what was said in the group")
    static let officerSaidOn = Text("requests.officer.said-on", "哪天说的", "On which day it was said")
    static let officerReceivedAt = Text("requests.officer.received-at", "什么时候说的", "When it was said")
    static let officerReceivedHint = Text("requests.officer.received-hint", "不填就是现在。", "Now, if left empty.")
    static let officerPhotos = Text("requests.officer.photos", "照片", "Photos")
    static let officerNotifies = Text("requests.officer.notifies", "怎样告诉结果", "How to tell the result")
    static let officerWishCall = Text("requests.officer.wish-call", "打电话", "Call")
    static let officerWishMessage = Text("requests.officer.wish-message", "发短信", "Text message")
    static let officerWishNone = Text("requests.officer.wish-none", "凭编号查", "They look it up")
    static let officerIsPublic = Text("requests.officer.is-public", "愿意让邻居看到", "Neighbours may see it")
    static let officerCatalogue = Text("requests.officer.catalogue", "派单目录", "Catalogue")
    static let officerCataloguePurpose = Text(
        "requests.officer.catalogue-purpose", "哪类事，在哪里，由谁答复。",
        "Which unit answers for which matters, where.")
    static let officerCatalogueEmpty = Text(
        "requests.officer.catalogue-empty", "目录还是空的。",
        "The catalogue is empty.")
    static let officerCatalogueCategory = Text("requests.officer.catalogue-category", "哪类事", "Category")
    static let officerCataloguePlace = Text("requests.officer.catalogue-place", "在哪里", "Place")
    static let officerCatalogueUnit = Text("requests.officer.catalogue-unit", "由谁答复", "Unit")
    static let officerCatalogueBasis = Text("requests.officer.catalogue-basis", "依据", "Basis")
    static let officerCatalogueBasisHint = Text(
        "requests.officer.catalogue-basis-hint", "例如：派单目录第 18 项。",
        "For example: item 18 of the catalogue.")
    static let officerCatalogueEnter = Text("requests.officer.catalogue-enter", "写进目录", "Enter")
    static let officerCatalogueNew = Text("requests.officer.catalogue-new", "加一条或改一条", "Add or change a line")
    static let officerOrganisationUnknown = Text(
        "requests.officer.organisation-unknown", "没有这个单位。请从列表里选。",
        "There is no such unit. Choose one from the list.")
}
