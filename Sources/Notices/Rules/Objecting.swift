import Kernel

/// Why an objection is not taken, answered or taken back, first applicable reason first.
package enum ObjectionRefusal: String, Refusal, CaseIterable {
    case codeWrong = "notices.objection-code-wrong"
    case unknown = "notices.objection-unknown"
    case notTaken = "notices.objections-not-taken"
    case windowOver = "notices.objection-too-late"
    case wordsMissing = "notices.objection-words-missing"
    case wordsTooLong = "notices.objection-words-too-long"
    case lineUnknown = "notices.objection-line-unknown"
    case contactTooLong = "notices.objection-contact-too-long"
    case tooMany = "notices.objections-too-many"
    case alreadyAnswered = "notices.objection-already-answered"
    case alreadyWithdrawn = "notices.objection-already-withdrawn"
    case ownObjection = "notices.own-objection"
    case answerMissing = "notices.answer-missing"
    case answerTooLong = "notices.answer-too-long"
    case answerNamesNumber = "notices.answer-names-number"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .codeWrong, .unknown: .missing
        case .wordsMissing, .wordsTooLong, .lineUnknown, .contactTooLong, .answerMissing, .answerTooLong,
            .answerNamesNumber:
            .invalid
        case .ownObjection: .forbidden
        case .notTaken, .windowOver, .tooMany, .alreadyAnswered, .alreadyWithdrawn: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .codeWrong: "code"
        case .wordsMissing, .wordsTooLong: "words"
        case .lineUnknown: "line"
        case .contactTooLong: "contact"
        case .answerMissing, .answerTooLong, .answerNamesNumber: "answer"
        case .unknown, .notTaken, .windowOver, .tooMany, .alreadyAnswered, .alreadyWithdrawn, .ownObjection:
            nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .codeWrong: Sentence(.objectionCodeWrong)
        case .unknown: Sentence(.objectionUnknown)
        case .notTaken: Sentence(.objectionsNotTaken)
        case .windowOver: Sentence(.objectionTooLate)
        case .wordsMissing: Sentence(.objectionWordsMissing)
        case .wordsTooLong: Sentence(.objectionWordsTooLong, ["max": "\(NoticeLimits.objection_length_max)"])
        case .lineUnknown: Sentence(.objectionLineUnknown)
        case .contactTooLong:
            Sentence(.objectionContactTooLong, ["max": "\(NoticeLimits.reachedAt_length_max)"])
        case .tooMany: Sentence(.objectionsTooMany)
        case .alreadyAnswered: Sentence(.objectionAlreadyAnswered)
        case .alreadyWithdrawn: Sentence(.objectionAlreadyWithdrawn)
        case .ownObjection: Sentence(.objectionOwn)
        case .answerMissing: Sentence(.objectionAnswerMissing)
        case .answerTooLong: Sentence(.objectionAnswerTooLong, ["max": "\(NoticeLimits.answer_length_max)"])
        case .answerNamesNumber: Sentence(.objectionAnswerNamesNumber)
        }
    }
}

extension Notice {
    /// Nothing is thrown when `draft` may be raised against this notice.
    ///
    /// - Parameters:
    ///   - count: of the objections that there are.
    ///   - rows: of the notice's table.
    func check(_ draft: ObjectionDraft, count: Int, rows: Int) throws(ObjectionRefusal) {
        if !takesObjections { throw .notTaken }
        if !isOpen { throw .windowOver }
        if draft.words.isEmpty { throw .wordsMissing }
        if draft.words.count > NoticeLimits.objection_length_max { throw .wordsTooLong }
        if let line = draft.line, !(1...max(1, rows)).contains(line) || rows == 0 { throw .lineUnknown }
        if (draft.reachedAt ?? "").count > NoticeLimits.reachedAt_length_max { throw .contactTooLong }
        if count >= NoticeLimits.objections_max { throw .tooMany }
    }
}

extension Objection {
    /// The objection as it stands once `officer` has answered it; nobody answers his own.
    func answered(
        _ verdict: Verdict, words: String, by officer: PersonID?, at now: Instant
    ) throws(ObjectionRefusal) -> Objection {
        try checkOpen()
        if let officer, officer == person { throw .ownObjection }
        if words.isEmpty { throw .answerMissing }
        if words.count > NoticeLimits.answer_length_max { throw .answerTooLong }
        if PersonalNumbers.first(in: words) != nil { throw .answerNamesNumber }
        var next = self
        next.state = verdict.state
        next.answer = Answer(words: words, by: officer, at: now)
        return next
    }

    /// Taken back by who raised it.
    func takenBack() throws(ObjectionRefusal) -> Objection {
        try checkOpen()
        var next = self
        next.state = .withdrawn
        return next
    }

    /// Nobody owes an answer any more: the notice is gone.
    var lapsed: Objection {
        var next = self
        if isOpen { next.state = .lapsed }
        return next
    }

    private func checkOpen() throws(ObjectionRefusal) {
        switch state {
        case .upheld, .partly, .dismissed: throw .alreadyAnswered
        case .withdrawn, .lapsed: throw .alreadyWithdrawn
        case .open: return
        }
    }
}
