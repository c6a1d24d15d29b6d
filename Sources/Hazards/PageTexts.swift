import Kernel

/// What the pages of hazards say.
extension Text {
    static let hazardTitle = Text("hazards.page-title", "安全隐患", "Hazards (安全隐患)")
    static let hazardPurpose = Text(
        "hazards.page-purpose", "{place}：看到危险先记下来，整改好换人复查。",
        "{place}: what is dangerous, who puts it right, and who checked.")
    static let hazardNoEnforcement = Text(
        "hazards.page-no-enforcement", "网格和村里只发现、提醒、通知，不罚款、不查封；要执法的，移交主管部门。",
        "Grid and village find, warn and tell; they fine nobody and seal nothing. Enforcing is the department's."
    )
    static let hazardListTab = Text("hazards.page-list-tab", "清单", "List")
    static let hazardMapTab = Text("hazards.page-map-tab", "地图", "Map")
    static let hazardMapTitle = Text(
        "hazards.page-map-title", "{place}没有消除的隐患", "Open hazards in {place}")
    static let hazardMapNote = Text(
        "hazards.page-map-note", "登记时取了位置的，图上有点。红点是超时的。",
        "A dot for each one entered with its location. Red is late.")
    static let hazardGroups = Text("hazards.page-groups", "办到哪里", "Where they stand")
    static let hazardNone = Text("hazards.page-none", "这里没有", "None here")
    static let hazardNoneText = Text(
        "hazards.page-none-text", "看到危险的地方，点“登记隐患”。走访和检查发现的会自己到这里。",
        "Where you see danger, enter it. What visits and checks find comes here by itself.")
    static let hazardNew = Text("hazards.page-new", "登记隐患", "Enter a hazard")
    static let hazardNewPurpose = Text(
        "hazards.page-new-purpose", "写东西和地方，不写人。", "Things and places only, no people.")
    static let hazardChoose = Text("hazards.page-choose", "请选择", "Choose")
    static let hazardPlace = Text("hazards.page-place", "在哪里", "Where")
    static let hazardObject = Text("hazards.page-object", "什么东西", "What")
    static let hazardWords = Text("hazards.page-words", "看到了什么", "What you saw")
    static let hazardWordsHint = Text(
        "hazards.page-words-hint", "比如：灶房电线破皮，搭在柴堆上", "For example: a bare wire lies on the firewood")
    static let hazardSpot = Text("hazards.page-spot", "具体位置", "The exact spot")
    static let hazardSpotHint = Text(
        "hazards.page-spot-hint", "比如：3组机耕道拐弯处", "For example: the bend of the field road")
    static let hazardMeasure = Text("hazards.page-measure", "当场做了什么", "Done at once")
    static let hazardPhotos = Text("hazards.page-photos", "照片", "Photos")
    static let hazardPhotosHint = Text(
        "hazards.page-photos-hint", "拍东西，不拍人；没有也可以", "Of things, not of people; none is needed")
    static let hazardSend = Text("hazards.page-send", "登记", "Enter it")
    static let hazardFileTitle = Text("hazards.page-file-title", "{object} {number}", "{object} {number}")
    static let hazardErased = Text("hazards.page-erased", "内容已经删除。", "What was written is erased.")
    static let hazardState = Text("hazards.page-state", "办到哪里", "Where it stands")
    static let hazardHousehold = Text("hazards.page-household", "户号", "Household number")
    static let hazardHouseholdHint = Text(
        "hazards.page-household-hint", "由这一户整改的写户号，不写姓名",
        "Where a household puts it right: its number, no name")
    static let hazardUnit = Text("hazards.page-unit", "单位名称", "Name of the unit")
    static let hazardUnitHint = Text("hazards.page-unit-hint", "由单位整改的写", "Where a unit puts it right")
    static let hazardGrade = Text("hazards.page-grade", "级别", "Grade")
    static let hazardGradeHint = Text("hazards.page-grade-hint", "照县里定的说法分", "By the county's own words")
    static let hazardGradeMeans = Text("hazards.page-grade-means", "分级的依据", "What the grade means")
    static let hazardHolder = Text("hazards.page-holder", "由谁整改", "Who puts it right")
    static let hazardSource = Text("hazards.page-source", "怎么发现的", "How it was found")
    static let hazardFinder = Text("hazards.page-finder", "登记人", "Entered by")
    static let hazardRung = Text("hazards.page-rung", "现在到", "In whose list")
    static let hazardCallOut = Text("hazards.page-call-out", "叫人来帮忙", "Call people to help")
    static let hazardClocks = Text("hazards.page-clocks", "时限和依据", "Time limits and rules")
    static let hazardRuleWords = Text("hazards.page-rule-words", "说法", "Words")
    static let hazardRuleNote = Text("hazards.page-rule-note", "说明", "Note")
    static let hazardUnchecked = Text("hazards.page-unchecked", "还没有核对", "Not checked")
    static let hazardUncheckedMark = Text("hazards.page-unchecked-mark", "（未经核对）", " (not checked)")
    static let hazardUncheckedNote = Text(
        "hazards.page-unchecked-note", "没有对过现行条文，请县里确认",
        "Nobody has read it against the text in force; the county confirms it")
    static let hazardCourse = Text("hazards.page-course", "经过", "What was done")
    static let hazardDidFind = Text("hazards.page-did-find", "发现、登记", "Found and entered")
    static let hazardUntil = Text("hazards.page-until", "到{day}再看", "next check by {day}")
    static let hazardComma = Text("hazards.page-comma", "，", ", ")
    static let hazardActs = Text("hazards.page-acts", "现在要办", "To be done now")
    static let hazardOrderAgain = Text("hazards.page-order-again", "可以整改了", "It can be put right now")
    static let hazardOrderWords = Text("hazards.page-order-words", "要整改什么", "What is to be put right")
    static let hazardOrderSend = Text("hazards.page-order-send", "定级并通知整改", "Set the grade and tell them")
    static let hazardRightingWords = Text("hazards.page-righting-words", "做了什么", "What was done")
    static let hazardRightingSend = Text(
        "hazards.page-righting-send", "整改好了，请复查", "It is right: ask for a check")
    static let hazardRecheckNote = Text(
        "hazards.page-recheck-note", "报整改的人不能自己复查。", "Whoever reported it right cannot do the check.")
    static let hazardGoneSend = Text("hazards.page-gone-send", "看过了，已经消除", "I checked: it is gone")
    static let hazardReturn = Text("hazards.page-return", "没有消除", "It is not gone")
    static let hazardReturnWords = Text("hazards.page-return-words", "还差什么", "What is still wrong")
    static let hazardReturnSend = Text("hazards.page-return-send", "退回整改", "Send it back")
    static let hazardHandover = Text("hazards.page-handover", "移交主管部门", "Hand it to the department")
    static let hazardHandoverNote = Text(
        "hazards.page-handover-note", "要检查、处罚、强制的，由主管部门依法办；这件照样看到消除。",
        "Inspection, penalties and force are the department's by law; the file stays here until the hazard is gone."
    )
    static let hazardDepartment = Text("hazards.page-department", "主管部门", "Department")
    static let hazardBasis = Text("hazards.page-basis", "依据", "The text it stands on")
    static let hazardBasisHint = Text(
        "hazards.page-basis-hint", "预填的条文未经核对", "What is filled in is not checked")
    static let hazardNote = Text("hazards.page-note", "说明", "Note")
    static let hazardHandoverSend = Text("hazards.page-handover-send", "移交", "Hand it over")
    static let hazardShelve = Text("hazards.page-shelve", "现在不能整改，挂账", "It cannot be put right now")
    static let hazardShelveWords = Text("hazards.page-shelve-words", "为什么现在不能", "Why not now")
    static let hazardGuard = Text("hazards.page-guard", "怎样看住", "What guards it")
    static let hazardGuardHint = Text(
        "hazards.page-guard-hint", "比如：围挡，雨天有人守", "For example: a fence, and a watch when it rains")
    static let hazardShelveUntil = Text("hazards.page-shelve-until", "什么时候再看", "Day of the next check")
    static let hazardShelveSend = Text("hazards.page-shelve-send", "挂账", "Shelve it")
    static let hazardDismiss = Text("hazards.page-dismiss", "不是隐患", "It is no hazard")
    static let hazardDismissWords = Text("hazards.page-dismiss-words", "核实的情况", "What was found")
    static let hazardDismissSend = Text("hazards.page-dismiss-send", "记下不是隐患", "Keep that it is none")
    static let hazardSheetTitle = Text("hazards.sheet-title", "隐患整改通知", "Notice to put a hazard right")
    static let hazardSheetLabel = Text("hazards.sheet-label", "{label}：", "{label}: ")
    static let hazardSheetTo = Text("hazards.sheet-to", "送给", "To")
    static let hazardSheetUntil = Text("hazards.sheet-until", "请在此前整改好", "To be right by")
    static let hazardSheetDone = Text(
        "hazards.sheet-done", "整改情况（整改方填写）", "What was done (filled in by hand)")
    static let hazardSheetReceiver = Text("hazards.sheet-receiver", "收到通知的人", "Received by")
    static let hazardSheetIssuer = Text("hazards.sheet-issuer", "发通知的单位", "Issued by")
    static let hazardSheetSign = Text("hazards.sheet-sign", "（签名）", "(signature)")
    static let hazardSheetSeal = Text("hazards.sheet-seal", "（盖章）", "(seal)")
}
