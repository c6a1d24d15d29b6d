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
