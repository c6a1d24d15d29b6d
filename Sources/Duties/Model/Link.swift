import Kernel
import Places

/// A kind of responsibility link: 联户长 for some ten households, a leader for a village.
package struct LinkTemplate: Sendable, Equatable {
    /// `ten-households`
    package let code: String
    package let name: Wording
    /// What its holder is called: 联户长.
    package let holder: Wording
    /// The level of the places at which such links are kept.
    package let level: Level
    package let source: String
    package let isChecked: Bool
    /// The county uses this kind; what is off is offered nowhere, and its lack is no gap.
    package let isOn: Bool
    package let target: Target
    /// Targets of one holder; outside of these a finding is shown, nothing is refused.
    package let count_min: Int?
    package let count_max: Int?
    /// Holders of one target at a time; one more is refused. `nil` for any number.
    package let holders_max: Int?
    /// Targets without a holder are listed as gaps.
    package let hasGapList: Bool

    package enum Target: Sendable, Equatable {
        case person
        case household
        /// Places of this level.
        case place(Level)

        package var code: String {
            switch self {
            case .person: "person"
            case .household: "household"
            case .place: "place"
            }
        }
    }

    package init(
        code: String, name: Wording, holder: Wording, level: Level, source: String, isChecked: Bool,
        isOn: Bool = true, target: Target, count_min: Int?, count_max: Int?, holders_max: Int?,
        hasGapList: Bool
    ) {
        self.code = code
        self.name = name
        self.holder = holder
        self.level = level
        self.source = source
        self.isChecked = isChecked
        self.isOn = isOn
        self.target = target
        self.count_min = count_min
        self.count_max = count_max
        self.holders_max = holders_max
        self.hasGapList = hasGapList
    }
}

/// A person answers for a person, a household or a place, from a day on.
package struct Link: Sendable, Equatable {
    package let id: LinkID
    package let template: String
    /// Where it is kept; whoever keeps the register there may change it.
    package let place: PlaceID
    package let holder: PersonID
    package let target: Target
    package let period: Period

    package enum Target: Sendable, Hashable {
        case person(PersonID)
        case household(HouseholdID)
        case place(PlaceID)

        package var code: String {
            switch self {
            case .person: "person"
            case .household: "household"
            case .place: "place"
            }
        }

        package var id: AnyID {
            switch self {
            case .person(let id): id.as(Marks.Anything.self)
            case .household(let id): id.as(Marks.Anything.self)
            case .place(let id): id.as(Marks.Anything.self)
            }
        }

        package var household: HouseholdID? {
            if case .household(let id) = self { id } else { nil }
        }
    }

    package init(
        id: LinkID, template: String, place: PlaceID, holder: PersonID, target: Target, period: Period
    ) {
        self.id = id
        self.template = template
        self.place = place
        self.holder = holder
        self.target = target
        self.period = period
    }
}
