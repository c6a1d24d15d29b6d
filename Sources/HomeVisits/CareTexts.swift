import Kernel

/// What needs for care, their classes and the forms say.
extension Text {
    static let careTitle = Text("visits.care-title", "照护需要", "Needs for care")
    static let careNote = Text(
        "visits.care-note", "是哪一类不直接显示；看的人和原因会记下。", "The class is hidden; who looks and why is kept.")
    static let careNone = Text("visits.care-none", "没有登记。", "None is kept.")
    static let careWholeHousehold = Text("visits.care-household", "全家", "The whole household")
    static let careClass = Text("visits.care-class", "类别", "Class")
    static let careHidden = Text("visits.care-hidden", "＊＊＊", "***")
    static let careWhat = Text("visits.care-what", "{name}的照护类别", "Class of the need of {name}")
    static let careGround = Text("visits.care-ground", "依据", "Ground")
    static let careUntil = Text("visits.care-until", "到哪天为止", "Until")
    static let careUntilHint = Text(
        "visits.care-until-hint", "到期自动失效，要继续就重新登记", "It ends by itself; enter it anew to go on")
    static let careEnd = Text("visits.care-end", "结束登记", "End it")
    static let careEndWhy = Text("visits.care-end-why", "为什么结束", "Why it ends")
    static let careEndSend = Text("visits.care-end-send", "结束", "End it")
    static let careEndBetter = Text("visits.care-end-better", "情况好转", "Things are better")
    static let careEndWithdrawn = Text("visits.care-end-withdrawn", "撤回同意", "Consent was taken back")
    static let careEndGone = Text("visits.care-end-gone", "搬走、去世", "Moved away or died")
    static let careEndMistake = Text("visits.care-end-mistake", "登记错了", "It was a mistake")
    static let careEnded = Text("visits.care-ended", "已经结束的", "Ended")
    static let careEndedLine = Text(
        "visits.care-ended-line", "{name}：{from}到{until}，{why}", "{name}: {from} to {until}, {why}")
    static let careExpired = Text("visits.care-expired", "到期", "expired")
    static let careEnrol = Text("visits.care-enrol", "登记照护需要", "Enter a need for care")
    static let careEnrolPurpose = Text(
        "visits.care-enrol-purpose", "只记需要照护的情况；要有同意或者法定职责。",
        "Needs only, by consent or a duty of law.")
    static let careEnrolSend = Text("visits.care-enrol-send", "登记", "Enter it")
    static let careWho = Text("visits.care-who", "谁需要", "Who needs it")
    static let careByConsent = Text("visits.care-by-consent", "本人或家人同意", "Consent of the person or family")
    static let careByDuty = Text("visits.care-by-duty", "法定职责", "A duty of law")
    static let careByEither = Text("visits.care-by-either", "同意或者法定职责", "Consent, or a duty of law")
    static let careConsent = Text("visits.care-consent", "同意", "The consent")
    static let careConsentHint = Text(
        "visits.care-consent-hint", "依法定职责登记的，不用填", "Not needed where a duty of law is the ground")
    static let careConsentBy = Text("visits.care-consent-by", "谁同意的", "Who agreed")
    static let careConsentForm = Text("visits.care-consent-form", "怎么同意的", "How")
    static let careConsentOn = Text("visits.care-consent-on", "哪一天", "On which day")
    static let careConsentWords = Text(
        "visits.care-consent-words", "{who}{how}同意，{day}", "{who}, {how}, on {day}")
    static let careDutyWords = Text("visits.care-duty-words", "法定职责：{basis}", "Duty of law: {basis}")
    static let consentSelf = Text("visits.consent-self", "本人", "The person")
    static let consentFamily = Text("visits.consent-family", "家人", "Family")
    static let consentGuardian = Text("visits.consent-guardian", "监护人", "Guardian")
    static let consentWritten = Text("visits.consent-written", "书面", "in writing")
    static let consentSpoken = Text("visits.consent-spoken", "口头", "by word")
    static let careBasis = Text("visits.care-basis", "哪部法律或文件", "Which law or order")
    static let careBasisHint = Text(
        "visits.care-basis-hint", "依法定职责登记的才填，写到第几条", "Only for a duty of law, with its article")
    static let careNoClasses = Text("visits.no-classes", "还没有类别", "There is no class yet")
    static let careNoClassesText = Text(
        "visits.no-classes-text", "县里定了类别以后，才能登记照护需要。", "Once the county has classes, needs can be entered.")
    static let careLookTitle = Text("visits.look-title", "查看照护类别", "See the class of a need")
    static let careLookPurpose = Text(
        "visits.look-purpose", "说明原因才能看；看的人和原因会记下。", "Say why; who looked and why is kept.")
    static let careLookKept = Text("visits.look-kept", "这次查看已经记下。", "This look was kept.")
    static let careLookBack = Text("visits.look-back", "回到这一户", "Back to the household")
    static let careLookVisit = Text("visits.look-visit", "准备上门", "To prepare a visit")
    static let careLookCheck = Text("visits.look-check", "核对登记", "To check what is kept")
    static let careLookRelief = Text("visits.look-relief", "办理救助", "To arrange relief")
    static let careClassGone = Text("visits.class-gone", "类别已经不在了", "The class is no longer there")
    static let needAlone = Text("visits.need-alone", "独居老人", "Alone in old age")
    static let needDisability = Text("visits.need-disability", "残疾、失能", "Disability")
    static let needIllness = Text("visits.need-illness", "重病", "Serious illness")
    static let needHardship = Text("visits.need-hardship", "生活困难", "Hardship")
    static let needChild = Text("visits.need-child", "孩子没人照看", "Child without a carer")
    static let visitClasses = Text("visits.classes", "照护类别", "Classes of needs")
    static let classesPurpose = Text(
        "visits.classes-purpose", "县里定的类别，和多久去一次。", "The county's classes, and how often each is visited.")
    static let classesNever = Text("visits.classes-never", "只有照护需要", "Needs for care only")
    static let classesNeverText = Text(
        "visits.classes-never-text", "不按信访、违法、信仰、表现来分类，系统也不收这样的类别。",
        "No class is about petitions, offences, belief or conduct; such a class cannot be entered.")
    static let classEnter = Text("visits.class-enter", "加一个类别", "Add a class")
    static let classNeed = Text("visits.class-need", "哪种需要", "Which need")
    static let classExpiry = Text("visits.class-expiry", "最多登记几天", "Confirmed anew after")
    static let classExpiryHint = Text(
        "visits.class-expiry-hint", "到期要重新确认，最多一年", "In days; a year at most")
    static let classDays = Text("visits.class-days", "{days} 天", "{days} days")
    static let classRetired = Text("visits.class-retired", "停用", "Out of use since")
    static let classRetire = Text("visits.class-retire", "停用", "Take out of use")
    static let classSend = Text("visits.class-send", "加上", "Add the class")
    static let visitForms = Text("visits.forms", "走访表", "Visit forms")
    static let formsPurpose = Text(
        "visits.forms-purpose", "上门问什么，由县里定；哪一版从哪天起用，都有记录。",
        "What is asked at the door, in dated versions.")
    static let formsNone = Text("visits.forms-none", "还没有走访表", "There is no visit form yet")
    static let formsNoneText = Text(
        "visits.forms-none-text", "没有表也可以走访，写几句话就行。", "Visits work without a form: a few words will do.")
    static let formOffered = Text("visits.form-offered", "在用", "in use")
    static let formNotOffered = Text("visits.form-not-offered", "没有在用", "not in use")
    static let formNotAdmitted = Text("visits.form-not-admitted", "没有准入，不能用", "not admitted, not to be used")
    static let formTask = Text("visits.form-task", "准入事项", "Admitted task")
    static let formWithoutTask = Text(
        "visits.form-without-task", "没有，不能用；请选好准入事项，再出一版。",
        "None, so it may not be used; enter the next version with an admitted task.")
    static let formTaskOver = Text(
        "visits.form-task-over", "准入没有了或者到期，这张表不能用", "no longer admitted: the form may not be used")
    static let formTaskUntil = Text(
        "visits.form-task-until", "到{day}，到期这张表就不能用", "until {day}; the form ends with it")
    static let formTaskHint = Text(
        "visits.form-task-hint", "清单上没有的，请先到网格事项准入清单提出。", "What is not on the list is proposed there first.")
    static let formTaskFree = Text(
        "visits.form-task-free", "县里没有启用准入清单，可以不选。", "The county's list does not bind; it may be left open.")
    static let formTaskChoose = Text("visits.form-task-choose", "请选择", "Choose")
    static let formUnchecked = Text("visits.form-unchecked", "来源未核对", "source unchecked")
    static let formQuestionCount = Text("visits.form-question-count", "{count} 问", "{count} questions")
    static let formEnter = Text("visits.form-enter", "加一张表", "Add a form")
    static let formEnterPurpose = Text(
        "visits.form-enter-purpose", "只问照护和安全；不问信访、信仰、表现。",
        "About care and safety; never petitions, belief or conduct.")
    static let formNextVersion = Text("visits.form-next-version", "改成新的一版", "Enter the next version")
    static let formPurpose = Text("visits.form-purpose", "上门时问的问题。", "What is asked at the door.")
    static let formPrint = Text("visits.form-print", "打印", "Print")
    static let formRetire = Text("visits.form-retire", "停用这张表", "Take this form out of use")
    static let formQuestions = Text("visits.form-questions", "问题", "Questions")
    static let formQuestionsHint = Text(
        "visits.form-questions-hint", "一行一问：是否、选择、文字、数字 | 中文 | 英文；必答的前面加 *。选项写在后面：自来水/tap、水井/well",
        "One a line: yes-no, choice, text or number | Chinese | English; * where it must be answered; 自来水/tap、水井/well"
    )
    static let formState = Text("visits.form-state", "情况", "State")
    static let formSince = Text(
        "visits.form-since", "第 {version} 版，{day}起", "Version {version}, since {day}")
    static let formUntil = Text("visits.form-until", "用到{day}为止", "In use until {day}")
    static let formSource = Text("visits.form-source", "来源", "Source")
    static let formSourceHint = Text(
        "visits.form-source-hint", "哪个文件，哪一年", "Which text, and of which year")
    static let formSourceUnchecked = Text(
        "visits.form-source-unchecked", "{source}（未核对）", "{source} (unchecked)")
    static let formIsChecked = Text("visits.form-is-checked", "问题和来源核对过", "Checked against the source")
    static let formVersions = Text("visits.form-versions", "各版", "Versions")
    static let formVersionNumber = Text("visits.form-version-number", "版", "Version")
    static let formVersion = Text("visits.form-version-words", "第 {version} 版", "Version {version}")
    static let formFrom = Text("visits.form-from", "从哪天起用", "In use from")
    static let formEnd = Text("visits.form-end", "到哪天", "Until")
    static let formCode = Text("visits.form-code", "代码", "Code")
    static let formCodeHint = Text(
        "visits.form-code-hint", "小写字母、数字和短横，例如 alone-80", "Lower-case letters, digits, hyphens: alone-80")
    static let formChinese = Text("visits.form-chinese", "中文名", "Name in Chinese")
    static let formEnglish = Text("visits.form-english", "英文名", "Name in English")
    static let formSend = Text("visits.form-send", "保存这一版", "Keep this version")
    static let formRequired = Text("visits.form-required", "必答", "must be answered")
    static let formOptional = Text("visits.form-optional", "可以不答", "may stay open")
    static let questionYesNo = Text("visits.question-yes-no", "是否", "yes or no")
    static let questionChoice = Text("visits.question-choice", "选择", "choice")
    static let questionText = Text("visits.question-text", "文字", "text")
    static let questionNumber = Text("visits.question-number", "数字", "number")
    static let sheetHousehold = Text("visits.sheet-household", "哪一户", "Household")
    static let sheetFoot = Text(
        "visits.sheet-foot", "不愿回答的可以不答；纸面内容由走访的人补记后销毁。",
        "Nobody has to answer; the visitor enters the sheet and destroys it.")
}
