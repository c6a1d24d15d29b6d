import Kernel

/// Why a visit is not kept as it was sent, first applicable reason first.
package enum VisitingRefusal: String, Refusal, CaseIterable {
    case unknown = "visit.unknown"
    case householdUnknown = "visit.household-unknown"
    case householdGone = "visit.household-gone"
    case happenedInFuture = "visit.happened-in-future"
    case happenedTooEarly = "visit.happened-too-early"
    case beforeHousehold = "visit.before-household"
    case formUnknown = "visit.form-unknown"
    case formNotOffered = "visit.form-not-offered"
    case formNotAdmitted = "visit.form-not-admitted"
    case answersUnwanted = "visit.answers-unwanted"
    case answerMissing = "visit.answer-missing"
    case answerUnfit = "visit.answer-unfit"
    case answerTooLong = "visit.answer-too-long"
    case noteTooLong = "visit.note-too-long"
    case findingTooLong = "visit.finding-too-long"
    case correctedUnknown = "visit.corrected-unknown"
    case correctedElsewhere = "visit.corrected-elsewhere"
    case correctionNotYours = "visit.correction-not-yours"
    case correctedAlready = "visit.corrected-already"
    case photoUnreadable = "visit.photo-unreadable"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown, .householdUnknown, .correctedUnknown: .missing
        case .correctionNotYours: .forbidden
        case .householdGone, .formNotOffered, .formNotAdmitted, .correctedElsewhere, .correctedAlready:
            .conflict
        case .happenedInFuture, .happenedTooEarly, .beforeHousehold, .formUnknown, .answersUnwanted,
            .answerMissing, .answerUnfit, .answerTooLong, .noteTooLong, .findingTooLong, .photoUnreadable:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .happenedInFuture, .happenedTooEarly, .beforeHousehold: "happened_at"
        case .formUnknown, .formNotOffered, .formNotAdmitted: "form"
        case .answersUnwanted: "outcome"
        case .answerMissing, .answerUnfit, .answerTooLong: "answers"
        case .noteTooLong: "note"
        case .findingTooLong: "request"
        case .photoUnreadable: "photos"
        case .unknown, .householdUnknown, .householdGone, .correctedUnknown, .correctedElsewhere,
            .correctionNotYours, .correctedAlready:
            nil
        }
    }
}

extension HomeVisitDraft {
    /// - Parameters:
    ///   - form: the version of the draft's form that was in use when it happened.
    ///   - opened: the first day of the household.
    package func check(form: VisitForm?, opened: Day, now: Instant) throws(VisitingRefusal) {
        let happened = happened ?? now
        if happened > now.adding(minutes: Int64(HomeVisitLimits.ahead_minutes_max)) {
            throw .happenedInFuture
        }
        if happened < now.adding(days: -Int64(HomeVisitLimits.claimed_days_max)) { throw .happenedTooEarly }
        if happened.day < opened { throw .beforeHousehold }
        if outcome != .met, self.form != nil || !answers.isEmpty { throw .answersUnwanted }
        if self.form != nil, form == nil { throw .formUnknown }
        if let form { try form.check(answers) } else if !answers.isEmpty { throw .formUnknown }
        if note.count > HomeVisitLimits.note_length_max { throw .noteTooLong }
        if findings.values.contains(where: { $0.count > HomeVisitLimits.words_length_max }) {
            throw .findingTooLong
        }
    }

    /// Whether `corrected` may be put right by this draft of `visitor`.
    ///
    /// - Parameters:
    ///   - isOver: whether the visitor oversees the place.
    ///   - follower: the entry that already corrects it.
    package func check(
        correcting corrected: HomeVisit?, by visitor: PersonID?, isOver: Bool, follower: HomeVisitID?
    ) throws(VisitingRefusal) {
        guard let corrected else { throw .correctedUnknown }
        if corrected.household != household { throw .correctedElsewhere }
        if corrected.visitor != visitor, !isOver { throw .correctionNotYours }
        if follower != nil { throw .correctedAlready }
    }
}

extension VisitForm {
    fileprivate func check(_ answers: [String: String]) throws(VisitingRefusal) {
        let known = Set(questions.map(\.id))
        if answers.keys.contains(where: { !known.contains($0) }) { throw .answerUnfit }
        for question in questions {
            guard let answer = answers[question.id], !answer.isEmpty else {
                if question.isRequired { throw .answerMissing }
                continue
            }
            if answer.count > HomeVisitLimits.answer_length_max { throw .answerTooLong }
            if !question.takes(answer) { throw .answerUnfit }
        }
    }
}

extension VisitQuestion {
    /// Yes and no go by these words; a choice by its number, from 1 on, so that its words may be read in any language.
    func takes(_ answer: String) -> Bool {
        switch kind {
        case .yesOrNo: answer == "yes" || answer == "no"
        case .choice: Int(answer).map { (1...choices.count).contains($0) } ?? false
        case .text: true
        case .number: Int(answer).map { (0...HomeVisitLimits.number_max).contains($0) } ?? false
        }
    }
}
