/// Everything that a count is made from: the terms, the frozen sheets, what was measured.
///
/// Integers throughout, each rounding half up: a criterion's part of a sheet and a group's mean to the fourth decimal
/// of a point, a result to the second. Ranks go by the result that everybody reads.
package struct ScoreBox: Sendable, Hashable {
    package let terms: AppraisalTerms
    package var sheets: [Given]
    /// By group and subject, in hundredths of a point.
    package var measures: [Int: [Int: Int]]

    /// What one judge gave, as it was frozen.
    package struct Given: Sendable, Hashable {
        package let judge: Int
        package let group: Int
        package var scores: [ScoreCell: Int]

        package init(judge: Int, group: Int, scores: [ScoreCell: Int]) {
            self.judge = judge
            self.group = group
            self.scores = scores
        }
    }

    package init(terms: AppraisalTerms, sheets: [Given], measures: [Int: [Int: Int]]) {
        self.terms = terms
        self.sheets = sheets
        self.measures = measures
    }

    /// As the appeals that were found right leave it.
    package func adjusted(by adjustments: [Adjustment]) -> ScoreBox {
        var box = self
        for adjustment in adjustments {
            switch adjustment {
            case .setAside(let judge, let subject):
                for index in box.sheets.indices where box.sheets[index].judge == judge {
                    box.sheets[index].scores = box.sheets[index].scores.filter { $0.key.subject != subject }
                }
            case .retyped(let judge, let cell, let score):
                for index in box.sheets.indices where box.sheets[index].judge == judge {
                    box.sheets[index].scores[cell] = score
                }
            case .measured(let group, let subject, let value):
                box.measures[group, default: [:]][subject] = value
            }
        }
        return box
    }

    /// Counts; the same box gives the same outcome wherever it is counted.
    package func counted() -> AppraisalOutcome {
        let subjects = Array(1...max(terms.subjects.count, 1)).prefix(terms.subjects.count)
        let marks = subjects.flatMap { subject in
            (1...max(terms.groups.count, 1)).prefix(terms.groups.count).map { mark(of: subject, by: $0) }
        }
        let bySubject = Dictionary(grouping: marks, by: \.subject)
        let results = subjects.map { (subject: $0, result: result(of: bySubject[$0] ?? [])) }
        return AppraisalOutcome(marks: marks, results: ranked(results, bySubject))
    }

    private func mark(of subject: Int, by group: Int) -> GroupMark {
        switch terms.groups[group - 1].source {
        case .measured:
            let mark = measures[group]?[subject].map { $0 * 100 }
            return GroupMark(
                subject: subject, group: group, mark: mark, sheets: mark == nil ? 0 : 1, dropped: 0)
        case .sheet:
            let given = sheets.filter { $0.group == group }.compactMap { total($0.scores, of: subject) }
            let kept = trimmed(given)
            let mean = kept.isEmpty ? nil : Self.rounded(kept.reduce(0, +), over: kept.count)
            return GroupMark(
                subject: subject, group: group, mark: mean, sheets: given.count,
                dropped: given.count - kept.count)
        }
    }

    /// What a sheet gives a subject, in ten-thousandths; `nil` where it says nothing about it.
    private func total(_ scores: [ScoreCell: Int], of subject: Int) -> Int? {
        var sum = 0
        for (index, criterion) in terms.criteria.enumerated() {
            guard let score = scores[ScoreCell(subject, index + 1)] else { return nil }
            sum += Self.rounded(score * criterion.weight * 100, over: criterion.full)
        }
        return sum
    }

    private func trimmed(_ marks: [Int]) -> [Int] {
        guard let trimming = terms.trimming, marks.count >= trimming.from, marks.count > 2 * trimming.each
        else { return marks }
        return Array(marks.sorted().dropFirst(trimming.each).dropLast(trimming.each))
    }

    private func result(of marks: [GroupMark]) -> Int? {
        var sum = 0
        for mark in marks {
            guard let value = mark.mark else { return nil }
            sum += value * terms.groups[mark.group - 1].weight
        }
        return marks.isEmpty ? nil : Self.rounded(sum, over: AppraisalLimits.weight_whole * 100)
    }

    private func ranked(
        _ results: [(subject: Int, result: Int?)], _ marks: [Int: [GroupMark]]
    ) -> [SubjectResult] {
        let keys = Dictionary(
            uniqueKeysWithValues: results.map { line in
                (line.subject, [line.result ?? -1] + terms.ties.map { key(of: line.subject, $0, marks) })
            })
        return results.map { line in
            guard let result = line.result, let own = keys[line.subject] else {
                return SubjectResult(subject: line.subject, result: nil, rank: nil, isTied: false)
            }
            let better = results.count { other in
                other.result != nil && own.lexicographicallyPrecedes(keys[other.subject] ?? [])
            }
            let isTied = results.contains { $0.subject != line.subject && $0.result == result }
            return SubjectResult(subject: line.subject, result: result, rank: better + 1, isTied: isTied)
        }
    }

    private func key(of subject: Int, _ tie: TieBreak, _ marks: [Int: [GroupMark]]) -> Int {
        switch tie {
        case .group(let group): return marks[subject]?.first { $0.group == group }?.mark ?? -1
        case .criterion(let number):
            let given = sheets.compactMap { $0.scores[ScoreCell(subject, number)] }
            return given.isEmpty ? -1 : Self.rounded(given.reduce(0, +) * 100, over: given.count)
        }
    }

    /// Half up; nothing here is below zero.
    static func rounded(_ value: Int, over divisor: Int) -> Int { (2 * value + divisor) / (2 * divisor) }
}
