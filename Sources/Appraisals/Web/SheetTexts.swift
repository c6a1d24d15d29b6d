import Kernel

/// What sheets, papers, forms and appeals say.
extension Text {
    static let sheetPurpose = Text(
        "appraisals.sheet-purpose", "一人一张，{last}前交。交了以后，截止前还可以更正。",
        "One sheet each, until {last}. It may be corrected until it is closed.")
    static let sheetGroup = Text("appraisals.sheet-group", "{group}，{number}号", "{group}, number {number}")
    static let sheetIn = Text("appraisals.sheet-in", "您的评分表收到了", "Your sheet is in")
    static let sheetInText = Text(
        "appraisals.sheet-in-text", "校验码 {digest}，请记下来，以后可以核对。",
        "Its digest is {digest}; keep it to check later.")
    static let sheetMayCorrect = Text(
        "appraisals.sheet-may-correct", "打错了可以在下面更正，原来那张会留底。",
        "You may correct it below; the first one is kept beside it.")
    static let sheetFrozen = Text(
        "appraisals.sheet-frozen", "已经截止，不能再改。", "It is closed; nothing changes any more.")
    static let sheetNotTaken = Text("appraisals.sheet-not-taken", "现在不收表。", "Sheets are not taken now.")
    static let sheetAvoid = Text("appraisals.sheet-avoid", "我要回避", "I avoid")
    static let sheetAvoidOf = Text("appraisals.sheet-avoid-of", "对{subject}回避", "I avoid {subject}")
    static let sheetAvoided = Text("appraisals.sheet-avoided", "回避", "avoided")
    static let sheetSend = Text("appraisals.sheet-send", "交评分表", "Send the sheet")
    static let sheetCorrect = Text("appraisals.sheet-correct", "交更正后的评分表", "Send the corrected sheet")
    static let sheetBlankAllowed = Text(
        "appraisals.sheet-blank-allowed", "不了解的可以空着。亲戚或者有关系的，请勾“我要回避”。",
        "Leave out whom you do not know. Tick “I avoid” for relatives and whoever is close to you.")
    static let sheetBlankNone = Text(
        "appraisals.sheet-blank-none", "每个都要打分。亲戚或者有关系的，请勾“我要回避”，不打分。",
        "Score everybody. Tick “I avoid” for relatives and whoever is close to you, and give no score.")
    static let sheetWhoSees = Text("appraisals.sheet-who-sees", "谁看得到我打的分", "Who sees what I give")
    static let sheetWhoSeesText = Text(
        "appraisals.sheet-who-sees-text", "村里的页面只显示交没交，不显示您打了多少分。",
        "The desk's pages show that your sheet is in, not what it says.")
    static let sheetFull = Text("appraisals.sheet-full", "满分 {full}", "of {full}")
    static let sheetNumber = Text("appraisals.sheet-number", "{number}号评分表", "Sheet {number}")
    static let sheetHow = Text(
        "appraisals.sheet-how", "请在格子里写分数，写“回避”的不打分，{last}前交回。",
        "Write a score in each cell but those avoided, and hand it in by {last}.")
    static let sheetByPhone = Text("appraisals.sheet-by-phone", "也可以用手机交", "Or by telephone")
    static let sheetByPhoneText = Text(
        "appraisals.sheet-by-phone-text", "扫码打开的就是这一张表，交一次就行，不要给别人扫。",
        "The code opens this very sheet. Send it once, and let nobody else scan it.")
    static let sheetScan = Text("appraisals.sheet-scan", "扫码打开", "Scan to open")
    static let sheetQR = Text("appraisals.sheet-qr", "二维码：打开这张评分表", "QR code: opens this sheet")
    static let sheetSigned = Text("appraisals.sheet-signed", "评分人", "Judge's signature")
    static let sheetSignHere = Text("appraisals.sheet-sign-here", "（签名）", "(signed)")
    static let ownSheetsTitle = Text("appraisals.own-title", "我的评分表", "My score sheets")
    static let ownSheetsPurpose = Text(
        "appraisals.own-purpose", "请您评的，都在这里。", "What you are asked to score.")
    static let ownSheetsEmpty = Text("appraisals.own-empty", "现在没有请您评的", "Nothing to score now")
    static let ownSheetsEmptyText = Text(
        "appraisals.own-empty-text", "村里请您评分的时候，会发给您一张表。",
        "Your village gives you a sheet when it asks you to score.")
    static let formSave = Text("appraisals.form-save", "保存", "Save")
    static let formPurpose = Text(
        "appraisals.form-purpose", "比重加起来都要正好是 100。", "All weights come to exactly 100.")
    static let formTitle = Text("appraisals.form-title", "名称", "Name")
    static let formBasisHint = Text(
        "appraisals.form-basis-hint", "哪个决议、办法或者细则", "The resolution or rule")
    static let formFrom = Text("appraisals.form-from", "收表第一天", "First day of sheets")
    static let formLast = Text("appraisals.form-last", "收表最后一天", "Last day of sheets")
    static let formSubjects = Text("appraisals.form-subjects", "评谁", "Who is scored")
    static let formSubjectsHint = Text("appraisals.form-subjects-hint", "一行一个", "One a line")
    static let formCriteria = Text("appraisals.form-criteria", "评什么", "Criteria")
    static let formCriteriaHint = Text(
        "appraisals.form-criteria-hint", "一行一项，写：内容，满分，占百分之几。例如：院坝干净，100，40",
        "One a line: what, full score, per cent. For instance: clean yard, 100, 40")
    static let formGroups = Text("appraisals.form-groups", "谁来评", "Who scores")
    static let formGroupsHint = Text(
        "appraisals.form-groups-hint", "一行一组，写：名称，占百分之几。用数据的再写来源。例如：群众评议，60",
        "One a line: name, per cent; and its source where it is measured. For instance: residents, 60")
    static let formTrimEach = Text("appraisals.form-trim-each", "去掉几个最高、几个最低", "Highest and lowest left out")
    static let formTrimEachHint = Text("appraisals.form-trim-each-hint", "不去就空着", "Leave it blank for none")
    static let formTrimFrom = Text("appraisals.form-trim-from", "满几份才去", "From how many scores on")
    static let formMinimum = Text(
        "appraisals.form-minimum", "各组至少收回百分之几", "Sheets of each group at least, per cent")
    static let formMinimumHint = Text(
        "appraisals.form-minimum-hint", "不到的不能计分；没交的不算",
        "Below it there is no count; missing sheets do not count")
    static let formBlank = Text("appraisals.form-blank", "不了解的可以空着", "Blanks are allowed")
    static let formBlankHint = Text(
        "appraisals.form-blank-hint", "空着的不计入平均", "They are left out of the mean")
    static let formTies = Text("appraisals.form-ties", "分数一样时比什么", "What breaks ties")
    static let formTiesHint = Text(
        "appraisals.form-ties-hint", "g1 是第一组，c2 是第二项，依次写；空着就并列",
        "g1 is the first group, c2 the second criterion, in order; blank shares")
    static let formShown = Text("appraisals.form-shown", "结果可以给所有人看", "The result may be shown to everybody")
    static let formShownHint = Text(
        "appraisals.form-shown-hint", "评比武、评项目可以；评各户的不要勾", "For contests; never for households")
    static let judgesSave = Text("appraisals.judges-save", "保存评分人", "Save the judges")
    static let judgesPurpose = Text(
        "appraisals.judges-purpose", "亲属、自己家、自己村、包联的，要写回避。",
        "Name what each must avoid: kin, the own house, the own village.")
    static let judgesLines = Text("appraisals.judges-lines", "评分人，一行一个", "Judges, one a line")
    static let judgesLinesHint = Text(
        "appraisals.judges-lines-hint", "写：组号，姓名，要回避的对象（用顿号隔开）。例如：1，李国强，003、007",
        "Write: group, name, what is avoided. For instance: 1, 李国强, 003、007")
    static let measuresPurpose = Text(
        "appraisals.measures-purpose", "来源：{source}。按 100 分填。", "From: {source}. On a scale to 100.")
    static let measuresTable = Text("appraisals.measures-table", "各对象的数据", "Values of the subjects")
    static let measuresValue = Text("appraisals.measures-value", "0 到 100", "0 to 100")
    static let measuresSave = Text("appraisals.measures-save", "保存数据", "Save the values")
    static let papersPurpose = Text(
        "appraisals.papers-purpose", "一行一张表，照纸上的顺序敲分数，用空格隔开。",
        "One row a sheet: scores in the paper's order, with spaces.")
    static let papersTable = Text("appraisals.papers-table", "纸质表", "Paper sheets")
    static let papersSave = Text("appraisals.papers-save", "保存这些表", "Save these sheets")
    static let papersAllIn = Text(
        "appraisals.papers-all-in", "这一组的表都收到了。", "All sheets of this group are in.")
    static let papersOrder = Text("appraisals.papers-order", "顺序（{count} 个分）", "The order ({count} scores)")
    static let paperNumber = Text("appraisals.paper-number", "纸上的编号", "Number on the paper")
    static let paperScores = Text("appraisals.paper-scores", "分数", "Scores")
    static let paperNumberOf = Text("appraisals.paper-number-of", "{judge}号的纸上编号", "Paper number of {judge}")
    static let paperScoresOf = Text("appraisals.paper-scores-of", "{judge}的分数", "Scores of {judge}")
    static let paperScoresHint = Text(
        "appraisals.paper-scores-hint", "空着或者表上已经写回避的敲 -，本人写了要回避的敲 x。没交的一行空着。",
        "Type - for a blank or what was avoided beforehand, x for what the judge avoids. Leave rows empty.")
    static let paperAvoids = Text("appraisals.paper-avoids", "回避 {subjects}", "avoids {subjects}")
    static let reckonTitle = Text("appraisals.reckon-title", "纸质表对数", "Papers reckoned up")
    static let reckonNote = Text(
        "appraisals.reckon-note", "已经录了 {papers} 张。发出的，等于收回、作废、没收回加起来。",
        "{papers} were typed in. Given out is what came back, was spoiled and is still out.")
    static let reckonIssued = Text("appraisals.reckon-issued", "发出几张", "Given out")
    static let reckonReturned = Text("appraisals.reckon-returned", "收回几张", "Came back")
    static let reckonSpoiled = Text("appraisals.reckon-spoiled", "作废几张", "Spoiled")
    static let reckonUnreturned = Text("appraisals.reckon-unreturned", "没收回几张", "Still out")
    static let reckonSave = Text("appraisals.reckon-save", "对上了，保存", "They add up, save")
    static let appealTitle = Text("appraisals.appeal-title", "申诉", "Appeals")
    static let appealNote = Text(
        "appraisals.appeal-note", "觉得结果不对，可以提出来；成立的，重新计分，原来的结果留底。",
        "Who thinks the result wrong may say so; where that is right it is counted anew, and the first is kept."
    )
    static let appealNone = Text("appraisals.appeal-none", "没有人提出申诉。", "Nobody has appealed.")
    static let appealNew = Text("appraisals.appeal-new", "记一份申诉", "Write an appeal down")
    static let appealWho = Text("appraisals.appeal-who", "谁提出的", "Who appeals")
    static let appealAbout = Text("appraisals.appeal-about", "关于谁", "About")
    static let appealAll = Text("appraisals.appeal-all", "全部结果", "the whole result")
    static let appealWords = Text("appraisals.appeal-words", "哪里不对", "What is wrong")
    static let appealSend = Text("appraisals.appeal-send", "记下申诉", "Write it down")
    static let appealOf = Text("appraisals.appeal-of", "{who}：{about}", "{who}: {about}")
    static let appealWaits = Text("appraisals.appeal-waits", "等答复。", "It waits for its answer.")
    static let appealOpenState = Text("appraisals.appeal-open-state", "等答复", "Waits")
    static let appealDismissed = Text("appraisals.appeal-dismissed", "不成立", "Dismissed")
    static let appealUpheld = Text("appraisals.appeal-upheld", "成立，已重新计分", "Upheld, counted anew")
    static let answerWords = Text("appraisals.answer-words", "答复", "Answer")
    static let answerUpheld = Text("appraisals.answer-upheld", "申诉成立，要改", "The appeal is right")
    static let answerUpheldHint = Text(
        "appraisals.answer-upheld-hint", "保存后马上重新计分。", "It is counted anew as soon as it is saved.")
    static let answerChanges = Text("appraisals.answer-changes", "改哪里，一行一处", "What is changed, one a line")
    static let answerChangesHint = Text(
        "appraisals.answer-changes-hint", "3号 5 作废：3号给第5个的分不算。3号 5.1 90：录错了，应是90。组1 5 87.5：数据应是87.5。",
        "3 5 x: what judge 3 gave subject 5 does not count. 3 5.1 90: mistyped. g1 5 87.5: measured wrongly.")
    static let answerSend = Text("appraisals.answer-send", "答复", "Answer it")
    static let dropTitle = Text("appraisals.drop-title", "这次不评了", "Give it up")
    static let dropReason = Text("appraisals.drop-reason", "原因", "Reason")
    static let dropSend = Text("appraisals.drop-send", "放弃这次评分", "Give this appraisal up")
}
