import Kernel

/// Why an appeal is not taken or answered, first applicable reason first.
package enum AppealRefusal: Refusal, Equatable {
    case unknown
    case notCounted
    case timeOver
    case appellantMissing
    case appellantTooLong
    case subjectUnknown
    case wordsMissing
    case wordsTooLong
    case alreadyAnswered
    case answerMissing
    case answerTooLong
    case adjustmentMissing
    case adjustmentUnreadable(line: Int)
    case adjustmentsTooMany

    package var code: String {
        switch self {
        case .unknown: "appraisals.appeal-unknown"
        case .notCounted: "appraisals.nothing-to-appeal"
        case .timeOver: "appraisals.appeal-time-over"
        case .appellantMissing: "appraisals.appellant-missing"
        case .appellantTooLong: "appraisals.appellant-too-long"
        case .subjectUnknown: "appraisals.appeal-subject-unknown"
        case .wordsMissing: "appraisals.appeal-words-missing"
        case .wordsTooLong: "appraisals.appeal-words-too-long"
        case .alreadyAnswered: "appraisals.appeal-answered"
        case .answerMissing: "appraisals.answer-missing"
        case .answerTooLong: "appraisals.answer-too-long"
        case .adjustmentMissing: "appraisals.adjustment-missing"
        case .adjustmentUnreadable: "appraisals.adjustment-unreadable"
        case .adjustmentsTooMany: "appraisals.adjustments-too-many"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .notCounted, .timeOver, .alreadyAnswered: .conflict
        case .appellantMissing, .appellantTooLong, .subjectUnknown, .wordsMissing, .wordsTooLong,
            .answerMissing, .answerTooLong, .adjustmentMissing, .adjustmentUnreadable, .adjustmentsTooMany:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .appellantMissing, .appellantTooLong: "appellant"
        case .subjectUnknown: "subject"
        case .wordsMissing, .wordsTooLong: "words"
        case .answerMissing, .answerTooLong: "answer"
        case .adjustmentMissing, .adjustmentUnreadable, .adjustmentsTooMany: "adjustments"
        case .unknown, .notCounted, .timeOver, .alreadyAnswered: nil
        }
    }

    package var sentence: Sentence {
        let words = "\(AppraisalLimits.words_length_max)"
        return switch self {
        case .unknown: Sentence(.appealUnknown)
        case .notCounted: Sentence(.appealNotCounted)
        case .timeOver: Sentence(.appealTimeOver)
        case .appellantMissing: Sentence(.appealAppellantMissing)
        case .appellantTooLong:
            Sentence(.appealAppellantTooLong, ["max": "\(AppraisalLimits.appellant_length_max)"])
        case .subjectUnknown: Sentence(.appealSubjectUnknown)
        case .wordsMissing: Sentence(.appealWordsMissing)
        case .wordsTooLong: Sentence(.appealWordsTooLong, ["max": words])
        case .alreadyAnswered: Sentence(.appealAlreadyAnswered)
        case .answerMissing: Sentence(.appealAnswerMissing)
        case .answerTooLong: Sentence(.appealAnswerTooLong, ["max": words])
        case .adjustmentMissing: Sentence(.appealAdjustmentMissing)
        case .adjustmentUnreadable(let line): Sentence(.appealAdjustmentUnreadable, ["line": "\(line)"])
        case .adjustmentsTooMany:
            Sentence(.appealAdjustmentsTooMany, ["max": "\(AppraisalLimits.adjustments_max)"])
        }
    }
}

/// What the desk makes of an appeal.
package struct AppealAnswer: Sendable, Hashable {
    package let isUpheld: Bool
    /// For who appealed to read.
    package let words: String
    /// What is changed; nothing where it was dismissed.
    package let adjustments: [Adjustment]

    package init(isUpheld: Bool, words: String, adjustments: [Adjustment] = []) {
        self.isUpheld = isUpheld
        self.words = words
        self.adjustments = adjustments
    }
}

extension Appraisal {
    /// Everything that stands against an appeal.
    package func refusals(of appeal: AppraisalAppeal, isTimeOver: Bool) -> [AppealRefusal] {
        if !state.isAppealable { return [state == .final ? .timeOver : .notCounted] }
        if isTimeOver { return [.timeOver] }
        let subject = appeal.subject.map { terms.subjects.indices.contains($0 - 1) } ?? true
        let found: [AppealRefusal?] = [
            appeal.appellant.isEmpty ? .appellantMissing : nil,
            appeal.appellant.count > AppraisalLimits.appellant_length_max ? .appellantTooLong : nil,
            subject ? nil : .subjectUnknown,
            appeal.words.isEmpty ? .wordsMissing : nil,
            appeal.words.count > AppraisalLimits.words_length_max ? .wordsTooLong : nil,
        ]
        return found.compactMap(\.self)
    }

    /// Everything that stands against an answer.
    ///
    /// - Parameter box: what was counted, by which one sees whether a change is of something there is.
    package func refusals(
        of answer: AppealAnswer, to appeal: AppraisalAppeal, in box: ScoreBox
    ) -> [AppealRefusal] {
        if appeal.state != .open { return [.alreadyAnswered] }
        var found: [AppealRefusal] = []
        if answer.words.isEmpty { found.append(.answerMissing) }
        if answer.words.count > AppraisalLimits.words_length_max { found.append(.answerTooLong) }
        guard answer.isUpheld else { return found }
        if answer.adjustments.isEmpty { found.append(.adjustmentMissing) }
        if answer.adjustments.count > AppraisalLimits.adjustments_max { found.append(.adjustmentsTooMany) }
        found += answer.adjustments.enumerated().compactMap { index, adjustment in
            fits(adjustment, in: box) ? nil : .adjustmentUnreadable(line: index + 1)
        }
        return found
    }

    private func fits(_ adjustment: Adjustment, in box: ScoreBox) -> Bool {
        switch adjustment {
        case .setAside(let judge, let subject):
            return box.sheets.contains {
                $0.judge == judge && $0.scores.keys.contains { $0.subject == subject }
            }
        case .retyped(let judge, let cell, let score):
            return terms.criteria.indices.contains(cell.criterion - 1)
                && (0...terms.criteria[cell.criterion - 1].full).contains(score)
                && box.sheets.contains { $0.judge == judge && $0.scores[cell] != nil }
        case .measured(let group, let subject, let value):
            return (0...AppraisalLimits.full_max).contains(value) && box.measures[group]?[subject] != nil
        }
    }
}
