import Kernel

/// Why nothing is done to a notice, first applicable reason first.
package enum NoticeRefusal: String, Refusal, CaseIterable {
    case unknown = "notices.unknown"
    case alreadyWithdrawn = "notices.already-withdrawn"
    case windowOver = "notices.window-over"
    case alreadySettled = "notices.already-settled"
    case reasonMissing = "notices.reason-missing"
    case reasonTooLong = "notices.reason-too-long"
    case reasonNamesNumber = "notices.reason-names-number"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .reasonMissing, .reasonTooLong, .reasonNamesNumber: .invalid
        case .alreadyWithdrawn, .windowOver, .alreadySettled: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .reasonMissing, .reasonTooLong, .reasonNamesNumber: "reason"
        case .unknown, .alreadyWithdrawn, .windowOver, .alreadySettled: nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.noticesUnknown)
        case .alreadyWithdrawn: Sentence(.noticesAlreadyWithdrawn)
        case .windowOver: Sentence(.noticesWindowOver)
        case .alreadySettled: Sentence(.noticesAlreadySettled)
        case .reasonMissing: Sentence(.noticesReasonMissing)
        case .reasonTooLong: Sentence(.noticesReasonTooLong, ["max": "\(NoticeLimits.reason_length_max)"])
        case .reasonNamesNumber: Sentence(.noticesReasonNamesNumber)
        }
    }
}

extension Notice {
    /// The same text again, its window from the beginning: a torn sheet, a board that was down.
    func republished(because reason: String, at now: Instant) throws(NoticeRefusal) -> Standing {
        switch standing.state {
        case .withdrawn: throw .alreadyWithdrawn
        case .settling, .settled: throw .windowOver
        case .open: break
        }
        try Notice.check(reason)
        var next = standing
        next.round += 1
        next.posted = now
        next.reason = reason
        return next
    }

    /// Taken back before there is a result.
    func withdrawn(because reason: String, at now: Instant) throws(NoticeRefusal) -> Standing {
        switch standing.state {
        case .withdrawn: throw .alreadyWithdrawn
        case .settled: throw .alreadySettled
        case .open, .settling: break
        }
        try Notice.check(reason)
        var next = standing
        next.state = .withdrawn
        next.withdrawn = now
        next.reason = reason
        return next
    }

    /// The window has ended; what is left are answers that are owed.
    func ended(at now: Instant, objections: [Objection]) -> Standing {
        guard standing.state == .open else { return standing }
        var next = standing
        next.windowEnded = now
        next.state = .settling
        return next.settled(at: now, objections: objections)
    }

    private static func check(_ reason: String) throws(NoticeRefusal) {
        if reason.isEmpty { throw .reasonMissing }
        if reason.count > NoticeLimits.reason_length_max { throw .reasonTooLong }
        if PersonalNumbers.first(in: reason) != nil { throw .reasonNamesNumber }
    }
}

extension Notice.Standing {
    /// With its result, once the window has ended and nobody waits for an answer.
    func settled(at now: Instant, objections: [Objection]) -> Notice.Standing {
        guard state == .settling, !objections.contains(where: \.isOpen) else { return self }
        var next = self
        next.state = .settled
        next.settled = now
        next.outcome = Notice.Outcome(of: objections)
        return next
    }
}

extension Notice.Outcome {
    /// What was taken back by its objector counts for nothing.
    init(of objections: [Objection]) {
        let states = objections.map(\.state)
        if states.contains(.upheld) || states.contains(.partly) {
            self = .upheld
        } else {
            self = states.contains(.dismissed) ? .answered : .unopposed
        }
    }
}
