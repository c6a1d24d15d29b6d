import Assemblies
import Kernel

/// Why a topic is not raised or does not go on, first applicable reason first.
package enum TopicRefusal: String, Refusal, CaseIterable {
    case unknown = "deliberation.topic-unknown"
    case placeUnknown = "deliberation.topic-place-unknown"
    case forumUnfit = "deliberation.topic-forum-unfit"
    case titleMissing = "deliberation.topic-title-missing"
    case titleTooLong = "deliberation.topic-title-too-long"
    case wordsMissing = "deliberation.topic-words-missing"
    case wordsTooLong = "deliberation.topic-words-too-long"
    case caseUnknown = "deliberation.topic-case-unknown"
    case tooMany = "deliberation.topics-too-many"
    case notRaised = "deliberation.topic-not-raised"
    case notScheduled = "deliberation.topic-not-scheduled"
    case notSettled = "deliberation.topic-not-settled"
    case heldAhead = "deliberation.topic-held-ahead"
    case agreementMissing = "deliberation.topic-agreement-missing"
    case ownersMatterUnknown = "deliberation.topic-owners-matter-unknown"
    case ownersVoteMissing = "deliberation.topic-owners-vote-missing"
    case outcomeMissing = "deliberation.topic-outcome-missing"

    package var code: String { rawValue }

    package var kind: RefusalKind {
        switch self {
        case .unknown: .missing
        case .tooMany, .notRaised, .notScheduled, .notSettled, .ownersVoteMissing: .conflict
        case .placeUnknown, .forumUnfit, .titleMissing, .titleTooLong, .wordsMissing, .wordsTooLong,
            .caseUnknown, .heldAhead, .agreementMissing, .ownersMatterUnknown, .outcomeMissing:
            .invalid
        }
    }

    package var field: String? {
        switch self {
        case .placeUnknown: "place"
        case .forumUnfit: "forum"
        case .titleMissing, .titleTooLong: "title"
        case .wordsMissing, .wordsTooLong: "words"
        case .caseUnknown: "case"
        case .heldAhead: "on"
        case .agreementMissing: "agreement"
        case .ownersMatterUnknown: "owners_matter"
        case .outcomeMissing: "outcome"
        case .unknown, .tooMany, .notRaised, .notScheduled, .notSettled, .ownersVoteMissing: nil
        }
    }
}

extension TopicDraft {
    /// Everything that is wrong with it.
    ///
    /// - Parameter open: topics of the same person that wait already.
    package func refusals(open: Int) -> [TopicRefusal] {
        let wrong: [TopicRefusal?] = [
            forum.isFreeForm ? nil : .forumUnfit,
            title.isEmpty ? .titleMissing : nil,
            title.count > DeliberationLimits.title_length_max ? .titleTooLong : nil,
            words.isEmpty ? .wordsMissing : nil,
            words.count > DeliberationLimits.words_length_max ? .wordsTooLong : nil,
            source == .resident && open >= DeliberationLimits.commitments_max ? .tooMany : nil,
        ]
        return wrong.compactMap { $0 }
    }
}

extension Topic {
    package func scheduled(on day: Day, _ assembly: AssemblyID?, at now: Instant) throws(TopicRefusal)
        -> Standing
    {
        if standing.state != .raised && standing.state != .scheduled { throw .notRaised }
        var next = standing
        next.state = .scheduled
        next.meets = day
        next.assembly = assembly
        next.changed = now
        return next
    }

    /// What they agreed; what the owners alone decide is only a proposal to them.
    ///
    /// - Parameter known: the owners' matters of the rulebook.
    package func settled(
        _ agreement: String, on day: Day, ownersMatter: String?, known: [DecisionMatter], at now: Instant
    ) throws(TopicRefusal) -> Standing {
        if standing.state != .scheduled { throw .notScheduled }
        if day > now.day { throw .heldAhead }
        if agreement.isEmpty || agreement.count > DeliberationLimits.words_length_max {
            throw .agreementMissing
        }
        if let ownersMatter, !known.contains(where: { $0.code == ownersMatter }) {
            throw .ownersMatterUnknown
        }
        var next = standing
        next.state = .settled
        next.meets = day
        next.agreement = agreement
        next.ownersMatter = ownersMatter
        next.changed = now
        return next
    }

    /// What came of it is told to those who agreed.
    ///
    /// - Parameter hasOwnersVote: whether the owners' assembly has passed a resolution about it.
    package func readBack(
        _ outcome: String, hasOwnersVote: Bool, at now: Instant
    ) throws(TopicRefusal) -> Standing {
        if standing.state != .settled { throw .notSettled }
        if standing.ownersMatter != nil, !hasOwnersVote { throw .ownersVoteMissing }
        return try ended(.closed, outcome, at: now)
    }

    package func declined(because reason: String, at now: Instant) throws(TopicRefusal) -> Standing {
        if standing.state != .raised && standing.state != .scheduled { throw .notRaised }
        return try ended(.declined, reason, at: now)
    }

    private func ended(_ state: State, _ outcome: String, at now: Instant) throws(TopicRefusal) -> Standing {
        if outcome.isEmpty || outcome.count > DeliberationLimits.words_length_max { throw .outcomeMissing }
        var next = standing
        next.state = state
        next.outcome = outcome
        next.changed = now
        return next
    }
}
