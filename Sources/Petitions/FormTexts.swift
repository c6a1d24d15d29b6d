import Kernel

/// Acts, the petitioner's own page, erasure, and matters from the net.
extension Text {
    static let petitionForwardTitle = Text("petitions.forward-title", "转给谁办", "Who handles it")
    static let petitionForwardNote = Text(
        "petitions.forward-note", "转给有权处理的单位；属于本窗口的，自己受理。检举控告不能转给被检举的单位。",
        "To the unit with the power to handle it, or taken up here. An accusation never goes to whom it is about."
    )
    static let petitionForward = Text("petitions.forward", "转送、交办", "Hand on")
    static let petitionAcceptOwn = Text("petitions.accept-own", "本单位自己受理", "Take it up here")
    static let petitionAccept = Text("petitions.accept", "受理并记下告知", "Take up and enter the telling")
    static let petitionAcceptTitle = Text("petitions.accept-title", "受理，或者提出异议", "Take it up, or object")
    static let petitionAcceptNote = Text(
        "petitions.accept-note", "受理要书面告诉信访人怎么办、走什么程序。",
        "The petitioner is told in writing how and by which procedure.")
    static let petitionTelling = Text("petitions.telling", "怎么告知信访人", "How the petitioner was told")
    static let petitionTellingHint = Text(
        "petitions.telling-hint", "能当场告知的，当场书面告知。", "On the spot where that can be done.")
    static let petitionObject = Text("petitions.object", "不属于本单位，提出异议", "Not our matter: object")
    static let petitionObjectSend = Text("petitions.object-send", "提出异议", "Object")
    static let petitionReason = Text("petitions.reason", "理由", "Why")
    static let petitionObjectionTitle = Text("petitions.objection-title", "核实异议", "Look at the objection")
    static let petitionObjectionQuestion = Text(
        "petitions.objection-question", "这件属于该单位吗？", "Is it the unit's matter?")
    static let petitionUphold = Text(
        "petitions.uphold", "不属于，交还重新转送", "It is not: back here, to be handed on anew")
    static let petitionKeepThere = Text("petitions.keep-there", "属于，由该单位受理", "It is: the unit takes it up")
    static let petitionDecide = Text("petitions.decide", "确定", "Decide")
    static let petitionAnswerTitle = Text("petitions.answer-title", "办理并答复", "Handle and answer")
    static let petitionReviewTitle = Text("petitions.review-title", "提出复查意见", "Review")
    static let petitionRecheckTitle = Text("petitions.recheck-title", "提出复核意见", "Final review")
    static let petitionAnswerNote = Text(
        "petitions.answer-note", "听过陈述、调查核实以后再写。写好打印、盖章、送达。",
        "After hearing and checking the facts. Then it is printed, sealed and delivered.")
    static let petitionOutcome = Text("petitions.outcome", "结论", "Outcome")
    static let petitionAnswerWords = Text("petitions.answer-words", "处理意见", "The answer")
    static let petitionAnswerHint = Text(
        "petitions.answer-hint", "写明事实、理由和处理意见，信访人会看到。",
        "Facts, reasons, and what is done; the petitioner reads it.")
    static let petitionBasis = Text("petitions.basis", "依据", "Basis")
    static let petitionBasisHint = Text(
        "petitions.basis-hint", "法律法规或者政策的名称和条款；由其他程序处理的，写明哪个程序。",
        "Law, rule and article; for another procedure, which one.")
    static let petitionGuidedTo = Text("petitions.guided-to", "转作的诉求编号", "Number of the request")
    static let petitionGuidedHint = Text(
        "petitions.guided-hint", "按普通诉求办的，先登记诉求，再写它的编号，一个也不丢。",
        "If it goes on as a request, register that first and write its number.")
    static let petitionAnswerSend = Text("petitions.answer-send", "出具意见", "Give the answer")
    static let petitionDeliverTitle = Text("petitions.deliver-title", "送达信访人", "Deliver to the petitioner")
    static let petitionDeliverNote = Text(
        "petitions.deliver-note", "请求复查、复核的30天从收到那天算起。",
        "The thirty days for a review run from the day it is received.")
    static let petitionDeliveredDay = Text("petitions.delivered-day", "哪天收到答复", "Answer received on")
    static let petitionDeliver = Text("petitions.deliver", "登记送达", "Enter the delivery")
    static let petitionCloseTitle = Text("petitions.close-title", "结案", "Close")
    static let petitionCloseNote = Text(
        "petitions.close-note", "请求复查、复核的期限过了，由没有答复过的人结案。",
        "Once the time for a review is over, by somebody who did not answer it.")
    static let petitionClose = Text("petitions.close", "结案归档", "Close the file")
    static let petitionAskReview = Text("petitions.ask-review", "请求复查", "Ask for a review")
    static let petitionAskRecheck = Text("petitions.ask-recheck", "请求复核", "Ask for the final review")
    static let petitionAskReviewSend = Text("petitions.ask-review-send", "提出请求", "Ask")
    static let petitionAskNote = Text(
        "petitions.ask-note", "由上一级的人看，不是原来答复的人。理由可以写，也可以不写。",
        "Somebody of the level above looks, not who answered. You may say why, or not.")
    static let petitionAskedOn = Text("petitions.asked-on", "哪天提出", "Asked on")
    static let petitionReviewWhy = Text("petitions.review-why", "请求的理由", "Why you ask")
    static let petitionOthers = Text("petitions.others", "其他", "Other acts")
    static let petitionAsked = Text(
        "petitions.asked", "{name}申请延长 {days} 天。", "{name} asks for {days} more days.")
    static let petitionExtension = Text("petitions.extension-decide", "批准延长", "Decide on more time")
    static let petitionGrantQuestion = Text("petitions.grant-question", "批准吗？", "Is it granted?")
    static let petitionGrant = Text("petitions.grant", "批准", "Granted")
    static let petitionRefuse = Text("petitions.refuse", "不批准", "Not granted")
    static let petitionTold = Text("petitions.told", "延期的理由已经告知信访人", "The petitioner was told why")
    static let petitionExtend = Text("petitions.extend", "申请延长办理", "Ask for more time")
    static let petitionExtendDays = Text("petitions.extend-days", "延长几天", "How many days")
    static let petitionExtendHint = Text(
        "petitions.extend-hint", "情况怎么复杂；批准以后要告知信访人。", "What makes it difficult; the petitioner is told.")
    static let petitionExtendSend = Text("petitions.extend-send", "申请", "Ask")
    static let petitionHearing = Text("petitions.hearing", "举行听证", "Hold a hearing")
    static let petitionHearingPaused = Text(
        "petitions.hearing-paused", "复核中的听证，时间不算在期限里。", "In the final review its time is not counted.")
    static let petitionHearingRuns = Text(
        "petitions.hearing-runs", "办理中的听证，条例没有说不计时间，期限照走。",
        "While a petition is handled the regulations exempt no hearing: its time runs on.")
    static let petitionHearingSend = Text("petitions.hearing-send", "开始听证", "Open the hearing")
    static let petitionHearingEnd = Text("petitions.hearing-end", "听证结束", "The hearing is over")
    static let petitionHearingRecord = Text("petitions.hearing-record", "听证记录", "Record of the hearing")
    static let petitionHearingEndSend = Text("petitions.hearing-end-send", "结束听证", "End the hearing")
    static let petitionUnassign = Text("petitions.unassign", "不再经办", "Take the name off")
    static let petitionAssign = Text("petitions.assign", "指定经办人", "Name an officer")
    static let petitionAssignPurpose = Text(
        "petitions.assign-purpose", "按编号指定。检举控告：指定的人不必看内容，也不能指定自己，更不能指定被检举单位的人。",
        "By the number. With an accusation nobody of whom it is about is named, and nobody names themselves."
    )
    static let petitionOfficer = Text("petitions.officer", "工作人员", "Officer")
    static let petitionAssignSend = Text("petitions.assign-send", "指定", "Name")
    static let petitionNumber = Text("petitions.number", "编号", "Number")

