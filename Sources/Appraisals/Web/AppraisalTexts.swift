import Kernel

/// What the pages of appraisals say.
extension Text {
    static let stateDrafted = Text("appraisals.state-drafted", "正在准备", "Being prepared")
    static let stateOpen = Text("appraisals.state-open", "正在收表", "Sheets are taken")
    static let stateClosed = Text("appraisals.state-closed", "已截止，等计分", "Closed, to be counted")
    static let stateCounted = Text("appraisals.state-counted", "已计分，可以申诉", "Counted, may be appealed")
    static let stateAppealed = Text("appraisals.state-appealed", "有申诉，等答复", "Under appeal")
    static let stateRecounted = Text("appraisals.state-recounted", "重新计分，可以申诉", "Recounted")
    static let stateFinal = Text("appraisals.state-final", "结果已定", "Final")
    static let stateDropped = Text("appraisals.state-dropped", "已放弃", "Given up")
    static let purposeDrafted = Text(
        "appraisals.purpose-drafted", "写好内容，加上评分人，再开始收表；开始以后不能再改。",
        "Write the terms, enter the judges, then open it; from then on the terms stand.")
    static let purposeOpen = Text(
        "appraisals.purpose-open", "手机和纸质表都可以交，一人一张。过了最后一天，或者全部收齐，就可以截止。",
        "Sheets come by telephone or on paper, one each. It closes after the last day, or once all are in.")
    static let purposeClosed = Text(
        "appraisals.purpose-closed", "表已经封存，不能再改。现在可以计分。", "The sheets are frozen. Count them now.")
    static let purposeCounted = Text(
        "appraisals.purpose-counted", "结果出来了。申诉期内没有人提，结果就定下来。",
        "There is a result. It stands once the time to appeal is over.")
    static let purposeAppealed = Text(
        "appraisals.purpose-appealed", "有人提出申诉，答复以后才能定。", "An appeal has to be answered first.")
    static let purposeRecounted = Text(
        "appraisals.purpose-recounted", "申诉已经处理，按改过的重新计分。", "An appeal was right, and it was counted anew.")
    static let purposeFinal = Text("appraisals.purpose-final", "结果已经定下来，不再改。", "The result stands.")
    static let purposeDropped = Text("appraisals.purpose-dropped", "这次评分没有做完。", "This one was given up.")
    static let appraisalsTitle = Text("appraisals.list-title", "{place}评分", "Appraisals of {place}")
    static let appraisalsPurpose = Text(
        "appraisals.list-purpose", "谁评谁、评什么、占多少，事先写清；表封存以后计分，谁来算都一样。",
        "Who scores whom, by what and how much it counts, is fixed first; anybody who counts gets the same.")
    static let appraisalsEmpty = Text("appraisals.list-empty", "还没有评分", "No appraisals yet")
    static let appraisalsEmptyText = Text(
        "appraisals.list-empty-text", "先写评谁、谁来评，再发评分表。", "Begin with who is scored and who scores.")
    static let appraisalNew = Text("appraisals.new", "发起一次评分", "Begin an appraisal")
    static let appraisalDays = Text("appraisals.days", "{from}到{last}", "{from} to {last}")
    static let appraisalState = Text("appraisals.fact-state", "到哪一步", "Stage")
    static let appraisalBasis = Text("appraisals.fact-basis", "依据", "Stands on")
    static let appraisalPeriod = Text("appraisals.fact-period", "收表时间", "Sheets are taken")
    static let appraisalTrimming = Text("appraisals.fact-trimming", "去高去低", "Trimming")
    static let appraisalMissing = Text("appraisals.fact-missing", "缺表和空白", "Missing sheets and blanks")
    static let appraisalTies = Text("appraisals.fact-ties", "分数一样时", "Ties")
    static let appraisalAppealUntil = Text("appraisals.fact-appeal", "申诉时间", "Time to appeal")
    static let appraisalSheetsDigest = Text("appraisals.fact-digest", "封存校验码", "Digest of the sheets")
    static let appraisalReason = Text("appraisals.fact-reason", "放弃的原因", "Why it was given up")
    static let appraisalBasisFoot = Text("appraisals.basis-foot", "依据：{basis}", "Stands on: {basis}")
    static let trimmingNone = Text("appraisals.trimming-none", "不去", "None")
    static let trimmingWords = Text(
        "appraisals.trimming-words", "满 {from} 份，去掉 {each} 个最高分和 {each} 个最低分",
        "From {from} scores on, the {each} highest and {each} lowest are left out")
    static let missingBlank = Text(
        "appraisals.missing-blank", "各组至少收回 {percent}%；不了解的可以空着，不计入",
        "At least {percent}% of each group's sheets; unknown ones may be left blank")
    static let missingWhole = Text(
        "appraisals.missing-whole", "各组至少收回 {percent}%；除了回避的，每个都要打分",
        "At least {percent}% of each group's sheets; all are scored but those avoided")
    static let tiesShared = Text("appraisals.ties-shared", "名次并列", "They share the rank")
    static let tiesBy = Text("appraisals.ties-by", "依次比：{order}；还一样的并列", "By {order}; then shared")
    static let judgesEnter = Text("appraisals.judges-enter", "加评分人", "Enter judges")
    static let termsRevise = Text("appraisals.terms-revise", "改内容", "Change the terms")
    static let actOpen = Text("appraisals.act-open", "开始收表", "Open it")
    static let actClose = Text("appraisals.act-close", "截止，封存评分表", "Close and freeze the sheets")
    static let actCount = Text("appraisals.act-count", "计分", "Count")
    static let actFinalise = Text("appraisals.act-finalise", "定下结果", "Let the result stand")
    static let papersEnter = Text("appraisals.papers-enter", "录{group}的纸质表", "Type in papers of {group}")
    static let measuresEnter = Text("appraisals.measures-enter", "填{group}的数据", "Enter values of {group}")
    static let resultPrint = Text("appraisals.result-print", "打印结果", "Print the result")
    static let resultScreen = Text("appraisals.result-screen", "大屏", "Screen")
    static let resultTitle = Text("appraisals.result-title", "结果", "Result")
    static let resultEmpty = Text("appraisals.result-empty", "还没有计分", "Not counted yet")
    static let resultRank = Text("appraisals.result-rank", "名次", "Rank")
    static let resultScore = Text("appraisals.result-score", "得分", "Score")
    static let resultTied = Text("appraisals.result-tied", "同分", "tied")
    static let resultNone = Text("appraisals.result-none", "无", "none")
    static let resultDropped = Text("appraisals.result-dropped", "去 {count}", "{count} left out")
    static let resultVersion = Text("appraisals.result-version", "第 {version} 次计分", "Count {version}")
    static let resultDigest = Text("appraisals.result-digest", "校验码 {digest}", "SHA-256 {digest}")
    static let resultNote = Text(
        "appraisals.result-note", "第 {version} 次计分，校验码 {digest}…",
        "Count {version}, SHA-256 {digest}…")
    static let resultQR = Text("appraisals.result-qr", "二维码：打开结果", "QR code: opens the result")
    static let resultHow = Text("appraisals.result-how", "分是怎么算的", "How it is counted")
    static let resultRounding = Text("appraisals.result-rounding", "四舍五入", "Rounding")
    static let resultHowText = Text(
        "appraisals.result-how-text", "每项按“得分÷满分×比重”折算，各人的分取平均，再按各组比重相加。每项和平均保留四位小数，结果保留两位，都四舍五入。",
        "Each criterion counts score ÷ full × weight; a group's mark is the mean; groups add up by weight. "
            + "Parts and means are rounded half up to four decimals, results to two.")
    static let screenNever = Text("appraisals.screen-never", "不算什么", "What never counts")
    static let screenNeverText = Text(
        "appraisals.screen-never-text", "登录、点赞、在线时间、上传多少，都不能算分；分只来自评分表，或者写明来源的数据。",
        "Log-ins, likes, time online and uploads never count; a score is judged, or measured with a source.")
    static let screenSource = Text("appraisals.screen-source", "国办函〔2026〕12号", "国办函〔2026〕12号")
    static let subjectNumber = Text("appraisals.subject-number", "号", "No.")
    static let subjectLabel = Text("appraisals.subject-label", "评的对象", "Subject")
    static let subjectsTitle = Text("appraisals.subjects-title", "评的对象（{count}）", "Subjects ({count})")
    static let returnWords = Text(
        "appraisals.return-words", "{group}：收到 {sheets} 张，共 {judges} 张",
        "{group}: {sheets} of {judges} sheets in")
    static let sheetsTitle = Text("appraisals.sheets-title", "评分表", "Sheets")
    static let sheetsNote = Text(
        "appraisals.sheets-note", "这里只看交没交，不看谁打了多少分。",
        "Here one sees whether a sheet is in, never what it says.")
    static let judgesTitle = Text("appraisals.judges-title", "评分人", "Judges")
    static let judgesEmpty = Text("appraisals.judges-empty", "还没有加评分人", "No judges yet")
    static let judgeName = Text("appraisals.judge-name", "评分人编号", "Judge")
    static let judgeGroup = Text("appraisals.judge-group", "组", "Group")
    static let judgeSheet = Text("appraisals.judge-sheet", "评分表", "Sheet")
    static let judgeDigest = Text("appraisals.judge-digest", "校验码", "Digest")
    static let judgePrint = Text("appraisals.judge-print", "纸质", "Paper")
    static let sheetPaper = Text("appraisals.sheet-paper", "打印", "Print")
    static let sheetOut = Text("appraisals.sheet-out", "没交", "out")
    static let sheetCorrected = Text("appraisals.sheet-corrected", "交了，更正过", "in, corrected")
    static let channelPhone = Text("appraisals.channel-phone", "手机交的", "in, by telephone")
    static let channelPaper = Text("appraisals.channel-paper", "纸质交的", "in, on paper")
    static let termsTitle = Text("appraisals.terms-title", "评分办法", "Terms")
    static let criteriaTitle = Text("appraisals.criteria-title", "评分内容", "Criteria")
    static let criterionTitle = Text("appraisals.criterion-title", "内容", "Criterion")
    static let criterionFull = Text("appraisals.criterion-full", "满分", "Full")
    static let criterionWeight = Text("appraisals.criterion-weight", "比重", "Weight")
    static let criterionColumn = Text(
        "appraisals.criterion-column", "{title}（满分 {full}）", "{title} (of {full})")
    static let groupsTitle = Text("appraisals.groups-title", "各组比重", "Groups and weights")
    static let groupTitle = Text("appraisals.group-title", "哪一组", "Group of judges")
    static let groupWeight = Text("appraisals.group-weight", "占比", "Share")
    static let groupSource = Text("appraisals.group-source", "分从哪里来", "Source of scores")
    static let sourceSheet = Text("appraisals.source-sheet", "评分表", "sheets")
    static let sourceMeasured = Text("appraisals.source-measured", "数据：{source}", "measured: {source}")
    static let screenNext = Text("appraisals.screen-next", "下一屏", "Next")
    static let screenLeave = Text("appraisals.screen-leave", "退出", "Leave")
}
