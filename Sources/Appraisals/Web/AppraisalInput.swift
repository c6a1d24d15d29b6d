import Kernel
import Web

/// What forms and programs send, read into this room's values; lists are written one line each.
struct AppraisalInput {
    private let input: Input

    init(_ input: Input) { self.input = input }

    func terms() throws -> AppraisalTerms {
        guard let from = try input.day("from") else { throw FieldRefusal(.missing, at: "from") }
        guard let last = try input.day("last") else { throw FieldRefusal(.missing, at: "last") }
        let (each, least) = (try input.number("trim_each") ?? 0, try input.number("trim_from") ?? 0)
        return AppraisalTerms(
            title: input["title"] ?? "", basis: input["basis"] ?? "", from: from, last: last,
            criteria: try criteria(), groups: try groups(),
            subjects: lines("subjects").map { AppraisalSubject($0) },
            trimming: each > 0 ? Trimming(each: each, from: least) : nil,
            missing: MissingRule(
                minimum_percent: try input.number("minimum_percent") ?? 0,
                allowsBlank: input.isChecked("allows_blank")),
            ties: try words(input["ties"] ?? "").map { word in
                guard let tie = TieBreak(word) else { throw DraftingRefusal.tieUnknown(word) }
                return tie
            }, isShown: input.isChecked("is_shown"))
    }

    /// `院坝干净，100，40`
    private func criteria() throws -> [Criterion] {
        try lines("criteria").enumerated().map { index, line in
            let parts = parts(line)
            guard parts.count == 3, let full = Hundredths.read(parts[1]), let weight = percent(parts[2])
            else {
                throw DraftingRefusal.criterionUnreadable(line: index + 1)
            }
            return Criterion(parts[0], full: full, weight: weight)
        }
    }

    /// `群众评议，40` or `量化评比，30，积分台账`
    private func groups() throws -> [JudgeGroup] {
        try lines("groups").enumerated().map { index, line in
            let parts = parts(line)
            guard (2...3).contains(parts.count), let weight = percent(parts[1]) else {
                throw DraftingRefusal.groupUnreadable(line: index + 1)
            }
            return JudgeGroup(
                parts[0], weight: weight, source: parts.count == 3 ? .measured(from: parts[2]) : .sheet)
        }
    }

    /// `2，张会计，1组、2组`: the group's number, the name, what is avoided.
    func judges(for terms: AppraisalTerms) throws -> [Judge] {
        try lines("judges").enumerated().map { index, line in
            let parts = parts(line)
            guard (2...3).contains(parts.count), let group = Int(parts[0]), !parts[1].isEmpty else {
                throw EntryRefusal.judgeUnreadable(line: index + 1)
            }
            let avoids = try (parts.count == 3 ? words(parts[2]) : []).map { word in
                let at = terms.subjects.firstIndex { $0.label == word } ?? Int(word).map { $0 - 1 }
                guard let at, terms.subjects.indices.contains(at) else {
                    throw EntryRefusal.avoidedUnknown(line: index + 1, label: word)
                }
                return Avoidance(at + 1, .listed)
            }
            return Judge(number: 0, group: group, name: parts[1], avoids: avoids)
        }
    }

    /// In the order of the subjects, in hundredths.
    func values() throws -> [Int: Int] {
        var values: [Int: Int] = [:]
        for (index, text) in raw("values").enumerated() where !text.isEmpty {
            guard let value = Hundredths.read(text) else { throw FieldRefusal(.unreadable, at: "values") }
            values[index + 1] = value
        }
        return values
    }

    /// The cells of a sheet in its order: subject after subject, criterion after criterion; blank where none is given.
    func scores(for terms: AppraisalTerms, judge: Int) throws -> [ScoreCell: Int] {
        try scores(raw("scores"), for: terms, judge: judge)
    }

    func scores(_ texts: [String], for terms: AppraisalTerms, judge: Int) throws -> [ScoreCell: Int] {
        let wanted = terms.subjects.count * terms.criteria.count
        if texts.count != wanted {
            throw ScoringRefusal.cellsMiscounted(judge: judge, given: texts.count, wanted: wanted)
        }
        var scores: [ScoreCell: Int] = [:]
        for (index, text) in texts.enumerated() where !["", "-", "x"].contains(text) {
            let (subject, criterion) = index.quotientAndRemainder(dividingBy: terms.criteria.count)
            guard let score = Hundredths.read(text) else {
                throw ScoringRefusal.cellUnreadable(judge: judge, subject: terms.subjects[subject].label)
            }
            scores[ScoreCell(subject + 1, criterion + 1)] = score
        }
        return scores
    }