    static let petitionFollowTitle = Text("petitions.follow-title", "查信访办理情况", "Follow a petition")
    static let petitionFollowPurpose = Text(
        "petitions.follow-purpose", "凭登记单上的编号和查询码。", "With number and code of the slip.")
    static let petitionFollowOnly = Text(
        "petitions.follow-only", "这里只有办到哪一步和日期，没有反映的内容。",
        "Only state and days stand here, nothing of the matter.")
    static let petitionNumberHint = Text("petitions.number-hint", "比如 信2026-0003", "Such as 信2026-0003")
    static let petitionCode = Text("petitions.code", "查询码", "Code")
    static let petitionCodeHint = Text("petitions.code-hint", "8位字母和数字", "Eight letters and digits")
    static let petitionFollowGo = Text("petitions.follow-go", "查看", "Show")
    static let petitionAnsweredOn = Text("petitions.answered-on", "答复", "Answered")
    static let petitionReviewLast = Text(
        "petitions.review-last", "最迟哪天请求复查、复核", "Last day to ask for a review")

    static let petitionErasure = Text("petitions.erasure", "删除个人信息", "Erase personal data")
    static let petitionErasurePurpose = Text(
        "petitions.erasure-purpose", "办结的信访事项：删除姓名、电话、住址和所有文字，编号、日期和经过留下。网信事项删除文字。",
        "Of a closed petition: names and every word; number, days and course stay. Of a matter from the net: its words."
    )
    static let petitionErasureGround = Text("petitions.erasure-ground", "依据", "Ground")
    static let petitionErasureConfirm = Text(
        "petitions.erasure-confirm", "我知道删除以后找不回来", "I know that it does not come back")
    static let petitionErasureNow = Text("petitions.erasure-now", "删除", "Erase")

