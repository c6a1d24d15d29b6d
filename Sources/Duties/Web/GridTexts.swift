import Kernel

/// What grids' cards and the pages of online groups say.
extension Text {
    static let gridPurpose = Text(
        "duties.grid.purpose", "这个网格归谁管，有事找谁。", "Who works this grid, and whom to call.")
    static let gridRange = Text("duties.grid.range", "范围", "Range")
    static let gridRangeHint = Text(
        "duties.grid.range-hint", "到哪条路、哪几栋、哪几组为止。", "Up to which road, which buildings, which groups.")
    static let gridWho = Text("duties.grid.who", "网格员", "Grid worker")
    static let gridNobody = Text("duties.grid.nobody", "还没有人", "Nobody yet")
    static let gridPhone = Text("duties.grid.phone", "工作电话", "Work telephone")
    static let gridPhoneAny = Text("duties.grid.phone-any", "网格员的电话", "Worker's telephone")
    static let gridPhonePersonal = Text("duties.grid.phone-personal", "网格员个人电话", "Worker's own telephone")
    static let gridKind = Text("duties.grid.kind", "网格类别", "Kind of grid")
    static let gridPhoneCarried = Text(
        "duties.grid.phone-carried", "原{grid}网格员电话", "Telephone of the former {grid}")
    static let gridPhonesCarried = Text(
        "duties.grid.phones-carried", "合并来的电话", "Telephones that came with merged grids")
    static let gridPhoneDrop = Text("duties.grid.phone-drop", "不再用这个号码", "Take this number away")
    static let gridPhoneMasked = Text(
        "duties.grid.phone-masked", "没有公布，查看要说明用途", "not published; seeing it takes a reason")
    static let gridPhoneStays = Text(
        "duties.grid.phone-stays", "已登记 {phone}。不改就留空。", "{phone} is kept. Leave this empty to keep it.")
    static let gridLookTitle = Text(
        "duties.grid.look-title", "为什么要看网格员的个人电话？", "Why do you want to see the worker's own number?")
    static let gridLookPurpose = Text(
        "duties.grid.look-purpose", "谁在什么时候看、为什么看，都会记下来，本人可以查。",
        "Who looked, when and why is kept; the worker may ask for it.")
    static let gridLookCall = Text("duties.grid.look-call", "有急事要打电话", "To call on something urgent")
    static let gridLookCheck = Text(
        "duties.grid.look-check", "核对号码是不是还在用", "To check whether the number still holds")
    static let gridLookKept = Text("duties.grid.look-kept", "这次查看已经记下来。", "This look was kept.")
    static let gridLookBack = Text("duties.grid.look-back", "回到网格卡", "Back to the card")
    static let gridPhoneIsOwn = Text(
        "duties.grid.phone-is-own", "这是网格员个人的号码", "This is the worker's own number")
    static let gridPhoneIsOwnHint = Text(
        "duties.grid.phone-is-own-hint", "勾上就加密保存，查看要说明用途；不勾就是公布的工作电话。",
        "Ticked, it is kept sealed, and seeing it takes a reason; else it is the published work telephone.")
    static let gridSupervision = Text("duties.grid.supervision", "监督电话", "Supervision telephone")
    static let gridHouseholds = Text("duties.grid.households", "户数", "Households")
    static let gridUncounted = Text("duties.grid.uncounted", "还没有登记", "Not counted yet")
    static let gridCode = Text("duties.grid.code", "网格编码", "Grid code")
    static let gridSizeNote = Text(
        "duties.grid.size-note", "可以划小、合并，或由县里改规定。",
        "The grid can be divided or merged, or the county changes the rule.")
    static let gridCount = Text("duties.grid.count", "登记户数", "Enter the households")
    static let gridCounts = Text("duties.grid.counts", "历次户数", "Earlier counts")
    static let gridMore = Text("duties.grid.more", "更多", "More")
    static let gridPlace = Text("duties.grid.place", "沿革和边界", "History and outline")
    static let gridCardEdit = Text("duties.grid.card-edit", "改网格卡", "Change the card")
    static let gridCardTitle = Text("duties.grid.card-title", "{place}的网格卡", "Card of {place}")
    static let gridCardPurpose = Text(
        "duties.grid.card-purpose", "范围和电话会公开张贴。", "Range and telephones are posted publicly.")
    static let gridCardKeep = Text("duties.grid.card-keep", "保存网格卡", "Keep the card")

