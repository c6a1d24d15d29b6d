import Kernel
import Storage

extension DisputeActing {
    /// One line of a draft: whose promise, what, until when.
    package struct Promise: Sendable {
        let party: DisputePartyID
        let text: String
        let due: Day

        package init(party: DisputePartyID, text: String, due: Day) {
            self.party = party
            self.text = text
            self.due = due
        }
    }

    /// Writes the agreement down, to be printed and signed; an oral one is in force with `sign`, too.
    package func draft(_ form: Agreement.Form, facts: String, _ promises: [Promise]) throws {
        let items = promises.enumerated().map { index, promise in
            AgreedItem(
                id: transaction.derivedID(), number: index + 1, party: promise.party, text: promise.text,
                due: promise.due, isDone: nil, decided: nil)
        }
        try file.checkDraft(facts: facts, items: items, by: hand, on: today)
        let agreement = Agreement(form: form, facts: facts, drafted: transaction.now, effective: nil)
        try AgreementStore.keep(agreement, items: items, of: id, in: transaction)
        try step(.drafted)
        let text = ([facts] + items.map { "\($0.text) \($0.due)" }).joined(separator: "\n")
        try transaction.record(
            AgreementDrafted(
                subject: subject, form: form.rawValue, items: items.count,
                text: try transaction.seal(text, named: "agreement", of: subject)))
    }

    /// The last party has signed, or the oral agreement was made: mediation ends, and two other times begin.
    package func sign(on day: Day) throws {
        let agreement = try file.signed(on: day, by: hand, today: today)
        try AgreementStore.sign(id, on: day, in: transaction)
        try move(to: .agreed)
        try DisputeClocks.finish(DisputeClocks.mediation, of: id, in: transaction)
        try DisputeClocks.start(
            DisputeClocks.confirmation, by: Disputes.confirmationKey, of: id, lineage: lineage,
            at: day.start, in: transaction)
        for item in file.items { try DisputeClocks.start(item, of: id, from: day, in: transaction) }
        try step(.signed)
        try transaction.record(
            AgreementMade(subject: subject, form: agreement.form.rawValue, on: day))
    }

    /// Enters whether a promise was kept; what was late may still be done.
    package func decide(_ item: AgreedItemID, isDone: Bool, note: String) throws {
        let decided = try file.decided(item, isDone: isDone, note: note, by: hand, at: transaction.now)
        try AgreementStore.update(decided, in: transaction)
        try DisputeClocks.finish(DisputeClocks.item(decided.number), of: id, in: transaction)
        try step(.item, note: "\(decided.number) \(isDone ? "✓" : "✗") \(note)")
        try transaction.record(PromiseChecked(subject: subject, item: item, isDone: isDone))
    }

    /// Enters how it stands with the court's confirmation.
    package func confirm(_ state: Confirmation.State, on day: Day, isJoint: Bool) throws {
        let next = Confirmation(state: state, on: day)
        let last = try DisputeClocks.lastDay(of: DisputeClocks.confirmation, id, in: transaction)
        try file.checkConfirmation(next, isJoint: isJoint, last: last, by: hand, today: today)
        try AgreementStore.keep(next, of: id, in: transaction)
        try DisputeClocks.finish(DisputeClocks.confirmation, of: id, in: transaction)
        try step(.confirmation, note: state.rawValue)
        try transaction.record(ConfirmationEntered(subject: subject, state: state.rawValue, on: day))
    }
}
