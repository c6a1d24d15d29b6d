import Kernel
import Storage

extension People {
    /// Calls a unit otherwise from `day` on; reads of earlier days keep its name of then. Throws `UnitRefusal`.
    package static func rename(
        _ id: OrganisationID, to name: String, on day: Day, in transaction: Transaction
    ) throws {
        guard let unit = try OrganisationStore.find(id, in: transaction) else { throw UnitRefusal.unknown }
        let last = try OrganisationStore.history(of: id, in: transaction).later.last
        let current = Organisation(
            id: id, name: last?.name ?? unit.name, place: unit.place, kind: unit.kind, until: unit.until)
        let checked = try current.renamed(
            to: name, on: day, lastChange: last?.from,
            beside: try OrganisationStore.at([unit.place], on: day, in: transaction),
            today: transaction.now.day)
        try OrganisationStore.rename(id, to: checked, from: day, in: transaction)
        try transaction.record(OrganisationRenamed(subject: id.as(Marks.Anything.self), from: day))
    }

    /// Ends a unit for which nobody holds a post any more; what it did stays with its name. Throws `UnitRefusal`.
    package static func close(
        organisation id: OrganisationID, on day: Day, in transaction: Transaction
    ) throws {
        guard let unit = try OrganisationStore.find(id, in: transaction) else { throw UnitRefusal.unknown }
        try unit.checkClosing(
            on: day, lastChange: try OrganisationStore.history(of: id, in: transaction).later.last?.from,
            posts: try PostStore.count(of: id, from: day, in: transaction), today: transaction.now.day)
        try OrganisationStore.close(id, on: day, in: transaction)
        try transaction.record(OrganisationClosed(subject: id.as(Marks.Anything.self), until: day))
    }
}
