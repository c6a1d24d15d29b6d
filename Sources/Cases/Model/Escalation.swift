import Kernel

/// That a case went up a desk, and on which ground: 小事不出网格, 大事不出社区, 难事不出镇街.
package struct Escalation: Equatable, Sendable {
    /// The line of the file that it stands beside.
    package let step: StepID
    package let from: PlaceID
    package let to: PlaceID
    package let ground: Ground

    package enum Ground: Equatable, Sendable {
        /// The desk's own time ran out; nobody need ask.
        case time
        case authority(Power)
        /// What it is expected to cost.
        case money(Money)

        package var code: String {
            switch self {
            case .time: "time"
            case .authority: "authority"
            case .money: "money"
            }
        }

        package var power: Power? { if case .authority(let power) = self { power } else { nil } }
        package var sum: Money? { if case .money(let sum) = self { sum } else { nil } }
    }

    /// What a desk lacks.
    package enum Power: String, Sendable, CaseIterable {
        /// To inspect, order and fine: 执法权.
        case enforcement
        /// To permit, or to spend what needs a permit: 审批权.
        case approval
        /// Over the units that are needed: 协调权.
        case coordination
        /// People or tools that know the trade.
        case expertise
        /// Over the thing itself, which belongs to somebody above.
        case property
    }

    package init(step: StepID, from: PlaceID, to: PlaceID, ground: Ground) {
        self.step = step
        self.from = from
        self.to = to
        self.ground = ground
    }
}
