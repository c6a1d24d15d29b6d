import Kernel

package typealias RollID = ID<Marks.Roll>

/// A roll (名册): who counts for something at a place, from when to when. Meetings take their voters from it.
package struct Roll: Sendable, Equatable {
    package let id: RollID
    package let kind: Kind
    package let lists: Subjects
    package let place: PlaceID
    package let name: String
    package let period: Period

    package enum Kind: String, CaseIterable, Sendable {
        /// 村民
        case villager
        /// 集体经济组织成员
        case collectiveMember = "collective-member"
        /// 业主
        case owner
        /// 党员
        case partyMember = "party-member"
        /// 租户
        case tenant
        /// 村民代表
        case representative
        case other
    }

    /// A roll lists one or the other, never both.
    package enum Subjects: String, CaseIterable, Sendable { case persons, households }

    package init(
        id: RollID, kind: Kind, lists: Subjects, place: PlaceID, name: String, period: Period
    ) {
        self.id = id
        self.kind = kind
        self.lists = lists
        self.place = place
        self.name = name
        self.period = period
    }
}

/// Who stands on a roll.
package enum RollSubject: Sendable, Hashable {
    case person(PersonID)
    case household(HouseholdID)

    var kind: Roll.Subjects {
        switch self {
        case .person: .persons
        case .household: .households
        }
    }

    var person: PersonID? { if case .person(let id) = self { id } else { nil } }
    var household: HouseholdID? { if case .household(let id) = self { id } else { nil } }
}

/// One line of a roll.
package struct RollEntry: Sendable, Equatable {
    package let subject: RollSubject
    package let period: Period
}
