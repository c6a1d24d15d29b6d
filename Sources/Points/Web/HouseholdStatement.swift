import Clocks
import Kernel
import Ledger
import People
import Places
import Sealing
import Storage
import Web

/// What one household has and how it came to it: 户档案.
struct HouseholdStatement: Sendable {
    let household: Household
    let head: String
    let village: Place?
    let grid: String
    let list: PointsVersion?
    /// The items that the household may declare itself.
    let own: [PointsItem]
    let lines: BalanceLines
    /// Why the day that was asked for is not told; the statement is then as of now.
    let refusal: PastDayRefusal?
    let standing: Standing?
    /// Its rank of the year; `nil` without points.
    let rank: Int?
    let households: Int
    let acts: [PointsAct]
    let items: [PointsItemID: PointsItem]
    let declarations: [DeclarationID: Declaration]
    let hearings: [PointsActID: Hearing]
    /// Until when it may reply to each deduction that waits.
    let faces: [AnyID: ClockFace]
    let consent: RedConsent?
    let token: String
    let today: Day
    /// What came from the village's book on paper.
    let paper: [(book: PaperBook, line: PaperPoints)]
    /// What the household's account did year by year.
    let seasons: [AccountSeason]

    static func read(
        _ id: HouseholdID, key: CountyKey, asked: AskedLines = .newest, in reader: Reader
    ) throws -> HouseholdStatement {
        guard let household = try People.household(id, in: reader) else { throw CardRefusal.unknown }
        let today = reader.now.day
        let place = try People.place(of: id, on: today, in: reader)
        let head = try People.members(of: id, on: today, in: reader).first { $0.relation == .head }
        let acts = try ActStore.all(of: id, limit: PointsLimits.statement_max, in: reader)
        let list = try Points.list(at: household.village, on: today, in: reader)
        let own = try list.map { try ItemStore.all(of: $0.id, in: reader) } ?? []
        let ranks = try TotalStore.ranks(
            in: household.village, year: today.year, limit: PointsLimits.households_max, reader)
        let index = ranks.firstIndex { $0.household == id }
        let past = Result { () throws(PastDayRefusal) in try PastDay.read(asked.on, today: today) }
        let waiting = acts.filter { $0.state == .noticed }.map { $0.id.as(Marks.Anything.self) }
        return HouseholdStatement(
            household: household,
            head: try head.flatMap { try People.name(of: $0.person, in: reader) } ?? "",
            village: try Places.find(household.village, in: reader),
            grid: try place.flatMap { try Places.find($0, in: reader)?.name } ?? "", list: list,
            own: own.filter {
                !$0.terms.isDeduction && $0.terms.trigger == .hand && $0.terms.declarers.contains(.household)
            },
            lines: try BalanceLines.read(
                of: id, in: household.village, asked: asked, at: (try? past.get()) ?? nil, reader),
            refusal: past.refusal,
            standing: index.map { ranks[$0] }, rank: index.map { ranks.ranks[$0] },
            households: try People.householdCount(at: household.village, on: today, in: reader),
            acts: acts, items: try ItemStore.find(acts.map(\.item), in: reader),
            declarations: try DeclarationStore.find(acts.map(\.declaration), in: reader),
            hearings: try HearingStore.find(acts.filter { $0.points < 0 }.map(\.id), in: reader),
            faces: try replyFaces(of: waiting, in: reader),
            consent: try CardStore.consents(of: [id], in: reader)[id],
            token: try Points.cardToken(of: id, key: key, in: reader).text, today: today,
            paper: try PaperStore.taken(for: id, in: reader),
            seasons: try Points.seasons(of: id, in: household.village, reader))
    }

    var path: String { "/cards/\(token)" }
    var label: String { "\(household.code) \(Masking.name(head))" }
    var isRanked: Bool { (rank ?? .max) <= (households + 1) / 2 }

    /// At the end of the day that was asked for.
    var balance: Int64 { lines.balance }
    var waiting: [PointsAct] {
        acts.filter { [.declared, .checked, .published, .noticed].contains($0.state) }
    }
    var rejected: [PointsAct] { acts.filter { $0.state == .rejected } }

