import Kernel

/// What the pages of rule lists say.
extension Text {
    static let listTitle = Text("points.list-title", "{title}（第{number}版）", "{title} (version {number})")
    static let listPurposeDraft = Text(
        "points.list-draft", "还在写，写好了提交表决。",
        "Still being written; once it is done, put it to the vote.")
    static let listPurposeSubmitted = Text(
        "points.list-submitted", "文字已经定下，等会议表决。",
        "Its text stands; a body is to vote on it.")
    static let listPurposeInForce = Text(
        "points.list-in-force", "现在就按这份清单记分。",
        "Points are counted by this list now.")
    static let listPurposeAdopted = Text(
        "points.list-adopted", "已经表决通过，但不是现在用的一版。",
        "It was adopted, but another version holds today.")
    static let listPurposeDropped = Text("points.list-dropped", "这一版没有用。", "This version was given up.")
    static let listBasis = Text("points.list-basis", "依据", "Stands on")
    static let listAuthorisation = Text("points.list-authorisation", "授权", "Authorised by")
    static let listResolution = Text("points.list-resolution", "决议", "Resolution")
    static let listAdopted = Text("points.list-adopted-by", "{number}号，{day}", "No. {number} of {day}")
    static let listEffect = Text("points.list-effect", "生效", "In force from")
    static let listFrom = Text("points.list-from", "拟从哪天起执行", "To hold from")
    static let listBudget = Text("points.list-budget", "全年总分", "Budget of a year")
    static let listBudgetWords = Text(
        "points.list-budget-words", "每年最多发 {points} 分",
        "{points} points a year at most")
    static let listCarry = Text("points.list-carry", "年底转下年", "Carried over at the year's end")
    static let listCadence = Text("points.list-cadence", "公示", "Published")
    static let listFloor = Text("points.list-floor", "扣分", "Deductions")
    static let listFloorZero = Text("points.list-floor-zero", "最多扣到 0", "never below 0")
    static let listFloorNone = Text("points.list-floor-none", "可以扣成负数", "may go below 0, by vote")
    static let listPrint = Text("points.list-print", "打印清单", "Print the list")
    static let listAll = Text("points.list-all", "各版清单", "All versions")
    static let listVote = Text("points.list-vote", "提交表决的文字", "The text to be voted on")
    static let listVoteBy = Text("points.list-vote-by", "由{body}表决。", "To be voted on by {body}.")
    static let listConvene = Text("points.list-convene", "通知{body}开会表决", "Call {body} to vote")
    static let listNoBody = Text(
        "points.list-no-body", "村里还没有建这个会议的名册，请先到“议事”里建。",
        "The village has no roll of this body yet; enter it under assemblies first.")
    static let listDrop = Text("points.list-drop", "不要这一版", "Give this version up")
    static let listSubmit = Text("points.list-submit", "提交表决", "Put it to the vote")
    static let listRevise = Text("points.list-revise", "改依据和总则", "Change the terms")
    static let listNext = Text("points.list-next", "另起一份新版本", "Begin a new version")
    static let listNoVoteYet = Text(
        "points.list-no-vote", "会议还没有表决。表决通过后，清单自动生效。",
        "There is no vote yet. Once it passes, the list takes effect by itself.")
    static let listVotePassed = Text(
        "points.list-vote-passed", "{body}{number}号决议，{day}，通过",
        "{body}, resolution {number} of {day}: passed")
    static let listVoteFailed = Text(
        "points.list-vote-failed", "{body}{number}号决议，{day}，没有通过",
        "{body}, resolution {number} of {day}: did not pass")
    static let listAdopt = Text("points.list-adopt", "按决议生效", "Let it hold by a resolution")
    static let listAdoptButton = Text("points.list-adopt-button", "按这份决议生效", "Let it hold")
    static let listEmpty = Text("points.list-empty", "还没有写事项", "No item yet")
    static let listEmptyText = Text(
        "points.list-empty-text", "一项一项写，或者用 Excel 一次导入。",
        "Enter items one by one, or all at once from Excel.")
    static let listItemCount = Text("points.list-item-count", "{count} 项", "items: {count}")
    static let listsTitle = Text("points.lists-title", "{place}积分清单", "Rule lists of {place}")
    static let listsPurpose = Text(
        "points.lists-purpose", "清单怎么改，都要先表决再生效；改之前登记的，按原来的清单算。",
        "A list changes by a vote only; what was declared before keeps the list of its day.")
    static let listsEmpty = Text("points.lists-empty", "还没有积分清单", "No rule list yet")
    static let listsEmptyText = Text(
        "points.lists-empty-text", "先起草一份，开院坝会或屋场会听意见，再提交表决。",
        "Draft one, hear the neighbours at a courtyard meeting, then put it to the vote.")
    static let listNew = Text("points.list-new", "起草一份清单", "Draft a list")
    static let listBegin = Text("points.list-begin", "保存，接着写事项", "Save and go on to the items")
    static let listCopies = Text(
        "points.list-copies", "第{number}版的事项会一起带过来，可以增减。",
        "The items of version {number} come along; change them as needed.")
    static let listFormTitle = Text(
        "points.list-form-title", "起草{place}积分清单",
        "Draft the rule list of {place}")
    static let listFormPurpose = Text(
        "points.list-form-purpose", "先写总则：依据什么，谁来表决，一年发多少分。",
        "First the terms: what it stands on, who votes, how much a year gives.")
    static let termsSave = Text("points.terms-save", "保存", "Save")
    static let termsTitle = Text("points.terms-title", "名称", "Name")
    static let termsBasis = Text("points.terms-basis", "依据", "Text it stands on")
    static let termsBasisHint = Text(
        "points.terms-basis-hint", "例如：柳坪村村规民约第十二条",
        "For instance a clause of the village charter")
    static let termsClause = Text("points.terms-clause", "村规民约的哪一条", "Clause of the village charter")
    static let termsClauseHint = Text(
        "points.terms-clause-hint", "选了，清单上点“依据”就能看到那一条的原文。",
        "Then the list leads to the words of that clause.")
    static let termsClauseChoice = Text(
        "points.terms-clause-choice", "第{number}条：{words}", "Clause {number}: {words}")
    static let termsClauseNone = Text("points.terms-clause-none", "不写是哪一条", "None")
    static let listClause = Text("points.list-clause", "村规民约", "Village charter")
    static let listClauseNumber = Text("points.list-clause-number", "第{number}条", "Clause {number}")
    static let termsCharter = Text(
        "points.terms-charter", "属于村规民约，或者要用集体收入",
        "Part of the village charter, or paid from collective income")
    static let termsCharterHint = Text(
        "points.terms-charter-hint", "勾上的由村民会议表决；不勾的可以由村民代表会议表决，但要写授权。",
        "Then the assembly of villagers votes; otherwise its authorised representatives may.")
    static let termsAuthorisation = Text(
        "points.terms-authorisation", "村民会议的授权",
        "Authorisation by the assembly")
    static let termsAuthorisationHint = Text(
        "points.terms-authorisation-hint", "例如：2026年3月2日村民会议第2号决议。村民会议自己表决的不用写。",
        "For instance: resolution 2 of the assembly of 2 March 2026. Not needed where the assembly itself votes."
    )
    static let termsFrom = Text("points.terms-from", "从哪天起执行", "To hold from")
    static let termsFromHint = Text(
        "points.terms-from-hint", "表决晚于这一天的，从表决那天起。",
        "Where the vote is later, it holds from the day of the vote.")
    static let termsBudget = Text("points.terms-budget", "一年最多发多少分", "Points of a year at most")
    static let termsBudgetHint = Text(
        "points.terms-budget-hint", "全村一年的总分，超过了就不能再公示入账。",
        "Of the whole village; beyond it nothing more is published.")
    static let termsCarry = Text(
        "points.terms-carry", "年底结转百分之几",
        "Carried over at the year's end, per cent")
    static let termsCarryHint = Text(
        "points.terms-carry-hint", "0 是年底清零，100 是全部转到下一年。",
        "0 clears all balances, 100 keeps them.")
    static let termsCadence = Text("points.terms-cadence", "多久公示一次", "How often acts are published")
    static let termsBelow = Text("points.terms-below", "积分可以扣成负数", "Balances may fall below zero")
    static let termsBelowHint = Text(
        "points.terms-below-hint", "不勾，最多扣到 0。",
        "Otherwise nothing is deducted below 0.")
    static let termsMatters = Text(
        "points.terms-matters", "公开扣分的事项（黑榜）",
        "Show the matters of deductions (黑榜)")
    static let blackOff = Text("points.black-off", "黑榜没有开", "There is no black list")
    static let blackOn = Text(
        "points.black-on", "黑榜：表决同意公开事项，不写户名",
        "Black list: the vote allows matters to be shown, no names")
    static let blackConditions = Text("points.black-conditions", "什么条件才能开", "When there may be one")
    static let blackConditionsText = Text(
        "points.black-conditions-text", "要写进清单一起表决；只写事，不写人和户；先告知，那一户可以说明；改好了或到期就撤下；不碰健康、贫困、家庭、欠款和未成年人。",
        "It is voted with the list; it shows the matter, no person or household; the household is "
            + "told first and may reply; it goes when put right or at its end. Never on health, poverty, "
            + "family, debt or minors.")
    static let blackSource = Text(
        "points.black-source", "个人信息保护法第二十五条，2020年积分制通知",
        "个人信息保护法 Art. 25, notice of 2020 on points")
    static let listQR = Text("points.list-qr", "二维码：打开积分清单", "QR code: opens the rule list")
    static let listNumber = Text("points.list-number", "第{number}版", "Version {number}")
    static let listAsk = Text("points.list-ask", "想看自己家的积分", "To see your own points")
    static let listAskText = Text(
        "points.list-ask-text", "扫各户积分卡上的码，或者到村委会问。",
        "Scan the code of your household's card, or ask at the village office.")
    static let listScan = Text("points.list-scan", "扫码看最新的", "Scan for the newest")
    static let listDigest = Text(
        "points.list-digest", "表决文字的校验码：{digest}",
        "Digest of the text that was voted on: {digest}")
    static let itemCode = Text("points.item-code", "代码", "Code")
    static let itemCodeHint = Text(
        "points.item-code-hint", "例如 GY-1，清单里不重复",
        "For instance GY-1; one of a kind in the list")
    static let itemTitle = Text("points.item-title", "做什么事", "What is done")
    static let itemTitleHint = Text(
        "points.item-title-hint", "写得见、数得清的事，例如：参加院坝大扫除",
        "What can be seen and counted, such as joining a clean-up")
    static let itemPoints = Text("points.item-points", "分值", "Points")
    static let itemPointsHint = Text(
        "points.item-points-hint", "每次多少分，例如 5 或 0.5；扣分写 -5",
        "For each time, such as 5 or 0.5; a deduction is -5")
    static let itemCap = Text("points.item-cap", "上限", "Limit")
    static let itemCapHint = Text(
        "points.item-cap-hint", "一户在一段时间里最多得多少分",
        "What a household gets in a period at most")
    static let itemCapPeriod = Text("points.item-cap-period", "多长时间里", "In which period")
    static let itemEvidence = Text("points.item-evidence", "要什么佐证", "Evidence")
    static let itemDeclarers = Text("points.item-declarers", "谁可以申报", "Who may declare")
    static let itemDeclarersHint = Text(
        "points.item-declarers-hint", "扣分不能由本户申报，请去掉“本户”",
        "A household does not declare its own deduction")
    static let itemTrigger = Text("points.item-trigger", "怎样登记", "How it comes about")
    static let itemTriggerHint = Text(
        "points.item-trigger-hint", "自动登记的不用人报，但仍要公示。",
        "What comes about by itself is still published.")
    static let itemChecker = Text("points.item-checker", "谁审核", "Who checks")
    static let itemStands = Text("points.item-stands", "{days} 天后自动撤销", "ends after {days} days")
    static let itemAct = Text("points.item-act", "操作", "Act")
    static let itemRemove = Text("points.item-remove", "去掉", "Remove")
    static let itemNew = Text("points.item-new", "加一项", "Add an item")
    static let itemAdd = Text("points.item-add", "加进清单", "Add it to the list")
    static let itemFormTitle = Text("points.item-form-title", "加一项", "Add an item")
    static let itemFormPurpose = Text(
        "points.item-form-purpose", "加分或扣分的一件事。法定权利、待遇、家庭、健康、贫困、欠款、信访、未成年人和用软件都不能计分。",
        "One matter that gives or takes points. Rights, benefits, family, health, poverty, debt, "
            + "petitions, minors and apps are never counted.")
    static let itemSubject = Text("points.item-subject", "关于什么", "What it is about")
    static let itemSubjectHint = Text(
        "points.item-subject-hint", "照实选；后面九种不能计分，选了会告诉您依据。",
        "Choose what it really is; the last nine are not counted, and the page says why.")
    static let itemHeading = Text("points.item-heading", "归在哪一类", "Part of the list")
    static let itemHeadingHint = Text("points.item-heading-hint", "例如：公益劳动", "For instance: work for all")
    static let itemStanding = Text(
        "points.item-standing", "扣分多少天后自动撤销",
        "Days after which a deduction ends")
    static let itemStandingHint = Text("points.item-standing-hint", "只有扣分要写", "For deductions only")
    static let itemAffirmed = Text(
        "points.item-affirmed", "我确认：这一项和它无关",
        "I confirm that the item is about something else")
    static let itemAffirmedHint = Text(
        "points.item-affirmed-hint", "确认会记在清单上，表决的人看得到。",
        "The confirmation stands in the list that is voted on.")
    static let sheetUpload = Text("points.sheet-upload", "用 Excel 导入", "Import from Excel")
    static let sheetTitle = Text("points.sheet-title", "导入事项", "Import items")
    static let sheetPurpose = Text(
        "points.sheet-purpose", "一行一项，接在现有事项后面；有一行不对，就一行也不导入。",
        "One item a row, after those that stand there; one wrong row keeps all of them out.")
    static let sheetFile = Text("points.sheet-file", "Excel 或 CSV 文件", "Excel or CSV file")
    static let sheetFileHint = Text(
        "points.sheet-file-hint", "要有：代码、事项、类别、分值",
        "Needed columns: code, title, heading, points")
    static let sheetSend = Text("points.sheet-send", "导入", "Import")
    static let sheetSample = Text(
        "points.sheet-sample", "下载现在的清单作样子",
        "Download the present list as a pattern")
}
