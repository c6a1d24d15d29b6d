import Assemblies
import Cases
import Kernel
import Storage

/// Items, shared matters and lists; each verb throws `SharingRefusal` or `CommitteeRefusal`.
extension PartyOrganisations {
    /// Puts an item forward for a member, at a level.
    package static func propose(_ item: AgendaItem, in transaction: Transaction) throws {
        let committee = try standing(item.committee, in: transaction)
        _ = try speaking(item.seat, of: committee.id, in: transaction)
        try SharingRefusal.check(title: item.title, words: item.words)
        if item.standing.level == .community, !committee.isJoint { throw CommitteeRefusal.notJoint }
        try SharingStore.insert(item, in: transaction)
        try transaction.record(
            ItemProposed(
                subject: committee.id.as(Marks.Anything.self), item: item.id, seat: item.seat,
                level: item.standing.level))
    }

    package static func escalate(
        _ id: AgendaItemID, because reason: String, in transaction: Transaction
    ) throws {
        let item = try item(id, in: transaction)
        try move(item, to: try item.escalated(because: reason), in: transaction)
    }

    package static func call(
        _ id: AgendaItemID, to assembly: AssemblyID, in transaction: Transaction
    ) throws {
        let item = try item(id, in: transaction)
        let body = try committee(item.committee, in: transaction).body
        let meeting = try Assemblies.assembly(assembly, in: transaction).flatMap {
            $0.body == body ? $0 : nil
        }
        try move(item, to: try item.called(to: meeting), in: transaction)
    }

    package static func settle(_ id: AgendaItemID, in transaction: Transaction) throws {
        let item = try item(id, in: transaction)
        let meeting = try item.standing.assembly.flatMap { try Assemblies.assembly($0, in: transaction) }
        try move(item, to: try item.settled(meeting), in: transaction)
    }

    package static func giveBack(
        _ id: AgendaItemID, because reason: String, in transaction: Transaction
    ) throws {
        let item = try item(id, in: transaction)
        try move(item, to: try item.returned(because: reason), in: transaction)
    }

    private static func move(
        _ item: AgendaItem, to standing: AgendaItem.Standing, in transaction: Transaction
    ) throws {
        try SharingStore.keep(standing, of: item.id, in: transaction)
        try transaction.record(
            ItemMoved(
                subject: item.committee.as(Marks.Anything.self), item: item.id, level: standing.level,
                state: standing.state, assembly: standing.assembly))
    }

    static func item(_ id: AgendaItemID, in reader: Reader) throws -> AgendaItem {
        guard let item = try SharingStore.item(id, in: reader) else { throw SharingRefusal.itemUnknown }
        return item
    }

    /// Opens a matter that members carry together.
    package static func share(_ matter: SharedMatter, in transaction: Transaction) throws {
        let committee = try joint(matter.committee, in: transaction)
        try SharingRefusal.check(title: matter.title, words: matter.words)
        if let item = matter.item {
            guard try self.item(item, in: transaction).committee == committee.id else {
                throw SharingRefusal.itemUnknown
            }
        }
        if let request = matter.matter, try CaseFile.read(request, in: transaction) == nil {
            throw SharingRefusal.caseUnknown
        }
        try SharingStore.insert(matter, in: transaction)
        try transaction.record(
            MatterShared(
                subject: committee.id.as(Marks.Anything.self), matter: matter.id, item: matter.item,
                request: matter.matter))
    }

    package static func take(_ part: SharedMatter.Part, in transaction: Transaction) throws {
        let matter = try matter(part.matter, in: transaction)
        _ = try standing(matter.committee, in: transaction)
        _ = try speaking(part.seat, of: matter.committee, in: transaction)
        let count = try SharingStore.parts(of: [matter.id], in: transaction).count
        try matter.check(part, count: count, today: transaction.now.day)
        try SharingStore.insert(part, in: transaction)
        try transaction.record(
            PartTaken(
                subject: matter.id.as(Marks.Anything.self), part: part.id, seat: part.seat, due: part.due))
    }

    /// Tells how far a part is.
    package static func tell(
        _ words: String, of id: MatterPartID, isDone: Bool, in transaction: Transaction
    ) throws {
        guard let part = try SharingStore.part(id, in: transaction) else { throw SharingRefusal.partUnknown }
        let matter = try matter(part.matter, in: transaction)
        try matter.told(words, of: part)
        try SharingStore.insert(
            SharedMatter.Progress(
                part: id, at: transaction.now, person: transaction.origin.actor, words: words, isDone: isDone),
            in: transaction)
        try transaction.record(
            PartTold(subject: matter.id.as(Marks.Anything.self), part: id, isDone: isDone))
    }