    static let shape = Shape.named(
        "PointsStatement",
        .object([
            ("household", .id), ("code", .text), ("village", .id), ("balance", .whole), ("year", .whole),
            ("year_points", .whole), ("rank", .optional(.whole)), ("is_named", .flag),
            ("on", .optional(.day)), ("opening", .whole), ("lines", .list(BalanceLines.lineShape)),
            ("next", .optional(.text)), ("seasons", .list(AccountSeason.shape)),
            ("paper", .list(PaperLines.shape)), ("acts", .list(ActFile.lineShape)),
        ]))

    func write(to json: inout JSONText) {
        json.object { json in
            json.field("household", household.id)
            json.field("code", household.code)
            json.field("village", household.village)
            json.field("balance", balance)
            json.field("year", today.year)
            json.field("year_points", standing?.points ?? 0)
            json.field("rank", rank.map(Int64.init))
            json.field("is_named", consent != nil)
            lines.write(to: &json)
            json.key("seasons")
            json.array(seasons) { $1.write(to: &$0) }
            json.key("paper")
            json.array(paper) { PaperLines.write($1, to: &$0) }
            json.key("acts")
            json.array(acts) { $1.write(to: &$0) }
        }
    }
}

extension HouseholdStatement {
    /// The card itself: whose it is, and the address on it.
    func writeCard(publicURL: String?, to json: inout JSONText) {
        json.object { json in
            json.field("household", household.id)
            json.field("code", household.code)
            json.field("village", household.village)
            json.field("balance", balance)
            json.field("path", path)
            json.field("url", publicURL.map { $0 + path })
        }
    }
}

extension Result where Success == PastDay?, Failure == PastDayRefusal {
    var refusal: PastDayRefusal? {
        if case .failure(let refusal) = self { refusal } else { nil }
    }
}

/// The figures on top: what there is, what came this year, which rank.
func statementFacts(_ statement: HouseholdStatement, _ frame: Frame) -> HTML {
    let balance: HTML = "<b class=\"num\">\(Points.unit.text(statement.balance))</b>"
    if let day = statement.lines.on {
        return FactsList([Fact(frame(.cardBalanceOn, ["day": frame.day(day)]), html: balance)]).html
    }
    var facts = [
        Fact(frame(.cardBalance), html: balance),
        Fact(
            frame(.cardYear, ["year": "\(statement.today.year)"]),
            frame.points(statement.standing?.points ?? 0)),
    ]
    // Told to the household itself; only the upper half is told its place.
    if let rank = statement.rank, statement.isRanked {
        facts.append(
            Fact(
                frame(.cardRank),
                frame(.cardRankWords, ["rank": "\(rank)", "households": "\(statement.households)"])))
    }
    facts.append(Fact(frame(.cardPlace), frame.joined(statement.village?.name ?? "", statement.grid)))
    return FactsList(facts).html
}

/// What, when and where it stands in one cell, so that a phone need not scroll; then how much.
private func statementRow(_ act: PointsAct, _ statement: HouseholdStatement, _ frame: Frame) -> [HTML] {
    let reason = frame.reason(act)
    let state = frame.inline(act.state.title)
    let said = frame.joined(frame.day(act.day), reason.isEmpty ? state : frame.joined(state, reason))
    return [
        "\(statement.items[act.item]?.terms.title ?? "")<br><span class=\"quiet small\">\(said)</span>",
        "\(frame.points(act.points))",
    ]
}

/// What is under way, and what was turned down and why.
func statementWaiting(_ statement: HouseholdStatement, _ frame: Frame) -> HTML {
    let shown = statement.waiting.filter { $0.state != .noticed } + statement.rejected.prefix(10)
    guard !shown.isEmpty else { return .empty }
    return Part(
        id: "waiting", frame(.cardWaiting),
        DataTable(
            frame(.cardWaiting), hidesCaption: true,
            columns: [.init(frame(.cardItem)), .init(frame(.rankPoints), isNumeric: true)],
            rows: shown.map { statementRow($0, statement, frame) }
        ).html
    ).html
}

/// How long each household of these deductions may still reply.
func replyFaces(of acts: [AnyID], in reader: Reader) throws -> [AnyID: ClockFace] {
    let calendar = try Clocks.calendar(in: reader)
    return try Clocks.mostUrgent(of: acts, in: reader).mapValues { $0.face(at: reader.now, in: calendar) }
}
