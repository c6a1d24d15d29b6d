import Kernel

/// Desk, reception and roster.
extension Text {
    static let disputesTitle = Text("disputes.s-title", "矛盾调解", "Disputes (矛盾调解)")
    static let disputesPurpose = Text(
        "disputes.s-purpose", "{place}：一个窗口收，各方一起调，办完再回访。只有经办人看得到。",
        "{place}: received at one desk, settled together, visited afterwards. Only those in charge see this.")
    static let disputesOwn = Text(
        "disputes.s-own", "您调解的、登记的和配合的纠纷。", "Disputes that you mediate, entered or help with.")
    static let disputesNone = Text("disputes.s-none", "没有这样的纠纷", "No such disputes")
    static let disputesNoneText = Text(
        "disputes.s-none-text", "有人来说理，登记下来，从这里办起。", "When somebody comes with a quarrel, enter it here.")
    static let disputeFilters = Text("disputes.filters", "看哪些", "Show")
    static let disputeRow = Text("disputes.row", "{number} {kind}纠纷", "{number}, {kind}")
    static let disputeNumber = Text("disputes.number", "编号", "Number")
    static let disputeKind = Text("disputes.kind", "种类", "Kind")
    static let disputePlace = Text("disputes.place", "地点", "Place")
    static let disputePlaceHint = Text(
        "disputes.place-hint", "纠纷发生的村、小区或者网格。", "The village, estate or grid where it happened.")
    static let disputeStateWord = Text("disputes.state-word", "情况", "State")
    static let disputeReceived = Text("disputes.received", "收到时间", "Received")
    static let disputeDue = Text("disputes.due", "最近的期限", "Next due")
    static let disputeFigures = Text("disputes.figures", "纠纷数量", "Figures")
    static let disputeFiguresPurpose = Text(
        "disputes.figures-purpose", "{place}的纠纷，只有数，没有人。", "Disputes of {place}: numbers, no persons.")
    static let disputeCount = Text("disputes.count", "件数", "Number of disputes")
    static let disputeReceive = Text("disputes.receive", "登记纠纷", "Enter a dispute")
    static let disputeReceivePurpose = Text(
        "disputes.receive-purpose", "写清各方和事由，别的以后再补。姓名和电话加密保存。",
        "Say who and what; the rest comes later. Names and telephones are sealed.")
    static let disputeChannel = Text("disputes.channel", "怎么来的", "How it came")
    static let disputeFromRequest = Text("disputes.from-request", "来自诉求", "From the request")
    static let disputeRequestLink = Text("disputes.request-link", "看诉求", "See the request")
    static let disputeChoose = Text("disputes.choose", "请选择", "Choose")
    static let disputeExclusion = Text(
        "disputes.exclusion", "是不是不能调解的情形", "Is it something that mediation may not take")
    static let disputeExclusionHint = Text(
        "disputes.exclusion-hint", "是的话选出来，系统说明依据，请当事人去该去的地方。",
        "If so choose which; the text it stands on is shown.")
    static let disputeExclusionNone = Text("disputes.exclusion-none", "都不是，可以调解", "None of these")
    static let disputeSummary = Text("disputes.summary", "事由", "What it is about")
    static let disputeSummaryHint = Text(
        "disputes.summary-hint", "什么时候、为了什么、想怎么解决。", "When, about what, and what is wanted.")
    static let disputeName = Text("disputes.name", "姓名或者单位", "Name or unit")
    static let disputePhone = Text("disputes.phone", "电话", "Telephone")
    static let disputeIsUnit = Text("disputes.is-unit", "这一方是单位", "This party is a unit")
    static let disputeFirst = Text("disputes.first", "来说的一方", "The party who came")
    static let disputeYou = Text("disputes.you", "您", "You")
    static let disputeOther = Text("disputes.other", "对方", "The other side")
    static let disputeThird = Text("disputes.third", "第三方", "A third side")
    static let disputeMore = Text("disputes.more", "还有的当事人", "More parties")
    static let disputeMoreHint = Text("disputes.more-hint", "一行一个姓名。", "A name on each line.")
    static let disputeMoreFold = Text("disputes.more-fold", "还有别的当事人", "There are more parties")
    static let mediatorsTitle = Text("disputes.mediators-title", "调解员名册", "Roster of mediators")
    static let mediatorsPurpose = Text(
        "disputes.mediators-purpose", "人民调解委员会和在任的调解员。当事人从这里选。",
        "Mediation committees and members in office; the parties choose from these.")
    static let mediatorName = Text("disputes.mediator-name", "调解员", "Mediator")
    static let mediatorTermWord = Text("disputes.mediator-term-word", "任期", "Term")
    static let mediatorTerm = Text("disputes.mediator-term", "{from}到{until}", "{from} to {until}")
    static let mediatorEndOf = Text("disputes.mediator-end-of", "{name}提前卸任", "End the term of {name}")
    static let mediatorEndOn = Text("disputes.mediator-end-on", "哪天卸任", "Leaves on")
    static let mediatorEndConfirm = Text(
        "disputes.mediator-end-confirm", "确认结束任期；再回来要重新登记", "The term ends; who comes back is entered anew")
    static let mediatorEnd = Text("disputes.mediator-end", "卸任", "End the term")
    static let mediatorsNone = Text("disputes.mediators-none", "还没有调解员", "No mediators yet")
    static let mediatorEnter = Text("disputes.mediator-enter", "加一位调解员", "Enter a mediator")
    static let mediatorEnterSend = Text("disputes.mediator-enter-send", "加进名册", "Enter in the roster")
    static let mediatorPerson = Text("disputes.mediator-person", "人员", "Person")
    static let mediatorPersonHint = Text(
        "disputes.mediator-person-hint", "从这里有岗位的人里选。", "Somebody who holds a post here.")
    static let mediatorIsWoman = Text("disputes.mediator-is-woman", "女", "A woman")
    static let mediatorFrom = Text("disputes.mediator-from", "从", "From")
    static let mediatorUntil = Text("disputes.mediator-until", "到", "Until")
    static let mediatorUntilHint = Text("disputes.mediator-until-hint", "一届三年。", "A term is three years.")
    static let committeeFound = Text("disputes.committee-found", "建人民调解委员会", "Enter a mediation committee")
    static let committeeFoundNote = Text(
        "disputes.committee-found-note", "三到九人，至少一名妇女（人民调解法第八条）。",
        "Three to nine members, at least one woman (人民调解法, Art. 8).")
    static let committeeName = Text("disputes.committee-name", "名称", "Name")
    static let committeeNameOf = Text(
        "disputes.committee-name-of", "{place}人民调解委员会", "Mediation committee of {place}")
    static let committeeFoundSend = Text("disputes.committee-found-send", "建立", "Enter")
    static let committeeNone = Text("disputes.committee-none", "这里还没有调解委员会", "No committee here yet")
    static let committeeNoneText = Text(
        "disputes.committee-none-text", "请村或者镇的值班人员先建立。", "The desk of the village or the town enters it.")
    static let committeeFew = Text(
        "disputes.committee-few", "在任的不到三人，请补齐。", "Fewer than three members are in office; enter more.")
    static let committeeWoman = Text(
        "disputes.committee-woman", "还没有妇女成员，请补齐。", "No woman is among the members; enter one.")
    static let disputeErasure = Text("disputes.erasure", "删除纠纷里的个人信息", "Erase personal data of a dispute")
    static let disputeErasurePurpose = Text(
        "disputes.erasure-purpose", "姓名、电话、事由、笔录、协议和材料都删除；编号、日期和结果留着。",
        "Names, telephones, words and files go; number, days and outcome stay.")
    static let disputeErasureGround = Text("disputes.erasure-ground", "为什么删除", "Why")
    static let disputeErasureConfirm = Text(
        "disputes.erasure-confirm", "我知道删除以后不能恢复", "I know that it does not come back")
    static let disputeErasureNow = Text("disputes.erasure-now", "删除", "Erase now")
}
