import Kernel

/// How many online groups there are and how many members they have, by their last counts.
///
/// Who is in two groups is counted twice: a sum of counts, no number of persons (facts LP042, LP043).
package struct OnlineTotals: Sendable, Equatable {
    package let groups: Int
    package let members: Int
    /// Groups that nobody has counted by the day.
    package let uncounted: Int
    /// The days of the oldest and the newest count that went into the sum; `nil` where none did.
    package let oldest: Day?
    package let newest: Day?

    package init(groups: [OnlineGroup], counts: [OnlineGroupID: DatedCount]) {
        let known = groups.compactMap { counts[$0.id] }
        self.groups = groups.count
        members = known.reduce(0) { $0 + $1.number }
        uncounted = groups.count - known.count
        oldest = known.map(\.on).min()
        newest = known.map(\.on).max()
    }
}
