import Kernel
import Ledger

/// Why points counted on paper are not taken over, first applicable reason first; households by their numbers.
package enum PaperRefusal: Refusal, Equatable {
    case unknown
    case villageUnfit
    case dayAhead
    case bookBegan
    case sourceMissing
    case sourceTooLong
    case nobody
    case tooMany
    case householdMissing
    case householdUnknown(String)
    case householdElsewhere(String)
    case namedTwice(String)
    case pointsUnreadable(String)
    case outOfRange(String)
    case pageTooLong(String)
    case takenOver(String)
    case countedHere(String)
    case alreadyDecided
    case ownBook
    case notTaken
    case reasonMissing
    case reasonTooLong
    case spent(String)

    package var code: String {
        switch self {
        case .unknown: "points.paper-unknown"
        case .villageUnfit: "points.paper-village-unfit"
        case .dayAhead: "points.paper-day-ahead"
        case .bookBegan: "points.paper-book-began"
        case .sourceMissing: "points.paper-source-missing"
        case .sourceTooLong: "points.paper-source-too-long"
        case .nobody: "points.paper-nobody"
        case .tooMany: "points.paper-too-many"
        case .householdMissing: "points.paper-household-missing"
        case .householdUnknown: "points.paper-household-unknown"
        case .householdElsewhere: "points.paper-household-elsewhere"
        case .namedTwice: "points.paper-named-twice"
        case .pointsUnreadable: "points.paper-points-unreadable"
        case .outOfRange: "points.paper-out-of-range"
        case .pageTooLong: "points.paper-page-too-long"
        case .takenOver: "points.paper-taken-over"
        case .countedHere: "points.paper-counted-here"
        case .alreadyDecided: "points.paper-already-decided"
        case .ownBook: "points.paper-own"
        case .notTaken: "points.paper-not-taken"
        case .reasonMissing: "points.paper-reason-missing"
        case .reasonTooLong: "points.paper-reason-too-long"
        case .spent: "points.paper-spent"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .takenOver, .countedHere, .bookBegan, .alreadyDecided, .notTaken, .spent: .conflict
        case .ownBook: .forbidden
        case .tooMany: .tooLarge
        case .villageUnfit, .dayAhead, .sourceMissing, .sourceTooLong, .nobody, .householdMissing,
            .householdUnknown, .householdElsewhere, .namedTwice, .pointsUnreadable, .outOfRange,
            .pageTooLong, .reasonMissing, .reasonTooLong:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .villageUnfit: "place"
        case .dayAhead, .bookBegan: "day"
        case .sourceMissing, .sourceTooLong: "source"
        case .nobody, .tooMany, .householdMissing, .householdUnknown, .householdElsewhere, .namedTwice,
            .pointsUnreadable, .outOfRange, .pageTooLong, .takenOver, .countedHere:
            "text"
        case .reasonMissing, .reasonTooLong: "reason"
        case .unknown, .alreadyDecided, .ownBook, .notTaken, .spent: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.pointsPaperUnknown)
        case .villageUnfit: Sentence(.pointsPaperVillageUnfit)
        case .dayAhead: Sentence(.pointsPaperDayAhead)
        case .bookBegan: Sentence(.pointsPaperBookBegan)
        case .sourceMissing: Sentence(.pointsPaperSourceMissing)
        case .sourceTooLong:
            Sentence(.pointsPaperSourceTooLong, ["max": "\(PointsLimits.source_length_max)"])
        case .nobody: Sentence(.pointsPaperNobody)
        case .tooMany: Sentence(.pointsPaperTooMany, ["max": "\(PointsLimits.paper_max)"])
        case .householdMissing: Sentence(.pointsPaperHouseholdMissing)
        case .householdUnknown(let code): Sentence(.pointsPaperHouseholdUnknown, ["code": code])
        case .householdElsewhere(let code): Sentence(.pointsPaperHouseholdElsewhere, ["code": code])
        case .namedTwice(let code): Sentence(.pointsPaperNamedTwice, ["code": code])
        case .pointsUnreadable(let code): Sentence(.pointsPaperPointsUnreadable, ["code": code])
        case .outOfRange(let code):
            Sentence(
                .pointsPaperOutOfRange,
                ["code": code, "max": Points.unit.text(PointsLimits.budget_max)])
        case .pageTooLong(let code):
            Sentence(
                .pointsPaperPageTooLong, ["code": code, "max": "\(PointsLimits.page_length_max)"])
        case .takenOver(let code): Sentence(.pointsPaperTakenOver, ["code": code])
        case .countedHere(let code): Sentence(.pointsPaperCountedHere, ["code": code])
        case .alreadyDecided: Sentence(.pointsPaperAlreadyDecided)
        case .ownBook: Sentence(.pointsPaperOwn)
        case .notTaken: Sentence(.pointsPaperNotTaken)
        case .reasonMissing: Sentence(.pointsPaperReasonMissing)
        case .reasonTooLong:
            Sentence(.pointsPaperReasonTooLong, ["max": "\(PointsLimits.reason_length_max)"])
        case .spent(let code): Sentence(.pointsPaperSpent, ["code": code])
        }
    }
}

