import Kernel
import Storage

/// A line of a body's roll: who belongs to it, from a day to another.
package struct Member: Sendable, Hashable {
    package let id: MemberID
    package let body: BodyID
    /// From one, in the order of entering.
    package let number: Int
    /// Who it is in the register; nil for who is known by name only.
    package let person: PersonID?
    /// Co-owners stand in one line: 周长林、田小禾.
    package let name: String
    /// 户号, by which members of one household are known; nil where nobody wrote it down.
    package let household: String?
    package let capacity: Capacity
    package let period: Period
    /// What an owner owns: empty in every other body.
    package let units: [OwnedUnit]

    package enum Capacity: String, StorableCode, CaseIterable, Codable {
        /// Counts, and votes.
        case voter
        /// Sits there and speaks; is counted nowhere: 列席, or a member without full civil capacity.
        case attending
    }

    package init(
        id: MemberID, body: BodyID, number: Int = 0, person: PersonID? = nil, name: String,
        household: String? = nil, capacity: Capacity = .voter, period: Period, units: [OwnedUnit] = []
    ) {
        self.id = id
        self.body = body
        self.number = number
        self.person = person
        self.name = name
        self.household = household
        self.capacity = capacity
        self.period = period
        self.units = units
    }
}

/// An exclusive part (专有部分) of an estate: a flat, a shop.
package struct OwnedUnit: Sendable, Hashable {
    /// 1栋2单元301.
    package let label: String
    /// In square decimetres, so that hundredths of a square metre are exact.
    package let area_dm2: Int

    package init(_ label: String, area_dm2: Int) {
        self.label = label
        self.area_dm2 = area_dm2
    }
}
