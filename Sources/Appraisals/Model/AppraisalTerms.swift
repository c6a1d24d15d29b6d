import Kernel
import Sealing

/// What is fixed before the first sheet is given out; it stands from the opening on.
package struct AppraisalTerms: Sendable, Hashable {
    package var title: String
    /// The text it stands on: a rule list with its resolution, a county's measure.
    package var basis: String
    /// The first and the last day on which sheets are taken.
    package var from: Day
    package var last: Day
    /// The sheet, in its order; their weights come to the whole.
    package var criteria: [Criterion]
    /// Their weights come to the whole.
    package var groups: [JudgeGroup]
    package var subjects: [AppraisalSubject]
    package var trimming: Trimming?
    package var missing: MissingRule
    /// In their order; what is still equal then shares its rank.
    package var ties: [TieBreak]
    /// The ranks may be shown to everybody: a contest's, not households'.
    package var isShown: Bool

    package init(
        title: String, basis: String, from: Day, last: Day, criteria: [Criterion], groups: [JudgeGroup],
        subjects: [AppraisalSubject], trimming: Trimming? = nil, missing: MissingRule = MissingRule(),
        ties: [TieBreak] = [], isShown: Bool = false
    ) {
        self.title = title
        self.basis = basis
        self.from = from
        self.last = last
        self.criteria = criteria
        self.groups = groups
        self.subjects = subjects
        self.trimming = trimming
        self.missing = missing
        self.ties = ties
        self.isShown = isShown
    }

    /// Of everything that decides the result, in one spelling.
    package var digest: String {
        var texts = [title, basis, from.description, last.description, missing.text, "\(isShown)"]
        texts += criteria.flatMap { [$0.title, "\($0.full)", "\($0.weight)"] }
        texts += groups.flatMap { [$0.title, "\($0.weight)", $0.source.code, $0.source.measure ?? ""] }
        texts += subjects.flatMap { [$0.label, $0.about?.description ?? ""] }
        texts += [trimming.map { "\($0.each):\($0.from)" } ?? ""] + ties.map(\.code)
        let bytes = texts.flatMap { Array("\($0.utf8.count):\($0)".utf8) }
        return Digest.hexadecimal(Digest.sha256(bytes))
    }
}

/// One line of the sheet.
package struct Criterion: Sendable, Hashable {
    package let title: String
    /// The most it gives, in hundredths of a point.
    package let full: Int
    /// Its part of the sheet, in hundredths of a per cent.
    package let weight: Int

    package init(_ title: String, full: Int, weight: Int) {
        self.title = title
        self.full = full
        self.weight = weight
    }
}

/// Who scores together, and how much their mean counts.
package struct JudgeGroup: Sendable, Hashable {
    package let title: String
    /// In hundredths of a per cent.
    package let weight: Int
    package let source: ScoreSource

    package init(_ title: String, weight: Int, source: ScoreSource = .sheet) {
        self.title = title
        self.weight = weight
        self.source = source
    }
}

/// Where scores come from; the type has no room for log-ins, likes, time online or uploads.
package enum ScoreSource: Sendable, Hashable {
    /// Persons who judge, a sheet each.
    case sheet
    /// A figure that was measured elsewhere, on a scale to 100, with the record in which it can be looked up.
    case measured(from: String)

    package var code: String {
        switch self {
        case .sheet: "sheet"
        case .measured: "measured"
        }
    }

    package var measure: String? {
        switch self {
        case .sheet: nil
        case .measured(let source): source
        }
    }

    package var isSheet: Bool { measure == nil }
}

/// Who or what is scored.
package struct AppraisalSubject: Sendable, Hashable {
    package let label: String
    /// The thing itself, in the room that began the appraisal.
    package let about: AnyID?

    package init(_ label: String, about: AnyID? = nil) {
        self.label = label
        self.about = about
    }
}

/// Leaves out the highest and the lowest `each` marks of a group once there are `from` of them.
package struct Trimming: Sendable, Hashable {
    package let each: Int
    package let from: Int

    package init(each: Int, from: Int) {
        self.each = each
        self.from = from
    }
}

/// What happens without a sheet, and without a score on one.
package struct MissingRule: Sendable, Hashable {
    /// So many of a hundred sheets of each group must be in before there is a count; those missing do not count.
    package let minimum_percent: Int
    /// A judge may leave a subject out whom he does not know; the mean is then of the others.
    package let allowsBlank: Bool

    package init(minimum_percent: Int = 0, allowsBlank: Bool = false) {
        self.minimum_percent = minimum_percent
        self.allowsBlank = allowsBlank
    }

    var text: String { "\(minimum_percent):\(allowsBlank)" }
}

/// What decides between equal results: the mark of a group, or the mean of a criterion over all sheets.
package enum TieBreak: Sendable, Hashable {
    case group(Int)
    case criterion(Int)

    /// `g2`, `c1`
    package var code: String {
        switch self {
        case .group(let number): "g\(number)"
        case .criterion(let number): "c\(number)"
        }
    }

    package init?(_ code: String) {
        guard let number = Int(code.dropFirst()), number > 0 else { return nil }
        switch code.first {
        case "g": self = .group(number)
        case "c": self = .criterion(number)
        default: return nil
        }
    }
}
