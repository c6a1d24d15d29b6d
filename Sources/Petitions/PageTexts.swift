import Kernel

/// Lists, registration, the petition's page and papers.
extension Text {
    static let petitionsTitle = Text("petitions.title", "信访", "Petitions (信访)")
    static let petitionsPurpose = Text(
        "petitions.purpose", "{place}登记和承办的信访事项，先到期的在前。", "Petitions of {place}, the first due first.")
    static let petitionsOwn = Text(
        "petitions.own", "转给本单位的，和指定您经办的信访事项。", "Petitions that your unit has, and those you are named to.")
    static let petitionsNone = Text("petitions.none", "现在没有信访事项", "No petitions now")
    static let petitionsNoneText = Text(
        "petitions.none-text", "有人来信、来访、来电或者网上反映，就在这里登记。",
        "Whoever writes, comes or calls is registered here.")
    static let petitionsHidden = Text(
        "petitions.hidden", "检举控告在办 {count} 件，只有指定的经办人能看到。",
        "Open accusations: {count}. Only the officers named to them see them.")
    static let petitionFilters = Text("petitions.filters", "看哪些", "Which")
    static let petitionRow = Text("petitions.row", "{number} {kind}", "{number} {kind}")
    static let petitionMasked = Text("petitions.masked", "检举控告（内容保密）", "Accusation (kept secret)")
    static let petitionFigures = Text("petitions.figures", "信访数量", "How many petitions")
    static let petitionFiguresPurpose = Text(
        "petitions.figures-purpose", "{place}各类信访事项各有多少件。检举控告只有总数。没有按人的统计。",
        "How many petitions of each kind {place} has; of accusations the number alone. Nothing is counted by person."
    )
    static let petitionKind = Text("petitions.kind", "类别", "Kind")
    static let petitionStateWord = Text("petitions.state", "到哪一步", "Where it stands")
    static let petitionCount = Text("petitions.count", "件数", "Number")
    static let petitionSecretState = Text("petitions.secret-state", "不列明细", "Not broken down")
    static let petitionHome = Text("petitions.home", "首页", "Home")

    static let petitionRegister = Text("petitions.register", "登记信访事项", "Register a petition")
    static let petitionRegisterPurpose = Text(
        "petitions.register-purpose", "收到就登记，一张只登记一件事。登记以后给信访人一张登记单。",
        "Whatever comes in is registered, one matter at a time; the petitioner takes a slip home.")
    static let petitionRegisterSend = Text("petitions.register-send", "登记", "Register")
    static let petitionFromRequest = Text("petitions.from-request", "来自诉求", "From a request")
    static let petitionFromRequestNote = Text(
        "petitions.from-request-note", "登记以后，那件诉求写明转到信访，由第二个人核过再结。",
        "That request then ends as a petition, once a second person has looked.")
    static let petitionGoesOn = Text("petitions.goes-on", "转作诉求", "Goes on as a request")
    static let petitionRequestLink = Text("petitions.request-link", "打开诉求", "Open the request")
    static let petitionVillages = Text("petitions.villages", "按镇街选村", "Villages of a town")
    static let petitionForm = Text("petitions.form", "怎么来的", "How it came")
    static let petitionPlace = Text("petitions.place", "说的是哪里", "Where it is about")
    static let petitionChoose = Text("petitions.choose", "请选择", "Choose")
    static let petitionWords = Text("petitions.words", "反映的事", "The matter")
    static let petitionWordsHint = Text(
        "petitions.words-hint", "照原话写：请求、事实和理由。加密保存。",
        "In the petitioner's words: claim, facts, reasons. Kept sealed.")
    static let petitionAccused = Text("petitions.accused", "被检举控告的单位", "Whom an accusation is about")
    static let petitionAccusedHint = Text(
        "petitions.accused-hint", "只有检举控告才填。这个单位的人从此看不到这件事。",
        "Only for accusations. Nobody of theirs can see it from now on.")
    static let petitionAccusedNone = Text("petitions.accused-none", "不是检举控告", "No accusation")
    static let petitionAccusedPlace = Text(
        "petitions.accused-place", "上面选的那个地方的班子", "The office of the place chosen above")
    static let petitioner = Text("petitions.petitioner", "信访人", "The petitioner")
    static let petitionerHint = Text(
        "petitions.petitioner-hint", "只用来告知和答复，加密保存，不能按人查找。没有留下就空着。",
        "Only to tell and to answer; sealed, and nothing can be searched by person. Leave empty what was not given."
    )
    static let petitionName = Text("petitions.name", "姓名", "Name")
    static let petitionPhone = Text("petitions.phone", "电话", "Telephone")
    static let petitionAddress = Text("petitions.address", "住址", "Address")
    static let petitionVisitors = Text("petitions.visitors", "来访代表人数", "Who came to speak")
    static let petitionVisitorsHint = Text(
        "petitions.visitors-hint", "共同来访的，代表不超过5人。", "At most five speak for many.")
    static let petitionReceipt = Text("petitions.receipt", "收到", "Receipt")
    static let petitionReceived = Text("petitions.received", "哪天收到", "Received on")
    static let petitionReceivedHint = Text(
        "petitions.received-hint", "期限从这天算起。", "The times run from this day.")
    static let petitionSource = Text("petitions.source", "谁转来的", "Who handed it on")
    static let petitionSourceHint = Text(
        "petitions.source-hint", "写单位名称；直接收到的空着。", "The office's name; empty if it came directly.")
    static let petitionDirect = Text("petitions.direct", "直接收到", "It came directly")

