import Kernel

/// What the pages of declarations, checks, publications and deductions say.
extension Text {
    static let declareTitle = Text("points.declare-title", "登记积分", "Declare acts")
    static let declarePurpose = Text(
        "points.declare-purpose", "一户或一批户做了同一件事，一次登记，另一个人审核。",
        "One household or many did the same thing: declare it once, somebody else checks it.")
    static let declareSend = Text("points.declare-send", "登记，交给别人审核", "Declare and hand on for the check")
    static let declareItem = Text("points.declare-item", "哪一项", "Item")
    static let declareDay = Text("points.declare-day", "哪一天", "Day")
    static let declareTimes = Text("points.declare-times", "几次", "How many times")
    static let declareTimesHint = Text(
        "points.declare-times-hint", "同一天做了几次，或者几个半天",
        "On the same day, or as many half days")
    static let declareRole = Text("points.declare-role", "谁申报的", "Who declares")
    static let declareRoleHint = Text(
        "points.declare-role-hint", "那一户或联户长交来纸条的，照纸条登记",
        "Where the household or a link head handed in a paper, say so")
    static let declareOnPaper = Text("points.declare-on-paper", "{who}，纸上交来", "{who}, on paper")
    static let declareNote = Text("points.declare-note", "说明", "Note")
    static let declareNoteHint = Text(
        "points.declare-note-hint", "在哪里、做了什么，不写病情和家事",
        "Where and what; nothing on health or family")
    static let declareWitness = Text("points.declare-witness", "证明人", "Witness")
    static let declareWitnessHint = Text(
        "points.declare-witness-hint", "清单要证明人的才写",
        "Only where the list asks for one")
    static let declarePhotos = Text("points.declare-photos", "照片", "Photos")
    static let declarePhotosHint = Text(
        "points.declare-photos-hint", "清单要照片的才拍；位置信息会去掉",
        "Only where the list asks for one; where it was taken is removed")
    static let declareWho = Text("points.declare-who", "哪些户", "Which households")
    static let declareWhoHint = Text("points.declare-who-hint", "来了的打勾", "Tick those who came")
    static let declareGroup = Text(
        "points.declare-group", "{name}，{count} 户",
        "{name}, households: {count}")
    static let declareNoList = Text(
        "points.declare-no-list", "还没有表决通过的积分清单",
        "No rule list has been adopted yet")
    static let declareNoItem = Text(
        "points.declare-no-item", "清单里没有您可以登记的事项",
        "The list has no item for you to declare")
    static let declareNoItemText = Text(
        "points.declare-no-item-text", "没有表决，就不能记分。",
        "Without a vote no points are counted.")
    static let deductTitle = Text("points.deduct-title", "提出扣分", "Propose a deduction")
    static let deductPurpose = Text(
        "points.deduct-purpose", "先告知那一户，等它说明情况，再由另一个人决定。",
        "The household is told first and may reply; then somebody else decides.")
    static let deductSend = Text("points.deduct-send", "提出，并告知那一户", "Propose it and tell the household")
    static let deductMatter = Text("points.deduct-matter", "什么事", "The matter")
    static let deductMatterHint = Text(
        "points.deduct-matter-hint", "看到了什么、在哪里、什么时候；只写事，不写人",
        "What was seen, where and when; the matter, not the person")
    static let deductHousehold = Text("points.deduct-household", "哪一户", "Household")
    static let deductChoose = Text("points.deduct-choose", "请选一户", "Choose one")
    static let checkTitle = Text("points.check-title", "审核：{title}", "Check: {title}")
    static let checkPurpose = Text(
        "points.check-purpose", "做了没有，您看过再点。自己登记的和自己家的，要由别人审核。",
        "Was it done? Look before you accept. Your own declarations and your own household are for somebody else."
    )
    static let checkDeclarer = Text("points.check-declarer", "谁登记的", "Declared by")
    static let checkByCard = Text("points.check-by-card", "用积分卡登记", "by the household's card")
    static let checkAccepted = Text("points.check-accepted", "通过的户", "Accepted households")
    static let checkAcceptedHint = Text(
        "points.check-accepted-hint", "没有做的，把勾去掉",
        "Untick those who did not")
    static let checkReason = Text("points.check-reason", "原因", "Reason")
    static let checkReasonHint = Text(
        "points.check-reason-hint", "有没通过的才写，那一户看得到",
        "Only where some are turned down; they will read it")
    static let checkSend = Text("points.check-send", "审核完", "Finish the check")
    static let checkActs = Text("points.check-acts", "每一笔", "Every act")
    static let checkHousehold = Text("points.check-household", "户", "Household")
    static let checkState = Text("points.check-state", "到哪一步", "State")
    static let actTitle = Text("points.act-title", "{household} 的一笔积分", "An act of {household}")
    static let actDeduction = Text(
        "points.act-deduction", "{household} 的一笔扣分",
        "A deduction of {household}")
    static let actList = Text("points.act-list", "按哪份清单", "By which list")
    static let hearingTitle = Text("points.hearing-title", "告知和说明", "Told and heard")
    static let hearingTold = Text("points.hearing-told", "已告知那一户", "The household was told")
    static let hearingUntil = Text("points.hearing-until", "{when}以前可以说明情况", "It may reply until {when}")
    static let hearingReplyHow = Text("points.hearing-reply-how", "可以说明情况", "A reply may be given")
    static let hearingReply = Text("points.hearing-reply", "那一户说", "The household replied")
    static let hearingNoReply = Text("points.hearing-no-reply", "等那一户说明", "The household may reply")
    static let hearingDecision = Text("points.hearing-decision", "村委会决定", "The committee decides")
    static let replyEnter = Text("points.reply-enter", "代那一户记下说明", "Write down what the household says")
    static let replyWords = Text("points.reply-words", "那一户怎么说", "In the household's words")
    static let replyHint = Text("points.reply-hint", "照原话记，记好念一遍", "As it was said; read it back")
    static let replySend = Text("points.reply-send", "记下", "Keep it")
    static let decideTitle = Text("points.decide-title", "作决定", "Decide")
    static let decideHow = Text("points.decide-how", "扣还是不扣", "To deduct or not")
    static let decideUphold = Text("points.decide-uphold", "扣", "Deduct")
    static let decideDrop = Text("points.decide-drop", "不扣", "Drop it")
    static let decidePoints = Text("points.decide-points", "扣多少分", "How many points")
    static let decidePointsHint = Text(
        "points.decide-points-hint", "可以少扣，不能比清单多",
        "Less than the list says is possible, more is not")
    static let decideWords = Text("points.decide-words", "理由", "Reason")
    static let decideWordsHint = Text(
        "points.decide-words-hint", "那一户看得到；说明它的说法为什么成立或不成立",
        "The household reads it; say why its reply holds or does not")
    static let decideSend = Text("points.decide-send", "决定", "Decide")
    static let reverseTitle = Text("points.reverse-title", "记错了，冲正", "Entered by mistake: take it back")
    static let reverseReason = Text("points.reverse-reason", "为什么冲正", "Why it is taken back")
    static let reverseHint = Text(
        "points.reverse-hint", "原来那一笔不删，另记一笔相反的",
        "The entry stays; another one takes it back")
    static let reverseSend = Text("points.reverse-send", "冲正", "Take it back")
    static let noticePrint = Text("points.notice-print", "打印告知书", "Print the notice")
    static let noticeKind = Text("points.notice-kind", "积分告知书", "Notice on points")
    static let noticeTitle = Text("points.notice-title", "拟扣积分告知书", "Notice of a proposed deduction")
    static let noticeUntil = Text("points.notice-until", "请在{when}以前说明情况", "Tell us your side by {when}")
    static let noticePoints = Text("points.notice-points", "拟扣", "Proposed")
    static let noticeText = Text(
        "points.notice-text", "现在还没有扣分。请您说明情况，村委会听了再决定；不说明，期满后由村委会决定。对决定有意见，可以向镇里反映。",
        "Nothing has been deducted yet. Tell us your side; the committee decides after it has heard "
            + "you, or once the time is over. You may take the decision to the town.")
    static let noticeReplyHow = Text(
        "points.notice-reply-how", "扫码写，或者到村委会当面说。",
        "Scan the code and write, or come to the village office.")
    static let noticeSeal = Text("points.notice-seal", "（盖章）", "(seal)")
    static let noticeFoot = Text("points.notice-foot", "依据：{basis}；《{title}》", "By {basis}; {title}")
    static let noticeEnds = Text(
        "points.notice-ends", "扣分在 {days} 天后自动撤销。",
        "A deduction ends by itself after {days} days.")
    static let publicationRow = Text("points.publication-row", "{from}至{last}", "{from} to {last}")
    static let publicationActs = Text("points.publication-acts", "{count} 笔", "acts: {count}")
    static let publicationNext = Text("points.publication-next", "下一次公示", "The next publication")
    static let publicationBudget = Text(
        "points.publication-budget", "今年已发 {given} 分，全年 {budget} 分",
        "{given} of this year's {budget} points are given out")
    static let publicationUntil = Text("points.publication-until", "公示到哪一天的登记", "Acts up to which day")
    static let publicationUntilHint = Text(
        "points.publication-until-hint", "审核过、还没公示的都会放上去",
        "All that is checked and not published yet goes on it")
    static let publicationContact = Text("points.publication-contact", "谁答复意见", "Who answers objections")
    static let publicationContactHint = Text(
        "points.publication-contact-hint", "名字和电话，会公开",
        "Name and telephone; everybody can read it")
    static let publicationSend = Text(
        "points.publication-send", "公示这 {count} 笔",
        "Publish what waits ({count})")
    static let publicationNothing = Text(
        "points.publication-nothing", "没有等着公示的登记。",
        "Nothing waits to be published.")
    static let publicationDue = Text(
        "points.publication-due", "到{through}为止的 {count} 笔积分该公示了",
        "{count} acts up to {through} are due for publication")
    static let publicationLate = Text(
        "points.publication-late", "到{through}为止的 {count} 笔积分早该公示了，请尽快贴出来",
        "{count} acts up to {through} are overdue for publication; post them soon")
    static let publicationPast = Text("points.publication-past", "公示过的", "Published so far")
    static let publicationsTitle = Text(
        "points.publications-title", "{place}积分公示",
        "Published points of {place}")
    static let publicationsPurpose = Text(
        "points.publications-purpose", "公示期满没人提意见的记入各户积分；有意见成立的不记。",
        "What nobody objects to comes into the books at the end of its window; what an objection upsets does not."
    )
    static let publicationNotice = Text(
        "points.publication-notice", "看公示和意见",
        "The notice and its objections")
    static let publicationsLink = Text("points.publications-link", "积分公示", "Publications (积分公示)")
}
