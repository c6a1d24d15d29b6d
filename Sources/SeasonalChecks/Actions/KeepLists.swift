import Hazards
import Kernel
import Places
import Storage

extension SeasonalChecks {
    /// Opens a list of a village, a town or the county. Throws `CheckListRefusal`, or `Refusals` of it.
    @discardableResult
    package static func open(_ draft: CheckListDraft, in transaction: Transaction) throws -> CheckList {
        guard let place = try Places.find(draft.place, in: transaction),
            [.village, .town, .county].contains(place.level)
        else { throw CheckListRefusal.placeUnfit }
        try draft.check()
        guard let season = draft.season else { throw CheckListRefusal.seasonUnknown }
        let usual = try days(of: season, at: draft.place, in: transaction)?.window ?? season.usual
        let list = CheckList(
            id: draft.id, place: draft.place, season: season, title: draft.title,
            window: draft.window ?? usual, followsRule: draft.window == nil, opened: transaction.now,
            isRetired: false)
        try CheckStore.insert(list, in: transaction)
        try transaction.record(CheckListOpened(subject: list.subject, place: list.place, season: season))
        return list
    }

    /// Leaves a list for good; its rounds stay to be read. Throws `CheckListRefusal`.
    package static func retire(_ id: CheckListID, in transaction: Transaction) throws {
        let list = try used(id, in: transaction)
        if try RoundStore.open(of: [id], in: transaction)[id] != nil { throw CheckListRefusal.running }
        try CheckStore.retire(list.id, in: transaction)
        try transaction.record(CheckListRetired(subject: list.subject))
    }

    /// Puts an object onto a list. Throws `Refusals` of `CheckEntryRefusal`, or `CheckListRefusal`.
    package static func add(_ entry: CheckEntry, in transaction: Transaction) throws {
        let list = try used(entry.list, in: transaction)
        if try CheckStore.entries(of: list.id, in: transaction).count >= CheckLimits.entries_max {
            throw CheckEntryRefusal.tooMany
        }
        let line = try Places.lineage(of: entry.place, in: transaction)
        guard line.contains(where: { $0.level == .village }), line.contains(where: { $0.id == list.place })
        else {
            throw CheckEntryRefusal.placeElsewhere
        }
        let objects = try Hazards.objects(at: line.map(\.id), in: transaction)
        try entry.check(objects: Set(objects.map(\.code)))
        try CheckStore.insert(entry, in: transaction)
        try transaction.record(
            CheckEntryAdded(
                subject: entry.id.as(Marks.Anything.self), list: list.id, place: entry.place,
                object: entry.object))
    }

    /// Takes an object off its list; tasks that are open stay. Throws `CheckEntryRefusal`.
    package static func remove(_ id: CheckEntryID, in transaction: Transaction) throws {
        guard let entry = try CheckStore.entry(id, in: transaction) else { throw CheckEntryRefusal.unknown }
        try CheckStore.remove(entry.id, in: transaction)
        try transaction.record(CheckEntryRemoved(subject: id.as(Marks.Anything.self)))
    }

    static func found(_ id: CheckListID, in reader: Reader) throws -> CheckList {
        guard let list = try CheckStore.find(id, in: reader) else { throw CheckListRefusal.unknown }
        return list
    }

    /// One that is still in use.
    static func used(_ id: CheckListID, in reader: Reader) throws -> CheckList {
        let list = try found(id, in: reader)
        if list.isRetired { throw CheckListRefusal.retired }
        return list
    }
}
