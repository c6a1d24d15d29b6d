import Kernel

/// What the pages of the lists say.
extension Text {
    static let tasksTitle = Text("admitted-tasks.title", "网格事项准入清单", "Tasks admitted for grids")
    static let tasksPurpose = Text(
        "admitted-tasks.purpose", "清单上没有的任务，不能派给网格。", "What is not on the list is not handed to a grid.")
    static let tasksLists = Text("admitted-tasks.lists", "清单", "Lists")
    static let tasksAll = Text("admitted-tasks.all", "全部清单", "All lists")
    static let tasksNone = Text("admitted-tasks.none", "清单上还没有事项", "No task is on the list")
    static let tasksNoneText = Text(
        "admitted-tasks.none-text", "县里还没有公布，眼下没有任务可以派给网格。",
        "The county has published none, so nothing is handed to grids.")
    static let tasksNoneDesk = Text(
        "admitted-tasks.none-desk", "请到清单办理里提出，另一人准入后公布。",
        "Propose one at the desk; it stands here once somebody else admits it.")
    static let tasksHours = Text(
        "admitted-tasks.hours", "按写明的次数和时间算，一名网格员一年约 {hours}\u{00A0}小时。",
        "As far as times are given, these take a grid worker about {hours}\u{00A0}hours a year.")
    static let tasksOtherDay = Text("admitted-tasks.other-day", "看另一天的清单", "The list of another day")
    static let tasksOn = Text("admitted-tasks.on", "哪一天", "Which day")
    static let tasksShow = Text("admitted-tasks.show", "看这一天", "Show it")
    static let tasksPrint = Text("admitted-tasks.print", "打印清单", "Print the list")
    static let tasksKind = Text("admitted-tasks.kind", "公开清单", "Public list")
    static let tasksAsOf = Text("admitted-tasks.as-of", "截至{day}", "As of {day}")
    static let tasksWindow = Text("admitted-tasks.window", "任务不在清单上？", "A task that is not listed?")
    static let tasksWindowText = Text(
        "admitted-tasks.window-text", "可以不接，也可以告诉县里；县里看不到是谁说的。",
        "You may decline it, or tell the county, which does not see by whom it was told.")
    static let tasksScan = Text("admitted-tasks.scan", "扫码看最新清单", "Scan for the list of today")

    static let tasksDesk = Text("admitted-tasks.desk", "清单办理", "Desk of the lists")
    static let tasksDeskPurpose = Text(
        "admitted-tasks.desk-purpose", "部门提出，另一人准入；准入当天就公布。",
        "Departments propose, somebody else admits; what is admitted is public the same day.")
    static let tasksProposals = Text("admitted-tasks.proposals", "等准入的", "Waiting for a decision")
    static let tasksNoProposals = Text(
        "admitted-tasks.no-proposals", "没有等准入的事项", "Nothing waits for a decision")
    static let tasksNoProposalsText = Text(
        "admitted-tasks.no-proposals-text", "部门提出以后，会排在这里。", "What a department proposes is listed here.")
    static let tasksAdmitWhich = Text("admitted-tasks.admit-which", "准入哪些", "Admit which")
    static let tasksAdmitHint = Text(
        "admitted-tasks.admit-hint", "自己提出的不在这里，要由别人准入。",
        "What you proposed yourself is admitted by somebody else.")
    static let tasksAdmit = Text("admitted-tasks.admit", "准入所选事项并公布", "Admit and publish these")
    static let tasksAdmitOne = Text("admitted-tasks.admit-one", "准入并公布", "Admit and publish")
    static let tasksEnding = Text("admitted-tasks.ending", "快到期和已到期的", "Ending soon, or over")
    static let tasksEndingNote = Text(
        "admitted-tasks.ending-note", "到期以后就不能再派，要继续的请重新提出。",
        "After its last day a task is handed out no more; propose it anew if it has to go on.")
    static let tasksRenew = Text("admitted-tasks.renew", "点开重新提出", "Open it to propose it anew")
    static let tasksUnfilled = Text("admitted-tasks.unfilled", "点了名、还没填的", "Named, and not yet filled in")
    static let tasksUnfilledNote = Text(
        "admitted-tasks.unfilled-note", "依据、频次和期限要由部门补上，才能准入。",
        "A department has to say basis, frequency and term before they are admitted.")
    static let tasksDeclined = Text("admitted-tasks.declined", "没有准入的", "Not admitted")

