import Kernel

/// What the rulebook's pages say.
extension Text {
    static let rulebookTitle = Text("rulebook.title", "规则手册", "Rulebook")
    static let rulebookPurpose = Text(
        "rulebook.purpose", "每个时限、人数、比例是多少，依据哪一条，从哪天起。谁都可以看。",
        "Every time limit, number and share: what it is, which text it stands on, since when; open to all.")
    static let rulebookSearch = Text("rulebook.search", "找规则，例如“时限”", "Find a rule, such as \"limit\"")
    static let rulebookTopic = Text("rulebook.field.topic", "哪方面", "Topic")
    static let rulebookAllTopics = Text("rulebook.all-topics", "全部", "All")
    static let rulebookRule = Text("rulebook.field.rule", "规则", "Rule")
    static let rulebookValue = Text("rulebook.field.value", "规定", "Value")
    static let rulebookPlace = Text("rulebook.field.place", "地方", "Place")
    static let rulebookSource = Text("rulebook.field.source", "依据", "Source")
    static let rulebookSince = Text("rulebook.field.since", "从哪天起", "From")
    static let rulebookUntil = Text("rulebook.field.until", "到哪天止", "Until")
    static let rulebookPeriod = Text("rulebook.field.period", "什么时候", "When")
    static let rulebookSinceDay = Text("rulebook.since-day", "{day}起", "from {day}")
    static let rulebookUntilDay = Text("rulebook.until-day", "到{day}止", "until {day}")
    static let rulebookNote = Text("rulebook.field.note", "说明", "Note")
    static let rulebookSetBy = Text("rulebook.set-by", "哪里定的", "Set by")
    static let rulebookNothingFound = Text(
        "rulebook.nothing-found", "没有找到。请换个词，或者看全部。", "Nothing found; try another word, or look at all.")
    static let rulebookNotEntered = Text("rulebook.not-entered", "还没有定", "Not set yet")
    static let rulebookNotEnteredNote = Text(
        "rulebook.not-entered-note", "这个地方和上级都还没有定。有权限的同志可以提出。",
        "Neither this place nor one above it has set it. An authorised officer can propose a value.")
    static let rulebookUnchecked = Text("rulebook.unchecked", "未核对", "not checked")
    static let rulebookUncheckedInBrackets = Text("rulebook.unchecked-in-brackets", "（未核对）", " (not checked)")
    static let rulebookNoLess = Text("rulebook.no-less", "底线：{value}", "floor: {value}")
    static let rulebookNoMore = Text("rulebook.no-more", "上限：{value}", "ceiling: {value}")
    static let rulebookAppliesHere = Text("rulebook.applies-here", "{place}现在按这个办", "What applies in {place}")
    static let rulebookFloor = Text("rulebook.floor", "底线", "Legal bound")
    static let rulebookReplacesFloor = Text(
        "rulebook.replaces-floor", "突破了一条未核对的底线，请对照所引条款",
        "Passes a bound that nobody has checked; read the cited article")
    static let rulebookHistory = Text("rulebook.history", "各地的规定和以前的规定", "All places, now and before")
    static let rulebookNoEnd = Text("rulebook.no-end", "一直有效", "No end set")

    static let rulebookPropose = Text("rulebook.propose", "提出新规定", "Propose a value")
    static let rulebookProposeTitle = Text("rulebook.propose-title", "提出新规定：{title}", "Propose: {title}")
    static let rulebookTwoPersons = Text(
        "rulebook.two-persons", "提出以后，要另一位有权限的同志确认才生效。",
        "It applies once another authorised officer has confirmed it.")
    static let rulebookWaiting = Text("rulebook.waiting", "等第二人确认", "Waiting for a second person")
    static let rulebookOwnProposal = Text(
        "rulebook.own-proposal", "这是您提的，请另一位同志确认。", "You proposed this; another officer confirms it.")
    static let rulebookConfirm = Text("rulebook.confirm", "确认，按期生效", "Confirm it")
    static let rulebookReject = Text("rulebook.reject", "不同意", "Turn it down")
    static let rulebookEnd = Text("rulebook.end", "停用", "End")
    static let rulebookEndOn = Text("rulebook.end-on", "从哪天起不用", "No longer from")
    static let rulebookEndHint = Text(
        "rulebook.end-hint", "从这天起，按上级的规定办。", "From that day the rule of the higher place applies.")
    static let rulebookEndGo = Text("rulebook.end-go", "停用这条规定", "End this rule")

    static let rulebookCounted = Text("rulebook.counted", "单位：{unit}", "Counted as: {unit}")
    static let rulebookRole = Text("rulebook.field.role", "作用", "Effect")
    static let rulebookRoleValue = Text("rulebook.role.value", "就按这个数办", "This is the value")
    static let rulebookRoleMin = Text("rulebook.role.min", "底线：下面不得低于它", "A bound: nothing below it")
    static let rulebookRoleMax = Text("rulebook.role.max", "底线：下面不得超过它", "A bound: nothing above it")
    static let rulebookRoleFloorHint = Text(
        "rulebook.role.floor-hint", "法律、法规或上级文件规定的底线才选这个。",
        "Only for what a law or a higher authority demands.")
    static let rulebookPlaceHint = Text(
        "rulebook.place-hint", "对这个地方和它下面都有效，下面另有规定的除外。",
        "It holds for this place and all below it that set no value of their own.")
    static let rulebookUntilHint = Text(
        "rulebook.until-hint", "只定了期限的才填。", "Only where an end was decided.")
    static let rulebookSourceHint = Text(
        "rulebook.source-hint", "法律、文件，或者村民代表会议的决议。",
        "A law, a document, or the resolution of a village's meeting.")
    static let rulebookLaw = Text("rulebook.field.law", "名称", "Title")
    static let rulebookEdition = Text("rulebook.field.edition", "版本", "Edition")
    static let rulebookEditionHint = Text(
        "rulebook.edition-hint", "年份，例如 2018；决议写日期。", "A year such as 2018; a resolution's day.")
    static let rulebookArticle = Text("rulebook.field.article", "第几条", "Article")
    static let rulebookCheckedByMe = Text(
        "rulebook.checked-by-me", "我已对照现行版本核对过", "I have read it against the edition in force")
    static let rulebookCheckedHint = Text(
        "rulebook.checked-hint", "没有核对也可以提，页面上会注明“未核对”。",
        "It can be proposed unchecked; the pages will say so.")
}
