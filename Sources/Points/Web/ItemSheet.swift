import Kernel
import Ledger
import Sheets
import Storage

/// Items as a sheet: written in words, read from words of either language or from codes.
enum ItemSheet {
    private static let header = [
        "代码", "事项", "类别", "内容", "分值", "上限", "上限周期", "佐证", "谁可申报", "谁审核", "有效天数", "已确认", "怎样登记",
    ]

    static func write(_ items: [PointsItem]) throws -> [UInt8] { try sheet(items).bytes(as: .xlsx) }

    static func sheet(_ items: [PointsItem]) -> ListSheet {
        ListSheet(
            "积分清单", header: header,
            rows: items.map(\.terms).map { terms in
                [
                    .text(terms.code), .text(terms.title), .text(terms.heading), word(terms.subject.title),
                    .number(Double(terms.points) / 100),
                    terms.cap.map { .number(Double($0.amount) / 100) } ?? .empty,
                    terms.cap.map { word($0.period.title) } ?? .empty, word(terms.evidence.title),
                    .text(terms.declarers.map { $0.title(.chinese) }.joined(separator: "、")),
                    word(terms.checker.title),
                    terms.standing_days.map { .number(Double($0)) } ?? .empty,
                    .text(terms.isAffirmed ? "是" : ""), word(terms.trigger.title),
                ]
            })
    }

    private static func word(_ text: Text) -> XLSX.Cell { .text(text(.chinese)) }

    /// A row as it was read, with its line for whoever has to mend it.
    struct Line: Sendable {
        let line: Int
        let terms: ItemTerms
    }

    /// Throws `SheetRefusal` for a sheet without its columns, `Refusals` of `RowRefusal` for rows.
    static func read(_ table: Table) throws -> [Line] {
        let columns = Columns(table.header)
        let needed = try columns.requireAll([
            ["代码", "code"], ["事项", "title"], ["类别", "heading"], ["分值", "points"],
        ])
        let more = [
            ["内容", "subject"], ["上限", "cap"], ["上限周期", "cap period"], ["佐证", "evidence"],
            ["谁可申报", "declarers"], ["谁审核", "checker"], ["有效天数", "standing days"], ["已确认", "affirmed"],
            ["怎样登记", "trigger"],
        ].map { columns.find($0) }
        var lines: [Line] = []
        var wrong: [RowRefusal] = []
        for row in table.rows {
            let reading = RowReading(row: row, needed: needed, more: more)
            do throws(RowRefusal) { lines.append(Line(line: row.line, terms: try reading.terms())) } catch {
                wrong.append(error)
            }
        }
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        if lines.isEmpty { throw SheetRefusal.empty }
        return lines
    }

    /// Enters all of them, or none. Throws `Refusals` of `RowRefusal`.
    static func enter(_ lines: [Line], in version: PointsVersionID, _ transaction: Transaction) throws {
        try Points.version(version, in: transaction).checkDraft()
        var others = try ItemStore.all(of: version, in: transaction)
        var wrong: [RowRefusal] = []
        for line in lines {
            wrong += line.terms.refusals(beside: others).map { RowRefusal(line: line.line, reason: $0) }
            others.append(
                PointsItem(
                    id: transaction.derivedID(), version: version, number: (others.last?.number ?? 0) + 1,
                    terms: line.terms))
        }
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        for item in others.suffix(lines.count) { try ItemStore.insert(item, in: transaction) }
    }
}

/// Why a row of a sheet keeps it out: the line, and what is wrong there.
struct RowRefusal: Refusal {
    let line: Int
    let reason: ItemRefusal

    var code: String { reason.code }
    var kind: RefusalKind { .invalid }
    var field: String? { "file" }

    var sentence: Sentence {
        // The line stands before the sentence in either language.
        let text = Text(
            "points.row-refused", "第 {line} 行：\(reason.sentence(.chinese))",
            "Row {line}: \(reason.sentence(.english))")
        return Sentence(text, ["line": "\(line)"])
    }
}

/// Reads the cells of one row.
private struct RowReading {
    let row: Table.Row
    let needed: [Int]
    /// Subject, cap, its period, evidence, declarers, checker, standing days, affirmed, trigger.
    let more: [Int?]

    private func cell(_ index: Int) -> String { more[index].map { row[$0] } ?? "" }

    func terms() throws(RowRefusal) -> ItemTerms {
        guard let points = Points.unit.amount(row[needed[3]]) else { throw refused(.pointsUnreadable) }
        let declared = cell(4).split { "、,，; ".contains($0) }.map(String.init)
        var cap: ItemTerms.Cap?
        if !cell(1).isEmpty {
            guard let amount = Points.unit.amount(cell(1)) else { throw refused(.pointsUnreadable) }
            cap = ItemTerms.Cap(try coded(cell(2), ItemTerms.Cap.Period.self, \.title) ?? .season, amount)
        }
        var declarers: [ItemTerms.Declarer] = []
        for word in declared {
            if let declarer = try coded(word, ItemTerms.Declarer.self, \.title) { declarers.append(declarer) }
        }
        let days = Int(cell(6))
        if days == nil, !cell(6).isEmpty { throw refused(.wordUnknown(cell(6))) }
        return ItemTerms(
            code: row[needed[0]], title: row[needed[1]], heading: row[needed[2]],
            subject: try coded(cell(0), ItemSubject.self, \.title) ?? .other, points: points, cap: cap,
            evidence: try coded(cell(3), ItemTerms.Evidence.self, \.title) ?? .none, declarers: declarers,
            checker: try coded(cell(5), ItemTerms.Checker.self, \.title) ?? .committee, standing_days: days,
            isAffirmed: ["是", "yes", "1"].contains(cell(7)),
            trigger: try coded(cell(8), ItemTerms.Trigger.self, \.title) ?? .hand)
    }

    private func refused(_ reason: ItemRefusal) -> RowRefusal { RowRefusal(line: row.line, reason: reason) }

    /// `nil` for an empty cell; a word that stands for nothing is refused.
    private func coded<Code: CaseIterable & RawRepresentable>(
        _ text: String, _: Code.Type, _ title: (Code) -> Text
    ) throws(RowRefusal) -> Code? where Code.RawValue == String {
        if text.isEmpty { return nil }
        for code in Code.allCases
        where code.rawValue == text || title(code).chinese == text || title(code).english == text {
            return code
        }
        throw refused(.wordUnknown(text))
    }
}