    static let taskPropose = Text("admitted-tasks.propose", "提出一项", "Propose a task")
    static let taskNext = Text("admitted-tasks.next", "重新提出", "Propose it anew")
    static let taskProposePurpose = Text(
        "admitted-tasks.propose-purpose", "写清依据、频次和期限；由另一人准入。",
        "Say basis, frequency and term; somebody else admits it.")
    static let taskList = Text("admitted-tasks.list", "所属清单", "List")
    static let taskChinese = Text("admitted-tasks.chinese", "事项名称（中文）", "Name in Chinese")
    static let taskEnglish = Text("admitted-tasks.english", "事项名称（英文）", "Name in English")
    static let taskCode = Text("admitted-tasks.code", "事项代码", "Code")
    static let taskCodeHint = Text(
        "admitted-tasks.code-hint", "小写字母、数字、点和短横，例如 check.snow；定了不变。",
        "Lower-case letters, digits, dots and hyphens, such as check.snow; it never changes.")
    static let taskCodeVersion = Text(
        "admitted-tasks.code-version", "{code}，第 {version} 版", "{code}, version {version}")
    static let taskText = Text("admitted-tasks.text", "要做什么", "What is to be done")
    static let taskTextHint = Text(
        "admitted-tasks.text-hint", "一两句话，做到哪一步为止。", "A sentence or two, and where it ends.")
    static let taskNature = Text("admitted-tasks.nature", "性质", "Kind of work")
    static let taskBarredHint = Text(
        "admitted-tasks.barred-hint", "出现这些字样的不能准入：{words}。依据：{source}。",
        "A task with one of these words is not admitted: {words}. Basis: {source}.")
    static let taskDepartment = Text("admitted-tasks.department", "提出部门", "Department")
    static let taskBasis = Text("admitted-tasks.basis", "依据", "Basis")
    static let taskBasisHint = Text(
        "admitted-tasks.basis-hint", "文件名称、文号和条款。", "The document with its number and article.")
    static let taskOften = Text("admitted-tasks.often", "频次", "How often")
    static let taskChoose = Text("admitted-tasks.choose", "请选择", "Choose")
    static let taskMinutes = Text("admitted-tasks.minutes", "每次大约几分钟", "Minutes each time")
    static let taskMinutesHint = Text(
        "admitted-tasks.minutes-hint", "公布后，大家看得到一年要花多少时间。",
        "Everybody then sees what the list costs in a year.")
    static let taskMinutesWords = Text(
        "admitted-tasks.minutes-words", "{count}\u{00A0}分钟", "{count}\u{00A0}minutes")
    static let taskPlace = Text("admitted-tasks.place", "适用范围", "Where")
    static let taskEverywhere = Text("admitted-tasks.everywhere", "全县", "all the county")
    static let taskFrom = Text("admitted-tasks.from", "从哪天起", "First day")
    static let taskLastDay = Text("admitted-tasks.last-day", "有效期至", "Last day")
    static let taskTitle = Text("admitted-tasks.task", "事项", "Task")
    static let taskUntilHint = Text(
        "admitted-tasks.until-hint", "必须写；到期前会提醒，到期后不能再派。",
        "Compulsory; you are warned before it, and after it nothing is handed out.")
    static let taskUntil = Text("admitted-tasks.until", "到{day}", "until {day}")
    static let taskFromUntil = Text("admitted-tasks.from-until", "{from}至{until}", "{from} to {until}")
    static let taskTerm = Text("admitted-tasks.term", "期限", "Term")
    static let taskSend = Text("admitted-tasks.send", "提出，等准入", "Propose it")
    static let taskState = Text("admitted-tasks.state", "状态", "State")
    static let taskEnded = Text("admitted-tasks.ended", "停用", "Ended")
    static let taskEnd = Text("admitted-tasks.end", "停用这项", "End this task")
    static let taskEndHint = Text(
        "admitted-tasks.end-hint", "今天起不能再派；原因会公开。",
        "From today on nobody hands it out; the reason is public.")
    static let taskReason = Text("admitted-tasks.reason", "原因", "Reason")
    static let taskDecline = Text("admitted-tasks.decline", "不准入", "Do not admit it")
    static let taskDeclineHint = Text(
        "admitted-tasks.decline-hint", "不准入才要写，提出的部门看得到。", "Only for a no; who proposed it reads it.")
    static let taskVersions = Text("admitted-tasks.versions", "历次版本", "All versions")
    static let taskVersion = Text("admitted-tasks.version", "版本", "Version")
    static let taskProposer = Text("admitted-tasks.proposer", "提出人", "Proposed by")
    static let taskAdmitter = Text("admitted-tasks.admitter", "准入人", "Admitted by")
    static let taskDecliner = Text("admitted-tasks.decliner", "没有准入的人", "Not admitted by")
    static let taskFounding = Text(
        "admitted-tasks.founding", "预置样例，县里还没有定", "Brought by the preset; the county has still to decide")
    static let taskNobody = Text("admitted-tasks.nobody", "系统", "the program")
    static let taskFollows = Text("admitted-tasks.follows", "接替现行版本", "It follows what holds now")
    static let taskFollowsText = Text(
        "admitted-tasks.follows-text", "现行版本依据“{basis}”，到{day}；准入后由这一版接替。",
        "What holds now stands on ‘{basis}’ until {day}; this version follows it.")
    static let taskWaits = Text("admitted-tasks.waits", "等县里准入。", "The county decides about it.")
    static let taskWaitsForAnother = Text(
        "admitted-tasks.waits-for-another", "这是您提出的，要由另一人准入。",
        "You proposed it; somebody else has to admit it.")

