import Access
import Kernel

extension Case {
    /// The case as it stands once those who worked on it say how it ended; a second person looks next.
    ///
    /// A note of the result is always needed; a photo only where the county asks for one, and for what is solved.
    ///
    /// - Parameters:
    ///   - evidence: how many photos came with the note.
    ///   - needsPhoto: whether the county closes nothing of this kind as solved without a photo.
    ///   - openLegs: how many units' parts are not finished, the lead's own left out.
    package func finished(
        _ outcome: Outcome, by hand: Hand, note: String, evidence: Int, needsPhoto: Bool = false,
        openLegs: Int, reviewOn: Day?, at now: Instant
    ) throws(ActRefusal) -> Case {
        guard isOpen else { throw .alreadyClosed }
        if state == .done { throw .notWaiting }
        if isDisputed { throw .disputed }
        let mayWork =
            hand.leads(self) || hand.permissions.contains(.work) || hand.permissions.contains(.dispatch)
        guard mayWork else { throw .notYours }
        if pausedFor != nil { throw .paused }
        if openLegs > 0 { throw .legsOpen }
        if note.isEmpty { throw .evidenceMissing }
        if outcome == .solved, needsPhoto, evidence == 0 { throw .photoMissing }
        if outcome == .shelved {
            guard let reviewOn else { throw .reviewDayMissing }
            if reviewOn <= now.day { throw .reviewDayPast }
        }
        var matter = self
        matter.isReturning = false
        matter.state = .done
        matter.proposal = Proposal(
            outcome: outcome, by: hand.person, at: now, reviewOn: outcome == .shelved ? reviewOn : nil)
        return matter
    }

    /// The case closed for good: 销号. The second person is another than the one who says that it is done.
    package func verified(by hand: Hand, at now: Instant) throws(ActRefusal) -> Case {
        guard isOpen else { throw .alreadyClosed }
        guard state == .done, let proposal else { throw .notDone }
        guard hand.permissions.contains(.verify) else { throw .notAllowed }
        if proposal.by == hand.person { throw .sameHands }
        var matter = self
        matter.state = .closed
        matter.closure = Closure(
            outcome: proposal.outcome, by: hand.person, at: now, reviewOn: proposal.reviewOn)
        return matter
    }

    /// The case back with those who worked on it, because the second person is not satisfied.
    package func sentBack(by hand: Hand, note: String) throws(ActRefusal) -> Case {
        guard isOpen else { throw .alreadyClosed }
        guard state == .done, let proposal else { throw .notDone }
        guard hand.permissions.contains(.verify) else { throw .notAllowed }
        if proposal.by == hand.person { throw .sameHands }
        if note.isEmpty { throw .noteMissing }
        var matter = self
        matter.state = matter.lead == nil ? .received : .assigned
        matter.proposal = nil
        return matter
    }

    /// The case taken up again within the window after its closing; by whom, the feature decides.
    ///
    /// - Parameter lead: who has it at once; nil for a case that waits at its desk to be given out.
    package func reopened(
        until windowEnd: Instant, note: String, to lead: Lead? = nil, at now: Instant
    ) throws(ActRefusal) -> Case {
        guard state == .closed, closure != nil else { throw .notClosed }
        if now > windowEnd { throw .windowOver }
        if note.isEmpty { throw .noteMissing }
        var matter = self
        matter.state = lead == nil ? .received : .assigned
        matter.lead = lead
        matter.proposal = nil
        matter.closure = nil
        matter.pausedFor = nil
        matter.isDisputed = false
        matter.reopenings += 1
        return matter
    }

    /// The case ended because those whom it was owed to have heard how: they are the second person.
    package func concluded(
        _ outcome: Outcome, by person: PersonID?, at now: Instant
    ) throws(ActRefusal) -> Case {
        guard isOpen else { throw .alreadyClosed }
        var matter = self
        matter.isReturning = false
        matter.isDisputed = false
        matter.state = .closed
        matter.closure = Closure(outcome: outcome, by: person, at: now, reviewOn: nil)
        return matter
    }

    /// The case ended because another holds the same matter; what is said to be done waits for its second person.
    ///
    /// - Parameter openLegs: how many units' parts are not finished.
    package func merged(
        into other: CaseID, by hand: Hand, openLegs: Int = 0, at now: Instant
    ) throws(ActRefusal) -> Case {
        guard isOpen else { throw .alreadyClosed }
        guard hand.permissions.contains(.dispatch) else { throw .notAllowed }
        if state == .done { throw .notWaiting }
        if other == id { throw .mergedIntoItself }
        if openLegs > 0 { throw .legsOpen }
        var matter = self
        matter.isReturning = false
        matter.state = .closed
        matter.closure = Closure(outcome: .merged, by: hand.person, at: now, reviewOn: nil)
        return matter
    }
}
