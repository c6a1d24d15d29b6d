import Clocks
import Kernel
import People
import Storage

/// What somebody wants done by turns.
package struct RosterDraft: Sendable, Hashable {
    package let id: RosterID
    package let place: PlaceID
    package let title: String
    package let clause: ClauseAddress?
    /// 户号 of households of the village, or names of persons, one a turn.
    package let members: [String]
    package let areHouseholds: Bool
    package let start: Day
    package let every: Roster.Rhythm
    package let skipsHolidays: Bool

    package init(
        id: RosterID, place: PlaceID, title: String, clause: ClauseAddress? = nil, members: [String],
        areHouseholds: Bool, start: Day, every: Roster.Rhythm, skipsHolidays: Bool
    ) {
        self.id = id
        self.place = place
        self.title = title
        self.clause = clause
        self.members = members
        self.areHouseholds = areHouseholds
        self.start = start
        self.every = every
        self.skipsHolidays = skipsHolidays
    }
}

extension Deliberation {
    /// Sets up turns.
    @discardableResult
    package static func set(_ draft: RosterDraft, in transaction: Transaction) throws -> Roster {
        let members = try draft.members.map { label in
            guard draft.areHouseholds else { return Roster.Member(household: nil, label: label) }
            guard
                let household = try People.household(code: label, in: draft.place, transaction),
                household.state.isOpen
            else { throw RosterRefusal.householdUnknown }
            return Roster.Member(household: household.id, label: label)
        }
        if let clause = draft.clause, try self.clause(at: clause, in: transaction) == nil {
            throw RosterRefusal.clauseUnknown
        }
        let roster = Roster(
            id: draft.id, place: draft.place, title: draft.title, clause: draft.clause, members: members,
            start: draft.start, every: draft.every, skipsHolidays: draft.skipsHolidays)
        try roster.check()
        try RosterStore.insert(roster, in: transaction)
        try transaction.record(
            RosterSet(
                subject: draft.id.as(Marks.Anything.self), place: draft.place, members: members.count,
                start: draft.start))
        return roster
    }

    /// Two turns change their members, as both agreed.
    package static func swap(
        _ first: Int, with second: Int, of id: RosterID, agreed words: String, in transaction: Transaction
    ) throws {
        let roster = try foundRoster(id, in: transaction)
        let swap = Roster.Swap(first: first, second: second, words: words, on: transaction.now.day)
        try roster.check(
            swap, today: transaction.now.day, in: try Clocks.calendar(in: transaction))
        try RosterStore.insert(swap, of: id, sequence: roster.swaps.count + 1, in: transaction)
        try transaction.record(
            TurnsSwapped(subject: id.as(Marks.Anything.self), first: first, second: second))
    }

    /// Ends a roster with today.
    package static func endRoster(_ id: RosterID, in transaction: Transaction) throws {
        let roster = try foundRoster(id, in: transaction)
        if roster.ended != nil { throw RosterRefusal.ended }
        try RosterStore.end(id, on: transaction.now.day, in: transaction)
        try transaction.record(
            RosterEnded(subject: id.as(Marks.Anything.self), on: transaction.now.day))
    }

    static func foundRoster(_ id: RosterID, in reader: Reader) throws -> Roster {
        guard let roster = try RosterStore.find(id, in: reader) else { throw RosterRefusal.unknown }
        return roster
    }
}
