import Kernel

/// Why something is not done about a dispute, first applicable reason first within an act.
package enum DisputeRefusal: String, Refusal, CaseIterable {
    case unknown = "dispute.unknown"
    case changedMeanwhile = "dispute.changed-meanwhile"
    case closedAlready = "dispute.closed-already"
    case notYours = "dispute.not-yours"
    case placeUnknown = "dispute.place-unknown"
    case kindUnknown = "dispute.kind-unknown"
    case summaryMissing = "dispute.summary-missing"
    case summaryTooLong = "dispute.summary-too-long"
    case partyNameMissing = "dispute.party-name-missing"
    case partyNameTooLong = "dispute.party-name-too-long"
    case partiesTooFew = "dispute.parties-too-few"
    case partiesTooMany = "dispute.parties-too-many"
    case consentMissing = "dispute.consent-missing"
    case requestUnknown = "dispute.request-unknown"
    case requestTaken = "dispute.request-taken"
    case acceptedAlready = "dispute.accepted-already"
    case notAccepted = "dispute.not-accepted"
    case exclusionMissing = "dispute.exclusion-missing"
    case partyUnknown = "dispute.party-unknown"
    case mediatorUnknown = "dispute.mediator-unknown"
    case mediatorUndeclared = "dispute.mediator-undeclared"
    case mediatorIsParty = "dispute.mediator-is-party"
    case mediatorIsKin = "dispute.mediator-is-kin"
    case mediatorStoodBack = "dispute.mediator-stood-back"
    case mediatorChosen = "dispute.mediator-chosen"
    case choiceMissing = "dispute.choice-missing"
    case answeredAlready = "dispute.answered-already"
    case endingUnreadable = "dispute.ending-unreadable"
    case noMediator = "dispute.no-mediator"
    case sessionInFuture = "dispute.session-in-future"
    case sessionTooEarly = "dispute.session-too-early"
    case venueMissing = "dispute.venue-missing"
    case nobodyCame = "dispute.nobody-came"
    case minutesMissing = "dispute.minutes-missing"
    case sessionsFull = "dispute.sessions-full"
    case fileMissing = "dispute.file-missing"
    case fileKind = "dispute.file-kind"
    case evidenceFull = "dispute.evidence-full"
    case noSession = "dispute.no-session"
    case factsMissing = "dispute.facts-missing"
    case itemsMissing = "dispute.items-missing"
    case itemsTooMany = "dispute.items-too-many"
    case itemUnreadable = "dispute.item-unreadable"
    case itemDuePast = "dispute.item-due-past"
    case agreementMade = "dispute.agreement-made"
    case agreementMissing = "dispute.agreement-missing"
    case signedInFuture = "dispute.signed-in-future"
    case signedTooEarly = "dispute.signed-too-early"
    case extensionDisagreed = "dispute.extension-disagreed"
    case extensionTooLong = "dispute.extension-too-long"
    case ownExtension = "dispute.own-extension"
    case notMediating = "dispute.not-mediating"
    case itemUnknown = "dispute.item-unknown"
    case itemDecided = "dispute.item-decided"
    case notInForce = "dispute.not-in-force"
    case confirmationUnreadable = "dispute.confirmation-unreadable"
    case confirmationOver = "dispute.confirmation-over"
    case confirmationDisjoint = "dispute.confirmation-disjoint"
    case confirmationOrder = "dispute.confirmation-order"
    case dayInFuture = "dispute.day-in-future"
    case bodyUnreadable = "dispute.body-unreadable"
    case itemsOpen = "dispute.items-open"
    case partsOpen = "dispute.parts-open"
    case organisationUnknown = "dispute.organisation-unknown"
    case taskMissing = "dispute.task-missing"
    case partsFull = "dispute.parts-full"
    case partUnknown = "dispute.part-unknown"
    case partFinished = "dispute.part-finished"
    case noteMissing = "dispute.note-missing"
    case notClosed = "dispute.not-closed"
    case codeWrong = "dispute.code-wrong"
    case stillOpen = "dispute.still-open"
    case erasedAlready = "dispute.erased-already"
    case unconfirmed = "dispute.unconfirmed"

    package var code: String { rawValue }
    package var sentence: Sentence { Sentence(.dispute(self)) }

    package var kind: RefusalKind {
        switch self {
        case .unknown, .requestUnknown, .itemUnknown, .partUnknown, .codeWrong: .missing
        case .notYours, .ownExtension: .forbidden
        case .placeUnknown, .kindUnknown, .summaryMissing, .summaryTooLong, .partyNameMissing,
            .partyNameTooLong, .partiesTooFew, .partiesTooMany, .consentMissing, .exclusionMissing,
            .partyUnknown, .mediatorUnknown, .mediatorUndeclared, .endingUnreadable, .sessionInFuture,
            .sessionTooEarly, .venueMissing, .nobodyCame, .minutesMissing, .fileMissing, .fileKind,
            .factsMissing, .itemsMissing, .itemsTooMany, .itemUnreadable, .itemDuePast,
            .signedInFuture, .signedTooEarly, .extensionDisagreed, .extensionTooLong,
            .confirmationUnreadable, .confirmationDisjoint, .dayInFuture, .bodyUnreadable,
            .organisationUnknown, .taskMissing, .noteMissing, .unconfirmed:
            .invalid
        default: .conflict
        }
    }

    package var field: String? {
        switch self {
        case .placeUnknown: "place"
        case .kindUnknown: "kind"
        case .summaryMissing, .summaryTooLong: "summary"
        case .partyNameMissing, .partyNameTooLong: "name"
        case .partiesTooFew, .partiesTooMany: "other_name"
        case .consentMissing: "consent"
        case .requestUnknown, .requestTaken: "request"
        case .exclusionMissing: "exclusion"
        case .partyUnknown, .answeredAlready: "party"
        case .mediatorUnknown, .mediatorIsParty, .mediatorIsKin, .mediatorStoodBack: "mediator"
        case .mediatorUndeclared: "declared"
        case .endingUnreadable: "reason"
        case .sessionInFuture, .sessionTooEarly, .signedInFuture, .signedTooEarly, .confirmationOver,
            .dayInFuture:
            "on"
        case .venueMissing: "venue"
        case .nobodyCame: "present"
        case .minutesMissing: "minutes"
        case .fileMissing, .fileKind, .evidenceFull: "file"
        case .factsMissing: "facts"
        case .itemsMissing, .itemsTooMany, .itemUnreadable: "item_1"
        case .itemDuePast: "due_1"
        case .extensionDisagreed: "agreed"
        case .extensionTooLong: "days"
        case .itemUnknown, .itemDecided: "item"
        case .confirmationUnreadable, .confirmationOrder: "state"
        case .confirmationDisjoint: "joint"
        case .bodyUnreadable: "body"
        case .organisationUnknown, .partsFull: "organisation"
        case .taskMissing: "task"
        case .noteMissing: "note"
        case .codeWrong: "code"
        case .stillOpen, .erasedAlready: "number"
        case .unconfirmed: "confirmed"
        default: nil
        }
    }
}

/// That a matter belongs elsewhere, with the text which says so.
package enum ReceptionRefusal: Refusal, Equatable {
    /// - Parameters:
    ///   - words: the ground as the county's list says it, in both languages.
    ///   - source: law, edition, article.
    case excluded(chinese: String, english: String, source: String, isChecked: Bool)

    package var code: String { "dispute.not-for-mediation" }
    package var kind: RefusalKind { .invalid }
    package var field: String? { "exclusion" }

    package var sentence: Sentence {
        switch self {
        case .excluded(let chinese, let english, let source, let isChecked):
            Sentence(
                isChecked ? .disputeExcluded : .disputeExcludedUnchecked,
                ["chinese": chinese, "english": english, "source": source])
        }
    }
}
