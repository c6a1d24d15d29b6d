/// Scores, values, outcomes and changes as one text each, as rows keep them and digests read them.
enum ScoreText {
    static func write(_ scores: [ScoreCell: Int]) -> String {
        scores.sorted { $0.key < $1.key }.map { "\($0.key.subject).\($0.key.criterion)=\($0.value)" }
            .joined(separator: ";")
    }

    static func scores(_ text: String) -> [ScoreCell: Int] {
        pairs(text).reduce(into: [:]) { found, pair in
            let cell = numbers(pair.0, ".")
            if cell.count == 2, let value = Int(pair.1) { found[ScoreCell(cell[0], cell[1])] = value }
        }
    }

    static func write(_ values: [Int: Int]) -> String {
        values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ";")
    }

    static func values(_ text: String) -> [Int: Int] {
        pairs(text).reduce(into: [:]) { found, pair in
            if let key = Int(pair.0), let value = Int(pair.1) { found[key] = value }
        }
    }

    static func write(_ subjects: Set<Int>) -> String {
        subjects.sorted().map { "\($0)" }.joined(separator: ",")
    }

    static func subjects(_ text: String) -> Set<Int> { Set(numbers(text[...], ",")) }

    /// `3,7d`: listed, and declared by the judge.
    static func write(_ avoids: [Avoidance]) -> String {
        avoids.sorted { $0.subject < $1.subject }
            .map { "\($0.subject)\($0.ground == .declared ? "d" : "")" }.joined(separator: ",")
    }

    static func avoids(_ text: String) -> [Avoidance] {
        text.split(separator: ",").compactMap { word in
            let isDeclared = word.hasSuffix("d")
            return Int(isDeclared ? word.dropLast() : word).map {
                Avoidance($0, isDeclared ? .declared : .listed)
            }
        }
    }

    /// `m1.1=875000/5/2;r1=8750/1/t`
    static func write(_ outcome: AppraisalOutcome) -> String {
        let marks = outcome.marks.map {
            "m\($0.subject).\($0.group)=\(optional($0.mark))/\($0.sheets)/\($0.dropped)"
        }
        let results = outcome.results.map {
            "r\($0.subject)=\(optional($0.result))/\(optional($0.rank))/\($0.isTied ? "t" : "")"
        }
        return (marks + results).joined(separator: ";")
    }

    static func outcome(_ text: String) -> AppraisalOutcome {
        var (marks, results): ([GroupMark], [SubjectResult]) = ([], [])
        for (key, value) in pairs(text) {
            let (at, parts) = (
                numbers(key.dropFirst(), "."), value.split(separator: "/", omittingEmptySubsequences: false)
            )
            guard parts.count == 3, let subject = at.first else { continue }
            if key.hasPrefix("m"), at.count == 2 {
                marks.append(
                    GroupMark(
                        subject: subject, group: at[1], mark: Int(parts[0]), sheets: Int(parts[1]) ?? 0,
                        dropped: Int(parts[2]) ?? 0))
            } else {
                results.append(
                    SubjectResult(
                        subject: subject, result: Int(parts[0]), rank: Int(parts[1]), isTied: parts[2] == "t")
                )
            }
        }
        return AppraisalOutcome(marks: marks, results: results)
    }

    static func write(_ adjustments: [Adjustment]) -> String {
        adjustments.map { adjustment in
            switch adjustment {
            case .setAside(let judge, let subject): "a=\(judge).\(subject)"
            case .retyped(let judge, let cell, let score):
                "s=\(judge).\(cell.subject).\(cell.criterion).\(score)"
            case .measured(let group, let subject, let value): "m=\(group).\(subject).\(value)"
            }
        }.joined(separator: ";")
    }

    static func adjustments(_ text: String) -> [Adjustment] {
        pairs(text).compactMap { key, value in
            let at = numbers(value, ".")
            switch (key, at.count) {
            case ("a", 2): return .setAside(judge: at[0], subject: at[1])
            case ("s", 4): return .retyped(judge: at[0], cell: ScoreCell(at[1], at[2]), score: at[3])
            case ("m", 3): return .measured(group: at[0], subject: at[1], value: at[2])
            default: return nil
            }
        }
    }

    private static func optional(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }

    private static func pairs(_ text: String) -> [(Substring, Substring)] {
        text.split(separator: ";").compactMap { part in
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return sides.count == 2 ? (sides[0], sides[1]) : nil
        }
    }

    private static func numbers(_ text: Substring, _ separator: Character) -> [Int] {
        text.split(separator: separator).compactMap { Int($0) }
    }
}
