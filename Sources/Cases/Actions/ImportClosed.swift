import Kernel
import Places
import Storage

extension Cases {
    /// Enters a case that an older system opened and answered: its file has its own two times, nobody verified
    /// it here.
    ///
    /// It never stands in a queue and no clock ever ran. Several may be entered in one transaction; the
    /// number is of the year in which the case was opened there.
    package static func importClosed(
        _ opening: Opening, opened: Instant, outcome: Outcome, at closed: Instant, reply: String,
        in transaction: Transaction
    ) throws -> Case {
        let matter = Case(
            id: opening.id, number: try CaseStore.nextNumber(in: opened.day.year, transaction),
            kind: opening.kind,
            title: opening.title, place: opening.place, desk: opening.desk, state: .closed,
            urgency: opening.urgency,
            opened: opened, position: transaction.nextPosition,
            closure: Case.Closure(outcome: outcome, by: nil, at: closed, reviewOn: nil), version: 2)
        let subject = matter.id.as(Marks.Anything.self)
        try CaseStore.insert(matter, isImported: true, in: transaction)
        try QueueStore.add(matter, in: transaction)
        let steps = [
            Step(
                id: transaction.derivedID(), kind: .opened, actor: nil, note: opening.note,
                isPublic: opening.isPublic, recorded: transaction.now, happened: opened),
            Step(
                id: transaction.derivedID(), kind: .closed, actor: nil, note: reply, isPublic: true,
                recorded: transaction.now, happened: closed),
        ]
        for (index, step) in steps.enumerated() {
            try StepStore.insert(step, number: index + 1, of: matter.id, in: transaction)
        }
        try transaction.record(
            CaseOpened(
                case: matter.id, number: matter.number, of: matter.kind, place: matter.place,
                desk: matter.desk,
                urgency: matter.urgency.rawValue,
                title: try transaction.seal(matter.title, named: "title", of: subject)),
            happened: opened)
        try transaction.record(
            CaseClosed(
                case: matter.id, of: matter.kind, place: matter.place, outcome: outcome.rawValue,
                openedOn: opened.day, finishedBy: nil, wasInTime: nil),
            happened: closed)
        return matter
    }
}
