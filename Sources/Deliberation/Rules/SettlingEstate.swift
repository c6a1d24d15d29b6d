import Assemblies
import Kernel
import Notices
import Places

/// Why a matter of an estate is not taken or does not go on, first applicable reason first.
package enum EstateRefusal: String, Refusal, CaseIterable {
    case unknown = "deliberation.estate-unknown"
    case placeUnfit = "deliberation.estate-place-unfit"
    case titleMissing = "deliberation.estate-title-missing"
    case titleTooLong = "deliberation.estate-title-too-long"
    case wordsMissing = "deliberation.estate-words-missing"
    case wordsTooLong = "deliberation.estate-words-too-long"
    case caseUnknown = "deliberation.estate-case-unknown"
    case partiesMissing = "deliberation.estate-parties-missing"
    case partiesTooMany = "deliberation.estate-parties-too-many"
    case partyTooLong = "deliberation.estate-party-too-long"
    case notOpen = "deliberation.estate-not-open"
    case planMissing = "deliberation.estate-plan-missing"
    case carrierMissing = "deliberation.estate-carrier-missing"
    case metAhead = "deliberation.estate-met-ahead"
    case dueBefore = "deliberation.estate-due-before"
    case meetingUnfit = "deliberation.estate-meeting-unfit"
    case ownersMatterUnknown = "deliberation.estate-owners-matter-unknown"
    case reasonMissing = "deliberation.estate-no-vote-reason-missing"
    case reasonWithVote = "deliberation.estate-no-vote-reason-with-vote"
    case notPlanned = "deliberation.estate-not-planned"
    case ownersVoteMissing = "deliberation.estate-owners-vote-missing"
    case notCarrying = "deliberation.estate-not-carrying"
    case resultMissing = "deliberation.estate-result-missing"
    case notDone = "deliberation.estate-not-done"
    case publishedAlready = "deliberation.estate-published-already"
    case unpublished = "deliberation.estate-unpublished"
    case noticeStands = "deliberation.estate-notice-stands"
    case objectionUpheld = "deliberation.estate-objection-upheld"
    case closedByTeller = "deliberation.estate-closed-by-teller"

    package var code: String { rawValue }
    package var sentence: Sentence { Sentence(.estate(self)) }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .notOpen, .notPlanned, .ownersVoteMissing, .notCarrying, .notDone, .publishedAlready,
            .unpublished, .noticeStands, .objectionUpheld, .closedByTeller:
            .conflict
        case .placeUnfit, .titleMissing, .titleTooLong, .wordsMissing, .wordsTooLong, .caseUnknown,
            .partiesMissing, .partiesTooMany, .partyTooLong, .planMissing, .carrierMissing, .metAhead,
            .dueBefore, .meetingUnfit, .ownersMatterUnknown, .reasonMissing, .reasonWithVote, .resultMissing:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .placeUnfit: "place"
        case .titleMissing, .titleTooLong: "title"
        case .wordsMissing, .wordsTooLong: "words"
        case .caseUnknown: "case"
        case .partiesMissing, .partiesTooMany, .partyTooLong: "owners"
        case .planMissing: "plan"
        case .carrierMissing: "carrier"
        case .metAhead: "met"
        case .dueBefore: "due"
        case .meetingUnfit: "assembly"
        case .ownersMatterUnknown: "owners_matters"
        case .reasonMissing, .reasonWithVote: "no_vote"
        case .resultMissing: "result"
        case .unknown, .notOpen, .notPlanned, .ownersVoteMissing, .notCarrying, .notDone, .publishedAlready,
            .unpublished, .noticeStands, .objectionUpheld, .closedByTeller:
            nil
        }
    }
}

extension EstateMatterDraft {
    /// Everything that is wrong with it.
    func refusals(at level: Level?, isCaseKnown: Bool) -> [EstateRefusal] {
        let sides = Set(parties.map(\.side))
        let isLong = parties.contains { $0.name.count > DeliberationLimits.name_length_max }
        let wrong: [EstateRefusal?] = [
            level == .estate || level == .village ? nil : .placeUnfit,
            title.isEmpty ? .titleMissing : nil,
            title.count > DeliberationLimits.title_length_max ? .titleTooLong : nil,
            words.isEmpty ? .wordsMissing : nil,
            words.count > DeliberationLimits.words_length_max ? .wordsTooLong : nil,
            isCaseKnown ? nil : .caseUnknown,
            EstateMatter.Side.needed.allSatisfy(sides.contains) ? nil : .partiesMissing,
            parties.count > DeliberationLimits.parties_max ? .partiesTooMany : nil,
            isLong ? .partyTooLong : nil,
        ]
        return wrong.compactMap { $0 }
    }
}

