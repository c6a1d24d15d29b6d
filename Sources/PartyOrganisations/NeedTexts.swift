import Kernel

/// What is said of needs that are requests.
extension Text {
    static let needsWaiting = Text(
        "party.page.needs-waiting", "{name}的需求清单有 {count} 条等单位认领",
        "{name}: needs that wait for a unit: {count}")
    static let needRaise = Text(
        "party.page.need-raise", "转成诉求，有人跟、有时限", "Make it a request, with a desk and a clock")
    static let needTell = Text("party.page.need-tell", "报进展", "Tell how far it is")
    static let needTold = Text("party.page.need-told", "做到哪里了", "How far it is")
    static let needTellSend = Text("party.page.need-tell-send", "记到诉求里", "Keep it in the request")
    static let needClaimNote = Text(
        "party.page.need-claim-note", "认领以后就是一件诉求：有编号、有时限，办结了清单自己更新。",
        "Once claimed it is a request: it has a number and a clock, and the list tells when it is closed.")
    static let needRequest = Text("party.page.need-request", "诉求 {number}", "Request {number}")
    static let needWorkedOn = Text("party.page.need-worked-on", "在办", "open")
    static let needClosed = Text("party.page.need-closed", "已办结", "closed")
    static let offerTitle = Text("party.page.offer-title", "请双报到单位帮忙", "Offer it to units (双报到)")
    static let offerPurpose = Text(
        "party.page.offer-purpose", "诉求 {number}，放到需求清单，单位认领。",
        "Request {number}: it goes on a list of needs, and units claim it.")
    static let offerCommittee = Text("party.page.offer-committee", "放到哪个清单", "On whose list")
    static let offerNeed = Text("party.page.offer-need", "需要什么", "What is needed")
    static let offerNeedHint = Text(
        "party.page.offer-need-hint", "写给单位看：只写事，不写姓名、电话和住处",
        "For units to read: the matter, no name, telephone or house")
    static let offerWords = Text("party.page.offer-words", "补充说明", "More about it")
    static let offerSend = Text("party.page.offer-send", "放到需求清单", "Put it on the list of needs")
    static let offerNone = Text("party.page.offer-none", "这里还没有联合党委或者大工委", "No joint committee here yet")
    static let offerNoneText = Text(
        "party.page.offer-none-text", "几家单位坐在一起，才有清单可放；镇街可以设立。",
        "Where units sit together there is a list; a town sets one up.")
    static let offerMade = Text("party.page.offer-made", "已经在清单上", "It is on a list")
    static let offerToList = Text("party.page.offer-to-list", "看清单", "See the list")
}
