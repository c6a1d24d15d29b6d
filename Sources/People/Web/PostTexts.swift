import Kernel

/// What the pages about posts, units and rolls say.
extension Text {
    static let postsTitle = Text("post.list.title", "岗位", "Posts")
    static let postsPurpose = Text(
        "post.list.purpose", "{place}各个岗位由谁担任。", "Who holds which post at {place}.")
    static let postsNoKinds = Text("post.list.no-kinds", "这一级没有设岗位。", "There are no posts at this level.")
    static let postsPast = Text("post.list.past", "以前的任职", "Former holders")
    static let postsBelow = Text("post.list.below", "下面各地的岗位", "Posts of the places below")
    static let postVacant = Text("post.vacant", "空缺", "Nobody")
    static let postKind = Text("post.kind", "岗位", "Post")
    static let postHolder = Text("post.holder", "姓名", "Held by")
    static let postTerm = Text("post.term", "任期", "Term")
    static let postAppoint = Text("post.appoint", "任命一个人", "Appoint somebody")
    static let postAppointPurpose = Text(
        "post.appoint-purpose", "在{place}担任一个岗位，就有这个岗位的权限。",
        "Whoever holds a post at {place} may do what the post allows.")
    static let postUnit = Text("post.unit", "所在单位", "Unit")
    static let postNoUnit = Text("post.no-unit", "不属于单位", "None")
    static let postFrom = Text("post.from", "任职日期", "From")
    static let postUntil = Text("post.until", "从哪天起不再担任", "No longer held from")
    static let postCheck = Text("post.check", "下一步：核对", "Next: check")
    static let postAppointQuestion = Text("post.appoint-question", "确认任命吗？", "Appoint?")
    static let postAppointQuestionNote = Text(
        "post.appoint-question-note", "请核对岗位、人和权限，确认后马上生效。",
        "Check the post, the person and what they will be able to do.")
    static let postMay = Text("post.may", "这个岗位可以", "The post allows")
    static let postComma = Text("post.comma", "、", ", ")
    static let postWho = Text("post.who", "是哪一位", "Who is it")
    static let postNewPerson = Text("post.new-person", "都不是，新登记“{name}”", "None of these: enter a new {name}")
    static let postNamesakeResident = Text("post.namesake-resident", "登记在册的居民", "A resident in the register")
    static let postConfirm = Text("post.confirm", "确认任命", "Appoint")
    static let postEnd = Text("post.end", "离任", "End")
    static let postEndQuestion = Text("post.end-question", "{name}离任吗？", "End the post of {name}?")
    static let postEndNote = Text(
        "post.end-note", "从这天起不再有这个岗位的权限，任职记录保留。",
        "From the day on what the post allowed is allowed no more; the record stays.")
    static let postEndButton = Text("post.end-button", "确认离任", "End the post")

    static let unitsTitle = Text("unit.list.title", "单位", "Units")
    static let unitsPurpose = Text(
        "unit.list.purpose", "{place}的办公室、部门、公司和社会组织。",
        "Offices, bureaus, companies and associations of {place}.")
    static let unitsSee = Text("unit.list.see", "看这里的单位", "See the units here")
    static let unitsNone = Text("unit.list.none", "还没有登记单位。", "No units yet.")
    static let unitName = Text("unit.name", "名称", "Name")
    static let unitKind = Text("unit.kind", "类别", "Kind")
    static let unitNew = Text("unit.new", "登记一个单位", "Enter a unit")
    static let unitNewPurpose = Text("unit.new-purpose", "单位属于{place}。", "The unit belongs to {place}.")
    static let unitEnter = Text("unit.enter", "登记", "Enter it")
    static let unitOffice = Text("unit.office", "办公室", "Office")
    static let unitBureau = Text("unit.bureau", "部门", "Bureau")
    static let unitCompany = Text("unit.company", "公司", "Company")
    static let unitAssociation = Text("unit.association", "社会组织", "Association")
}