extension EstateMatter {
    /// What the three parties agreed on; a plan that has not begun may be made anew.
    ///
    /// - Parameters:
    ///   - known: codes of the owners' matters of the rulebook.
    ///   - meeting: the one that the plan names, of a joint body; nil for none such.
    /// - Source: 民法典 Art. 278: what it lists the owners decide, and no meeting for them.
    func planned(
        _ plan: Plan, known: Set<String>, meeting: Assembly?, at now: Instant
    ) throws(EstateRefusal) -> Standing {
        if standing.state != .opened && standing.state != .planned { throw .notOpen }
        if plan.text.isEmpty || plan.text.count > DeliberationLimits.words_length_max { throw .planMissing }
        if plan.carrier.isEmpty || plan.carrier.count > DeliberationLimits.name_length_max {
            throw .carrierMissing
        }
        if plan.met > now.day { throw .metAhead }
        if plan.due < plan.met { throw .dueBefore }
        if plan.assembly != nil, meeting?.kind.isFreeForm != true || meeting?.state == .cancelled {
            throw .meetingUnfit
        }
        if !plan.ownersMatters.allSatisfy(known.contains) { throw .ownersMatterUnknown }
        if plan.ownersMatters.isEmpty, plan.noVote.isEmpty { throw .reasonMissing }
        if !plan.ownersMatters.isEmpty, !plan.noVote.isEmpty { throw .reasonWithVote }
        if plan.noVote.count > DeliberationLimits.reason_length_max { throw .reasonMissing }
        return Standing(state: .planned, plan: plan, changed: now)
    }

    /// The owners' matters of the plan that the owners have not voted for, on this very text.
    ///
    /// - Parameter resolutions: what was decided about this matter.
    func votesMissing(_ resolutions: [Resolution], digest: String) -> [String] {
        guard let plan = standing.plan else { return [] }
        return plan.ownersMatters.filter { code in
            !resolutions.contains { resolution in
                resolution.kind == .ownersAssembly && resolution.isPassed
                    && resolution.matter?.rawValue == code && resolution.textDigest == digest
            }
        }
    }

    /// The work begins; where the owners decide, only after they did.
    func begun(votesMissing: [String], at now: Instant) throws(EstateRefusal) -> Standing {
        if standing.state != .planned { throw .notPlanned }
        if !votesMissing.isEmpty { throw .ownersVoteMissing }
        return moved(to: .carrying, at: now)
    }

    func finished(_ result: String, by teller: PersonID?, at now: Instant) throws(EstateRefusal) -> Standing {
        if standing.state != .carrying { throw .notCarrying }
        if result.isEmpty || result.count > DeliberationLimits.words_length_max { throw .resultMissing }
        var next = moved(to: .done, at: now)
        (next.result, next.teller, next.notice) = (result, teller, nil)
        return next
    }

    /// - Parameter notice: the one that stands for the result, if any.
    func checkPublishing(_ notice: Notice?) throws(EstateRefusal) {
        if standing.state != .done { throw .notDone }
        if let notice, notice.standing.state != .withdrawn { throw .publishedAlready }
    }

    /// 销号: the result has stood published to the end of its window, and another person than who told it closes it.
    func closed(by person: PersonID?, _ notice: Notice?, at now: Instant) throws(EstateRefusal) -> Standing {
        if standing.state != .done { throw .notDone }
        guard let notice, notice.standing.state != .withdrawn else { throw .unpublished }
        if notice.standing.state != .settled { throw .noticeStands }
        if notice.standing.outcome == .upheld { throw .objectionUpheld }
        if person == standing.teller { throw .closedByTeller }
        return moved(to: .closed, at: now)
    }

    /// An objection was right: the work goes on, and its result is told anew.
    func takenUpAgain(_ notice: Notice?, at now: Instant) throws(EstateRefusal) -> Standing {
        if standing.state != .done { throw .notDone }
        guard notice?.standing.outcome == .upheld else { throw .noticeStands }
        var next = moved(to: .carrying, at: now)
        next.notice = nil
        return next
    }

    func declined(because reason: String, at now: Instant) throws(EstateRefusal) -> Standing {
        if standing.state != .opened && standing.state != .planned { throw .notOpen }
        if reason.isEmpty || reason.count > DeliberationLimits.words_length_max { throw .resultMissing }
        var next = moved(to: .declined, at: now)
        next.result = reason
        return next
    }

    private func moved(to state: State, at now: Instant) -> Standing {
        var next = standing
        (next.state, next.changed) = (state, now)
        return next
    }
}