    static let countedOn = Text("duties.counted-on", "{count}（{day}登记）", "{count} (counted {day})")
    static let countDay = Text("duties.count.day", "哪一天的数", "As of")
    static let countSource = Text("duties.count.source", "谁、怎么数的", "Who counted, and how")
    static let countSourceHint = Text(
        "duties.count.source-hint", "例如：群主报数、户籍册。", "Such as: the keeper's count, the register.")
    static let countEnter = Text("duties.count.enter", "登记这个数", "Enter this count")
    static let countNote = Text(
        "duties.count.note", "旧的数不改，新的数另记一笔。", "Earlier counts stay; a new one is added.")

    static let groupsSee = Text("duties.groups.see", "看线上群", "Online groups")
    static let groupsTitle = Text("duties.groups.title", "{place}的线上群", "Online groups of {place}")
    static let groupsCrumb = Text("duties.groups.crumb", "线上群", "Online groups")
    static let groupsPurpose = Text(
        "duties.groups.purpose", "每个群归一个网格。这里只记人数，不看聊天。",
        "Each belongs to one grid. Only its size is kept here, nothing of what is said.")
    static let groupsSum = Text(
        "duties.groups.sum", "{groups} 个群，成员 {members} 人", "{groups} groups with {members} members")
    static let groupsCountedOn = Text("duties.groups.counted-on", "（{day}登记）", " (counted {day})")
    static let groupsCountedBetween = Text(
        "duties.groups.counted-between", "（{from}至{until}登记）", " (counted {from} to {until})")
    static let groupsTwice = Text(
        "duties.groups.twice", "一个人在两个群里，算两次。", "Who is in two groups is counted twice.")
    static let groupsUncounted = Text(
        "duties.groups.uncounted", "有 {count} 个群还没有登记人数。", "Not counted yet: {count} groups.")
    static let groupsNone = Text("duties.groups.none", "还没有线上群", "No online groups yet")
    static let groupsNoneNote = Text(
        "duties.groups.none-note", "没有群的网格都在缺口清单里。", "Grids without one stand in the gap list.")
    static let groupsNoneHere = Text("duties.groups.none-here", "没有线上群。", "No online group.")
    static let groupsCount = Text("duties.groups.count", "群", "Groups")
    static let groupsMembers = Text("duties.groups.members", "成员", "Members")
    static let groupsAsOf = Text("duties.groups.as-of", "看哪一天的", "As of")
    static let groupPurpose = Text(
        "duties.group.purpose", "只记群名、群主和人数。", "Only name, keeper and size are kept.")
    static let groupGrid = Text("duties.group.grid", "网格", "Grid")
    static let groupKeeper = Text("duties.group.keeper", "群主", "Keeper")
    static let groupKeepers = Text("duties.group.keepers", "历任群主", "Keepers")
    static let groupKeptBy = Text("duties.group.kept-by", "群主{name}", "kept by {name}")
    static let groupUnkept = Text("duties.group.unkept", "没有群主", "nobody keeps it")
    static let groupUncounted = Text("duties.group.uncounted", "没有登记人数", "not counted")
    static let groupSince = Text("duties.group.since", "建群", "Opened")
    static let groupFormer = Text("duties.group.former", "以前的网格", "Earlier grid")
    static let groupFormerUntil = Text(
        "duties.group.former-until", "{grid}，到{day}合并为止", "{grid}, until it was merged on {day}")
    static let groupClosedOn = Text("duties.group.closed-on", "停用", "Closed")
    static let groupCount = Text("duties.group.count", "登记人数", "Enter the members")
    static let groupCounts = Text("duties.group.counts", "历次人数", "Earlier counts")
    static let groupEntrust = Text("duties.group.entrust", "换群主", "Change the keeper")
    static let groupEntrustNow = Text("duties.group.entrust-now", "由这个人管", "Let this person keep it")
    static let groupMattersLink = Text(
        "duties.group.matters-link", "群里说的事、把话报上来", "What was said in it, and bringing it in")
    static let groupClose = Text("duties.group.close", "停用这个群", "Close this group")
    static let groupCloseNow = Text("duties.group.close-now", "停用", "Close it")
    static let groupOpen = Text("duties.group.open", "登记线上群", "Enter an online group")
    static let groupOpenNow = Text("duties.group.open-now", "登记这个群", "Enter this group")
    static let groupName = Text("duties.group.name", "群名", "Name of the group")
    static let groupNameHint = Text(
        "duties.group.name-hint", "和群里显示的一样。", "As it is called in the program.")
    static let groupNoGrid = Text("duties.group.no-grid", "这里没有网格", "No grid here")
    static let groupNoGridNote = Text(
        "duties.group.no-grid-note", "线上群要归到网格。请先设网格。", "An online group belongs to a grid. Found one first.")
}
