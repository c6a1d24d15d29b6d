import Kernel

/// What the pages about rolls say.
extension Text {
    static let rollsTitle = Text("roll.list.title", "名册", "Rolls")
    static let rollsPurpose = Text(
        "roll.list.purpose", "{place}开会、表决、分配用的名单，按日期算。",
        "Who counts at {place} for meetings, votes and shares, by the day.")
    static let rollsNone = Text("roll.list.none", "还没有名册", "No rolls yet")
    static let rollsNoneNote = Text(
        "roll.list.none-note", "开一本名册，再把人或户登记进去。", "Open a roll, then enter persons or households.")
    static let rollNew = Text("roll.new", "开一本名册", "Open a roll")
    static let rollOpen = Text("roll.open", "开名册", "Open it")
    static let rollName = Text("roll.name", "名册名字", "Name of the roll")
    static let rollKind = Text("roll.kind", "哪种名册", "Kind")
    static let rollLists = Text("roll.lists", "登记什么", "What it lists")
    static let rollOfPersons = Text("roll.of-persons", "人", "Persons")
    static let rollOfHouseholds = Text("roll.of-households", "户", "Households")
    static let rollPersons = Text("roll.persons", "{count} 人", "{count} persons")
    static let rollHouseholds = Text("roll.households", "{count} 户", "{count} households")
    static let rollOfKind = Text("roll.of-kind", "{kind}，{count}", "{kind}, {count}")
    static let rollTerm = Text("roll.term", "在册时间", "On the roll")
    static let rollNobody = Text("roll.nobody", "这一天名册是空的。", "Nobody stands on it on this day.")
    static let rollAsOf = Text("roll.as-of", "看哪一天的", "As of")
    static let rollChange = Text("roll.change", "入册和出册", "Enter and take off")
    static let rollEnter = Text("roll.enter", "入册", "Enter")
    static let rollLeave = Text("roll.leave", "出册", "Take off")
    static let rollByID = Text(
        "roll.by-id", "户号要在村的名册里用；这里请用接口按编号登记",
        "Numbers belong to a village; on this roll entries are made by id, through the interface")
    static let rollVillager = Text("roll.kind-villager", "村民", "Villagers")
    static let rollCollectiveMember = Text("roll.kind-collective-member", "集体经济组织成员", "Collective members")
    static let rollOwner = Text("roll.kind-owner", "业主", "Owners")
    static let rollPartyMember = Text("roll.kind-party-member", "党员", "Party members")
    static let rollTenant = Text("roll.kind-tenant", "租户", "Tenants")
    static let rollRepresentative = Text("roll.kind-representative", "村民代表", "Villagers' representatives")
    static let rollOther = Text("roll.kind-other", "其他", "Other")
}
