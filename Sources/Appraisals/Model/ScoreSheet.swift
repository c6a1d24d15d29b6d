import Kernel
import Sealing
import Storage

/// A cell of the sheet: a subject and a criterion, both from one.
package struct ScoreCell: Sendable, Hashable, Comparable {
    package let subject: Int
    package let criterion: Int

    package init(_ subject: Int, _ criterion: Int) {
        self.subject = subject
        self.criterion = criterion
    }

    package static func < (left: ScoreCell, right: ScoreCell) -> Bool {
        (left.subject, left.criterion) < (right.subject, right.criterion)
    }
}

/// What one judge gave; a correction is a further edition, and the earlier ones stay.
package struct ScoreSheet: Sendable, Hashable {
    package let id: ScoreSheetID
    package let appraisal: AppraisalID
    package let judge: Int
    /// 1, and one more with each correction.
    package let edition: Int
    package let channel: Channel
    /// The number on the paper; empty for what came by screen.
    package let paper: String
    /// Who typed a paper in.
    package let clerk: PersonID?
    package let received: Instant
    /// In hundredths of a point.
    package let scores: [ScoreCell: Int]
    /// What the judge declared on it.
    package let declared: Set<Int>

    package enum Channel: String, StorableCode, CaseIterable, Codable {
        /// By the judge's own link.
        case phone
        case paper
    }

    package init(
        id: ScoreSheetID, appraisal: AppraisalID, judge: Int, edition: Int, channel: Channel, paper: String,
        clerk: PersonID?, received: Instant, scores: [ScoreCell: Int], declared: Set<Int>
    ) {
        self.id = id
        self.appraisal = appraisal
        self.judge = judge
        self.edition = edition
        self.channel = channel
        self.paper = paper
        self.clerk = clerk
        self.received = received
        self.scores = scores
        self.declared = declared
    }

    /// SHA-256 of what was given, in one spelling; the judge keeps its first digits.
    package var digest: String {
        let head = "\(appraisal)/\(judge)/\(edition)/\(paper)"
        let text = [head, ScoreText.write(scores), ScoreText.write(declared)].joined(separator: "|")
        return Digest.hexadecimal(Digest.sha256(Array(text.utf8)))
    }
}

/// The paper sheets of a group: as many came back, were spoiled or stayed out as were given out.
package struct PaperReckoning: Sendable, Hashable {
    package let group: Int
    package let issued: Int
    package let returned: Int
    package let spoiled: Int
    package let unreturned: Int

    package init(group: Int, issued: Int, returned: Int, spoiled: Int = 0, unreturned: Int = 0) {
        self.group = group
        self.issued = issued
        self.returned = returned
        self.spoiled = spoiled
        self.unreturned = unreturned
    }

    package var addsUp: Bool { issued == returned + spoiled + unreturned }
}

/// Scores with at most two decimals, in hundredths.
package enum Hundredths {
    /// `95`, `9.5`, `-3`; `nil` for what is no such number.
    package static func read(_ text: String) -> Int? {
        let isNegative = text.hasPrefix("-")
        let parts = (isNegative ? text.dropFirst() : text[...]).split(
            separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = digits(parts[0], 7) else { return nil }
        var fraction = 0
        if parts.count == 2 {
            guard let read = digits(parts[1], 2) else { return nil }
            fraction = parts[1].count == 1 ? read * 10 : read
        }
        return (whole * 100 + fraction) * (isNegative ? -1 : 1)
    }

    private static func digits(_ text: Substring, _ most: Int) -> Int? {
        guard (1...most).contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        return Int(text)
    }

    /// `95`, `9.5`
    package static func text(_ value: Int) -> String {
        let (whole, fraction) = (abs(value) / 100, abs(value) % 100)
        let sign = value < 0 ? "-" : ""
        if fraction == 0 { return "\(sign)\(whole)" }
        let digits =
            fraction % 10 == 0 ? "\(fraction / 10)" : (fraction < 10 ? "0\(fraction)" : "\(fraction)")
        return "\(sign)\(whole).\(digits)"
    }

    /// `87.50`, for columns.
    package static func fixed(_ value: Int) -> String {
        let fraction = abs(value) % 100
        return "\(value < 0 ? "-" : "")\(abs(value) / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
