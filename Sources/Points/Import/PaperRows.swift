import Kernel
import Ledger
import People
import Places
import Sheets
import Storage

/// The columns of a paper book that was typed in, by any of their headings; the household's head is for the eye.
enum PaperColumn: CaseIterable {
    case household, head, points, earned, page

    /// The first is the one that refusals name; the second is the English one.
    var headings: [String] {
        switch self {
        case .household: ["户号", "household", "household number"]
        case .head: ["户主", "head"]
        case .points: ["积分余额", "balance", "积分", "points"]
        case .earned: ["今年得分", "earned", "今年得"]
        case .page: ["页码", "page"]
        }
    }

    func heading(_ language: Language) -> String { headings[language == .chinese ? 0 : 1] }
}

/// One household of what was typed in, with its line for whoever has to mend it.
struct PaperRow: Sendable, Equatable {
    let line: Int
    let household: String
    let points: String
    let earned: String
    let page: String

    /// Rows that give nothing are households that stand in no book. Throws `SheetRefusal`.
    static func read(_ bytes: [UInt8], file: String) throws -> [PaperRow] {
        let table = try SheetReader.read(bytes, name: file)
        let columns = Columns(table.header)
        let needed = try columns.requireAll([
            PaperColumn.household.headings, PaperColumn.points.headings,
        ])
        let (earned, page) = (
            columns.find(PaperColumn.earned.headings), columns.find(PaperColumn.page.headings)
        )
        return table.rows.map { row in
            func cell(_ column: Int?) -> String {
                guard let column else { return "" }
                return String(
                    row[column].trimmingPrefix(while: \.isWhitespace).reversed()
                        .trimmingPrefix(while: \.isWhitespace).reversed())
            }
            return PaperRow(
                line: row.line, household: cell(needed[0]), points: cell(needed[1]), earned: cell(earned),
                page: cell(page))
        }.filter { !$0.points.isEmpty || !$0.earned.isEmpty }
    }

    /// Text as a person types it: full-width commas and tabs part the columns, too.
    static func read(text: String) throws -> [PaperRow] {
        let plain = text.replacing("，", with: ",").replacing("\t", with: ",")
        return try read(Array(plain.utf8), file: "text.csv")
    }

    /// Throws `PaperRefusal`.
    func points(in known: [String: HouseholdID]) throws(PaperRefusal) -> PaperPoints {
        if household.isEmpty { throw .householdMissing }
        guard let id = known[household] else { throw .householdUnknown(household) }
        let balance = try amount(points) ?? 0
        return PaperPoints(household: id, points: balance, earned: try amount(earned), page: page)
    }

    private func amount(_ text: String) throws(PaperRefusal) -> Int64? {
        if text.isEmpty { return nil }
        guard let amount = Points.unit.amount(text) else { throw .pointsUnreadable(household) }
        return amount
    }
}

/// What is wrong with what was sent, at the field in which it was sent.
struct SentPaperRefusal: Refusal {
    /// `nil` for what is wrong with the whole.
    let line: Int?
    let reason: PaperRefusal
    let field: String?

    var code: String { reason.code }
    var kind: RefusalKind { reason.kind }

    var sentence: Sentence {
        guard let line else { return reason.sentence }
        // The line stands before the sentence in either language.
        let text = Text(
            "points.row-refused", "第 {line} 行：\(reason.sentence(.chinese))",
            "Row {line}: \(reason.sentence(.english))")
        return Sentence(text, ["line": "\(line)"])
    }
}

/// What was sent to take over from paper, and in which field its rows came.
struct SentPaper: Sendable {
    let id: PaperBookID
    let village: PlaceID
    let day: Day
    let source: String
    let rows: [PaperRow]
    let field: String

    /// Reads the rows and types them in, all or none.
    ///
    /// Throws `Refusals` of `SentPaperRefusal`, one for each wrong row, as far as a page shows them.
    func enter(in transaction: Transaction) throws {
        if rows.count > PointsLimits.paper_max { throw wrong(.tooMany) }
        let known = Dictionary(
            try People.households(at: village, limit: PointsLimits.households_max, in: transaction)
                .map { ($0.household.code, $0.household.id) }, uniquingKeysWith: { first, _ in first })
        var (lines, numbers): ([PaperPoints], [Int]) = ([], [])
        var wrong: [SentPaperRefusal] = []
        for row in rows {
            do throws(PaperRefusal) {
                let points = try row.points(in: known)
                // Who has nothing by the book has nothing to take over.
                if points.points == 0, points.earned == 0 { continue }
                lines.append(points)
                numbers.append(row.line)
            } catch {
                wrong.append(SentPaperRefusal(line: row.line, reason: error, field: field))
            }
        }
        try Refusals.check(wrong.prefix(PointsLimits.reasons_max).map(\.self))
        do {
            try Points.enter(
                PaperDraft(id: id, village: village, day: day, source: source, lines: lines), in: transaction)
        } catch let refusals as Refusals {
            throw Refusals(
                all: refusals.all.prefix(PointsLimits.reasons_max).map { placed($0, numbers) })
        }
    }

    /// At the field where the rows were sent, with the row's number.
    private func placed(_ refusal: any Refusal, _ numbers: [Int]) -> any Refusal {
        switch refusal {
        case let line as PaperLineRefusal:
            SentPaperRefusal(line: numbers[line.index], reason: line.reason, field: field)
        case let whole as PaperRefusal where whole.field == "text": wrong(whole)
        default: refusal
        }
    }

    private func wrong(_ reason: PaperRefusal) -> SentPaperRefusal {
        SentPaperRefusal(line: nil, reason: reason, field: field)
    }
}
