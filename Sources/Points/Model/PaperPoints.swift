import Kernel

/// What a household had in a year that was counted on paper, before the village's book began here.
package struct PaperPoints: Sendable, Hashable {
    package let household: HouseholdID
    /// In hundredths.
    package let points: Int64

    package init(household: HouseholdID, points: Int64) {
        self.household = household
        self.points = points
    }
}
