import Kernel
import Ledger
import Web

/// What was brought over, what a year brought, and what passed on: a line a year, once one was closed.
func seasonTable(_ statement: HouseholdStatement, _ frame: Frame) -> HTML {
    guard statement.seasons.contains(where: { $0.season.state == .closed }) else { return .empty }
    let table = DataTable(
        frame(.seasonLines), hidesCaption: true,
        columns: [.init(frame(.seasonYear)), .init(frame(.seasonClosing), isNumeric: true)],
        rows: statement.seasons.reversed().map { line in
            let said = frame(
                .seasonWords,
                [
                    "opening": Points.unit.text(line.opening), "in": frame.points(line.credited),
                    "out": frame.points(-line.debited), "lapsed": frame.points(-line.swept),
                ])
            return [
                "\(line.season.from.year)<br><span class=\"quiet small\">\(said)</span>",
                "\(Points.unit.text(line.closing))",
            ]
        })
    return Part(id: "seasons", frame(.seasonLines), note: frame(.seasonNote), table.html).html
}

extension AccountSeason {
    static let shape = Shape.object([
        ("year", .whole), ("state", .text), ("opening", .whole), ("credited", .whole), ("debited", .whole),
        ("lapsed", .whole), ("closing", .whole),
    ])

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("year", season.from.year)
            json.field("state", season.state.rawValue)
            json.field("opening", opening)
            json.field("credited", credited)
            json.field("debited", debited)
            json.field("lapsed", swept)
            json.field("closing", closing)
        }
    }
}

extension Text {
    static let seasonLines = Text("points.seasons", "年终结转", "Year by year")
    static let seasonNote = Text(
        "points.seasons.note", "一年结账以后，这一年的积分不再变动；余下的转到下一年。",
        "Once a year is closed its points stay as they are; what is left passed on.")
    static let seasonYear = Text("points.seasons.year", "年", "Year")
    static let seasonWords = Text(
        "points.seasons.words", "上年转来 {opening}，得 {in}，减 {out}，年终清零 {lapsed}",
        "{opening} brought over, {in} in, {out} out, {lapsed} lapsed")
    static let seasonClosing = Text("points.seasons.closing", "余", "Left")
    static let homeRewards = Text("points.home.rewards", "年终结账和奖励", "Year's end and rewards")
    static let pointsSeasonClosed = Text(
        "points.season-closed", "{year} 年的积分已经结账，不能再登记这一年的事。",
        "The points of {year} are closed; nothing of that year can be entered any more.")
}

/// What taking over from paper says.
extension Text {
    static let pointsPaperVillageUnfit = Text(
        "points.paper-village-unfit", "纸质积分只能转到一个村的账里，请选村。",
        "Points on paper are taken over for a village; choose one.")
    static let pointsPaperYearNotPast = Text(
        "points.paper-year-not-past", "只能转入往年的纸质积分，今年的请逐笔登记。",
        "Only past years are taken over from paper; enter this year's acts one by one.")
    static let pointsPaperNobody = Text(
        "points.paper-nobody", "一户也没有写，请填户号和积分。", "No household is named; give numbers and points.")
    static let pointsPaperTooMany = Text(
        "points.paper-too-many", "一次最多转入 {max} 户，请核对。", "At most {max} households at once; check the list.")
    static let pointsPaperNamedTwice = Text(
        "points.paper-named-twice", "有一户写了两次，请留一行。", "A household is named twice; keep one line.")
    static let pointsPaperOutOfRange = Text(
        "points.paper-out-of-range", "一户的积分要大于 0，不超过 {max}，请核对。",
        "A household's points are above 0 and at most {max}; check them.")
    static let pointsPaperHouseholdElsewhere = Text(
        "points.paper-household-elsewhere", "有一户不是这个村的，请核对户号。",
        "A household is not of this village; check its number.")
    static let pointsPaperTakenOver = Text(
        "points.paper-taken-over", "这一年的纸质积分已经转入过了，不用再转。",
        "That year was taken over from paper already; nothing more is to be done.")
    static let pointsPaperBookBegan = Text(
        "points.paper-book-began", "这个村的积分账已经从后面的年份开始，不能再往前补，请在今年登记。",
        "The village's book began in a later year or that year is closed; enter the points in this year instead."
    )
}
