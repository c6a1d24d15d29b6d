import Kernel

/// What the pages of rules and rounds say.
extension Text {
    static let homeTitle = Text("reviews.home-title", "{place}两榜三评议", "Reviews of {place} (两榜三评议)")
    static let homePurpose = Text(
        "reviews.home-purpose", "积分、群众、乡贤三方评各户，怎么算由村里表决。",
        "Points, neighbours and squires review households; the village votes how it counts.")
    static let homeHolds = Text("reviews.home-holds", "现在用的：", "In force:")
    static let homeNoRule = Text(
        "reviews.home-no-rule", "还没有表决通过评分细则。三项各占多少，要由村里定。",
        "No review rule is adopted yet. How much each part counts is for the village to vote.")
    static let ruleNamed = Text("reviews.rule-named", "{title}（第{number}版）", "{title} (version {number})")
    static let ruleNew = Text("reviews.rule-new", "起草评分细则", "Draft a review rule")
    static let roundNew = Text("reviews.round-new", "开始一期评议", "Begin a round")
    static let boardLink = Text("reviews.board-link", "红榜和公开的事项", "The two boards")
    static let appraisalsLink = Text("reviews.appraisals-link", "评分表和计分", "Sheets and counts")
    static let roundsTitle = Text("reviews.rounds-title", "各期评议", "Rounds")
    static let roundsEmpty = Text("reviews.rounds-empty", "还没有评过。", "No round yet.")
    static let redOut = Text("reviews.red-out", "红榜已公布", "red list published")
    static let squiresTitle = Text("reviews.squires-title", "乡贤名册", "Roll of squires (乡贤)")
    static let squiresText = Text(
        "reviews.squires-text", "谁是乡贤由村里定，进出都记日期；每期按当时的名册请。",
        "The village decides who is one; days of coming and going are kept, and each round asks those of its day."
    )
    static let squiresEmpty = Text("reviews.squires-empty", "名册是空的", "The roll is empty")
    static let squireName = Text("reviews.squire-name", "姓名", "Full name")
    static let squireNote = Text("reviews.squire-note", "说明", "Note")
    static let squireNoteHint = Text("reviews.squire-note-hint", "例如：退休教师", "For instance: retired teacher")
    static let squireSince = Text("reviews.squire-since", "哪天起", "On the roll since")
    static let squireAct = Text("reviews.squire-act", "操作", "Act")
    static let squireLeave = Text("reviews.squire-leave", "退出", "Take off")
    static let squireNew = Text("reviews.squire-new", "加一位乡贤", "Enter a squire")
    static let squireAvoids = Text("reviews.squire-avoids", "要回避的户号", "Households to avoid")
    static let squireAvoidsHint = Text(
        "reviews.squire-avoids-hint", "自己家、亲戚家，用顿号隔开", "Own and kin's, by number, with commas")
    static let squireSave = Text("reviews.squire-save", "加到名册", "Put on the roll")
    static let chooserEmpty = Text("reviews.chooser-empty", "还没有村开展", "No village has begun")
    static let chooserEmptyText = Text(
        "reviews.chooser-empty-text", "村里表决通过评分细则以后，这里就看得到。",
        "A village shows here once it has a review rule.")
    static let ruleDraft = Text("reviews.rule-draft", "正在写", "Draft")
    static let ruleSubmitted = Text("reviews.rule-submitted", "等待表决", "Waits for the vote")
    static let ruleAdoptedState = Text("reviews.rule-adopted-state", "已表决通过", "Adopted")
    static let ruleDropped = Text("reviews.rule-dropped", "已放弃", "Given up")
    static let ruleState = Text("reviews.rule-state", "到哪一步", "Stage")
    static let ruleBasis = Text("reviews.rule-basis", "依据", "Stands on")
    static let ruleBasisHint = Text(
        "reviews.rule-basis-hint", "例如：柳坪村村规民约第八条", "For instance a clause of the village charter")
    static let ruleResolution = Text("reviews.rule-resolution", "决议", "Resolution")
    static let ruleAdopted = Text("reviews.rule-adopted", "{number}号，{day}", "No. {number} of {day}")
    static let ruleEffect = Text("reviews.rule-effect", "生效", "In force from")
    static let ruleText = Text("reviews.rule-text", "表决的文字", "The text that is voted on")
    static let ruleInForce = Text("reviews.rule-in-force", "现在就按这份细则评。", "Reviews go by this rule now.")
    static let rulePurpose = Text(
        "reviews.rule-purpose", "表决通过才生效，改也要表决。", "It holds once it is voted, and changes by a vote only.")
    static let ruleDrop = Text("reviews.rule-drop", "不要这一版", "Give this version up")
    static let ruleSubmit = Text("reviews.rule-submit", "提交表决", "Put it to the vote")
    static let ruleConvene = Text("reviews.rule-convene", "通知{body}开会表决", "Call {body} to vote")
    static let ruleNoBody = Text(
        "reviews.rule-no-body", "村里还没有建这个会议的名册，请先到“议事”里建。",
        "The village has no roll of this body yet; enter it under assemblies first.")
    static let ruleNoVoteYet = Text(
        "reviews.rule-no-vote", "会议还没有表决。表决通过后自动生效。",
        "There is no vote yet. Once it passes, the rule holds by itself.")
    static let rulePassed = Text(
        "reviews.rule-passed", "{number}号决议，{day}，通过", "Resolution {number} of {day}: passed")
    static let ruleFailed = Text(
        "reviews.rule-failed", "{number}号决议，{day}，没有通过", "Resolution {number} of {day}: did not pass")
    static let ruleAdopt = Text("reviews.rule-adopt", "按这份决议生效", "Let it hold")
    static let ruleSave = Text("reviews.rule-save", "保存细则", "Save the rule")
    static let ruleFormPurpose = Text(
        "reviews.rule-form-purpose", "写好提交表决；三项各占多少，请村里商量。",
        "Write it and put it to the vote; the village agrees on how much each part counts.")
    static let ruleTitle = Text("reviews.rule-title", "名称", "Name")
    static let ruleCharter = Text("reviews.rule-charter", "属于村规民约", "Part of the village charter")
    static let ruleCharterHint = Text(
        "reviews.rule-charter-hint", "勾上的由村民会议表决；不勾的要写授权。",
        "Then the assembly votes; otherwise its authorised representatives may.")
    static let ruleAuthorisation = Text(
        "reviews.rule-authorisation", "村民会议的授权", "Authorisation by the assembly")
    static let ruleAuthorisationHint = Text(
        "reviews.rule-authorisation-hint", "例如：2026年3月2日村民会议第2号决议",
        "For instance: resolution 2 of the assembly of 2 March 2026")
    static let ruleFrom = Text("reviews.rule-from", "从哪天起执行", "To hold from")
    static let ruleCadence = Text("reviews.rule-cadence", "多久评一次", "How often")
    static let cadenceQuarter = Text("reviews.cadence-quarter", "每季度", "Every quarter")
    static let cadenceYear = Text("reviews.cadence-year", "每年", "Every year")
    static let weightPoints = Text("reviews.weight-points", "量化评比", "Points (量化评比)")
    static let weightResidents = Text("reviews.weight-residents", "群众评议", "Neighbours (群众评议)")
    static let weightSquires = Text("reviews.weight-squires", "乡贤评理", "Squires (乡贤评理)")
    static let ruleWeights = Text("reviews.rule-weights", "三项各占百分之几", "How much each counts, per cent")
    static let ruleWeightsHint = Text(
        "reviews.rule-weights-hint", "加起来正好 100，由村里表决定下来。",
        "They come to exactly 100; the village votes on them.")
    static let ruleWeightsOffered = Text(
        "reviews.rule-weights-offered", "先填的是这里的习惯，可以改。",
        "What stands there is the custom here; change it if you like.")
    static let ruleFull = Text("reviews.rule-full", "积分满多少算 100 分", "Points that make 100")
    static let ruleFullHint = Text(
        "reviews.rule-full-hint", "空着的，积分最高的户算 100 分，其余按比例。",
        "Left blank, the household with most has 100 and the others in proportion.")
    static let ruleCriteria = Text("reviews.rule-criteria", "评分表的内容", "Criteria of the sheet")
    static let ruleCriteriaHint = Text(
        "reviews.rule-criteria-hint", "一行一项：内容，满分，占百分之几。例如：院坝干净，100，50",
        "One a line: what, full score, per cent. For instance: clean yard, 100, 50")
    static let ruleTrimEach = Text("reviews.rule-trim-each", "去掉几个最高、几个最低", "Highest and lowest left out")
    static let ruleTrimFrom = Text("reviews.rule-trim-from", "满几份才去", "From how many scores on")
    static let ruleMinimum = Text(
        "reviews.rule-minimum", "各组至少收回百分之几", "Sheets of each group at least, per cent")
    static let ruleBlank = Text("reviews.rule-blank", "不了解的户可以不评", "Unknown households may be left blank")
    static let ruleBlankHint = Text("reviews.rule-blank-hint", "空着的不计入平均", "They are left out of the mean")
    static let ruleRedMost = Text("reviews.rule-red-most", "红榜最多几名", "Ranks on the red list at most")
    static let ruleRedLeast = Text("reviews.rule-red-least", "红榜最低多少分", "Least score of the red list")
    static let ruleRedHint = Text(
        "reviews.rule-red-hint", "不管填多少，都不超过一半的户。", "Never more than half of the households.")
    static let ruleBlack = Text("reviews.rule-black", "设黑榜（只写事）", "A black board (matters only)")
    static let ruleStanding = Text("reviews.rule-standing", "事项最多上榜几天", "Days that a matter stands at most")
    static let roundBegin = Text("reviews.round-begin", "开始这一期", "Begin this round")
    static let roundFormPurpose = Text(
        "reviews.round-form-purpose", "每户一张表评别的户，乡贤一人一张；积分从台账取。",
        "Each household has a sheet for the others, each squire one; points come from the ledger.")
    static let roundPlace = Text("reviews.round-place", "地方", "Place")
    static let roundPlaceHint = Text(
        "reviews.round-place-hint", "户多的村按组或网格分开评。", "Large villages go by groups or grids.")
    static let roundYear = Text("reviews.round-year", "哪一年", "Year")
    static let roundQuarter = Text("reviews.round-quarter", "哪个季度", "Quarter")
    static let quarterNamed = Text("reviews.quarter", "第{number}季度", "Quarter {number}")
    static let roundFrom = Text("reviews.round-from", "收表第一天", "First day of sheets")
    static let roundLast = Text("reviews.round-last", "收表最后一天", "Last day of sheets")
    static let roundPurpose = Text(
        "reviews.round-purpose", "各户的结果只给村里看；公开的只有红榜。",
        "Households' results are internal; only the red list is public.")
    static let roundSpan = Text("reviews.round-span", "评哪段时间", "Period reviewed")
    static let daysBetween = Text("reviews.days", "{from}到{last}", "{from} to {last}")
    static let roundScoring = Text("reviews.round-scoring", "评分", "Scoring")
    static let roundMeasured = Text("reviews.round-measured", "积分数据", "Points")
    static let roundMeasuredYes = Text("reviews.round-measured-yes", "已从台账取", "taken from the ledger")
    static let roundMeasuredNo = Text("reviews.round-measured-no", "还没有取", "not taken yet")
    static let roundToScoring = Text("reviews.round-to-scoring", "评分表、截止和计分", "Sheets, closing and count")
    static let roundMeasure = Text("reviews.round-measure", "从台账取积分", "Take the points")
    static let roundResults = Text("reviews.round-results", "各户结果", "Households' results")
    static let roundNoResult = Text("reviews.round-no-result", "还没有计分。", "Not counted yet.")
    static let roundInternal = Text(
        "reviews.round-internal", "只给村里看，不张贴，不转发；排在后面的不公开。",
        "For the village's officers only. It is not posted; who comes last is shown to nobody.")
    static let resultHousehold = Text("reviews.result-household", "户", "Household")
    static let resultRank = Text("reviews.result-rank", "名次", "Rank")
    static let resultScore = Text("reviews.result-score", "得分", "Score")
    static let resultNone = Text("reviews.result-none", "无", "none")
    static let resultTied = Text("reviews.result-tied", "同分", "tied")
    static let redTitle = Text("reviews.red-title", "红榜", "Red list (红榜)")
    static let redNote = Text(
        "reviews.red-note", "只列前面的户；同意署名的写姓名，其余不写全名。",
        "The upper ranks only; in full who agreed to be named, masked who did not.")
    static let redNobody = Text(
        "reviews.red-nobody", "这一期没有够上红榜的户。", "Nobody comes on the red list this time.")
    static let redNotice = Text("reviews.red-notice", "看红榜公示", "The notice of this list")
    static let redContact = Text("reviews.red-contact", "有意见找谁", "Who answers objections")
    static let redContactHint = Text("reviews.red-contact-hint", "姓名和电话", "Name and telephone")
    static let redPublish = Text("reviews.red-publish", "公示红榜", "Publish the red list")
}
