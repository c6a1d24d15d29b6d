import Kernel

/// Why a sheet is not taken, first applicable reason first.
package enum ScoringRefusal: Refusal, Equatable {
    case judgeUnknown
    case notOpen
    case tooEarly(Day)
    case tooLate(Day)
    case alreadyIn(judge: Int)
    case nothingToCorrect
    case paperMissing(judge: Int)
    case paperTooLong(judge: Int)
    case paperTaken(String)
    case cellsMiscounted(judge: Int, given: Int, wanted: Int)
    case cellUnreadable(judge: Int, subject: String)
    case subjectUnknown
    case avoided(subject: String)
    case cellMissing(subject: String, criterion: String)
    case negative(subject: String)
    case beyondFull(subject: String, criterion: String, full: Int)
    case nothingScored

    package var code: String {
        switch self {
        case .judgeUnknown: "appraisals.judge-unknown"
        case .notOpen: "appraisals.sheets-not-taken"
        case .tooEarly: "appraisals.too-early"
        case .tooLate: "appraisals.too-late"
        case .alreadyIn: "appraisals.sheet-already-in"
        case .nothingToCorrect: "appraisals.nothing-to-correct"
        case .paperMissing: "appraisals.paper-number-missing"
        case .paperTooLong: "appraisals.paper-number-too-long"
        case .paperTaken: "appraisals.paper-number-taken"
        case .cellsMiscounted: "appraisals.cells-miscounted"
        case .cellUnreadable: "appraisals.score-unreadable"
        case .subjectUnknown: "appraisals.subject-unknown"
        case .avoided: "appraisals.avoided"
        case .cellMissing: "appraisals.score-missing"
        case .negative: "appraisals.score-negative"
        case .beyondFull: "appraisals.score-beyond-full"
        case .nothingScored: "appraisals.nothing-scored"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .judgeUnknown: .missing
        case .notOpen, .tooEarly, .tooLate, .alreadyIn, .nothingToCorrect, .paperTaken: .conflict
        case .paperMissing, .paperTooLong, .cellsMiscounted, .cellUnreadable, .subjectUnknown, .avoided,
            .cellMissing, .negative, .beyondFull, .nothingScored:
            .invalid
        }
    }

    package var sentence: Sentence {
        switch self {
        case .judgeUnknown: Sentence(.scoringJudgeUnknown)
        case .notOpen: Sentence(.scoringNotOpen)
        case .tooEarly(let day): Sentence(.scoringTooEarly, days: ["day": day])
        case .tooLate(let day): Sentence(.scoringTooLate, days: ["day": day])
        case .alreadyIn(let judge): Sentence(.scoringAlreadyIn, ["judge": "\(judge)"])
        case .nothingToCorrect: Sentence(.scoringNothingToCorrect)
        case .paperMissing(let judge): Sentence(.scoringPaperMissing, ["judge": "\(judge)"])
        case .paperTooLong(let judge):
            Sentence(
                .scoringPaperTooLong, ["judge": "\(judge)", "max": "\(AppraisalLimits.paper_length_max)"])
        case .paperTaken(let paper): Sentence(.scoringPaperTaken, ["paper": paper])
        case .cellsMiscounted(let judge, let given, let wanted):
            Sentence(
                .scoringCellsMiscounted, ["judge": "\(judge)", "given": "\(given)", "wanted": "\(wanted)"])
        case .cellUnreadable(let judge, let subject):
            Sentence(.scoringCellUnreadable, ["judge": "\(judge)", "subject": subject])
        case .subjectUnknown: Sentence(.scoringSubjectUnknown)
        case .avoided(let subject): Sentence(.scoringAvoided, ["subject": subject])
        case .cellMissing(let subject, let criterion):
            Sentence(.scoringCellMissing, ["subject": subject, "criterion": criterion])
        case .negative(let subject): Sentence(.scoringNegative, ["subject": subject])
        case .beyondFull(let subject, let criterion, let full):
            Sentence(
                .scoringBeyondFull,
                ["subject": subject, "criterion": criterion, "full": Hundredths.text(full)])
        case .nothingScored: Sentence(.scoringNothingScored)
        }
    }
}

extension Appraisal {
    /// Nothing is thrown on a day on which sheets are taken.
    package func checkTaking(on day: Day) throws(ScoringRefusal) {
        if state != .open { throw .notOpen }
        if day < terms.from { throw .tooEarly(terms.from) }
        if day > terms.last { throw .tooLate(terms.last) }
    }

    /// Everything that is wrong with what a judge gives.
    ///
    /// - Parameter declared: subjects that the judge avoids by his own word.
    package func refusals(
        of scores: [ScoreCell: Int], by judge: Judge, declared: Set<Int>
    ) -> [ScoringRefusal] {
        let known = Set(1...max(terms.subjects.count, 1))
        let named = Set(scores.keys.map(\.subject)).union(declared)
        if !named.isSubset(of: known)
            || scores.keys.contains(where: { !(1...terms.criteria.count).contains($0.criterion) })
        {
            return [.subjectUnknown]
        }
        if scores.isEmpty, declared.isEmpty,
            terms.subjects.indices.contains(where: { judge.mayScore($0 + 1) })
        {
            return [.nothingScored]
        }
        return terms.subjects.enumerated().flatMap { index, subject -> [ScoringRefusal] in
            let given = terms.criteria.indices.map { scores[ScoreCell(index + 1, $0 + 1)] }
            if !judge.mayScore(index + 1) || declared.contains(index + 1) {
                return given.contains { $0 != nil } ? [.avoided(subject: subject.label)] : []
            }
            return refusals(of: given, for: subject.label)
        }
    }

    private func refusals(of given: [Int?], for subject: String) -> [ScoringRefusal] {
        if terms.missing.allowsBlank, given.allSatisfy({ $0 == nil }) { return [] }
        for (criterion, score) in zip(terms.criteria, given) {
            guard let score else { return [.cellMissing(subject: subject, criterion: criterion.title)] }
            if score < 0 { return [.negative(subject: subject)] }
            if score > criterion.full {
                return [.beyondFull(subject: subject, criterion: criterion.title, full: criterion.full)]
            }
        }
        return []
    }
}
