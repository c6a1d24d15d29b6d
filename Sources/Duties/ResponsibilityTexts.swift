import Kernel

/// What the tree of a village, the card for a door and the handing over say.
extension Text {
    static func handover(_ refusal: HandoverRefusal) -> Text {
        switch refusal {
        case .nothingHeld:
            Text(
                "link.nothing-held", "这个人在这里没有可以交接的联系。",
                "There is nothing here that this person could hand over."
            )
        case .untilUnfit:
            Text("link.until-unfit", "回来的日子要在交接之后。", "The day of return is after the day of handing over.")
        }
    }

    static let handover = Text("duties.handover", "交接", "Hand over")
    static let handoverTitle = Text("duties.handover.title", "{name}外出，谁来接", "Who stands in for {name}")
    static let handoverPurpose = Text(
        "duties.handover.purpose", "{kind}，一共 {count} 个，一次交给同一个人。",
        "{kind}: all {count}, to one person at once.")
    static let handoverTo = Text("duties.handover.to", "交给谁", "To whom")
    static let handoverUntil = Text("duties.handover.until", "哪天回来接着管", "Back on")
    static let handoverUntilHint = Text(
        "duties.handover.until-hint", "写了，到那天自动交还；不写就是长期交出去。",
        "On this day everything goes back; left empty, it is handed over for good.")
    static let handoverNow = Text("duties.handover.now", "交接这些联系", "Hand them over")

    static let responsibility = Text("duties.responsibility", "包保一张图", "Who answers, level by level")
    static let responsibilityTitle = Text(
        "duties.responsibility.title", "{place}包保一张图", "Who answers for what in {place}")
    static let responsibilityPurpose = Text(
        "duties.responsibility.purpose", "从村到片、到块、到户，每一层找得到人。",
        "From the village down to its households, who is there at each level.")
    static let responsibilityTree = Text("duties.responsibility.tree", "一层一层看", "Level by level")
    static let responsibilityNobody = Text(
        "duties.responsibility.nobody", "这一层还没有登记谁包。", "Nobody is entered for this level yet.")
    static let responsibilityHouseholds = Text(
        "duties.responsibility.households", "{count}\u{00A0}户", "{count}\u{00A0}households")
    static let responsibilityWhere = Text("duties.responsibility.where", "层级和地方", "Level and place")
    static let responsibilityWho = Text("duties.responsibility.who", "谁", "Who")
    static let responsibilityWhat = Text("duties.responsibility.what", "管什么", "Answers for")
    static let responsibilityPlace = Text("duties.responsibility.all", "整片", "all of it")
    static let responsibilityGaps = Text("duties.responsibility.gaps", "没有人管的", "What nobody answers for")
    static let responsibilityGapsNote = Text(
        "duties.responsibility.gaps-note", "点开看在哪里，直接补上。", "Open one to see where, and put it right.")
    static let responsibilityWhole = Text(
        "duties.responsibility.whole", "在用的联系没有缺口。", "Of the kinds in use nothing is missing.")

    static let admittedTasks = Text(
        "duties.admitted-tasks", "哪些任务能派给网格", "Which tasks may be handed to grids")
    static let responsibilityPledges = Text(
        "duties.responsibility.pledges", "设岗和承诺", "Posts and promises of the branch")
    static let visitedLast = Text("duties.visited-last", "上次 {day}", "last visit {day}")
    static let visitedNever = Text("duties.visited-never", "还没有去过", "nobody has come yet")
    static let visitNext = Text("duties.visit-next", "下次 {day}前", "next by {day}")
    static let visitLate = Text("duties.visit-late", "该去了，过了{day}", "due since {day}")
    static let mattersOpen = Text("duties.matters-open", "还没办完的事", "Open requests")
    static let matterDue = Text("duties.matter-due", "{moment}前", "by {moment}")
    static let matterLate = Text("duties.matter-late", "超时，{moment}该办完", "late, was due {moment}")
    static let doorCard = Text("duties.door.card", "打印门牌卡", "Print the door card")

    static let doorTitle = Text("duties.door.title", "有事找谁", "Whom to turn to")
    static let doorKind = Text("duties.door.kind", "联系卡", "Contact card")
    static let doorContact = Text("duties.door.contact", "联系人：", "Contact: ")
    static let doorPhone = Text("duties.door.phone", "电话（本人愿意时手写）：", "Telephone (by hand, if they like): ")
    static let doorWorker = Text("duties.door.worker", "网格员：", "Grid worker: ")
    static let doorGridPhone = Text("duties.door.grid-phone", "网格电话：", "Grid's telephone: ")
    static let doorSupervision = Text("duties.door.supervision", "监督电话：", "Supervision telephone: ")
    static let doorWindow = Text("duties.door.window", "不方便打电话？", "Rather not call?")
    static let doorWindowText = Text(
        "duties.door.window-text", "扫码看网格卡，可以直接写下要办的事。",
        "Scan for the grid's card; you can write there what you need.")
    static let doorScan = Text("duties.door.scan", "扫码找网格", "Scan for your grid")
    static let doorFoot = Text(
        "duties.door.foot", "{day}打印；换了人请村里重新打印。",
        "Printed on {day}; ask the village for a new one when somebody changes.")
}
