import Kernel

/// What the register knows of somebody who is proposed as mediator.
struct MediatorStanding: Sendable {
    let isInOffice: Bool
    let isParty: Bool
    /// Lives in the household of a party.
    let isKin: Bool
}

extension DisputeFile {
    /// Whether somebody may be proposed: the parties choose, and who is near one of them stands back.
    ///
    /// - Source: 人民调解法 Art. 19: the parties may choose; standing back is the county's own rule.
    func checkProposal(
        of mediator: MediatorID, _ standing: MediatorStanding, isDeclared: Bool, by hand: DisputeHand
    ) throws(DisputeRefusal) {
        try checkCharge(hand)
        if dispute.state == .received { throw .notAccepted }
        if choice != nil { throw .mediatorChosen }
        if dispute.state != .choosing { throw .notMediating }
        if !standing.isInOffice { throw .mediatorUnknown }
        if standing.isParty { throw .mediatorIsParty }
        if standing.isKin { throw .mediatorIsKin }
        let stoodBack = choices.contains {
            $0.mediator == mediator && ($0.ending == .kin || $0.ending == .interest)
        }
        if stoodBack { throw .mediatorStoodBack }
        if !isDeclared { throw .mediatorUndeclared }
    }

    /// The choice once a party has said yes or no; it holds when all have said yes, and is gone with one no.
    func answered(_ party: DisputePartyID, isYes: Bool) throws(DisputeRefusal) -> MediatorChoice {
        try checkOpen()
        guard var choice else { throw .choiceMissing }
        _ = try self.party(party)
        if choice.state == .agreed || choice.answers[party] != nil { throw .answeredAlready }
        choice.answers[party] = isYes
        if !isYes {
            choice.state = .declined
        } else if parties.allSatisfy({ choice.answers[$0.id] == true }) {
            choice.state = .agreed
        }
        return choice
    }

    /// The choice once the mediator stands back or is changed.
    func replaced(
        because ending: MediatorChoice.Ending, note: String, by hand: DisputeHand
    ) throws(DisputeRefusal) -> MediatorChoice {
        try checkCharge(hand)
        guard var choice else { throw .choiceMissing }
        if isInForce { throw .agreementMade }
        if note.isEmpty { throw .noteMissing }
        choice.state = .ended
        choice.ending = ending
        return choice
    }

    func checkSession(_ session: Session, by hand: DisputeHand, on today: Day) throws(DisputeRefusal) {
        try checkMediating(hand)
        if session.on > today { throw .sessionInFuture }
        if session.on < dispute.received.day { throw .sessionTooEarly }
        if session.venue.isEmpty { throw .venueMissing }
        let known = Set(parties.map(\.number))
        if session.present.isEmpty || !known.isSuperset(of: session.present) { throw .nobodyCame }
        if session.minutes.isEmpty { throw .minutesMissing }
        if sessions.count >= DisputeLimits.sessions_max { throw .sessionsFull }
    }

    func checkEvidence(type: String?, by hand: DisputeHand) throws(DisputeRefusal) {
        try checkOpen()
        guard hand.isInCharge || hand.isReceiver else { throw .notYours }
        if type == nil { throw .fileKind }
        if evidence.count >= DisputeLimits.evidence_max { throw .evidenceFull }
    }

    /// More time, as all parties together want it.
    func checkExtension(
        days: Int, most: Int, agreed: Int, by hand: DisputeHand
    ) throws(DisputeRefusal) {
        try checkOpen()
        if dispute.state == .received { throw .notAccepted }
        if isInForce || dispute.state == .agreed { throw .notMediating }
        if hand.isMediator { throw .ownExtension }
        if !hand.isDesk { throw .notYours }
        if mediator == nil { throw .noMediator }
        if agreed < parties.count { throw .extensionDisagreed }
        if !(1...max(1, most)).contains(days) { throw .extensionTooLong }
    }

    func checkMediating(_ hand: DisputeHand) throws(DisputeRefusal) {
        try checkCharge(hand)
        switch dispute.state {
        case .received: throw .notAccepted
        case .choosing: throw .noMediator
        case .mediating: return
        case .agreed: throw .agreementMade
        case .closed: throw .closedAlready
        }
    }
}
