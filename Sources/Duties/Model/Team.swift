import Kernel

/// A template filled at a place, from a day on.
package struct Team: Sendable, Equatable {
    package let id: TeamID
    package let template: String
    package let place: PlaceID
    /// Where a place has several teams of a kind: 第三组. `nil` where the place's name says it all.
    package let name: String?
    package let period: Period

    package init(id: TeamID, template: String, place: PlaceID, name: String? = nil, period: Period) {
        self.id = id
        self.template = template
        self.place = place
        self.name = name
        self.period = period
    }
}

/// Somebody's place in a team, dated.
package struct TeamMember: Sendable, Equatable {
    package let id: MemberID
    package let team: TeamID
    package let slot: String
    package let holder: Holder
    package let period: Period

    package enum Holder: Sendable, Hashable {
        case person(PersonID)
        case organisation(OrganisationID)

        package var person: PersonID? {
            if case .person(let id) = self { id } else { nil }
        }

        package var organisation: OrganisationID? {
            if case .organisation(let id) = self { id } else { nil }
        }
    }

    package init(id: MemberID, team: TeamID, slot: String, holder: Holder, period: Period) {
        self.id = id
        self.team = team
        self.slot = slot
        self.holder = holder
        self.period = period
    }
}

/// A post that somebody holds or held at a place, as People keeps it.
package struct HeldPost: Sendable, Equatable {
    package let id: PostID
    package let place: PlaceID
    package let kind: String
    package let person: PersonID
    package let period: Period
}