    func declared() throws -> Set<Int> {
        Set(
            try input.all("declared").map { text in
                guard let subject = Int(text) else { throw FieldRefusal(.unreadable, at: "declared") }
                return subject
            })
    }

    /// The papers of one screen: those rows in which something was typed.
    func papers(for terms: AppraisalTerms) throws -> [SheetDraft.Typed] {
        let (judges, numbers, lines) = (raw("judges"), raw("papers"), raw("lines"))
        return try judges.indices.compactMap { index in
            let paper = index < numbers.count ? numbers[index] : ""
            let line = index < lines.count ? lines[index] : ""
            guard !paper.isEmpty || !line.isEmpty, let judge = Int(judges[index]) else { return nil }
            let cells = line.lowercased().split { " ,，、;；\t\n".contains($0) }.map(String.init)
            let avoided = cells.enumerated().filter { $0.element == "x" }.map {
                $0.offset / max(terms.criteria.count, 1) + 1
            }
            return SheetDraft.Typed(
                judge: judge, paper: paper, scores: try scores(cells, for: terms, judge: judge),
                declared: Set(avoided))
        }
    }

    func reckoning() throws -> PaperReckoning {
        PaperReckoning(
            group: try input.number("group") ?? 0, issued: try input.number("issued") ?? 0,
            returned: try input.number("returned") ?? 0, spoiled: try input.number("spoiled") ?? 0,
            unreturned: try input.number("unreturned") ?? 0)
    }

    /// `3号 5 作废`, `3号 5.1 90`, `组1 5 87.5`: set aside, typed wrongly, measured wrongly.
    func adjustments() throws -> [Adjustment] {
        try lines("adjustments").enumerated().map { index, line in
            let parts = line.split { " ,，、".contains($0) }.map(String.init)
            guard parts.count == 3, let change = Self.adjustment(parts) else {
                throw AppealRefusal.adjustmentUnreadable(line: index + 1)
            }
            return change
        }
    }

    private static func adjustment(_ parts: [String]) -> Adjustment? {
        if parts[0].hasPrefix("g") || parts[0].hasPrefix("组") {
            guard let group = Int(parts[0].dropFirst()), let subject = Int(parts[1]),
                let value = Hundredths.read(parts[2])
            else { return nil }
            return .measured(group: group, subject: subject, value: value)
        }
        guard let judge = Int(parts[0].replacing("号", with: "")) else { return nil }
        let cell = parts[1].split(separator: ".").compactMap { Int($0) }
        if parts[2] == "x" || parts[2] == "作废" {
            return cell.count == 1 ? .setAside(judge: judge, subject: cell[0]) : nil
        }
        guard cell.count == 2, let score = Hundredths.read(parts[2]) else { return nil }
        return .retyped(judge: judge, cell: ScoreCell(cell[0], cell[1]), score: score)
    }

    /// Lists come as one text of many lines, or as a list of texts.
    private func lines(_ name: String) -> [String] {
        input.all(name).flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
            .map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    }

    /// With the blanks, which hold the places of others.
    private func raw(_ name: String) -> [String] { (input.fields[name] ?? []).map(\.trimmingSpaces) }

    private func words(_ text: String) -> [String] {
        text.split { "、,， ".contains($0) }.map(String.init)
    }

    private func parts(_ line: String) -> [String] {
        line.split(omittingEmptySubsequences: false) { ",，".contains($0) }.map { String($0).trimmingSpaces }
    }

    /// `40`, `33.34%`: hundredths of a per cent.
    private func percent(_ text: String) -> Int? { Hundredths.read(text.replacing("%", with: "")) }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension SheetDraft {
    /// A paper as a clerk types it.
    struct Typed: Sendable, Hashable {
        let judge: Int
        let paper: String
        let scores: [ScoreCell: Int]
        let declared: Set<Int>
    }
}
