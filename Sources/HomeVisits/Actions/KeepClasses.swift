import Kernel
import People
import Storage

extension HomeVisits {
    /// Every class of the county, the retired ones too.
    package static func classes(in reader: Reader) throws -> [CareClass] {
        try CareClassStore.all(in: reader)
    }

    /// Enters a class of needs. Throws `Refusals` of `CareClassRefusal`.
    package static func enter(_ known: CareClass, in transaction: Transaction) throws {
        let wrong = known.refusals(beside: try CareClassStore.all(in: transaction))
        if !wrong.isEmpty { throw Refusals(all: wrong) }
        try CareClassStore.insert(known, in: transaction)
        try transaction.record(
            CareClassEntered(
                subject: known.id.as(Marks.Anything.self), need: known.need.rawValue,
                pace: known.pace.rawValue, days: known.days_max))
    }

    /// Lets nobody be entered in a class from today on. Throws `CareClassRefusal`.
    package static func retire(_ id: CareClassID, in transaction: Transaction) throws {
        guard var known = try CareClassStore.find(id, in: transaction) else { throw CareClassRefusal.unknown }
        if !known.isOpen { throw CareClassRefusal.retiredAlready }
        known.retired = transaction.now.day
        try CareClassStore.retire(known, in: transaction)
        try transaction.record(
            CareClassRetired(subject: id.as(Marks.Anything.self), on: transaction.now.day))
    }
}
