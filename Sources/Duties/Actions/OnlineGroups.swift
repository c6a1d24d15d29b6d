import Kernel
import People
import Places
import Storage

extension Duties {
    /// A group by its id, open or closed.
    package static func onlineGroup(_ id: OnlineGroupID, in reader: Reader) throws -> OnlineGroup? {
        try GroupStore.find(id, in: reader)
    }

    /// The groups that places have on a day, by name.
    package static func onlineGroups(
        at places: some Collection<PlaceID>, on day: Day, in reader: Reader
    ) throws -> [OnlineGroup] {
        try GroupStore.groups(at: places, in: reader).filter { $0.period.contains(day) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// Enters an online group of a grid. Throws `GroupRefusal`.
    package static func open(_ group: OnlineGroup, in transaction: Transaction) throws {
        try group.check(
            level: try standing(group.place, in: transaction)?.level,
            beside: try GroupStore.groups(at: [group.place], in: transaction), today: transaction.now.day)
        try GroupStore.insert(group, in: transaction)
        try transaction.record(
            GroupOpened(
                subject: group.id.as(Marks.Anything.self), place: group.place, from: group.period.from))
    }

    /// Gives a group its keeper; whoever kept it hands over on that day. Throws `GroupRefusal`.
    package static func entrust(_ keeping: Keeping, in transaction: Transaction) throws {
        let group = try known(keeping.group, in: transaction)
        let last = try GroupStore.keepings(of: [group.id], in: transaction).last
        let ended = try keeping.handover(
            of: group, personExists: try People.name(of: keeping.person, in: transaction) != nil, last: last)
        if let ended { try GroupStore.end(ended, in: transaction) }
        try GroupStore.insert(keeping, in: transaction)
        try transaction.record(
            GroupEntrusted(
                subject: group.id.as(Marks.Anything.self), person: keeping.person, from: keeping.period.from))
    }

    /// Leaves a group without a keeper from a day on; the gap list then says so. Throws `GroupRefusal`.
    package static func releaseKeeper(
        of id: OnlineGroupID, on day: Day, in transaction: Transaction
    ) throws {
        let group = try known(id, in: transaction)
        let last = try GroupStore.keepings(of: [id], in: transaction).last
        guard let ended = try Keeping.ending(last, of: group, on: day, next: nil) else { return }
        try GroupStore.end(ended, in: transaction)
        try transaction.record(
            GroupEntrusted(subject: id.as(Marks.Anything.self), person: nil, from: day))
    }

    /// Closes a group on a day; nobody keeps it from then on. Throws `GroupRefusal`.
    package static func close(_ id: OnlineGroupID, on day: Day, in transaction: Transaction) throws {
        let group = try known(id, in: transaction)
        let closed = try group.closed(
            on: day, lastCount: try CountStore.counts(of: id, limit: 1, in: transaction).first?.on)
        let last = try GroupStore.keepings(of: [id], in: transaction).last
        if let ended = try Keeping.ending(last, of: group, on: day, next: nil) {
            try GroupStore.end(ended, in: transaction)
        }
        try GroupStore.close(closed, in: transaction)
        try transaction.record(GroupClosed(subject: id.as(Marks.Anything.self), until: day))
    }

    /// Enters how many members a group had on a day, as somebody counted them. Throws `CountRefusal`.
    package static func enter(
        _ count: DatedCount, of id: OnlineGroupID, in transaction: Transaction
    ) throws {
        let group = try GroupStore.find(id, in: transaction)
        try count.check(term: group?.period, most: Limits.members_max, today: transaction.now.day)
        try CountStore.insert(count, of: id, in: transaction)
        try transaction.record(
            MembersCounted(subject: id.as(Marks.Anything.self), on: count.on, count: count.number))
    }

    /// The groups at a place and below on a day, and their members as last counted by then.
    package static func onlineTotals(
        at place: PlaceID, on day: Day, in reader: Reader
    ) throws -> OnlineTotals {
        let grids = try Places.tree(on: day, under: place, in: reader).within(place).map(\.id)
        let groups = try GroupStore.groups(at: grids, in: reader).filter { $0.period.contains(day) }
        let counts = try CountStore.latest(of: groups.map(\.id), on: day, in: reader)
        return OnlineTotals(groups: groups, counts: counts)
    }

    private static func known(_ id: OnlineGroupID, in reader: Reader) throws -> OnlineGroup {
        guard let group = try GroupStore.find(id, in: reader) else { throw GroupRefusal.unknown }
        return group
    }
}
