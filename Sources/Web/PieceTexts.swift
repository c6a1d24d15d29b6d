import Kernel

/// What the pieces themselves say; everything else a page says belongs to its own room.
extension Text {
    // Around the page
    static let pieceName = Text("piece.name", "院坝", "Yuanba")
    static let pieceSkip = Text("piece.skip", "跳到正文", "Skip to the content")
    static let pieceSkipToFile = Text("piece.skip-to-file", "跳到打开的这件事", "Skip to the open file")
    static let pieceTypeLarge = Text("piece.type-large", "大字", "Larger type")
    static let pieceTypeStandard = Text("piece.type-standard", "标准字", "Standard type")
    static let pieceSignIn = Text("piece.sign-in", "登录", "Sign in")
    static let pieceDoors = Text("piece.doors", "我的页面", "My pages")
    static let pieceDoorsMore = Text("piece.doors-more", "更多", "More")
    static let pieceTabs = Text("piece.tabs", "主要页面", "Main pages")
    static let pieceCrumbs = Text("piece.crumbs", "所在地方", "Where this is")
    static let pieceNote = Text("piece.note", "提示", "Note")
    static let pieceSample = Text(
        "piece.sample", "示范县：人、地、事都是编的，可以放心试。",
        "Sample county: people, places and matters are invented. Try anything.")
    static let pieceSpecimen = Text(
        "piece.specimen", "示范县样张，人和事都是编的，不作数。",
        "A specimen from a sample county: invented, and without effect.")
    static let pieceOffline = Text("piece.offline", "现在没有网", "You are offline")
    static let pieceOfflineNote = Text(
        "piece.offline-note", "写的内容存在这台机器上，有网了再提交。",
        "What you type is kept on this device; send it when you are back online.")
    static let pieceOpenSource = Text(
        "piece.open-source", "院坝是开源软件，谁都可以查看、使用和改进。",
        "Yuanba is open-source software: anyone may read, use and improve it.")
    static let pieceBoard = Text("piece.board", "公示栏", "Notice board")
    static let pieceRulebook = Text("piece.rulebook", "规则", "Rules")
    static let pieceCalendar = Text("piece.calendar", "工作日历", "Calendar")
    static let piecePlaces = Text("piece.places", "地方", "Places")
    static let pieceVerification = Text("piece.verification", "核对公开记录", "Check the public journal")
    static let pieceAccessibility = Text("piece.accessibility", "无障碍说明", "Accessibility")
    static let pieceBack = Text("piece.back", "返回", "Back")
    static let pieceBackToList = Text("piece.back-to-list", "返回清单", "Back to the list")
    static let pieceColon = Text("piece.colon", "：", ": ")
    static let pieceComma = Text("piece.comma", "，", ", ")
    static let pieceSemicolon = Text("piece.semicolon", "；", "; ")
    static let pieceBracketed = Text("piece.bracketed", "（{words}）", " ({words})")

    // Forms
    static let pieceOptional = Text("piece.optional", "可以不填", "optional")
    static let pieceErrorOne = Text(
        "piece.error-one", "还差一处，改好就能提交", "One thing to put right before this can be sent")
    static let pieceErrorMany = Text(
        "piece.error-many", "还差 {count} 处，改好就能提交", "{count} things to put right before this can be sent")
    static let pieceNotDone = Text("piece.not-done", "没有办成", "This was not done")
    static let pieceFilter = Text("piece.filter", "查看", "Show")
    static let pieceSearch = Text("piece.search", "搜索", "Search")
    static let pieceDraftRestored = Text(
        "piece.draft-restored", "上次没提交的内容，已经填回来了。", "What you had typed before is back in the form.")
    static let pieceDraftDrop = Text("piece.draft-drop", "不要了，重新写", "Throw it away and start afresh")
    static let pieceShowPassword = Text("piece.show-password", "显示密码", "Show password")
    static let piecePhoto = Text("piece.photo", "照片", "Photo")
    static let piecePhotos = Text("piece.photos", "照片", "Photos")
    static let piecePhotoAdd = Text("piece.photo-add", "加照片", "Add a photo")
    static let piecePhotoRemove = Text("piece.photo-remove", "去掉", "Remove")
    static let piecePhotosTooMany = Text(
        "piece.photos-too-many", "最多 {count} 张，多出的没有放进来。",
        "At most {count} photos; the others were left out.")
    static let pieceLocate = Text("piece.locate", "用我现在的位置", "Use my present position")
    static let pieceLocateWait = Text("piece.locate-wait", "正在找位置……", "Finding your position…")
    static let pieceLocateFound = Text(
        "piece.locate-found", "位置已填好，误差约 {metres} 米。", "Position filled in, good to about {metres} m.")
    static let pieceLocateFailed = Text(
        "piece.locate-failed", "没有取到位置。请在上面写明在哪里。",
        "No position could be found. Describe the place in words above.")
    static let pieceChange = Text("piece.change", "修改", "Change")

