import Kernel

/// What a household has in a year, for ranks and boards.
package struct Standing: Sendable, Hashable {
    package let household: HouseholdID
    /// In hundredths: what came in less what was deducted.
    package let points: Int64
    package let acts: Int

    package init(household: HouseholdID, points: Int64, acts: Int) {
        self.household = household
        self.points = points
        self.acts = acts
    }
}

extension [Standing] {
    /// Ranks in the order given: the same points, the same rank, and the next one after all of them.
    package var ranks: [Int] {
        var ranks: [Int] = []
        for (index, standing) in enumerated() {
            let isTied = index > 0 && self[index - 1].points == standing.points
            ranks.append(isTied ? ranks[index - 1] : index + 1)
        }
        return ranks
    }
}

/// A household's agreement to be named on the red list, from a day until it takes it back.
package struct RedConsent: Sendable, Hashable {
    package let household: HouseholdID
    package let given: Instant
    /// 本人在积分页上同意, or where it was signed.
    package let how: String

    package init(household: HouseholdID, given: Instant, how: String) {
        self.household = household
        self.given = given
        self.how = how
    }
}