    static let tasksBring = Text("admitted-tasks.bring", "用表格提出", "Propose from a sheet")
    static let tasksBringPurpose = Text(
        "admitted-tasks.bring-purpose", "一行一项；有一行不对，就一行也不收。",
        "A task a row; where a row is wrong, none is taken.")
    static let tasksFile = Text("admitted-tasks.file", "表格（CSV 或 XLSX）", "Sheet (CSV or XLSX)")
    static let tasksFileHint = Text(
        "admitted-tasks.file-hint", "“起”空着或已过的，从今天算起。", "A first day that is empty or past counts as today.")
    static let tasksBringSend = Text("admitted-tasks.bring-send", "读表并提出", "Read it and propose")
    static let tasksColumns = Text("admitted-tasks.columns", "表头", "Columns")
    static let tasksColumn = Text("admitted-tasks.column", "列", "Column")
    static let tasksLine = Text("admitted-tasks.line", "行", "Line")
    static let tasksRead = Text("admitted-tasks.read", "读到的行", "Rows read")
    static let tasksAdded = Text("admitted-tasks.added", "新提出的", "Proposed")
    static let tasksUnchanged = Text("admitted-tasks.unchanged", "没有变化的", "Unchanged")
    static let tasksWrong = Text("admitted-tasks.wrong", "不对的地方", "Mistakes")
    static let tasksTaken = Text("admitted-tasks.taken", "表格已收下", "The sheet was taken")
    static let tasksNotTaken = Text(
        "admitted-tasks.not-taken", "表格没有收下，请改好再传", "Nothing was taken; mend the sheet and send it again")
}
