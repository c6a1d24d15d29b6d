import Kernel

/// Why bodies and rolls are not changed.
extension Text {
    static let refusalPlaceUnknown = Text(
        "assemblies.refusal.place-unknown", "没有这个地方，请重新选一个。", "There is no such place; choose another.")
    static let refusalNameMissing = Text(
        "assemblies.refusal.name-missing", "请写这个机构的名称，如：柳坪村村民代表会议。",
        "Name the body, as its charter or the village calls it.")
    static let refusalNameTooLong = Text(
        "assemblies.refusal.name-too-long", "名称最多 {max} 个字，请写短一些。",
        "A name has {max} characters at most; make it shorter.")
    static let refusalFromInFuture = Text(
        "assemblies.refusal.from-in-future", "开始日期还没到，请填今天或更早的一天。",
        "That day is still to come; enter today or an earlier one.")
    static let refusalAlreadyThere = Text(
        "assemblies.refusal.already-there", "这里已经有这个机构了，请直接用它。",
        "The place has this body already; use that one.")
    static let refusalBodyUnknown = Text(
        "assemblies.refusal.body-unknown", "没有这个议事机构，请从列表里选。",
        "There is no such body; choose one from the list.")
    static let refusalMemberUnknown = Text(
        "assemblies.refusal.member-unknown", "名册上没有这一行，请刷新后再选。",
        "The roll has no such line; load the page anew and choose again.")
    static let refusalPersonUnknown = Text(
        "assemblies.refusal.person-unknown", "登记里没有这个人，请先登记，或只写名字。",
        "The register does not know this person; register the person first, or give the name only.")
    static let refusalMemberNameMissing = Text(
        "assemblies.refusal.member-name-missing", "请写名字，一行一个人。", "Write a name, one person a line.")
    static let refusalMemberNameTooLong = Text(
        "assemblies.refusal.member-name-too-long", "名字最多 {max} 个字，请写短一些。",
        "A name has {max} characters at most; make it shorter.")
    static let refusalHouseholdTooLong = Text(
        "assemblies.refusal.household-too-long", "户号最多 {max} 个字，请写短一些。",
        "A household's number has {max} characters at most; make it shorter.")
    static let refusalMemberFromInFuture = Text(
        "assemblies.refusal.member-from-in-future", "开始日期还没到，请填今天或更早的一天。",
        "That day is still to come; enter today or an earlier one.")
    static let refusalDepartsTooEarly = Text(
        "assemblies.refusal.departs-too-early", "离开的日子要在进名册那天之后，请改日期。",
        "Somebody leaves after the day of entering; change the day.")
    static let refusalDepartsInFuture = Text(
        "assemblies.refusal.departs-in-future", "离开的日子还没到，请到那天再办。",
        "That day is still to come; do it then.")
    static let refusalAlreadyGone = Text(
        "assemblies.refusal.already-gone", "这一行已经离开名册，不用再办。",
        "This line has left the roll already; nothing is left to do.")
    static let refusalAlreadyOnRoll = Text(
        "assemblies.refusal.already-on-roll", "{name}已经在名册上，请从这次的名单里去掉。",
        "{name} is on the roll already; take that line out.")
    static let refusalUnitsOfNoOwner = Text(
        "assemblies.refusal.units-of-no-owner", "只有业主大会按房屋登记，请去掉房号和面积。",
        "Only owners have units; leave unit and area out.")
    static let refusalUnitMissing = Text(
        "assemblies.refusal.unit-missing", "业主要写房号和面积，如：周长林,1栋2单元301,89.36。",
        "An owner needs unit and area, for instance: 周长林,1栋2单元301,89.36.")
    static let refusalUnitUnfit = Text(
        "assemblies.refusal.unit-unfit", "{unit}的房号或面积不对，面积按平方米写，最多两位小数。",
        "Unit or area of {unit} does not fit; write square metres with two decimals at most.")
    static let refusalUnitTaken = Text(
        "assemblies.refusal.unit-taken", "{unit}已经登记在别的业主名下，一套房只算一次，请先核对。",
        "{unit} stands under another owner already; a unit counts once. Check it first.")
    static let refusalRollFull = Text(
        "assemblies.refusal.roll-full", "一份名册最多 {max} 人，请分成几个机构。",
        "A roll has {max} lines at most; make several bodies of it.")
    static let refusalLineUnreadable = Text(
        "assemblies.refusal.line-unreadable", "第 {line} 行看不懂，请照提示的样子写。",
        "Line {line} cannot be read; write it as the hint shows.")
    static let refusalTooManyLines = Text(
        "assemblies.refusal.too-many-lines", "一次最多 {max} 行，请分几次录。",
        "At most {max} lines at once; enter them in several goes.")
    static let refusalRollUnfit = Text(
        "assemblies.refusal.roll-unfit", "这份名册不能用在这里，请选登记到人的名册。",
        "That roll cannot be drawn from here; choose one that lists persons.")
}
