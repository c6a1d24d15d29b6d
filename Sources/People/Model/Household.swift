import Kernel

/// A household (户): people who live and reckon together, under one number of their village.
package struct Household: Sendable, Equatable {
    package let id: HouseholdID
    /// The village in which its number is one of a kind.
    package let village: PlaceID
    /// 户号: the village's own numbering, or the register's.
    package let code: String
    /// Where the house stands, within the village; empty where nobody wrote it down.
    package let address: String
    package let state: State
    /// Since when it is in that state.
    package let stateSince: Day
    package let opened: Day

    package enum State: String, CaseIterable, Sendable {
        /// 常住
        case resident
        /// 外出: the whole household lives elsewhere for now.
        case away
        /// 空户: registered here, nobody lives in the house.
        case empty
        /// 迁出: left the village for good.
        case moved
        /// 销户: died out, or merged into another.
        case closed

        /// Whether it still is a household of the village.
        package var isOpen: Bool {
            switch self {
            case .resident, .away, .empty: true
            case .moved, .closed: false
            }
        }
    }

    package init(
        id: HouseholdID, village: PlaceID, code: String, address: String, state: State, stateSince: Day,
        opened: Day
    ) {
        self.id = id
        self.village = village
        self.code = code
        self.address = address
        self.state = state
        self.stateSince = stateSince
        self.opened = opened
    }
}

/// Where a household has its place in the tree, from a day to another.
package struct Stay: Sendable, Equatable {
    package let place: PlaceID
    package let period: Period
}

/// A person's belonging to a household, from a day to another; a changed relation is a new membership.
package struct Membership: Sendable, Equatable {
    package let household: HouseholdID
    package let person: PersonID
    package let relation: Relation
    package let period: Period

    package init(household: HouseholdID, person: PersonID, relation: Relation, period: Period) {
        self.household = household
        self.person = person
        self.relation = relation
        self.period = period
    }
}

/// How a household came from another, or went into one.
package struct HouseholdSuccession: Sendable, Equatable {
    package let from: HouseholdID
    package let to: HouseholdID
    package let on: Day
    package let kind: Kind

    package enum Kind: String, Sendable, CaseIterable {
        /// 分户
        case split
        /// 并户
        case merged
    }
}

/// What a member is to the head of the household.
///
/// - Source: GB/T 4761-2008, the eight main classes and the two of in-laws that villages write.
package enum Relation: String, CaseIterable, Sendable {
    case head, spouse, son, daughter
    case childInLaw = "child-in-law"
    case grandchild, parent
    case parentInLaw = "parent-in-law"
    case grandparent, sibling, other
}
