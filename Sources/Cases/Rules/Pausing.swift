import Access
import Kernel

extension Case {
    /// The case with its clocks stopped, as one who may approve it decided on another's plea.
    package func paused(on plea: Plea, by hand: Hand) throws(ActRefusal) -> Case {
        guard isOpen else { throw .alreadyClosed }
        guard hand.permissions.contains(.supervise) else { throw .notAllowed }
        if plea.by == hand.person { throw .ownPlea }
        if state == .done { throw .notWaiting }
        if pausedFor != nil { throw .paused }
        var matter = self
        matter.pausedFor = plea.reason
        return matter
    }

    /// The case with its clocks running again.
    package func resumed(by hand: Hand) throws(ActRefusal) -> Case {
        guard isOpen else { throw .alreadyClosed }
        let may = hand.leads(self) || !hand.permissions.isDisjoint(with: [.supervise, .dispatch])
        guard may else { throw .notYours }
        guard pausedFor != nil else { throw .notPaused }
        var matter = self
        matter.pausedFor = nil
        return matter
    }

    /// Whether `hand` may ask for a pause or more time, and has said why.
    package func checkPlea(by hand: Hand, note: String) throws(ActRefusal) {
        guard isOpen else { throw .alreadyClosed }
        let may = hand.leads(self) || !hand.permissions.isDisjoint(with: [.work, .dispatch])
        guard may else { throw .notYours }
        if state == .done { throw .notWaiting }
        if note.isEmpty { throw .noteMissing }
    }

    /// Whether `hand` may give more time on `plea`; what is said to be done needs none.
    package func checkExtension(on plea: Plea, by hand: Hand) throws(ActRefusal) {
        try checkDecision(on: plea, by: hand)
        if state == .done { throw .notWaiting }
    }

    /// Whether `hand` may decide on `plea`; nobody decides on their own.
    package func checkDecision(on plea: Plea, by hand: Hand) throws(ActRefusal) {
        guard isOpen else { throw .alreadyClosed }
        guard hand.permissions.contains(.supervise) else { throw .notAllowed }
        if plea.by == hand.person { throw .ownPlea }
    }

    /// Whether `hand` may press those who have the case: 催办 by its desk, 督办 by those who supervise.
    package func checkUrging(by hand: Hand, isSupervision: Bool, note: String) throws(ActRefusal) {
        guard isOpen else { throw .alreadyClosed }
        let needed: Set<Permission> = isSupervision ? [.supervise] : [.dispatch, .supervise]
        if hand.permissions.isDisjoint(with: needed) { throw .notAllowed }
        if note.isEmpty { throw .noteMissing }
    }

    /// Whether `hand` may write into the file: notes, contacts.
    package func checkNote(by hand: Hand, note: String) throws(ActRefusal) {
        guard isOpen else { throw .alreadyClosed }
        let may = hand.leads(self) || !hand.permissions.isDisjoint(with: [.work, .dispatch, .supervise])
        guard may else { throw .notYours }
        if note.isEmpty { throw .noteMissing }
    }
}
