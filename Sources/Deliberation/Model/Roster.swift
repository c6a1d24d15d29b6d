import Kernel
import Storage

/// Who does it in which week or month, by turns: 轮流打扫.
package struct Roster: Sendable, Hashable {
    package let id: RosterID
    package let place: PlaceID
    package let title: String
    /// The clause that it stands on.
    package let clause: ClauseAddress?
    package let members: [Member]
    package let start: Day
    package let every: Rhythm
    /// Weeks of the long holidays are nobody's.
    package let skipsHolidays: Bool
    package let swaps: [Swap]
    /// The first day on which it no longer holds.
    package var ended: Day?

    package struct Member: Sendable, Hashable {
        package let household: HouseholdID?
        /// 户号 of a household, name of a person.
        package let label: String

        package init(household: HouseholdID?, label: String) {
            self.household = household
            self.label = label
        }
    }

    package enum Rhythm: String, StorableCode, CaseIterable { case week, month }

    /// Two turns change their members; both agreed.
    package struct Swap: Sendable, Hashable {
        package let first: Int
        package let second: Int
        /// How they agreed.
        package let words: String
        package let on: Day

        package init(first: Int, second: Int, words: String, on: Day) {
            self.first = first
            self.second = second
            self.words = words
            self.on = on
        }
    }

    /// One week or month of somebody.
    package struct Turn: Sendable, Hashable {
        /// From one, from the start of the roster.
        package let number: Int
        package let from: Day
        package let through: Day
        package let member: Member
        package let isSwapped: Bool
    }

    package init(
        id: RosterID, place: PlaceID, title: String, clause: ClauseAddress?, members: [Member], start: Day,
        every: Rhythm, skipsHolidays: Bool, swaps: [Swap] = [], ended: Day? = nil
    ) {
        self.id = id
        self.place = place
        self.title = title
        self.clause = clause
        self.members = members
        self.start = start
        self.every = every
        self.skipsHolidays = skipsHolidays
        self.swaps = swaps
        self.ended = ended
    }
}