    // Lists and files
    static let pieceKeysMove = Text("piece.keys-move", "上下", "down, up")
    static let pieceKeysOpen = Text("piece.keys-open", "打开", "open")
    static let pieceTree = Text("piece.tree", "地方和清单", "Places and lists")
    static let pieceFile = Text("piece.file", "打开的这件事", "The open file")
    static let pieceNoFile = Text(
        "piece.no-file", "从清单里点一件，在这里看。", "Choose one from the list to see it here.")
    static let pieceMoreActs = Text("piece.more-acts", "还能做什么", "What else can be done")
    static let pieceLate = Text("piece.late", "件超时", "late")
    static let piecePages = Text("piece.pages", "翻页", "Pages")
    static let pieceNewer = Text("piece.newer", "更新的", "Newer")
    static let pieceOlder = Text("piece.older", "更早的", "Older")
    static let pieceSheets = Text("piece.sheets", "下载表格", "Download this list")
    static let pieceSheetsMore = Text("piece.sheets-more", "表格", " file")
    static let pieceStateDone = Text("piece.state-done", "已完成", "done")
    static let pieceStateNow = Text("piece.state-now", "正在办", "under way")
    static let pieceStateComing = Text("piece.state-coming", "还没到", "to come")
    static let pieceStepState = Text("piece.step-state", "{name}，{state}", "{name}, {state}")
    static let pieceRule = Text("piece.rule", "依据：", "Rule: ")
    static let pieceRuleSource = Text("piece.rule-source", "哪条", "Source")
    static let pieceRuleSince = Text("piece.rule-since", "从何时起", "In force from")
    static let pieceLook = Text("piece.look", "查看", "Look")
    static let pieceLookWhy = Text("piece.look-why", "为什么要看", "Why do you need to look?")
    static let pieceLookKept = Text(
        "piece.look-kept", "谁在什么时候、为什么看过，都会留下记录，本人可以查。",
        "Who looked, when and why is recorded, and the person concerned can see it.")
    static let pieceLookNote = Text("piece.look-note", "补充一句", "A word more")
    static let pieceLookButton = Text("piece.look-button", "查看并留下记录", "Look, and leave a record")
    static let pieceReceipt = Text("piece.receipt", "回执", "Receipt")
    static let pieceNumber = Text("piece.number", "编号", "Number")
    static let piecePrint = Text("piece.print", "打印", "Print")
    static let pieceUndo = Text("piece.undo", "撤销", "Undo")
    static let pieceProgressAgain = Text("piece.progress-again", "刷新，看做到哪了", "Reload to see how far it is")
    static let pieceConflictHelp = Text(
        "piece.conflict-help", "请比较两边，再决定留下哪一份。另一份也会记在经过里。",
        "Compare the two, then decide which stands. The other one is kept in the record as well.")
    static let pieceConflictYours = Text("piece.conflict-yours", "您写的", "Yours")
    static let pieceConflictTheirs = Text("piece.conflict-theirs", "对方写的", "Theirs")

    // Figures
    static let pieceNoRate = Text("piece.no-rate", "还没有数", "No figures yet")
    static let pieceSeeTable = Text("piece.see-table", "看表格", "See the table")
    static let pieceChartName = Text("piece.chart-name", "名称", "Name")
    static let pieceChartValue = Text("piece.chart-value", "数值", "Value")
    static let pieceChartDetail = Text("piece.chart-detail", "怎么来的", "Counted from")
    static let pieceChartTime = Text("piece.chart-time", "时间", "Time")
    static let pieceAxisFrom = Text("piece.axis-from", "纵轴从 {value} 起", "the axis starts at {value}")
    static let pieceLineSpoken = Text(
        "piece.line-spoken", "{name}从 {first} 到 {last}", "{name} from {first} to {last}")
    static let pieceMap = Text("piece.map", "地图：{title}", "Map: {title}")

    // Signing in to a sample county
    static let pieceSampleAccounts = Text("piece.sample-accounts", "示范账号", "Sample accounts")
    static let pieceSampleAccountsNote = Text(
        "piece.sample-accounts-note", "点“填入”，再点登录。", "Press “Fill in”, then sign in.")
    static let pieceAccount = Text("piece.account", "账号", "Account")
    static let piecePassword = Text("piece.password", "密码", "password")
    static let pieceFillIn = Text("piece.fill-in", "填入", "Fill in")

    /// All of them, for the catalogue.
    package static let pieces: [Text] = [
        pieceName, pieceSkip, pieceSkipToFile, pieceTypeLarge, pieceTypeStandard, pieceSignIn, pieceDoors,
        pieceTabs, pieceCrumbs, pieceNote, pieceSample, pieceSpecimen, pieceOffline, pieceOfflineNote,
        pieceOpenSource, pieceVerification, pieceAccessibility, pieceBack, pieceBackToList, pieceColon,
        pieceSemicolon, pieceBracketed, pieceOptional, pieceErrorOne, pieceErrorMany, pieceNotDone,
        pieceFilter, pieceSearch, pieceDraftRestored, pieceDraftDrop, pieceShowPassword, piecePhoto,
        piecePhotos, piecePhotoAdd, piecePhotoRemove, piecePhotosTooMany, pieceLocate, pieceLocateWait,
        pieceLocateFound, pieceLocateFailed, pieceChange, pieceKeysMove, pieceKeysOpen, pieceTree,
        pieceFile, pieceNoFile, pieceMoreActs, pieceLate, piecePages, pieceNewer, pieceOlder,
        pieceSheets, pieceSheetsMore,
        pieceStateDone, pieceStateNow, pieceStateComing, pieceStepState, pieceRule, pieceRuleSource,
        pieceRuleSince, pieceLook, pieceLookWhy, pieceLookKept, pieceLookNote, pieceLookButton,
        pieceReceipt, pieceNumber, piecePrint, pieceUndo, pieceProgressAgain, pieceConflictHelp,
        pieceConflictYours, pieceConflictTheirs, pieceNoRate, pieceSeeTable, pieceChartName,
        pieceChartValue, pieceChartDetail, pieceChartTime, pieceAxisFrom, pieceLineSpoken, pieceMap,
        pieceSampleAccounts, pieceSampleAccountsNote, pieceAccount, piecePassword, pieceFillIn,
    ]
}
