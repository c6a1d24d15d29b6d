import Kernel

/// What the reading page of supervisors and the town's totals say.
extension Text {
    static let supervisionTitle = Text("points.supervision.title", "监督查看", "For supervisors to read")
    static let supervisionPurpose = Text(
        "points.supervision.purpose", "每一笔、每次公示、每条意见，村务监督委员会都能看，只看不改。",
        "Every act, publication and objection, for the village's supervision committee (村务监督委员会): to read, "
            + "not to change.")
    static let supervisionAll = Text("points.supervision.all", "全部", "All")
    static let supervisionPublications = Text(
        "points.supervision.publications", "公示和意见", "Publications and objections")
    static let supervisionNoObjection = Text("points.supervision.no-objection", "无人提意见", "Nobody objected")
    static let supervisionAnswer = Text("points.supervision.answer", "答复：{words}", "Answer: {words}")
    static let totalsTitle = Text("points.totals.title", "各村合计", "The villages' totals")
    static let totalsNote = Text(
        "points.totals.note", "按村的顺序排，不排名次，不用来考核人。",
        "In the villages' order: no ranks, and no assessment of anybody.")
    static let totalsClosed = Text(
        "points.totals.closed", "各村合计没有打开。要并排看，由县里在规则里写“是”，写明依据，另一个人核对。",
        "The villages' totals are closed. The county opens them in its rulebook, with a source and a second person."
    )
    static let totalsRule = Text("points.totals.rule", "看这条规则", "See the rule")
    static let totalsVillage = Text("points.totals.village", "村", "Village")
    static let totalsHouseholds = Text("points.totals.households", "户数", "Households")
    static let totalsActive = Text("points.totals.active", "有积分的户", "With points")
}