    package static func close(
        _ id: SharedMatterID, _ words: String, in transaction: Transaction
    ) throws {
        let matter = try matter(id, in: transaction)
        let parts = try SharingStore.parts(of: [id], in: transaction)
        let closure = try matter.closed(words, parts, at: transaction.now)
        try SharingStore.close(id, closure, in: transaction)
        try transaction.record(SharedMatterClosed(subject: id.as(Marks.Anything.self)))
    }

    static func matter(_ id: SharedMatterID, in reader: Reader) throws -> SharedMatter {
        guard let matter = try SharingStore.matter(id, in: reader) else {
            throw SharingRefusal.matterUnknown
        }
        return matter
    }

    /// Puts a need, a resource or a project on the committee's list.
    package static func list(_ entry: ListEntry, in transaction: Transaction) throws {
        let committee = try joint(entry.committee, in: transaction)
        _ = try speaking(entry.seat, of: committee.id, in: transaction)
        try SharingRefusal.check(title: entry.title, words: entry.words)
        try SharingStore.insert(entry, in: transaction)
        try transaction.record(
            EntryListed(
                subject: committee.id.as(Marks.Anything.self), entry: entry.id, list: entry.list,
                seat: entry.seat))
    }

    /// A member claims an entry, with one of its own from the other list where the two meet.
    package static func claim(
        _ id: ListEntryID, by seat: SeatID, matching match: ListEntryID?, in transaction: Transaction
    ) throws {
        let entry = try entry(id, in: transaction)
        _ = try joint(entry.committee, in: transaction)
        _ = try speaking(seat, of: entry.committee, in: transaction)
        let other = try match.flatMap { try SharingStore.entry($0, in: transaction) }
        let standing = try entry.claimed(by: seat, matching: other, named: match)
        try claim(entry, standing, in: transaction)
        guard let other, match != nil else { return }
        try claim(
            other, ListEntry.Standing(state: .claimed, claimant: entry.seat, match: entry.id),
            in: transaction)
    }

    /// A claimed need is a request, with a case and a clock.
    private static func claim(
        _ entry: ListEntry, _ standing: ListEntry.Standing, in transaction: Transaction
    ) throws {
        var claimed = entry
        claimed.standing = standing
        try move(entry, to: standing, in: transaction)
        try tellClaim(of: claimed, in: transaction)
        try raiseClaimed(claimed, in: transaction)
    }

    /// Says what came of an entry, and of the one that it met.
    package static func finish(
        _ id: ListEntryID, _ result: String, in transaction: Transaction
    ) throws {
        let entry = try entry(id, in: transaction)
        _ = try entry.done(result)
        for need in [
            entry, try entry.standing.match.flatMap({ try SharingStore.entry($0, in: transaction) }),
        ] {
            if let need { try note(result, of: need, in: transaction) }
        }
        try finish(entry, result, in: transaction)
    }

    static func finish(_ entry: ListEntry, _ result: String, in transaction: Transaction) throws {
        try move(entry, to: try entry.done(result), in: transaction)
        guard let other = try entry.standing.match.flatMap({ try SharingStore.entry($0, in: transaction) })
        else { return }
        try move(other, to: try other.done(result), in: transaction)
    }

    package static func withdraw(_ id: ListEntryID, in transaction: Transaction) throws {
        let entry = try entry(id, in: transaction)
        try move(entry, to: try entry.withdrawn(), in: transaction)
    }

    static func move(
        _ entry: ListEntry, to standing: ListEntry.Standing, in transaction: Transaction
    ) throws {
        try SharingStore.keep(standing, of: entry.id, in: transaction)
        try transaction.record(
            EntryMoved(
                subject: entry.committee.as(Marks.Anything.self), entry: entry.id, state: standing.state,
                claimant: standing.claimant, match: standing.match))
    }

    static func entry(_ id: ListEntryID, in reader: Reader) throws -> ListEntry {
        guard let entry = try SharingStore.entry(id, in: reader) else { throw SharingRefusal.entryUnknown }
        return entry
    }
}
