import Kernel

/// A plan made backwards from the day by which all must be done (倒排工期).
package struct BackPlan: Hashable, Sendable {
    package let steps: [Step]
    package let missingYears: Set<Int>

    /// What has to be done, and how many workdays it takes.
    package struct Length: Hashable, Sendable {
        package let name: String
        package let workDays: Int

        package init(name: String, workDays: Int) {
            self.name = name
            self.workDays = workDays
        }
    }

    /// A step with its days, both worked and both included.
    package struct Step: Hashable, Sendable {
        package let name: String
        package let first: Day
        package let last: Day

        package init(name: String, first: Day, last: Day) {
            self.name = name
            self.first = first
            self.last = last
        }
    }

    /// Refused plans are not made by hand: `planned(…)` makes them, and a store gives them back.
    package init(steps: [Step], missingYears: Set<Int> = []) {
        self.steps = steps
        self.missingYears = missingYears
    }

    package var isProvisional: Bool { !missingYears.isEmpty }
}
