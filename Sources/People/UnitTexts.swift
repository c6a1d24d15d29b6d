import Kernel

/// What the pages about one unit, about the two committees and about taking lists away say.
extension Text {
    static func unitChanging(_ refusal: UnitRefusal) -> Text {
        switch refusal {
        case .unknown: Text("unit.unknown", "没有这个单位。", "There is no such unit.")
        case .closed: Text("unit.closed", "这个单位已经撤销了。", "This unit has been closed already.")
        case .nameMissing: Text("unit.name-missing", "请写新名称。", "Write the new name.")
        case .nameTooLong:
            Text("unit.name-too-long", "名称太长，最多 60 个字。", "The name is too long; at most 60 characters.")
        case .tooFarAhead:
            Text("unit.too-far-ahead", "日子太远，最多提前一年。", "That is too far ahead; at most a year.")
        case .beforeLastChange:
            Text(
                "unit.before-last-change", "这一天之后改过名。请选上一次之后的日子。",
                "It was renamed later than that. Choose a later day.")
        case .nameTaken:
            Text(
                "unit.name-taken", "这里已经有叫这个名称的单位。请换一个。",
                "The place has a unit of this name. Choose another.")
        case .sameName: Text("unit.same-name", "名称没有变。", "The name is the same as before.")
        case .postsHeld:
            Text(
                "unit.posts-held", "还有人在这个单位任职。请先在岗位里办离任。",
                "Somebody still holds a post for this unit. End it on the page of posts first.")
        }
    }

    static let unitsOn = Text("unit.list.on", "看哪一天的", "As of")
    static let unitNames = Text("unit.names", "叫过的名称", "Names")
    static let unitNewName = Text("unit.new-name", "新名称", "New name")
    static let unitFrom = Text("unit.from", "从哪一天起", "From")
    static let unitUntil = Text("unit.until", "从哪天起撤销", "Closed from")
    static let unitRename = Text("unit.rename", "改名", "Rename")
    static let unitRenameNote = Text(
        "unit.rename-note", "以前的日子仍然用旧名称。", "Earlier days keep the old name.")
    static let unitClose = Text("unit.close", "撤销这个单位", "Close this unit")
    static let unitCloseNote = Text(
        "unit.close-note", "撤销以后不再派事给它；以前办的事仍然查得到。",
        "From then on nothing is given to it; what it did can still be looked up.")

    static let rollClose = Text("roll.close", "结束这份名册", "End this roll")
    static let rollCloseNote = Text(
        "roll.close-note", "名册上的人到那天为止；以前哪天有谁，仍然查得到。",
        "Everybody on it leaves it on that day; who stood on it before can still be read.")
    static let rollCloseOn = Text("roll.close-on", "从哪天起结束", "Ends on")
    static let rollCloseNow = Text("roll.close-now", "结束名册", "End the roll")

    static let committeesTitle = Text("post.committees.title", "一肩挑和交叉任职", "One head, two committees")
    static let committeesPurpose = Text(
        "post.committees.purpose", "{place}各村（社区）“两委”由谁担任。由任职自动算出，不用填报。",
        "Who sits on the two committees of the villages of {place}; worked out from posts, typed by nobody.")
    static let committeesSee = Text("post.committees.see", "看两委任职情况", "See the two committees")
    static let committeesOn = Text("post.committees.on", "看哪一天的", "As of")
    static let committeesVillages = Text("post.committees.villages", "村（社区）", "Villages")
    static let committeesOneHead = Text("post.committees.one-head", "一肩挑", "One person heads both")
    static let committeesTwoHeads = Text("post.committees.two-heads", "书记、主任分任", "Two persons head them")
    static let committeesVacant = Text("post.committees.vacant", "书记或主任空缺", "A head is missing")
    static let committeesMembers = Text("post.committees.members", "两委成员", "Members of either committee")
    static let committeesCross = Text("post.committees.cross", "交叉任职", "Members of both")
    static let committeesShare = Text("post.committees.share", "{percent}%", "{percent} %")
    static let committeesRate = Text("post.committees.rate", "占", "Share")
    static let committeesRule = Text("post.committees.rule", "怎么算的", "How it is counted")
    static let committeesRuleText = Text(
        "post.committees.rule-text",
        "一肩挑：同一个人在一个村既任党组织书记又任主任，占全部村。交叉任职：同一个人在一个村两委里都任职，占两委成员（一人算一次）。",
        "One head: one person is Party secretary and director of one village; its share is of all villages. Members "
            + "of both: one person sits on both committees of one village; the share is of all members, each once."
    )
    static let committeesNone = Text("post.committees.none", "没有", "None")
    static let committeesNoneNote = Text(
        "post.committees.none-note", "这一天没有这样的村或人。", "There was no such village or person on that day.")
    static let committeesNoPosts = Text(
        "post.committees.no-posts", "岗位还没有标明属于哪个委员会，算不出来。请在预置里标明。",
        "No kind of post is marked as belonging to a committee, so nothing can be counted. Mark them in the preset."
    )
    static let committeesPosts = Text("post.committees.posts", "任职", "Posts")
    static let committeesNobody = Text("post.committees.nobody", "空缺", "Nobody")
}
