import Kernel

/// Why an act on a case is refused, first applicable reason first.
package enum ActRefusal: String, Refusal, CaseIterable {
    case changedMeanwhile = "case.changed-meanwhile"
    case alreadyClosed = "case.already-closed"
    case notClosed = "case.not-closed"
    case notYours = "case.not-yours"
    case notAllowed = "case.not-allowed"
    case notWaiting = "case.not-waiting"
    case notAssigned = "case.not-assigned"
    case notDone = "case.not-done"
    case paused = "case.paused"
    case notPaused = "case.not-paused"
    case disputed = "case.disputed"
    case notDisputed = "case.not-disputed"
    case returnWaiting = "case.return-waiting"
    case returnedAlready = "case.returned-already"
    case returnUnknown = "case.return-unknown"
    case backToSame = "case.back-to-same"
    case groundMissing = "case.ground-missing"
    case nobodyNamed = "case.nobody-named"
    case noteMissing = "case.note-missing"
    case evidenceMissing = "case.evidence-missing"
    case photoMissing = "case.photo-missing"
    case reviewDayMissing = "case.review-day-missing"
    case reviewDayPast = "case.review-day-past"
    case sameHands = "case.same-hands"
    case legsOpen = "case.legs-open"
    case legsFull = "case.legs-full"
    case legUnknown = "case.leg-unknown"
    case legFinished = "case.leg-finished"
    case topReached = "case.top-reached"
    case notBelow = "case.not-below"
    case windowOver = "case.window-over"
    case pleaUnknown = "case.plea-unknown"
    case ownPlea = "case.own-plea"
    case amountUnreadable = "case.amount-unreadable"
    case mergedIntoItself = "case.merged-into-itself"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .notYours, .notAllowed, .sameHands, .ownPlea: .forbidden
        case .nobodyNamed, .noteMissing, .evidenceMissing, .photoMissing, .reviewDayMissing, .reviewDayPast,
            .amountUnreadable, .mergedIntoItself, .backToSame, .groundMissing:
            .invalid
        case .legUnknown, .pleaUnknown, .returnUnknown: .missing
        case .changedMeanwhile, .alreadyClosed, .notClosed, .notWaiting, .notAssigned, .notDone, .paused,
            .notPaused,
            .disputed, .notDisputed, .returnWaiting, .returnedAlready, .legsOpen, .legsFull, .legFinished,
            .topReached, .notBelow, .windowOver:
            .conflict
        }
    }

    package var field: String? {
        switch self {
        case .noteMissing, .evidenceMissing: "note"
        case .photoMissing: "photos"
        case .reviewDayMissing, .reviewDayPast: "review_on"
        case .nobodyNamed, .backToSame: "organisation"
        case .groundMissing: "reason"
        case .amountUnreadable: "amount"
        case .legsFull: "parts"
        case .topReached, .notBelow: "to"
        case .mergedIntoItself: "into"
        default: nil
        }
    }

    package var sentence: Sentence { Sentence(CasesTexts.refusal(self)) }
}
