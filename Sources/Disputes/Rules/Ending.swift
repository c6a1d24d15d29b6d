import Kernel

extension DisputeFile {
    /// The dispute closed because a party does not want mediation: nobody is made to.
    ///
    /// - Source: 人民调解法 Art. 17.
    func refused(
        by party: DisputePartyID, hand: DisputeHand, at now: Instant
    ) throws(DisputeRefusal) -> Dispute {
        try checkOpen()
        guard hand.isInCharge || hand.isReceiver else { throw .notYours }
        _ = try self.party(party)
        if isInForce { throw .agreementMade }
        return closed(.refused, body: nil, by: hand, at: now)
    }

    /// The dispute closed without an agreement.
    func failed(note: String, hand: DisputeHand, at now: Instant) throws(DisputeRefusal) -> Dispute {
        try checkMediating(hand)
        if sessions.isEmpty { throw .noSession }
        if note.isEmpty { throw .noteMissing }
        return closed(.failed, body: nil, by: hand, at: now)
    }

    /// The parties brought to another body, which has the matter from now on: 引导.
    func guided(
        to body: Dispute.Body, note: String, hand: DisputeHand, at now: Instant
    ) throws(DisputeRefusal) -> Dispute {
        try checkCharge(hand)
        if isInForce { throw .agreementMade }
        if note.isEmpty { throw .noteMissing }
        return closed(.guided, body: body, by: hand, at: now)
    }

    /// The dispute that the desk does not accept, as another body must decide it.
    func notTaken(hand: DisputeHand, at now: Instant) throws(DisputeRefusal) -> Dispute {
        try checkAcceptance(by: hand)
        return closed(.notTaken, body: nil, by: hand, at: now)
    }

    /// The dispute closed once every promise is known to be kept or broken.
    func settled(hand: DisputeHand, at now: Instant) throws(DisputeRefusal) -> Dispute {
        try checkCharge(hand)
        if !isInForce { throw .notInForce }
        if items.contains(where: { $0.isDone == nil }) { throw .itemsOpen }
        if parts.contains(where: { $0.finished == nil }) { throw .partsOpen }
        let isKept = items.allSatisfy { $0.isDone == true }
        return closed(isKept ? .settled : .unperformed, body: nil, by: hand, at: now)
    }

    func checkVisit(_ visit: ReturnVisit, by hand: DisputeHand) throws(DisputeRefusal) {
        if dispute.isOpen { throw .notClosed }
        guard hand.isInCharge || hand.isReceiver else { throw .notYours }
        if visit.note.isEmpty { throw .noteMissing }
    }

    /// Throws for a dispute that is open, or that was erased before.
    func checkErasure(isConfirmed: Bool) throws(DisputeRefusal) {
        if !isConfirmed { throw .unconfirmed }
        if dispute.isOpen { throw .stillOpen }
        if dispute.summary == Disputes.erasedWords { throw .erasedAlready }
    }

    private func closed(
        _ outcome: Dispute.Outcome, body: Dispute.Body?, by hand: DisputeHand, at now: Instant
    ) -> Dispute {
        var dispute = dispute
        dispute.state = .closed
        dispute.closure = Dispute.Closure(outcome: outcome, at: now, by: hand.person, body: body)
        return dispute
    }
}