/// A household of the paper as the rule sees it.
struct PaperCandidate: Sendable, Hashable {
    let points: PaperPoints
    let code: String
    let isHere: Bool
    /// Another book of this village was taken over for it.
    let isTaken: Bool
    /// Acts of the day or before stand here already.
    let isCounted: Bool
}

extension PaperDraft {
    /// What can be said of it as a whole.
    func refusals(isVillage: Bool, today: Day) -> [PaperRefusal] {
        let found: [PaperRefusal?] = [
            isVillage ? nil : .villageUnfit,
            day > today ? .dayAhead : nil,
            source.isEmpty ? .sourceMissing : nil,
            source.count > PointsLimits.source_length_max ? .sourceTooLong : nil,
            lines.allSatisfy { $0.points == 0 } ? .nobody : nil,
            lines.count > PointsLimits.paper_max ? .tooMany : nil,
        ]
        return found.compactMap(\.self)
    }
}

extension [PaperCandidate] {
    /// The first thing wrong with each line, by the line's place in the draft.
    var refusals: [(index: Int, reason: PaperRefusal)] {
        var seen: Set<HouseholdID> = []
        return enumerated().compactMap { index, line in
            let isNew = seen.insert(line.points.household).inserted
            return line.refusal(isNew: isNew).map { (index, $0) }
        }
    }
}

extension PaperCandidate {
    fileprivate func refusal(isNew: Bool) -> PaperRefusal? {
        let range = 0...PointsLimits.budget_max
        if !isHere { return .householdElsewhere(code) }
        if !isNew { return .namedTwice(code) }
        if !range.contains(points.points) || !range.contains(points.earned)
            || points.points + points.earned == 0
        {
            return .outOfRange(code)
        }
        if points.page.count > PointsLimits.page_length_max { return .pageTooLong(code) }
        if isTaken { return .takenOver(code) }
        return isCounted ? .countedHere(code) : nil
    }
}

extension PaperBook {
    /// The book as another person takes it over. Throws where there is nothing to decide, or it is one's own.
    func taken(by person: PersonID, at now: Instant) throws(PaperRefusal) -> PaperBook {
        if state != .proposed { throw .alreadyDecided }
        if enteredBy == person { throw .ownBook }
        var next = self
        next.state = .taken
        next.decidedBy = person
        next.decided = now
        return next
    }

    /// Sent back by another person, or withdrawn by who typed it in.
    func sentBack(by person: PersonID, because reason: String, at now: Instant) throws(PaperRefusal)
        -> PaperBook
    {
        if state != .proposed { throw .alreadyDecided }
        return try ended(as: .sentBack, by: person, because: reason, at: now)
    }

    /// Taken out of the books again.
    func undone(by person: PersonID, because reason: String, at now: Instant) throws(PaperRefusal)
        -> PaperBook
    {
        if state != .taken { throw .notTaken }
        return try ended(as: .undone, by: person, because: reason, at: now)
    }

    private func ended(
        as state: State, by person: PersonID, because reason: String, at now: Instant
    ) throws(PaperRefusal) -> PaperBook {
        if reason.isEmpty { throw .reasonMissing }
        if reason.count > PointsLimits.reason_length_max { throw .reasonTooLong }
        var next = self
        next.state = state
        next.decidedBy = person
        next.decided = now
        next.reason = reason
        return next
    }
}
