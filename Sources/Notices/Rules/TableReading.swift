import Kernel

extension NoticeTable {
    /// Words over a column that holds persons' names.
    private static let names: Set<String> = [
        "姓名", "户主", "户主姓名", "申请人", "人员", "负责人", "业主", "候选人", "名字", "name", "household head",
        "head", "applicant", "person",
    ]
    private static let phones: Set<String> = ["电话", "手机", "手机号", "联系电话", "phone", "telephone"]
    /// The column that says when and how the persons of a row agreed; it is not published.
    private static let consents: Set<String> = ["同意", "同意情况", "consent"]
    private static let numbers: Set<String> = [
        "金额", "分", "积分", "数量", "人数", "户数", "名次", "得分", "票数", "元", "amount", "points", "number",
        "persons", "rank", "score", "votes",
    ]

    /// Reads lines of cells, the first one of titles; cells stand apart by tabs, else by commas.
    ///
    /// What a column holds is told by its title.
    package static func read(_ text: String) -> NoticeTable? {
        let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
        guard let first = lines.first else { return nil }
        let isTabbed = first.contains("\t")
        let rows = lines.map { cells($0, isTabbed: isTabbed) }
        let titles = rows[0]
        let consent = titles.firstIndex { consents.contains($0.lowercased()) }
        let shown = titles.indices.filter { $0 != consent }
        return NoticeTable(
            columns: shown.map { Column(titles[$0], kind(of: titles[$0])) },
            rows: rows.dropFirst().map { cells in
                Row(
                    cells.indices.filter { $0 != consent }.map { cells[$0] },
                    consent: consent.flatMap { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil })
            })
    }

    private static func cells(_ line: Substring, isTabbed: Bool) -> [String] {
        line.split(omittingEmptySubsequences: false) { isTabbed ? $0 == "\t" : $0 == "," || $0 == "，" }
            .map { cell in
                let trimmed = cell.drop(while: \.isWhitespace)
                return String(trimmed.reversed().drop(while: \.isWhitespace).reversed())
            }
    }

    private static func kind(of title: String) -> Column.Kind {
        let plain = title.lowercased().prefix { $0 != "(" && $0 != "（" }
        let word = plain.split(whereSeparator: \.isWhitespace)
            .joined(separator: plain.allSatisfy(\.isASCII) ? " " : "")
        if names.contains(word) { return .name }
        if phones.contains(word) { return .phone }
        return numbers.contains(word) ? .number : .text
    }
}
