import Kernel

/// What the page of a 联户长 says.
extension Text {
    static let linkedTitle = Text("points.linked.title", "我联系的户", "My linked households")
    static let linkedPurpose = Text(
        "points.linked.purpose", "您联系的户做了好事，由您登记；另一个人审核，再公示。",
        "Declare what the households linked to you have done; somebody else checks it, then it is published.")
    static let linkedNobody = Text("points.linked.nobody", "没有户联系给您", "No household is linked to you")
    static let linkedNobodyText = Text(
        "points.linked.nobody-text", "联户由村里登记。有错，请找村委会。",
        "The village keeps the links; ask its committee where something is wrong.")
    static let linkedVillages = Text("points.linked.villages", "哪个村", "Village")
    static let linkedNoItem = Text(
        "points.linked.no-item", "清单里没有联户长可以登记的事项。",
        "The list has no item that a link head (联户长) may declare.")
    static let linkedWho = Text("points.linked.who", "哪些户", "Which households")
    static let linkedYear = Text("points.linked.year", "今年 {points} 分", "This year: {points}")
    static let linkedDeclared = Text("points.linked.declared", "我登记过的", "What I declared")
    static let linkedNothing = Text("points.linked.nothing", "还没有登记过", "Nothing yet")
    static let linkedNoMore = Text("points.linked.no-more", "现在不归您联系的户", "No longer linked to you")
}
