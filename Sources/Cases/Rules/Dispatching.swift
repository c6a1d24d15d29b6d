import Access
import Kernel

extension Case {
    /// The case as it stands once it has been given to `lead`; 派单.
    ///
    /// A case that somebody has may be given to another only by those who may dispatch, and not while a dispute
    /// about it runs.
    package func dispatched(to lead: Lead, by hand: Hand) throws(ActRefusal) -> Case {
        guard isOpen else { throw .alreadyClosed }
        guard hand.permissions.contains(.dispatch) else { throw .notAllowed }
        if isDisputed { throw .disputed }
        if isReturning { throw .returnWaiting }
        if state == .done { throw .notWaiting }
        guard lead.person != nil || lead.organisation != nil else { throw .nobodyNamed }
        var matter = self
        matter.lead = lead
        matter.state = .assigned
        return matter
    }

    /// The case as it stands once its lead disputes the dispatch; it stays with the lead until somebody decides.
    ///
    /// - Source: 北京市接诉即办工作条例 Art. 12: an objection goes to review, the order does not travel.
    package func disputed(by hand: Hand, note: String) throws(ActRefusal) -> Case {
        try checkWorking(hand)
        if isDisputed { throw .disputed }
        if isReturning { throw .returnWaiting }
        if note.isEmpty { throw .noteMissing }
        var matter = self
        matter.isDisputed = true
        return matter
    }

    /// The case as it stands once a dispute is decided: it stays with its lead, or goes to another.
    package func adjudicated(to other: Lead?, by hand: Hand, note: String) throws(ActRefusal) -> Case {
        guard isOpen else { throw .alreadyClosed }
        guard hand.permissions.contains(.supervise) else { throw .notAllowed }
        guard isDisputed else { throw .notDisputed }
        if hand.leads(self) { throw .sameHands }
        if note.isEmpty { throw .noteMissing }
        var matter = self
        matter.isDisputed = false
        if let other {
            matter.lead = other
            matter.state = .assigned
        }
        return matter
    }

    /// The case as it stands at another desk: up the tree when it is beyond this one's power, down when it is
    /// below it.
    ///
    /// - Parameters:
    ///   - isBelow: whether `desk` lies under the desk that has the case now.
    ///   - ground: why it goes up; the way down needs none.
    package func handed(
        to desk: PlaceID, isBelow: Bool, because ground: Escalation.Ground? = nil, by hand: Hand, note: String
    ) throws(ActRefusal) -> Case {
        guard isOpen else { throw .alreadyClosed }
        guard hand.permissions.contains(.dispatch) || hand.permissions.contains(.work) else {
            throw .notAllowed
        }
        if isBelow, !hand.permissions.contains(.dispatch) { throw .notAllowed }
        if isDisputed { throw .disputed }
        if isReturning { throw .returnWaiting }
        if state == .done { throw .notWaiting }
        if pausedFor != nil { throw .paused }
        if !isBelow, ground == nil { throw .groundMissing }
        if note.isEmpty { throw .noteMissing }
        return moved(to: desk)
    }

    /// The case one desk further up because its time ran out; nobody need ask, and nobody has it there who could
    /// dispute that.
    package func escalated(to desk: PlaceID) throws(ActRefusal) -> Case {
        guard isOpen else { throw .alreadyClosed }
        return moved(to: desk)
    }

    private func moved(to desk: PlaceID) -> Case {
        var matter = self
        matter.desk = desk
        matter.lead = nil
        matter.isDisputed = false
        matter.isReturning = false
        matter.state = .received
        return matter
    }

    /// Whoever works on a case now: its lead, or those who may work on anything there while nobody leads.
    func checkWorking(_ hand: Hand) throws(ActRefusal) {
        guard isOpen else { throw .alreadyClosed }
        guard state == .assigned else { throw .notAssigned }
        guard hand.leads(self) || hand.permissions.contains(.dispatch) else { throw .notYours }
        if isDisputed { throw .disputed }
    }
}
