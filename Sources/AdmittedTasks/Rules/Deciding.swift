import Kernel

/// Why a proposal is not decided or an entry not ended, first applicable reason first.
package enum TaskDecisionRefusal: String, Refusal, CaseIterable {
    case unknown = "admitted-tasks.unknown"
    case nothingChosen = "admitted-tasks.nothing-chosen"
    case decidedAlready = "admitted-tasks.decided-already"
    case sameHands = "admitted-tasks.same-hands"
    case termOver = "admitted-tasks.term-over"
    case notHolding = "admitted-tasks.not-holding"
    case reasonMissing = "admitted-tasks.reason-missing"
    case reasonTooLong = "admitted-tasks.reason-too-long"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .decidedAlready, .sameHands, .termOver, .notHolding: .conflict
        case .nothingChosen, .reasonMissing, .reasonTooLong: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .reasonMissing, .reasonTooLong: "reason"
        case .nothingChosen, .sameHands, .termOver: "entries"
        case .unknown, .decidedAlready, .notHolding: nil
        }
    }

    package var sentence: Sentence {
        Sentence(
            .taskDecision(self),
            self == .reasonTooLong ? ["max": "\(AdmittedTaskLimits.reason_length_max)"] : [:])
    }

    static func check(reason: String) throws(TaskDecisionRefusal) {
        if reason.isEmpty { throw .reasonMissing }
        if reason.count > AdmittedTaskLimits.reason_length_max { throw .reasonTooLong }
    }
}

extension AdmittedTask {
    /// The entry as the county's body decided it: somebody other than who proposed it.
    func decided(_ decision: Decision, today: Day) throws(TaskDecisionRefusal) -> AdmittedTask {
        if !isWaiting { throw .decidedAlready }
        if decision.person == proposer { throw .sameHands }
        if decision.isAdmitted {
            if until < today { throw .termOver }
        } else {
            try TaskDecisionRefusal.check(reason: decision.reason)
        }
        var next = self
        next.decision = decision
        return next
    }

    /// The entry as it ends before its time.
    func ended(_ ending: Ending, today: Day) throws(TaskDecisionRefusal) -> AdmittedTask {
        switch state(on: today) {
        case .proposed, .declined, .expired, .ended: throw .notHolding
        case .coming, .holding: try TaskDecisionRefusal.check(reason: ending.reason)
        }
        var next = self
        next.ending = ending
        return next
    }
}

/// Why a task may not be handed to a grid, first applicable reason first.
package enum TaskAdmissionRefusal: Refusal, Equatable {
    /// Nobody has admitted it.
    case notListed(String)
    /// It holds elsewhere in the county.
    case notHere(String)
    /// Its time is over, or it was ended.
    case expired(String, Day)

    package var code: String {
        switch self {
        case .notListed: "admitted-tasks.not-listed"
        case .notHere: "admitted-tasks.not-here"
        case .expired: "admitted-tasks.expired"
        }
    }

    package var sentence: Sentence {
        switch self {
        case .notListed(let code): Sentence(.taskNotListed, ["code": code])
        case .notHere(let code): Sentence(.taskNotHere, ["code": code])
        case .expired(let code, let day):
            Sentence(
                .taskExpired,
                [
                    "code": code, "chinese": day.written(in: .chinese), "english": day.written(in: .english),
                ])
        }
    }
}

extension Collection<AdmittedTask> {
    /// The entry on which a task stands: one that holds on the day, at one of the places.
    ///
    /// - Parameter lineage: the place for which the task is, and all above it.
    func admitting(_ code: String, at lineage: [PlaceID], on day: Day) throws(TaskAdmissionRefusal)
        -> AdmittedTask
    {
        let holding = filter { $0.holds(on: day) }
        if let entry = holding.first(where: { lineage.contains($0.place) }) { return entry }
        if !holding.isEmpty { throw .notHere(code) }
        let over = filter { [.expired, .ended].contains($0.state(on: day)) }
            .map { entry in Swift.min(entry.until, entry.ending?.on ?? entry.until) }
        guard let last = over.max() else { throw .notListed(code) }
        throw .expired(code, last)
    }

    /// Those that may be handed out somewhere on the day, each code once.
    func holdingAnywhere(on day: Day) -> [AdmittedTask] {
        var seen: Set<String> = []
        return filter { $0.holds(on: day) && seen.insert($0.code).inserted }
    }

    /// Hours that the entries cost a grid worker in a year, as far as anybody can say.
    func hoursAYear() -> Int {
        reduce(0) { $0 + ($1.minutes ?? 0) * ($1.frequency.timesAYear ?? 0) } / 60
    }
}

/// Why a complaint is not taken or answered, first applicable reason first.
package enum TaskComplaintRefusal: String, Refusal, CaseIterable {
    case unknown = "admitted-tasks.complaint-unknown"
    case wordsMissing = "admitted-tasks.complaint-missing"
    case wordsTooLong = "admitted-tasks.complaint-too-long"
    case tooMany = "admitted-tasks.complaint-too-many"
    case answeredAlready = "admitted-tasks.answered-already"
    case ownComplaint = "admitted-tasks.own-complaint"
    case answerMissing = "admitted-tasks.answer-missing"
    case answerTooLong = "admitted-tasks.answer-too-long"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .answeredAlready, .ownComplaint: .conflict
        case .tooMany: .tooOften
        case .wordsMissing, .wordsTooLong, .answerMissing, .answerTooLong: .invalid
        }
    }

    package var field: String? {
        switch self {
        case .wordsMissing, .wordsTooLong, .tooMany: "words"
        case .answerMissing, .answerTooLong: "answer"
        case .unknown, .answeredAlready, .ownComplaint: nil
        }
    }

    package var sentence: Sentence {
        Sentence(
            .taskComplaint(self),
            self == .wordsTooLong || self == .answerTooLong
                ? ["max": "\(AdmittedTaskLimits.words_length_max)"] : [:])
    }
}
