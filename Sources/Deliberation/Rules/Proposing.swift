import Kernel
import Places

/// Why a proposal, a version of it or a consultation is not taken, first applicable reason first.
package enum ProposalRefusal: String, Refusal, CaseIterable {
    case placeUnfit = "deliberation.place-unfit"
    case mattersUnruled = "deliberation.matters-unruled"
    case matterUnknown = "deliberation.matter-unknown"
    case mergeNotAllowed = "deliberation.merge-not-allowed"
    case mergeWithoutOneHead = "deliberation.merge-without-one-head"
    case titleMissing = "deliberation.title-missing"
    case titleTooLong = "deliberation.title-too-long"
    case bodyMissing = "deliberation.body-missing"
    case bodyTooLong = "deliberation.body-too-long"
    case proposerMissing = "deliberation.proposer-missing"
    case proposerTooLong = "deliberation.proposer-too-long"
    case budgetOutOfRange = "deliberation.budget-out-of-range"
    case fundingMissing = "deliberation.funding-missing"
    case fundingTooLong = "deliberation.funding-too-long"
    case textNotWanted = "deliberation.text-not-wanted"
    case textUnchanged = "deliberation.text-unchanged"
    case versionsTooMany = "deliberation.versions-too-many"
    case consultedAhead = "deliberation.consulted-ahead"
    case mannerMissing = "deliberation.manner-missing"
    case householdsOutOfRange = "deliberation.households-out-of-range"
    case wordsMissing = "deliberation.words-missing"
    case wordsTooLong = "deliberation.words-too-long"
    case consultationsTooMany = "deliberation.consultations-too-many"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .mattersUnruled, .mergeNotAllowed, .mergeWithoutOneHead, .textNotWanted, .versionsTooMany,
            .consultationsTooMany:
            .conflict
        case .placeUnfit, .matterUnknown, .titleMissing, .titleTooLong, .bodyMissing, .bodyTooLong,
            .proposerMissing, .proposerTooLong, .budgetOutOfRange, .fundingMissing, .fundingTooLong,
            .textUnchanged, .consultedAhead, .mannerMissing, .householdsOutOfRange, .wordsMissing,
            .wordsTooLong:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .placeUnfit: "place"
        case .mattersUnruled, .matterUnknown: "matter"
        case .mergeNotAllowed, .mergeWithoutOneHead: "is_merged"
        case .titleMissing, .titleTooLong: "title"
        case .bodyMissing, .bodyTooLong, .textUnchanged: "body"
        case .proposerMissing, .proposerTooLong: "proposer"
        case .budgetOutOfRange: "budget"
        case .fundingMissing, .fundingTooLong: "funding"
        case .consultedAhead: "on"
        case .mannerMissing: "manner"
        case .householdsOutOfRange: "households"
        case .wordsMissing, .wordsTooLong: "words"
        case .textNotWanted, .versionsTooMany, .consultationsTooMany: nil
        }
    }
}

/// What the place's rulebook and posts say about a proposal there.
package struct ProposalGround: Sendable {
    package let level: Level
    /// Nil where the rulebook lists none.
    package let matters: [DecisionMatter]?
    package let allowsMerging: Bool
    /// 一肩挑: one person is Party secretary and head of the committee.
    package let hasOneHead: Bool

    package init(level: Level, matters: [DecisionMatter]?, allowsMerging: Bool, hasOneHead: Bool) {
        self.level = level
        self.matters = matters
        self.allowsMerging = allowsMerging
        self.hasOneHead = hasOneHead
    }
}

extension ProcedureDraft {
    /// Everything that is wrong with it, so that it is put right in one go.
    package func refusals(on ground: ProposalGround) -> [ProposalRefusal] {
        let about: [ProposalRefusal?] = [
            ground.level == .village ? nil : .placeUnfit,
            ground.matters == nil ? .mattersUnruled : nil,
            ground.matters?.contains { $0.code == matter } == false ? .matterUnknown : nil,
            isMerged && !ground.allowsMerging ? .mergeNotAllowed : nil,
            isMerged && ground.allowsMerging && !ground.hasOneHead ? .mergeWithoutOneHead : nil,
        ]
        let money: [ProposalRefusal?] = [
            proposer.isEmpty ? .proposerMissing : nil,
            proposer.count > DeliberationLimits.name_length_max ? .proposerTooLong : nil,
            budget.map { (0...DeliberationLimits.money_fen_max).contains($0.fen) } == false
                ? .budgetOutOfRange : nil,
            budget.map { $0.fen > 0 } == true && funding.isEmpty ? .fundingMissing : nil,
            funding.count > DeliberationLimits.line_length_max ? .fundingTooLong : nil,
        ]
        return (about + ProposalText.refusals(title, body) + money).compactMap { $0 }
    }
}

extension ProposalText {
    package static func refusals(_ title: String, _ body: String) -> [ProposalRefusal?] {
        [
            title.isEmpty ? .titleMissing : nil,
            title.count > DeliberationLimits.title_length_max ? .titleTooLong : nil,
            body.isEmpty ? .bodyMissing : nil,
            body.count > DeliberationLimits.body_length_max ? .bodyTooLong : nil,
        ]
    }
}

extension Procedure {
    /// The standing once the next version is there: after a return, or while the committees still draft it.
    package func rewritten(
        from text: ProposalText, title: String, body: String
    ) throws -> Standing {
        if !isRunning { throw ProcedureRefusal.ended }
        if !standing.needsText, standing.step > .discussion { throw ProposalRefusal.textNotWanted }
        let wrong = ProposalText.refusals(title, body).compactMap { $0 }
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        if title == text.title && body == text.body { throw ProposalRefusal.textUnchanged }
        if standing.version >= DeliberationLimits.versions_max { throw ProposalRefusal.versionsTooMany }
        var next = standing
        next.version += 1
        next.needsText = false
        return next
    }
}

extension Consultation {
    package func refusals(today: Day, count: Int) -> [ProposalRefusal] {
        let wrong: [ProposalRefusal?] = [
            on > today ? .consultedAhead : nil,
            manner.isEmpty ? .mannerMissing : nil,
            (1...DeliberationLimits.households_max).contains(households) ? nil : .householdsOutOfRange,
            words.isEmpty ? .wordsMissing : nil,
            max(words.count - DeliberationLimits.words_length_max, manner.count - 100) > 0
                ? .wordsTooLong : nil,
            count >= DeliberationLimits.consultations_max ? .consultationsTooMany : nil,
        ]
        return wrong.compactMap { $0 }
    }
}
