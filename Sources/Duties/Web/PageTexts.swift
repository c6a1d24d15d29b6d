import Kernel

/// What the pages of teams and links say.
extension Text {
    static let dutyComma = Text("duties.comma", "，", ", ")
    static let dutyChoose = Text("duties.choose", "请选", "Choose")
    static let dutyFrom = Text("duties.from", "从哪一天起", "From")
    static let dutyEndsOn = Text("duties.ends-on", "到哪一天为止（不含）", "Until (not included)")
    static let dutyUnchecked = Text(
        "duties.unchecked", "（未经核对，请县里确认）", " (not checked yet; for the county to confirm)")
    static let dutyPersonHint = Text(
        "duties.person-hint", "附近已经登记的人。", "People whom the place knows already.")
    static let dutyNewPerson = Text("duties.new-person", "不在名单里，写姓名", "Not in the list: name")
    static let dutyNewPersonHint = Text(
        "duties.new-person-hint", "只在上面没有这个人时填。", "Only if the person is not in the list above.")

    static let findingShort = Text("duties.finding-short", "还差 {count}", "{count} missing")
    static let findingOver = Text("duties.finding-over", "多 {count}", "{count} too many")

    static let teamsTitle = Text("duties.teams.title", "{place}的队伍", "Teams of {place}")
    static let teamsCrumb = Text("duties.teams.crumb", "队伍", "Teams")
    static let teamsPurpose = Text(
        "duties.teams.purpose", "谁在哪个位置上，从哪天起。", "Who stands in which part, and since when.")
    static let teamsNone = Text("duties.teams.none", "这里没有队伍", "No teams here")
    static let teamsNoneNote = Text(
        "duties.teams.none-note", "这一级没有规定要组队。", "No kind of team is foreseen at this level.")
    static let teamNotFormed = Text("duties.team.not-formed", "还没有组建{name}", "No {name} yet")
    static let teamNotFormedNote = Text(
        "duties.team.not-formed-note", "这一级应当有一支。已列进缺口清单。",
        "A place of this level is to have one; it stands in the gap list.")
    static let teamForm = Text("duties.team.form", "组建队伍", "Form a team")
    static let teamFormTitle = Text("duties.team.form-title", "在{place}组建队伍", "Form a team of {place}")
    static let teamFormNow = Text("duties.team.form-now", "组建这支队伍", "Form this team")
    static let teamKind = Text("duties.team.kind", "哪种队伍", "Kind of team")
    static let teamName = Text("duties.team.name", "名称", "Name")
    static let teamNameHint = Text(
        "duties.team.name-hint", "一个地方有几支时才写，例如：第三组。", "Only where a place has several, such as: third group."
    )
    static let teamOpen = Text("duties.team.open", "看这支队伍", "Open this team")
    static let teamNobody = Text("duties.team.nobody", "还没有人", "Nobody yet")
    static let teamEnded = Text("duties.team.ended", "这支队伍到{day}为止", "This team ends on {day}")
    static let teamSince = Text("duties.team.since", "从{day}起", "since {day}")
    static let teamByPost = Text("duties.team.by-post", "由岗位自动补上", "by the post")
    static let teamJoin = Text("duties.team.join", "加一个人", "Add somebody")
    static let teamJoinNow = Text("duties.team.join-now", "加进队伍", "Add to the team")
    static let teamSlot = Text("duties.team.slot", "位置", "Part")
    static let teamWho = Text("duties.team.who", "谁", "Who")
    static let teamOrganisation = Text("duties.team.organisation", "或者选单位", "Or an organisation")
    static let teamLeave = Text("duties.team.leave", "让他退出", "Let them leave")
    static let teamLeaveFold = Text("duties.team.leave-fold", "退出", "Leave")
    static let teamEnd = Text("duties.team.end", "撤掉这支队伍", "End this team")
    static let teamEndNow = Text("duties.team.end-now", "撤掉，成员一并退出", "End it; everybody leaves")
    static let teamLeft = Text("duties.team.left", "以前的人", "Earlier members")
    static let slotExactly = Text("duties.slot.exactly", "要 {count} 人", "{count} wanted")
    static let slotBetween = Text("duties.slot.between", "要 {least} 到 {most} 人", "{least} to {most} wanted")
    static let slotLeast = Text("duties.slot.least", "要 {count} 人以上", "at least {count} wanted")
    static let slotAny = Text("duties.slot.any", "人数不限", "any number")

    static let linksTitle = Text("duties.links.title", "{place}谁联系谁", "Who answers for whom in {place}")
    static let linksCrumb = Text("duties.links.crumb", "联系", "Links")
    static let linksOfPlace = Text("duties.links.of-place", "谁联系哪些户", "Who looks after whom")
    static let responsibilityGap = Text("duties.responsibility.gap", "没人管", "nobody")
    static let linksPurpose = Text(
        "duties.links.purpose", "每个人联系哪些户、哪些地方。", "Which households and places each person answers for.")
    static let linksNone = Text("duties.links.none", "还没有登记联系", "No links yet")
    static let linksNoneNote = Text(
        "duties.links.none-note", "登记以后，每户都找得到人。", "Once entered, every household knows whom to turn to.")
    static let linkMake = Text("duties.link.make", "登记联系", "Enter links")
    static let linkNow = Text("duties.link.now", "登记", "Enter")
    static let linkKind = Text("duties.link.kind", "哪种联系", "Kind of link")
    static let linkTargets = Text("duties.link.targets", "联系哪些", "For whom")
    static let linkMost = Text(
        "duties.link.most", "一般不超过 {count} 个，超了会列进缺口清单。",
        "Usually at most {count}; more are listed in the gap list.")
    static let linkCut = Text("duties.link.cut", "先列出前 {count} 个。", "The first {count} are listed.")
    static let linkNoTargets = Text("duties.link.no-targets", "没有可以联系的", "Nothing to link")
    static let linkNoTargetsNote = Text(
        "duties.link.no-targets-note", "要么都有人联系了，要么名册里还没有登记。",
        "Either somebody answers for everything, or the register has nothing yet.")
    static let linkCount = Text("duties.link.count", "{count} 个", "{count}")
    static let linkAllOf = Text("duties.link.all-of", "看这个人的全部", "Everything of this person")
    static let linkEnd = Text("duties.link.end", "结束这条联系", "End this link")
    static let linkEndFold = Text("duties.link.end-fold", "结束", "End")
    static let mineTitle = Text("duties.mine.title", "我的责任", "My duties")
    static let minePoints = Text("duties.mine.points", "替这些户登记积分", "Declare points for these households")
    static let mineNone = Text("duties.mine.none", "还没有登记", "Nothing yet")
    static let mineNoneNote = Text(
        "duties.mine.none-note", "村里登记以后，您联系的户和参加的队伍会列在这里。",
        "Once the village enters them, the households and teams stand here.")
    static let personTitle = Text("duties.person.title", "{name}联系的", "What {name} answers for")
    static let personPurpose = Text(
        "duties.person.purpose", "联系的户和地方，参加的队伍，管的群。", "Households and places, teams, and groups kept.")
}
