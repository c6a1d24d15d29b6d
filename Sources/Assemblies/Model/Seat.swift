import Kernel

/// One vote on a meeting's frozen sheet: a person, a household, or an owner with everything owned.
package struct Seat: Sendable, Hashable {
    /// From one, as on the printed sign-in sheet.
    package let number: Int
    package let member: MemberID
    package let person: PersonID?
    package let name: String
    package let household: String?
    /// Nil but for owners: their units, as one reads them.
    package let units: String?
    package let area_dm2: Int

    package var weight: Weight { Weight(count: 1, area_dm2: area_dm2) }
}

/// A number of votes, and the area that stands behind it; the area is nought but for owners.
package struct Weight: Sendable, Hashable {
    package var count: Int
    package var area_dm2: Int

    package static let zero = Weight(count: 0, area_dm2: 0)

    package init(count: Int, area_dm2: Int = 0) {
        self.count = count
        self.area_dm2 = area_dm2
    }

    package static func + (left: Weight, right: Weight) -> Weight {
        Weight(count: left.count + right.count, area_dm2: left.area_dm2 + right.area_dm2)
    }

    package static func += (left: inout Weight, right: Weight) { left = left + right }
}
