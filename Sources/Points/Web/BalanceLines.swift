import Kernel
import Ledger
import Storage
import Web

/// Which part of a household's statement is asked for.
struct AskedLines: Sendable {
    /// The day at whose end it is to stand, as the address says it.
    var on: String?
    /// The number of the entry before which the page begins.
    var cursor: Int?
    var limit = 50

    /// The newest page, as it is now.
    static let newest = AskedLines()
    /// As much as a card on paper shows.
    static let onPaper = {
        var asked = AskedLines()
        asked.limit = PointsLimits.statement_max
        return asked
    }()

    static let query: [QueryField] = [
        .on("The day at whose end the balance is told; as it is now without it."), .cursor, .limit,
    ]

    init() {}

    init(_ visit: Visit) {
        on = visit.query["on"]
        cursor = visit.query["cursor"].flatMap { Int($0) }
        limit = visit.limit
    }
}

/// A page of everything that moved a household's balance, newest first, with what was left after each entry.
struct BalanceLines: Sendable {
    /// The day at whose end it stands; `nil` for now.
    let on: Day?
    /// At that end.
    let balance: Int64
    let isFirstPage: Bool
    /// Before the oldest line of the page.
    let opening: Int64
    let lines: [Line]
    /// Where the next page begins.
    let next: Int?

    struct Line: Sendable {
        let entry: Statement.Line
        /// The act that was counted or taken back.
        let act: PointsAct?
        let item: ItemTerms?
        let paper: PaperBook?
        /// Page of the book, and what of it was earned in its year; `nil` once the book was taken out again.
        let onPaper: PaperPoints?

        var kind: BalanceKind { BalanceKind(rawValue: entry.reason) ?? .other }
    }

    static func read(
        of household: HouseholdID, in village: PlaceID, asked: AskedLines, at day: PastDay?, _ reader: Reader
    ) throws -> BalanceLines {
        guard let account = try PointsBook.account(of: household, in: village, reader) else {
            return BalanceLines(
                on: day?.day, balance: 0, isFirstPage: true, opening: 0, lines: [], next: nil)
        }
        let standing =
            try day?.moment.map { try Ledger.standing(of: account.id, at: $0, in: reader) }
            ?? (account.entries, account.balance)
        let before = min(asked.cursor ?? .max, standing.0 + 1)
        let statement = try Ledger.statement(
            of: account.id, before: before, limit: asked.limit, in: reader)
        return BalanceLines(
            on: day?.day, balance: standing.1, isFirstPage: before == standing.0 + 1,
            opening: statement.opening,
            lines: try lines(statement.lines, of: household, in: reader), next: statement.next)
    }

    /// All of them, oldest first, for a file.
    static func all(
        of household: HouseholdID, in village: PlaceID, at day: PastDay?, _ reader: Reader
    ) throws -> BalanceLines {
        var asked = AskedLines()
        asked.limit = PointsLimits.statement_max
        var page = try read(of: household, in: village, asked: asked, at: day, reader)
        let (on, balance) = (page.on, page.balance)
        var lines = page.lines
        while let next = page.next, lines.count < PointsLimits.sheetRows_max {
            asked.cursor = next
            page = try read(of: household, in: village, asked: asked, at: day, reader)
            lines += page.lines
        }
        return BalanceLines(
            on: on, balance: balance, isFirstPage: true, opening: page.opening, lines: lines.reversed(),
            next: nil)
    }

    private static func lines(
        _ entries: [Statement.Line], of household: HouseholdID, in reader: Reader
    ) throws -> [Line] {
        let acts = try ActStore.find(
            entries.filter { BalanceKind(rawValue: $0.reason)?.isOfAct == true }
                .map { $0.cause.as(Marks.PointsAct.self) }, in: reader)
        let items = try ItemStore.find(Array(Set(acts.values.map(\.item))), in: reader)
        let taken = try PaperStore.taken(for: household, in: reader)
        return try entries.map { entry in
            let act = acts[entry.cause.as(Marks.PointsAct.self)]
            let book = entry.cause.as(Marks.PointsPaper.self)
            let isUndoing = entry.reason == BalanceKind.mistake.rawValue && act == nil
            let isPaper = entry.reason == BalanceKind.takenOver.rawValue || isUndoing
            return Line(
                entry: entry, act: act, item: act.flatMap { items[$0.item]?.terms },
                paper: isPaper ? try PaperStore.find(book, in: reader) : nil,
                onPaper: taken.first { $0.book.id == book }?.line)
        }
    }

    static let lineShape = Shape.named(
        "PointsStatementLine",
        .object([
            ("number", .whole), ("day", .day), ("posted", .instant), ("kind", .text),
            ("title", .optional(.text)), ("amount", .whole), ("balance", .whole), ("cause", .id),
            ("is_reversal", .flag),
        ]))

    func write(to json: inout JSONText) {
        json.field("on", on)
        json.field("opening", opening)
        json.key("lines")
        json.array(lines) { json, line in
            json.object { json in
                json.field("number", line.entry.number)
                json.field("day", line.entry.day)
                json.field("posted", line.entry.posted)
                json.field("kind", line.entry.reason)
                json.field("title", line.item?.title ?? line.paper?.source)
                json.field("amount", line.entry.amount)
                json.field("balance", line.entry.balance)
                json.field("cause", line.entry.cause)
                json.field("is_reversal", line.entry.reverses != nil)
            }
        }
        json.field("next", next.map(String.init))
    }
}

extension BalanceLines.Line {
    /// What was done; empty where the kind says it all.
    func title(_ frame: Frame) -> String {
        item?.title ?? paper.map { frame(.paperUpTo, ["day": frame.day($0.day)]) } ?? ""
    }

    /// Why it was taken back, or where on paper it stood.
    func note(_ frame: Frame) -> String {
        if let act, entry.reverses != nil { return frame.reason(act) }
        guard let paper else { return "" }
        guard let line = onPaper else { return paper.source }
        let source = line.page.isEmpty ? paper.source : frame.joined(paper.source, line.page)
        let earned = frame(
            .paperEarnedWords,
            ["year": "\(paper.day.year)", "points": Points.unit.text(line.earned)])
        return frame.joined(source, earned)
    }
}