    static let petitionSecret = Text("petitions.secret", "检举控告，保密", "An accusation, kept secret")
    static let petitionSecretText = Text(
        "petitions.secret-text", "只有下面指定的人能看，每看一次都留下记录。反映的是{accused}，那里的人看不到，也不能转给那里。",
        "Only those named below see it; each look is kept. Nobody of {accused}, whom it is about, sees it or gets it."
    )
    static let petitionSecretRule = Text(
        "petitions.secret-rule", "不得透露或者转给被检举、揭发的人员或者单位", "Never disclosed or passed to whom it is about")
    static let petitionSecretSource = Text(
        "petitions.secret-source", "信访工作条例（2022）第三十条、第四十六条",
        "Regulations on Petition Work (2022), Art. 30 and 46")
    static let petitionUnit = Text("petitions.unit", "承办单位", "Unit")
    static let petitionUnreachable = Text(
        "petitions.unreachable", "姓名或者地址不清，不能告知", "Name or address unclear, nobody can be told")
    static let petitionExtended = Text("petitions.extended", "已延长", "Extended by")
    static let petitionDays = Text("petitions.days", "{days} 天", "{days} days")
    static let petitionClocks = Text("petitions.clocks", "期限", "Times")
    static let petitionDueOn = Text("petitions.due-on", "到{day}", "Until {day}")
    static let petitionNoLimit = Text(
        "petitions.no-limit", "这一类事项，条例没有规定办理期限。",
        "For this kind of matter the regulations set no time for handling.")
    static let petitionErased = Text(
        "petitions.erased", "文字和姓名已经删除，只留下编号、日期和经过。",
        "Words and names are erased; number, days and course remain.")
    static let petitionSealed = Text("petitions.sealed", "内容加密保存，说明理由才能看。", "Sealed; say why to see it.")
    static let petitionOpened = Text("petitions.opened", "信访人（这次查看已记录）", "The petitioner (this look is kept)")
    static let petitionNameless = Text("petitions.nameless", "没有留下姓名。", "No name was given.")
    static let petitionLook = Text("petitions.look", "查看加密的内容", "See what is sealed")
    static let petitionLookNote = Text(
        "petitions.look-note", "姓名、电话和住址加密。谁看、为什么看，都有记录。",
        "Name, telephone and address are sealed. Who looks, and why, is kept.")
    static let petitionLookHandle = Text("petitions.look-handle", "办理这件", "To handle it")
    static let petitionLookTell = Text("petitions.look-tell", "告知或者答复信访人", "To tell or answer the petitioner")
    static let petitionLookCheck = Text("petitions.look-check", "核对、督办", "To check how it stands")
    static let petitionAnswers = Text("petitions.answers", "答复", "Answers")
    static let petitionPrintNote = Text(
        "petitions.print-note", "打印会看到姓名和内容，也记作一次查看。", "Printing shows name and words and is kept as a look.")
    static let petitionBasisIs = Text("petitions.basis-is", "依据：{basis}", "On the basis of {basis}")
    static let petitionDeliveredOn = Text("petitions.delivered-on", "{day}送达", "Delivered on {day}")
    static let petitionUndeliveredYet = Text("petitions.undelivered-yet", "还没有送达", "Not delivered yet")
    static let petitionReviewUntil = Text(
        "petitions.review-until", "{day}以前可以请求上一级再看。", "Until {day} the level above may be asked to look.")
    static let petitionPrint = Text("petitions.print", "打印意见书", "Print the answer")
    static let petitionAssignees = Text("petitions.assignees", "经办人", "Named officers")
    static let petitionPapers = Text("petitions.papers", "单据", "Papers")
    static let petitionCourse = Text("petitions.course", "经过", "What was done")
    static let petitionNamedBy = Text("petitions.named-by", "{name}（{by}办理）", "{name} (by {by})")
    static let petitionComma = Text("petitions.comma", "，", ", ")
    static let petitionSlip = Text("petitions.slip", "信访事项登记单", "Slip of a petition")
    static let petitionSlipKind = Text("petitions.slip-kind", "信访登记", "Registration")
    static let petitionSlipText = Text(
        "petitions.slip-text", "凭编号和查询码可以看办到哪一步、什么时候答复，也可以请求复查、复核。反映的内容不会显示。任何人不得打击报复信访人。",
        "Number and code show how it stands, never the matter, and serve to ask for a review. Nobody may retaliate."
    )
    static let petitionSlipFollow = Text("petitions.slip-follow", "查询码：{code}", "Code: {code}")
    static let petitionSheetLabel = Text("petitions.sheet-label", "{label}：", "{label}: ")
    static let petitionSheetOffice = Text("petitions.sheet-office", "单位", "Office")
    static let petitionSheetSeal = Text("petitions.sheet-seal", "（盖章）", "(seal)")
    static let petitionSheetGot = Text("petitions.sheet-got", "信访人签收", "Received by the petitioner")
    static let petitionSheetSign = Text("petitions.sheet-sign", "（签名、日期）", "(name, day)")
    static let petitionSheetFoot = Text(
        "petitions.sheet-foot", "信访工作条例（2022）第二十三条、第三十二条、第三十五条、第三十六条",
        "Regulations on Petition Work (2022), Art. 23, 32, 35, 36")
    static let petitionRights = Text("petitions.rights", "您可以怎么办", "What you can do")
    static let petitionRightReview = Text(
        "petitions.right-review", "不服这个处理意见的，可以自收到之日起30日内，请求原办理单位的上一级单位复查。",
        "If you disagree you may ask the level above, within thirty days of receiving this, to review it.")
    static let petitionRightRecheck = Text(
        "petitions.right-recheck", "不服这个复查意见的，可以自收到之日起30日内，请求复查单位的上一级单位复核。",
        "If you disagree you may ask the level above, within thirty days of receiving this, for a final review."
    )
    static let petitionRightOver = Text(
        "petitions.right-over", "这是复核意见。仍以同一事实和理由提出的，信访部门和其他单位不再受理。",
        "This is the final review; the same claim on the same facts is not taken up again.")
    static let petitionRightNone = Text(
        "petitions.right-none", "这一类答复没有复查程序。有新的情况，可以再提出。",
        "No review follows this kind of answer. Bring what is new at any time.")
}
