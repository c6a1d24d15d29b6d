import Kernel

/// Why a procedure does not go on, or back, first applicable reason first.
package enum ProcedureRefusal: Refusal, Hashable {
    case unknown
    case ended
    /// What was sent belongs to another step than the present one.
    case notThisStep(now: ProcedureStep)
    case textOutdated
    case consultationMissing
    case noticeStands
    case returnNotEarlier
    case reasonMissing
    case reasonTooLong
    case dropTooLate

    package var code: String {
        switch self {
        case .unknown: "deliberation.procedure-unknown"
        case .ended: "deliberation.procedure-ended"
        case .notThisStep: "deliberation.not-this-step"
        case .textOutdated: "deliberation.text-outdated"
        case .consultationMissing: "deliberation.consultation-missing"
        case .noticeStands: "deliberation.notice-stands"
        case .returnNotEarlier: "deliberation.return-not-earlier"
        case .reasonMissing: "deliberation.reason-missing"
        case .reasonTooLong: "deliberation.reason-too-long"
        case .dropTooLate: "deliberation.drop-too-late"
        }
    }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .returnNotEarlier, .reasonMissing, .reasonTooLong: .invalid
        case .ended, .notThisStep, .textOutdated, .consultationMissing, .noticeStands, .dropTooLate:
            .conflict
        }
    }

    package var field: String? {
        switch self {
        case .returnNotEarlier: "to"
        case .reasonMissing, .reasonTooLong: "reason"
        case .unknown, .ended, .notThisStep, .textOutdated, .consultationMissing, .noticeStands, .dropTooLate:
            nil
        }
    }

    package var sentence: Sentence {
        switch self {
        case .unknown: Sentence(.procedureUnknown)
        case .ended: Sentence(.procedureEnded)
        case .notThisStep(let now): Sentence(now.turnRefusal)
        case .textOutdated: Sentence(.procedureTextOutdated)
        case .consultationMissing: Sentence(.procedureConsultationMissing)
        case .noticeStands: Sentence(.procedureNoticeStands)
        case .returnNotEarlier: Sentence(.procedureReturnNotEarlier)
        case .reasonMissing: Sentence(.procedureReasonMissing)
        case .reasonTooLong:
            Sentence(.procedureReasonTooLong, ["max": "\(DeliberationLimits.reason_length_max)"])
        case .dropTooLate: Sentence(.procedureDropTooLate)
        }
    }
}

extension Procedure {
    /// Nothing is thrown when `step` is what the procedure waits for.
    package func checkTurn(of step: ProcedureStep) throws(ProcedureRefusal) {
        if !isRunning { throw .ended }
        if standing.step != step { throw .notThisStep(now: standing.step) }
        if standing.needsText { throw .textOutdated }
    }

    /// The committees discuss only what the villagers were asked about.
    package func checkConsulted(_ consultations: Int) throws(ProcedureRefusal) {
        let asks = standing.step == .discussion || (standing.step == .proposal && isMerged)
        if asks && consultations == 0 { throw .consultationMissing }
    }

    /// A notice stands already for the present step.
    package func checkUnpublished() throws(ProcedureRefusal) {
        if standing.notice != nil { throw .noticeStands }
    }

    /// Where it stands once its present step is done.
    package func done(at now: Instant) -> Standing {
        var next = standing
        next.notice = nil
        next.since = now
        let skipsDiscussion = isMerged && standing.step == .proposal
        guard let step = skipsDiscussion ? .review : standing.step.next else {
            next.state = .closed
            next.ended = now
            return next
        }
        next.step = step
        return next
    }

    /// 退回: an earlier step is done again.
    ///
    /// - Parameter withText: whether the next version of the text comes with it; what goes back to the deciding
    ///   bodies waits for one.
    package func returned(
        to step: ProcedureStep, because reason: String, withText: Bool, at now: Instant
    ) throws(ProcedureRefusal) -> Standing {
        if !isRunning { throw .ended }
        let earliest: ProcedureStep = isMerged && step == .discussion ? .proposal : step
        if earliest >= standing.step { throw .returnNotEarlier }
        try Self.check(reason)
        return sentBack(to: earliest, withText: withText, at: now)
    }

    /// What an objection that was found right does: the committees discuss the decision anew, or the work is
    /// looked at again.
    package func overturned(at now: Instant) -> Standing {
        let step: ProcedureStep =
            standing.step == .result ? .carrying : isMerged ? .proposal : .discussion
        return sentBack(to: step, withText: false, at: now)
    }

    private func sentBack(to step: ProcedureStep, withText: Bool, at now: Instant) -> Standing {
        var next = standing
        next.step = step
        next.round += 1
        next.notice = nil
        next.needsText = step <= .decision && !withText
        if withText { next.version += 1 }
        next.since = now
        return next
    }

    /// Given up; what was decided is carried out or sent back, never given up.
    package func dropped(because reason: String, at now: Instant) throws(ProcedureRefusal) -> Standing {
        if !isRunning { throw .ended }
        if standing.step > .decision { throw .dropTooLate }
        try Self.check(reason)
        var next = standing
        next.state = .dropped
        next.ended = now
        return next
    }

    private static func check(_ reason: String) throws(ProcedureRefusal) {
        if reason.isEmpty { throw .reasonMissing }
        if reason.count > DeliberationLimits.reason_length_max { throw .reasonTooLong }
    }
}
