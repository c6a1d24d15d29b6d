import Kernel
import Storage

/// A household was entered.
package struct HouseholdRegistered: Event {
    package static let kind = "people.household-registered"
    package let subject: AnyID
    package let village: PlaceID
    package let place: PlaceID
    package let state: String
    package let from: Day
}

/// A household's number or address changed; the fields' codes only.
package struct HouseholdDescribed: Event {
    package static let kind = "people.household-described"
    package let subject: AnyID
    package let fields: [String]
}

/// A household is lived in, empty, gone.
package struct HouseholdStateChanged: Event {
    package static let kind = "people.household-state-changed"
    package let subject: AnyID
    package let state: String
    package let from: Day
}

/// A household belongs to another place from a day on.
package struct HouseholdMoved: Event {
    package static let kind = "people.household-moved"
    package let subject: AnyID
    package let place: PlaceID
    package let from: Day
}

/// Somebody belongs to a household from a day on.
package struct MemberJoined: Event {
    package static let kind = "people.member-joined"
    package let subject: AnyID
    package let person: PersonID
    package let relation: String
    package let from: Day
}

/// Somebody no longer belongs to a household.
package struct MemberLeft: Event {
    package static let kind = "people.member-left"
    package let subject: AnyID
    package let person: PersonID
    package let reason: String
    package let until: Day
}

/// Another member heads a household.
package struct HeadChanged: Event {
    package static let kind = "people.head-changed"
    package let subject: AnyID
    package let person: PersonID
    package let from: Day
}

/// Members of a household made one of their own: `subject`.
package struct HouseholdSplit: Event {
    package static let kind = "people.household-split"
    package let subject: AnyID
    package let source: HouseholdID
    package let persons: [PersonID]
    package let on: Day
}

/// A household went into another: `subject`.
package struct HouseholdsMerged: Event {
    package static let kind = "people.households-merged"
    package let subject: AnyID
    package let source: HouseholdID
    package let persons: [PersonID]
    package let on: Day
}

/// A file of households was taken in; each of them stands in the register, not in the journal.
package struct HouseholdsImported: Event {
    package static let kind = "people.households-imported"
    package let subject: AnyID
    package let number: Int
    package let households: Int
    package let persons: Int
    package let on: Day
}

/// A household that was there already got what a file said.
package struct HouseholdCorrected: Event {
    package static let kind = "people.household-corrected"
    package let subject: AnyID
    package let number: Int
    package let persons: [PersonID]
}

/// A roll was opened.
package struct RollOpened: Event {
    package static let kind = "people.roll-opened"
    package let subject: AnyID
    package let roll: String
    package let place: PlaceID
    package let from: Day
}

/// A roll ended.
package struct RollClosed: Event {
    package static let kind = "people.roll-closed"
    package let subject: AnyID
    package let until: Day
}

/// Somebody, or a household, stands on a roll from a day on.
package struct RollEntered: Event {
    package static let kind = "people.roll-entered"
    package let subject: AnyID
    package let person: PersonID?
    package let household: HouseholdID?
    package let from: Day
}

/// Somebody, or a household, no longer stands on a roll.
package struct RollLeft: Event {
    package static let kind = "people.roll-left"
    package let subject: AnyID
    package let person: PersonID?
    package let household: HouseholdID?
    package let until: Day
}
