import Kernel
import Places

/// How a kind of team is made up: 1+3+N of a grid, 1+2+15 of neighbours. The preset brings it as data.
package struct TeamTemplate: Sendable, Equatable {
    /// `grid-1-3-n`
    package let code: String
    package let name: Wording
    /// The level of the places that have such a team.
    package let level: Level
    /// The text it stands on.
    package let source: String
    /// Somebody has read the slots against that text.
    package let isChecked: Bool
    /// Every place of the level is to have one; a place without is a gap.
    package let isExpected: Bool
    /// The county uses this kind; what is off is offered nowhere, and its lack is no gap.
    package let isOn: Bool
    /// Teams of this kind that one place may have at once; `nil` for any number.
    package let teams_max: Int?
    /// In the order in which they are read out.
    package let slots: [TeamSlot]

    package init(
        code: String, name: Wording, level: Level, source: String, isChecked: Bool, isExpected: Bool,
        isOn: Bool = true, teams_max: Int?, slots: [TeamSlot]
    ) {
        self.code = code
        self.name = name
        self.level = level
        self.source = source
        self.isChecked = isChecked
        self.isExpected = isExpected
        self.isOn = isOn
        self.teams_max = teams_max
        self.slots = slots
    }

    package func slot(_ code: String) -> TeamSlot? { slots.first { $0.code == code } }
}

/// One part of a team: who may stand in it, and how many do.
package struct TeamSlot: Sendable, Equatable {
    package let code: String
    package let name: Wording
    package let kind: Kind
    package let count_min: Int
    /// `nil` for the N of a template.
    package let count_max: Int?

    package enum Kind: Sendable, Equatable {
        /// Filled by whoever holds the post at the team's place; never typed a second time.
        case post(String)
        case person
        case organisation
    }

    package init(code: String, name: Wording, kind: Kind, count_min: Int, count_max: Int?) {
        self.code = code
        self.name = name
        self.kind = kind
        self.count_min = count_min
        self.count_max = count_max
    }

    /// One at a time: a second holder on the same day is refused.
    package var isExclusive: Bool { count_max == 1 }
}
