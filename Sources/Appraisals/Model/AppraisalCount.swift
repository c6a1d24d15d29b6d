import Kernel
import Sealing
import Storage

/// What a count comes to.
package struct AppraisalOutcome: Sendable, Hashable {
    /// In the order of the subjects, then of the groups.
    package let marks: [GroupMark]
    /// In the order of the subjects.
    package let results: [SubjectResult]

    package init(marks: [GroupMark], results: [SubjectResult]) {
        self.marks = marks
        self.results = results
    }

    package func mark(of subject: Int, by group: Int) -> GroupMark? {
        marks.first { $0.subject == subject && $0.group == group }
    }

    /// The best first; what has no result last.
    package var ranked: [SubjectResult] {
        results.sorted { ($0.rank ?? .max, $0.subject) < ($1.rank ?? .max, $1.subject) }
    }

    /// SHA-256 of all marks and results in one spelling.
    package var digest: String { Digest.hexadecimal(Digest.sha256(Array(ScoreText.write(self).utf8))) }
}

/// What a group gives a subject: the mean of its marks, less those trimmed.
package struct GroupMark: Sendable, Hashable {
    package let subject: Int
    package let group: Int
    /// In ten-thousandths of a point, 1 000 000 at most; `nil` where nobody scored it.
    package let mark: Int?
    /// How many marks there were, and how many of them were trimmed.
    package let sheets: Int
    package let dropped: Int

    package init(subject: Int, group: Int, mark: Int?, sheets: Int, dropped: Int) {
        self.subject = subject
        self.group = group
        self.mark = mark
        self.sheets = sheets
        self.dropped = dropped
    }
}

package struct SubjectResult: Sendable, Hashable {
    package let subject: Int
    /// In hundredths of a point; `nil` where a group has no mark for it.
    package let result: Int?
    /// From one; what is equal after every tie break shares it.
    package let rank: Int?
    /// Another subject has the same result.
    package let isTied: Bool

    package init(subject: Int, result: Int?, rank: Int?, isTied: Bool) {
        self.subject = subject
        self.result = result
        self.rank = rank
        self.isTied = isTied
    }
}

/// One of the counts of an appraisal: the first, or one after an appeal.
package struct AppraisalCount: Sendable, Hashable {
    /// From one.
    package let version: Int
    package let counted: Instant
    package let digest: String
    /// The appeal that it follows from; `nil` for the first.
    package let appeal: AppraisalAppealID?

    package init(version: Int, counted: Instant, digest: String, appeal: AppraisalAppealID?) {
        self.version = version
        self.counted = counted
        self.digest = digest
        self.appeal = appeal
    }
}

/// What somebody says against a result.
package struct AppraisalAppeal: Sendable, Hashable {
    package let id: AppraisalAppealID
    package let appraisal: AppraisalID
    /// `nil` where it is about all.
    package let subject: Int?
    /// Who appeals, as they are called.
    package let appellant: String
    package let words: String
    package let raised: Instant
    package var state: State
    package var answer: String
    package var answered: Instant?
    package var answerer: PersonID?

    package enum State: String, StorableCode, CaseIterable, Codable {
        case open, dismissed, upheld
    }

    package init(
        id: AppraisalAppealID, appraisal: AppraisalID, subject: Int?, appellant: String, words: String,
        raised: Instant, state: State = .open, answer: String = "", answered: Instant? = nil,
        answerer: PersonID? = nil
    ) {
        self.id = id
        self.appraisal = appraisal
        self.subject = subject
        self.appellant = appellant
        self.words = words
        self.raised = raised
        self.state = state
        self.answer = answer
        self.answered = answered
        self.answerer = answerer
    }
}

/// What an appeal that was found right changes; the frozen sheets themselves stay as they are.
package enum Adjustment: Sendable, Hashable {
    /// What a judge gave a subject does not count: he should have avoided it.
    case setAside(judge: Int, subject: Int)
    /// A paper's score was typed wrongly.
    case retyped(judge: Int, cell: ScoreCell, score: Int)
    /// A measured value was wrong; in hundredths.
    case measured(group: Int, subject: Int, value: Int)
}
