import Access
import Kernel

extension Case {
    /// The case while its lead asks to give it back: it stays with the lead, and its clocks run on. 退回复核.
    ///
    /// - Parameter earlier: what was asked about the case as a whole since it was given out.
    package func returned(
        by hand: Hand, note: String, earlier: [ReturnReview]
    ) throws(ActRefusal) -> Case {
        guard isOpen else { throw .alreadyClosed }
        guard state == .assigned else { throw .notAssigned }
        guard hand.leads(self) else { throw .notYours }
        if isDisputed { throw .disputed }
        try ReturnReview.check(.returned, after: earlier, note: note)
        var matter = self
        matter.isReturning = true
        return matter
    }

    /// Whether `hand`'s unit may ask to be rid of its part, or dispute what the desk said of that.
    ///
    /// - Parameter earlier: what was asked about this part.
    package func checkReview(
        _ kind: ReturnReview.Kind, of leg: Leg, by hand: Hand, note: String, earlier: [ReturnReview]
    ) throws(ActRefusal) {
        guard isOpen else { throw .alreadyClosed }
        if state == .done { throw .notWaiting }
        guard leg.organisation == hand.organisation, !leg.isLead else { throw .notYours }
        if leg.finished != nil { throw .legFinished }
        try ReturnReview.check(kind, after: earlier, note: note)
    }

    /// The case once the desk that gave it out has decided on a return; a disputed part is decided by those who
    /// supervise. Nobody decides for their own unit.
    ///
    /// - Parameter other: who gets it instead; nobody lets an accepted case lie at the desk.
    package func reviewed(
        _ review: ReturnReview, isAccepted: Bool, to other: Lead?, by hand: Hand, note: String
    ) throws(ActRefusal) -> Case {
        guard isOpen else { throw .alreadyClosed }
        guard hand.permissions.contains(review.kind == .disputed ? .supervise : .dispatch) else {
            throw .notAllowed
        }
        guard review.isWaiting else { throw .returnUnknown }
        let isOwn = review.organisation != nil && review.organisation == hand.organisation
        if isOwn || review.by == hand.person { throw .sameHands }
        if !isAccepted, note.isEmpty { throw .noteMissing }
        var matter = self
        if review.leg != nil {
            if isAccepted, let other, other.organisation == nil || other.organisation == review.organisation {
                throw .backToSame
            }
            return matter
        }
        matter.isReturning = false
        if isAccepted {
            if let other, other == lead { throw .backToSame }
            matter.lead = other
            matter.state = other == nil ? .received : .assigned
        }
        return matter
    }
}

extension ReturnReview {
    /// One at a time, and after a refusal no second return of the same dispatch: no ping-pong.
    fileprivate static func check(
        _ kind: Kind, after earlier: [ReturnReview], note: String
    ) throws(ActRefusal) {
        if earlier.contains(where: \.isWaiting) { throw .returnWaiting }
        if earlier.contains(where: { $0.kind == kind && $0.state == .refused }) { throw .returnedAlready }
        if note.isEmpty { throw .noteMissing }
    }
}
