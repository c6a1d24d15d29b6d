import Access
import Kernel
import Places
import Storage

/// The files of matters: opened, given to someone, worked on, accepted by a second person, closed.
///
/// A feature opens cases of its own kind and adds what is particular to it; this block knows none of the features.
package struct Cases: Sendable {
    package let county: County

    package init(_ county: County) { self.county = county }

    /// What a new case is made of.
    package struct Opening: Sendable {
        package var id: CaseID
        package var kind: String
        package var title: String
        package var place: PlaceID
        package var desk: PlaceID
        package var urgency: Case.Urgency
        /// What the first line of the file says; the feature's words, public if the matter is.
        package var note: String
        package var isPublic: Bool
        /// Who has it at once; nil for a case that waits at its desk to be given out.
        package var lead: PersonID?

        package init(
            id: CaseID, kind: String, title: String, place: PlaceID, desk: PlaceID, urgency: Case.Urgency,
            note: String = "", isPublic: Bool = false, lead: PersonID? = nil
        ) {
            self.id = id
            self.kind = kind
            self.title = title
            self.place = place
            self.desk = desk
            self.urgency = urgency
            self.note = note
            self.isPublic = isPublic
            self.lead = lead
        }
    }

    /// Opens a case within the caller's transaction; its clocks are the feature's to start before `settleDue`.
    package static func open(_ opening: Opening, in transaction: Transaction) throws -> Case {
        let matter = Case(
            id: opening.id, number: try CaseStore.nextNumber(in: transaction.happened.day.year, transaction),
            kind: opening.kind, title: opening.title, place: opening.place, desk: opening.desk,
            state: opening.lead == nil ? .received : .assigned,
            urgency: opening.urgency, opened: transaction.happened, position: transaction.nextPosition,
            lead: opening.lead.map { Case.Lead(person: $0, organisation: nil) },
            version: opening.lead == nil ? 1 : 2)
        try CaseStore.insert(matter, isImported: transaction.origin.isImported, in: transaction)
        try QueueStore.add(matter, in: transaction)
        try StepStore.insert(
            Step(
                id: transaction.derivedID(), kind: .opened, actor: transaction.origin.actor,
                note: opening.note,
                isPublic: opening.isPublic, recorded: transaction.now, happened: transaction.happened),
            number: 1, of: matter.id, in: transaction)
        try transaction.record(
            CaseOpened(
                case: matter.id, number: matter.number, of: matter.kind, place: matter.place,
                desk: matter.desk,
                urgency: matter.urgency.rawValue,
                title: try transaction.seal(
                    opening.title, named: "title", of: matter.id.as(Marks.Anything.self))))
        if let lead = opening.lead { try give(matter, to: lead, in: transaction) }
        return matter
    }

    /// The line by which a case that was opened in somebody's hands says in whose.
    private static func give(_ matter: Case, to lead: PersonID, in transaction: Transaction) throws {
        try StepStore.insert(
            Step(
                id: transaction.derivedID(), kind: .dispatched, actor: transaction.origin.actor, person: lead,
                recorded: transaction.now, happened: transaction.happened),
            number: 2, of: matter.id, in: transaction)
        try transaction.record(
            CaseDispatched(case: matter.id, person: lead, organisation: nil, step: "dispatched"))
    }

    /// Sorts the case by the nearest of its running clocks; call after clocks were started or changed.
    package static func settleDue(of id: CaseID, in transaction: Transaction) throws {
        guard let matter = try CaseStore.find(id, in: transaction) else { return }
        try QueueStore.sort(matter, by: try CaseClocks.nearest(of: id, in: transaction), in: transaction)
    }
}