    static let netTitle = Text("petitions.net.title", "网信交转办", "Matters from the net (网信交转办)")
    static let netPurpose = Text(
        "petitions.net.purpose", "网信部门转来的事：市、县、镇、村四级办，只记事，不记谁说的。",
        "What the cyberspace office hands on, through four levels: the matter is kept, and never who spoke.")
    static let netRow = Text("petitions.net.row", "{number} {kind}", "{number} {kind}")
    static let netOpen = Text("petitions.net.open", "在办", "Open")
    static let netReleased = Text("petitions.net.released", "已回复", "Answered")
    static let netNone = Text("petitions.net.none", "没有网信事项", "No matters from the net")
    static let netNoneText = Text(
        "petitions.net.none-text", "县网信窗口收到转来的事项，就登记在这里。",
        "The county's desk takes in here what is handed on.")
    static let netReceive = Text("petitions.net.receive", "登记网信事项", "Take in a matter")
    static let netReceivePurpose = Text(
        "petitions.net.receive-purpose", "写清楚是什么事、在哪里。不写账号、昵称、电话，不贴截图。",
        "What the matter is, and where. No accounts, names or telephones.")
    static let netWords = Text("petitions.net.words", "什么事", "The matter")
    static let netWordsHint = Text(
        "petitions.net.words-hint", "用自己的话写事情本身。出现 @账号、电话或者长串号码，系统不收。",
        "In your own words. An @account, a telephone or a long number is refused.")
    static let netDifficulty = Text("petitions.net.difficulty", "哪一类", "Which kind")
    static let netOrigin = Text("petitions.net.origin-label", "谁转来的", "Handed on by")
    static let netPlatform = Text("petitions.net.platform", "平台", "Platform")
    static let netPlatformHint = Text("petitions.net.platform-hint", "只写平台名称。", "The platform's name alone.")
    static let netSeen = Text("petitions.net.seen", "哪天看到", "Read on")
    static let netHolder = Text("petitions.net.holder", "现在谁办", "Who has it now")
    static let netAnswer = Text("petitions.net.answer", "答复", "Answer")
    static let netAnswerWords = Text("petitions.net.answer-words", "写答复", "The answer")
    static let netAnswerHint = Text(
        "petitions.net.answer-hint", "写做了什么、什么时候做完。审核以后交网信部门，可能公开。",
        "What was done, or until when it is. After a check it goes to the cyberspace office, and may be published."
    )
    static let netAnswerSend = Text("petitions.net.answer-send", "交审核", "Send to be checked")
    static let netNext = Text("petitions.net.next", "办理", "Handle")
    static let netNextNote = Text(
        "petitions.net.next-note", "自己能办的直接答复；该下级或者单位办的转下去；不属于这里的退回。",
        "Answer it, hand it down, or give it back.")
    static let netForward = Text("petitions.net.forward", "转给下一级或单位", "Hand it down")
    static let netForwardTo = Text("petitions.net.forward-to", "转给", "To")
    static let netForwardSend = Text("petitions.net.forward-send", "转办", "Hand on")
    static let netNote = Text("petitions.net.note", "说明", "Note")
    static let netReturn = Text("petitions.net.return", "不属于这里，退回", "Not ours: give it back")
    static let netReturnSend = Text("petitions.net.return-send", "退回", "Give back")
    static let netCheck = Text("petitions.net.check", "审核答复", "Check the answer")
    static let netCheckNote = Text(
        "petitions.net.check-note", "由没有写答复的人看。", "By somebody who did not write it.")
    static let netCheckQuestion = Text("petitions.net.check-question", "可以回复吗？", "Can it be sent?")
    static let netGood = Text("petitions.net.good", "可以，回复网信部门", "Yes, to the cyberspace office")
    static let netBad = Text("petitions.net.bad", "不行，退回重写", "No, to be written again")
    static let netPublish = Text("petitions.net.publish", "同时公开，请大家评价", "Publish it, to be rated")
    static let netPublishHint = Text(
        "petitions.net.publish-hint", "公开事情和答复，没有说话的人。", "Matter and answer are shown; nobody who spoke.")
    static let netMissing = Text("petitions.net.missing", "还缺什么", "What is missing")
    static let netRated = Text(
        "petitions.net.rated", "{all} 人评价，{satisfied} 人满意", "{satisfied} of {all} are satisfied")
    static let netAnswersTitle = Text(
        "petitions.net.answers-title", "网上反映的事，办得怎样", "What people raised online, and the answers")
    static let netAnswersPurpose = Text(
        "petitions.net.answers-purpose", "公开的答复。满意不满意，您说了算，不记是谁说的。",
        "Published answers. Say whether they satisfy; nobody learns who said so.")
    static let netAnswersNone = Text(
        "petitions.net.answers-none", "有了公开的答复，会列在这里。", "Published answers are listed here.")
    static let netRateSignIn = Text(
        "petitions.net.rate-sign-in", "登录以后可以评价，每人每件一次。", "Sign in to rate, once for each answer.")
    static let netSatisfied = Text("petitions.net.satisfied", "满意", "Satisfied")
    static let netUnsatisfied = Text("petitions.net.unsatisfied", "不满意", "Not satisfied")
}
